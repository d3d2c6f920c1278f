import type { Answers, FileRef } from '@anjian/schema/answers/answer.ts';

/**
 * A photo taken without a connection has no name on the server yet. Until it does, answers on this device name it by
 * its own id behind this mark; what is sent names the server's.
 */
const here = 'local:';

export function localRef(id: string): string {
  return here + id;
}

export function localIdOf(ref: FileRef): string | undefined {
  return ref.file.startsWith(here) ? ref.file.slice(here.length) : undefined;
}

export function isFileRef(value: unknown): value is FileRef {
  if (typeof value !== 'object' || value === null) return false;
  const { file, sha256 } = value as Record<string, unknown>;
  return typeof file === 'string' && typeof sha256 === 'string';
}

export function fileRefsIn(value: unknown): FileRef[] {
  if (isFileRef(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(fileRefsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(fileRefsIn) : [];
}

export function localIdsIn(value: unknown): string[] {
  return [...new Set(fileRefsIn(value).flatMap((ref) => localIdOf(ref) ?? []))];
}

/**
 * Answers as the server may have them: each file by its id there. A file that is not there yet is left out, and so is
 * an answer that would be nothing but such a file; they follow with the next save.
 */
export function withServerIds(answers: Answers, serverIds: ReadonlyMap<string, string>): Answers {
  return (replaceRefs(answers, serverIds) ?? {}) as Answers;
}

function replaceRefs(value: unknown, serverIds: ReadonlyMap<string, string>): unknown {
  if (isFileRef(value)) return replaceRef(value, serverIds);
  if (Array.isArray(value)) return replaceInList(value, serverIds);
  return typeof value === 'object' && value !== null ? replaceInObject(value, serverIds) : value;
}

function replaceInList(list: readonly unknown[], serverIds: ReadonlyMap<string, string>): unknown {
  const kept = list.map((part) => replaceRefs(part, serverIds)).filter((part) => part !== undefined);
  return kept.length === 0 && list.length > 0 ? undefined : kept;
}

function replaceInObject(value: object, serverIds: ReadonlyMap<string, string>): unknown {
  const replaced: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    const now = replaceRefs(part, serverIds);
    if (now !== undefined) replaced[key] = now;
  }
  // A row of a repeating group stays a row, even when all it held so far is on its way.
  if ('answers' in value && 'id' in value) return { ...replaced, answers: replaced['answers'] ?? {} };
  const lostItsValue = 'value' in value && !('value' in replaced);
  const lostEverything = Object.keys(replaced).length === 0 && Object.keys(value).length > 0;
  return lostItsValue || lostEverything ? undefined : replaced;
}

function replaceRef(ref: FileRef, serverIds: ReadonlyMap<string, string>): FileRef | undefined {
  const local = localIdOf(ref);
  if (local === undefined) return ref;
  const file = serverIds.get(local);
  return file === undefined ? undefined : { ...ref, file };
}
