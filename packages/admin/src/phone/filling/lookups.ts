import type { Lookup, Lookups } from '../../fill/fileAdapter.ts';
import { peopleQuery, unitsQuery } from '../network/register.operations.ts';
import type { Reply, Request } from '../network/request.ts';

type Found = Awaited<ReturnType<Lookup>>;

/** The registers a form picks from, asked on the spot; without a connection the field says so. */
export function serverLookups(request: Request): Lookups {
  return {
    person: async (search) => {
      const { people } = dataOf(await request(peopleQuery, { search }));
      return people.nodes.map(({ id, name, unit }): Found[number] => ({ id, name, ...(unit ? { hint: unit.name } : {}) }));
    },
    unit: async (search) => dataOf(await request(unitsQuery, { search })).units.nodes.map(({ id, name }) => ({ id, name })),
  };
}

function dataOf<Data>(reply: Reply<Data>): Data {
  if (!reply.ok) throw new Error('the register cannot be asked now');
  return reply.data;
}
