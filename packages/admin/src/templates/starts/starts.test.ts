import { expect, test } from 'vitest';
import { checkDefinition } from '@anjian/schema/definition/check.ts';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import { emptyTitles, fromLines } from './begin.ts';
import { startKinds, starts } from './starts.ts';

test.each(startKinds)('a start for %s could be published as it is, in both languages', (kind) => {
  const parsed = parseDefinition(structuredClone(starts[kind]));
  expect(parsed).toMatchObject({ ok: true });
  expect(checkDefinition(starts[kind])).toEqual([]);
});

test('a pasted list becomes check items in the language of its author', () => {
  const definition = fromLines(emptyTitles, [{ label: 'Brakes', criterion: 'Prompt', clause: 'Art. 21' }, { label: 'Lights' }], 'en');
  expect(parseDefinition(definition).ok).toBe(true);
  expect(definition.sections[0]?.questions).toEqual([
    { type: 'check', key: 'item_1', required: true, label: { en: 'Brakes' }, criterion: { en: 'Prompt' }, clause: { en: 'Art. 21' } },
    { type: 'check', key: 'item_2', required: true, label: { en: 'Lights' } },
  ]);
});
