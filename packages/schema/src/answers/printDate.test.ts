import { describe, expect, it } from 'vitest';
import { calculated, check, date, dateTime, failRaises, group, hidden, time } from '../definition/build.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { formOf, usualContext } from '../evaluate/scenario.ts';
import { problemText } from '../problems/texts.ts';
import type { Value } from '../rules/value.ts';
import { exportColumns, exportRow } from './flatten.ts';
import { printAnswer, printValue } from './print.ts';
import { printDatesOf } from './printDate.ts';

describe('a date is written as people write it', () => {
  it.each([
    ['2026-09-08', '2026年9月8日', '8 Sep 2026'],
    ['2026-09-08T08:05+08:00', '2026年9月8日 08:05', '8 Sep 2026, 08:05'],
    ['2026-12-31T23:59:59.5Z', '2026年12月31日 23:59', '31 Dec 2026, 23:59'],
    ['2026-02-30', '2026-02-30', '2026-02-30'],
    ['至 2026-09-08', '至 2026-09-08', '至 2026-09-08'],
    ['08:05', '08:05', '08:05'],
  ])('%s', (written, chinese, english) => {
    expect([printDatesOf(written, 'zh-CN'), printDatesOf(written, 'en'), printDatesOf(written, 'fr')]).toEqual([chinese, english, english]);
  });
});

const due = date('due', '到期', 'Due');
const seen = dateTime('seen', '看过', 'Seen');
const next = calculated('next', '下次', 'Next', 'add_years(due, 1)');
const kept = hidden('kept', '记下', 'Kept');

it('as an answer, as what a formula came to, as a hidden value, in a row', () => {
  const made = formOf([due, next, kept, group('rows', '行', 'Rows', [date('on', '日期', 'On')])]);
  const of = (value: Value) => printValue(next, value, 'en', made);
  expect([of('2027-09-08'), of(['2027-09-08', 'b']), of('soon')]).toEqual(['8 Sep 2027', '8 Sep 2027, b', 'soon']);
  expect(printAnswer(due, { value: '2026-09-08' }, 'zh-CN', made)).toBe('2026年9月8日');
  expect(printAnswer(kept, { value: '2026-09-08' }, 'en', made)).toBe('8 Sep 2026');
  const rows = { value: [{ id: 'r1', answers: { on: { value: '2026-09-08' } } }] };
  expect(printAnswer(made.sections[0]!.questions[3]!, rows, 'en', made)).toBe('1) On: 8 Sep 2026');
});

it('in the title of a hazard, and where a bound is said', () => {
  const form = formOf([
    date('due', '到期', 'Due', { max: '2026-12-31' }),
    next,
    check('valid', '在有效期内', 'Valid', failRaisesOn('下次 {next}', 'Next {next}')),
  ]);
  const { consequences, problems } = evaluate(form, { due: { value: '2027-01-02' }, valid: { value: 'fail' } }, usualContext);
  expect(consequences).toMatchObject([{ title: { 'zh-CN': '下次 2028年1月2日', en: 'Next 2 Jan 2028' } }]);
  const beyond = problems.find(({ code }) => code === 'out_of_range')!;
  expect([problemText(beyond, 'zh-CN'), problemText(beyond, 'en')]).toEqual(['应不大于 2026年12月31日', 'At most 31 Dec 2026']);
});

function failRaisesOn(zh: string, en: string) {
  return { consequences: [failRaises('moderate', 'fire', [zh, en])] };
}

it('but not in a table, which is sorted and reckoned with', () => {
  const form = formOf([due, seen, time('at', '时间', 'At'), next, kept]);
  const answers = {
    due: { value: '2026-09-08' },
    seen: { value: '2026-09-08T08:05+08:00' },
    at: { value: '08:05' },
    kept: { value: '2026-09-08' },
  };
  const line = exportRow(exportColumns([form]), { definition: form, answers, evaluation: evaluate(form, answers, usualContext) }, 'zh-CN');
  expect(line).toEqual(['2026-09-08', '2026-09-08 08:05', '08:05', '2027-09-08', '2026-09-08']);
});

it('now() is what the clock of the place shows, whichever way the moment is written', () => {
  const context = { now: '2026-11-25T20:30:00Z', today: '2026-11-26' };
  const form = [
    calculated('t', '时', 'T', 'time_of(now())'),
    calculated('d', '日', 'D', 'date_of(now())'),
    calculated('n', '刻', 'N', 'now()'),
  ];
  const of = (timeZone?: string) => {
    const { values } = evaluate(formOf(form), {}, timeZone === undefined ? context : { ...context, timeZone });
    return [values['t'], values['d'], values['n']];
  };
  expect(of('Asia/Shanghai')).toEqual(['04:30', '2026-11-26', '2026-11-26T04:30:00+08:00']);
  expect(of('America/St_Johns')).toEqual(['17:00', '2026-11-25', '2026-11-25T17:00:00-03:30']);
  expect(of()).toEqual(['20:30', '2026-11-25', '2026-11-25T20:30:00Z']);
  expect(of('Nowhere/Land')).toEqual(of());
});
