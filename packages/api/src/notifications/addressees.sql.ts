/** Addressees as people: a subquery that yields `person_id`, for any statement that writes notifications. */
import type { Addressees } from './addressees.model.ts';

/** Each is an expression of SQL. */
export type AddresseesIn = {
  unitId: string;
  /** jsonb: role → tier */
  tiers: string;
  /** text */
  nearest: string;
  /** uuid[], null for everybody */
  personIds: string;
  /** uuid[] */
  except: string;
};

/**
 * `/a/b/` has the grants of a and of b; the deeper unit is the nearer. Whoever is suspended is told nothing. `offset 0` has the
 * grants looked up by the index, unit by unit: else PostgreSQL reads all there are for each task.
 */
export function addresseesSql({ unitId, tiers, nearest, personIds, except }: AddresseesIn): string {
  return `(
    select distinct held.person_id from (
      select g.person_id, case ${nearest}
          when 'place' then rank() over (order by a.depth desc, ${tiers}->>g.role::text)
          when 'tier' then rank() over (order by ${tiers}->>g.role::text, a.depth desc)
          else 1 end as place
      from units at_unit
      cross join lateral unnest(string_to_array(trim(both '/' from at_unit.path), '/')::uuid[]) with ordinality as a(id, depth)
      cross join lateral (select person_id, role from role_grants where unit_id = a.id offset 0) g
      join people who on who.id = g.person_id and who.suspended_at is null
      where at_unit.id = ${unitId} and ${tiers} ? g.role::text and (${personIds} is null or g.person_id = any (${personIds})) and g.person_id <> all (${except})
    ) held where held.place = 1
  )`;
}

/** For a statement about one kind of thing, with its addressees written in. */
export function addresseesAt(unitId: string, { tiers, nearest }: Omit<Addressees, 'personIds'>): string {
  return addresseesSql({
    unitId,
    tiers: `'${JSON.stringify(tiers)}'::jsonb`,
    nearest: `'${nearest}'`,
    personIds: 'null::uuid[]',
    except: `'{}'::uuid[]`,
  });
}
