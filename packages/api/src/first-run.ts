/**
 * An empty database gets the top of the tree and somebody who may do everything; the sample college builds on that.
 * It happens once, whole: a server that starts meanwhile waits, and a first run that was killed is made again from
 * nothing, which costs nobody anything because no server has served that database yet.
 */
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Acting } from './context.ts';
import { recordEvent } from './events/record.ts';
import { hashPassword, makeOneTimePassword } from './people/password.hash.ts';
import type { Platform } from './platform/platform.ts';
import { inTransaction, type Transaction } from './platform/transaction.ts';
import { whileLocked } from './platform/while-locked.ts';
import { actorOfPerson } from './sessions/authenticate.ts';
import { pathOf } from './units/unit.model.ts';

export const administratorUserName = 'admin';

export type FirstRun = {
  /** the one generated, to be printed once; undefined when ADMIN_PASSWORD gave it */
  generatedPassword: string | undefined;
  /** the administrator, for whatever is loaded next through the services */
  administrator: Acting;
};

export type FirstRunOptions = {
  /** What else belongs to the first run: the sample college. When it fails, all of the first run is made again. */
  fill?: (administrator: Acting) => Promise<void>;
  /** Another server is at it. */
  onWait?: () => void;
};

/** Nothing happens when it has happened before, or when there are people for whatever reason. */
export async function firstRun(platform: Platform, options: FirstRunOptions = {}): Promise<FirstRun | undefined> {
  if (await hasHappened(platform)) return undefined;
  return whileLocked(platform.database.url, lockName, options.onWait, async () => {
    if (await hasHappened(platform)) return undefined;
    const made = await makeAdministrator(platform);
    await options.fill?.(made.administrator);
    await platform.database.prisma.firstRun.update({ where: { id: 1 }, data: { finishedAt: await platform.clock.now() } });
    return made;
  });
}

const lockName = 'anjian.first_run';

async function hasHappened({ database: { prisma } }: Platform): Promise<boolean> {
  const run = await prisma.firstRun.findUnique({ where: { id: 1 } });
  return run ? run.finishedAt !== null : (await prisma.person.count()) > 0;
}

async function makeAdministrator(platform: Platform): Promise<FirstRun> {
  const { configuration, database, clock, logger } = platform;
  const generatedPassword = configuration.adminPassword === undefined ? makeOneTimePassword() : undefined;
  const passwordHash = await hashPassword(configuration.adminPassword ?? generatedPassword!);
  const correlationId = `first-run-${randomUUID()}`;
  const personId = await inTransaction(database, async (tx) => {
    if ((await tx.firstRun.count()) > 0) {
      logger.warn('the last first run was cut short; what it left is removed');
      await removeEverything(tx);
    }
    const createdAt = await clock.now(tx);
    await tx.firstRun.create({ data: { startedAt: createdAt } });
    const unitId = randomUUIDv7();
    await tx.unit.create({
      data: { id: unitId, name: configuration.organisationName, kind: 'college', path: pathOf(unitId, null), createdAt },
    });
    const { id } = await tx.person.create({
      data: {
        userName: administratorUserName,
        name: '管理员',
        unitId,
        passwordHash,
        createdAt,
        roles: { create: { unitId, role: 'administrator', createdAt } },
      },
    });
    const system = { platform, correlationId, actor: null };
    await recordEvent(tx, system, { verb: 'unit.create', subject: { type: 'Unit', id: unitId }, unitId });
    await recordEvent(tx, system, {
      verb: 'person.create',
      subject: { type: 'Person', id },
      unitId,
      data: { userName: administratorUserName },
    });
    await recordEvent(tx, system, { verb: 'role.grant', subject: { type: 'Person', id }, unitId, data: { role: 'administrator' } });
    return id;
  });
  const actor = await actorOfPerson(database.pool, personId);
  if (!actor) throw new Error('The administrator just made is not there.');
  return { generatedPassword, administrator: { platform, actor, correlationId } };
}

/** All rows of all tables of ours, except the record of migrations. */
async function removeEverything(tx: Transaction): Promise<void> {
  const tables = await tx.$queryRaw<{ name: string }[]>`
    select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`;
  await tx.$executeRawUnsafe(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity cascade`);
}
