import { describe, expect, it } from 'vitest';
import { fromOutline, outlineOf } from '../../../test/outline.ts';
import { moveQuestion } from '../edits/moveQuestions.ts';
import { setText } from '../edits/properties.ts';
import { beginHistory, closeStep, mostSteps, redo, undo, withEdit, type History } from './history.ts';
import { packHistory, unpackHistory } from './packHistory.ts';

const type = (history: History, words: string) =>
  withEdit(history, 'label', setText(history.present, 'a', 'label', 'zh-CN', words), 'label a');
const move = (history: History, key: string, index: number) =>
  withEdit(history, 'move', moveQuestion(history.present, key, { in: { section: 'one' }, index }));
const labelOf = ({ present }: History) => present.sections[0]!.questions.find(({ key }) => key === 'a')!.label['zh-CN'];
const start = beginHistory(fromOutline('one: a b c'));

describe('history', () => {
  it('goes back and forth', () => {
    const moved = move(move(start, 'a', 2), 'c', 0);
    expect(outlineOf(moved.present)).toBe('one: c b a');
    const back = undo(undo(moved));
    expect(back.present).toBe(start.present);
    expect(redo(redo(back)).present).toBe(moved.present);
    expect(undo(back)).toEqual(back);
  });

  it('takes what is typed into one text for one step, until something else is done', () => {
    const typed = type(type(type(start, '制'), '制动'), '制动有效');
    expect(typed.past).toHaveLength(1);
    expect(labelOf(undo(typed))).toBe('a');
    expect(type(move(typed, 'b', 0), '制动良好').past).toHaveLength(3);
    expect(type(closeStep(typed), '制动良好').past).toHaveLength(2);
  });

  it('forgets what was undone once something else is done, and the oldest steps at last', () => {
    expect(move(undo(move(start, 'a', 2)), 'b', 0).future).toEqual([]);
    let long = start;
    for (let step = 0; step < mostSteps + 5; step++) long = closeStep(type(long, `${step}`));
    expect(long.past).toHaveLength(mostSteps);
    expect(type(long, `${mostSteps + 4}`)).toBe(long);
  });
});

describe('a packed history', () => {
  it('comes back from JSON as it was, with shared questions shared', () => {
    const history = undo(move(type(move(start, 'c', 0), '制动'), 'b', 2));
    const back = unpackHistory(JSON.parse(JSON.stringify(packHistory(history))))!;
    expect(back).toEqual({ past: history.past, present: history.present, future: history.future });
    expect(back.past[0]!.definition.sections[0]!.questions[1]).toBe(back.present.sections[0]!.questions[2]);
  });

  it('stays small: a hundred steps in 500 questions are not a hundred copies', () => {
    const large = fromOutline(`one: a ${Array.from({ length: 500 }, (_, index) => `q${index}`).join(' ')}`);
    let history = beginHistory(large);
    for (let step = 0; step < 100; step++) history = closeStep(type(history, `${step}`));
    const size = JSON.stringify(packHistory(history)).length;
    expect(size).toBeLessThan(10 * JSON.stringify(large).length);
  });

  it.each([null, {}, { sections: [], past: [{ definition: { sections: [3] } }], questions: [] }, 'x'])('is none when it is %o', (json) => {
    expect(unpackHistory(json)).toBeUndefined();
  });
});
