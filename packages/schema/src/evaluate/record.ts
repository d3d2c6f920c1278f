/**
 * Records by path that are copied after every change, so that nobody who holds the last one sees it change. V8 copies a
 * record that was made in one go by its shape, in no time; one that is too large for a shape it copies fastest, one by one,
 * when there is no prototype.
 */
const largestShape = 1_000;

export function recordOf<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  if (entries.length <= largestShape) return Object.fromEntries(entries);
  const record = Object.create(null) as Record<string, T>;
  for (const [key, value] of entries) record[key] = value;
  return record;
}

export function copyRecord<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  if (Object.getPrototypeOf(record) !== null) return { ...record };
  const copy = Object.create(null) as Record<string, T>;
  for (const key in record) copy[key] = record[key]!;
  return copy;
}
