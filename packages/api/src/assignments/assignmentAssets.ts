/** Which assets an assignment is for: those of a kind, those named, or none, when it is for units. */
import { visibleAssets } from '../assets/asset.policy.ts';
import { longest } from '../assets/asset.model.ts';
import type { Acting } from '../context.ts';
import { badInput, refuse } from '../errors.ts';
import type { Transaction } from '../platform/transaction.ts';
import { permit } from '../rights/permit.ts';
import type { Verb } from '../rights/verbs.ts';

export type ChosenAssets = { kind: string | null; assetIds: string[] };

const mostAssets = 1000;

type Given = { kind?: string | null | undefined; assetIds?: readonly string[] | null | undefined };

/** Throws BAD_INPUT, NOT_FOUND when one is not seen, FORBIDDEN when the verb does not reach one. */
export async function loadAssets(
  tx: Transaction,
  acting: Acting,
  given: Given | null | undefined,
  targets: readonly { unitId: string; subtree: boolean }[],
  verb: Verb,
): Promise<ChosenAssets> {
  if (!given) return { kind: null, assetIds: [] };
  const kind = given.kind?.trim() ?? '';
  const assetIds = [...new Set(given.assetIds)];
  if ((kind === '') === (assetIds.length === 0))
    throw badInput('assets', { 'zh-CN': '请选择一个类别，或逐个选择设备与场所', en: 'name a kind, or the assets one by one' });
  if (kind.length > longest.kind)
    throw badInput('assets.kind', { 'zh-CN': `最多 ${longest.kind} 个字符`, en: `at most ${longest.kind} characters` });
  if (assetIds.length > mostAssets) throw badInput('assets.list', { 'zh-CN': `最多 ${mostAssets} 个`, en: `at most ${mostAssets}` });
  if (kind !== '') return { kind, assetIds: [] };
  await requireAssets(tx, acting, assetIds, targets, verb);
  return { kind: null, assetIds };
}

async function requireAssets(
  tx: Transaction,
  { actor }: Acting,
  assetIds: readonly string[],
  targets: readonly { unitId: string; subtree: boolean }[],
  verb: Verb,
): Promise<void> {
  const found = await tx.asset.findMany({
    where: { AND: [{ id: { in: [...assetIds] } }, visibleAssets(actor)] },
    select: { archivedAt: true, unitId: true, unit: { select: { path: true } } },
  });
  if (found.length < assetIds.length) throw refuse('NOT_FOUND', {});
  for (const { unit } of found) permit(actor, verb, unit.path);
  if (found.some(({ archivedAt }) => archivedAt !== null)) throw refuse('STATE_CONFLICT', { state: 'archived' });
  const isTarget = ({ unitId, unit: { path } }: (typeof found)[number]) =>
    targets.some((target) => target.unitId === unitId || (target.subtree && path.includes(`/${target.unitId}/`)));
  if (!found.every(isTarget))
    throw badInput('assets.list', {
      'zh-CN': '所选的设备与场所都应属于下达单位',
      en: 'every asset has to stand in one of the target units',
    });
}

export async function nameAssets(tx: Transaction, assignmentId: string, { assetIds }: ChosenAssets): Promise<void> {
  if (assetIds.length > 0) await tx.assignmentAsset.createMany({ data: assetIds.map((assetId) => ({ assignmentId, assetId })) });
}
