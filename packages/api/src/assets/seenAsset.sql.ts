/** Assets as lists of other things are narrowed by them. */
export type AtAssets = {
  /** those of each of these at once */
  ids: readonly string[];
  /** of whoever asks, as paths */
  reach: readonly string[];
};

/** The id itself, or null for an asset out of reach: what was done at one that went elsewhere is not found by its id. */
export function seenAsset(id: string, reach: readonly string[], value: (one: unknown) => string): string {
  return `(select a.id from assets a join units au on au.id = a.unit_id
    where a.id = ${value(id)}::uuid and au.path like any (${value(reach.map((path) => `${path}%`))}))`;
}
