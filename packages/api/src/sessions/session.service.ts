import type { Acting, Context } from '../context.ts';
import { refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { hashPassword } from '../people/password.hash.ts';
import { judgePassword, shortestPassword } from '../people/password.model.ts';
import type { Person } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import type { Locale } from '../rights/locale.ts';
import { actorOfSession } from './authenticate.ts';
import { checkPassword, type Credentials } from './checkPassword.ts';
import { hashSecret, longestHours, makeSecret } from './session.model.ts';

/** The request goes on as whoever signed in. The session the browser had before ends: a new sign-in has a new id. */
export async function signIn(context: Context, input: Credentials): Promise<void> {
  const { platform, client, correlationId } = context;
  const person = await checkPassword(context, input);
  const secret = makeSecret();
  await inTransaction(platform.database, async (tx) => {
    await requireUnchanged(tx, person);
    const expiresAt = new Date((await platform.clock.now(tx)).getTime() + longestHours * 3_600_000);
    if (client.sessionSecret) await tx.session.deleteMany({ where: { tokenHash: hashSecret(client.sessionSecret) } });
    const { id } = await tx.session.create({
      data: { personId: person.id, tokenHash: hashSecret(secret), expiresAt, userAgent: client.userAgent?.slice(0, 300) ?? null },
    });
    const author = { platform, correlationId, actor: { personId: person.id } };
    await recordEvent(tx, author, {
      verb: 'session.sign_in',
      subject: { type: 'Session', id },
      unitId: person.unitId,
      data: { address: client.address },
    });
  });
  client.setSessionCookie(secret);
  context.actor = await actorOfSession(platform.database.pool, secret);
}

/** Signing out twice is signing out once. */
export async function signOut({ platform, actor, client, correlationId }: Context): Promise<void> {
  client.setSessionCookie(undefined);
  const { sessionSecret } = client;
  if (!sessionSecret || !actor) return;
  await inTransaction(platform.database, async (tx) => {
    const session = await tx.session.findUnique({ where: { tokenHash: hashSecret(sessionSecret) } });
    if (!session) return;
    await tx.session.delete({ where: { id: session.id } });
    await recordEvent(
      tx,
      { platform, correlationId, actor },
      { verb: 'session.sign_out', subject: { type: 'Session', id: session.id }, unitId: actor.homeUnitId },
    );
  });
}

/** The session goes on under a new id; every other session of the person ends. */
export async function changePassword(context: Context, acting: Acting, input: { current: string; new: string }): Promise<void> {
  const { platform, actor } = acting;
  requireSession(acting);
  const person = await checkPassword(context, { userName: actor.userName, password: input.current });
  if (input.new === input.current) throw refuse('WEAK_PASSWORD', { reason: 'unchanged', minLength: shortestPassword });
  const verdict = judgePassword(input.new, person.userName);
  if (verdict !== 'good') throw refuse('WEAK_PASSWORD', { reason: verdict, minLength: shortestPassword });
  const passwordHash = await hashPassword(input.new);
  const secret = makeSecret();
  await inTransaction(platform.database, async (tx) => {
    await requireUnchanged(tx, person);
    await tx.person.update({ where: { id: person.id }, data: { passwordHash, mustChangePassword: false } });
    await tx.session.deleteMany({
      where: { personId: person.id, NOT: { id: actor.credential.kind === 'session' ? actor.credential.id : person.id } },
    });
    await tx.session.updateMany({ where: { personId: person.id }, data: { tokenHash: hashSecret(secret) } });
    await recordEvent(tx, acting, { verb: 'session.change_password', subject: { type: 'Person', id: person.id }, unitId: person.unitId });
  });
  context.client.setSessionCookie(secret);
  context.actor = await actorOfSession(platform.database.pool, secret);
}

/**
 * A check takes its time. Whoever was suspended or given another password meanwhile does not get in by what was right before, and
 * whoever does so from now on waits until we are done. Throws INVALID_CREDENTIALS.
 */
async function requireUnchanged(tx: Transaction, { id, passwordHash }: Person): Promise<void> {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from people where id = ${id}::uuid and password_hash = ${passwordHash} and suspended_at is null for no key update`;
  if (found.length === 0) throw refuse('INVALID_CREDENTIALS', {});
}

/** Passwords and sessions are a person's own business: no token touches them. */
function requireSession({ actor }: Acting): void {
  if (actor.credential.kind !== 'session') throw refuse('FORBIDDEN', { verb: 'session.change_password' });
}

export async function setLocale({ platform, actor }: Acting, locale: Locale): Promise<void> {
  if (actor.credential.kind === 'token') throw refuse('FORBIDDEN', {});
  await platform.database.prisma.person.update({ where: { id: actor.personId }, data: { locale } });
  Object.assign(actor, { locale });
}

/** After a suspension, a reset password or a changed role: the very next request is nobody's. */
export async function endSessionsOf(tx: Transaction, personId: string): Promise<void> {
  await tx.session.deleteMany({ where: { personId } });
}
