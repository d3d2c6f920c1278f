/**
 * Writing notifications, a set at a time, as a statement or as part of one. What was told before is left as it is
 * (`on conflict`), so a statement that is repeated, here or on another server, tells nothing twice.
 */
import { newId } from '../platform/newId.ts';
import { addresseesSql } from './addressees.sql.ts';
import type { NotificationKind, Notice } from './notification.model.ts';

/** Carries the ids of the notification and of the person it is for. */
export const notificationChannel = 'anjian_notifications';

type NoticeFrom = {
  kind: string;
  subjectType: string;
  subjectId: string;
  title: string;
  text: string;
  dedupeKey: string;
  at: string;
  from: string;
};

/** Every value an expression of SQL over `from`, which yields `person_id`. */
export function insertNotices({ kind, subjectType, subjectId, title, text, dedupeKey, at, from }: NoticeFrom): string {
  return `insert into notifications (id, person_id, kind, subject_type, subject_id, title, text, dedupe_key, created_at)
    select ${newId}, person_id, ${kind}, ${subjectType}, ${subjectId}, ${title}, ${text}, ${dedupeKey}, ${at}
    from ${from}
    on conflict (person_id, dedupe_key) do nothing`;
}

/** Notices as one parameter of jsonb, see `noticeRows`; `except` is a uuid, `at` a time. */
export function insertGivenNotices({ notices, except, at, from }: { notices: string; except: string; at: string; from: string }): string {
  const addressees = addresseesSql({
    unitId: 'n."unitId"',
    tiers: 'n.tiers',
    nearest: 'n.nearest',
    personIds: 'n."personIds"',
    except: `n."notTo" || ${except}`,
  });
  return insertNotices({
    kind: 'n.kind',
    subjectType: 'n."subjectType"',
    subjectId: 'n."subjectId"',
    title: 'n.title',
    text: 'n.text',
    dedupeKey: 'n."dedupeKey"',
    at,
    from: `${from}jsonb_to_recordset(${notices}) as n(kind notification_kind, "unitId" uuid, tiers jsonb, nearest text, "personIds" uuid[],
      "notTo" uuid[], "subjectType" text, "subjectId" uuid, title jsonb, text jsonb, "dedupeKey" text)
      cross join lateral ${addressees} addressed`,
  });
}

/** The value of the parameter. */
export function noticeRows(notices: readonly Notice[]): string {
  return JSON.stringify(
    notices.map(({ to: { tiers, nearest, personIds = null }, subject, except = [], ...rest }) => ({
      ...rest,
      tiers,
      nearest,
      personIds,
      notTo: except,
      subjectType: subject.type,
      subjectId: subject.id,
    })),
  );
}

/** What of these kinds asked for something about these subjects (uuid[]) asks no more. */
export function settleNotices({
  kinds,
  subjectIds,
  at,
  from = '',
}: {
  kinds: readonly NotificationKind[];
  subjectIds: string;
  at: string;
  from?: string;
}): string {
  const among = kinds.map((kind) => `'${kind}'`).join(', ');
  return `update notifications n set settled_at = ${at} ${from && `from ${from}`}
    where n.settled_at is null and n.subject_id = any (${subjectIds}) and n.kind in (${among})`;
}
