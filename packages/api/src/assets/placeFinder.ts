/** Places as people name them in a spreadsheet: by number, by the code of the label, or by name. */
import type { Transaction } from '../platform/transaction.ts';
import type { Actor } from '../rights/actor.ts';
import { foldCode, type AssetContent } from './asset.model.ts';
import { visibleAssets } from './asset.policy.ts';

type Named = { id: string; name: string; number: string | null; code: string };
type Line = { id: string; content: AssetContent; placeId: string | null };

export class PlaceFinder {
  private readonly places: readonly Named[];
  private readonly above: ReadonlyMap<string, string | null>;

  private constructor(places: readonly Named[], above: ReadonlyMap<string, string | null>) {
    this.places = places;
    this.above = above;
  }

  /** Those that are seen and in use, with those of the sheet as the sheet has them. */
  static async of(tx: Transaction, actor: Actor, lines: readonly Line[]): Promise<PlaceFinder> {
    const inSheet = new Set(lines.map(({ id }) => id));
    const stored = await tx.asset.findMany({
      where: { AND: [{ sort: 'place', archivedAt: null }, visibleAssets(actor)] },
      select: { id: true, name: true, number: true, code: true },
    });
    const above = await tx.asset.findMany({ where: { placeId: { not: null } }, select: { id: true, placeId: true } });
    const own = lines.filter(({ content }) => content.sort === 'place');
    return new PlaceFinder(
      [
        ...stored.filter(({ id }) => !inSheet.has(id)),
        ...own.map(({ id, content: { name, number } }) => ({
          id,
          name,
          number,
          code: stored.find((place) => place.id === id)?.code ?? '',
        })),
      ],
      new Map(above.map(({ id, placeId }) => [id, placeId])),
    );
  }

  find(text: string): { id: string } | { problem: 'no_such_place' | 'several_places' } {
    const exact = this.places.find(({ number }) => number === text) ?? this.places.find(({ code }) => code === foldCode(text));
    if (exact) return exact;
    const [only, another] = this.places.filter(({ name }) => name === text);
    if (!only) return { problem: 'no_such_place' };
    return another ? { problem: 'several_places' } : only;
  }

  /** Whether it would stand in itself, however far up, when all lines were written. */
  isInItself(line: Line, lines: readonly Line[]): boolean {
    const written = new Map(lines.map(({ id, placeId }) => [id, placeId]));
    const seen = new Set<string>();
    let place = line.placeId;
    while (place && place !== line.id && !seen.has(place)) {
      seen.add(place);
      place = written.has(place) ? (written.get(place) ?? null) : (this.above.get(place) ?? null);
    }
    return place === line.id;
  }
}
