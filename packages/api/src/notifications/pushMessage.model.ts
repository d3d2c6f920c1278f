/** What is pushed to a browser: a few words in its reader's language, and where a tap leads. Pure. */
import { encodeGlobalId } from '../globalId.ts';
import type { Locale } from '../rights/locale.ts';
import { read, type NotificationKind, type Words } from './notification.model.ts';

export type Told = { pushId: string; notificationId: string; kind: NotificationKind; title: Words; text: Words };

export type PushMessage = {
  title: string;
  body: string;
  /** Of one already shown with this tag it takes the place. */
  tag: string;
  /** below /m, which is what the phone's worker opens */
  path: string;
};

export type PushGroup = { pushIds: string[]; message: PushMessage; topic: string; urgency: 'normal' | 'high' };

/** Several of one kind are one push: a reviewer with sixty reports is called once. */
export function groupTold(told: readonly Told[], locale: Locale): PushGroup[] {
  const kinds = Map.groupBy(told, ({ kind }) => kind);
  return [...kinds].map(([kind, same]) => {
    const pushIds = same.map(({ pushId }) => pushId);
    const urgency = pressing.has(kind) ? 'high' : 'normal';
    const [only] = same;
    if (only && same.length === 1) {
      const { notificationId, title, text } = only;
      const message = {
        title: read(title, locale),
        body: read(text, locale),
        tag: notificationId,
        path: pathOf(notificationId),
      };
      return { pushIds, message, topic: notificationId.replaceAll('-', ''), urgency };
    }
    const lines = same.slice(0, mostLines).map(({ text }) => read(text, locale));
    const message = {
      title: several[kind][locale](same.length),
      body: cut(lines.join('\n')) + (same.length > mostLines ? '\n…' : ''),
      tag: kind,
      path: '/m/notifications',
    };
    return { pushIds, message, topic: kind, urgency };
  });
}

/** The phone's page of one notification. */
function pathOf(notificationId: string): string {
  return `/m/notifications/${encodeURIComponent(encodeGlobalId('Notification', notificationId))}`;
}

const mostLines = 3;
const longestBody = 300;

function cut(text: string): string {
  return text.length > longestBody ? `${text.slice(0, longestBody - 1)}…` : text;
}

/** What should wake a phone that saves its battery. */
const pressing: ReadonlySet<NotificationKind> = new Set(['hazard_raised', 'role_notified', 'task_late', 'signature_asked']);

const several: Record<NotificationKind, Record<Locale, (count: number) => string>> = {
  task_opened: { 'zh-CN': (n) => `有 ${n} 项任务请您填报`, en: (n) => `${n} tasks to fill in` },
  task_due: { 'zh-CN': (n) => `有 ${n} 项任务即将截止`, en: (n) => `${n} tasks are due soon` },
  task_late: { 'zh-CN': (n) => `有 ${n} 项任务已逾期`, en: (n) => `${n} tasks are overdue` },
  submission_returned: { 'zh-CN': (n) => `有 ${n} 份填报被退回`, en: (n) => `${n} reports were returned` },
  signature_asked: { 'zh-CN': (n) => `有 ${n} 份填报请您签字`, en: (n) => `${n} reports to sign` },
  review_asked: { 'zh-CN': (n) => `有 ${n} 份填报请您审核`, en: (n) => `${n} reports to review` },
  role_notified: { 'zh-CN': (n) => `有 ${n} 个检查结果请您知悉`, en: (n) => `${n} findings you are to know of` },
  hazard_raised: { 'zh-CN': (n) => `有 ${n} 处重大或较大隐患上报`, en: (n) => `${n} major or serious hazards were raised` },
};
