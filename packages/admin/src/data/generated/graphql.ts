/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { LocalizedText } from '../../terms/localizedText.ts';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which submission. */
export type AcceptLateArrivalInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** What is to be said; at most 2000 characters. */
  note?: string | null | undefined;
  /** The submission, which is `HELD`. */
  submission: string;
};

/** From when a change counts. */
export type ApplyFrom =
  /** 从下一次起生效: for tasks that have not opened yet. */
  | 'NEXT_SLOT'
  /** 立即生效: also for tasks that are open; what is late and is now due later is no longer late. */
  | 'NOW';

/** Which submission. */
export type ApproveSubmissionInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** What is to be said; at most 2000 characters. */
  comment?: string | null | undefined;
  /** The submission. */
  submission: string;
};

/** Which asset. */
export type ArchiveAssetInput = {
  /** The asset. */
  asset: string;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
};

/** Which item. */
export type ArchiveLibraryItemInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The item. */
  item: string;
};

/** Which template. */
export type ArchiveTemplateInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The template. */
  template: string;
};

/** Which unit. */
export type ArchiveUnitInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The unit. */
  unit: string;
};

/** Which assets to list. */
export type AssetFilter = {
  /** Only those out of use; otherwise only those in use. */
  archived?: boolean | null | undefined;
  /** Exactly this kind. */
  kind?: string | null | undefined;
  /** Only what stands right in this place. */
  place?: string | null | undefined;
  /** Part of the name, the number, the code or the location. */
  search?: string | null | undefined;
  /** Only equipment, or only places. */
  sort?: AssetSort | null | undefined;
  /** Only those of this unit and what is below it. */
  unit?: string | null | undefined;
};

/** A row of a spreadsheet, as texts. When an asset has its number, what is left out stays and `""` clears. */
export type AssetImportRow = {
  /** A word for its kind. */
  kind?: string | null | undefined;
  /** In degrees, together with the longitude. */
  latitude?: string | null | undefined;
  /** Where that is, in words. */
  location?: string | null | undefined;
  /** In degrees, together with the latitude. */
  longitude?: string | null | undefined;
  /** Its name. */
  name?: string | null | undefined;
  /** The college’s own inventory number. When an asset has it, that one is changed. */
  number?: string | null | undefined;
  /** The number, code or name of the place it stands in, of the register or of the same sheet. */
  place?: string | null | undefined;
  /** Key → value; what is blank is taken away, what is not named stays. */
  properties?: unknown;
  /** `设备` or `场所`, `equipment` or `place`; equipment when left out. */
  sort?: string | null | undefined;
};

/** What an asset is. */
export type AssetSort =
  /** 设备: an extinguisher, a vehicle, a machine. */
  | 'EQUIPMENT'
  /** 场所: a power room, a laboratory, a canteen. */
  | 'PLACE';

/** Assets that each have a task of their own: those of a kind, or just those named. */
export type AssignmentAssetsInput = {
  /** Every asset of this kind in the target units, also what comes later. */
  kind?: string | null | undefined;
  /** Just these; each has to stand in one of the target units. */
  list?: Array<string> | null | undefined;
};

/** Which assignments to list. */
export type AssignmentFilter = {
  /** Only those that go on, or only those that are over. */
  active?: boolean | null | undefined;
  /** Only those that have a task in your reach due on this local date. */
  on?: string | null | undefined;
  /** Part of the name, in either language. */
  search?: string | null | undefined;
  /** Only of this template. */
  template?: string | null | undefined;
};

/** A unit an assignment is for. */
export type AssignmentTargetInput = {
  /** Whether everything below it is meant too, also what comes later. */
  subtree: boolean;
  /** The unit. */
  unit: string;
};

/** The old password and the new one. */
export type ChangePasswordInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The password until now. */
  current: string;
  /** The password from now on: 10 characters or more, not the user name, not easily guessed. */
  new: string;
};

/** Which hazard, and what was done. */
export type CloseHazardInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The hazard. */
  hazard: string;
  /** What was done about it. */
  note: string;
};

/** Which template, and for whom. */
export type CopyTemplateInput = {
  /** Chosen by the sender: the same again makes no second copy. */
  clientId: string;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The template to copy. */
  template: string;
  /** The unit the copy belongs to; that of the original when left out. */
  unit?: string | null | undefined;
};

/** A new asset. */
export type CreateAssetInput = {
  /** Chosen by the sender: the same again makes no second asset. */
  clientId: string;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** A word for its kind; 1 to 40 characters. */
  kind: string;
  /** In degrees, together with the longitude. */
  latitude?: number | null | undefined;
  /** Where that is, in words; 200 characters at most. */
  location?: string | null | undefined;
  /** In degrees, together with the latitude. */
  longitude?: number | null | undefined;
  /** Its name; 1 to 100 characters. */
  name: string;
  /** The college’s own inventory number; 64 characters at most. TAKEN when another has it. */
  number?: string | null | undefined;
  /** An image you uploaded. */
  photo?: string | null | undefined;
  /** The place it stands in. */
  place?: string | null | undefined;
  /** Key → text, number, date or true/false; 40 at most. A key is a letter or _, then letters, digits, _ . -; what is blank is left out. */
  properties?: unknown;
  /** Equipment or a place. */
  sort: AssetSort;
  /** Whose it is. */
  unit: string;
};

/** What is to be filled in by whom, and when. */
export type CreateAssignmentInput = {
  /** By the device’s clock: hours after closing in which it may arrive, 0 to 168; 72 when left out. */
  arrivalHours?: number | null | undefined;
  /** Which assets it is for; one task for each unit when left out. */
  assets?: AssignmentAssetsInput | null | undefined;
  /** Chosen by the sender: the same again makes no second assignment. */
  clientId: string;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Its last day; the first when it is due once. */
  endsOn: string;
  /** Minutes from due to closed; 120 when left out. */
  graceMinutes?: number | null | undefined;
  /** Which clock counts; that of the server when left out. */
  lateArrival?: LateArrival | null | undefined;
  /** Its name, by language; 200 characters at most. */
  name: LocalizedText;
  /** Whether reviewers are asked to look at what is handed in; yes when left out. */
  needsReview?: boolean | null | undefined;
  /** Minutes from opened to due; 720 when left out. */
  opensMinutesBefore?: number | null | undefined;
  /** How often. */
  recurrence: Recurrence;
  /** Its first day. */
  startsOn: string;
  /** Whom it is for. */
  targets: Array<AssignmentTargetInput>;
  /** What is to be filled in. */
  template: string;
  /** When it is due, HH:MM; on demand, when what was begun that day is. */
  timeOfDay: string;
  /** On the clock of which time zone; Asia/Shanghai when left out. */
  timeZone?: string | null | undefined;
  /** The unit it belongs to: who manages that changes it. */
  unit: string;
  /** Which published version; the newest when left out. */
  version?: string | null | undefined;
  /** When weekly: on which days, 1 being Monday. */
  weekdays?: Array<number> | null | undefined;
};

/** A new item of the library. */
export type CreateLibraryItemInput = {
  /** Chosen by the sender: the same again makes no second item. */
  clientId: string;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The response set or the question. A question has to stand alone. */
  content: unknown;
  /** A response set or a question. */
  kind: LibraryKind;
  /** Under which name it is found; its label when left out. */
  name?: LocalizedText | null | undefined;
  /** The unit it belongs to; those below it can use it. */
  unit: string;
};

/** A new account. */
export type CreatePersonInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The language they read; Chinese when left out. */
  locale?: Locale | null | undefined;
  /** Their name. */
  name: string;
  /** Roles to begin with. */
  roles?: Array<RoleAtUnit> | null | undefined;
  /** The unit they belong to. */
  unit: string;
  /** What they will sign in with: 2 to 64 letters, digits or . _ - */
  userName: string;
};

/** Of which template, from what. */
export type CreateTemplateDraftInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The version it begins with; the newest published one when left out. */
  from?: string | null | undefined;
  /** The template. */
  template: string;
};

/** A new template. */
export type CreateTemplateInput = {
  /** Chosen by the sender: the same again makes no second template. */
  clientId: string;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** What its first draft asks, by the JSON Schema at /schema/definition.json; an empty form when left out. */
  definition?: unknown;
  /** The unit it belongs to. */
  unit: string;
};

/** A new token. */
export type CreateTokenInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** When it ends by itself; never when left out. */
  expiresAt?: string | null | undefined;
  /** What it is for. */
  name: string;
  /** Whom it acts as; yourself when left out. */
  person?: string | null | undefined;
  /** What it may do. */
  scopes: Array<string>;
};

/** A new unit below another. */
export type CreateUnitInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** A free word: school, department, branch, place … */
  kind: string;
  /** Its name, in Chinese; 1 to 100 characters. */
  name: string;
  /** Its name in English. */
  nameEn?: string | null | undefined;
  /** Where it stands among its siblings; last when left out. */
  order?: number | null | undefined;
  /** The unit it belongs to. */
  parent: string;
};

/** What the office reads for one unit on one day. */
export type DayOutcome =
  /** 报平安: declared on time that nothing happened. */
  | 'ALL_SAFE'
  /** 免报: released from it. */
  | 'EXCUSED'
  /** 有情况: a failed item or a hazard, on time or not. */
  | 'FINDINGS'
  /** 进行中: begun, and not due yet. */
  | 'IN_PROGRESS'
  /** 迟报: handed in after it was due, or begun and due. */
  | 'LATE'
  /** 已报: a form was handed in on time, with nothing found. */
  | 'REPORTED'
  /** 未报: due, and no sign of life. */
  | 'SILENT'
  /** 未到时间: not begun, and not due yet. */
  | 'WAITING';

/** That nothing happened. */
export type DeclareAllSafeInput = {
  /** Made by the sender: the same again is the same declaration. */
  clientId: string;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Milliseconds to be added to the clock of the device to have the server’s, as it measured when it last heard of it. */
  clockOffset?: number | null | undefined;
  /** The clock of the device when the person was done. */
  deviceTime?: string | null | undefined;
  /** The task. */
  task: string;
};

/** Which submission, and why not. */
export type DeclineLateArrivalInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Why; 1 to 2000 characters. */
  note: string;
  /** The submission, which is `HELD`. */
  submission: string;
};

/** Of which template. */
export type DiscardTemplateDraftInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The template. */
  template: string;
};

/** Which assignment. */
export type EndAssignmentInput = {
  /** The assignment. */
  assignment: string;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
};

/** Which task, and why. */
export type ExcuseTaskInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Why nothing has to be handed in; 1 to 500 characters. */
  reason: string;
  /** The task. */
  task: string;
};

/** Who gets which role where. */
export type GrantRoleInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The person. */
  person: string;
  /** The role. */
  role: Role;
  /** Where it is held. */
  unit: string;
};

/** Which hazards to list. */
export type HazardFilter = {
  /** Only those found at this asset. */
  asset?: string | null | undefined;
  /** Exactly this category. */
  category?: string | null | undefined;
  /** Raised at this moment or later. */
  from?: string | null | undefined;
  /** Part of the number, the title or the detail. */
  search?: string | null | undefined;
  /** Only those of one of these severities. */
  severities?: Array<HazardSeverity> | null | undefined;
  /** Only those in one of these states. */
  states?: Array<HazardState> | null | undefined;
  /** Raised before this moment. */
  to?: string | null | undefined;
  /** Only those of this unit and what is below it. */
  unit?: string | null | undefined;
};

/** How dangerous a hazard is, in the four official degrees. */
export type HazardSeverity =
  /** 重大, red. */
  | 'MAJOR'
  /** 低, blue. */
  | 'MINOR'
  /** 一般, yellow. */
  | 'MODERATE'
  /** 较大, orange. */
  | 'SERIOUS';

/** Whether a hazard is settled. */
export type HazardState =
  /** Settled, with a note. */
  | 'CLOSED'
  /** Not settled. */
  | 'OPEN';

/** Rows of a spreadsheet. */
export type ImportAssetsInput = {
  /** Chosen by the sender: the same import again makes nothing twice. */
  clientId?: string | null | undefined;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Only tell what would happen. */
  dryRun: boolean;
  /** The rows; 2000 at most. */
  rows: Array<AssetImportRow>;
  /** Whose the new ones are. */
  unit: string;
};

/** By which clock it counts whether something that was finished without a connection came in time. */
export type LateArrival =
  /** 以手机完成的时间为准: when it was finished on the device, if it arrives soon enough and that clock is believable. */
  | 'BY_DEVICE_TIME'
  /** 以服务器收到的时间为准: when it arrived. */
  | 'BY_SERVER_TIME';

/** Which items to list. */
export type LibraryItemFilter = {
  /** Only those no longer offered; otherwise only those that are. */
  archived?: boolean | null | undefined;
  /** Only response sets, or only questions. */
  kind?: LibraryKind | null | undefined;
  /** Part of the name, in either language. */
  search?: string | null | undefined;
  /** Only those that belong to this unit or to one below it. */
  unit?: string | null | undefined;
};

/** What an item of the library is. */
export type LibraryKind =
  /** 题目: a question that stands alone. */
  | 'QUESTION'
  /** 选项集: choices that several questions share. */
  | 'RESPONSE_SET';

/** A language of the product. */
export type Locale =
  /** English */
  | 'EN'
  /** 简体中文 */
  | 'ZH_CN';

/** What goes where. */
export type MoveAssetInput = {
  /** The asset. */
  asset: string;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The unit it will belong to. */
  unit: string;
};

/** What goes where. */
export type MoveUnitInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The unit it will belong to. */
  parent: string;
  /** The unit that moves, with everything below it. */
  unit: string;
};

/** What people are told of; docs/notifications.md says whom, and when. */
export type NotificationKind =
  /** A major or serious hazard was raised in their units. */
  | 'HAZARD_RAISED'
  /** Something was handed in that is theirs to review. */
  | 'REVIEW_ASKED'
  /** An answer that a role of theirs is to know of, as the checklist says. */
  | 'ROLE_NOTIFIED'
  /** Somebody asks them for the second signature. */
  | 'SIGNATURE_ASKED'
  /** What they handed in was returned. */
  | 'SUBMISSION_RETURNED'
  /** It is due soon, and not done. */
  | 'TASK_DUE'
  /** It is past due, and not done. */
  | 'TASK_LATE'
  /** A task that is theirs to complete has opened. */
  | 'TASK_OPENED';

/** Which people to list. */
export type PersonFilter = {
  /** Only those who hold this role somewhere in your reach. */
  role?: Role | null | undefined;
  /** Part of the name or user name. */
  search?: string | null | undefined;
  /** Only closed accounts, or only open ones. */
  suspended?: boolean | null | undefined;
  /** Only those who belong to this unit or to one below it. */
  unit?: string | null | undefined;
};

/** Of which template, as it was seen. */
export type PublishTemplateInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** What is new in it, for those who will read its versions. */
  notes?: string | null | undefined;
  /** The revision of the draft that was looked at. */
  revision: number;
  /** The template. */
  template: string;
};

/** What became of a push to one browser. */
export type PushState =
  /** It was read, settled or too old before its turn came. */
  | 'DROPPED'
  /** The push service refused it, or could not be reached for too long. */
  | 'FAILED'
  /** The push service took it. */
  | 'SENT'
  /** It waits for its turn, or to be tried again. */
  | 'WAITING';

/** What is to be said about one question. */
export type QuestionCommentInput = {
  /** What is wrong or missing; 1 to 1000 characters. */
  comment: string;
  /** Which question: `brakes`, or `tyres[a].tread` in a row. */
  path: string;
};

/** What was found, and where. */
export type RaiseHazardInput = {
  /** At which asset; it has to stand in that unit or below it. */
  asset?: string | null | undefined;
  /** What kind: `fire`, `electricity`, `food` … */
  category: string;
  /** Made by the sender: the same again is the same hazard. */
  clientId: string;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** What else is to be said of it. */
  detail?: string | null | undefined;
  /** Images you uploaded, 20 at most. */
  photos?: Array<string> | null | undefined;
  /** How dangerous it is. */
  severity: HazardSeverity;
  /** What it is, in a few words; one language is enough. */
  title: LocalizedText;
  /** The unit where it was found. */
  unit: string;
};

/** Which ones. */
export type ReadNotificationsInput = {
  /** All there are. */
  all?: boolean | null | undefined;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** These, 100 at most. */
  ids?: Array<string> | null | undefined;
};

/** How often an assignment is due. */
export type Recurrence =
  /** On every day. */
  | 'DAILY'
  /** On its first day. */
  | 'ONCE'
  /** 随时: whenever somebody begins it; it is never late and nobody is silent. */
  | 'ON_DEMAND'
  /** On its weekdays. */
  | 'WEEKLY';

/** Whose account. */
export type ReinstatePersonInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The person. */
  person: string;
};

/** Which hazard, and why. */
export type ReopenHazardInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The hazard. */
  hazard: string;
  /** Why it is not settled after all. */
  reason: string;
};

/** Whose password. */
export type ResetPasswordInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The person. */
  person: string;
};

/** Which asset. */
export type RestoreAssetInput = {
  /** The asset. */
  asset: string;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
};

/** Which item. */
export type RestoreLibraryItemInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The item. */
  item: string;
};

/** Which template. */
export type RestoreTemplateInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The template. */
  template: string;
};

/** Which unit. */
export type RestoreUnitInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The unit. */
  unit: string;
};

/** Which submission, and what is wrong with it. */
export type ReturnSubmissionInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** What is to be done; 1 to 2000 characters. */
  comment: string;
  /** What is wrong with single questions. */
  comments?: Array<QuestionCommentInput> | null | undefined;
  /** The submission. */
  submission: string;
};

/** What a reviewer decided. */
export type ReviewDecision =
  /** 已通过: nothing more is wanted. */
  | 'APPROVED'
  /** 已退回: it has to be handed in again. */
  | 'RETURNED';

/** What a reviewer may want to look at twice. */
export type ReviewHintKind =
  /** A place or a photo is more than 300 metres, beyond what the device admits to be off by, from where the asset stands; without an asset, from the place that was answered. */
  | 'FAR'
  /** A photo was taken more than a day before it was sent. */
  | 'PHOTO_OLD'
  /** The same photo stands in the report of another task. */
  | 'PHOTO_REUSED'
  /** Filled in faster than the questions can be read. */
  | 'QUICK'
  /** Exactly the answers of the times before, readings and words too. */
  | 'SAME_ANSWERS';

/** Which grant. */
export type RevokeRoleInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The grant. */
  grant: string;
};

/** Which token. */
export type RevokeTokenInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The token. */
  token: string;
};

/** A role is held at a unit and reaches everything below it. Every role sees all that is in its reach. */
export type Role =
  /** 管理员: manages units, people and roles, and may do what the others may. */
  | 'ADMINISTRATOR'
  /** 审计: reads and exports only. */
  | 'AUDITOR'
  /** 编制人: writes and publishes templates. */
  | 'AUTHOR'
  /** 填报人: completes tasks, signs, raises hazards. */
  | 'INSPECTOR'
  /** 领导: completes and signs, raises and closes hazards. */
  | 'LEADER'
  /** 审核人: reads reports, raises and closes hazards. */
  | 'REVIEWER'
  /** 单位负责人: assigns, excuses, completes, and settles hazards. */
  | 'UNIT_MANAGER';

/** A role at a unit. */
export type RoleAtUnit = {
  /** The role. */
  role: Role;
  /** Where it is held. */
  unit: string;
};

/** What the draft asks from now on. */
export type SaveTemplateDraftInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The whole form definition, by the JSON Schema at /schema/definition.json. */
  definition: unknown;
  /** The revision the change was made from; 0 begins a draft where there is none. */
  revision: number;
  /** The template. */
  template: string;
};

/** Which language. */
export type SetLocaleInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The language. */
  locale: Locale;
};

/** Who signs in. */
export type SignInInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The password. */
  password: string;
  /** The user name. */
  userName: string;
};

/** What is signed. */
export type SignSubmissionInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Of the content you looked at. */
  contentHash: string;
  /** Your signature, drawn and uploaded. */
  signatureFile?: string | null | undefined;
  /** The submission. */
  submission: string;
};

/** What is begun, and where. */
export type StartTaskInput = {
  /** At which asset, when the assignment is for assets. */
  asset?: string | null | undefined;
  /** An assignment on demand. */
  assignment: string;
  /** Chosen by the sender: the same again begins nothing more. */
  clientId: string;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** For which unit; that of the asset when there is one. */
  unit: string;
};

/** How the time of a submission was judged when it arrived, by the rule of its assignment. */
export type SubmissionArrival =
  /** 关闭后送达: it counts only when somebody accepts it. */
  | 'AFTER_CLOSING'
  /** 迟报: after it was due, before its task closed. */
  | 'LATE'
  /** 按时: it arrived before it was due. */
  | 'ON_TIME'
  /** 按时（按手机时间）: it arrived later, and was finished on the device before it was due. */
  | 'ON_TIME_BY_DEVICE';

/** Which submissions to list. */
export type SubmissionFilter = {
  /** Only those of this asset. */
  asset?: string | null | undefined;
  /** Only those of this assignment. */
  assignment?: string | null | undefined;
  /** Only those that wait for a second signature which you can give. */
  awaitingMySignature?: boolean | null | undefined;
  /** Only the forms that nobody has approved or returned and you may. */
  awaitingReview?: boolean | null | undefined;
  /** Handed in at this moment or later. */
  from?: string | null | undefined;
  /** Only forms, or only declarations that all is safe. */
  kind?: SubmissionKind | null | undefined;
  /** Only those you handed in yourself. */
  mine?: boolean | null | undefined;
  /** Only in this state. */
  status?: SubmissionStatus | null | undefined;
  /** Only those of this template. */
  template?: string | null | undefined;
  /** Handed in before this moment. */
  to?: string | null | undefined;
  /** Only those of this unit and what is below it. */
  unit?: string | null | undefined;
};

/** How something was handed in. */
export type SubmissionKind =
  /** 报平安: declared with one tap that nothing happened. */
  | 'ALL_SAFE'
  /** A form with its answers. */
  | 'FORM';

/** Whether a submission counts. */
export type SubmissionStatus =
  /** 待签字: the second person has not signed yet. */
  | 'AWAITING_SIGNATURE'
  /** It counts. */
  | 'COMPLETE'
  /** 待认可: it arrived after its task had closed, and counts when somebody accepts it. */
  | 'HELD'
  /** 已作废: edited before it was signed, and the later one stands in its place; or it came after closing and was declined. */
  | 'VOID';

/** Whose account. */
export type SuspendPersonInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The person. */
  person: string;
};

/** Which tasks to list. */
export type TaskFilter = {
  /** Only for this asset. */
  asset?: string | null | undefined;
  /** Only of this assignment. */
  assignment?: string | null | undefined;
  /** Only those due at this moment or after it. */
  dueFrom?: string | null | undefined;
  /** Only those due at this moment or before it. */
  dueTo?: string | null | undefined;
  /** Only those in units where you hold a role that completes tasks, without what others began on demand. */
  mine?: boolean | null | undefined;
  /** Only those with nothing handed in that can or should still be done; or only the others. */
  open?: boolean | null | undefined;
  /** Only those due on this local date. */
  slot?: string | null | undefined;
  /** Only in these states. */
  states?: Array<TaskState> | null | undefined;
  /** Only those of this unit and what is below it. */
  unit?: string | null | undefined;
};

/** In which order to list tasks. */
export type TaskOrder =
  /** Those due first come first. */
  | 'DUE_ASC'
  /** Those due last come first. */
  | 'DUE_DESC';

/** Where a task is in its life. */
export type TaskState =
  /** 报平安: declared that nothing happened. */
  | 'ALL_SAFE'
  /** 免报: released from it. */
  | 'EXCUSED'
  /** 填写中: a draft exists. */
  | 'IN_PROGRESS'
  /** 已逾期: due, and nothing handed in yet. */
  | 'LATE'
  /** 漏报: closed with nothing handed in. */
  | 'MISSED'
  /** 待填报: nobody has begun. */
  | 'PENDING'
  /** 已退回: sent back with a comment. */
  | 'RETURNED'
  /** 已提交: a form was handed in. */
  | 'SUBMITTED';

/** Which templates to list. */
export type TemplateFilter = {
  /** Only those out of use; otherwise only those in use. */
  archived?: boolean | null | undefined;
  /** Only those that were ever published, or only those that never were. */
  published?: boolean | null | undefined;
  /** Part of the name, in either language. */
  search?: string | null | undefined;
  /** Only those that belong to this unit or to one below it. */
  unit?: string | null | undefined;
};

/** Where a version is in its life. */
export type TemplateVersionState =
  /** As it is for ever; no longer assigned. */
  | 'ARCHIVED'
  /** Being written; one at most. */
  | 'DRAFT'
  /** As it is for ever; can be assigned. */
  | 'PUBLISHED';

/** What is to be changed; what is left out stays, and null clears what can be blank. */
export type UpdateAssetInput = {
  /** The asset. */
  asset: string;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** A word for its kind. */
  kind?: string | null | undefined;
  /** In degrees, together with the longitude. */
  latitude?: number | null | undefined;
  /** Where that is, in words. */
  location?: string | null | undefined;
  /** In degrees, together with the latitude. */
  longitude?: number | null | undefined;
  /** Its name. */
  name?: string | null | undefined;
  /** The college’s own inventory number. */
  number?: string | null | undefined;
  /** An image you uploaded. */
  photo?: string | null | undefined;
  /** The place it stands in. */
  place?: string | null | undefined;
  /** All of its properties, in place of those it had. */
  properties?: unknown;
  /** The revision the change was made from. */
  revision: number;
  /** Equipment or a place. */
  sort?: AssetSort | null | undefined;
};

/** What changes, and from when; what is left out stays. */
export type UpdateAssignmentInput = {
  /** By the device’s clock: hours after closing in which it may arrive, 0 to 168. */
  arrivalHours?: number | null | undefined;
  /** Which assets it is for, in place of those there were; null gives every unit one task. */
  assets?: AssignmentAssetsInput | null | undefined;
  /** The assignment. */
  assignment: string;
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Its last day. */
  endsOn?: string | null | undefined;
  /** From when it counts. */
  from: ApplyFrom;
  /** Minutes from due to closed. */
  graceMinutes?: number | null | undefined;
  /** Which clock counts, also for what is open. */
  lateArrival?: LateArrival | null | undefined;
  /** Its name, by language. */
  name?: LocalizedText | null | undefined;
  /** Whether reviewers are asked to look at what is handed in. */
  needsReview?: boolean | null | undefined;
  /** Minutes from opened to due. */
  opensMinutesBefore?: number | null | undefined;
  /** Whom it is for; replaces all there were. */
  targets?: Array<AssignmentTargetInput> | null | undefined;
  /** When it is due, HH:MM. */
  timeOfDay?: string | null | undefined;
  /** Which published version new tasks get. */
  version?: string | null | undefined;
  /** When weekly: on which days, 1 being Monday. */
  weekdays?: Array<number> | null | undefined;
};

/** What is to be changed; what is left out stays. */
export type UpdateLibraryItemInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Its new content, of the same kind. */
  content?: unknown;
  /** The item. */
  item: string;
  /** Its new name. */
  name?: LocalizedText | null | undefined;
  /** The revision the change was made from. */
  revision: number;
};

/** What changes; what is left out stays. */
export type UpdatePersonInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** The language they read. */
  locale?: Locale | null | undefined;
  /** Their name. */
  name?: string | null | undefined;
  /** The person. */
  person: string;
  /** The unit they belong to from now on. */
  unit?: string | null | undefined;
  /** What they sign in with. */
  userName?: string | null | undefined;
};

/** What changes; what is left out stays. */
export type UpdateUnitInput = {
  /** Comes back unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** A free word: school, department, branch, place … */
  kind?: string | null | undefined;
  /** Its name, in Chinese. */
  name?: string | null | undefined;
  /** Its name in English; null removes it. */
  nameEn?: string | null | undefined;
  /** Where it stands among its siblings. */
  order?: number | null | undefined;
  /** The unit. */
  unit: string;
};

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { viewer: { mustChangePassword: boolean, locale: Locale, permissions: Array<string>, person: { id: string, name: string, userName: string, unit: { id: string, name: string, nameEn: string | null } | null }, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }>, counts: { tasksOpen: number, tasksLate: number, awaitingMySignature: number, awaitingReview: number, hazardsOpen: number } } } };

export type SetLocaleMutationVariables = Exact<{
  input: SetLocaleInput;
}>;


export type SetLocaleMutation = { setLocale: { viewer: { mustChangePassword: boolean, locale: Locale, permissions: Array<string>, person: { id: string, name: string, userName: string, unit: { id: string, name: string, nameEn: string | null } | null }, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }>, counts: { tasksOpen: number, tasksLate: number, awaitingMySignature: number, awaitingReview: number, hazardsOpen: number } } } };

export type AssetLabelFragment = { id: string, name: string, sort: AssetSort, kind: string, number: string | null, code: string };

export type AssetRowFragment = { location: string | null, archived: boolean, nextDueAt: string | null, id: string, name: string, sort: AssetSort, kind: string, number: string | null, code: string, unit: { id: string, name: string, nameEn: string | null } | null, place: { id: string, name: string } | null };

export type AssetsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AssetFilter | null | undefined;
}>;


export type AssetsQuery = { assets: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ location: string | null, archived: boolean, nextDueAt: string | null, id: string, name: string, sort: AssetSort, kind: string, number: string | null, code: string, unit: { id: string, name: string, nameEn: string | null } | null, place: { id: string, name: string } | null }> } };

export type AssetIdsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: AssetFilter | null | undefined;
}>;


export type AssetIdsQuery = { assets: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string }> } };

export type AssetChoicesQueryVariables = Exact<{
  search?: string | null | undefined;
  sort?: AssetSort | null | undefined;
  unit?: string | null | undefined;
  kind?: string | null | undefined;
}>;


export type AssetChoicesQuery = { assets: { nodes: Array<{ id: string, name: string, sort: AssetSort, kind: string, number: string | null, code: string, unit: { id: string, name: string, nameEn: string | null } | null }> } };

export type AssetPlaceQueryVariables = Exact<{
  id: string;
}>;


export type AssetPlaceQuery = { node:
    | { __typename: 'Asset', id: string, name: string, sort: AssetSort, kind: string, number: string | null, code: string }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type AssetKindsQueryVariables = Exact<{ [key: string]: never; }>;


export type AssetKindsQuery = { assetKinds: Array<{ kind: string, count: number }> };

export type AssetsOfKindQueryVariables = Exact<{
  kind: string;
}>;


export type AssetsOfKindQuery = { assets: { nodes: Array<{ id: string, properties: unknown }> } };

export type AssetQueryVariables = Exact<{
  id: string;
}>;


export type AssetQuery = { node:
    | { __typename: 'Asset', latitude: number | null, longitude: number | null, properties: unknown, revision: number, createdAt: string, updatedAt: string, location: string | null, archived: boolean, nextDueAt: string | null, id: string, name: string, sort: AssetSort, kind: string, number: string | null, code: string, photo: { id: string, name: string, contentType: string, size: number, width: number | null, height: number | null, capturedAt: string | null, url: string, shownUrl: string | null, thumbnailUrl: string | null } | null, startable: Array<{ id: string, name: LocalizedText }>, openHazards: { totalCount: number }, unit: { id: string, name: string, nameEn: string | null } | null, place: { id: string, name: string } | null }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type AssetChecksQueryVariables = Exact<{
  asset: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AssetChecksQuery = { submissions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: SubmissionKind, status: SubmissionStatus, submittedAt: string, submittedByName: string, unit: { id: string, name: string, nameEn: string | null } | null, template: { id: string, name: LocalizedText } | null, summary: { pass: number, fail: number, na: number } }> } };

export type AssetTasksQueryVariables = Exact<{
  asset: string;
  after?: string | null | undefined;
}>;


export type AssetTasksQuery = { tasks: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slot: string, opensAt: string, dueAt: string, closesAt: string, state: TaskState, late: boolean, submittedAt: string | null, canComplete: boolean, canDeclareAllSafe: boolean, waitingForSignature: boolean, asset: { id: string, name: string } | null, unit: { id: string, name: string, nameEn: string | null }, template: { id: string, name: LocalizedText } | null, assignment: { id: string, name: LocalizedText } | null, submission: { id: string } | null }> } };

export type AssetHazardsQueryVariables = Exact<{
  asset: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AssetHazardsQuery = { hazards: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: string, title: LocalizedText, severity: HazardSeverity, category: string, state: HazardState, raisedAt: string, closedAt: string | null, raisedByName: string, unit: { id: string, name: string, nameEn: string | null } | null, photos: Array<{ id: string, name: string, contentType: string, size: number, width: number | null, height: number | null, capturedAt: string | null, url: string, shownUrl: string | null, thumbnailUrl: string | null }> }> } };

export type CreateAssetMutationVariables = Exact<{
  input: CreateAssetInput;
}>;


export type CreateAssetMutation = { createAsset: { asset: { location: string | null, archived: boolean, nextDueAt: string | null, id: string, name: string, sort: AssetSort, kind: string, number: string | null, code: string, unit: { id: string, name: string, nameEn: string | null } | null, place: { id: string, name: string } | null } } };

export type UpdateAssetMutationVariables = Exact<{
  input: UpdateAssetInput;
}>;


export type UpdateAssetMutation = { updateAsset: { asset: { location: string | null, archived: boolean, nextDueAt: string | null, id: string, name: string, sort: AssetSort, kind: string, number: string | null, code: string, unit: { id: string, name: string, nameEn: string | null } | null, place: { id: string, name: string } | null } } };

export type ArchiveAssetMutationVariables = Exact<{
  input: ArchiveAssetInput;
}>;


export type ArchiveAssetMutation = { archiveAsset: { asset: { location: string | null, archived: boolean, nextDueAt: string | null, id: string, name: string, sort: AssetSort, kind: string, number: string | null, code: string, unit: { id: string, name: string, nameEn: string | null } | null, place: { id: string, name: string } | null } } };

export type RestoreAssetMutationVariables = Exact<{
  input: RestoreAssetInput;
}>;


export type RestoreAssetMutation = { restoreAsset: { asset: { location: string | null, archived: boolean, nextDueAt: string | null, id: string, name: string, sort: AssetSort, kind: string, number: string | null, code: string, unit: { id: string, name: string, nameEn: string | null } | null, place: { id: string, name: string } | null } } };

export type MoveAssetMutationVariables = Exact<{
  input: MoveAssetInput;
}>;


export type MoveAssetMutation = { moveAsset: { asset: { location: string | null, archived: boolean, nextDueAt: string | null, id: string, name: string, sort: AssetSort, kind: string, number: string | null, code: string, unit: { id: string, name: string, nameEn: string | null } | null, place: { id: string, name: string } | null } } };

export type ImportAssetsMutationVariables = Exact<{
  input: ImportAssetsInput;
}>;


export type ImportAssetsMutation = { importAssets: { applied: boolean, created: number, updated: number, unchanged: number, problems: Array<{ row: number, field: string, code: string, message: LocalizedText }> } };

export type AssignmentRowFragment = { id: string, name: LocalizedText, active: boolean, recurrence: Recurrence, weekdays: Array<number>, timeOfDay: string, timeZone: string, startsOn: string, endsOn: string, endedAt: string | null, template: { id: string, name: LocalizedText } | null, unit: { id: string, name: string, nameEn: string | null } | null };

export type AssignmentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AssignmentFilter | null | undefined;
}>;


export type AssignmentsQuery = { assignments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: LocalizedText, active: boolean, recurrence: Recurrence, weekdays: Array<number>, timeOfDay: string, timeZone: string, startsOn: string, endsOn: string, endedAt: string | null, template: { id: string, name: LocalizedText } | null, unit: { id: string, name: string, nameEn: string | null } | null }> } };

export type AssignmentQueryVariables = Exact<{
  id: string;
}>;


export type AssignmentQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment', graceMinutes: number, opensMinutesBefore: number, lateArrival: LateArrival, arrivalHours: number, needsReview: boolean, createdAt: string, slots: Array<string>, id: string, name: LocalizedText, active: boolean, recurrence: Recurrence, weekdays: Array<number>, timeOfDay: string, timeZone: string, startsOn: string, endsOn: string, endedAt: string | null, assets: { kind: string | null, list: Array<{ id: string, name: string, number: string | null }> } | null, template: { id: string, name: LocalizedText, latest: { id: string, number: number } | null } | null, createdBy: { id: string, name: string } | null, version: { id: string, number: number } | null, targets: Array<{ subtree: boolean, unit: { id: string, name: string, nameEn: string | null } | null }>, tasks: { totalCount: number }, unit: { id: string, name: string, nameEn: string | null } | null }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type AssignableTemplatesQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type AssignableTemplatesQuery = { templates: { totalCount: number, nodes: Array<{ id: string, name: LocalizedText, latest: { id: string, number: number } | null }> } };

export type CreateAssignmentMutationVariables = Exact<{
  input: CreateAssignmentInput;
}>;


export type CreateAssignmentMutation = { createAssignment: { taskCount: number, assignment: { id: string, name: LocalizedText, active: boolean, recurrence: Recurrence, weekdays: Array<number>, timeOfDay: string, timeZone: string, startsOn: string, endsOn: string, endedAt: string | null, template: { id: string, name: LocalizedText } | null, unit: { id: string, name: string, nameEn: string | null } | null } } };

export type UpdateAssignmentMutationVariables = Exact<{
  input: UpdateAssignmentInput;
}>;


export type UpdateAssignmentMutation = { updateAssignment: { assignment: { id: string, name: LocalizedText, active: boolean, recurrence: Recurrence, weekdays: Array<number>, timeOfDay: string, timeZone: string, startsOn: string, endsOn: string, endedAt: string | null, template: { id: string, name: LocalizedText } | null, unit: { id: string, name: string, nameEn: string | null } | null } } };

export type EndAssignmentMutationVariables = Exact<{
  input: EndAssignmentInput;
}>;


export type EndAssignmentMutation = { endAssignment: { assignment: { id: string, name: LocalizedText, active: boolean, recurrence: Recurrence, weekdays: Array<number>, timeOfDay: string, timeZone: string, startsOn: string, endsOn: string, endedAt: string | null, template: { id: string, name: LocalizedText } | null, unit: { id: string, name: string, nameEn: string | null } | null } } };

export type BuiltVersionFragment = { id: string, number: number, state: TemplateVersionState, revision: number, definition: unknown, updatedAt: string, updatedBy: { id: string, name: string } | null };

export type BuiltTemplateQueryVariables = Exact<{
  id: string;
}>;


export type BuiltTemplateQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template', id: string, name: LocalizedText, archived: boolean, unit: { id: string } | null, draft: { id: string, number: number, state: TemplateVersionState, revision: number, definition: unknown, updatedAt: string, updatedBy: { id: string, name: string } | null } | null, latest: { id: string, number: number, state: TemplateVersionState, revision: number, definition: unknown, updatedAt: string, updatedBy: { id: string, name: string } | null } | null }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type PublishedDefinitionsQueryVariables = Exact<{
  id: string;
}>;


export type PublishedDefinitionsQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template', id: string, versions: { nodes: Array<{ id: string, state: TemplateVersionState, definition: unknown }> } }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type SaveTemplateDraftMutationVariables = Exact<{
  input: SaveTemplateDraftInput;
}>;


export type SaveTemplateDraftMutation = { saveTemplateDraft: { version: { id: string, revision: number, updatedAt: string } } };

export type PublishTemplateMutationVariables = Exact<{
  input: PublishTemplateInput;
}>;


export type PublishTemplateMutation = { publishTemplate: { version: { id: string, number: number }, template: { id: string } } };

export type PublishGateQueryVariables = Exact<{
  id: string;
}>;


export type PublishGateQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template', id: string, publishImpact: { drafts: number, openTasks: number, plannedTasks: number, units: number, assignments: Array<{ id: string, name: LocalizedText, version: { id: string, number: number } | null }> }, versions: { nodes: Array<{ id: string, number: number, state: TemplateVersionState, notes: string | null, publishedAt: string | null, publishedBy: { id: string, name: string } | null }> } }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type LibraryCopyFragment = { id: string, kind: LibraryKind, name: LocalizedText, revision: number, content: unknown };

export type LibraryItemsQueryVariables = Exact<{
  filter?: LibraryItemFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type LibraryItemsQuery = { libraryItems: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: LibraryKind, name: LocalizedText, revision: number, content: unknown }> } };

export type LibraryOriginQueryVariables = Exact<{
  id: string;
}>;


export type LibraryOriginQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem', id: string, kind: LibraryKind, name: LocalizedText, revision: number, content: unknown }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type CreateLibraryItemMutationVariables = Exact<{
  input: CreateLibraryItemInput;
}>;


export type CreateLibraryItemMutation = { createLibraryItem: { item: { id: string, revision: number } } };

export type TemplateEditorsSubscriptionVariables = Exact<{
  template: string;
}>;


export type TemplateEditorsSubscription = { templateEditors: Array<{ name: string, since: string }> };

export type LibraryRowFragment = { id: string, kind: LibraryKind, name: LocalizedText, archived: boolean, revision: number, updatedAt: string, unit: { id: string, name: string, nameEn: string | null } | null, usedIn: { totalCount: number } };

export type LibraryQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: LibraryItemFilter | null | undefined;
}>;


export type LibraryQuery = { libraryItems: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: LibraryKind, name: LocalizedText, archived: boolean, revision: number, updatedAt: string, unit: { id: string, name: string, nameEn: string | null } | null, usedIn: { totalCount: number } }> } };

export type LibraryItemSheetQueryVariables = Exact<{
  id: string;
}>;


export type LibraryItemSheetQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem', archived: boolean, updatedAt: string, id: string, kind: LibraryKind, name: LocalizedText, revision: number, content: unknown, updatedBy: { id: string, name: string } | null, unit: { id: string, name: string, nameEn: string | null } | null }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type LibraryItemUsesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type LibraryItemUsesQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem', id: string, usedIn: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: LocalizedText, archived: boolean, draft: { id: string, revision: number, definition: unknown } | null, latest: { id: string, number: number, definition: unknown } | null }> } }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type UpdateLibraryItemMutationVariables = Exact<{
  input: UpdateLibraryItemInput;
}>;


export type UpdateLibraryItemMutation = { updateLibraryItem: { item: { id: string, revision: number } } };

export type ArchiveLibraryItemMutationVariables = Exact<{
  input: ArchiveLibraryItemInput;
}>;


export type ArchiveLibraryItemMutation = { archiveLibraryItem: { item: { id: string, archived: boolean } } };

export type RestoreLibraryItemMutationVariables = Exact<{
  input: RestoreLibraryItemInput;
}>;


export type RestoreLibraryItemMutation = { restoreLibraryItem: { item: { id: string, archived: boolean } } };

export type PreviewPeopleQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type PreviewPeopleQuery = { people: { nodes: Array<{ id: string, name: string, unit: { id: string, name: string, nameEn: string | null } | null }> } };

export type PreviewLastSubmissionQueryVariables = Exact<{
  filter: SubmissionFilter;
}>;


export type PreviewLastSubmissionQuery = { submissions: { nodes: Array<{ id: string, answers: unknown, unit: { id: string } | null }> } };

export type PreviewAssetsQueryVariables = Exact<{
  search?: string | null | undefined;
  sort?: AssetSort | null | undefined;
  unit?: string | null | undefined;
  kind?: string | null | undefined;
}>;


export type PreviewAssetsQuery = { assets: { nodes: Array<{ id: string, name: string, kind: string, number: string | null, code: string, location: string | null, properties: unknown, unit: { id: string, name: string, nameEn: string | null } | null }> } };

export type UnitLabelFragment = { id: string, name: string, nameEn: string | null };

export type PersonLabelFragment = { id: string, name: string };

export type ViewerCardFragment = { mustChangePassword: boolean, locale: Locale, permissions: Array<string>, person: { id: string, name: string, userName: string, unit: { id: string, name: string, nameEn: string | null } | null }, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }>, counts: { tasksOpen: number, tasksLate: number, awaitingMySignature: number, awaitingReview: number, hazardsOpen: number } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { mustChangePassword: boolean, locale: Locale, permissions: Array<string>, person: { id: string, name: string, userName: string, unit: { id: string, name: string, nameEn: string | null } | null }, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }>, counts: { tasksOpen: number, tasksLate: number, awaitingMySignature: number, awaitingReview: number, hazardsOpen: number } } | null };

export type MyTasksChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type MyTasksChangedSubscription = { myTasksChanged: { mustChangePassword: boolean, locale: Locale, permissions: Array<string>, person: { id: string, name: string, userName: string, unit: { id: string, name: string, nameEn: string | null } | null }, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }>, counts: { tasksOpen: number, tasksLate: number, awaitingMySignature: number, awaitingReview: number, hazardsOpen: number } } };

export type ReviewsChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ReviewsChangedSubscription = { reviewsChanged: { mustChangePassword: boolean, locale: Locale, permissions: Array<string>, person: { id: string, name: string, userName: string, unit: { id: string, name: string, nameEn: string | null } | null }, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }>, counts: { tasksOpen: number, tasksLate: number, awaitingMySignature: number, awaitingReview: number, hazardsOpen: number } } };

export type UnitTreeQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type UnitTreeQuery = { units: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: string, id: string, name: string, nameEn: string | null, parent: { id: string } | null }> } };

export type HazardRowFragment = { id: string, number: string, title: LocalizedText, severity: HazardSeverity, category: string, state: HazardState, raisedAt: string, closedAt: string | null, raisedByName: string, unit: { id: string, name: string, nameEn: string | null } | null, photos: Array<{ id: string, name: string, contentType: string, size: number, width: number | null, height: number | null, capturedAt: string | null, url: string, shownUrl: string | null, thumbnailUrl: string | null }> };

export type HazardsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: HazardFilter | null | undefined;
}>;


export type HazardsQuery = { hazards: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: string, title: LocalizedText, severity: HazardSeverity, category: string, state: HazardState, raisedAt: string, closedAt: string | null, raisedByName: string, unit: { id: string, name: string, nameEn: string | null } | null, photos: Array<{ id: string, name: string, contentType: string, size: number, width: number | null, height: number | null, capturedAt: string | null, url: string, shownUrl: string | null, thumbnailUrl: string | null }> }> } };

export type HazardQueryVariables = Exact<{
  id: string;
}>;


export type HazardQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard', detail: string, questionLabel: LocalizedText | null, closingNote: string | null, closedByName: string | null, id: string, number: string, title: LocalizedText, severity: HazardSeverity, category: string, state: HazardState, raisedAt: string, closedAt: string | null, raisedByName: string, asset: { id: string, name: string } | null, submission: { id: string, submittedAt: string, answers: unknown, template: { id: string, name: LocalizedText } | null } | null, unit: { id: string, name: string, nameEn: string | null } | null, photos: Array<{ id: string, name: string, contentType: string, size: number, width: number | null, height: number | null, capturedAt: string | null, url: string, shownUrl: string | null, thumbnailUrl: string | null }> }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type RaiseHazardMutationVariables = Exact<{
  input: RaiseHazardInput;
}>;


export type RaiseHazardMutation = { raiseHazard: { hazard: { id: string, number: string, title: LocalizedText, severity: HazardSeverity, category: string, state: HazardState, raisedAt: string, closedAt: string | null, raisedByName: string, unit: { id: string, name: string, nameEn: string | null } | null, photos: Array<{ id: string, name: string, contentType: string, size: number, width: number | null, height: number | null, capturedAt: string | null, url: string, shownUrl: string | null, thumbnailUrl: string | null }> } } };

export type CloseHazardMutationVariables = Exact<{
  input: CloseHazardInput;
}>;


export type CloseHazardMutation = { closeHazard: { hazard: { id: string, number: string, title: LocalizedText, severity: HazardSeverity, category: string, state: HazardState, raisedAt: string, closedAt: string | null, raisedByName: string, unit: { id: string, name: string, nameEn: string | null } | null, photos: Array<{ id: string, name: string, contentType: string, size: number, width: number | null, height: number | null, capturedAt: string | null, url: string, shownUrl: string | null, thumbnailUrl: string | null }> } } };

export type ReopenHazardMutationVariables = Exact<{
  input: ReopenHazardInput;
}>;


export type ReopenHazardMutation = { reopenHazard: { hazard: { id: string, number: string, title: LocalizedText, severity: HazardSeverity, category: string, state: HazardState, raisedAt: string, closedAt: string | null, raisedByName: string, unit: { id: string, name: string, nameEn: string | null } | null, photos: Array<{ id: string, name: string, contentType: string, size: number, width: number | null, height: number | null, capturedAt: string | null, url: string, shownUrl: string | null, thumbnailUrl: string | null }> } } };

export type HazardChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type HazardChangedSubscription = { hazardChanged: { id: string } };

export type NotificationLineFragment = { id: string, kind: NotificationKind, title: LocalizedText, text: LocalizedText, createdAt: string, readAt: string | null, settledAt: string | null, subject:
    | { __typename: 'Asset', id: string }
    | { __typename: 'Assignment', id: string }
    | { __typename: 'Draft', id: string }
    | { __typename: 'File', id: string }
    | { __typename: 'Hazard', id: string }
    | { __typename: 'LibraryItem', id: string }
    | { __typename: 'Notification', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'RoleGrant', id: string }
    | { __typename: 'Signature', id: string }
    | { __typename: 'Submission', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Template', id: string }
    | { __typename: 'TemplateVersion', id: string }
    | { __typename: 'Token', id: string }
    | { __typename: 'Unit', id: string }
   | null };

export type NotificationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  unread?: boolean | null | undefined;
}>;


export type NotificationsQuery = { notifications: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: NotificationKind, title: LocalizedText, text: LocalizedText, createdAt: string, readAt: string | null, settledAt: string | null, subject:
        | { __typename: 'Asset', id: string }
        | { __typename: 'Assignment', id: string }
        | { __typename: 'Draft', id: string }
        | { __typename: 'File', id: string }
        | { __typename: 'Hazard', id: string }
        | { __typename: 'LibraryItem', id: string }
        | { __typename: 'Notification', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'RoleGrant', id: string }
        | { __typename: 'Signature', id: string }
        | { __typename: 'Submission', id: string }
        | { __typename: 'Task', id: string }
        | { __typename: 'Template', id: string }
        | { __typename: 'TemplateVersion', id: string }
        | { __typename: 'Token', id: string }
        | { __typename: 'Unit', id: string }
       | null }> } };

export type UnreadNotificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNotificationsQuery = { viewer: { unreadNotifications: number } | null };

export type ReadNotificationsMutationVariables = Exact<{
  input: ReadNotificationsInput;
}>;


export type ReadNotificationsMutation = { readNotifications: { viewer: { unreadNotifications: number } } };

export type NotificationArrivedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NotificationArrivedSubscription = { notificationArrived: { id: string, kind: NotificationKind, title: LocalizedText, text: LocalizedText, createdAt: string, readAt: string | null, settledAt: string | null, subject:
      | { __typename: 'Asset', id: string }
      | { __typename: 'Assignment', id: string }
      | { __typename: 'Draft', id: string }
      | { __typename: 'File', id: string }
      | { __typename: 'Hazard', id: string }
      | { __typename: 'LibraryItem', id: string }
      | { __typename: 'Notification', id: string }
      | { __typename: 'Person', id: string }
      | { __typename: 'RoleGrant', id: string }
      | { __typename: 'Signature', id: string }
      | { __typename: 'Submission', id: string }
      | { __typename: 'Task', id: string }
      | { __typename: 'Template', id: string }
      | { __typename: 'TemplateVersion', id: string }
      | { __typename: 'Token', id: string }
      | { __typename: 'Unit', id: string }
     | null } };

export type PersonRowFragment = { userName: string, suspended: boolean, mustChangePassword: boolean, createdAt: string, id: string, name: string, unit: { id: string, name: string, nameEn: string | null } | null, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }> };

export type PeopleQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: PersonFilter | null | undefined;
}>;


export type PeopleQuery = { people: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ userName: string, suspended: boolean, mustChangePassword: boolean, createdAt: string, id: string, name: string, unit: { id: string, name: string, nameEn: string | null } | null, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }> }> } };

export type PersonQueryVariables = Exact<{
  id: string;
}>;


export type PersonQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person', userName: string, suspended: boolean, mustChangePassword: boolean, createdAt: string, id: string, name: string, unit: { id: string, name: string, nameEn: string | null } | null, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }> }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type CreatePersonMutationVariables = Exact<{
  input: CreatePersonInput;
}>;


export type CreatePersonMutation = { createPerson: { oneTimePassword: string, person: { userName: string, suspended: boolean, mustChangePassword: boolean, createdAt: string, id: string, name: string, unit: { id: string, name: string, nameEn: string | null } | null, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }> } } };

export type UpdatePersonMutationVariables = Exact<{
  input: UpdatePersonInput;
}>;


export type UpdatePersonMutation = { updatePerson: { person: { userName: string, suspended: boolean, mustChangePassword: boolean, createdAt: string, id: string, name: string, unit: { id: string, name: string, nameEn: string | null } | null, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }> } } };

export type SuspendPersonMutationVariables = Exact<{
  input: SuspendPersonInput;
}>;


export type SuspendPersonMutation = { suspendPerson: { person: { userName: string, suspended: boolean, mustChangePassword: boolean, createdAt: string, id: string, name: string, unit: { id: string, name: string, nameEn: string | null } | null, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }> } } };

export type ReinstatePersonMutationVariables = Exact<{
  input: ReinstatePersonInput;
}>;


export type ReinstatePersonMutation = { reinstatePerson: { person: { userName: string, suspended: boolean, mustChangePassword: boolean, createdAt: string, id: string, name: string, unit: { id: string, name: string, nameEn: string | null } | null, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }> } } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { oneTimePassword: string, person: { userName: string, suspended: boolean, mustChangePassword: boolean, createdAt: string, id: string, name: string, unit: { id: string, name: string, nameEn: string | null } | null, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }> } } };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type GrantRoleMutation = { grantRole: { grant: { id: string } } };

export type RevokeRoleMutationVariables = Exact<{
  input: RevokeRoleInput;
}>;


export type RevokeRoleMutation = { revokeRole: { person: { userName: string, suspended: boolean, mustChangePassword: boolean, createdAt: string, id: string, name: string, unit: { id: string, name: string, nameEn: string | null } | null, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }> } } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { viewer: { mustChangePassword: boolean, locale: Locale, permissions: Array<string>, person: { id: string, name: string, userName: string, unit: { id: string, name: string, nameEn: string | null } | null }, roles: Array<{ id: string, role: Role, unit: { id: string, name: string, nameEn: string | null } | null }>, counts: { tasksOpen: number, tasksLate: number, awaitingMySignature: number, awaitingReview: number, hazardsOpen: number } } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { signedOut: boolean } };

export type AcceptLateArrivalMutationVariables = Exact<{
  input: AcceptLateArrivalInput;
}>;


export type AcceptLateArrivalMutation = { acceptLateArrival: { submission: { id: string, status: SubmissionStatus, canSettle: boolean } } };

export type DeclineLateArrivalMutationVariables = Exact<{
  input: DeclineLateArrivalInput;
}>;


export type DeclineLateArrivalMutation = { declineLateArrival: { submission: { id: string, status: SubmissionStatus, canSettle: boolean } } };

export type ReviewQueueQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewQueueQuery = { submissions: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ canReturn: boolean, id: string, kind: SubmissionKind, status: SubmissionStatus, submittedAt: string, submittedByName: string, hints: Array<{ kind: ReviewHintKind, path: string | null, seconds: number | null, answers: number | null, times: number | null, takenAt: string | null, metres: number | null, fromAsset: boolean | null }>, task: { id: string, asset: { id: string, name: string } | null } | null, unit: { id: string, name: string, nameEn: string | null } | null, template: { id: string, name: LocalizedText } | null, summary: { pass: number, fail: number, na: number } }> } };

export type ReviewCardFragment = { decision: ReviewDecision, comment: string, at: string, byName: string, comments: Array<{ path: string, comment: string }> };

export type ApproveSubmissionMutationVariables = Exact<{
  input: ApproveSubmissionInput;
}>;


export type ApproveSubmissionMutation = { approveSubmission: { submission: { id: string, canReview: boolean } } };

export type ReturnSubmissionMutationVariables = Exact<{
  input: ReturnSubmissionInput;
}>;


export type ReturnSubmissionMutation = { returnSubmission: { submission: { id: string, canReview: boolean } } };

export type SubmissionRowFragment = { id: string, kind: SubmissionKind, status: SubmissionStatus, submittedAt: string, submittedByName: string, unit: { id: string, name: string, nameEn: string | null } | null, template: { id: string, name: LocalizedText } | null, summary: { pass: number, fail: number, na: number } };

export type HintCardFragment = { kind: ReviewHintKind, path: string | null, seconds: number | null, answers: number | null, times: number | null, takenAt: string | null, metres: number | null, fromAsset: boolean | null };

export type SubmissionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: SubmissionFilter | null | undefined;
}>;


export type SubmissionsQuery = { submissions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: SubmissionKind, status: SubmissionStatus, submittedAt: string, submittedByName: string, unit: { id: string, name: string, nameEn: string | null } | null, template: { id: string, name: LocalizedText } | null, summary: { pass: number, fail: number, na: number } }> } };

export type FileCardFragment = { id: string, name: string, contentType: string, size: number, width: number | null, height: number | null, capturedAt: string | null, url: string, shownUrl: string | null, thumbnailUrl: string | null };

export type SubmissionQueryVariables = Exact<{
  id: string;
}>;


export type SubmissionQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission', answers: unknown, startedAt: string | null, deviceTime: string | null, clockOffset: number | null, arrival: SubmissionArrival, settledAt: string | null, settledNote: string | null, settledByName: string | null, canSettle: boolean, contentHash: string, canSign: boolean, canReview: boolean, canReturn: boolean, id: string, kind: SubmissionKind, status: SubmissionStatus, submittedAt: string, submittedByName: string, review: { decision: ReviewDecision, comment: string, at: string, byName: string, comments: Array<{ path: string, comment: string }> } | null, hints: Array<{ kind: ReviewHintKind, path: string | null, seconds: number | null, answers: number | null, times: number | null, takenAt: string | null, metres: number | null, fromAsset: boolean | null }>, supersedes: { id: string, kind: SubmissionKind, submittedAt: string, submittedByName: string, answers: unknown, version: { id: string, definition: unknown } | null, review: { decision: ReviewDecision, comment: string, at: string, byName: string, comments: Array<{ path: string, comment: string }> } | null, files: Array<{ id: string, name: string, contentType: string, size: number, width: number | null, height: number | null, capturedAt: string | null, url: string, shownUrl: string | null, thumbnailUrl: string | null }>, signatures: Array<{ id: string, valid: boolean, signerName: string, signedAt: string }> } | null, supersededBy: { id: string, kind: SubmissionKind, submittedAt: string } | null, version: { id: string, number: number, definition: unknown } | null, task: { id: string, slot: string, dueAt: string, closesAt: string, late: boolean, assignment: { id: string, name: LocalizedText, needsReview: boolean } | null, asset: { id: string, name: string, kind: string, number: string | null, code: string, location: string | null, properties: unknown, unit: { id: string, name: string } | null } | null } | null, files: Array<{ id: string, name: string, contentType: string, size: number, width: number | null, height: number | null, capturedAt: string | null, url: string, shownUrl: string | null, thumbnailUrl: string | null, camera: { takenAt: string | null, latitude: number | null, longitude: number | null, device: string | null } | null }>, signatures: Array<{ id: string, position: number, signedAt: string, valid: boolean, signerName: string, file: { id: string, name: string, contentType: string, size: number, width: number | null, height: number | null, capturedAt: string | null, url: string, shownUrl: string | null, thumbnailUrl: string | null } | null }>, hazards: Array<{ id: string, number: string, title: LocalizedText, severity: HazardSeverity, state: HazardState, questionPath: string | null }>, unit: { id: string, name: string, nameEn: string | null } | null, template: { id: string, name: LocalizedText } | null, summary: { pass: number, fail: number, na: number } }
    | { __typename: 'Task' }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type SignSubmissionMutationVariables = Exact<{
  input: SignSubmissionInput;
}>;


export type SignSubmissionMutation = { signSubmission: { submission: { canSign: boolean, id: string, kind: SubmissionKind, status: SubmissionStatus, submittedAt: string, submittedByName: string, unit: { id: string, name: string, nameEn: string | null } | null, template: { id: string, name: LocalizedText } | null, summary: { pass: number, fail: number, na: number } } } };

export type SubmissionTemplatesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SubmissionTemplatesQuery = { templates: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: LocalizedText, exportUrl: string | null }> } };

export type ExportTablesFragment = { id: string, name: LocalizedText, exportUrl: string | null, exportGroups: Array<{ key: string, label: LocalizedText, exportUrl: string }> };

export type ExportTablesOfQueryVariables = Exact<{
  template: string;
}>;


export type ExportTablesOfQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template', id: string, name: LocalizedText, exportUrl: string | null, exportGroups: Array<{ key: string, label: LocalizedText, exportUrl: string }> }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type AllExportTablesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AllExportTablesQuery = { templates: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: LocalizedText, exportUrl: string | null, exportGroups: Array<{ key: string, label: LocalizedText, exportUrl: string }> }> } };

export type TaskRowFragment = { id: string, slot: string, opensAt: string, dueAt: string, closesAt: string, state: TaskState, late: boolean, submittedAt: string | null, canComplete: boolean, canDeclareAllSafe: boolean, waitingForSignature: boolean, asset: { id: string, name: string } | null, unit: { id: string, name: string, nameEn: string | null }, template: { id: string, name: LocalizedText } | null, assignment: { id: string, name: LocalizedText } | null, submission: { id: string } | null };

export type TasksQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: TaskFilter | null | undefined;
  orderBy?: TaskOrder | null | undefined;
}>;


export type TasksQuery = { tasks: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slot: string, opensAt: string, dueAt: string, closesAt: string, state: TaskState, late: boolean, submittedAt: string | null, canComplete: boolean, canDeclareAllSafe: boolean, waitingForSignature: boolean, asset: { id: string, name: string } | null, unit: { id: string, name: string, nameEn: string | null }, template: { id: string, name: LocalizedText } | null, assignment: { id: string, name: LocalizedText } | null, submission: { id: string } | null }> } };

export type TaskSheetQueryVariables = Exact<{
  id: string;
}>;


export type TaskSheetQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task', startedAt: string | null, excuse: string | null, id: string, slot: string, opensAt: string, dueAt: string, closesAt: string, state: TaskState, late: boolean, submittedAt: string | null, canComplete: boolean, canDeclareAllSafe: boolean, waitingForSignature: boolean, startedBy: { id: string, name: string } | null, deliveries: Array<{ kind: NotificationKind, personName: string, toldAt: string, readAt: string | null, pushes: Array<{ state: PushState, endedAt: string | null, failure: string | null }> }> | null, asset: { id: string, name: string } | null, unit: { id: string, name: string, nameEn: string | null }, template: { id: string, name: LocalizedText } | null, assignment: { id: string, name: LocalizedText } | null, submission: { id: string } | null }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type MyTasksQueryVariables = Exact<{
  dueTo?: string | null | undefined;
}>;


export type MyTasksQuery = { tasks: { totalCount: number, nodes: Array<{ id: string, slot: string, opensAt: string, dueAt: string, closesAt: string, state: TaskState, late: boolean, submittedAt: string | null, canComplete: boolean, canDeclareAllSafe: boolean, waitingForSignature: boolean, asset: { id: string, name: string } | null, unit: { id: string, name: string, nameEn: string | null }, template: { id: string, name: LocalizedText } | null, assignment: { id: string, name: LocalizedText } | null, submission: { id: string } | null }> }, awaiting: { totalCount: number, nodes: Array<{ id: string, submittedAt: string, submittedByName: string, unit: { id: string, name: string, nameEn: string | null } | null, template: { id: string, name: LocalizedText } | null }> } };

export type DeclareAllSafeMutationVariables = Exact<{
  input: DeclareAllSafeInput;
}>;


export type DeclareAllSafeMutation = { declareAllSafe: { task: { id: string, slot: string, opensAt: string, dueAt: string, closesAt: string, state: TaskState, late: boolean, submittedAt: string | null, canComplete: boolean, canDeclareAllSafe: boolean, waitingForSignature: boolean, asset: { id: string, name: string } | null, unit: { id: string, name: string, nameEn: string | null }, template: { id: string, name: LocalizedText } | null, assignment: { id: string, name: LocalizedText } | null, submission: { id: string } | null } } };

export type ExcuseTaskMutationVariables = Exact<{
  input: ExcuseTaskInput;
}>;


export type ExcuseTaskMutation = { excuseTask: { task: { id: string, slot: string, opensAt: string, dueAt: string, closesAt: string, state: TaskState, late: boolean, submittedAt: string | null, canComplete: boolean, canDeclareAllSafe: boolean, waitingForSignature: boolean, asset: { id: string, name: string } | null, unit: { id: string, name: string, nameEn: string | null }, template: { id: string, name: LocalizedText } | null, assignment: { id: string, name: LocalizedText } | null, submission: { id: string } | null } } };

export type AllSafeStatementQueryVariables = Exact<{
  id: string;
}>;


export type AllSafeStatementQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task', id: string, version: { id: string, definition: unknown } | null }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type StartableQueryVariables = Exact<{ [key: string]: never; }>;


export type StartableQuery = { startable: Array<{ assignment: { id: string, name: LocalizedText }, unit: { id: string, name: string, nameEn: string | null } }> };

export type StartableAtQueryVariables = Exact<{
  asset: string;
}>;


export type StartableAtQuery = { node:
    | { __typename: 'Asset', id: string, unit: { id: string } | null, startable: Array<{ id: string, name: LocalizedText }> }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type StartTaskMutationVariables = Exact<{
  input: StartTaskInput;
}>;


export type StartTaskMutation = { startTask: { task: { id: string } } };

export type VersionLabelFragment = { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null };

export type TemplateRowFragment = { id: string, name: LocalizedText, archived: boolean, updatedAt: string, unit: { id: string, name: string, nameEn: string | null } | null, draft: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null, latest: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null };

export type TemplatesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: TemplateFilter | null | undefined;
}>;


export type TemplatesQuery = { templates: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: LocalizedText, archived: boolean, updatedAt: string, unit: { id: string, name: string, nameEn: string | null } | null, draft: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null, latest: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null }> } };

export type TemplateQueryVariables = Exact<{
  id: string;
}>;


export type TemplateQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template', createdAt: string, exportUrl: string | null, id: string, name: LocalizedText, archived: boolean, updatedAt: string, createdBy: { id: string, name: string } | null, versions: { nodes: Array<{ notes: string | null, id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, createdBy: { id: string, name: string } | null, publishedBy: { id: string, name: string } | null }> }, assignments: { totalCount: number, nodes: Array<{ id: string, name: LocalizedText, active: boolean, recurrence: Recurrence, startsOn: string, endsOn: string, version: { id: string, number: number } | null }> }, submissions: { totalCount: number }, unit: { id: string, name: string, nameEn: string | null } | null, draft: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null, latest: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type VersionDefinitionQueryVariables = Exact<{
  id: string;
}>;


export type VersionDefinitionQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion', id: string, number: number, revision: number, definition: unknown }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type ComparableVersionsQueryVariables = Exact<{
  id: string;
}>;


export type ComparableVersionsQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template', id: string, name: LocalizedText, versions: { nodes: Array<{ id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null }> } }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type CreateTemplateMutationVariables = Exact<{
  input: CreateTemplateInput;
}>;


export type CreateTemplateMutation = { createTemplate: { template: { id: string, name: LocalizedText, archived: boolean, updatedAt: string, unit: { id: string, name: string, nameEn: string | null } | null, draft: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null, latest: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null } } };

export type CopyTemplateMutationVariables = Exact<{
  input: CopyTemplateInput;
}>;


export type CopyTemplateMutation = { copyTemplate: { template: { id: string, name: LocalizedText, archived: boolean, updatedAt: string, unit: { id: string, name: string, nameEn: string | null } | null, draft: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null, latest: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null } } };

export type CreateTemplateDraftMutationVariables = Exact<{
  input: CreateTemplateDraftInput;
}>;


export type CreateTemplateDraftMutation = { createTemplateDraft: { version: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } } };

export type DiscardTemplateDraftMutationVariables = Exact<{
  input: DiscardTemplateDraftInput;
}>;


export type DiscardTemplateDraftMutation = { discardTemplateDraft: { template: { id: string, name: LocalizedText, archived: boolean, updatedAt: string, unit: { id: string, name: string, nameEn: string | null } | null, draft: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null, latest: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null } | null } };

export type ArchiveTemplateMutationVariables = Exact<{
  input: ArchiveTemplateInput;
}>;


export type ArchiveTemplateMutation = { archiveTemplate: { template: { id: string, name: LocalizedText, archived: boolean, updatedAt: string, unit: { id: string, name: string, nameEn: string | null } | null, draft: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null, latest: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null } } };

export type RestoreTemplateMutationVariables = Exact<{
  input: RestoreTemplateInput;
}>;


export type RestoreTemplateMutation = { restoreTemplate: { template: { id: string, name: LocalizedText, archived: boolean, updatedAt: string, unit: { id: string, name: string, nameEn: string | null } | null, draft: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null, latest: { id: string, number: number, state: TemplateVersionState, questionCount: number, updatedAt: string, publishedAt: string | null, publishedBy: { id: string, name: string } | null } | null } } };

export type DayCountsCardFragment = { total: number, allSafe: number, submitted: number, withFindings: number, late: number, silent: number, inProgress: number, missed: number, waiting: number, excused: number };

export type DaySheetFragment = { slot: string, dueAt: string, counts: { total: number, allSafe: number, submitted: number, withFindings: number, late: number, silent: number, inProgress: number, missed: number, waiting: number, excused: number }, rows: Array<{ outcome: DayOutcome, hazardCount: number, failCount: number, heldSubmission: string | null, unit: { kind: string, id: string, name: string, nameEn: string | null, parent: { id: string, name: string, nameEn: string | null } | null }, task: { id: string, state: TaskState, late: boolean, startedAt: string | null, submittedAt: string | null }, submission: { id: string, status: SubmissionStatus, submittedAt: string, submittedByName: string, arrival: SubmissionArrival } | null }> };

export type RunningAssignmentsQueryVariables = Exact<{
  on: string;
  after?: string | null | undefined;
}>;


export type RunningAssignmentsQuery = { assignments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: LocalizedText, recurrence: Recurrence, timeOfDay: string, template: { id: string, name: LocalizedText } | null, day: { slot: string, dueAt: string, counts: { total: number, allSafe: number, submitted: number, withFindings: number, late: number, silent: number, inProgress: number, missed: number, waiting: number, excused: number } } | null }> } };

export type AssignmentDayQueryVariables = Exact<{
  id: string;
  slot: string;
}>;


export type AssignmentDayQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment', id: string, name: LocalizedText, recurrence: Recurrence, startsOn: string, endsOn: string, slots: Array<string>, template: { id: string, name: LocalizedText } | null, day: { slot: string, dueAt: string, counts: { total: number, allSafe: number, submitted: number, withFindings: number, late: number, silent: number, inProgress: number, missed: number, waiting: number, excused: number }, rows: Array<{ outcome: DayOutcome, hazardCount: number, failCount: number, heldSubmission: string | null, unit: { kind: string, id: string, name: string, nameEn: string | null, parent: { id: string, name: string, nameEn: string | null } | null }, task: { id: string, state: TaskState, late: boolean, startedAt: string | null, submittedAt: string | null }, submission: { id: string, status: SubmissionStatus, submittedAt: string, submittedByName: string, arrival: SubmissionArrival } | null }> } | null }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type DayCountsOfQueryVariables = Exact<{
  id: string;
  slot: string;
}>;


export type DayCountsOfQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment', id: string, day: { counts: { total: number, allSafe: number, submitted: number, withFindings: number, late: number, silent: number, inProgress: number, missed: number, waiting: number, excused: number } } | null }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit' }
   | null };

export type AssignmentDayChangedSubscriptionVariables = Exact<{
  assignment: string;
  slot: string;
}>;


export type AssignmentDayChangedSubscription = { assignmentDayChanged: { slot: string, dueAt: string, counts: { total: number, allSafe: number, submitted: number, withFindings: number, late: number, silent: number, inProgress: number, missed: number, waiting: number, excused: number }, rows: Array<{ outcome: DayOutcome, hazardCount: number, failCount: number, heldSubmission: string | null, unit: { kind: string, id: string, name: string, nameEn: string | null, parent: { id: string, name: string, nameEn: string | null } | null }, task: { id: string, state: TaskState, late: boolean, startedAt: string | null, submittedAt: string | null }, submission: { id: string, status: SubmissionStatus, submittedAt: string, submittedByName: string, arrival: SubmissionArrival } | null }> } };

export type OpenHazardCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenHazardCountsQuery = { major: { totalCount: number }, serious: { totalCount: number }, moderate: { totalCount: number }, minor: { totalCount: number } };

export type TokenRowFragment = { id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, expiresAt: string | null, revokedAt: string | null, person: { id: string, name: string } | null };

export type TokensQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TokensQuery = { tokens: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, expiresAt: string | null, revokedAt: string | null, person: { id: string, name: string } | null }> } };

export type CreateTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type CreateTokenMutation = { createToken: { secret: string, token: { id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, expiresAt: string | null, revokedAt: string | null, person: { id: string, name: string } | null } } };

export type RevokeTokenMutationVariables = Exact<{
  input: RevokeTokenInput;
}>;


export type RevokeTokenMutation = { revokeToken: { token: { id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, expiresAt: string | null, revokedAt: string | null, person: { id: string, name: string } | null } } };

export type UnitQueryVariables = Exact<{
  id: string;
}>;


export type UnitQuery = { node:
    | { __typename: 'Asset' }
    | { __typename: 'Assignment' }
    | { __typename: 'Draft' }
    | { __typename: 'File' }
    | { __typename: 'Hazard' }
    | { __typename: 'LibraryItem' }
    | { __typename: 'Notification' }
    | { __typename: 'Person' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'Signature' }
    | { __typename: 'Submission' }
    | { __typename: 'Task' }
    | { __typename: 'Template' }
    | { __typename: 'TemplateVersion' }
    | { __typename: 'Token' }
    | { __typename: 'Unit', kind: string, archived: boolean, createdAt: string, id: string, name: string, nameEn: string | null, parent: { id: string, name: string, nameEn: string | null } | null, ancestors: Array<{ id: string, name: string, nameEn: string | null }>, people: { totalCount: number, nodes: Array<{ userName: string, suspended: boolean, id: string, name: string, roles: Array<{ id: string, role: Role }> }> } }
   | null };

export type CreateUnitMutationVariables = Exact<{
  input: CreateUnitInput;
}>;


export type CreateUnitMutation = { createUnit: { unit: { kind: string, id: string, name: string, nameEn: string | null } } };

export type UpdateUnitMutationVariables = Exact<{
  input: UpdateUnitInput;
}>;


export type UpdateUnitMutation = { updateUnit: { unit: { kind: string, id: string, name: string, nameEn: string | null } } };

export type MoveUnitMutationVariables = Exact<{
  input: MoveUnitInput;
}>;


export type MoveUnitMutation = { moveUnit: { unit: { id: string, name: string, nameEn: string | null } } };

export type ArchiveUnitMutationVariables = Exact<{
  input: ArchiveUnitInput;
}>;


export type ArchiveUnitMutation = { archiveUnit: { unit: { archived: boolean, id: string, name: string, nameEn: string | null } } };

export type RestoreUnitMutationVariables = Exact<{
  input: RestoreUnitInput;
}>;


export type RestoreUnitMutation = { restoreUnit: { unit: { archived: boolean, id: string, name: string, nameEn: string | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AssetLabelFragmentDoc = new TypedDocumentString(`
    fragment AssetLabel on Asset {
  id
  name
  sort
  kind
  number
  code
}
    `, {"fragmentName":"AssetLabel"}) as unknown as TypedDocumentString<AssetLabelFragment, unknown>;
export const UnitLabelFragmentDoc = new TypedDocumentString(`
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
    `, {"fragmentName":"UnitLabel"}) as unknown as TypedDocumentString<UnitLabelFragment, unknown>;
export const AssetRowFragmentDoc = new TypedDocumentString(`
    fragment AssetRow on Asset {
  ...AssetLabel
  location
  archived
  nextDueAt
  unit {
    ...UnitLabel
  }
  place {
    id
    name
  }
}
    fragment AssetLabel on Asset {
  id
  name
  sort
  kind
  number
  code
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}`, {"fragmentName":"AssetRow"}) as unknown as TypedDocumentString<AssetRowFragment, unknown>;
export const AssignmentRowFragmentDoc = new TypedDocumentString(`
    fragment AssignmentRow on Assignment {
  id
  name
  active
  recurrence
  weekdays
  timeOfDay
  timeZone
  startsOn
  endsOn
  endedAt
  template {
    id
    name
  }
  unit {
    ...UnitLabel
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}`, {"fragmentName":"AssignmentRow"}) as unknown as TypedDocumentString<AssignmentRowFragment, unknown>;
export const PersonLabelFragmentDoc = new TypedDocumentString(`
    fragment PersonLabel on Person {
  id
  name
}
    `, {"fragmentName":"PersonLabel"}) as unknown as TypedDocumentString<PersonLabelFragment, unknown>;
export const BuiltVersionFragmentDoc = new TypedDocumentString(`
    fragment BuiltVersion on TemplateVersion {
  id
  number
  state
  revision
  definition
  updatedAt
  updatedBy {
    ...PersonLabel
  }
}
    fragment PersonLabel on Person {
  id
  name
}`, {"fragmentName":"BuiltVersion"}) as unknown as TypedDocumentString<BuiltVersionFragment, unknown>;
export const LibraryCopyFragmentDoc = new TypedDocumentString(`
    fragment LibraryCopy on LibraryItem {
  id
  kind
  name
  revision
  content
}
    `, {"fragmentName":"LibraryCopy"}) as unknown as TypedDocumentString<LibraryCopyFragment, unknown>;
export const LibraryRowFragmentDoc = new TypedDocumentString(`
    fragment LibraryRow on LibraryItem {
  id
  kind
  name
  archived
  revision
  updatedAt
  unit {
    ...UnitLabel
  }
  usedIn(first: 1) {
    totalCount
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}`, {"fragmentName":"LibraryRow"}) as unknown as TypedDocumentString<LibraryRowFragment, unknown>;
export const ViewerCardFragmentDoc = new TypedDocumentString(`
    fragment ViewerCard on Viewer {
  mustChangePassword
  locale
  permissions
  person {
    id
    name
    userName
    unit {
      ...UnitLabel
    }
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
  counts {
    tasksOpen
    tasksLate
    awaitingMySignature
    awaitingReview
    hazardsOpen
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}`, {"fragmentName":"ViewerCard"}) as unknown as TypedDocumentString<ViewerCardFragment, unknown>;
export const FileCardFragmentDoc = new TypedDocumentString(`
    fragment FileCard on File {
  id
  name
  contentType
  size
  width
  height
  capturedAt
  url
  shownUrl
  thumbnailUrl
}
    `, {"fragmentName":"FileCard"}) as unknown as TypedDocumentString<FileCardFragment, unknown>;
export const HazardRowFragmentDoc = new TypedDocumentString(`
    fragment HazardRow on Hazard {
  id
  number
  title
  severity
  category
  state
  raisedAt
  closedAt
  unit {
    ...UnitLabel
  }
  raisedByName
  photos {
    ...FileCard
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment FileCard on File {
  id
  name
  contentType
  size
  width
  height
  capturedAt
  url
  shownUrl
  thumbnailUrl
}`, {"fragmentName":"HazardRow"}) as unknown as TypedDocumentString<HazardRowFragment, unknown>;
export const NotificationLineFragmentDoc = new TypedDocumentString(`
    fragment NotificationLine on Notification {
  id
  kind
  title
  text
  createdAt
  readAt
  settledAt
  subject {
    __typename
    id
  }
}
    `, {"fragmentName":"NotificationLine"}) as unknown as TypedDocumentString<NotificationLineFragment, unknown>;
export const PersonRowFragmentDoc = new TypedDocumentString(`
    fragment PersonRow on Person {
  ...PersonLabel
  userName
  suspended
  mustChangePassword
  createdAt
  unit {
    ...UnitLabel
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}`, {"fragmentName":"PersonRow"}) as unknown as TypedDocumentString<PersonRowFragment, unknown>;
export const ReviewCardFragmentDoc = new TypedDocumentString(`
    fragment ReviewCard on Review {
  decision
  comment
  comments {
    path
    comment
  }
  at
  byName
}
    `, {"fragmentName":"ReviewCard"}) as unknown as TypedDocumentString<ReviewCardFragment, unknown>;
export const SubmissionRowFragmentDoc = new TypedDocumentString(`
    fragment SubmissionRow on Submission {
  id
  kind
  status
  submittedAt
  unit {
    ...UnitLabel
  }
  template {
    id
    name
  }
  submittedByName
  summary {
    pass
    fail
    na
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}`, {"fragmentName":"SubmissionRow"}) as unknown as TypedDocumentString<SubmissionRowFragment, unknown>;
export const HintCardFragmentDoc = new TypedDocumentString(`
    fragment HintCard on ReviewHint {
  kind
  path
  seconds
  answers
  times
  takenAt
  metres
  fromAsset
}
    `, {"fragmentName":"HintCard"}) as unknown as TypedDocumentString<HintCardFragment, unknown>;
export const ExportTablesFragmentDoc = new TypedDocumentString(`
    fragment ExportTables on Template {
  id
  name
  exportUrl
  exportGroups {
    key
    label
    exportUrl
  }
}
    `, {"fragmentName":"ExportTables"}) as unknown as TypedDocumentString<ExportTablesFragment, unknown>;
export const TaskRowFragmentDoc = new TypedDocumentString(`
    fragment TaskRow on Task {
  id
  asset {
    id
    name
  }
  slot
  opensAt
  dueAt
  closesAt
  state
  late
  submittedAt
  canComplete
  canDeclareAllSafe
  waitingForSignature
  unit {
    ...UnitLabel
  }
  template {
    id
    name
  }
  assignment {
    id
    name
  }
  submission {
    id
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}`, {"fragmentName":"TaskRow"}) as unknown as TypedDocumentString<TaskRowFragment, unknown>;
export const VersionLabelFragmentDoc = new TypedDocumentString(`
    fragment VersionLabel on TemplateVersion {
  id
  number
  state
  questionCount
  updatedAt
  publishedAt
  publishedBy {
    ...PersonLabel
  }
}
    fragment PersonLabel on Person {
  id
  name
}`, {"fragmentName":"VersionLabel"}) as unknown as TypedDocumentString<VersionLabelFragment, unknown>;
export const TemplateRowFragmentDoc = new TypedDocumentString(`
    fragment TemplateRow on Template {
  id
  name
  archived
  updatedAt
  unit {
    ...UnitLabel
  }
  draft {
    ...VersionLabel
  }
  latest {
    ...VersionLabel
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment VersionLabel on TemplateVersion {
  id
  number
  state
  questionCount
  updatedAt
  publishedAt
  publishedBy {
    ...PersonLabel
  }
}`, {"fragmentName":"TemplateRow"}) as unknown as TypedDocumentString<TemplateRowFragment, unknown>;
export const DayCountsCardFragmentDoc = new TypedDocumentString(`
    fragment DayCountsCard on DayCounts {
  total
  allSafe
  submitted
  withFindings
  late
  silent
  inProgress
  missed
  waiting
  excused
}
    `, {"fragmentName":"DayCountsCard"}) as unknown as TypedDocumentString<DayCountsCardFragment, unknown>;
export const DaySheetFragmentDoc = new TypedDocumentString(`
    fragment DaySheet on AssignmentDay {
  slot
  dueAt
  counts {
    ...DayCountsCard
  }
  rows {
    outcome
    hazardCount
    failCount
    unit {
      ...UnitLabel
      kind
      parent {
        ...UnitLabel
      }
    }
    task {
      id
      state
      late
      startedAt
      submittedAt
    }
    submission {
      id
      status
      submittedAt
      submittedByName
      arrival
    }
    heldSubmission
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment DayCountsCard on DayCounts {
  total
  allSafe
  submitted
  withFindings
  late
  silent
  inProgress
  missed
  waiting
  excused
}`, {"fragmentName":"DaySheet"}) as unknown as TypedDocumentString<DaySheetFragment, unknown>;
export const TokenRowFragmentDoc = new TypedDocumentString(`
    fragment TokenRow on Token {
  id
  name
  prefix
  scopes
  createdAt
  lastUsedAt
  expiresAt
  revokedAt
  person {
    ...PersonLabel
  }
}
    fragment PersonLabel on Person {
  id
  name
}`, {"fragmentName":"TokenRow"}) as unknown as TypedDocumentString<TokenRowFragment, unknown>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    viewer {
      ...ViewerCard
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment ViewerCard on Viewer {
  mustChangePassword
  locale
  permissions
  person {
    id
    name
    userName
    unit {
      ...UnitLabel
    }
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
  counts {
    tasksOpen
    tasksLate
    awaitingMySignature
    awaitingReview
    hazardsOpen
  }
}`) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const SetLocaleDocument = new TypedDocumentString(`
    mutation SetLocale($input: SetLocaleInput!) {
  setLocale(input: $input) {
    viewer {
      ...ViewerCard
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment ViewerCard on Viewer {
  mustChangePassword
  locale
  permissions
  person {
    id
    name
    userName
    unit {
      ...UnitLabel
    }
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
  counts {
    tasksOpen
    tasksLate
    awaitingMySignature
    awaitingReview
    hazardsOpen
  }
}`) as unknown as TypedDocumentString<SetLocaleMutation, SetLocaleMutationVariables>;
export const AssetsDocument = new TypedDocumentString(`
    query Assets($first: Int, $after: String, $filter: AssetFilter) {
  assets(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...AssetRow
    }
  }
}
    fragment AssetLabel on Asset {
  id
  name
  sort
  kind
  number
  code
}
fragment AssetRow on Asset {
  ...AssetLabel
  location
  archived
  nextDueAt
  unit {
    ...UnitLabel
  }
  place {
    id
    name
  }
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<AssetsQuery, AssetsQueryVariables>;
export const AssetIdsDocument = new TypedDocumentString(`
    query AssetIds($after: String, $filter: AssetFilter) {
  assets(first: 100, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AssetIdsQuery, AssetIdsQueryVariables>;
export const AssetChoicesDocument = new TypedDocumentString(`
    query AssetChoices($search: String, $sort: AssetSort, $unit: ID, $kind: String) {
  assets(
    first: 20
    filter: { search: $search, sort: $sort, unit: $unit, kind: $kind }
  ) {
    nodes {
      ...AssetLabel
      unit {
        ...UnitLabel
      }
    }
  }
}
    fragment AssetLabel on Asset {
  id
  name
  sort
  kind
  number
  code
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<AssetChoicesQuery, AssetChoicesQueryVariables>;
export const AssetPlaceDocument = new TypedDocumentString(`
    query AssetPlace($id: ID!) {
  node(id: $id) {
    __typename
    ... on Asset {
      ...AssetLabel
    }
  }
}
    fragment AssetLabel on Asset {
  id
  name
  sort
  kind
  number
  code
}`) as unknown as TypedDocumentString<AssetPlaceQuery, AssetPlaceQueryVariables>;
export const AssetKindsDocument = new TypedDocumentString(`
    query AssetKinds {
  assetKinds {
    kind
    count
  }
}
    `) as unknown as TypedDocumentString<AssetKindsQuery, AssetKindsQueryVariables>;
export const AssetsOfKindDocument = new TypedDocumentString(`
    query AssetsOfKind($kind: String!) {
  assets(first: 50, filter: { kind: $kind }) {
    nodes {
      id
      properties
    }
  }
}
    `) as unknown as TypedDocumentString<AssetsOfKindQuery, AssetsOfKindQueryVariables>;
export const AssetDocument = new TypedDocumentString(`
    query Asset($id: ID!) {
  node(id: $id) {
    __typename
    ... on Asset {
      ...AssetRow
      latitude
      longitude
      properties
      revision
      createdAt
      updatedAt
      photo {
        ...FileCard
      }
      startable {
        id
        name
      }
      openHazards: hazards(first: 0, filter: { states: [OPEN] }) {
        totalCount
      }
    }
  }
}
    fragment AssetLabel on Asset {
  id
  name
  sort
  kind
  number
  code
}
fragment AssetRow on Asset {
  ...AssetLabel
  location
  archived
  nextDueAt
  unit {
    ...UnitLabel
  }
  place {
    id
    name
  }
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment FileCard on File {
  id
  name
  contentType
  size
  width
  height
  capturedAt
  url
  shownUrl
  thumbnailUrl
}`) as unknown as TypedDocumentString<AssetQuery, AssetQueryVariables>;
export const AssetChecksDocument = new TypedDocumentString(`
    query AssetChecks($asset: ID!, $first: Int, $after: String) {
  submissions(first: $first, after: $after, filter: { asset: $asset }) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...SubmissionRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment SubmissionRow on Submission {
  id
  kind
  status
  submittedAt
  unit {
    ...UnitLabel
  }
  template {
    id
    name
  }
  submittedByName
  summary {
    pass
    fail
    na
  }
}`) as unknown as TypedDocumentString<AssetChecksQuery, AssetChecksQueryVariables>;
export const AssetTasksDocument = new TypedDocumentString(`
    query AssetTasks($asset: ID!, $after: String) {
  tasks(
    first: 50
    after: $after
    filter: { asset: $asset, open: true }
    orderBy: DUE_ASC
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...TaskRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment TaskRow on Task {
  id
  asset {
    id
    name
  }
  slot
  opensAt
  dueAt
  closesAt
  state
  late
  submittedAt
  canComplete
  canDeclareAllSafe
  waitingForSignature
  unit {
    ...UnitLabel
  }
  template {
    id
    name
  }
  assignment {
    id
    name
  }
  submission {
    id
  }
}`) as unknown as TypedDocumentString<AssetTasksQuery, AssetTasksQueryVariables>;
export const AssetHazardsDocument = new TypedDocumentString(`
    query AssetHazards($asset: ID!, $first: Int, $after: String) {
  hazards(first: $first, after: $after, filter: { asset: $asset }) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...HazardRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment HazardRow on Hazard {
  id
  number
  title
  severity
  category
  state
  raisedAt
  closedAt
  unit {
    ...UnitLabel
  }
  raisedByName
  photos {
    ...FileCard
  }
}
fragment FileCard on File {
  id
  name
  contentType
  size
  width
  height
  capturedAt
  url
  shownUrl
  thumbnailUrl
}`) as unknown as TypedDocumentString<AssetHazardsQuery, AssetHazardsQueryVariables>;
export const CreateAssetDocument = new TypedDocumentString(`
    mutation CreateAsset($input: CreateAssetInput!) {
  createAsset(input: $input) {
    asset {
      ...AssetRow
    }
  }
}
    fragment AssetLabel on Asset {
  id
  name
  sort
  kind
  number
  code
}
fragment AssetRow on Asset {
  ...AssetLabel
  location
  archived
  nextDueAt
  unit {
    ...UnitLabel
  }
  place {
    id
    name
  }
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<CreateAssetMutation, CreateAssetMutationVariables>;
export const UpdateAssetDocument = new TypedDocumentString(`
    mutation UpdateAsset($input: UpdateAssetInput!) {
  updateAsset(input: $input) {
    asset {
      ...AssetRow
    }
  }
}
    fragment AssetLabel on Asset {
  id
  name
  sort
  kind
  number
  code
}
fragment AssetRow on Asset {
  ...AssetLabel
  location
  archived
  nextDueAt
  unit {
    ...UnitLabel
  }
  place {
    id
    name
  }
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<UpdateAssetMutation, UpdateAssetMutationVariables>;
export const ArchiveAssetDocument = new TypedDocumentString(`
    mutation ArchiveAsset($input: ArchiveAssetInput!) {
  archiveAsset(input: $input) {
    asset {
      ...AssetRow
    }
  }
}
    fragment AssetLabel on Asset {
  id
  name
  sort
  kind
  number
  code
}
fragment AssetRow on Asset {
  ...AssetLabel
  location
  archived
  nextDueAt
  unit {
    ...UnitLabel
  }
  place {
    id
    name
  }
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<ArchiveAssetMutation, ArchiveAssetMutationVariables>;
export const RestoreAssetDocument = new TypedDocumentString(`
    mutation RestoreAsset($input: RestoreAssetInput!) {
  restoreAsset(input: $input) {
    asset {
      ...AssetRow
    }
  }
}
    fragment AssetLabel on Asset {
  id
  name
  sort
  kind
  number
  code
}
fragment AssetRow on Asset {
  ...AssetLabel
  location
  archived
  nextDueAt
  unit {
    ...UnitLabel
  }
  place {
    id
    name
  }
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<RestoreAssetMutation, RestoreAssetMutationVariables>;
export const MoveAssetDocument = new TypedDocumentString(`
    mutation MoveAsset($input: MoveAssetInput!) {
  moveAsset(input: $input) {
    asset {
      ...AssetRow
    }
  }
}
    fragment AssetLabel on Asset {
  id
  name
  sort
  kind
  number
  code
}
fragment AssetRow on Asset {
  ...AssetLabel
  location
  archived
  nextDueAt
  unit {
    ...UnitLabel
  }
  place {
    id
    name
  }
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<MoveAssetMutation, MoveAssetMutationVariables>;
export const ImportAssetsDocument = new TypedDocumentString(`
    mutation ImportAssets($input: ImportAssetsInput!) {
  importAssets(input: $input) {
    applied
    created
    updated
    unchanged
    problems {
      row
      field
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ImportAssetsMutation, ImportAssetsMutationVariables>;
export const AssignmentsDocument = new TypedDocumentString(`
    query Assignments($first: Int, $after: String, $filter: AssignmentFilter) {
  assignments(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...AssignmentRow
    }
  }
}
    fragment AssignmentRow on Assignment {
  id
  name
  active
  recurrence
  weekdays
  timeOfDay
  timeZone
  startsOn
  endsOn
  endedAt
  template {
    id
    name
  }
  unit {
    ...UnitLabel
  }
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<AssignmentsQuery, AssignmentsQueryVariables>;
export const AssignmentDocument = new TypedDocumentString(`
    query Assignment($id: ID!) {
  node(id: $id) {
    __typename
    ... on Assignment {
      ...AssignmentRow
      graceMinutes
      opensMinutesBefore
      lateArrival
      arrivalHours
      needsReview
      assets {
        kind
        list {
          id
          name
          number
        }
      }
      template {
        id
        name
        latest {
          id
          number
        }
      }
      createdAt
      createdBy {
        ...PersonLabel
      }
      version {
        id
        number
      }
      targets {
        subtree
        unit {
          ...UnitLabel
        }
      }
      slots(first: 100)
      tasks(first: 1) {
        totalCount
      }
    }
  }
}
    fragment AssignmentRow on Assignment {
  id
  name
  active
  recurrence
  weekdays
  timeOfDay
  timeZone
  startsOn
  endsOn
  endedAt
  template {
    id
    name
  }
  unit {
    ...UnitLabel
  }
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}`) as unknown as TypedDocumentString<AssignmentQuery, AssignmentQueryVariables>;
export const AssignableTemplatesDocument = new TypedDocumentString(`
    query AssignableTemplates($search: String) {
  templates(
    first: 100
    filter: { published: true, archived: false, search: $search }
  ) {
    totalCount
    nodes {
      id
      name
      latest {
        id
        number
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AssignableTemplatesQuery, AssignableTemplatesQueryVariables>;
export const CreateAssignmentDocument = new TypedDocumentString(`
    mutation CreateAssignment($input: CreateAssignmentInput!) {
  createAssignment(input: $input) {
    taskCount
    assignment {
      ...AssignmentRow
    }
  }
}
    fragment AssignmentRow on Assignment {
  id
  name
  active
  recurrence
  weekdays
  timeOfDay
  timeZone
  startsOn
  endsOn
  endedAt
  template {
    id
    name
  }
  unit {
    ...UnitLabel
  }
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<CreateAssignmentMutation, CreateAssignmentMutationVariables>;
export const UpdateAssignmentDocument = new TypedDocumentString(`
    mutation UpdateAssignment($input: UpdateAssignmentInput!) {
  updateAssignment(input: $input) {
    assignment {
      ...AssignmentRow
    }
  }
}
    fragment AssignmentRow on Assignment {
  id
  name
  active
  recurrence
  weekdays
  timeOfDay
  timeZone
  startsOn
  endsOn
  endedAt
  template {
    id
    name
  }
  unit {
    ...UnitLabel
  }
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<UpdateAssignmentMutation, UpdateAssignmentMutationVariables>;
export const EndAssignmentDocument = new TypedDocumentString(`
    mutation EndAssignment($input: EndAssignmentInput!) {
  endAssignment(input: $input) {
    assignment {
      ...AssignmentRow
    }
  }
}
    fragment AssignmentRow on Assignment {
  id
  name
  active
  recurrence
  weekdays
  timeOfDay
  timeZone
  startsOn
  endsOn
  endedAt
  template {
    id
    name
  }
  unit {
    ...UnitLabel
  }
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<EndAssignmentMutation, EndAssignmentMutationVariables>;
export const BuiltTemplateDocument = new TypedDocumentString(`
    query BuiltTemplate($id: ID!) {
  node(id: $id) {
    __typename
    ... on Template {
      id
      name
      archived
      unit {
        id
      }
      draft {
        ...BuiltVersion
      }
      latest {
        ...BuiltVersion
      }
    }
  }
}
    fragment BuiltVersion on TemplateVersion {
  id
  number
  state
  revision
  definition
  updatedAt
  updatedBy {
    ...PersonLabel
  }
}
fragment PersonLabel on Person {
  id
  name
}`) as unknown as TypedDocumentString<BuiltTemplateQuery, BuiltTemplateQueryVariables>;
export const PublishedDefinitionsDocument = new TypedDocumentString(`
    query PublishedDefinitions($id: ID!) {
  node(id: $id) {
    __typename
    ... on Template {
      id
      versions(first: 20) {
        nodes {
          id
          state
          definition
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PublishedDefinitionsQuery, PublishedDefinitionsQueryVariables>;
export const SaveTemplateDraftDocument = new TypedDocumentString(`
    mutation SaveTemplateDraft($input: SaveTemplateDraftInput!) {
  saveTemplateDraft(input: $input) {
    version {
      id
      revision
      updatedAt
    }
  }
}
    `) as unknown as TypedDocumentString<SaveTemplateDraftMutation, SaveTemplateDraftMutationVariables>;
export const PublishTemplateDocument = new TypedDocumentString(`
    mutation PublishTemplate($input: PublishTemplateInput!) {
  publishTemplate(input: $input) {
    version {
      id
      number
    }
    template {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<PublishTemplateMutation, PublishTemplateMutationVariables>;
export const PublishGateDocument = new TypedDocumentString(`
    query PublishGate($id: ID!) {
  node(id: $id) {
    __typename
    ... on Template {
      id
      publishImpact {
        assignments {
          id
          name
          version {
            id
            number
          }
        }
        drafts
        openTasks
        plannedTasks
        units
      }
      versions(first: 5) {
        nodes {
          id
          number
          state
          notes
          publishedAt
          publishedBy {
            ...PersonLabel
          }
        }
      }
    }
  }
}
    fragment PersonLabel on Person {
  id
  name
}`) as unknown as TypedDocumentString<PublishGateQuery, PublishGateQueryVariables>;
export const LibraryItemsDocument = new TypedDocumentString(`
    query LibraryItems($filter: LibraryItemFilter, $after: String) {
  libraryItems(first: 50, filter: $filter, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...LibraryCopy
    }
  }
}
    fragment LibraryCopy on LibraryItem {
  id
  kind
  name
  revision
  content
}`) as unknown as TypedDocumentString<LibraryItemsQuery, LibraryItemsQueryVariables>;
export const LibraryOriginDocument = new TypedDocumentString(`
    query LibraryOrigin($id: ID!) {
  node(id: $id) {
    __typename
    ... on LibraryItem {
      ...LibraryCopy
    }
  }
}
    fragment LibraryCopy on LibraryItem {
  id
  kind
  name
  revision
  content
}`) as unknown as TypedDocumentString<LibraryOriginQuery, LibraryOriginQueryVariables>;
export const CreateLibraryItemDocument = new TypedDocumentString(`
    mutation CreateLibraryItem($input: CreateLibraryItemInput!) {
  createLibraryItem(input: $input) {
    item {
      id
      revision
    }
  }
}
    `) as unknown as TypedDocumentString<CreateLibraryItemMutation, CreateLibraryItemMutationVariables>;
export const TemplateEditorsDocument = new TypedDocumentString(`
    subscription TemplateEditors($template: ID!) {
  templateEditors(template: $template) {
    name
    since
  }
}
    `) as unknown as TypedDocumentString<TemplateEditorsSubscription, TemplateEditorsSubscriptionVariables>;
export const LibraryDocument = new TypedDocumentString(`
    query Library($first: Int, $after: String, $filter: LibraryItemFilter) {
  libraryItems(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...LibraryRow
    }
  }
}
    fragment LibraryRow on LibraryItem {
  id
  kind
  name
  archived
  revision
  updatedAt
  unit {
    ...UnitLabel
  }
  usedIn(first: 1) {
    totalCount
  }
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<LibraryQuery, LibraryQueryVariables>;
export const LibraryItemSheetDocument = new TypedDocumentString(`
    query LibraryItemSheet($id: ID!) {
  node(id: $id) {
    __typename
    ... on LibraryItem {
      ...LibraryCopy
      archived
      updatedAt
      updatedBy {
        ...PersonLabel
      }
      unit {
        ...UnitLabel
      }
    }
  }
}
    fragment LibraryCopy on LibraryItem {
  id
  kind
  name
  revision
  content
}
fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}`) as unknown as TypedDocumentString<LibraryItemSheetQuery, LibraryItemSheetQueryVariables>;
export const LibraryItemUsesDocument = new TypedDocumentString(`
    query LibraryItemUses($id: ID!, $after: String) {
  node(id: $id) {
    __typename
    ... on LibraryItem {
      id
      usedIn(first: 25, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          name
          archived
          draft {
            id
            revision
            definition
          }
          latest {
            id
            number
            definition
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LibraryItemUsesQuery, LibraryItemUsesQueryVariables>;
export const UpdateLibraryItemDocument = new TypedDocumentString(`
    mutation UpdateLibraryItem($input: UpdateLibraryItemInput!) {
  updateLibraryItem(input: $input) {
    item {
      id
      revision
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateLibraryItemMutation, UpdateLibraryItemMutationVariables>;
export const ArchiveLibraryItemDocument = new TypedDocumentString(`
    mutation ArchiveLibraryItem($input: ArchiveLibraryItemInput!) {
  archiveLibraryItem(input: $input) {
    item {
      id
      archived
    }
  }
}
    `) as unknown as TypedDocumentString<ArchiveLibraryItemMutation, ArchiveLibraryItemMutationVariables>;
export const RestoreLibraryItemDocument = new TypedDocumentString(`
    mutation RestoreLibraryItem($input: RestoreLibraryItemInput!) {
  restoreLibraryItem(input: $input) {
    item {
      id
      archived
    }
  }
}
    `) as unknown as TypedDocumentString<RestoreLibraryItemMutation, RestoreLibraryItemMutationVariables>;
export const PreviewPeopleDocument = new TypedDocumentString(`
    query PreviewPeople($search: String) {
  people(first: 20, filter: { search: $search, suspended: false }) {
    nodes {
      ...PersonLabel
      unit {
        ...UnitLabel
      }
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}`) as unknown as TypedDocumentString<PreviewPeopleQuery, PreviewPeopleQueryVariables>;
export const PreviewLastSubmissionDocument = new TypedDocumentString(`
    query PreviewLastSubmission($filter: SubmissionFilter!) {
  submissions(first: 50, filter: $filter) {
    nodes {
      id
      answers
      unit {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewLastSubmissionQuery, PreviewLastSubmissionQueryVariables>;
export const PreviewAssetsDocument = new TypedDocumentString(`
    query PreviewAssets($search: String, $sort: AssetSort, $unit: ID, $kind: String) {
  assets(
    first: 20
    filter: { search: $search, sort: $sort, unit: $unit, kind: $kind }
  ) {
    nodes {
      id
      name
      kind
      number
      code
      location
      properties
      unit {
        ...UnitLabel
      }
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<PreviewAssetsQuery, PreviewAssetsQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    ...ViewerCard
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment ViewerCard on Viewer {
  mustChangePassword
  locale
  permissions
  person {
    id
    name
    userName
    unit {
      ...UnitLabel
    }
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
  counts {
    tasksOpen
    tasksLate
    awaitingMySignature
    awaitingReview
    hazardsOpen
  }
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const MyTasksChangedDocument = new TypedDocumentString(`
    subscription MyTasksChanged {
  myTasksChanged {
    ...ViewerCard
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment ViewerCard on Viewer {
  mustChangePassword
  locale
  permissions
  person {
    id
    name
    userName
    unit {
      ...UnitLabel
    }
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
  counts {
    tasksOpen
    tasksLate
    awaitingMySignature
    awaitingReview
    hazardsOpen
  }
}`) as unknown as TypedDocumentString<MyTasksChangedSubscription, MyTasksChangedSubscriptionVariables>;
export const ReviewsChangedDocument = new TypedDocumentString(`
    subscription ReviewsChanged {
  reviewsChanged {
    ...ViewerCard
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment ViewerCard on Viewer {
  mustChangePassword
  locale
  permissions
  person {
    id
    name
    userName
    unit {
      ...UnitLabel
    }
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
  counts {
    tasksOpen
    tasksLate
    awaitingMySignature
    awaitingReview
    hazardsOpen
  }
}`) as unknown as TypedDocumentString<ReviewsChangedSubscription, ReviewsChangedSubscriptionVariables>;
export const UnitTreeDocument = new TypedDocumentString(`
    query UnitTree($after: String) {
  units(first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...UnitLabel
      kind
      parent {
        id
      }
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<UnitTreeQuery, UnitTreeQueryVariables>;
export const HazardsDocument = new TypedDocumentString(`
    query Hazards($first: Int, $after: String, $filter: HazardFilter) {
  hazards(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...HazardRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment HazardRow on Hazard {
  id
  number
  title
  severity
  category
  state
  raisedAt
  closedAt
  unit {
    ...UnitLabel
  }
  raisedByName
  photos {
    ...FileCard
  }
}
fragment FileCard on File {
  id
  name
  contentType
  size
  width
  height
  capturedAt
  url
  shownUrl
  thumbnailUrl
}`) as unknown as TypedDocumentString<HazardsQuery, HazardsQueryVariables>;
export const HazardDocument = new TypedDocumentString(`
    query Hazard($id: ID!) {
  node(id: $id) {
    __typename
    ... on Hazard {
      ...HazardRow
      asset {
        id
        name
      }
      detail
      questionLabel
      closingNote
      closedByName
      submission {
        id
        submittedAt
        answers
        template {
          id
          name
        }
      }
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment HazardRow on Hazard {
  id
  number
  title
  severity
  category
  state
  raisedAt
  closedAt
  unit {
    ...UnitLabel
  }
  raisedByName
  photos {
    ...FileCard
  }
}
fragment FileCard on File {
  id
  name
  contentType
  size
  width
  height
  capturedAt
  url
  shownUrl
  thumbnailUrl
}`) as unknown as TypedDocumentString<HazardQuery, HazardQueryVariables>;
export const RaiseHazardDocument = new TypedDocumentString(`
    mutation RaiseHazard($input: RaiseHazardInput!) {
  raiseHazard(input: $input) {
    hazard {
      ...HazardRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment HazardRow on Hazard {
  id
  number
  title
  severity
  category
  state
  raisedAt
  closedAt
  unit {
    ...UnitLabel
  }
  raisedByName
  photos {
    ...FileCard
  }
}
fragment FileCard on File {
  id
  name
  contentType
  size
  width
  height
  capturedAt
  url
  shownUrl
  thumbnailUrl
}`) as unknown as TypedDocumentString<RaiseHazardMutation, RaiseHazardMutationVariables>;
export const CloseHazardDocument = new TypedDocumentString(`
    mutation CloseHazard($input: CloseHazardInput!) {
  closeHazard(input: $input) {
    hazard {
      ...HazardRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment HazardRow on Hazard {
  id
  number
  title
  severity
  category
  state
  raisedAt
  closedAt
  unit {
    ...UnitLabel
  }
  raisedByName
  photos {
    ...FileCard
  }
}
fragment FileCard on File {
  id
  name
  contentType
  size
  width
  height
  capturedAt
  url
  shownUrl
  thumbnailUrl
}`) as unknown as TypedDocumentString<CloseHazardMutation, CloseHazardMutationVariables>;
export const ReopenHazardDocument = new TypedDocumentString(`
    mutation ReopenHazard($input: ReopenHazardInput!) {
  reopenHazard(input: $input) {
    hazard {
      ...HazardRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment HazardRow on Hazard {
  id
  number
  title
  severity
  category
  state
  raisedAt
  closedAt
  unit {
    ...UnitLabel
  }
  raisedByName
  photos {
    ...FileCard
  }
}
fragment FileCard on File {
  id
  name
  contentType
  size
  width
  height
  capturedAt
  url
  shownUrl
  thumbnailUrl
}`) as unknown as TypedDocumentString<ReopenHazardMutation, ReopenHazardMutationVariables>;
export const HazardChangedDocument = new TypedDocumentString(`
    subscription HazardChanged {
  hazardChanged {
    id
  }
}
    `) as unknown as TypedDocumentString<HazardChangedSubscription, HazardChangedSubscriptionVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    query Notifications($first: Int!, $after: String, $unread: Boolean) {
  notifications(first: $first, after: $after, unread: $unread) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...NotificationLine
    }
  }
}
    fragment NotificationLine on Notification {
  id
  kind
  title
  text
  createdAt
  readAt
  settledAt
  subject {
    __typename
    id
  }
}`) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const UnreadNotificationsDocument = new TypedDocumentString(`
    query UnreadNotifications {
  viewer {
    unreadNotifications
  }
}
    `) as unknown as TypedDocumentString<UnreadNotificationsQuery, UnreadNotificationsQueryVariables>;
export const ReadNotificationsDocument = new TypedDocumentString(`
    mutation ReadNotifications($input: ReadNotificationsInput!) {
  readNotifications(input: $input) {
    viewer {
      unreadNotifications
    }
  }
}
    `) as unknown as TypedDocumentString<ReadNotificationsMutation, ReadNotificationsMutationVariables>;
export const NotificationArrivedDocument = new TypedDocumentString(`
    subscription NotificationArrived {
  notificationArrived {
    ...NotificationLine
  }
}
    fragment NotificationLine on Notification {
  id
  kind
  title
  text
  createdAt
  readAt
  settledAt
  subject {
    __typename
    id
  }
}`) as unknown as TypedDocumentString<NotificationArrivedSubscription, NotificationArrivedSubscriptionVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People($first: Int, $after: String, $filter: PersonFilter) {
  people(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...PersonRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment PersonRow on Person {
  ...PersonLabel
  userName
  suspended
  mustChangePassword
  createdAt
  unit {
    ...UnitLabel
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
}`) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const PersonDocument = new TypedDocumentString(`
    query Person($id: ID!) {
  node(id: $id) {
    __typename
    ... on Person {
      ...PersonRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment PersonRow on Person {
  ...PersonLabel
  userName
  suspended
  mustChangePassword
  createdAt
  unit {
    ...UnitLabel
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
}`) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const CreatePersonDocument = new TypedDocumentString(`
    mutation CreatePerson($input: CreatePersonInput!) {
  createPerson(input: $input) {
    oneTimePassword
    person {
      ...PersonRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment PersonRow on Person {
  ...PersonLabel
  userName
  suspended
  mustChangePassword
  createdAt
  unit {
    ...UnitLabel
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
}`) as unknown as TypedDocumentString<CreatePersonMutation, CreatePersonMutationVariables>;
export const UpdatePersonDocument = new TypedDocumentString(`
    mutation UpdatePerson($input: UpdatePersonInput!) {
  updatePerson(input: $input) {
    person {
      ...PersonRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment PersonRow on Person {
  ...PersonLabel
  userName
  suspended
  mustChangePassword
  createdAt
  unit {
    ...UnitLabel
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
}`) as unknown as TypedDocumentString<UpdatePersonMutation, UpdatePersonMutationVariables>;
export const SuspendPersonDocument = new TypedDocumentString(`
    mutation SuspendPerson($input: SuspendPersonInput!) {
  suspendPerson(input: $input) {
    person {
      ...PersonRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment PersonRow on Person {
  ...PersonLabel
  userName
  suspended
  mustChangePassword
  createdAt
  unit {
    ...UnitLabel
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
}`) as unknown as TypedDocumentString<SuspendPersonMutation, SuspendPersonMutationVariables>;
export const ReinstatePersonDocument = new TypedDocumentString(`
    mutation ReinstatePerson($input: ReinstatePersonInput!) {
  reinstatePerson(input: $input) {
    person {
      ...PersonRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment PersonRow on Person {
  ...PersonLabel
  userName
  suspended
  mustChangePassword
  createdAt
  unit {
    ...UnitLabel
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
}`) as unknown as TypedDocumentString<ReinstatePersonMutation, ReinstatePersonMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    oneTimePassword
    person {
      ...PersonRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment PersonRow on Person {
  ...PersonLabel
  userName
  suspended
  mustChangePassword
  createdAt
  unit {
    ...UnitLabel
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
}`) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const GrantRoleDocument = new TypedDocumentString(`
    mutation GrantRole($input: GrantRoleInput!) {
  grantRole(input: $input) {
    grant {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<GrantRoleMutation, GrantRoleMutationVariables>;
export const RevokeRoleDocument = new TypedDocumentString(`
    mutation RevokeRole($input: RevokeRoleInput!) {
  revokeRole(input: $input) {
    person {
      ...PersonRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment PersonRow on Person {
  ...PersonLabel
  userName
  suspended
  mustChangePassword
  createdAt
  unit {
    ...UnitLabel
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
}`) as unknown as TypedDocumentString<RevokeRoleMutation, RevokeRoleMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    viewer {
      ...ViewerCard
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment ViewerCard on Viewer {
  mustChangePassword
  locale
  permissions
  person {
    id
    name
    userName
    unit {
      ...UnitLabel
    }
  }
  roles {
    id
    role
    unit {
      ...UnitLabel
    }
  }
  counts {
    tasksOpen
    tasksLate
    awaitingMySignature
    awaitingReview
    hazardsOpen
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut(input: {  }) {
    signedOut
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const AcceptLateArrivalDocument = new TypedDocumentString(`
    mutation AcceptLateArrival($input: AcceptLateArrivalInput!) {
  acceptLateArrival(input: $input) {
    submission {
      id
      status
      canSettle
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptLateArrivalMutation, AcceptLateArrivalMutationVariables>;
export const DeclineLateArrivalDocument = new TypedDocumentString(`
    mutation DeclineLateArrival($input: DeclineLateArrivalInput!) {
  declineLateArrival(input: $input) {
    submission {
      id
      status
      canSettle
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineLateArrivalMutation, DeclineLateArrivalMutationVariables>;
export const ReviewQueueDocument = new TypedDocumentString(`
    query ReviewQueue {
  submissions(filter: { awaitingReview: true }, first: 30) {
    pageInfo {
      hasNextPage
    }
    nodes {
      ...SubmissionRow
      canReturn
      hints {
        ...HintCard
      }
      task {
        id
        asset {
          id
          name
        }
      }
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment SubmissionRow on Submission {
  id
  kind
  status
  submittedAt
  unit {
    ...UnitLabel
  }
  template {
    id
    name
  }
  submittedByName
  summary {
    pass
    fail
    na
  }
}
fragment HintCard on ReviewHint {
  kind
  path
  seconds
  answers
  times
  takenAt
  metres
  fromAsset
}`) as unknown as TypedDocumentString<ReviewQueueQuery, ReviewQueueQueryVariables>;
export const ApproveSubmissionDocument = new TypedDocumentString(`
    mutation ApproveSubmission($input: ApproveSubmissionInput!) {
  approveSubmission(input: $input) {
    submission {
      id
      canReview
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveSubmissionMutation, ApproveSubmissionMutationVariables>;
export const ReturnSubmissionDocument = new TypedDocumentString(`
    mutation ReturnSubmission($input: ReturnSubmissionInput!) {
  returnSubmission(input: $input) {
    submission {
      id
      canReview
    }
  }
}
    `) as unknown as TypedDocumentString<ReturnSubmissionMutation, ReturnSubmissionMutationVariables>;
export const SubmissionsDocument = new TypedDocumentString(`
    query Submissions($first: Int, $after: String, $filter: SubmissionFilter) {
  submissions(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...SubmissionRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment SubmissionRow on Submission {
  id
  kind
  status
  submittedAt
  unit {
    ...UnitLabel
  }
  template {
    id
    name
  }
  submittedByName
  summary {
    pass
    fail
    na
  }
}`) as unknown as TypedDocumentString<SubmissionsQuery, SubmissionsQueryVariables>;
export const SubmissionDocument = new TypedDocumentString(`
    query Submission($id: ID!) {
  node(id: $id) {
    __typename
    ... on Submission {
      ...SubmissionRow
      answers
      startedAt
      deviceTime
      clockOffset
      arrival
      settledAt
      settledNote
      settledByName
      canSettle
      contentHash
      canSign
      canReview
      canReturn
      review {
        ...ReviewCard
      }
      hints {
        ...HintCard
      }
      supersedes {
        id
        kind
        submittedAt
        submittedByName
        answers
        version {
          id
          definition
        }
        review {
          ...ReviewCard
        }
        files {
          ...FileCard
        }
        signatures {
          id
          valid
          signerName
          signedAt
        }
      }
      supersededBy {
        id
        kind
        submittedAt
      }
      version {
        id
        number
        definition
      }
      task {
        id
        slot
        dueAt
        closesAt
        late
        assignment {
          id
          name
          needsReview
        }
        asset {
          id
          name
          kind
          number
          code
          location
          properties
          unit {
            id
            name
          }
        }
      }
      files {
        ...FileCard
        camera {
          takenAt
          latitude
          longitude
          device
        }
      }
      signatures {
        id
        position
        signedAt
        valid
        signerName
        file {
          ...FileCard
        }
      }
      hazards {
        id
        number
        title
        severity
        state
        questionPath
      }
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment ReviewCard on Review {
  decision
  comment
  comments {
    path
    comment
  }
  at
  byName
}
fragment SubmissionRow on Submission {
  id
  kind
  status
  submittedAt
  unit {
    ...UnitLabel
  }
  template {
    id
    name
  }
  submittedByName
  summary {
    pass
    fail
    na
  }
}
fragment HintCard on ReviewHint {
  kind
  path
  seconds
  answers
  times
  takenAt
  metres
  fromAsset
}
fragment FileCard on File {
  id
  name
  contentType
  size
  width
  height
  capturedAt
  url
  shownUrl
  thumbnailUrl
}`) as unknown as TypedDocumentString<SubmissionQuery, SubmissionQueryVariables>;
export const SignSubmissionDocument = new TypedDocumentString(`
    mutation SignSubmission($input: SignSubmissionInput!) {
  signSubmission(input: $input) {
    submission {
      ...SubmissionRow
      canSign
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment SubmissionRow on Submission {
  id
  kind
  status
  submittedAt
  unit {
    ...UnitLabel
  }
  template {
    id
    name
  }
  submittedByName
  summary {
    pass
    fail
    na
  }
}`) as unknown as TypedDocumentString<SignSubmissionMutation, SignSubmissionMutationVariables>;
export const SubmissionTemplatesDocument = new TypedDocumentString(`
    query SubmissionTemplates($after: String) {
  templates(first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      exportUrl
    }
  }
}
    `) as unknown as TypedDocumentString<SubmissionTemplatesQuery, SubmissionTemplatesQueryVariables>;
export const ExportTablesOfDocument = new TypedDocumentString(`
    query ExportTablesOf($template: ID!) {
  node(id: $template) {
    __typename
    ... on Template {
      ...ExportTables
    }
  }
}
    fragment ExportTables on Template {
  id
  name
  exportUrl
  exportGroups {
    key
    label
    exportUrl
  }
}`) as unknown as TypedDocumentString<ExportTablesOfQuery, ExportTablesOfQueryVariables>;
export const AllExportTablesDocument = new TypedDocumentString(`
    query AllExportTables($after: String) {
  templates(first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ExportTables
    }
  }
}
    fragment ExportTables on Template {
  id
  name
  exportUrl
  exportGroups {
    key
    label
    exportUrl
  }
}`) as unknown as TypedDocumentString<AllExportTablesQuery, AllExportTablesQueryVariables>;
export const TasksDocument = new TypedDocumentString(`
    query Tasks($first: Int, $after: String, $filter: TaskFilter, $orderBy: TaskOrder) {
  tasks(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...TaskRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment TaskRow on Task {
  id
  asset {
    id
    name
  }
  slot
  opensAt
  dueAt
  closesAt
  state
  late
  submittedAt
  canComplete
  canDeclareAllSafe
  waitingForSignature
  unit {
    ...UnitLabel
  }
  template {
    id
    name
  }
  assignment {
    id
    name
  }
  submission {
    id
  }
}`) as unknown as TypedDocumentString<TasksQuery, TasksQueryVariables>;
export const TaskSheetDocument = new TypedDocumentString(`
    query TaskSheet($id: ID!) {
  node(id: $id) {
    __typename
    ... on Task {
      ...TaskRow
      startedAt
      startedBy {
        ...PersonLabel
      }
      excuse
      deliveries {
        kind
        personName
        toldAt
        readAt
        pushes {
          state
          endedAt
          failure
        }
      }
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment TaskRow on Task {
  id
  asset {
    id
    name
  }
  slot
  opensAt
  dueAt
  closesAt
  state
  late
  submittedAt
  canComplete
  canDeclareAllSafe
  waitingForSignature
  unit {
    ...UnitLabel
  }
  template {
    id
    name
  }
  assignment {
    id
    name
  }
  submission {
    id
  }
}`) as unknown as TypedDocumentString<TaskSheetQuery, TaskSheetQueryVariables>;
export const MyTasksDocument = new TypedDocumentString(`
    query MyTasks($dueTo: DateTime) {
  tasks(
    first: 100
    filter: { mine: true, open: true, dueTo: $dueTo }
    orderBy: DUE_ASC
  ) {
    totalCount
    nodes {
      ...TaskRow
    }
  }
  awaiting: submissions(first: 25, filter: { awaitingMySignature: true }) {
    totalCount
    nodes {
      id
      submittedAt
      unit {
        ...UnitLabel
      }
      template {
        id
        name
      }
      submittedByName
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment TaskRow on Task {
  id
  asset {
    id
    name
  }
  slot
  opensAt
  dueAt
  closesAt
  state
  late
  submittedAt
  canComplete
  canDeclareAllSafe
  waitingForSignature
  unit {
    ...UnitLabel
  }
  template {
    id
    name
  }
  assignment {
    id
    name
  }
  submission {
    id
  }
}`) as unknown as TypedDocumentString<MyTasksQuery, MyTasksQueryVariables>;
export const DeclareAllSafeDocument = new TypedDocumentString(`
    mutation DeclareAllSafe($input: DeclareAllSafeInput!) {
  declareAllSafe(input: $input) {
    task {
      ...TaskRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment TaskRow on Task {
  id
  asset {
    id
    name
  }
  slot
  opensAt
  dueAt
  closesAt
  state
  late
  submittedAt
  canComplete
  canDeclareAllSafe
  waitingForSignature
  unit {
    ...UnitLabel
  }
  template {
    id
    name
  }
  assignment {
    id
    name
  }
  submission {
    id
  }
}`) as unknown as TypedDocumentString<DeclareAllSafeMutation, DeclareAllSafeMutationVariables>;
export const ExcuseTaskDocument = new TypedDocumentString(`
    mutation ExcuseTask($input: ExcuseTaskInput!) {
  excuseTask(input: $input) {
    task {
      ...TaskRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment TaskRow on Task {
  id
  asset {
    id
    name
  }
  slot
  opensAt
  dueAt
  closesAt
  state
  late
  submittedAt
  canComplete
  canDeclareAllSafe
  waitingForSignature
  unit {
    ...UnitLabel
  }
  template {
    id
    name
  }
  assignment {
    id
    name
  }
  submission {
    id
  }
}`) as unknown as TypedDocumentString<ExcuseTaskMutation, ExcuseTaskMutationVariables>;
export const AllSafeStatementDocument = new TypedDocumentString(`
    query AllSafeStatement($id: ID!) {
  node(id: $id) {
    __typename
    ... on Task {
      id
      version {
        id
        definition
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AllSafeStatementQuery, AllSafeStatementQueryVariables>;
export const StartableDocument = new TypedDocumentString(`
    query Startable {
  startable {
    assignment {
      id
      name
    }
    unit {
      ...UnitLabel
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<StartableQuery, StartableQueryVariables>;
export const StartableAtDocument = new TypedDocumentString(`
    query StartableAt($asset: ID!) {
  node(id: $asset) {
    __typename
    ... on Asset {
      id
      unit {
        id
      }
      startable {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StartableAtQuery, StartableAtQueryVariables>;
export const StartTaskDocument = new TypedDocumentString(`
    mutation StartTask($input: StartTaskInput!) {
  startTask(input: $input) {
    task {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<StartTaskMutation, StartTaskMutationVariables>;
export const TemplatesDocument = new TypedDocumentString(`
    query Templates($first: Int, $after: String, $filter: TemplateFilter) {
  templates(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...TemplateRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment VersionLabel on TemplateVersion {
  id
  number
  state
  questionCount
  updatedAt
  publishedAt
  publishedBy {
    ...PersonLabel
  }
}
fragment TemplateRow on Template {
  id
  name
  archived
  updatedAt
  unit {
    ...UnitLabel
  }
  draft {
    ...VersionLabel
  }
  latest {
    ...VersionLabel
  }
}`) as unknown as TypedDocumentString<TemplatesQuery, TemplatesQueryVariables>;
export const TemplateDocument = new TypedDocumentString(`
    query Template($id: ID!) {
  node(id: $id) {
    __typename
    ... on Template {
      ...TemplateRow
      createdAt
      createdBy {
        ...PersonLabel
      }
      exportUrl
      versions(first: 50) {
        nodes {
          ...VersionLabel
          notes
          createdBy {
            ...PersonLabel
          }
        }
      }
      assignments(first: 50) {
        totalCount
        nodes {
          id
          name
          active
          recurrence
          startsOn
          endsOn
          version {
            id
            number
          }
        }
      }
      submissions(first: 1) {
        totalCount
      }
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment VersionLabel on TemplateVersion {
  id
  number
  state
  questionCount
  updatedAt
  publishedAt
  publishedBy {
    ...PersonLabel
  }
}
fragment TemplateRow on Template {
  id
  name
  archived
  updatedAt
  unit {
    ...UnitLabel
  }
  draft {
    ...VersionLabel
  }
  latest {
    ...VersionLabel
  }
}`) as unknown as TypedDocumentString<TemplateQuery, TemplateQueryVariables>;
export const VersionDefinitionDocument = new TypedDocumentString(`
    query VersionDefinition($id: ID!) {
  node(id: $id) {
    __typename
    ... on TemplateVersion {
      id
      number
      revision
      definition
    }
  }
}
    `) as unknown as TypedDocumentString<VersionDefinitionQuery, VersionDefinitionQueryVariables>;
export const ComparableVersionsDocument = new TypedDocumentString(`
    query ComparableVersions($id: ID!) {
  node(id: $id) {
    __typename
    ... on Template {
      id
      name
      versions(first: 50) {
        nodes {
          ...VersionLabel
        }
      }
    }
  }
}
    fragment PersonLabel on Person {
  id
  name
}
fragment VersionLabel on TemplateVersion {
  id
  number
  state
  questionCount
  updatedAt
  publishedAt
  publishedBy {
    ...PersonLabel
  }
}`) as unknown as TypedDocumentString<ComparableVersionsQuery, ComparableVersionsQueryVariables>;
export const CreateTemplateDocument = new TypedDocumentString(`
    mutation CreateTemplate($input: CreateTemplateInput!) {
  createTemplate(input: $input) {
    template {
      ...TemplateRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment VersionLabel on TemplateVersion {
  id
  number
  state
  questionCount
  updatedAt
  publishedAt
  publishedBy {
    ...PersonLabel
  }
}
fragment TemplateRow on Template {
  id
  name
  archived
  updatedAt
  unit {
    ...UnitLabel
  }
  draft {
    ...VersionLabel
  }
  latest {
    ...VersionLabel
  }
}`) as unknown as TypedDocumentString<CreateTemplateMutation, CreateTemplateMutationVariables>;
export const CopyTemplateDocument = new TypedDocumentString(`
    mutation CopyTemplate($input: CopyTemplateInput!) {
  copyTemplate(input: $input) {
    template {
      ...TemplateRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment VersionLabel on TemplateVersion {
  id
  number
  state
  questionCount
  updatedAt
  publishedAt
  publishedBy {
    ...PersonLabel
  }
}
fragment TemplateRow on Template {
  id
  name
  archived
  updatedAt
  unit {
    ...UnitLabel
  }
  draft {
    ...VersionLabel
  }
  latest {
    ...VersionLabel
  }
}`) as unknown as TypedDocumentString<CopyTemplateMutation, CopyTemplateMutationVariables>;
export const CreateTemplateDraftDocument = new TypedDocumentString(`
    mutation CreateTemplateDraft($input: CreateTemplateDraftInput!) {
  createTemplateDraft(input: $input) {
    version {
      ...VersionLabel
    }
  }
}
    fragment PersonLabel on Person {
  id
  name
}
fragment VersionLabel on TemplateVersion {
  id
  number
  state
  questionCount
  updatedAt
  publishedAt
  publishedBy {
    ...PersonLabel
  }
}`) as unknown as TypedDocumentString<CreateTemplateDraftMutation, CreateTemplateDraftMutationVariables>;
export const DiscardTemplateDraftDocument = new TypedDocumentString(`
    mutation DiscardTemplateDraft($input: DiscardTemplateDraftInput!) {
  discardTemplateDraft(input: $input) {
    template {
      ...TemplateRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment VersionLabel on TemplateVersion {
  id
  number
  state
  questionCount
  updatedAt
  publishedAt
  publishedBy {
    ...PersonLabel
  }
}
fragment TemplateRow on Template {
  id
  name
  archived
  updatedAt
  unit {
    ...UnitLabel
  }
  draft {
    ...VersionLabel
  }
  latest {
    ...VersionLabel
  }
}`) as unknown as TypedDocumentString<DiscardTemplateDraftMutation, DiscardTemplateDraftMutationVariables>;
export const ArchiveTemplateDocument = new TypedDocumentString(`
    mutation ArchiveTemplate($input: ArchiveTemplateInput!) {
  archiveTemplate(input: $input) {
    template {
      ...TemplateRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment VersionLabel on TemplateVersion {
  id
  number
  state
  questionCount
  updatedAt
  publishedAt
  publishedBy {
    ...PersonLabel
  }
}
fragment TemplateRow on Template {
  id
  name
  archived
  updatedAt
  unit {
    ...UnitLabel
  }
  draft {
    ...VersionLabel
  }
  latest {
    ...VersionLabel
  }
}`) as unknown as TypedDocumentString<ArchiveTemplateMutation, ArchiveTemplateMutationVariables>;
export const RestoreTemplateDocument = new TypedDocumentString(`
    mutation RestoreTemplate($input: RestoreTemplateInput!) {
  restoreTemplate(input: $input) {
    template {
      ...TemplateRow
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}
fragment VersionLabel on TemplateVersion {
  id
  number
  state
  questionCount
  updatedAt
  publishedAt
  publishedBy {
    ...PersonLabel
  }
}
fragment TemplateRow on Template {
  id
  name
  archived
  updatedAt
  unit {
    ...UnitLabel
  }
  draft {
    ...VersionLabel
  }
  latest {
    ...VersionLabel
  }
}`) as unknown as TypedDocumentString<RestoreTemplateMutation, RestoreTemplateMutationVariables>;
export const RunningAssignmentsDocument = new TypedDocumentString(`
    query RunningAssignments($on: Date!, $after: String) {
  assignments(first: 50, after: $after, filter: { on: $on }) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      recurrence
      timeOfDay
      template {
        id
        name
      }
      day(slot: $on) {
        slot
        dueAt
        counts {
          ...DayCountsCard
        }
      }
    }
  }
}
    fragment DayCountsCard on DayCounts {
  total
  allSafe
  submitted
  withFindings
  late
  silent
  inProgress
  missed
  waiting
  excused
}`) as unknown as TypedDocumentString<RunningAssignmentsQuery, RunningAssignmentsQueryVariables>;
export const AssignmentDayDocument = new TypedDocumentString(`
    query AssignmentDay($id: ID!, $slot: Date!) {
  node(id: $id) {
    __typename
    ... on Assignment {
      id
      name
      recurrence
      startsOn
      endsOn
      slots(first: 100)
      template {
        id
        name
      }
      day(slot: $slot) {
        ...DaySheet
      }
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment DayCountsCard on DayCounts {
  total
  allSafe
  submitted
  withFindings
  late
  silent
  inProgress
  missed
  waiting
  excused
}
fragment DaySheet on AssignmentDay {
  slot
  dueAt
  counts {
    ...DayCountsCard
  }
  rows {
    outcome
    hazardCount
    failCount
    unit {
      ...UnitLabel
      kind
      parent {
        ...UnitLabel
      }
    }
    task {
      id
      state
      late
      startedAt
      submittedAt
    }
    submission {
      id
      status
      submittedAt
      submittedByName
      arrival
    }
    heldSubmission
  }
}`) as unknown as TypedDocumentString<AssignmentDayQuery, AssignmentDayQueryVariables>;
export const DayCountsOfDocument = new TypedDocumentString(`
    query DayCountsOf($id: ID!, $slot: Date!) {
  node(id: $id) {
    __typename
    ... on Assignment {
      id
      day(slot: $slot) {
        counts {
          ...DayCountsCard
        }
      }
    }
  }
}
    fragment DayCountsCard on DayCounts {
  total
  allSafe
  submitted
  withFindings
  late
  silent
  inProgress
  missed
  waiting
  excused
}`) as unknown as TypedDocumentString<DayCountsOfQuery, DayCountsOfQueryVariables>;
export const AssignmentDayChangedDocument = new TypedDocumentString(`
    subscription AssignmentDayChanged($assignment: ID!, $slot: Date!) {
  assignmentDayChanged(assignment: $assignment, slot: $slot) {
    ...DaySheet
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment DayCountsCard on DayCounts {
  total
  allSafe
  submitted
  withFindings
  late
  silent
  inProgress
  missed
  waiting
  excused
}
fragment DaySheet on AssignmentDay {
  slot
  dueAt
  counts {
    ...DayCountsCard
  }
  rows {
    outcome
    hazardCount
    failCount
    unit {
      ...UnitLabel
      kind
      parent {
        ...UnitLabel
      }
    }
    task {
      id
      state
      late
      startedAt
      submittedAt
    }
    submission {
      id
      status
      submittedAt
      submittedByName
      arrival
    }
    heldSubmission
  }
}`) as unknown as TypedDocumentString<AssignmentDayChangedSubscription, AssignmentDayChangedSubscriptionVariables>;
export const OpenHazardCountsDocument = new TypedDocumentString(`
    query OpenHazardCounts {
  major: hazards(first: 0, filter: { states: [OPEN], severities: [MAJOR] }) {
    totalCount
  }
  serious: hazards(first: 0, filter: { states: [OPEN], severities: [SERIOUS] }) {
    totalCount
  }
  moderate: hazards(first: 0, filter: { states: [OPEN], severities: [MODERATE] }) {
    totalCount
  }
  minor: hazards(first: 0, filter: { states: [OPEN], severities: [MINOR] }) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<OpenHazardCountsQuery, OpenHazardCountsQueryVariables>;
export const TokensDocument = new TypedDocumentString(`
    query Tokens($first: Int, $after: String) {
  tokens(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...TokenRow
    }
  }
}
    fragment PersonLabel on Person {
  id
  name
}
fragment TokenRow on Token {
  id
  name
  prefix
  scopes
  createdAt
  lastUsedAt
  expiresAt
  revokedAt
  person {
    ...PersonLabel
  }
}`) as unknown as TypedDocumentString<TokensQuery, TokensQueryVariables>;
export const CreateTokenDocument = new TypedDocumentString(`
    mutation CreateToken($input: CreateTokenInput!) {
  createToken(input: $input) {
    secret
    token {
      ...TokenRow
    }
  }
}
    fragment PersonLabel on Person {
  id
  name
}
fragment TokenRow on Token {
  id
  name
  prefix
  scopes
  createdAt
  lastUsedAt
  expiresAt
  revokedAt
  person {
    ...PersonLabel
  }
}`) as unknown as TypedDocumentString<CreateTokenMutation, CreateTokenMutationVariables>;
export const RevokeTokenDocument = new TypedDocumentString(`
    mutation RevokeToken($input: RevokeTokenInput!) {
  revokeToken(input: $input) {
    token {
      ...TokenRow
    }
  }
}
    fragment PersonLabel on Person {
  id
  name
}
fragment TokenRow on Token {
  id
  name
  prefix
  scopes
  createdAt
  lastUsedAt
  expiresAt
  revokedAt
  person {
    ...PersonLabel
  }
}`) as unknown as TypedDocumentString<RevokeTokenMutation, RevokeTokenMutationVariables>;
export const UnitDocument = new TypedDocumentString(`
    query Unit($id: ID!) {
  node(id: $id) {
    __typename
    ... on Unit {
      ...UnitLabel
      kind
      archived
      createdAt
      parent {
        ...UnitLabel
      }
      ancestors {
        ...UnitLabel
      }
      people(first: 50) {
        totalCount
        nodes {
          ...PersonLabel
          userName
          suspended
          roles {
            id
            role
          }
        }
      }
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}
fragment PersonLabel on Person {
  id
  name
}`) as unknown as TypedDocumentString<UnitQuery, UnitQueryVariables>;
export const CreateUnitDocument = new TypedDocumentString(`
    mutation CreateUnit($input: CreateUnitInput!) {
  createUnit(input: $input) {
    unit {
      ...UnitLabel
      kind
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<CreateUnitMutation, CreateUnitMutationVariables>;
export const UpdateUnitDocument = new TypedDocumentString(`
    mutation UpdateUnit($input: UpdateUnitInput!) {
  updateUnit(input: $input) {
    unit {
      ...UnitLabel
      kind
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<UpdateUnitMutation, UpdateUnitMutationVariables>;
export const MoveUnitDocument = new TypedDocumentString(`
    mutation MoveUnit($input: MoveUnitInput!) {
  moveUnit(input: $input) {
    unit {
      ...UnitLabel
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<MoveUnitMutation, MoveUnitMutationVariables>;
export const ArchiveUnitDocument = new TypedDocumentString(`
    mutation ArchiveUnit($input: ArchiveUnitInput!) {
  archiveUnit(input: $input) {
    unit {
      ...UnitLabel
      archived
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<ArchiveUnitMutation, ArchiveUnitMutationVariables>;
export const RestoreUnitDocument = new TypedDocumentString(`
    mutation RestoreUnit($input: RestoreUnitInput!) {
  restoreUnit(input: $input) {
    unit {
      ...UnitLabel
      archived
    }
  }
}
    fragment UnitLabel on Unit {
  id
  name
  nameEn
}`) as unknown as TypedDocumentString<RestoreUnitMutation, RestoreUnitMutationVariables>;