/** Names of rows as keys: unique in the whole form, where XLSForm wants them unique in their group only. */
import { isReservedKey } from '../definition/key.ts';
import { freeKey, keyOfName } from './choiceList.ts';
import type { Notes } from './note.ts';
import { ownKey } from './ownColumn.ts';
import type { Node, Outline } from './outline.ts';

/** Questions and repeats choose before groups, of which a title is all that is left. Gives the keys that are taken. */
export function giveKeys({ all }: Outline, notes: Notes): Set<string> {
  const taken = new Set<string>();
  for (const node of [...all.filter(isAsked), ...all.filter((one) => !isAsked(one))]) {
    const isTaken = (key: string) => taken.has(key) || isReservedKey(key);
    const own = ownKey(node.line, notes);
    node.key = own !== undefined && !isTaken(own) ? own : keyFor(node, isTaken);
    taken.add(node.key);
    if (node.key !== node.name && node.key !== own)
      notes.say(node.line.place('name'), 'renamed', 'renamed', { from: node.name, to: node.key });
  }
  return taken;
}

function isAsked({ is }: Node): boolean {
  return is !== 'group';
}

/** A name that is taken is told apart by what is around it: `children_name`. */
function keyFor(node: Node, isTaken: (key: string) => boolean): string {
  const own = keyOfName(node.name);
  if (!isTaken(own)) return own;
  const around = node.is === 'group' ? `${own}_group` : node.parent ? keyOfName(`${node.parent.name}_${node.name}`) : own;
  return freeKey(around, isTaken);
}
