import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition, Text } from '@anjian/schema/definition/definition.ts';
import type { UnfinishedParts } from '../../fill/unfinished/unfinished.ts';
import { Memory } from './memory.ts';
import type { AssetCard, HazardCard, HazardSeverity, SubmissionArrival, SubmissionLine, TaskCard, ViewerCard } from '../network/cards.ts';

/**
 * What the device keeps. Everything a person types, draws or photographs is here before it is anywhere else, and
 * leaves only after the server's receipt. Rows belong to a person, because a phone may be shared: what one person
 * left unsent is neither shown to the next nor sent in the next one's name.
 */
/** `fetched`: the lists that came from the server at least once; one that did not is not empty, but unknown. */
export type StoredPerson = { id: string; viewer: ViewerCard; seenAt: string; fetched?: readonly FetchedList[] };
export type FetchedList = 'submissions' | 'hazards';

export type StoredTask = { key: string; personId: string; task: TaskCard; order: number };

export type StoredVersion = { id: string; number: number; definition: Definition };

export type StoredSubmission = { key: string; personId: string; submission: SubmissionLine; order: number; list: SubmissionList };
export type SubmissionList = 'mine' | 'to_sign';

export type StoredHazard = { key: string; personId: string; hazard: HazardCard; order: number };

/** What was answered in a submission; it never changes, so it is fetched once. */
export type StoredAnswers = { id: string; personId: string; answers: Answers };

export type StoredDraft = {
  key: string;
  personId: string;
  taskId: string;
  versionId: string;
  answers: Answers;
  /** Names the submission this draft will become; made once, so that sending twice is one submission. */
  clientId: string;
  startedAt: string;
  changedAt: string;
  /** What the task was called and where, for when it is on no list any more. */
  about?: { name: Text; unit: string };
  /** Counts changes made here; `sent` is the count the server has. Equal means nothing is waiting. */
  change: number;
  sent: number;
  /** The server's revision this draft was last equal to; 0 when it has none. */
  revision: number;
  /** The server's draft from another device, when both changed; the person chooses. */
  rival?: Rival;
  /** What was begun and is no answer yet; it stays on this device. */
  unfinished?: UnfinishedParts;
  /** Set when the server will not take the draft as it is (task withdrawn, ended …): shown, never dropped. */
  refusal?: StoredRefusal;
};
export type Rival = { answers: Answers; revision: number; updatedAt: string };
export type StoredRefusal = { code: string; messages: Record<string, string>; message: string; details: Record<string, unknown> };

export type StoredFile = {
  id: string;
  personId: string;
  blob: Blob;
  name: string;
  contentType: string;
  size: number;
  sha256: string;
  createdAt: string;
  capturedAt?: string;
  /** Some of it may be on the server already: asked before it is sent again. */
  begun?: boolean;
  /** The File's id on the server, once it has it. */
  serverId?: string;
  refusal?: StoredRefusal;
};

export type OutboxState = 'waiting' | 'refused' | 'received';
type OutboxCommon = {
  clientId: string;
  personId: string;
  createdAt: string;
  state: OutboxState;
  title: string;
  receivedAt?: string;
  refusal?: StoredRefusal;
};
export type SubmissionItem = OutboxCommon & {
  kind: 'submission';
  taskId: string;
  versionId: string;
  answers: Answers;
  startedAt: string;
  /** The device's clock when the person pressed submit; kept beside the server's, never instead of it. */
  deviceTime: string;
  clockOffset?: number;
  signature?: string;
  submissionId?: string;
  /** Received, and somebody else has to sign too. */
  waitsForSecond?: boolean;
  arrival?: SubmissionArrival;
  /** Received after everything was closed: somebody has to say whether it counts. */
  isHeld?: boolean;
};
export type AllSafeItem = OutboxCommon & {
  kind: 'all_safe';
  taskId: string;
  deviceTime: string;
  clockOffset?: number;
  arrival?: SubmissionArrival;
  isHeld?: boolean;
};
export type SignatureItem = OutboxCommon & { kind: 'signature'; submissionId: string; contentHash: string; signature: string };
export type HazardItem = OutboxCommon & {
  kind: 'hazard';
  unitId: string;
  hazardTitle: Text;
  detail: string;
  severity: HazardSeverity;
  category: string;
  photos: string[];
  /** Where it was found, when a label was scanned. */
  assetId?: string;
  number?: string;
};
export type OutboxItem = SubmissionItem | AllSafeItem | SignatureItem | HazardItem;

export type StoredAsset = { key: string; personId: string; code: string; asset: AssetCard };

export type StoredSetting = { name: string; value: string };

export class DeviceDatabase extends Dexie {
  declare people: Table<StoredPerson, string>;
  declare tasks: Table<StoredTask, string>;
  declare versions: Table<StoredVersion, string>;
  declare submissions: Table<StoredSubmission, string>;
  declare answers: Table<StoredAnswers, string>;
  declare hazards: Table<StoredHazard, string>;
  declare drafts: Table<StoredDraft, string>;
  declare files: Table<StoredFile, string>;
  declare outbox: Table<OutboxItem, string>;
  declare settings: Table<StoredSetting, string>;
  declare assets: Table<StoredAsset, string>;
  readonly memory = new Memory();

  constructor(name = 'anjian') {
    super(name);
    this.version(1).stores({
      people: 'id',
      tasks: 'key, personId',
      versions: 'id',
      submissions: 'key, [personId+list]',
      answers: 'id, personId',
      hazards: 'key, personId',
      drafts: 'key, personId, taskId',
      files: 'id, personId, sha256',
      outbox: 'clientId, personId, [personId+state]',
      settings: 'name',
    });
    this.version(2).stores({ assets: 'key, personId, [personId+code]' });
  }
}

export function keyOf(personId: string, id: string): string {
  return `${personId}/${id}`;
}
