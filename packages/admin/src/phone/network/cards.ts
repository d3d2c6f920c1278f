import type { Marks } from '@anjian/schema/answers/marks.ts';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Text } from '@anjian/schema/definition/definition.ts';

/** What the phone asks of each thing: no more than its screens show, so that it is small on the air and on the device. */
export type UnitCard = { id: string; name: string; nameEn: string | null };
/** Forms may read all of it but the ids. */
export type AssetCard = {
  id: string;
  name: string;
  kind: string;
  number: string | null;
  code: string;
  location: string | null;
  archived: boolean;
  properties: Readonly<Record<string, string | number | boolean>>;
  unit: UnitCard | null;
  place: { name: string } | null;
};
/** Forms may ask what kind of unit they are filled for. */
export type TaskUnit = UnitCard & { kind: string };
export type PersonCard = { id: string; name: string };

export type ViewerCard = {
  person: PersonCard & { userName: string; unit: UnitCard | null };
  permissions: string[];
  mustChangePassword: boolean;
  counts: { awaitingMySignature: number; hazardsOpen: number };
  /** Missing from what an older page kept on this device. */
  unreadNotifications?: number;
};

export type TaskState = 'PENDING' | 'IN_PROGRESS' | 'SUBMITTED' | 'ALL_SAFE' | 'LATE' | 'RETURNED' | 'EXCUSED' | 'MISSED';

export type DraftCard = { id: string; answers: Answers; revision: number; updatedAt: string };

export type TaskCard = {
  id: string;
  state: TaskState;
  late: boolean;
  slot: string;
  opensAt: string;
  dueAt: string;
  closesAt: string;
  canComplete: boolean;
  canDeclareAllSafe: boolean;
  waitingForSignature: boolean;
  unit: TaskUnit;
  /** Null when it lies outside what the person may see. */
  template: { id: string; name: Text } | null;
  version: { id: string; number: number } | null;
  assignment: { id: string; name: Text; timeZone: string } | null;
  /** What is looked at; missing from what an older page kept on this device. */
  asset?: AssetCard | null;
  myDraft: DraftCard | null;
  /** `answers` with what came back. */
  submission: { id: string; answers?: Answers } | null;
  /** Why it came back; missing from what was fetched to be looked at only. */
  returnedReview?: ReviewCard | null;
  /** When this device was told so. */
  seenAt?: string;
};

export type ReviewCard = { comment: string; comments: { path: string; comment: string }[]; byName: string; at: string };

export type SignatureCard = {
  id: string;
  position: number;
  signedAt: string;
  valid: boolean;
  signerName: string;
  file: { id: string; sha256: string } | null;
};

export type SubmissionArrival = 'ON_TIME' | 'ON_TIME_BY_DEVICE' | 'LATE' | 'AFTER_CLOSING';
export type SubmissionStatus = 'AWAITING_SIGNATURE' | 'COMPLETE' | 'VOID' | 'HELD';

export type SubmissionLine = {
  id: string;
  kind: 'FORM' | 'ALL_SAFE';
  status: SubmissionStatus;
  submittedAt: string;
  /** By the device, with milliseconds from its clock to the server's. */
  deviceTime: string | null;
  clockOffset: number | null;
  arrival: SubmissionArrival;
  submittedByName: string;
  unit: UnitCard | null;
  template: { id: string; name: Text } | null;
  version: { id: string; number: number } | null;
  task: { id: string } | null;
  contentHash: string;
  canSign: boolean;
  summary: { pass: number; fail: number; na: number };
  signatures: SignatureCard[];
};
/** `supersededBy` and `canReview` come with one that is opened, not with a list. */
export type SubmissionCard = SubmissionLine & { answers: Answers; supersededBy?: { id: string } | null; canReview?: boolean };

export type HazardSeverity = 'MAJOR' | 'SERIOUS' | 'MODERATE' | 'MINOR';

export type HazardCard = {
  id: string;
  number: string;
  title: Text;
  detail: string | null;
  severity: HazardSeverity;
  state: 'OPEN' | 'CLOSED';
  raisedAt: string;
  unit: UnitCard | null;
  /** missing from what was fetched before the list showed them */
  photos?: { id: string; sha256: string }[];
  /** what was drawn on them, by their ids */
  photoMarks?: Record<string, Marks>;
};
