/** The tree of units, as paths. Pure. */

export type PlacedUnit = { id: string; path: string };

export function pathOf(id: string, parent: { path: string } | null): string {
  return `${parent?.path ?? '/'}${id}/`;
}

export function isWithin(unit: { path: string }, ancestor: { path: string }): boolean {
  return unit.path.startsWith(ancestor.path);
}

/** Ids from the root down to the unit itself. */
export function idsAlong(path: string): string[] {
  return path.split('/').filter((id) => id !== '');
}

export type MoveRefusal = 'is_root' | 'into_itself';

/** A unit cannot go below itself, and the root has nowhere to go. */
export function decideMove(
  unit: PlacedUnit & { parentId: string | null },
  target: PlacedUnit,
): { path: string } | { refused: MoveRefusal } {
  if (unit.parentId === null) return { refused: 'is_root' };
  if (isWithin(target, unit)) return { refused: 'into_itself' };
  return { path: pathOf(unit.id, target) };
}

export type ArchiveRefusal = 'is_root' | 'has_children';

export function decideArchive(unit: { parentId: string | null }, activeChildren: number): 'archive' | { refused: ArchiveRefusal } {
  if (unit.parentId === null) return { refused: 'is_root' };
  return activeChildren > 0 ? { refused: 'has_children' } : 'archive';
}
