import { describe, expect, it } from 'vitest';
import { check, choice, decimal, group, integer, matrix, note, section, singleChoice, text, yesNo } from '../definition/build.ts';
import type { Definition, Question } from '../definition/definition.ts';
import { formOf, formOfSections } from '../evaluate/scenario.ts';
import { compareDefinitions, isUnchanged } from './compare.ts';
import { publishProblems } from './publishProblems.ts';

/** `key: code` of everything that changed, breaking ones with a bang */
function changes(before: readonly Question[], after: readonly Question[]): string[] {
  return compareDefinitions(formOf(before), formOf(after)).questions.flatMap(({ key, reasons }) =>
    reasons.map(({ code, verdict }) => `${key}: ${code}${verdict === 'breaking' ? '!' : ''}`),
  );
}

const agents = [choice('water', '水', 'Water'), choice('powder', '粉', 'Powder')];

const line = (key: string, en: string) => ({ key, label: { en } });

describe('a question', () => {
  it.each<[string, Question, Question, string[]]>([
    ['the same', text('a', '甲', 'A'), text('a', '甲', 'A'), []],
    ['reworded', text('a', '甲', 'A'), text('a', '甲乙', 'A'), ['a: reworded']],
    ['of another type', text('a', '甲', 'A'), integer('a', '甲', 'A'), ['a: type_changed!']],
    ['required', text('a', '甲', 'A'), text('a', '甲', 'A', { required: true }), ['a: required_now!']],
    ['no longer required', text('a', '甲', 'A', { required: true }), text('a', '甲', 'A'), ['a: optional_now']],
    ['shown at times', text('a', '甲', 'A'), text('a', '甲', 'A', { showWhen: "a = 'x'" }), ['a: shown_otherwise!']],
    ['shown always', text('a', '甲', 'A', { showWhen: "a = 'x'" }), text('a', '甲', 'A'), ['a: shown_always']],
    ['of a smaller range', integer('a', '甲', 'A', { max: 9 }), integer('a', '甲', 'A', { max: 5 }), ['a: narrowed!']],
    ['of a larger range', integer('a', '甲', 'A', { max: 9 }), integer('a', '甲', 'A', { max: 12 }), ['a: widened']],
    [
      'in another unit',
      decimal('a', '甲', 'A', { unit: ['米', 'm'] }),
      decimal('a', '甲', 'A', { unit: ['厘米', 'cm'] }),
      ['a: unit_changed!'],
    ],
    ['with more digits', decimal('a', '甲', 'A'), decimal('a', '甲', 'A', { decimals: 2 }), ['a: property_changed']],
    ['weighed anew', check('a', '甲', 'A'), check('a', '甲', 'A', { weight: 3 }), ['a: weighed_anew!']],
    [
      'checked more strictly',
      integer('a', '甲', 'A', { constraints: [['a > 1', '大']] }),
      integer('a', '甲', 'A', { constraints: [['a > 2', '大']] }),
      ['a: constraint_added!'],
    ],
    [
      'checked as before, with a warning more',
      integer('a', '甲', 'A', { constraints: [['a > 1', '大']] }),
      integer('a', '甲', 'A', {
        constraints: [
          ['a > 1', '大'],
          ['a > 5', '更大', 'warning'],
        ],
      }),
      ['a: constraint_eased'],
    ],
    [
      'with a choice more, one less on offer and one deleted',
      singleChoice('a', '甲', 'A', { choices: [...agents, choice('foam', '泡沫', 'Foam')] }),
      singleChoice('a', '甲', 'A', {
        choices: [choice('water', '水', 'Water', { removed: true }), choice('powder', '粉', 'Powder'), choice('co2', '碳', 'CO2')],
      }),
      ['a: choice_withdrawn', 'a: choice_deleted!', 'a: choice_added'],
    ],
    [
      'with its choices turned, one of them standing alone now',
      singleChoice('a', '甲', 'A', { choices: agents }),
      singleChoice('a', '甲', 'A', { choices: [{ ...agents[1]!, exclusive: true }, agents[0]!] }),
      ['a: choice_changed', 'a: choice_moved'],
    ],
    [
      'with other lines',
      matrix('a', '甲', 'A', { choices: agents, rows: [line('x', 'X'), line('y', 'Y'), line('z', 'Z')] }),
      matrix('a', '甲', 'A', { choices: agents, rows: [{ ...line('y', 'Y'), removed: true }, line('x', 'Xx'), line('w', 'W')] }),
      ['a: item_reworded', 'a: item_withdrawn', 'a: item_deleted!', 'a: item_moved', 'a: item_added'],
    ],
    [
      'demanding a photo',
      check('a', '甲', 'A'),
      check('a', '甲', 'A', { consequences: [{ then: [{ do: 'require_photo' }] }] }),
      ['a: consequences_stricter!'],
    ],
    [
      'telling somebody',
      check('a', '甲', 'A'),
      check('a', '甲', 'A', { consequences: [{ then: [{ do: 'notify', role: 'leader' }] }] }),
      ['a: consequences_changed'],
    ],
    [
      'of a group, inside',
      group('g', '组', 'G', [text('a', '甲', 'A')]),
      group('g', '组', 'G', [text('a', '甲', 'B'), text('b', '乙', 'B')]),
      ['a: reworded', 'b: question_added'],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(changes([before], [after])).toEqual(expected);
  });

  it('comes and goes', () => {
    const [a, b] = [text('a', '甲', 'A'), note('b', '注', 'B')];
    expect(changes([a], [a, b])).toEqual(['b: question_added']);
    expect(changes([b], [b, text('a', '甲', 'A', { required: true })])).toEqual(['a: question_added_required!']);
    expect(changes([a, b], [])).toEqual(['a: question_removed!', 'b: question_removed']);
  });

  it('moves alone, however many it passes', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((key) => text(key, key, key)) as [Question, Question, Question, Question];
    expect(changes([a, b, c, d], [d, a, b, c])).toEqual(['d: moved']);
    expect(changes([a, c, d], [a, b, c, d])).toEqual(['b: question_added']);
  });

  it('is another thing in the rows of a group', () => {
    const a = text('a', '甲', 'A');
    expect(changes([a, group('g', '组', 'G', [text('b', '乙', 'B')])], [group('g', '组', 'G', [a, text('b', '乙', 'B')])])).toEqual([
      'a: moved_into_rows!',
    ]);
  });

  it('that changes is told of with the reason in both languages', () => {
    const comparison = compareDefinitions(formOf([text('a', '甲', 'A')]), formOf([yesNo('a', '甲', 'A')]));
    expect(comparison).toMatchObject({
      verdict: 'breaking',
      questions: [
        {
          key: 'a',
          change: 'changed',
          verdict: 'breaking',
          section: 'one',
          reasons: [
            {
              text: {
                'zh-CN': '题型由 text 改为 yes_no，旧答案读不懂',
                en: 'Type changed from text to yes_no: old answers cannot be read',
              },
            },
          ],
        },
      ],
    });
  });
});

describe('the form', () => {
  const base = () => formOf([check('a', '甲', 'A')]);
  it.each<[string, (form: Definition) => void, string, string]>([
    ['another title', (form) => (form.title['en'] = 'Other'), 'title_changed', 'safe'],
    ['two signatures', (form) => (form.settings.signOff = 'two'), 'sign_off_changed', 'safe'],
    ['a score', (form) => (form.settings.scoring = { notApplicable: 'full' }), 'scoring_changed', 'breaking'],
    ['a language more', (form) => form.locales.push('fr'), 'languages_changed', 'safe'],
    ['a test', (form) => (form.tests = [{ name: 't', answers: {}, expect: {} }]), 'tests_changed', 'safe'],
    ['a response set', (form) => (form.responseSets = { s: { label: {}, choices: [] } }), 'response_set_changed', 'safe'],
  ])('with %s', (_name, change, code, verdict) => {
    const after = base();
    change(after);
    expect(compareDefinitions(base(), after)).toMatchObject({ verdict, questions: [], sections: [], form: [{ code, verdict }] });
  });

  it('with a section turned, hidden or gone', () => {
    const [one, two] = [section('one', '一', 'One', []), section('two', '二', 'Two', [])];
    const codes = (before: (typeof one)[], after: (typeof one)[]) =>
      compareDefinitions(formOfSections(before), formOfSections(after)).sections.flatMap(({ key, reasons }) =>
        reasons.map(({ code }) => `${key}: ${code}`),
      );
    expect(codes([one, two], [two, one])).toHaveLength(1);
    expect(codes([one], [section('one', '一', 'One', [], { showWhen: '1 = 1' })])).toEqual(['one: section_shown_otherwise']);
    expect(codes([one, two], [one])).toEqual(['two: section_removed']);
  });

  it('that says the same in another order of its members is the same', () => {
    const form = base();
    const turned = Object.fromEntries(Object.entries(form).toReversed()) as Definition;
    expect(isUnchanged(compareDefinitions(form, turned))).toBe(true);
  });
});

describe('publishing', () => {
  const codes = (published: (readonly Question[])[], next: readonly Question[]) =>
    publishProblems(
      published.map((questions) => formOf(questions)),
      formOf(next),
    ).map(({ question, code, severity }) => `${question}: ${code} (${severity})`);

  it('never gives a key another type, also after it was away', () => {
    expect(codes([[text('a', '甲', 'A')]], [text('a', '甲', 'A')])).toEqual([]);
    expect(codes([[text('a', '甲', 'A')]], [integer('a', '甲', 'A')])).toEqual(['a: key_reused (error)']);
    expect(codes([[text('a', '甲', 'A')], []], [integer('a', '甲', 'A')])).toEqual(['a: key_reused (error)']);
    expect(codes([[group('g', '组', 'G', [text('a', '甲', 'A')])]], [integer('a', '甲', 'A')])).toEqual(['a: key_reused (error)']);
    expect(codes([], [integer('a', '甲', 'A')])).toEqual([]);
  });

  it('warns of choices and lines that old answers name', () => {
    const before = [
      singleChoice('a', '甲', 'A', { choices: agents }),
      matrix('m', '阵', 'M', {
        choices: agents,
        rows: [
          { key: 'x', label: { en: 'X' } },
          { key: 'y', label: { en: 'Y' } },
        ],
      }),
    ];
    const after = [
      singleChoice('a', '甲', 'A', { choices: [agents[0]!] }),
      matrix('m', '阵', 'M', { choices: agents, rows: [{ key: 'x', label: { en: 'X' } }] }),
    ];
    expect(codes([before], after)).toEqual(['a: choice_deleted (warning)', 'm: item_deleted (warning)']);
  });
});
