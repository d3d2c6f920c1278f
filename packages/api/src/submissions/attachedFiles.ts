/** The files that answers speak of: there, to be seen by whoever hands in, and with the content that was signed for. */
import type { FileInAnswers } from '@anjian/schema/answers/files.ts';
import type { Acting } from '../context.ts';
import { refuse } from '../errors.ts';
import { visibleFiles } from '../files/file.policy.ts';
import { isImage } from '../files/fileContent.model.ts';
import { decodeGlobalId } from '../globalId.ts';
import type { Transaction } from '../platform/transaction.ts';
import type { Locale } from '../rights/locale.ts';

export type FileProblem = { path: string; code: string; severity: 'error'; details: object; messages: Record<Locale, string> };

const sentences = {
  file_missing: {
    'zh-CN': '照片或文件还没有上传成功，请重新添加',
    en: 'A photo or file has not arrived; please add it again',
  },
  file_differs: {
    'zh-CN': '照片或文件与上传时的内容不一致，请重新添加',
    en: 'A photo or file is not the one that was uploaded; please add it again',
  },
} as const;

/** What the answers name → rows of ours, and what is wrong with those that have none. */
export async function findAttached(
  { platform, actor }: Acting,
  named: readonly FileInAnswers[],
): Promise<{ problems: FileProblem[]; idOf: (file: FileInAnswers) => string }> {
  if (named.length === 0) return { problems: [], idOf: ({ file }) => idIn(file) };
  const ids = [...new Set(named.map(({ file }) => idIn(file)))];
  const found = await platform.database.prisma.file.findMany({
    where: { AND: [{ id: { in: ids } }, visibleFiles(actor)] },
    select: { id: true, sha256: true },
  });
  const hashes = new Map(found.map(({ id, sha256 }) => [id, sha256]));
  const problems = named.flatMap(({ path, file, sha256 }): FileProblem[] => {
    const known = hashes.get(idIn(file));
    if (known === sha256) return [];
    const code = known === undefined ? 'file_missing' : 'file_differs';
    return [{ path, code, severity: 'error', details: {}, messages: sentences[code] }];
  });
  return { problems, idOf: ({ file }) => idIn(file) };
}

/** An id of another type is an id of nothing. */
function idIn(globalId: string): string {
  const { typename, id } = decodeGlobalId(globalId);
  return typename === 'File' ? id : decodeGlobalId('').id;
}

/** Throws NOT_FOUND for a signature that is not there, not seen, or not drawn. */
export async function requireSignatureFile(
  { actor }: Pick<Acting, 'actor'>,
  db: Pick<Transaction, 'file'>,
  fileId: string | null,
): Promise<void> {
  if (fileId === null) return;
  const file = await db.file.findFirst({
    where: { AND: [{ id: fileId }, visibleFiles(actor)] },
    select: { contentType: true },
  });
  if (!file || !isImage(file.contentType)) throw refuse('NOT_FOUND', {});
}
