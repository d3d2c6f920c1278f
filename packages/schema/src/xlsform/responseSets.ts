/** Which lists become response sets, and which belong to the one question that uses them. */
import { isReservedKey, type Key } from '../definition/key.ts';
import type { Choosing, ResponseSets } from '../definition/choice.ts';
import type { Locale } from '../definition/text.ts';
import { freeKey, keyOfName, type ChoiceList } from './choiceList.ts';
import type { Notes } from './note.ts';
import type { Outline } from './outline.ts';

/** A list with the name of the only question that uses it is that question's own. */
export class UsedLists {
  private readonly uses = new Map<ChoiceList, string[]>();
  private readonly keys = new Map<ChoiceList, Key>();

  constructor(lists: readonly ChoiceList[]) {
    for (const list of lists) {
      const taken = (key: Key) => [...this.keys.values()].includes(key) || isReservedKey(key);
      this.keys.set(list, freeKey(keyOfName(list.name), taken));
      this.uses.set(list, []);
    }
  }

  count(outline: Outline, listOf: (node: Outline['all'][number]) => ChoiceList | undefined): void {
    for (const node of outline.all) {
      const list = listOf(node);
      if (list) this.uses.get(list)?.push(node.name);
    }
  }

  choosing(list: ChoiceList): Choosing {
    return this.isOwn(list) ? { choices: list.choices } : { responseSet: this.keys.get(list)! };
  }

  responseSets(main: Locale, sheet: string, notes: Notes): ResponseSets | undefined {
    const sets: ResponseSets = {};
    for (const [list, key] of this.keys) {
      if (this.uses.get(list)!.length === 0)
        notes.say({ sheet, row: list.row, column: 'list_name' }, 'list_unused', 'kept', { list: list.name });
      if (!this.isOwn(list)) sets[key] = { label: { [main]: list.name }, choices: list.choices };
    }
    return Object.keys(sets).length > 0 ? sets : undefined;
  }

  private isOwn(list: ChoiceList): boolean {
    const [only, other] = this.uses.get(list)!;
    return only === list.name && other === undefined;
  }
}

/** Attributes that name a choice follow where its name had to change. */
export function renameAttributes(lists: readonly ChoiceList[]): void {
  const renamed = new Map(lists.flatMap(({ keys }) => [...keys].filter(([name, key]) => name !== key)));
  if (renamed.size === 0) return;
  for (const choice of lists.flatMap(({ choices }) => choices)) {
    for (const [name, value] of Object.entries(choice.attributes ?? {})) {
      const key = typeof value === 'string' ? renamed.get(value) : undefined;
      if (key !== undefined) choice.attributes![name] = key;
    }
  }
}
