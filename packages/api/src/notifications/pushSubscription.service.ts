/** Where a browser can be reached. A row belongs to the session it was made in, and goes with it. */
import { randomUUIDv7 } from 'node:crypto';
import type { Acting } from '../context.ts';
import { badInput, refuse } from '../errors.ts';
import { mayReach } from '../platform/outward.ts';
import { inTransaction } from '../platform/transaction.ts';
import { isOwnSession } from './notification.policy.ts';

export type NewPushSubscription = { endpoint: string; p256dh: string; auth: string; userAgent?: string | null };

/** An uncompressed point of P-256, and 16 bytes, both in base64url. */
const point = /^B[\w-]{86}=?$/;
const sixteenBytes = /^[\w-]{22}(==)?$/;

/** As browsers write one; anything else would also be too long for the index, two bytes or three to the character. */
const visible = /^[\x21-\x7e]+$/;

/** As many browsers as anybody has; the oldest makes room. */
const mostOfPerson = 20;

/** The same browser again is the same subscription, of whoever is signed in there now. */
export async function savePushSubscription({ platform, actor }: Acting, given: NewPushSubscription): Promise<void> {
  if (!isOwnSession(actor)) throw refuse('FORBIDDEN', {});
  const { endpoint, p256dh, auth, userAgent = null } = given;
  if (!visible.test(endpoint) || !mayReach(endpoint, platform.configuration.push.hosts))
    throw badInput('input.endpoint', { 'zh-CN': '不是可用的推送服务地址', en: 'is not the address of a push service that may be reached' });
  if (!point.test(p256dh)) throw badInput('input.p256dh', { 'zh-CN': '不是公钥', en: 'is not a public key' });
  if (!sixteenBytes.test(auth)) throw badInput('input.auth', { 'zh-CN': '不是推送密钥', en: 'is not a secret for pushes' });
  const { personId, credential } = actor;
  await inTransaction(platform.database, async (tx) => {
    const now = await platform.clock.now(tx);
    await tx.$executeRaw`
      insert into push_subscriptions (id, person_id, session_id, endpoint, p256dh, auth, user_agent, created_at)
      values (${randomUUIDv7()}::uuid, ${personId}::uuid, ${credential.id}::uuid, ${endpoint}, ${p256dh}, ${auth}, ${userAgent}, ${now})
      on conflict (endpoint) do update set person_id = excluded.person_id, session_id = excluded.session_id, p256dh = excluded.p256dh,
        auth = excluded.auth, user_agent = excluded.user_agent, created_at = excluded.created_at`;
    await tx.$executeRaw`
      delete from push_subscriptions where id in (
        select id from push_subscriptions where person_id = ${personId}::uuid order by created_at desc, id desc offset ${mostOfPerson})`;
  });
}

/** Turning it off twice is turning it off once; somebody else's is not touched. */
export async function removePushSubscription({ platform, actor }: Acting, endpoint: string): Promise<void> {
  if (!isOwnSession(actor)) throw refuse('FORBIDDEN', {});
  await platform.database.prisma.pushSubscription.deleteMany({ where: { endpoint, personId: actor.personId } });
}
