/** Places as people name them in a spreadsheet: by number, by the code of the label, or by name. */
import type { Transaction } from '../platform/transaction.ts';
import type { Actor } from '../rights/actor.ts';
import { foldCode, type AssetContent } from './asset.model.ts';
import { visibleAssets } from './asset.policy.ts';

type Named = { id: string; name: string; number: string | null; code: string };
type Line = { id: string; content: AssetContent; placeId: string | null };

export class PlaceFinder {
  private readonly byNumber: ReadonlyMap<string, Named>;
  private readonly byCode: ReadonlyMap<string, Named>;
  private readonly byName: ReadonlyMap<string, Named[]>;
  private readonly above: ReadonlyMap<string, string | null>;

  private constructor(places: readonly Named[], above: ReadonlyMap<string, string | null>) {
    this.byNumber = new Map(places.flatMap((place) => (place.number === null ? [] : [[place.number, place]])));
    this.byCode = new Map(places.map((place) => [place.code, place]));
    this.byName = Map.groupBy(places, ({ name }) => name);
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
    const codes = new Map(stored.map(({ id, code }) => [id, code]));
    const own = lines.filter(({ content }) => content.sort === 'place');
    return new PlaceFinder(
      [
        ...stored.filter(({ id }) => !inSheet.has(id)),
        ...own.map(({ id, content: { name, number } }) => ({ id, name, number, code: codes.get(id) ?? '' })),
      ],
      new Map(above.map(({ id, placeId }) => [id, placeId])),
    );
  }

  find(text: string): { id: string } | { problem: 'no_such_place' | 'several_places' } {
    const exact = this.byNumber.get(text) ?? this.byCode.get(foldCode(text));
    if (exact) return exact;
    const [only, another] = this.byName.get(text) ?? [];
    if (!only) return { problem: 'no_such_place' };
    return another ? { problem: 'several_places' } : only;
  }

  /** Those that would stand in themselves, however far up, when all lines were written. Looks at each place once. */
  inThemselves(lines: readonly Line[]): ReadonlySet<string> {
    const written = new Map(lines.map(({ id, placeId }) => [id, placeId]));
    const found = new Set<string>();
    const looked = new Set<string>();
    for (const { id } of lines) {
      const way: string[] = [];
      let at: string | null = id;
      while (at !== null && !looked.has(at)) {
        looked.add(at);
        way.push(at);
        at = (written.has(at) ? written.get(at) : this.above.get(at)) ?? null;
      }
      const from = at === null ? -1 : way.indexOf(at);
      if (from >= 0) for (const one of way.slice(from)) found.add(one);
    }
    return found;
  }
}
