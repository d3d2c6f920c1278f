import { describe, expect, it } from 'vitest';
import { check, choice, definition, group, section, singleChoice, text } from '@anjian/schema/definition/build.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { addQuestions } from '../edits/addQuestions.ts';
import { deleteQuestions } from '../edits/deleteQuestions.ts';
import { addFormTest } from '../edits/formTests.ts';
import { moveQuestions } from '../edits/moveQuestions.ts';
import { setProperty, setSetting, setTemplateText, setText } from '../edits/properties.ts';
import { shareChoices } from '../edits/responseSets.ts';
import { mergeDefinitions, type Decision } from './merge.ts';

const base = definition('车', 'Vehicle', [
  section('one', '一', 'One', [
    check('brakes', '制动', 'Brakes'),
    check('lights', '灯光', 'Lights'),
    text('why', '原因', 'Why'),
    singleChoice('kind', '车型', 'Kind', { choices: [choice('coach', '大客车', 'Coach')] }),
  ]),
  section('two', '二', 'Two', [group('drivers', '驾驶员', 'Drivers', [text('name', '姓名', 'Name')])]),
]);

const outline = ({ sections }: Definition) =>
  sections.map(({ key, questions }) => `${key}: ${questions.map((question) => question.key).join(' ')}`).join('; ');
const told = (merged: ReturnType<typeof mergeDefinitions>) =>
  merged.partings.map(({ id, properties, gone }) => [id, ...properties, ...(gone ? [`gone ${gone}`] : [])].join(' '));
const decide = (id: string, decision: Decision) => new Map([[id, decision]]);

describe('merging', () => {
  it('takes what each changed, down to the language', () => {
    const mine = setText(setProperty(base, 'brakes', 'required', true), 'lights', 'label', 'zh-CN', '灯光齐全');
    const theirs = setTemplateText(setText(base, 'lights', 'label', 'en', 'All lights'), 'title', 'zh-CN', '车辆');
    const merged = mergeDefinitions(base, mine, theirs);
    expect(merged.partings).toEqual([]);
    expect(merged.definition.title['zh-CN']).toBe('车辆');
    expect(merged.definition.sections[0]?.questions).toMatchObject([
      { required: true },
      { label: { 'zh-CN': '灯光齐全', en: 'All lights' } },
      {},
      {},
    ]);
  });

  it('keeps both where both added, also under the same key', () => {
    const added = (words: string) => addQuestions(base, [check('item_1', words, words)], { in: { section: 'one' }, index: 1 });
    const { definition: both, partings } = mergeDefinitions(base, added('我的'), added('他的'));
    expect(partings).toEqual([]);
    expect(both.sections[0]?.questions.map(({ label }) => label['zh-CN'])).toEqual(['制动', '我的', '他的', '灯光', '原因', '车型']);
  });

  it('moves what either moved', () => {
    const mine = moveQuestions(base, new Set(['brakes']), { in: { section: 'two' }, index: 0 });
    const theirs = moveQuestions(base, new Set(['kind']), { in: { section: 'one' }, index: 0 });
    expect(outline(mergeDefinitions(base, mine, theirs).definition)).toBe('one: kind lights why; two: brakes drivers');
  });

  it('asks where both changed the same otherwise: mine, theirs, or both', () => {
    const mine = setText(base, 'why', 'label', 'zh-CN', '我的');
    const theirs = setText(base, 'why', 'label', 'zh-CN', '他的');
    const merged = mergeDefinitions(base, mine, theirs);
    expect(told(merged)).toEqual(['question why label']);
    const labels = (decision: Decision) =>
      mergeDefinitions(base, mine, theirs, decide('question why', decision)).definition.sections[0]?.questions.map(
        ({ label }) => label['zh-CN'],
      );
    expect(labels('mine')).toEqual(['制动', '灯光', '我的', '车型']);
    expect(labels('theirs')).toEqual(['制动', '灯光', '他的', '车型']);
    expect(labels('both')).toEqual(['制动', '灯光', '他的', '我的', '车型']);
  });

  it('keeps what one took out and the other one changed, until it is decided otherwise', () => {
    const mine = deleteQuestions(base, new Set(['drivers']));
    const theirs = setProperty(base, 'name', 'required', true);
    const merged = mergeDefinitions(base, mine, theirs);
    expect(told(merged)).toEqual(['question name gone mine']);
    expect(merged.definition.sections[1]?.questions).toMatchObject([{ key: 'drivers', questions: [{ key: 'name', required: true }] }]);
    expect(outline(mergeDefinitions(base, mine, theirs, decide('question name', 'mine')).definition)).toBe(
      'one: brakes lights why kind; two: ',
    );
  });

  it('settles settings, sets and tests one by one', () => {
    const [mine, theirs] = (['我的', '他的'] as const).map((name, at) => {
      const named = addFormTest(setSetting(base, 'signOff', at === 0 ? 'one' : 'two'), {
        name: '空表',
        answers: {},
        expect: { complete: at === 0 },
      });
      return shareChoices(named, ['kind'], 'set_1', { 'zh-CN': name });
    }) as [Definition, Definition];
    const merged = mergeDefinitions(base, mine, theirs);
    expect(told(merged)).toEqual(['question kind responseSet', 'part settings.signOff']);
    expect(merged.definition.settings.signOff).toBe('one');
    expect(Object.values(merged.definition.responseSets ?? {}).map(({ label }) => label['zh-CN'])).toEqual(['他的', '我的']);
    expect(merged.definition.tests?.map(({ name }) => name)).toEqual(['空表', '空表 2']);
  });
});
