import { describe, expect, it } from 'vitest';
import { check, choice, definition, formula, group, section, singleChoice, text } from '@anjian/schema/definition/build.ts';
import type { Choice, Definition, Question } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { runFormTests } from '@anjian/schema/formTests/run.ts';
import type { MatrixRow } from '@anjian/schema/questions/matrix.ts';
import { printFormula } from '@anjian/schema/rules/printFormula.ts';
import { addQuestions } from '../edits/addQuestions.ts';
import { addEntries, deleteEntry, moveEntry, relabelEntry, setChoice } from '../edits/choices.ts';
import { deleteQuestions } from '../edits/deleteQuestions.ts';
import { addFormTest } from '../edits/formTests.ts';
import { moveQuestions } from '../edits/moveQuestions.ts';
import { newQuestion } from '../edits/newQuestion.ts';
import { setProperty, setSetting, setTemplateText, setText } from '../edits/properties.ts';
import { setChoicesOfSet, shareChoices } from '../edits/responseSets.ts';
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

  it('keeps two that were added alike apart when they speak of two others', () => {
    const added = (label: string) =>
      addQuestions(
        base,
        [
          { ...newQuestion('text', 'text_1', { 'zh-CN': '说明' }), showWhen: formula("item_1 = 'fail'") },
          newQuestion('check', 'item_1', { 'zh-CN': label }),
        ],
        { in: { section: 'one' }, index: 0 },
      );
    const merged = mergeDefinitions(base, added('近光灯'), added('远光灯'));
    expect(told(merged)).toEqual([]);
    const shown = ['text_1', 'text_2'].map((key) => printFormula(findQuestion(merged.definition, key)!.showWhen!));
    expect(shown).toEqual(["item_1 = 'fail'", "item_2 = 'fail'"]);
    expect(['item_1', 'item_2'].map((key) => findQuestion(merged.definition, key)?.label['zh-CN'])).toEqual(['远光灯', '近光灯']);
  });

  it('leaves alone what speaks of a question that was gone before both added one under its key', () => {
    const spoken = setText(deleteQuestions(base, new Set(['lights'])), 'why', 'label', 'zh-CN', '{lights} 的原因');
    const added = (label: string, draft: Definition) =>
      addQuestions(draft, [newQuestion('check', 'lights', { 'zh-CN': label })], { in: { section: 'one' }, index: 0 });
    const merged = mergeDefinitions(
      spoken,
      setText(added('近光灯', spoken), 'why', 'label', 'en', 'Why {lights}'),
      setText(added('远光灯', spoken), 'why', 'label', 'zh-CN', '说明'),
    );
    expect(told(merged)).toEqual([]);
    expect(findQuestion(merged.definition, 'lights')?.label).toEqual({ 'zh-CN': '远光灯' });
    expect(findQuestion(merged.definition, 'lights_1')?.label).toEqual({ 'zh-CN': '近光灯' });
    expect(findQuestion(merged.definition, 'why')?.label).toEqual({ 'zh-CN': '说明', en: 'Why {lights_1}' });
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

  const kinds = (definition: Definition) =>
    (questionIn(definition, 'kind') as { choices: Choice[] }).choices.map(({ key, label }) => `${key} ${label['zh-CN']}`);
  const withChoices = (change: (choices: readonly Choice[]) => readonly Choice[], from = three) =>
    setProperty(from, 'kind', 'choices', change((questionIn(from, 'kind') as { choices: Choice[] }).choices));
  const three = setProperty(base, 'kind', 'choices', [
    choice('choice_1', '大客车', 'Coach'),
    choice('choice_2', '轿车', 'Car'),
    choice('choice_3', '货车', 'Lorry'),
  ]);

  it('goes through choices one by one: what either added, reworded, moved or took out', () => {
    const mine = withChoices((choices) =>
      relabelEntry(moveEntry(addEntries(choices, ['摩托车'], 'zh-CN', 'choice'), 'choice_3', 0), 'choice_1', 'zh-CN', '大巴'),
    );
    const theirs = withChoices((choices) =>
      deleteEntry(setChoice(addEntries(choices, ['电瓶车'], 'zh-CN', 'choice'), 'choice_1', 'weight', 2), 'choice_2', false),
    );
    const merged = mergeDefinitions(three, mine, theirs);
    expect(merged.partings).toEqual([]);
    expect(kinds(merged.definition)).toEqual(['choice_3 货车', 'choice_1 大巴', 'choice_5 摩托车', 'choice_4 电瓶车']);
    expect(questionIn(merged.definition, 'kind')).toMatchObject({ choices: [{}, { weight: 2 }, {}, {}] });
  });

  it('lets rules, defaults and tests follow the choice that took another key', () => {
    const added = (words: string) => withChoices((choices) => addEntries(choices, [words], 'zh-CN', 'choice'));
    const mine = addFormTest(
      setProperty(added('摩托车'), 'why', 'showWhen', {
        kind: 'compare',
        op: '=',
        left: { kind: 'question', key: 'kind' },
        right: { kind: 'literal', value: 'choice_4' },
      }),
      { name: '摩托', answers: { kind: { value: 'choice_4' } }, expect: { visible: ['why'] } },
    );
    const { definition: both, partings } = mergeDefinitions(three, mine, added('电瓶车'));
    expect(partings).toEqual([]);
    expect(kinds(both).slice(3)).toEqual(['choice_5 摩托车', 'choice_4 电瓶车']);
    expect(questionIn(both, 'why')).toMatchObject({ showWhen: { right: { value: 'choice_5' } } });
    expect(both.tests).toMatchObject([{ answers: { kind: { value: 'choice_5' } } }]);
    expect(runFormTests(both)[0]).toMatchObject({ passed: true });
  });

  it('asks about one choice where both reworded it, where one took it out, and where both moved it', () => {
    const mine = withChoices((choices) =>
      moveEntry(deleteEntry(relabelEntry(choices, 'choice_1', 'zh-CN', '大巴'), 'choice_2', false), 'choice_3', 0),
    );
    const theirs = withChoices((choices) =>
      relabelEntry(relabelEntry(choices, 'choice_1', 'zh-CN', '客车'), 'choice_2', 'zh-CN', '小轿车'),
    );
    const merged = mergeDefinitions(three, mine, theirs);
    expect(told(merged)).toEqual(['entry question kind choices.choice_1 label', 'entry question kind choices.choice_2 gone mine']);
    expect(kinds(merged.definition)).toEqual(['choice_3 货车', 'choice_1 大巴', 'choice_2 小轿车']);
    const decided = new Map<string, Decision>([
      ['entry question kind choices.choice_1', 'theirs'],
      ['entry question kind choices.choice_2', 'mine'],
    ]);
    expect(kinds(mergeDefinitions(three, mine, theirs, decided).definition)).toEqual(['choice_3 货车', 'choice_1 客车']);
  });

  it('goes through the rows of a matrix and the choices of a set in the same way', () => {
    const rows = (labels: string[]) => addEntries([] as MatrixRow[], labels, 'zh-CN', 'row');
    const from = addQuestions(
      shareChoices(base, ['kind'], 'set_1', { 'zh-CN': '车型' }),
      [{ ...newQuestion('matrix', 'beds', { 'zh-CN': '床位' }), rows: rows(['1 号']) } as Question],
      { in: { section: 'two' }, index: 0 },
    );
    const changed = (words: string) =>
      setProperty(
        setChoicesOfSet(from, 'set_1', addEntries(from.responseSets!['set_1']!.choices, [words], 'zh-CN', 'choice')),
        'beds',
        'rows',
        rows(['1 号', words]),
      );
    const { definition: both, partings } = mergeDefinitions(from, changed('甲'), changed('乙'));
    expect(partings).toEqual([]);
    expect(both.responseSets?.['set_1']?.choices.map(({ label }) => label['zh-CN'])).toEqual(['大客车', '甲', '乙']);
    expect((questionIn(both, 'beds') as { rows: MatrixRow[] }).rows.map(({ key, label }) => `${key} ${label['zh-CN']}`)).toEqual([
      'row_1 1 号',
      'row_3 甲',
      'row_2 乙',
    ]);
  });

  it('keeps every check and consequence that either added', () => {
    const added = (role: 'leader' | 'reviewer') =>
      setProperty(base, 'brakes', 'consequences', [
        ...(questionIn(base, 'brakes').consequences ?? []),
        // oxlint-disable-next-line unicorn/no-thenable -- a definition is awaited by nobody
        { when: { kind: 'literal', value: true }, then: { do: 'notify', role } },
      ]);
    const { definition: both, partings } = mergeDefinitions(base, added('leader'), added('reviewer'));
    expect(partings).toEqual([]);
    expect(questionIn(both, 'brakes').consequences?.map(({ then }) => then)).toEqual([
      { do: 'notify', role: 'reviewer' },
      { do: 'notify', role: 'leader' },
    ]);
  });

  it('asks where a question goes that both moved, and says where each put it', () => {
    const mine = moveQuestions(base, new Set(['brakes']), { in: { section: 'two' }, index: 0 });
    const theirs = moveQuestions(base, new Set(['brakes']), { in: { section: 'one' }, index: 4 });
    const merged = mergeDefinitions(base, mine, theirs);
    expect(merged.partings).toMatchObject([
      {
        id: 'question brakes',
        properties: ['place'],
        mine: { place: { in: 'two', after: undefined } },
        theirs: { place: { in: 'one', after: 'kind' } },
        canKeepBoth: false,
      },
    ]);
    expect(outline(merged.definition)).toBe('one: lights why kind; two: brakes drivers');
    const decided = mergeDefinitions(base, mine, theirs, decide('question brakes', 'theirs'));
    expect(outline(decided.definition)).toBe('one: lights why kind brakes; two: drivers');
  });
});

function questionIn(definition: Definition, key: string): Question {
  return findQuestion(definition, key)!;
}
