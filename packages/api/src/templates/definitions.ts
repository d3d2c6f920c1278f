/** Definitions by version. A published one never changes, so it is read and parsed once; a draft is read every time. */
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import type { Transaction } from '../platform/transaction.ts';

const kept = new Map<string, Definition>();
const mostKept = 200;

/** Throws when there is no such version, or when what is stored is no definition: it was checked when it was saved. */
export async function readDefinition(db: Pick<Transaction, 'templateVersion'>, versionId: string): Promise<Definition> {
  const known = kept.get(versionId);
  if (known) return known;
  const version = await db.templateVersion.findUniqueOrThrow({ where: { id: versionId }, select: { state: true, definition: true } });
  const parsed = parseDefinition(version.definition);
  if (!parsed.ok) throw new Error(`The definition of version ${versionId} cannot be read: ${JSON.stringify(parsed.problems.slice(0, 3))}`);
  if (version.state !== 'draft') keep(versionId, parsed.definition);
  return parsed.definition;
}

function keep(versionId: string, definition: Definition): void {
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(versionId, definition);
}
