import { describe, expect, it } from 'vitest';
import { calculated, check, group, integer, text, yesNo } from '../definition/build.ts';
import { formOf, scenario, usualContext } from './scenario.ts';
import { startSession } from './session.ts';

describe('a form that is being filled', () => {
  const questions = [
    yesNo('hurt', '受伤', 'Hurt'),
    text('who', '谁', 'Who', { showWhen: 'hurt' }),
    text('other', '其他', 'Other'),
    group('rows', '行', 'Rows', [integer('n', '数', 'N'), calculated('twice', '倍', 'Twice', 'n * 2')]),
    calculated('sum', '合计', 'Sum', 'sum(rows, n)'),
  ];

  it('gives the same objects for whatever a change did not reach', () => {
    const form = scenario(questions).rows('rows', { n: 1 }, { n: 2 });
    const before = form.evaluation;
    form.set('hurt', true);
    const after = form.evaluation;
    expect(after).not.toBe(before);
    expect(after.questions['who']).not.toBe(before.questions['who']);
    for (const path of ['other', 'rows', 'rows[r1].n', 'rows[r2].twice', 'sum']) expect(after.questions[path]).toBe(before.questions[path]);
    expect(after.values).toBe(before.values);
    form.set('rows[r1].n', 5);
    expect(form.evaluation.questions['rows[r2].n']).toBe(after.questions['rows[r2].n']);
    expect(form.evaluation.values).toMatchObject({ 'rows[r1].twice': 10, 'rows[r2].twice': 4, sum: 7 });
  });

  it('keeps the answers it was given, and the rows a change passes by', () => {
    const given = {
      other: { value: 'x' },
      rows: {
        value: [
          { id: 'r1', answers: { n: { value: 1 } } },
          { id: 'r2', answers: { n: { value: 2 } } },
        ],
      },
    };
    const session = startSession(formOf(questions), given, usualContext);
    session.set('rows[r2].n', { value: 3 });
    expect(given.rows.value[1]!.answers.n.value).toBe(2);
    expect(session.answers['other']).toBe(given.other);
    expect(session.answers).toEqual({ ...given, rows: { value: [given.rows.value[0], { id: 'r2', answers: { n: { value: 3 } } }] } });
    session.set('other', undefined);
    expect(session.answers).not.toHaveProperty('other');
  });

  it.each(['nowhere', 'rows[r9].n', 'rows.n', 'rows[r1]', 'who[r1].x', '', '__proto__', 'rows[r1].constructor'])(
    'is not changed by an answer to what is not there: %s',
    (path) => {
      const form = scenario(questions).rows('rows', { n: 1 });
      const { answers, evaluation } = form;
      form.set(path, 'x');
      expect(form.answers).toBe(answers);
      expect(form.evaluation).toBe(evaluation);
    },
  );

  it('knows rows by their ids when they come, go and change places', () => {
    const form = scenario(questions).rows('rows', { n: 1 }, { n: 2 }, { n: 3 });
    const row = (id: string, n: number) => ({ id, answers: { n: { value: n } } });
    form.set('rows', [row('r3', 3), row('new', 10), row('r1', 1)]);
    expect(Object.keys(form.evaluation.questions)).toEqual([
      'hurt',
      'who',
      'other',
      'rows',
      'rows[r3].n',
      'rows[r3].twice',
      'rows[new].n',
      'rows[new].twice',
      'rows[r1].n',
      'rows[r1].twice',
      'sum',
    ]);
    expect(form.value('sum')).toBe(14);
    expect(form.evaluation).toEqual(form.anew);
    form.set('rows[r2].n', 100);
    expect(form.value('sum')).toBe(14);
  });

  it('is as large as forms get, and says the same as when it is read as a whole', () => {
    const many = Array.from({ length: 700 }, (_, index) => [
      integer(`n${index}`, '数', 'N'),
      calculated(`c${index}`, '算', 'C', index === 0 ? 'n0' : `coalesce(c${index - 1}, 0) + coalesce(n${index}, 0)`),
    ]);
    const form = scenario(many.flat()).set('n0', 1).set('n350', 10);
    const before = form.evaluation;
    form.set('n699', 100);
    expect(form.value('c699')).toBe(111);
    expect(before.values['c699']).toBe(11);
    expect(form.evaluation).toEqual(form.anew);
    expect(JSON.stringify(form.evaluation)).toBe(JSON.stringify(form.anew));
    form.set('n0', undefined);
    expect(form.value('c699')).toBe(110);
  });

  it('takes an answer that does not fit as none, and says so', () => {
    const form = scenario([integer('n', '数', 'N', { required: true }), check('c', '检', 'C')]).set('n', 3);
    expect(form.set('n', 'three').problems).toEqual(['n: wrong_type']);
    expect(form.set('n', 4).problems).toEqual([]);
  });
});
