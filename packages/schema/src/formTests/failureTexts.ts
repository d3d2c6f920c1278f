/** What a failing form test says. */
type Gaps = { path: string; expected: string; found: string };

const zhCN = {
  answer_refused: '{path} 的样例答案不合规定：{found}',
  no_such_question: '没有 {path} 这一题',
  no_such_value: '{path} 不是计算题，或没有这一题',
  not_visible: '{path} 应显示，实际隐藏',
  not_hidden: '{path} 应隐藏，实际显示',
  not_required: '{path} 应必填，实际选填',
  problem_missing: '{path} 应有问题 {expected}，实际为：{found}',
  problem_unexpected: '{path} 多出问题 {found}',
  not_complete: '应可提交，实际还有问题：{found}',
  complete: '不应可提交，实际可以提交',
  value_differs: '{path} 应为 {expected}，实际为 {found}',
  points_differ: '得分应为 {expected}，实际为 {found}',
  percent_differ: '得分率应为 {expected}，实际为 {found}',
  passed_differ: '是否合格应为 {expected}，实际为 {found}',
  hazard_missing: '{path} 应上报隐患 {expected}，实际没有',
  hazard_unexpected: '{path} 多上报了隐患 {found}',
  notice_missing: '{path} 应通知 {expected}，实际没有',
  notice_unexpected: '{path} 多通知了 {found}',
  too_much_work: '表单测试要计算的太多，没有算完：请减少样例的行数，或简化公式',
};

export type FailureCode = keyof typeof zhCN;

const en: Record<FailureCode, string> = {
  answer_refused: 'the sample answer to {path} is refused: {found}',
  no_such_question: 'there is no question {path}',
  no_such_value: '{path} is no calculated value, or is not there',
  not_visible: '{path} should be shown and is hidden',
  not_hidden: '{path} should be hidden and is shown',
  not_required: '{path} should be required and is not',
  problem_missing: '{path} should have the problem {expected} and has: {found}',
  problem_unexpected: '{path} has the problem {found} as well',
  not_complete: 'it should be complete, and there is: {found}',
  complete: 'it should not be complete, and is',
  value_differs: '{path} should be {expected} and is {found}',
  points_differ: 'the points should be {expected} and are {found}',
  percent_differ: 'the percentage should be {expected} and is {found}',
  passed_differ: 'passed should be {expected} and is {found}',
  hazard_missing: '{path} should raise a hazard {expected} and does not',
  hazard_unexpected: '{path} raises a hazard {found} as well',
  notice_missing: '{path} should notify {expected} and does not',
  notice_unexpected: '{path} notifies {found} as well',
  too_much_work: 'the form tests are too much to work out: use fewer rows in the samples, or simpler formulas',
};

export function failureText(code: FailureCode, gaps: Gaps): { 'zh-CN': string; en: string } {
  const fill = (sentence: string) => sentence.replaceAll(/\{(path|expected|found)\}/g, (_gap, name: keyof Gaps) => gaps[name]);
  return { 'zh-CN': fill(zhCN[code]).trim(), en: fill(en[code]).trim() };
}
