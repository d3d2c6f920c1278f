import { connect, pageQuery, type Connection, type Page } from '../connections/keyset.ts';
import type { Acting } from '../context.ts';
import { badInput, refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import type { Person, Prisma } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import type { Locale } from '../rights/locale.ts';
import { permit } from '../rights/permit.ts';
import { inReach } from '../rights/reach.ts';
import type { Role } from '../rights/roles.ts';
import type { Verb } from '../rights/verbs.ts';
import { endSessionsOf } from '../sessions/session.service.ts';
import { inSubtreeOf } from '../units/subtree.ts';
import { loadUnit } from '../units/unit.service.ts';
import { keepLastAdministrator } from './administrators.ts';
import { grantRoleIn, type NewGrant } from './grant.service.ts';
import { hashPassword, makeOneTimePassword } from './password.hash.ts';
import { foldUserName, isUserName } from './person.model.ts';
import { permitOverPerson, visiblePeople } from './person.policy.ts';

export const personOrder = { key: 'name', direction: 'asc', kind: 'text' } as const;

export type PersonFilter = {
  search?: string | null;
  unitId?: string | null;
  /** not what is below it */ ownUnitId?: string;
  role?: Role | null;
  suspended?: boolean | null;
};

export async function listPeople(
  acting: Acting,
  filter: PersonFilter,
  page: Page,
  rows: Prisma.PersonFindManyArgs,
): Promise<Connection<Person>> {
  const { prisma } = acting.platform.database;
  const where: Prisma.PersonWhereInput = { AND: [visiblePeople(acting.actor), await matching(acting, filter)] };
  const query = pageQuery(page);
  const found = await prisma.person.findMany({ ...rows, ...query, where: { AND: [where, query.where] } });
  return connect(page, found, () => prisma.person.count({ where }));
}

/** Roles outside the actor's reach are no more to be found than they are to be seen. */
async function matching(acting: Acting, filter: PersonFilter): Promise<Prisma.PersonWhereInput> {
  const { actor } = acting;
  const { search, unitId, ownUnitId, role, suspended } = filter;
  return {
    ...(search ? { OR: [{ name: { contains: search, mode: 'insensitive' } }, { userName: { contains: foldUserName(search) } }] } : {}),
    ...(unitId ? { unit: await inSubtreeOf(acting, unitId) } : {}),
    ...(ownUnitId ? { unitId: ownUnitId } : {}),
    ...(role ? { roles: { some: { role, OR: [{ unit: inReach(actor) }, { personId: actor.personId }] } } } : {}),
    ...(suspended == null ? {} : { suspendedAt: suspended ? { not: null } : null }),
  };
}

export type NewPerson = {
  unitId: string;
  userName: string;
  name: string;
  locale?: Locale | null;
  roles?: readonly Omit<NewGrant, 'personId'>[] | null;
  /** known beforehand, for accounts that are set up by configuration; never offered over GraphQL */
  password?: string;
};

/** A one-time password is shown once, to whoever made the account, and has to be replaced at the first sign-in. */
export async function createPerson(acting: Acting, input: NewPerson): Promise<{ person: Person; oneTimePassword: string }> {
  const userName = readUserName(input.userName);
  const oneTimePassword = input.password ?? makeOneTimePassword();
  const passwordHash = await hashPassword(oneTimePassword);
  const person = await inTransaction(acting.platform.database, async (tx) => {
    const unit = await loadUnit(tx, acting, input.unitId);
    permit(acting.actor, 'person.create', unit.path);
    await requireFree(tx, userName);
    const created = await tx.person.create({
      data: {
        userName,
        name: input.name,
        unitId: unit.id,
        passwordHash,
        mustChangePassword: input.password === undefined,
        locale: input.locale ?? 'zh-CN',
        createdAt: await acting.platform.clock.now(tx),
      },
    });
    await recordEvent(tx, acting, {
      verb: 'person.create',
      subject: { type: 'Person', id: created.id },
      unitId: unit.id,
      data: { userName, name: input.name },
    });
    for (const grant of input.roles ?? []) await grantRoleIn(tx, acting, { ...grant, personId: created.id });
    return created;
  });
  return { person, oneTimePassword };
}

export type PersonChange = {
  personId: string;
  userName?: string | null;
  name?: string | null;
  unitId?: string | null;
  locale?: Locale | null;
};

export function updatePerson(acting: Acting, { personId, unitId, ...input }: PersonChange): Promise<Person> {
  return inTransaction(acting.platform.database, async (tx) => {
    const person = await loadPersonToAdminister(tx, acting, 'person.update', personId);
    const unit = unitId ? await loadUnit(tx, acting, unitId) : undefined;
    if (unit) permit(acting.actor, 'person.update', unit.path);
    const userName = input.userName == null ? undefined : readUserName(input.userName);
    if (userName !== undefined && userName !== person.userName) await requireFree(tx, userName);
    const change = {
      ...(userName === undefined ? {} : { userName }),
      ...(input.name == null ? {} : { name: input.name }),
      ...(input.locale == null ? {} : { locale: input.locale }),
      ...(unit ? { unitId: unit.id } : {}),
    };
    const updated = await tx.person.update({ where: { id: personId }, data: change });
    await recordEvent(tx, acting, {
      verb: 'person.update',
      subject: { type: 'Person', id: personId },
      unitId: updated.unitId,
      data: change,
    });
    return updated;
  });
}

export function suspendPerson(acting: Acting, personId: string): Promise<Person> {
  return inTransaction(acting.platform.database, async (tx) => {
    const person = await loadPersonToAdminister(tx, acting, 'person.suspend', personId);
    if (person.suspendedAt) return person;
    const suspended = await tx.person.update({ where: { id: personId }, data: { suspendedAt: await acting.platform.clock.now(tx) } });
    await keepLastAdministrator(tx);
    await endSessionsOf(tx, personId);
    await recordEvent(tx, acting, { verb: 'person.suspend', subject: { type: 'Person', id: personId }, unitId: person.unitId });
    return suspended;
  });
}

export function reinstatePerson(acting: Acting, personId: string): Promise<Person> {
  return inTransaction(acting.platform.database, async (tx) => {
    const person = await loadPersonToAdminister(tx, acting, 'person.reinstate', personId);
    if (!person.suspendedAt) return person;
    const reinstated = await tx.person.update({ where: { id: personId }, data: { suspendedAt: null } });
    await recordEvent(tx, acting, { verb: 'person.reinstate', subject: { type: 'Person', id: personId }, unitId: person.unitId });
    return reinstated;
  });
}

export async function resetPassword(acting: Acting, personId: string): Promise<{ person: Person; oneTimePassword: string }> {
  const oneTimePassword = makeOneTimePassword();
  const passwordHash = await hashPassword(oneTimePassword);
  const person = await inTransaction(acting.platform.database, async (tx) => {
    await loadPersonToAdminister(tx, acting, 'person.reset_password', personId);
    const changed = await tx.person.update({ where: { id: personId }, data: { passwordHash, mustChangePassword: true } });
    await endSessionsOf(tx, personId);
    await recordEvent(tx, acting, { verb: 'person.reset_password', subject: { type: 'Person', id: personId }, unitId: changed.unitId });
    return changed;
  });
  return { person, oneTimePassword };
}

/** The person, or NOT_FOUND when not seen, or FORBIDDEN when their reach goes beyond the actor's. */
export async function loadPersonToAdminister(tx: Transaction, { actor }: Acting, verb: Verb, personId: string): Promise<Person> {
  const person = await tx.person.findFirst({
    where: { AND: [{ id: personId }, visiblePeople(actor)] },
    include: { unit: { select: { path: true } }, roles: { select: { unit: { select: { path: true } } } } },
  });
  if (!person) throw refuse('NOT_FOUND', {});
  permitOverPerson(actor, verb, person);
  return person;
}

function readUserName(text: string): string {
  const userName = foldUserName(text);
  if (!isUserName(userName))
    throw badInput('userName', {
      'zh-CN': '应为 2 到 64 个字母、数字或 . _ -，并以字母或数字开头',
      en: 'use 2 to 64 letters, digits or . _ - and begin with a letter or digit',
    });
  return userName;
}

/** The unique index has the last word when two are quicker than this. */
async function requireFree(tx: Transaction, userName: string): Promise<void> {
  if (await tx.person.count({ where: { userName } })) throw refuse('TAKEN', { field: 'userName' });
}
