import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { recordEvent } from '../events/record.ts';
import type { Person, RoleGrant } from '../platform/generated/prisma/client.ts';
import { inTransaction, type Transaction } from '../platform/transaction.ts';
import { permit } from '../rights/permit.ts';
import type { Role } from '../rights/roles.ts';
import { endSessionsOf } from '../sessions/session.service.ts';
import { loadUnit } from '../units/unit.service.ts';
import { keepLastAdministrator } from './administrators.ts';
import { visibleGrants, visiblePeople } from './person.policy.ts';

export type NewGrant = { personId: string; unitId: string; role: Role };

export function grantRole(acting: Acting, grant: NewGrant): Promise<RoleGrant> {
  return inTransaction(acting.platform.database, async (tx) => {
    const person = await tx.person.findFirst({ where: { AND: [{ id: grant.personId }, visiblePeople(acting.actor)] } });
    if (!person) throw refuse('NOT_FOUND', {});
    return grantRoleIn(tx, acting, grant);
  });
}

/** A role held already stays as it is; a new one ends the person's sessions. */
export async function grantRoleIn(tx: Transaction, acting: Acting, { personId, unitId, role }: NewGrant): Promise<RoleGrant> {
  const unit = await loadUnit(tx, acting, unitId);
  permit(acting.actor, 'role.grant', unit.path);
  const held = await tx.roleGrant.findUnique({ where: { personId_unitId_role: { personId, unitId, role } } });
  if (held) return held;
  const grant = await tx.roleGrant.create({ data: { personId, unitId, role, createdAt: await acting.platform.clock.now(tx) } });
  await endSessionsOf(tx, personId);
  await recordEvent(tx, acting, { verb: 'role.grant', subject: { type: 'Person', id: personId }, unitId, data: { role } });
  return grant;
}

export function revokeRole(acting: Acting, grantId: string): Promise<Person> {
  return inTransaction(acting.platform.database, async (tx) => {
    const grant = await tx.roleGrant.findFirst({
      where: { AND: [{ id: grantId }, visibleGrants(acting.actor)] },
      include: { unit: true, person: true },
    });
    if (!grant) throw refuse('NOT_FOUND', {});
    permit(acting.actor, 'role.revoke', grant.unit.path);
    await tx.roleGrant.delete({ where: { id: grantId } });
    await keepLastAdministrator(tx);
    await endSessionsOf(tx, grant.personId);
    await recordEvent(tx, acting, {
      verb: 'role.revoke',
      subject: { type: 'Person', id: grant.personId },
      unitId: grant.unitId,
      data: { role: grant.role },
    });
    return grant.person;
  });
}
