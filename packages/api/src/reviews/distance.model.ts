/** How far two positions are from each other. Pure. */

/** WGS 84 degrees; accuracy in metres, 0 when it is not known. */
export type Position = { lat: number; lon: number; accuracy: number };

const earthRadiusMetres = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** By the haversine formula, in metres: half a percent off at most, which is less than what a phone knows. */
export function metresBetween(one: Pick<Position, 'lat' | 'lon'>, other: Pick<Position, 'lat' | 'lon'>): number {
  const [from, to] = [radians(one.lat), radians(other.lat)];
  const h = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(radians(other.lon - one.lon) / 2) ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** What a phone in a cellar is off by, and what a large building measures: nearer than this nobody is anywhere else. */
export const farMetres = 300;

/** The distance when it is too large even if both positions are off by what they admit; otherwise undefined. */
export function farApart(one: Position, other: Position): number | undefined {
  const metres = metresBetween(one, other);
  return metres - one.accuracy - other.accuracy > farMetres ? Math.round(metres) : undefined;
}
