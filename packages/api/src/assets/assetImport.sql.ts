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

const recorded = (verb: 'asset.create' | 'asset.edit') => `
  insert into events (at, verb, actor_id, subject_type, subject_id, unit_id, data, correlation_id)
  select $2::text::timestamptz, '${verb}', $3::uuid, 'Asset', w.id, w.unit_id,
    jsonb_build_object('imported', true, 'revision', w.revision, 'name', w.name, 'kind', w.kind, 'number', w.number, 'location', w.location,
      'properties', w.properties, 'placeId', w.place_id), $4
  from written w`;

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
