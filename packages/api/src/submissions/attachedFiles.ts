/** The files that answers speak of: there, to be seen by whoever hands in, and with the content that was signed for. */
import type { FileInAnswers } from '@anjian/schema/answers/files.ts';
import { readPath } from '@anjian/schema/answers/path.ts';
import type { Definition, QuestionType } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
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
  file_of_wrong_kind: {
    'zh-CN': '文件类型不对：这里需要图片或录音',
    en: 'This is not the kind of file that is asked for: a picture or a recording',
  },
} as const;

/** What the answers name → rows of ours, and what is wrong with those that have none. */
export async function findAttached(
  { platform, actor }: Acting,
  definition: Definition,
  named: readonly FileInAnswers[],
): Promise<{ problems: FileProblem[]; idOf: (file: FileInAnswers) => string }> {
  if (named.length === 0) return { problems: [], idOf: ({ file }) => idIn(file) };
  const ids = [...new Set(named.map(({ file }) => idIn(file)))];
  const found = await platform.database.prisma.file.findMany({
    where: { AND: [{ id: { in: ids } }, visibleFiles(actor)] },
    select: { id: true, sha256: true, contentType: true },
  });
  const files = new Map(found.map((file) => [file.id, file]));
  const problems = named.flatMap(({ path, file, sha256 }): FileProblem[] => {
    const known = files.get(idIn(file));
    const code = findFault(known, sha256, typeOfQuestion(definition, path));
    return code ? [{ path, code, severity: 'error', details: {}, messages: sentences[code] }] : [];
  });
  return { problems, idOf: ({ file }) => idIn(file) };
}

function findFault(
  known: { sha256: string; contentType: string } | undefined,
  sha256: string,
  question: QuestionType | undefined,
): keyof typeof sentences | undefined {
  if (!known) return 'file_missing';
  if (known.sha256 !== sha256) return 'file_differs';
  return isWanted(known.contentType, question) ? undefined : 'file_of_wrong_kind';
}

/** Everywhere but where files or sound are asked for, a file is a picture. Browsers record sound into containers of film. */
function isWanted(contentType: string, question: QuestionType | undefined): boolean {
  if (question === 'file') return true;
  if (question === 'audio' && (contentType.startsWith('audio/') || contentType.startsWith('video/'))) return true;
  return isImage(contentType);
}

function typeOfQuestion(definition: Definition, path: string): QuestionType | undefined {
  const key = readPath(path)?.at(-1)?.key;
  return key === undefined ? undefined : findQuestion(definition, key)?.type;
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
