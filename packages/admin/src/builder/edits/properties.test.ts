import { check, choice, decimal, definition, section, singleChoice } from '@anjian/schema/definition/build.ts';
import { specOf } from '@anjian/schema/questions/registry.ts';
import { questionTypes } from '@anjian/schema/questions/registry.ts';
import type { Question, QuestionType } from '@anjian/schema/definition/definition.ts';
import { findQuestion, formulasOf } from '@anjian/schema/definition/walk.ts';
import { describe, expect, it } from 'vitest';
import { addEntries, deleteEntry, moveEntry, relabelEntry, restoreEntry, setChoice } from './choices.ts';
import { mapFormulas } from './formulas.ts';
import { newQuestion } from './newQuestion.ts';
import { fitsProperty, setProperty, setText } from './properties.ts';
import { mapTexts } from './texts.ts';

const tread = decimal('tread', '花纹', 'Tread', { min: 0, help: ['量三处', 'Three places'] });
const form = definition('表', 'Form', [section('one', '一', 'One', [tread, check('brakes', '制动', 'Brakes')])]);

describe('setProperty', () => {
  it('sets, and takes away', () => {
    expect(findQuestion(setProperty(form, 'tread', 'max', 30), 'tread')).toEqual({ ...tread, max: 30 });
    expect(findQuestion(setProperty(form, 'tread', 'min', undefined), 'tread')).not.toHaveProperty('min');
  });

  it.each([
    ['max', Number.NaN],
    ['max', '30'],
    ['decimals', 2.5],
    ['naAllowed', true],
    ['nonsense', 1],
    ['key', ''],
  ])('changes nothing for %s = %o, which the format refuses', (name, value) => {
    expect(fitsProperty(tread, name, value)).toBe(false);
    expect(setProperty(form, 'tread', name, value)).toBe(form);
  });

  it('keeps the questions beside it as the same objects', () => {
    const changed = setProperty(form, 'tread', 'max', 30);
    expect(findQuestion(changed, 'brakes')).toBe(findQuestion(form, 'brakes'));
  });
});

describe('setText', () => {
  it('keeps an empty label, and no other empty text', () => {
    const empty = setText(setText(form, 'tread', 'label', 'zh-CN', ''), 'tread', 'label', 'en', '');
    expect(findQuestion(empty, 'tread')?.label).toEqual({});
    const helpless = setText(setText(form, 'tread', 'help', 'zh-CN', ''), 'tread', 'help', 'en', '');
    expect(findQuestion(helpless, 'tread')).not.toHaveProperty('help');
  });

  it('gives the very same definition for the same words', () => {
    expect(setText(form, 'tread', 'label', 'en', 'Tread')).toBe(form);
  });

  it('refuses what is too long rather than cutting it', () => {
    expect(setText(form, 'tread', 'label', 'en', 'x'.repeat(10_001))).toBe(form);
  });
});

describe('choices', () => {
  const choices = [choice('water', '水', 'Water'), choice('choice_4', '泡沫', 'Foam')];

  it.each([
    ['added', addEntries(choices, ['干粉', ''], 'zh-CN', 'choice'), 'water choice_4 choice_5 choice_6'],
    ['moved', moveEntry(choices, 'choice_4', 0), 'choice_4 water'],
    ['deleted', deleteEntry(choices, 'water', false), 'choice_4'],
    ['withdrawn', deleteEntry(choices, 'water', true).filter(({ removed }) => removed), 'water'],
    ['offered again', restoreEntry(deleteEntry(choices, 'water', true), 'water').filter(({ removed }) => !removed), 'water choice_4'],
  ])('are %s', (_what, after, keys) => {
    expect(after.map(({ key }) => key).join(' ')).toBe(keys);
  });

  it('are relabelled in one language, and set one property at a time', () => {
    expect(relabelEntry(choices, 'water', 'en', 'Pure water')[0]?.label).toEqual({ 'zh-CN': '水', en: 'Pure water' });
    expect(setChoice(setChoice(choices, 'water', 'exclusive', true), 'water', 'exclusive', undefined)).toEqual(choices);
  });
});

/** A question of the type with every property that can hold a text or a formula. */
function fullQuestion(type: QuestionType): Question {
  const text = { 'zh-CN': '文字' };
  const formula = { kind: 'literal', value: true } as const;
  const candidates = {
    help: text,
    clause: text,
    evidence: text,
    criterion: text,
    passLabel: text,
    failLabel: text,
    unit: text,
    rowLabel: text,
    patternMessage: text,
    showWhen: formula,
    requiredWhen: formula,
    readOnlyWhen: formula,
    default: formula,
    choiceFilter: formula,
    formula,
    constraints: [{ that: formula, message: text, severity: 'error' }],
    consequences: [{ when: formula, then: { do: 'raise_hazard', severity: 'minor', category: 'fire', title: text } }],
  };
  const question = newQuestion(type, 'q', text);
  return Object.entries(candidates).reduce<Question>(
    (full, [name, value]) => (fitsProperty(full, name, value) ? { ...full, [name]: value } : full),
    question,
  );
}

describe.each(Object.keys(questionTypes) as QuestionType[])('%s', (type) => {
  it('shows every text and every formula that the engine knows of', () => {
    const question = fullQuestion(type);
    const seen = new Set<unknown>();
    const see = <T>(one: T): T => {
      seen.add(one);
      return one;
    };
    mapTexts(question, see);
    mapFormulas(question, see);
    const own = specOf(question).texts?.(question) ?? [];
    const unseen = [...own, ...formulasOf(question)].filter(([, one]) => !seen.has(one)).map(([where]) => where);
    expect(unseen).toEqual([]);
  });
});

it('has choices of its own for each question', () => {
  const [one, other] = [newQuestion('single_choice', 'a'), newQuestion('single_choice', 'b')] as [Question, Question];
  expect(one).toMatchObject({ choices: [{ key: 'choice_1' }, { key: 'choice_2' }] });
  expect('choices' in one && one.choices).not.toBe('choices' in other && other.choices);
  expect(singleChoice('a', '甲', 'A').type).toBe(one.type);
});
