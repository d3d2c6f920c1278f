import {
  check,
  choice,
  decimal,
  definition,
  failNeeds,
  formula,
  section,
  singleChoice,
  text,
  yesNo,
} from '@anjian/schema/definition/build.ts';
import type { Question, QuestionType } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { printFormula } from '@anjian/schema/rules/printFormula.ts';
import { describe, expect, it } from 'vitest';
import { changeType } from './changeType.ts';

const form = (...questions: Question[]) => definition('表', 'Form', [section('one', '一', 'One', questions)]);

function change(question: Question, type: QuestionType, ...others: Question[]) {
  const { definition: changed, lost } = changeType(form(question, ...others), question.key, type);
  return { question: findQuestion(changed, question.key)!, other: (key: string) => findQuestion(changed, key)!, lost };
}

describe('changeType', () => {
  it('keeps label, help, clause and whether an answer is wanted', () => {
    const before = text('plate', '车牌', 'Plate', { help: ['照行驶证', 'As in the licence'], clause: ['第九条', '§9'], required: true });
    const { question, lost } = change(before, 'long_text');
    expect(question).toEqual({ ...before, type: 'long_text' });
    expect(lost).toEqual([]);
  });

  it('keeps range and unit between numbers, and says what had no place', () => {
    const before = decimal('tread', '花纹深度', 'Tread', { min: 0, max: 30, unit: ['毫米', 'mm'], decimals: 1 });
    const { question, lost } = change(before, 'integer');
    expect(question).toMatchObject({ type: 'integer', min: 0, max: 30, unit: { 'zh-CN': '毫米' } });
    expect(lost).toEqual(['decimals']);
  });

  it('gives a new type what it cannot be without', () => {
    expect(change(text('a', '甲', 'A'), 'slider').question).toMatchObject({ type: 'slider', min: 0, max: 10 });
  });

  it('keeps choices among the types that choose', () => {
    const before = singleChoice('agent', '种类', 'Agent', { choices: [choice('water', '水', 'Water'), choice('foam', '泡沫', 'Foam')] });
    expect(change(before, 'ranking').question).toMatchObject({ choices: [{ key: 'water' }, { key: 'foam' }] });
  });

  it('makes choices of 合格 and 不合格', () => {
    expect(change(check('brakes', '制动', 'Brakes'), 'single_choice').question).toMatchObject({
      choices: [
        { key: 'pass', label: { 'zh-CN': '合格' } },
        { key: 'fail', label: { 'zh-CN': '不合格' } },
      ],
    });
  });

  it.each<[before: Question, type: QuestionType, rule: string, after: string]>([
    [check('q', '甲', 'A'), 'yes_no', "q = 'fail'", 'q = false'],
    [yesNo('q', '甲', 'A'), 'check', 'q != true and is_blank(other) = false', "q != 'pass' and is_blank(other) = false"],
    [yesNo('q', '甲', 'A'), 'single_choice', 'not (q = true)', "q != 'yes'"],
    [check('q', '甲', 'A'), 'multiple_choice', "q = 'fail' or other > 3", "selected(q, 'fail') or other > 3"],
    [singleChoice('q', '甲', 'A', { choices: [] }), 'multiple_choice', "q != 'x'", "not selected(q, 'x')"],
    [check('q', '甲', 'A'), 'text', "q = 'fail'", "q = 'fail'"],
  ])('of %o to %s lets the rules of others speak of it as it is now', (before, type, rule, after) => {
    const { other } = change(before, type, text('other', '乙', 'B', { showWhen: rule }));
    expect(printFormula(other('other').showWhen!)).toBe(after);
  });

  it('keeps its own consequences where its answers can be told, and names them where not', () => {
    const before = check('q', '甲', 'A', { consequences: [failNeeds('note')] });
    expect(change(before, 'yes_no').question.consequences).toEqual([{ when: formula('q = false'), then: { do: 'require_note' } }]);
    const { question, lost } = change(before, 'date');
    expect(question.consequences).toBeUndefined();
    expect(lost).toEqual(['consequences']);
  });

  it('leaves a note without anything that is about an answer', () => {
    const before = check('q', '甲', 'A', { required: true, consequences: [failNeeds('photo')], criterion: '好' });
    const { question, lost } = change(before, 'note');
    expect(question).toEqual({ type: 'note', key: 'q', label: before.label });
    expect(lost).toEqual(['required', 'criterion', 'consequences']);
  });

  it('neither makes nor dissolves groups', () => {
    const before = form(text('a', '甲', 'A'));
    expect(changeType(before, 'a', 'group').definition).toBe(before);
  });
});
