/** An empty database gets the top of the tree and somebody who may do everything; the sample college builds on that. */
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Acting } from './context.ts';
import { recordEvent } from './events/record.ts';
import { hashPassword, makeOneTimePassword } from './people/password.hash.ts';
import type { Platform } from './platform/platform.ts';
import { inTransaction } from './platform/transaction.ts';
import { actorOfPerson } from './sessions/authenticate.ts';
import { pathOf } from './units/unit.model.ts';
import { lockTree } from './units/unit.service.ts';

export const administratorUserName = 'admin';

export type FirstRun = {
  /** the one generated, to be printed once; undefined when ADMIN_PASSWORD gave it */
  generatedPassword: string | undefined;
  /** the administrator, for whatever is loaded next through the services */
  administrator: Acting;
};

/** Nothing happens when there are people already, or when another server was quicker. */
export async function firstRun(platform: Platform): Promise<FirstRun | undefined> {
  const { configuration, database, clock } = platform;
  if ((await database.prisma.person.count()) > 0) return undefined;
  const generatedPassword = configuration.adminPassword === undefined ? makeOneTimePassword() : undefined;
  const passwordHash = await hashPassword(configuration.adminPassword ?? generatedPassword!);
  const correlationId = `first-run-${randomUUID()}`;
  const personId = await inTransaction(database, async (tx) => {
    await lockTree(tx);
    if ((await tx.person.count()) > 0) return undefined;
    const createdAt = await clock.now(tx);
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
  const actor = personId === undefined ? null : await actorOfPerson(database.pool, personId);
  return actor ? { generatedPassword, administrator: { platform, actor, correlationId } } : undefined;
}
