/** `${name}` in the cells of a form: every one has to lead to exactly one row of the survey. */
import type { Notes, Place } from './note.ts';
import { isName, type Node, type Outline } from './outline.ts';
import type { Line, Sheet } from './sheet.ts';
import { media } from './header.ts';

const columns: ReadonlySet<string> = new Set([
  'label',
  'hint',
  'guidance_hint',
  'required',
  'required_message',
  'relevant',
  'constraint',
  'constraint_message',
  'calculation',
  'choice_filter',
  'read_only',
  'default',
  'repeat_count',
  'trigger',
  'appearance',
  'parameters',
  'type',
  ...media,
]);

/** Whatever stands behind these goes into the form that is filled, too. */
function mayName(column: string): boolean {
  return columns.has(column) || /^(bind|body|control|instance)::/.test(column);
}

/** What every form has beside its rows. */
const built: ReadonlySet<string> = new Set(['instanceID', 'instanceName']);

export class Names {
  private readonly byName: ReadonlyMap<string, Node[]>;
  private readonly omitted: boolean;

  constructor({ all }: Outline, omitted: boolean) {
    this.byName = Map.groupBy(all, ({ name }) => name);
    this.omitted = omitted;
  }

  find(name: string): Node | undefined {
    const found = this.byName.get(plainName(name));
    return found?.length === 1 ? found[0] : undefined;
  }

  check(text: string, place: Place, notes: Notes): void {
    for (const [, written, end] of text.matchAll(/\$\{([^${}]*)(\}?)/g)) {
      const name = plainName(written!);
      const count = this.byName.get(name)?.length ?? 0;
      if (end === '' || !isName(name)) notes.refuse(place, 'bad_reference', { text: `\${${written}` });
      else if (count > 1) notes.refuse(place, 'ambiguous_reference', { name });
      else if (count === 0 && (!built.has(name) || this.omitted)) notes.refuse(place, 'unknown_reference', { name });
    }
  }

  checkLine(line: Line, notes: Notes): void {
    for (const cell of line.cells) if (mayName(cell.header.column)) this.check(cell.text, line.placeOf(cell), notes);
  }

  checkChoices(sheet: Sheet, notes: Notes): void {
    for (const line of sheet.lines) {
      for (const cell of line.cells) {
        if (cell.header.column === 'label' || cell.header.column.startsWith('media::')) this.check(cell.text, line.placeOf(cell), notes);
      }
    }
  }
}

export function plainName(written: string): string {
  return written
    .trim()
    .replace(/^last-saved#/, '')
    .trim();
}
