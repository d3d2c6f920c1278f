/** The life of a template's versions. */
export type VersionState = 'draft' | 'published' | 'archived';
export type VersionAction = 'save' | 'discard' | 'publish' | 'archive' | 'restore';

/**
 * | state     | save  | discard | publish   | archive  | restore   |
 * |-----------|-------|---------|-----------|----------|-----------|
 * | draft     | draft | removed | published |          |           |
 * | published |       |         |           | archived |           |
 * | archived  |       |         |           |          | published |
 *
 * Nothing leads back to draft: a new draft is a new version.
 */
const transitions: Record<VersionState, Partial<Record<VersionAction, VersionState | 'removed'>>> = {
  draft: { save: 'draft', discard: 'removed', publish: 'published' },
  published: { archive: 'archived' },
  archived: { restore: 'published' },
};

export function decide(state: VersionState, action: VersionAction): VersionState | 'removed' | undefined {
  return transitions[state][action];
}

/** An archived template is read-only until it is restored. */
export function isEditable(template: { archivedAt: Date | null }): boolean {
  return template.archivedAt === null;
}

/** Version numbers start at 1, have no holes for readers to wonder about, and are never given twice. */
export function nextNumber(numbers: readonly number[]): number {
  return Math.max(0, ...numbers) + 1;
}

/**
 * Where a draft begins to count its saves: 1 for the first, and later ones further on than any before can have come, so
 * that a save meant for a draft that was discarded meanwhile fits none that follows it.
 */
export function firstRevision(templateCreatedAt: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - templateCreatedAt.getTime()) / 1000)) + 1;
}
