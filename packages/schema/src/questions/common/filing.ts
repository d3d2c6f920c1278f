/** What photo, file, audio and signature share: references to files that were uploaded. */
import * as z from 'zod/mini';
import type { FileRef } from '../../answers/answer.ts';
import { readMarks } from '../../answers/marks.ts';
import { isMoment } from '../../rules/dates.ts';
import type { Difference, Finding, Reading, ShapeOf } from '../question.ts';
import { readPlace } from './placing.ts';
import { readPlainText } from './typing.ts';

export type FileCount = { minCount?: number; maxCount?: number };

/** No question takes more files, whatever its definition allows. */
export const mostFiles = 100;

const count = z.optional(z.int().check(z.gte(0), z.lte(mostFiles)));
export const fileCountShape = { minCount: count, maxCount: count } satisfies ShapeOf<FileCount>;

const parts: ReadonlySet<string> = new Set(['file', 'sha256', 'name', 'capturedAt', 'place', 'marks']);

export function readFileRef(json: unknown, reading: Pick<Reading, 'refuse'>): FileRef | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return reading.refuse('wrong_type', { expected: 'file' });
  const extra = Object.keys(json).find((key) => !parts.has(key));
  if (extra !== undefined) return reading.refuse('unknown_property', { property: extra.slice(0, 64) });
  const { file, sha256, name, capturedAt, place, marks } = json as Record<keyof FileRef, unknown>;
  if (typeof file !== 'string' || file === '' || file.length > 500) return reading.refuse('wrong_type', { expected: 'file' });
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return reading.refuse('bad_hash');
  if (capturedAt !== undefined && (typeof capturedAt !== 'string' || !isMoment(capturedAt))) return reading.refuse('bad_date_time');
  const named = name === undefined ? undefined : readPlainText(name, reading, 500);
  if (readPlainText(file, reading) === undefined || (name !== undefined && named === undefined)) return undefined;
  const ref: FileRef = {
    file,
    sha256,
    ...(named === undefined ? {} : { name: named }),
    ...(capturedAt === undefined ? {} : { capturedAt }),
  };
  return withMore(ref, place, marks, reading);
}

/** Where a photo was taken and what was drawn on it; most files have neither. */
function withMore(ref: FileRef, place: unknown, marks: unknown, reading: Pick<Reading, 'refuse'>): FileRef | undefined {
  if (place !== undefined) {
    const taken = readPlace(place, reading);
    if (!taken) return undefined;
    ref.place = taken;
  }
  if (marks !== undefined) {
    const drawn = readMarks(marks, reading);
    if (!drawn) return undefined;
    ref.marks = drawn;
  }
  return ref;
}

export function readFileRefs(json: unknown, reading: Pick<Reading, 'refuse'>): FileRef[] | undefined {
  if (!Array.isArray(json)) return reading.refuse('wrong_type', { expected: 'list' });
  if (json.length > mostFiles) return reading.refuse('too_many_items', { max: mostFiles });
  const found: FileRef[] = [];
  for (const item of json) {
    const ref = readFileRef(item, reading);
    if (!ref) return undefined;
    found.push(ref);
  }
  return found;
}

export function countFindings(files: readonly FileRef[], { minCount, maxCount }: FileCount): Finding[] {
  if (minCount !== undefined && files.length < minCount) return [{ code: 'too_few_files', details: { min: minCount } }];
  return maxCount !== undefined && files.length > maxCount ? [{ code: 'too_many_files', details: { max: maxCount } }] : [];
}

export function printFiles(files: readonly FileRef[], between: string): string {
  return files.map((ref) => ref.name ?? ref.file).join(between);
}

export function fileCountDifferences(before: FileCount, after: FileCount): Difference[] {
  if (before.minCount === after.minCount && before.maxCount === after.maxCount) return [];
  const isNarrower = (after.minCount ?? 0) > (before.minCount ?? 0) || (after.maxCount ?? mostFiles) < (before.maxCount ?? mostFiles);
  return [{ property: 'range', code: isNarrower ? 'narrowed' : 'widened', verdict: isNarrower ? 'breaking' : 'safe' }];
}
