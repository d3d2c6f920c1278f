import { calculated, definition, group, integer, section, text } from '@anjian/schema/definition/build.ts';
import { evaluate } from '@anjian/schema/evaluate/evaluate.ts';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import { expect, test } from 'vitest';
import { answerAt } from './answersAt.ts';
import { isPiped, say } from './say.ts';

const form = definition('表', 'Form', [
  section('one', '一', 'One', [
    text('plate', '车牌', 'Plate'),
    integer('seats', '座位', 'Seats', { unit: ['座', 'seats'] }),
    calculated('double', '两倍', 'Double', 'seats * 2'),
    group('drivers', '驾驶人', 'Drivers', [text('name', '姓名', 'Name'), text('note', '{name} 驾驶 {plate}', '{name} drives {plate}')]),
  ]),
]);
const answers: Answers = {
  plate: { value: '示A·10001' },
  seats: { value: 20 },
  drivers: {
    value: [
      { id: 'r1', answers: { name: { value: '孙立' } } },
      { id: 'r2', answers: {} },
    ],
  },
};
const context = { now: '2026-11-25T08:00:00Z', today: '2026-11-25' };
const standing = { definition: form, locale: 'zh-CN', answers, evaluation: evaluate(form, answers, context) };

test('answers stand in texts as they are printed, calculated ones too', () => {
  expect(say({ 'zh-CN': '{plate}：{seats}，共 {double}' }, '', standing)).toBe('示A·10001：20 座，共 40');
});

test('a row sees its own answers first, then those around it', () => {
  const label = { 'zh-CN': '{name} 驾驶 {plate}' };
  expect(say(label, 'drivers[r1].note', standing)).toBe('孙立 驾驶 示A·10001');
  expect(say(label, 'drivers[r2].note', standing)).toBe('… 驾驶 示A·10001');
});

test('an answer is found by its path, and not in a row that is gone', () => {
  expect(answerAt(answers, 'drivers[r1].name')).toEqual({ value: '孙立' });
  expect(answerAt(answers, 'drivers[gone].name')).toBeUndefined();
  expect(answerAt(answers, 'constructor')).toBeUndefined();
});

test('only a question that names others hangs on them', () => {
  expect(form.sections[0]?.questions.map(isPiped)).toEqual([false, false, false, false]);
  expect(isPiped(text('x', '{plate} 的情况', 'About {plate}'))).toBe(true);
});
