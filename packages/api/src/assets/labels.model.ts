/** The sheets labels are printed on, and what the code on a label says. Lengths are millimetres. */

/** What a label tells of one asset. */
export type Label = { name: string; number: string | null; code: string; unitName: string | null };

export type Sheet = {
  page: readonly [width: number, height: number];
  columns: number;
  rows: number;
  label: readonly [width: number, height: number];
};

/** Sheets of stickers that shops have, and the roll of a label printer: a page for each label. */
export const sheets = {
  '3x8': { page: [210, 297], columns: 3, rows: 8, label: [70, 37] },
  '2x5': { page: [210, 297], columns: 2, rows: 5, label: [105, 57] },
  roll: { page: [60, 40], columns: 1, rows: 1, label: [60, 40] },
} as const satisfies Record<string, Sheet>;

export type SheetName = keyof typeof sheets;
export const sheetNames = Object.keys(sheets) as SheetName[];

export const MOST_LABELS = 1000;

/** Where the label at this place of a page begins; the labels stand in the middle of the paper. */
export function placeOf({ page, columns, rows, label }: Sheet, index: number): { x: number; y: number } {
  const margin = [(page[0] - columns * label[0]) / 2, (page[1] - rows * label[1]) / 2] as const;
  return {
    x: margin[0] + (index % columns) * label[0],
    y: margin[1] + Math.floor(index / columns) * label[1],
  };
}

/** The code stands behind the #, which browsers keep to themselves: it is in no log on the way. */
export function addressOfCode(origin: string, code: string): string {
  return `${origin}/m/a#${code}`;
}

/** As it is read out and typed: ABCDE 23456. */
export function spokenCode(code: string): string {
  return code.replaceAll(/(.{5})(?=.)/g, '$1 ');
}
