/** What is said to whoever imports or exports an XLSForm: where it is, what it is, and what was done about it. */
import type { Details } from '../problems/problem.ts';
import type { NoteCode } from './noteTexts.ts';

/**
 * refused: the form is broken there · left_out: has no place here · carried: changes nothing here, and is given back on
 * export · approximated: something near it was made · renamed · assumed: the form does not say · kept: as it is · own_column: kept in a
 * column that only this product reads
 */
export type WhatWasDone = 'refused' | 'left_out' | 'carried' | 'approximated' | 'renamed' | 'assumed' | 'kept' | 'own_column';

/** `row` counts as the spreadsheet does, 1 is the row of headers; `column` is the header as it is written. */
export type XlsformNote = {
  sheet: string;
  row?: number;
  column?: string;
  code: NoteCode;
  details: Details;
  done: WhatWasDone;
};

export type Place = { sheet: string; row?: number; column?: string };

/** Collects notes, those that refuse the form apart from the others. */
export class Notes {
  readonly report: XlsformNote[] = [];
  readonly problems: XlsformNote[] = [];
  private readonly places = new Set<string>();

  say(place: Place, code: NoteCode, done: WhatWasDone, details: Details = {}): void {
    const { sheet, row, column } = place;
    const note: XlsformNote = {
      sheet,
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
      code,
      details,
      done,
    };
    (done === 'refused' ? this.problems : this.report).push(note);
    this.places.add(keyOf(place));
  }

  isSaid(place: Place): boolean {
    return this.places.has(keyOf(place));
  }

  refuse(place: Place, code: NoteCode, details: Details = {}): void {
    this.say(place, code, 'refused', details);
  }
}

function keyOf({ sheet, row, column }: Place): string {
  return JSON.stringify([sheet, row, column]);
}
