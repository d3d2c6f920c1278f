/** A form while it is imported: what its parts are called, and how its expressions and texts are read. */
import type { Key } from '../definition/key.ts';
import type { Text } from '../definition/text.ts';
import { deepestExpression, type Expr } from '../rules/expression.ts';
import { kindOf } from './kindOf.ts';
import type { ChoiceList } from './choiceList.ts';
import type { Locales } from './locales.ts';
import type { Notes, Place } from './note.ts';
import type { NoteCode } from './noteTexts.ts';
import type { Node, Outline } from './outline.ts';
import { plainName, type Names } from './references.ts';
import type { UsedLists } from './responseSets.ts';
import type { Cell, Line } from './sheet.ts';
import { translateCondition, translateValue, type Mode } from './translate.ts';
import { literal, typed, Unsupported, type Site, type Target, type Typed } from './translating.ts';
import { readXPath, type XPath, type XPathFault } from './xpath.ts';

export type Carrying = Record<string, string>;

export class Form {
  readonly notes: Notes;
  readonly locales: Locales;
  readonly lists: ReadonlyMap<string, ChoiceList>;
  readonly names: Names;
  /** lists that stand on the sheet of external choices */
  readonly externalLists: ReadonlyMap<string, ChoiceList>;
  readonly usedLists: UsedLists;
  readonly outline: Outline;
  /** keys that are given */
  readonly taken: Set<Key>;
  /** the column of the formula that is looked at */
  private reading = '';
  private readonly targets = new Map<Node, Target>();

  constructor(parts: Pick<Form, 'notes' | 'locales' | 'lists' | 'externalLists' | 'names' | 'usedLists' | 'outline' | 'taken'>) {
    this.notes = parts.notes;
    this.locales = parts.locales;
    this.lists = parts.lists;
    this.externalLists = parts.externalLists;
    this.names = parts.names;
    this.usedLists = parts.usedLists;
    this.outline = parts.outline;
    this.taken = parts.taken;
  }

  target(node: Node): Target {
    const known = this.targets.get(node);
    if (known) return known;
    // Calculations may lead to one another in a row longer than calls can be nested: what is named is looked at first.
    const open = [this.open(node)];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const next = top.named.pop();
      if (next && !this.targets.has(next)) open.push(this.open(next));
      if (next) continue;
      open.pop();
      this.targets.set(top.node, { key: top.node.key, groups: groupsAround(top.node), ...kindOf(top.node, this) });
    }
    return this.targets.get(node)!;
  }

  /** While a calculation is looked at that leads back to itself, it counts as text. */
  private open(node: Node): { node: Node; named: Node[] } {
    this.targets.set(node, { key: node.key, kind: { is: 'text' }, groups: groupsAround(node) });
    const words = node.is === 'question' ? node.line.get('calculation').matchAll(/[\p{L}_][\p{L}\p{N}_.-]*/gu) : [];
    return { node, named: Array.from(words).flatMap(([word]) => this.names.find(word) ?? []) };
  }

  site(node: Node, list?: ChoiceList): Site {
    const groups = groupsAround(node);
    return {
      find: (name) => {
        const found = this.names.find(name);
        return found && this.target(found);
      },
      ...(node.is === 'question' ? { self: this.target(node) } : {}),
      groups,
      ...(groups.length > 0 ? { stepsToRow: stepsToRow(node) } : {}),
      ...(list ? { list } : {}),
      approximate: (code, details) => this.notes.say(node.line.place(this.reading), code, 'approximated', details),
    };
  }

  condition(node: Node, column: string, mode: Mode, site: Site = this.site(node)): Expr | undefined {
    const text = node.line.get(column);
    const truth = truthOf(text);
    if (truth !== undefined) return literal(truth);
    return this.read(node, column, (xpath) => translateCondition(xpath, site, mode));
  }

  value(node: Node, column: string, site: Site = this.site(node)): Typed | undefined {
    const truth = truthOf(node.line.get(column));
    if (truth !== undefined) return typed(literal(truth), 'boolean', false);
    return this.read(node, column, (xpath) => translateValue(xpath, site));
  }

  /** Undefined when the cell is blank, or when it was named why it cannot be read. */
  read<T>(node: Node, column: string, translate: (xpath: XPath) => T): T | undefined {
    const cell = node.line.cell(column);
    if (!cell) return undefined;
    const place = node.line.placeOf(cell);
    this.reading = column;
    const read = readXPath(cell.text);
    if (!read.ok) {
      const rest = cell.text.slice(read.at);
      if (read.code === 'broken') this.notes.refuse(place, 'bad_expression', { at: read.at + 1, near: rest.slice(0, 20) });
      else this.notes.say(place, unreadable[read.code], 'carried', { sign: Array.from(rest)[0] ?? '', max: deepestExpression });
      return undefined;
    }
    try {
      return translate(read.xpath);
    } catch (fault) {
      if (!(fault instanceof Unsupported)) throw fault;
      this.notes.say(place, fault.code, 'carried', fault.details);
      return undefined;
    }
  }

  text(line: Line, column: string): Text | undefined {
    const text = this.locales.text(line.all(column), (words) => this.pipe(words));
    return Object.keys(text).length > 0 ? text : undefined;
  }

  /** A text that has to be there in the main language: what else the row says stands in for it, its name at last. */
  label(node: Node): Text {
    const { line } = node;
    const label = this.text(line, 'label') ?? this.text(line, 'hint') ?? {};
    const isQuiet = node.type.is === 'simple' && (node.type.type === 'calculate' || node.type.type === 'hidden');
    if (isQuiet && Object.keys(label).length === 0)
      return node.type.is === 'simple' && node.type.type === 'hidden' ? {} : { [this.locales.main]: node.key };
    return this.inMain(label, () => node.key, line.place('label'));
  }

  inMain(text: Text, name: () => string, place: Place): Text {
    const { main } = this.locales;
    if (text[main]) return text;
    const other = Object.entries(text).find(([, words]) => words !== '');
    if (other) this.notes.say(place, 'text_of_other_language', 'assumed', { locale: other[0], main });
    else this.notes.say(place, 'label_assumed', 'assumed', { name: name() });
    return { ...text, [main]: other?.[1] ?? name() };
  }

  /** `${name}` becomes `{key}`; braces that were there already are doubled. */
  pipe(words: string): string {
    return words
      .split(/(\$\{[^}]*\})/)
      .map((part) => {
        const name = /^\$\{([^}]*)\}$/.exec(part)?.[1];
        if (name === undefined) return part.replaceAll('{', '{{');
        const node = this.names.find(name);
        const isShown = node?.is === 'question' && !/last-saved#/.test(name) && this.target(node).kind.is !== 'nothing';
        return isShown ? `{${node.key}}` : `\${{${plainName(name)}}`;
      })
      .join('');
  }

  /** An expression as it was, with the keys for names. */
  rename(text: string): string {
    return text.replaceAll(/\$\{([^}]*)\}/g, (whole, written: string) => {
      const node = this.names.find(written);
      return node ? whole.replace(plainName(written), node.key) : whole;
    });
  }

  carry(cells: readonly Cell[]): Carrying {
    return this.locales.byColumn(cells, (text) => this.rename(text));
  }
}

/** A spreadsheet's own truths, and those of people. */
function truthOf(text: string): boolean | undefined {
  return /^(true|yes)$/i.test(text) ? true : /^(false|no)$/i.test(text) ? false : undefined;
}

const unreadable: Readonly<Record<Exclude<XPathFault, 'broken'>, NoteCode>> = {
  unknown_sign: 'unknown_sign',
  too_long: 'expression_too_long',
  too_deep: 'expression_too_deep',
};

/** The repeats a row of the survey stands in, from outside in. */
function groupsAround(node: Node): Key[] {
  const groups: Key[] = [];
  for (let at = node.parent; at; at = at.parent) if (at.is === 'repeat') groups.unshift(at.key);
  return groups;
}

function stepsToRow(node: Node): number {
  let steps = 1;
  for (let at = node.parent; at && at.is !== 'repeat'; at = at.parent) steps++;
  return steps;
}
