/** Two authors press "add" and get the same key for two questions: mine takes another, and whatever I wrote about it follows. */
import { isSame } from '@anjian/schema/definition/isSame.ts';
import type { Definition, Key } from '@anjian/schema/definition/definition.ts';
import { keysOf, makeFreshKeys, prefixFrom } from '../edits/keys.ts';
import { renameKey, renameSectionKey } from '../edits/renameKey.ts';
import { freshSetKey } from '../edits/responseSets.ts';
import { mapQuestions } from '../edits/spot.ts';
import { nodesOf } from './nodes.ts';

export function withoutClashes(base: Definition, mine: Definition, theirs: Definition, taken: ReadonlySet<Key>): Definition {
  const [was, here, there] = [nodesOf(base), nodesOf(mine), nodesOf(theirs)];
  const fresh = makeFreshKeys(mine, new Set([...taken, ...keysOf(base), ...keysOf(theirs)]));
  let free = withoutSetClashes(base, mine, theirs);
  for (const [key, { is, own }] of here) {
    const other = there.get(key);
    if (!other || (was.get(key)?.is === is && other.is === is)) continue;
    if (other.is === is && isSame(own, other.own)) continue;
    const next = fresh(prefixFrom(key));
    free = is === 'section' ? renameSectionKey(free, key, next) : renameKey(free, key, next);
  }
  return free;
}

function withoutSetClashes(base: Definition, mine: Definition, theirs: Definition): Definition {
  let free = mine;
  for (const [key, set] of Object.entries(mine.responseSets ?? {})) {
    const other = theirs.responseSets?.[key];
    if (!other || base.responseSets?.[key] || isSame(set, other)) continue;
    const next = freshSetKey([base, free, theirs]);
    const { [key]: renamed, ...others } = free.responseSets ?? {};
    free = mapQuestions({ ...free, responseSets: { ...others, [next]: renamed! } }, (question) =>
      'responseSet' in question && question.responseSet === key ? { ...question, responseSet: next } : question,
    );
  }
  return free;
}
