import { connect, pageQuery, type Connection, type Page } from '../connections/keyset.ts';
import type { Acting } from '../context.ts';
import { badInput, refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import { loadPersonToAdminister } from '../people/person.service.ts';
import type { Prisma, Token } from '../platform/generated/prisma/client.ts';
import { inTransaction } from '../platform/transaction.ts';
import { isScope } from '../rights/scopes.ts';
import { hashSecret, makeSecret } from '../sessions/session.model.ts';
import { visibleTokens } from './token.policy.ts';

export const tokenOrder = { key: 'createdAt', direction: 'desc', kind: 'date' } as const;

export const tokenMark = 'aj_';

export async function listTokens({ platform, actor }: Acting, page: Page, rows: Prisma.TokenFindManyArgs): Promise<Connection<Token>> {
  const { prisma } = platform.database;
  const where = visibleTokens(actor);
  const query = pageQuery(page);
  const found = await prisma.token.findMany({ ...rows, ...query, where: { AND: [where, query.where] } });
  return connect(page, found, () => prisma.token.count({ where }));
}

export type NewToken = { personId?: string | null; name: string; scopes: readonly string[]; expiresAt?: Date | null };

/** For oneself, or by an administrator for somebody whose whole reach they administer. The secret is shown once. */
export async function createToken(acting: Acting, input: NewToken): Promise<{ token: Token; secret: string }> {
  requirePerson(acting);
  const { platform, actor } = acting;
  const secret = `${tokenMark}${makeSecret()}`;
  const token = await inTransaction(platform.database, async (tx) => {
    const now = await platform.clock.now(tx);
    const scopes = readScopes(input.scopes);
    if (input.expiresAt && input.expiresAt <= now) throw badInput('expiresAt', { 'zh-CN': '应为将来的时间', en: 'must lie in the future' });
    const personId = input.personId ?? actor.personId;
    const person =
      personId === actor.personId
        ? { id: personId, unitId: actor.homeUnitId }
        : await loadPersonToAdminister(tx, acting, 'token.create', personId);
    const created = await tx.token.create({
      data: {
        personId,
        name: input.name,
        scopes,
        prefix: secret.slice(0, 10),
        tokenHash: hashSecret(secret),
        expiresAt: input.expiresAt ?? null,
        createdAt: now,
      },
    });
    await recordEvent(tx, acting, {
      verb: 'token.create',
      subject: { type: 'Token', id: created.id },
      unitId: person.unitId,
      data: { person: personId, name: input.name, scopes },
    });
    return created;
  });
  return { token, secret };
}

export function revokeToken(acting: Acting, tokenId: string): Promise<Token> {
  requirePerson(acting);
  return inTransaction(acting.platform.database, async (tx) => {
    const token = await tx.token.findFirst({ where: { AND: [{ id: tokenId }, visibleTokens(acting.actor)] }, include: { person: true } });
    if (!token) throw refuse('NOT_FOUND', {});
    if (token.revokedAt) return token;
    const revoked = await tx.token.update({ where: { id: tokenId }, data: { revokedAt: await acting.platform.clock.now(tx) } });
    await recordEvent(tx, acting, { verb: 'token.revoke', subject: { type: 'Token', id: tokenId }, unitId: token.person.unitId });
    return revoked;
  });
}

/** A token makes no tokens: it would outlive its own revocation. */
function requirePerson({ actor }: Acting): void {
  if (actor.credential.kind === 'token') throw refuse('FORBIDDEN', { verb: 'token.create' });
}

function readScopes(texts: readonly string[]): string[] {
  const unknown = texts.filter((text) => !isScope(text));
  if (unknown.length > 0)
    throw badInput('scopes', { 'zh-CN': `没有这些范围：${unknown.join('、')}`, en: `there are no such scopes: ${unknown.join(', ')}` });
  if (texts.length === 0) throw badInput('scopes', { 'zh-CN': '至少选择一项', en: 'choose one at least' });
  return [...new Set(texts)];
}
