/** What many rows come to. */
import type { RowFunction } from '../rules/expression.ts';
import { exact, textOf } from '../rules/functions.ts';
import type { Value } from '../rules/value.ts';

/** Blank rows do not count: the sum of none is 0, the smallest of none is blank; none is `any`, and `all` hold for none. */
export const folds: Readonly<Record<RowFunction, (values: readonly Value[]) => Value>> = {
  sum: (values) => exact(numbersIn(values).reduce((sum, value) => sum + value, 0)),
  min: (values) => extreme(values, (value, best) => value < best),
  max: (values) => extreme(values, (value, best) => value > best),
  count: (values) => values.filter((value) => value === true).length,
  any: (values) => (values.includes(true) ? true : values.every((value) => value === false) ? false : null),
  all: (values) => (values.includes(false) ? false : values.every((value) => value === true) ? true : null),
  list: (values) => values.filter((value) => value !== null).map(textOf),
};

function numbersIn(values: readonly Value[]): number[] {
  return values.filter((value) => typeof value === 'number');
}

/** Of numbers, or of dates and texts, which are in order as they are written. */
function extreme(values: readonly Value[], isBetter: (value: number | string, best: number | string) => boolean): Value {
  let best: number | string | null = null;
  for (const value of values) {
    if (typeof value !== 'number' && typeof value !== 'string') continue;
    if (best === null || (typeof value === typeof best && isBetter(value, best))) best = value;
  }
  return best;
}
