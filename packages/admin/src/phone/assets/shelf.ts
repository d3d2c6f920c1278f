/** The assets a device keeps: those of one's own unit, those of one's tasks and those looked at before. */
import type { AssetCard } from '../network/cards.ts';
import { keyOf } from '../device/database.ts';
import type { DeviceDatabase } from '../device/database.ts';
import { unitAssetsQuery } from '../network/asset.operations.ts';
import type { AssetPage } from '../network/asset.operations.ts';
import type { Reply, Request } from '../network/request.ts';

export async function shelve(database: DeviceDatabase, personId: string, assets: readonly AssetCard[]): Promise<void> {
  await database.assets.bulkPut(assets.map((asset) => ({ key: keyOf(personId, asset.id), personId, code: asset.code, asset })));
}

export async function findOnShelf(database: DeviceDatabase, personId: string, code: string): Promise<AssetCard | undefined> {
  const kept = await database.assets.where({ personId, code }).first();
  if (kept) return kept.asset;
  const tasks = await database.tasks.where({ personId }).toArray();
  return tasks.find(({ task }) => task.asset?.code === code)?.task.asset ?? undefined;
}

const mostFound = 20;

/** As the server searches: a part of the name, the number, the code or the location. */
export async function searchShelf(database: DeviceDatabase, personId: string, text: string): Promise<AssetCard[]> {
  const wanted = text.trim().toLowerCase();
  const fits = ({ name, number, code, location }: AssetCard) =>
    [name, number, code, location].some((part) => part?.toLowerCase().includes(wanted));
  const kept = await database.assets.where({ personId }).toArray();
  return kept
    .map(({ asset }) => asset)
    .filter((asset) => !asset.archived && fits(asset))
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .slice(0, mostFound);
}

/** Enough for the keeper of a building; more are found when there is a connection. */
const mostKept = 500;
const keptFor = 3_600_000;

type Parts = { database: DeviceDatabase; request: Request; now: () => Date };

/** Fetched at most once an hour, so that opening the phone costs a thin line nothing more. */
export async function fillShelf({ database, request, now }: Parts, personId: string, unit: string): Promise<void> {
  const setting = `assets/${personId}`;
  const filled = await database.settings.get(setting);
  if (filled && now().getTime() - new Date(filled.value).getTime() < keptFor) return;
  const found = await readUnit(request, unit);
  if (!found) return;
  await dropGone(database, personId, unit, found);
  await shelve(database, personId, found);
  await database.settings.put({ name: setting, value: now().toISOString() });
}

/** What the server no longer lists for these units was moved away, or is out of use. */
async function dropGone(database: DeviceDatabase, personId: string, unit: string, found: readonly AssetCard[]): Promise<void> {
  if (found.length >= mostKept) return;
  const ids = new Set(found.map(({ id }) => id));
  const units = new Set([unit, ...found.map((asset) => asset.unit?.id)]);
  await database.assets
    .where({ personId })
    .filter(({ asset }) => units.has(asset.unit?.id) && !ids.has(asset.id))
    .delete();
}

/** Undefined when the line broke on the way: then what is on the shelf stays. */
async function readUnit(request: Request, unit: string): Promise<AssetCard[] | undefined> {
  const found: AssetCard[] = [];
  let after: string | null = null;
  do {
    const reply: Reply<AssetPage> = await request(unitAssetsQuery, { unit, after });
    if (!reply.ok) return undefined;
    const { nodes, pageInfo }: AssetPage['assets'] = reply.data.assets;
    found.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null && found.length < mostKept);
  return found;
}
