/** Questions on the clipboard: from here to there, and from one template to another. */
import type { ResponseSets } from '@anjian/schema/definition/choice.ts';
import { questionSchema, type Question } from '@anjian/schema/definition/definition.ts';
import { parseLibraryContent } from '@anjian/schema/library/content.ts';
import { bringSets, setsUsedBy } from '../edits/carrySets.ts';
import { insertCopies } from '../edits/copyQuestions.ts';
import { outermost } from '../edits/moveQuestions.ts';
import type { BuilderStore } from './builderStore.ts';
import { remove, spotForNew } from './commands.ts';
import { nameOf } from './naming.ts';
import { selectedKeys } from './selection.ts';

const questionsOnClipboard = 'application/vnd.anjian.questions+json';

export function holdsQuestions(clipboard: DataTransfer): boolean {
  return clipboard.types.includes(questionsOnClipboard);
}

/** The selected questions with the sets they choose from, and their labels as lines for any other program; false when none is selected. */
export function copyToClipboard(store: BuilderStore, clipboard: DataTransfer): boolean {
  const questions = outermost(store.definition, selectedKeys(store.getState().selection));
  if (questions.length === 0) return false;
  clipboard.setData(questionsOnClipboard, JSON.stringify({ questions, responseSets: setsUsedBy(store.definition, questions) }));
  clipboard.setData('text/plain', questions.map(({ key }) => nameOf(store, key)).join('\n'));
  store.say('builder.said.onClipboard', { smart_count: questions.length });
  return true;
}

export function cutToClipboard(store: BuilderStore, clipboard: DataTransfer): boolean {
  const keys = selectedKeys(store.getState().selection);
  if (!copyToClipboard(store, clipboard)) return false;
  remove(store, keys);
  return true;
}

/** Right behind what is selected, under keys of their own. */
export function pasteFromClipboard(store: BuilderStore, clipboard: DataTransfer): void {
  const { questions, responseSets } = readCopied(clipboard.getData(questionsOnClipboard));
  if (questions.length === 0) return;
  const spot = spotForNew(store);
  let keys: string[] = [];
  const isPut = store.edit('builder.step.paste', (definition) => {
    const { published, publishedDefinitions } = store.getState();
    const brought = bringSets(definition, questions, responseSets, publishedDefinitions);
    const copied = insertCopies(brought.definition, brought.questions, spot, published);
    // What found no room leaves no set behind.
    if (copied.keys.length === 0) return definition;
    keys = copied.keys;
    return copied.definition;
  });
  if (!isPut) return store.say('builder.said.noRoom');
  store.select({ of: 'questions', keys: new Set(keys) });
  store.say('builder.said.pasted', { smart_count: keys.length });
}

type CopiedQuestions = { questions: Question[]; responseSets: ResponseSets };
const nothing: CopiedQuestions = { questions: [], responseSets: {} };

/** Whatever wrote it: only what the format takes is pasted. */
function readCopied(text: string): CopiedQuestions {
  try {
    const json = JSON.parse(text) as { questions?: unknown; responseSets?: unknown } | null;
    if (!Array.isArray(json?.questions)) return nothing;
    const sets = Object.entries(json.responseSets ?? {}).flatMap(([key, set]) => {
      const parsed = parseLibraryContent('response_set', set);
      return parsed.ok ? [[key, parsed.content] as const] : [];
    });
    const isQuestion = (one: unknown): one is Question => questionSchema.safeParse(one, { jitless: true }).success;
    return { questions: json.questions.filter(isQuestion), responseSets: Object.fromEntries(sets) };
  } catch {
    return nothing;
  }
}
