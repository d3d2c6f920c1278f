/** Thousands of assets in one statement each, with an event for each of them. */
import type { Acting } from '../context.ts';
import type { Transaction } from '../platform/transaction.ts';
import type { AssetContent } from './asset.model.ts';

export type WrittenAsset = AssetContent & {
  id: string;
  placeId: string | null;
  code: string;
  clientId: string | null;
  clientHash: string | null;
};

type Author = { acting: Acting; unitId: string; now: Date };

const columns = `(id uuid, name text, sort asset_sort, kind text, number text, code text, "placeId" uuid, location text,
  latitude double precision, longitude double precision, properties jsonb, "clientId" uuid, "clientHash" text)`;

/** `import` and `row` tell a row that is sent again from one that came in since. */
const recorded = (verb: 'asset.create' | 'asset.edit') => `
  insert into events (at, verb, actor_id, subject_type, subject_id, unit_id, data, correlation_id)
  select $2::text::timestamptz, '${verb}', $3::uuid, 'Asset', w.id, w.unit_id,
    jsonb_build_object('imported', true, 'revision', w.revision, 'name', w.name, 'kind', w.kind, 'number', w.number, 'location', w.location,
      'properties', w.properties, 'placeId', w.place_id, 'import', a."clientId", 'row', a."clientHash"), $4
  from written w
  join jsonb_to_recordset($1::text::jsonb) as a${columns} on a.id = w.id`;

/** Of these assets, those that this import has changed before: by id, the hash of the row that did it. */
export async function findChanged(
  tx: Transaction,
  changes: readonly { id: string; clientId: string }[],
): Promise<ReadonlyMap<string, string>> {
  if (changes.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; row: string }[]>`
    select e.subject_id::text as id, e.data->>'row' as row
    from jsonb_to_recordset(${JSON.stringify(changes)}::text::jsonb) as c(id uuid, "clientId" text)
    join events e on e.subject_type = 'Asset' and e.subject_id = c.id and e.verb = 'asset.edit' and e.data->>'import' = c."clientId"`;
  return new Map(rows.map(({ id, row }) => [id, row]));
}

export async function insertAssets(tx: Transaction, author: Author, assets: readonly WrittenAsset[]): Promise<void> {
  if (assets.length === 0) return;
  await tx.$executeRawUnsafe(
    `with written as (
       insert into assets (id, unit_id, name, sort, kind, number, code, place_id, location, latitude, longitude, properties, client_id,
         client_hash, created_at, created_by_id, updated_at, updated_by_id)
       select a.id, $5::uuid, a.name, a.sort, a.kind, a.number, a.code, a."placeId", a.location, a.latitude, a.longitude, a.properties,
         a."clientId", a."clientHash", $2::text::timestamptz, $3::uuid, $2::text::timestamptz, $3::uuid
       from jsonb_to_recordset($1::text::jsonb) as a${columns}
       returning *
     ) ${recorded('asset.create')}`,
    ...valuesOf(author, assets),
    author.unitId,
  );
}

/** They stay where they are. */
export async function updateAssets(tx: Transaction, author: Author, assets: readonly WrittenAsset[]): Promise<void> {
  if (assets.length === 0) return;
  await tx.$executeRawUnsafe(
    `with written as (
       update assets t set name = a.name, sort = a.sort, kind = a.kind, place_id = a."placeId", location = a.location,
         latitude = a.latitude, longitude = a.longitude, properties = a.properties, revision = t.revision + 1,
         updated_at = $2::text::timestamptz, updated_by_id = $3::uuid
       from jsonb_to_recordset($1::text::jsonb) as a${columns}
       where t.id = a.id
       returning t.*
     ) ${recorded('asset.edit')}`,
    ...valuesOf(author, assets),
  );
}

function valuesOf({ acting, now }: Author, assets: readonly WrittenAsset[]): unknown[] {
  return [JSON.stringify(assets), now.toISOString(), acting.actor.personId, acting.correlationId];
}
