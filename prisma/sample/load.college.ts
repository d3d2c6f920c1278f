import { createPerson } from '@anjian/api/people/person.service.ts';
import { createUnit, updateUnit } from '@anjian/api/units/unit.service.ts';
import { people } from './college.people.ts';
import { unitsInOrder } from './college.units.ts';
import { idOf, type World } from './load.world.ts';

/** The top of the tree is there already and takes the college's name. */
export async function loadUnits(world: World, at: Date): Promise<number> {
  const acting = world.administratorAt(at);
  const units = unitsInOrder();
  for (const { unit, parent } of units) {
    const { key, name, nameEn, kind } = unit;
    if (parent === null) {
      const top = acting.actor.homeUnitId;
      await updateUnit(acting, { unitId: top, name, nameEn, kind });
      world.units.set(key, top);
      continue;
    }
    const { id } = await createUnit(acting, { parentId: idOf(world.units, parent), name, nameEn, kind });
    world.units.set(key, id);
  }
  return units.length;
}

export async function loadPeople(world: World, at: Date, password: string): Promise<number> {
  const acting = world.administratorAt(at);
  for (const { userName, name, unit, roles } of people) {
    const { person } = await createPerson(acting, {
      userName,
      name,
      unitId: idOf(world.units, unit),
      password,
      roles: roles.map((held) => ({ role: held.role, unitId: idOf(world.units, held.unit) })),
    });
    world.people.set(userName, person.id);
  }
  return people.length;
}
