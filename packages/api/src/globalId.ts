/**
 * Relay's ids: base64 of `Type:uuid`. Whatever else arrives is read as an id of nothing, so that forged, truncated and
 * foreign ids all end as not found, and never reach the database as a malformed uuid.
 */
export type GlobalId = { typename: string; id: string };

/** No row ever has it: ids are uuid v7. */
const nothing = '00000000-0000-0000-0000-000000000000';

export function encodeGlobalId(typename: string, id: string | number | bigint): string {
  return Buffer.from(`${typename}:${id}`).toString('base64');
}

export function decodeGlobalId(text: string): GlobalId {
  const match = /^([A-Z][A-Za-z]*):([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(Buffer.from(text, 'base64').toString('utf8'));
  const [, typename, id] = match ?? [];
  if (typename === undefined || id === undefined || encodeGlobalId(typename, id) !== text) return { typename: 'Nothing', id: nothing };
  return { typename, id };
}
