/** Making uploaded files part of something. */
import type { Acting } from '../context.ts';
import { badInput, refuse } from '../errors.ts';
import type { File } from '../platform/generated/prisma/client.ts';
import type { Transaction } from '../platform/transaction.ts';
import { isImage } from './fileContent.model.ts';
import { visibleFiles } from './file.policy.ts';

/** The images with these ids, in their order. Throws NOT_FOUND for one that is not seen, BAD_INPUT for what is no image. */
export async function loadImages(
  tx: Transaction,
  { actor }: Pick<Acting, 'actor'>,
  ids: readonly string[],
  field: string,
): Promise<File[]> {
  const found = await tx.file.findMany({ where: { AND: [{ id: { in: [...ids] } }, visibleFiles(actor)] } });
  const files = ids.map((id) => found.find((file) => file.id === id));
  if (!files.every((file) => file !== undefined)) throw refuse('NOT_FOUND', {});
  if (!files.every(({ contentType }) => isImage(contentType))) throw badInput(field, { 'zh-CN': '必须是图片', en: 'must be images' });
  return files;
}

/** Where a file belongs is where it was first used. */
export async function placeFiles(tx: Transaction, ids: readonly string[], unitId: string): Promise<void> {
  await tx.file.updateMany({ where: { id: { in: [...ids] }, unitId: null }, data: { unitId } });
}
