/**
 * Pushes that wait, taken and put back. A push is taken for a minute: a server that is killed meanwhile has not lost it, and
 * another does not send it at the same time.
 */
import type pg from 'pg';
import { isLocale, defaultLocale, type Locale } from '../rights/locale.ts';
import type { Told } from './pushMessage.model.ts';

type Db = Pick<pg.Pool, 'query'>;

export type Batch = {
  subscription: { id: string; endpoint: string; p256dh: string; auth: string };
  locale: Locale;
  attempts: number;
  told: Told[];
};

/** What nobody needs to be called for any more: it was read or settled meanwhile, is a day old, or the browser has signed out. */
export async function dropPushes(db: Db, now: Date): Promise<void> {
  await db.query(
    `update pushes p set state = 'dropped', ended_at = $1::timestamptz, failure = case
       when n.read_at is not null then 'read' when n.settled_at is not null then 'settled'
       when p.subscription_id is null then 'signed out' else 'too old' end
     from notifications n
     where n.id = p.notification_id and p.state = 'waiting' and p.next_at <= $1::timestamptz
       and (n.read_at is not null or n.settled_at is not null or p.subscription_id is null
         or n.created_at < $1::timestamptz - interval '1 day')`,
    [now],
  );
}

/**
 * What is to be sent now, browser by browser. What is to be reviewed is gathered: nothing before a minute has passed, and then
 * once an hour.
 */
const take = `
  with due as (
    select p.id, p.subscription_id, n.kind from pushes p join notifications n on n.id = p.notification_id
    where p.state = 'waiting' and p.next_at <= $1::timestamptz and (n.kind <> 'review_asked' or (
      n.created_at <= $1::timestamptz - interval '1 minute'
      and not exists (
        select from pushes q join notifications m on m.id = q.notification_id
        where q.subscription_id = p.subscription_id and m.kind = 'review_asked' and q.state = 'sent'
          and q.ended_at > $1::timestamptz - interval '1 hour')))
    order by p.next_at limit 500
  ),
  reached as (
    select s.id from push_subscriptions s where s.id in (select subscription_id from due) order by s.id limit 50 for update skip locked
  ),
  taken as (
    update pushes p set next_at = $1::timestamptz + interval '1 minute', attempts = p.attempts + 1
    from due join reached on reached.id = due.subscription_id
    where p.id = due.id and p.state = 'waiting' and p.next_at <= $1::timestamptz
    returning p.id, p.notification_id, p.subscription_id, p.attempts
  )
  select json_build_object('id', s.id, 'endpoint', s.endpoint, 'p256dh', s.p256dh, 'auth', s.auth) as subscription, who.locale,
    max(t.attempts) as attempts,
    json_agg(json_build_object('pushId', t.id, 'notificationId', n.id, 'kind', n.kind, 'title', n.title, 'text', n.text)
      order by n.created_at, n.id) as told
  from taken t
  join notifications n on n.id = t.notification_id
  join push_subscriptions s on s.id = t.subscription_id
  join people who on who.id = s.person_id
  group by s.id, who.id`;

export async function takePushes(db: Db, now: Date): Promise<Batch[]> {
  const { rows } = await db.query<Omit<Batch, 'locale'> & { locale: string }>(take, [now]);
  return rows.map((row) => ({ ...row, locale: isLocale(row.locale) ? row.locale : defaultLocale }));
}

export type Ending = { state: 'sent' } | { state: 'failed'; failure: string } | { state: 'waiting'; failure: string; nextAt: Date };

export async function endPushes(db: Db, pushIds: readonly string[], ending: Ending, now: Date): Promise<void> {
  const failure = 'failure' in ending ? ending.failure.slice(0, 300) : null;
  await db.query(
    `update pushes set state = $2::push_state, failure = $3, next_at = coalesce($4::timestamptz, next_at),
       ended_at = case when $2 <> 'waiting' then $5::timestamptz end
     where id = any ($1::uuid[])`,
    [pushIds, ending.state, failure, ending.state === 'waiting' ? ending.nextAt : null, now],
  );
}

/** The browser has gone; what was to reach it stays on record. */
export async function forgetSubscription(db: Db, subscriptionId: string): Promise<void> {
  await db.query('delete from push_subscriptions where id = $1', [subscriptionId]);
}
