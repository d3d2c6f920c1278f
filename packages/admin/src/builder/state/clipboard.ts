/** Questions on the clipboard: from here to there, and from one template to another. */
import { questionSchema, type Question } from '@anjian/schema/definition/definition.ts';
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

/** The selected questions, and their labels as lines for any other program; false when none is selected. */
export function copyToClipboard(store: BuilderStore, clipboard: DataTransfer): boolean {
  const questions = outermost(store.definition, selectedKeys(store.getState().selection));
  if (questions.length === 0) return false;
  clipboard.setData(questionsOnClipboard, JSON.stringify(questions));
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
  const questions = readQuestions(clipboard.getData(questionsOnClipboard));
  if (questions.length === 0) return;
  const spot = spotForNew(store);
  let keys: string[] = [];
  const isPut = store.edit('builder.step.paste', (definition) => {
    const copied = insertCopies(definition, questions, spot, store.getState().published);
    keys = copied.keys;
    return copied.definition;
  });
  if (!isPut) return store.say('builder.said.noRoom');
  store.select({ of: 'questions', keys: new Set(keys) });
  store.say('builder.said.pasted', { smart_count: keys.length });
}

function readQuestions(text: string): Question[] {
  try {
    const json: unknown = JSON.parse(text);
    return Array.isArray(json) ? json.filter((one): one is Question => questionSchema.safeParse(one, { jitless: true }).success) : [];
  } catch {
    return [];
  }
}
