/** What is wrong with a plan, told in both languages. */
import type { InputProblem } from '../errors.ts';
import type { Locale } from '../rights/locale.ts';
import type { AssignmentProblem } from './assignment.model.ts';

type Details = NonNullable<AssignmentProblem['details']>;
type Sentence = (details: Details) => Record<Locale, string>;

const sentences: Record<AssignmentProblem['code'], Sentence> = {
  required: () => ({ 'zh-CN': '不能为空', en: 'must not be empty' }),
  not_a_date: () => ({ 'zh-CN': '不是有效的日期', en: 'is not a day of the calendar' }),
  not_a_time: () => ({ 'zh-CN': '应为 24 小时制的时间，如 16:00', en: 'must be a time of day such as 16:00' }),
  not_a_time_zone: () => ({ 'zh-CN': '不是已知的时区，应形如 Asia/Shanghai', en: 'is not a known time zone such as Asia/Shanghai' }),
  out_of_range: ({ min, max }) =>
    min === undefined
      ? { 'zh-CN': `最多 ${max} 个`, en: `at most ${max}` }
      : { 'zh-CN': `应在 ${min} 到 ${max} 之间`, en: `must lie between ${min} and ${max}` },
  ends_before_it_starts: () => ({ 'zh-CN': '结束日期早于开始日期', en: 'must not be before the first day' }),
  too_long: ({ maxDays }) => ({ 'zh-CN': `时间跨度最多 ${maxDays} 天`, en: `the span may be at most ${maxDays} days` }),
  once_has_one_date: () => ({ 'zh-CN': '一次性任务的开始与结束日期应相同', en: 'must be the first day when it is due once' }),
  no_date_matches: () => ({ 'zh-CN': '起止日期之间没有符合的日期', en: 'no date between the first and the last day fits' }),
  already_over: () => ({ 'zh-CN': '所有期次都已关闭，请选择以后的日期', en: 'everything would be closed already; choose later dates' }),
};

export function tellPlanProblems(problems: readonly AssignmentProblem[]): InputProblem[] {
  return problems.map(({ field, code, details = {} }) => {
    const messages = sentences[code](details);
    return { path: field, message: messages.en, messages };
  });
}
