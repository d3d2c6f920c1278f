import { newId } from '../../data/newId.ts';
import type { Answers } from '@anjian/schema/answers/answer.ts';

/** A row of a repeating group. Its id names it in paths and never changes, wherever the row stands. */
export type GroupRow = { id: string; answers: Answers };

/** The copy comes right after its original, so that it is seen where it was asked for. */
export function withCopyOf(rows: readonly GroupRow[], id: string): GroupRow[] {
  return rows.flatMap((row) => (row.id === id ? [row, { id: newId(), answers: structuredClone(row.answers) }] : [row]));
}

export function withoutRow(rows: readonly GroupRow[], id: string): GroupRow[] {
  return rows.filter((row) => row.id !== id);
}

export function pathInRow(groupPath: string, rowId: string, key: string): string {
  return `${groupPath}[${rowId}].${key}`;
}
