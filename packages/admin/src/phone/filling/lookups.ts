import type { Lookup, Lookups } from '../../fill/fileAdapter.ts';
import { findOnShelf, searchShelf } from '../assets/shelf.ts';
import type { DeviceDatabase } from '../device/database.ts';
import { assetByCodeQuery, searchAssetsQuery } from '../network/asset.operations.ts';
import type { AssetCard } from '../network/cards.ts';
import { peopleQuery, unitsQuery } from '../network/register.operations.ts';
import type { Reply, Request } from '../network/request.ts';

type Found = Awaited<ReturnType<Lookup>>;

/** The registers a form picks from, asked on the spot; without a connection the field says so. */
export function serverLookups({ request, database, personId }: Parts): Lookups {
  return {
    asset: async (search) => (await searchAssets({ request, database, personId }, search)).map(foundAsset),
    assetByCode: async (code) => {
      const kept = await findOnShelf(database, personId, code);
      if (kept) return foundAsset(kept);
      const found = dataOf(await request(assetByCodeQuery, { code })).assetByCode;
      return found ? foundAsset(found) : undefined;
    },
    person: async (search) => {
      const { people } = dataOf(await request(peopleQuery, { search }));
      return people.nodes.map(({ id, name, unit }): Found[number] => ({ id, name, ...(unit ? { hint: unit.name } : {}) }));
    },
    unit: async (search) => dataOf(await request(unitsQuery, { search })).units.nodes.map(({ id, name }) => ({ id, name })),
  };
}

type Parts = { request: Request; database: DeviceDatabase; personId: string };

/** All that the person reaches; without a connection, those that the device keeps. */
async function searchAssets({ request, database, personId }: Parts, search: string): Promise<AssetCard[]> {
  const reply = await request(searchAssetsQuery, { search });
  return reply.ok ? reply.data.assets.nodes : searchShelf(database, personId, search);
}

function foundAsset({ id, name, number, location }: AssetCard): Found[number] {
  return { id, name, hint: [number, location].filter(Boolean).join(' · ') };
}

function dataOf<Data>(reply: Reply<Data>): Data {
  if (!reply.ok) throw new Error('the register cannot be asked now');
  return reply.data;
}
