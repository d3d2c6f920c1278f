import { describe, expect, it } from 'vitest';
import { check, choice, definition, section, singleChoice } from '@anjian/schema/definition/build.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { parseLibraryContent } from '@anjian/schema/library/content.ts';
import { addSet, markSet, questionForLibrary, setForLibrary, updateQuestion, updateSet } from './library.ts';
import { shareChoices } from './responseSets.ts';

const form = definition('车', 'Vehicle', [
  section('one', '一', 'One', [
    check('brakes', '制动', 'Brakes'),
    singleChoice('kind', '车型', 'Kind', {
      choices: [choice('coach', '大客车', 'Coach'), choice('car', '轿车', 'Car')],
      showWhen: "brakes = 'fail'",
    }),
  ]),
]);
const shared = shareChoices(form, ['kind'], 'set_1', { 'zh-CN': '车型' });
const origin = (revision: number) => ({ item: 'item', revision });

describe('the library', () => {
  it('takes a question with choices of its own', () => {
    const { showWhen: _rule, ...content } = questionForLibrary(shared, 'kind')!;
    expect(content).not.toHaveProperty('responseSet');
    expect(parseLibraryContent('question', content)).toMatchObject({ ok: true, content: { choices: [{ key: 'coach' }, { key: 'car' }] } });
  });

  it('gives a set, which knows where it came from and forgets it when it goes back', () => {
    const content = setForLibrary(shared, 'set_1')!;
    const given = addSet(form, 'set_4', content, origin(2));
    expect(given.responseSets?.['set_4']).toEqual({ ...content, origin: origin(2) });
    expect(setForLibrary(given, 'set_4')).toEqual(content);
    expect(markSet(given, 'set_4', origin(3)).responseSets?.['set_4']?.origin).toEqual(origin(3));
    expect(addSet(given, 'set_4', content, origin(3))).toBe(given);
  });

  it('brings a copy up to date: what is no longer offered is withdrawn', () => {
    const content = { label: { 'zh-CN': '车' }, choices: [choice('car', '小轿车', 'Car'), choice('van', '面包车', 'Van')] };
    const updated = updateSet(shared, 'set_1', content, origin(5));
    expect(updated.responseSets?.['set_1']).toMatchObject({
      label: { 'zh-CN': '车' },
      choices: [{ key: 'car', label: { 'zh-CN': '小轿车' } }, { key: 'van' }, { key: 'coach', removed: true }],
      origin: origin(5),
    });
  });

  it('leaves a question its key and the rules of this template', () => {
    const content = singleChoice('kind_9', '车辆类型', 'Type', { choices: [choice('car', '轿车', 'Car')] });
    expect(findQuestion(updateQuestion(form, 'kind', content, origin(5)), 'kind')).toMatchObject({
      label: { 'zh-CN': '车辆类型' },
      showWhen: { kind: 'compare' },
      choices: [{ key: 'car' }, { key: 'coach', removed: true }],
    });
    expect(updateQuestion(form, 'brakes', content, origin(5))).toBe(form);
  });
});
