/** What people are told, and in which words. Pure; the words of what the worker tells are in its statements. */
import type { Role } from '../rights/roles.ts';
import { holdersOf, someOf, whoManages, whoOversees, whoReviews, type Addressees } from './addressees.model.ts';

export const notificationKinds = [
  'task_opened',
  'task_due',
  'task_late',
  'submission_returned',
  'signature_asked',
  'review_asked',
  'role_notified',
  'hazard_raised',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** In the languages of the product, or as an author wrote it in any. */
export type Words = Record<string, string>;

export type Notice = {
  kind: NotificationKind;
  to: Addressees;
  /** Where it happened: only who reaches this unit is told. */
  unitId: string;
  subject: { type: 'Task' | 'Submission' | 'Hazard'; id: string };
  title: Words;
  text: Words;
  /** Names the thing told: nobody is told it twice. */
  dedupeKey: string;
  /** Who is not told although addressed; whoever acts never is. */
  except?: readonly string[];
};

/** What was handed in, by whom and for whom. */
export type HandedIn = { submissionId: string; unitId: string; unit: Words; form: Words; by: string };

/** An answer wants a role to know: the nearest people who hold it, at the unit or above it. */
export function roleNotified(handedIn: HandedIn, found: { path: string; role: Role; title: Words }): Notice {
  const { submissionId, unitId, by } = handedIn;
  return {
    kind: 'role_notified',
    to: holdersOf(found.role),
    unitId,
    subject: { type: 'Submission', id: submissionId },
    title: shorten(found.title),
    text: both(
      handedIn,
      (unit, form) => `${unit} · ${form}，由 ${by} 提交`,
      (unit, form) => `${unit} · ${form}, handed in by ${by}`,
    ),
    dedupeKey: `role_notified:${submissionId}:${found.path}:${found.role}`,
  };
}

/** Reviewers are asked once for each submission; those who signed it may not review it. */
export function reviewAsked(handedIn: HandedIn, signerIds: readonly string[]): Notice {
  const { submissionId, unitId, by } = handedIn;
  return {
    kind: 'review_asked',
    to: whoReviews,
    unitId,
    subject: { type: 'Submission', id: submissionId },
    title: both(
      handedIn,
      (_, form) => `请审核：${form}`,
      (_, form) => `To review: ${form}`,
    ),
    text: both(
      handedIn,
      (unit) => `${unit}，由 ${by} 提交`,
      (unit) => `${unit}, handed in by ${by}`,
    ),
    dedupeKey: `review_asked:${submissionId}`,
    except: signerIds,
  };
}

/** Whoever reviews is asked whether what came after closing counts, whatever its assignment says of reviews. */
export function acceptanceAsked(handedIn: HandedIn): Notice {
  const { submissionId, unitId, by } = handedIn;
  return {
    kind: 'review_asked',
    to: whoReviews,
    unitId,
    subject: { type: 'Submission', id: submissionId },
    title: both(
      handedIn,
      (_, form) => `关闭后送达，请认可：${form}`,
      (_, form) => `Arrived after closing, does it count? ${form}`,
    ),
    text: both(
      handedIn,
      (unit) => `${unit}，由 ${by} 提交`,
      (unit) => `${unit}, handed in by ${by}`,
    ),
    dedupeKey: `acceptance_asked:${submissionId}`,
  };
}

export function submissionReturned(handedIn: HandedIn, submitterId: string, comment: string): Notice {
  const { submissionId, unitId, by } = handedIn;
  return {
    kind: 'submission_returned',
    to: someOf([submitterId]),
    unitId,
    subject: { type: 'Submission', id: submissionId },
    title: both(
      handedIn,
      (_, form) => `已退回：${form}`,
      (_, form) => `Returned: ${form}`,
    ),
    text: both(
      handedIn,
      (unit) => `${unit}。${by}：${comment}`,
      (unit) => `${unit}. ${by}: ${comment}`,
    ),
    dedupeKey: `submission_returned:${submissionId}`,
  };
}

export function signatureAsked(handedIn: HandedIn, signerId: string): Notice {
  const { submissionId, unitId, by } = handedIn;
  return {
    kind: 'signature_asked',
    to: someOf([signerId]),
    unitId,
    subject: { type: 'Submission', id: submissionId },
    title: both(
      handedIn,
      (_, form) => `请您签字：${form}`,
      (_, form) => `Please sign: ${form}`,
    ),
    text: both(
      handedIn,
      (unit) => `${unit}，${by} 请您作为第二人签字`,
      (unit) => `${unit}: ${by} asks you to sign as the second person`,
    ),
    dedupeKey: `signature_asked:${submissionId}`,
  };
}

export type RaisedHazard = { hazardId: string; unitId: string; unit: Words; title: Words; severity: string; by: string };

const alarming: Readonly<Record<string, { zh: string; en: string }>> = {
  major: { zh: '重大隐患', en: 'Major hazard' },
  serious: { zh: '较大隐患', en: 'Serious hazard' },
};

/** Serious: the nearest unit managers. Major: also every unit manager and leader above. The two lesser degrees: nobody. */
export function hazardRaised({ hazardId, unitId, unit, title, severity, by }: RaisedHazard): Notice[] {
  const degree = alarming[severity];
  if (!degree) return [];
  const notice: Omit<Notice, 'to'> = {
    kind: 'hazard_raised',
    unitId,
    subject: { type: 'Hazard', id: hazardId },
    title: shorten({ 'zh-CN': `${degree.zh}：${read(title, 'zh-CN')}`, en: `${degree.en}: ${read(title, 'en')}` }),
    text: { 'zh-CN': `${read(unit, 'zh-CN')}，由 ${by} 上报`, en: `${read(unit, 'en')}, raised by ${by}` },
    dedupeKey: `hazard_raised:${hazardId}`,
  };
  const addressed = severity === 'major' ? [whoManages, whoOversees] : [whoManages];
  return addressed.map((to) => ({ ...notice, to }));
}

function both({ unit, form }: HandedIn, zh: (unit: string, form: string) => string, en: typeof zh): Words {
  return shorten({
    'zh-CN': zh(read(unit, 'zh-CN'), read(form, 'zh-CN')),
    en: en(read(unit, 'en'), read(form, 'en')),
  });
}

/** A notification is a line or two; the whole stands where it leads to. */
const longest = 300;

function shorten(words: Words): Words {
  return Object.fromEntries(
    Object.entries(words).map(([locale, text]) => [locale, text.length > longest ? `${text.slice(0, longest - 1)}…` : text]),
  );
}

/** In this language, or else in any there is. */
export function read(words: Words, locale: string): string {
  return words[locale] ?? words['zh-CN'] ?? words['en'] ?? Object.values(words)[0] ?? '';
}
