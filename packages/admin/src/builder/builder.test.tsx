// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import { renderConsole } from '../../test/renderConsole.tsx';
import { FakeEventSource } from '../../test/fakeEventSource.ts';
import { templates } from '../../test/world/college.ts';
import { refusal } from '../../test/world/server.ts';
import { vehicleDefinition } from '../../test/world/vehicleCheck.ts';

// Whole stories, on a machine that may be busy.
vi.setConfig({ testTimeout: 45_000 });

type Saved = { template: string; definition: Definition; revision: number };
const vehicle = templates.find(({ id }) => id === 't-vehicle')!;

const publishImpact = {
  assignments: [{ __typename: 'Assignment', id: 'a-vehicle', name: { 'zh-CN': '每周车检', en: 'Weekly' }, version: vehicle.latest }],
  drafts: 2,
  openTasks: 3,
  plannedTasks: 12,
  units: 4,
};

/** A server that keeps the draft it is sent, and a builder open on it. */
function openBuilder(definition: object = vehicleDefinition, answerSave?: (input: Saved) => unknown, more: object = {}) {
  const state = { ...vehicle, draft: { ...vehicle.draft!, definition, revision: 1 }, publishImpact };
  const save = async ({ input }: { input: Saved }) => {
    const refused = await answerSave?.(input);
    if (refused) return refused;
    if (input.revision !== state.draft.revision)
      return refusal('CONFLICT', '草稿已被别人修改', 'Somebody was first', { current: state.draft });
    state.draft = { ...state.draft, definition: input.definition, revision: input.revision + 1 };
    return { version: state.draft };
  };
  const publishTemplate = () => ({ version: { ...state.draft, state: 'PUBLISHED' }, template: state });
  const opened = renderConsole('/templates/t-vehicle/edit', { node: () => state, saveTemplateDraft: save, publishTemplate, ...more });
  const lastSaved = () => (opened.sent('SaveTemplateDraft').at(-1) as Saved | undefined)?.definition;
  return { ...opened, state, lastSaved };
}

const emptyForm = {
  format: 1,
  locales: ['zh-CN', 'en'],
  title: { 'zh-CN': '公务车辆检查' },
  settings: { signOff: 'one' },
  sections: [
    {
      key: 'section_1',
      title: { 'zh-CN': '检查内容', en: 'Items' },
      questions: [{ type: 'check', key: 'item_1', label: {}, required: true }],
    },
  ],
};

const label = (number: string) => screen.findByLabelText(new RegExp(`^第 ${number.replace('.', '\\.')} 题，`));
const labels = () => screen.getAllByLabelText<HTMLTextAreaElement>(/^第 [\d.]+ 题，/).map(({ value }) => value);
/** What is not saved when a test ends is sent to the server of the next one. */
const settled = () => waitFor(() => expect(screen.getByText('已保存')).toBeDefined(), { timeout: 5000 });
const said = () => document.querySelector('output[aria-live]')?.textContent;

test('a new checklist: the caret waits in its first question, and twelve items and two rules are written without leaving the keys', async () => {
  const { user, lastSaved, sent, path } = openBuilder(emptyForm);
  const first = await label('1.1');
  await waitFor(() => expect(document.activeElement).toBe(first));
  await user.type(first, '制动有效{Enter}');
  await user.type(await label('1.2'), '灯光齐全');
  await user.click(screen.getByLabelText('添加检查项'));
  await user.paste(
    '1. 轮胎无破损\t花纹不小于 1.6 毫米\n2. 雨刮正常\n3、喇叭正常\n4. 后视镜完好\n5. 安全带完好\n6. 灭火器在位\n7. 三角牌在位\n8. 急救包齐全\n9. 证件齐全\n10. 油量充足',
  );
  expect(labels()).toHaveLength(12);
  expect(said()).toBe('已添加 10 题');

  await user.click(await label('1.1'));
  const consequences = within(await screen.findByRole('group', { name: '不合格时' }));
  await user.click(consequences.getByRole('checkbox', { name: '必须写备注' }));
  await user.click(consequences.getByRole('checkbox', { name: '上报隐患' }));
  expect(screen.getByText('当 本题 是 [不合格]：写备注、上报隐患（一般、其他）')).toBeDefined();

  await waitFor(() => expect(lastSaved()?.sections[0]?.questions).toHaveLength(12), { timeout: 4000 });
  await settled();
  expect(lastSaved()?.sections[0]?.questions[0]).toMatchObject({
    label: { 'zh-CN': '制动有效' },
    consequences: [{ then: { do: 'require_note' } }, { then: { do: 'raise_hazard', severity: 'moderate' } }],
  });
  expect(lastSaved()?.sections[0]?.questions[2]).toMatchObject({ criterion: { 'zh-CN': '花纹不小于 1.6 毫米' } });

  await user.click(screen.getByRole('button', { name: '发布' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText(/版本说明/), '首次编制');
  await user.click(dialog.getByRole('button', { name: '发布' }));
  await waitFor(() => expect(path()).toBe('/templates/t-vehicle'));
  expect(sent('PublishTemplate')).toEqual([{ template: 't-vehicle', revision: expect.any(Number), notes: '首次编制' }]);
});

test('questions are moved, copied and deleted by keyboard, and every step is said, undone and done again', async () => {
  const { user } = openBuilder();
  await user.click(await label('2.1'));
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(labels().slice(3, 5)).toEqual(['轮胎花纹深度不小于 1.6 毫米，无破损、鼓包', '制动有效，无跑偏、无异响']);
  expect(said()).toBe('已移动：制动有效，无跑偏、无异响，在“车况”中第 2，共 6');
  await waitFor(() => expect((document.activeElement as HTMLTextAreaElement).value).toBe('制动有效，无跑偏、无异响'));
  await user.keyboard('{Control>}d{/Control}');
  expect(labels()).toHaveLength(14);
  await user.keyboard('{Control>}z{/Control}');
  expect(labels()).toHaveLength(13);
  expect(said()).toBe('已撤销：复制题目');
  await user.keyboard('{Control>}z{/Control}');
  expect(labels()[3]).toBe('制动有效，无跑偏、无异响');
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(labels()[4]).toBe('制动有效，无跑偏、无异响');
  await user.click(await label('2.2'));
  await user.click(screen.getByRole('button', { name: '删除' }));
  expect(labels()).toHaveLength(12);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(labels()).toHaveLength(13);
  await settled();
});

test('questions go over the clipboard, several at once, and undo brings back what was selected', async () => {
  const { user } = openBuilder();
  await user.click(await label('2.1'));
  await user.keyboard('{Shift>}');
  await user.click(await label('2.3'));
  await user.keyboard('{/Shift}');
  expect(await screen.findByRole('heading', { name: '已选 3 道题' })).toBeDefined();
  const data = new Map<string, string>();
  const clipboardData = { setData: (type: string, text: string) => data.set(type, text), getData: (type: string) => data.get(type) ?? '' };
  fireEvent.copy(await label('2.1'), { clipboardData });
  expect(data.get('text/plain')).toBe('制动有效，无跑偏、无异响\n轮胎花纹深度不小于 1.6 毫米，无破损、鼓包\n灯光齐全有效');
  await user.click(await label('3.2'));
  fireEvent.paste(await label('3.2'), { clipboardData: { ...clipboardData, types: [...data.keys()] } });
  expect(labels().slice(-3)).toEqual(['制动有效，无跑偏、无异响', '轮胎花纹深度不小于 1.6 毫米，无破损、鼓包', '灯光齐全有效']);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(labels()).toHaveLength(13);
  expect(await screen.findByRole('toolbar', { name: '第 3.2 题的操作' })).toBeDefined();
  await settled();
});

test('what others speak of is deleted with a warning that lists them', async () => {
  const spoken = structuredClone(vehicleDefinition) as unknown as Definition;
  Object.assign(spoken.sections[1]!.questions[2]!, {
    showWhen: { kind: 'compare', op: '=', left: { kind: 'question', key: 'brakes' }, right: { kind: 'literal', value: 'fail' } },
  });
  const { user } = openBuilder(spoken);
  await user.click(await label('2.1'));
  await user.click(await screen.findByRole('button', { name: '删除' }));
  const dialog = within(await screen.findByRole('dialog', { name: '删除“制动有效，无跑偏、无异响”？' }));
  expect(dialog.getByRole('listitem').textContent).toBe('灯光齐全有效 – 显示条件');
  await user.click(dialog.getByRole('button', { name: '连同这些规则一起删除' }));
  expect(screen.queryByText(/^显示 当/)).toBeNull();
  expect(labels()).toHaveLength(12);
  await settled();
});

test('a rule is chosen as a sentence, and is the same rule as a formula; a mistake is named where it stands', async () => {
  const { user, lastSaved } = openBuilder();
  await user.click(await label('2.2'));
  await user.click(await screen.findByRole('button', { name: '给“显示”加条件' }));
  const rule = within(screen.getByRole('group', { name: '显示' }));
  expect(rule.getByText('选完题目、判断和值以后生效')).toBeDefined();
  await user.click(rule.getByRole('combobox', { name: '题目' }));
  await user.click(screen.getByRole('option', { name: '车辆' }));
  await user.click(rule.getByRole('combobox', { name: '值' }));
  await user.click(screen.getByRole('option', { name: '大客车' }));
  expect(screen.getAllByText((_text, element) => element?.textContent === '显示 当 [车辆] 是 [大客车]').length).toBeGreaterThan(0);

  await user.click(rule.getByRole('button', { name: '公式' }));
  const formula = rule.getByRole<HTMLTextAreaElement>('combobox', { name: '公式' });
  expect(formula.value).toBe("plate = 'coach'");
  fireEvent.change(formula, { target: { value: "plate = 'coach' and odometre > 1000" } });
  expect(await rule.findByText(/“odometre”.*odometer/)).toBeDefined();
  expect(document.querySelector('.builder-formula-marks [data-wrong]')?.textContent).toBe('odometre');
  await user.clear(formula);
  await user.type(formula, "plate = 'coach' and 里程");
  expect(rule.getByRole('option', { name: 'odometer 里程表读数' }).getAttribute('aria-selected')).toBe('true');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(formula.selectionStart).toBe(formula.value.length));
  await user.type(formula, ' > 1000');
  expect(formula.value).toBe("plate = 'coach' and odometer > 1000");
  await waitFor(() => expect(rule.queryByText(/odometre/)).toBeNull());
  await waitFor(
    () => expect(lastSaved()?.sections[1]?.questions[1]?.showWhen).toMatchObject({ kind: 'and', exprs: [{ op: '=' }, { op: '>' }] }),
    { timeout: 4000 },
  );
  await settled();
});

test('two authors: both states are shown, one goes on, and undo leads to the other', async () => {
  const theirs = { ...vehicleDefinition, title: { 'zh-CN': '公务车检查（修订）' } };
  let isFirst = true;
  const current = { definition: theirs, revision: 2, updatedAt: '2026-11-24T08:00:00Z', updatedByName: '吴建国' };
  const { user, state, sent } = openBuilder(vehicleDefinition, () => {
    if (!isFirst) return undefined;
    isFirst = false;
    state.draft = { ...state.draft, definition: theirs, revision: 2 };
    return refusal('CONFLICT', '草稿已被别人修改', 'Somebody was first', { current });
  });
  const field = await label('2.1');
  await user.type(field, '（含手刹）');
  const dialog = within(await screen.findByRole('dialog', { name: '有人同时改了这份草稿' }, { timeout: 4000 }));
  expect(dialog.getByText(/吴建国 于 2026年11月24日.* 16:00 保存了另一份/)).toBeDefined();
  expect(dialog.getByRole('heading', { name: '吴建国 的修改' })).toBeDefined();
  expect(dialog.getByText('整张检查表')).toBeDefined();
  expect(dialog.getByText('制动有效，无跑偏、无异响（含手刹）')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: /用我的覆盖/ }));
  await waitFor(() => expect(sent('SaveTemplateDraft')).toHaveLength(2), { timeout: 4000 });
  expect(sent('SaveTemplateDraft')[1]).toMatchObject({ revision: 2, definition: { title: { 'zh-CN': '公务车辆检查' } } });
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(screen.getByLabelText<HTMLTextAreaElement>('模板标题').value).toBe('公务车检查（修订）');
  await settled();
});

test('two authors: what each changed is merged, with a choice where both changed the same question', async () => {
  const theirs = structuredClone(vehicleDefinition) as unknown as Definition;
  const [brakes, tyres] = theirs.sections[1]!.questions;
  brakes!.label = { ...brakes!.label, 'zh-CN': '制动可靠' };
  tyres!.required = false;
  let isFirst = true;
  const current = { definition: theirs, revision: 2, updatedAt: '2026-11-24T08:00:00Z', updatedByName: '吴建国' };
  const { user, state, sent, lastSaved } = openBuilder(vehicleDefinition, () => {
    if (!isFirst) return undefined;
    isFirst = false;
    state.draft = { ...state.draft, definition: theirs, revision: 2 };
    return refusal('CONFLICT', '草稿已被别人修改', 'Somebody was first', { current });
  });
  await user.type(await label('2.1'), '！');
  await user.type(await label('2.3'), '？');
  const dialog = within(await screen.findByRole('dialog', { name: '有人同时改了这份草稿' }, { timeout: 4000 }));
  const choice = within(dialog.getByRole('group', { name: '制动有效，无跑偏、无异响！' }));
  expect(choice.getByRole<HTMLInputElement>('radio', { name: '我的：题目：制动有效，无跑偏、无异响！ / Brakes work' }).checked).toBe(true);
  expect(choice.getByRole('radio', { name: '吴建国 的：题目：制动可靠 / Brakes work' })).toBeDefined();
  expect(dialog.getAllByRole('group')).toHaveLength(1);
  await user.click(choice.getByRole('radio', { name: /^都保留/ }));
  await user.click(dialog.getByRole('button', { name: '合并两份' }));
  await waitFor(() => expect(sent('SaveTemplateDraft')).toHaveLength(2), { timeout: 4000 });
  expect(sent('SaveTemplateDraft')[1]).toMatchObject({ revision: 2 });
  expect(lastSaved()?.sections[1]?.questions.slice(0, 4)).toMatchObject([
    { key: 'brakes', label: { 'zh-CN': '制动可靠' } },
    { key: 'brakes_1', label: { 'zh-CN': '制动有效，无跑偏、无异响！' } },
    { key: 'tyres', required: false },
    { key: 'lights', label: { 'zh-CN': '灯光齐全有效？' } },
  ]);
  await settled();
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(labels()[3]).toBe('制动可靠');
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(labels()[3]).toBe('制动有效，无跑偏、无异响！');
  await settled();
});

test('what was typed outlives a reload with its steps, and a lost connection', async () => {
  const first = openBuilder(vehicleDefinition, () => refusal('UNAVAILABLE', '请稍后再试', 'Try again later'));
  await first.user.type(await label('2.1'), '！');
  expect(await screen.findByText('请稍后再试', undefined, { timeout: 4000 })).toBeDefined();
  const kept = window.localStorage.getItem('anjian.builder.t-vehicle')!;
  expect(JSON.parse(kept)).toMatchObject({ revision: 1, isAhead: true });
  cleanup();
  // Who leaves tries once more to save.
  await waitFor(() => expect(first.sent('SaveTemplateDraft')).toHaveLength(2));
  const again = openBuilder();
  await waitFor(() => expect(again.lastSaved()?.sections[1]?.questions[0]?.label['zh-CN']).toBe('制动有效，无跑偏、无异响！'), {
    timeout: 6000,
  });
  await again.user.click(screen.getByRole('button', { name: '撤销' }));
  expect(labels()).toContain('制动有效，无跑偏、无异响');
  await settled();
});

test('whoever leaves in the middle of typing and is back before it arrived goes on with it, and meets nobody between', async () => {
  const { user, sent, lastSaved, go } = openBuilder(emptyForm, () => new Promise((arrive) => setTimeout(arrive, 1_000)));
  fireEvent.change(await label('1.1'), { target: { value: '制动有效' } });
  await go('/units');
  await go('/templates/t-vehicle/edit');
  await waitFor(() => expect(labels()).toEqual(['制动有效']));
  await user.type(await label('1.1'), '，无异响');
  await settled();
  const from = sent('SaveTemplateDraft').map((one) => (one as Saved).revision);
  expect(from).toEqual(from.map((_, at) => at + 1));
  expect(lastSaved()?.sections[0]?.questions[0]?.label).toEqual({ 'zh-CN': '制动有效，无异响' });
});

test('publishing is held back by what the check finds, and each finding leads to its question', async () => {
  const { user } = openBuilder({
    ...emptyForm,
    sections: [
      {
        ...emptyForm.sections[0],
        questions: [...emptyForm.sections[0]!.questions, { type: 'text', key: 'why', label: { 'zh-CN': '原因' } }],
      },
    ],
  });
  await user.click(await screen.findByRole('button', { name: /^发布/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('button', { name: '发布' }).hasAttribute('disabled')).toBe(true);
  await user.click(dialog.getAllByRole('button', { name: 'item_1' })[0]!);
  const field = await label('1.1');
  await waitFor(() => expect(document.activeElement).toBe(field));
});

test('the gate tells what stays on the versions before, who published them, and holds back for a form test that fails', async () => {
  const tested = structuredClone(vehicleDefinition) as unknown as Definition;
  tested.tests = [{ name: '刹车坏了', answers: { brakes: { value: 'fail' } }, expect: { complete: true } }];
  const { user } = openBuilder(tested);
  await user.click(await screen.findByRole('button', { name: /^发布/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(
    await dialog.findByText('已有的内容留在原版本：3 个进行中的任务、12 个待开放的任务、2 份未提交的填写，涉及 4 个单位。'),
  ).toBeDefined();
  await user.click(dialog.getByText('1 项任务安排要改一次才会用新版本'));
  expect(dialog.getByText('每周车检（第 1 版）')).toBeDefined();
  await user.click(dialog.getByText('以往的发布'));
  expect(dialog.getByText(/^第 1 版，2026年/)).toBeDefined();
  expect(dialog.getByRole('button', { name: '发布' }).hasAttribute('disabled')).toBe(true);
  await user.click(dialog.getByRole('button', { name: '表单测试' }));
  expect(await screen.findByText(/^应可提交，实际还有问题：“车辆” “请回答这一题”/)).toBeDefined();
  const preview = within(screen.getByRole('region', { name: '预览' }));
  const brakes = within(preview.getByRole('radiogroup', { name: /制动有效/ }));
  expect(brakes.getByRole<HTMLInputElement>('radio', { name: '不合格' }).checked).toBe(true);
});

test('the preview is the real form, with its logic', async () => {
  const { user } = openBuilder();
  await label('2.1');
  await user.click(screen.getAllByRole('button', { name: '预览' }).at(-1)!);
  const preview = within(await screen.findByRole('region', { name: '预览' }));
  expect(await preview.findByText('制动有效，无跑偏、无异响')).toBeDefined();
  await user.type(await label('2.1'), '！');
  expect(await preview.findByText('制动有效，无跑偏、无异响！')).toBeDefined();
  await settled();
});

test('properties are changed by their kind: a key with everything that speaks of it, a range, choices', async () => {
  const { user, lastSaved } = openBuilder();
  await user.click(await label('1.2'));
  const panel = within(await screen.findByRole('form', { name: '题目属性' }));
  await user.type(await panel.findByLabelText('最大可填'), '9x');
  expect(panel.getByText('请填一个整数')).toBeDefined();
  await user.type(panel.getByLabelText('最大可填'), '{Backspace}99999');
  await user.click(await label('1.1'));
  const choices = within(await screen.findByRole('list', { name: '选项' }));
  await user.click(choices.getByLabelText('选项 2 中文'));
  await user.paste('越野车\n工程车');
  expect(await choices.findByDisplayValue('工程车')).toBeDefined();
  await waitFor(
    () =>
      expect(lastSaved()?.sections[0]?.questions).toMatchObject([
        { choices: [{ key: 'coach' }, { key: 'car' }, { key: 'choice_1', label: { 'zh-CN': '越野车' } }, { key: 'choice_2' }] },
        { max: 999_999 },
        {},
      ]),
    { timeout: 5000 },
  );
  expect(parseDefinition(lastSaved()).ok).toBe(true);
  await settled();
});

test('the settings of the whole: signatures, all safe, the rest, a score, each undone by itself', async () => {
  const { user, lastSaved } = openBuilder();
  const panel = within(await screen.findByRole('form', { name: '检查表设置' }));
  await user.click(panel.getByRole('combobox', { name: '签字' }));
  await user.click(screen.getByRole('option', { name: '一人签字' }));
  await user.click(panel.getByRole('switch', { name: '提供“其余全部合格”' }));
  await user.click(panel.getByRole('switch', { name: '提供“报平安”' }));
  const statement = await panel.findByLabelText('报平安声明的内容（中文）');
  await user.clear(statement);
  await user.type(statement, '今日平安');
  await user.click(panel.getByRole('switch', { name: '计分' }));
  await user.type(await panel.findByLabelText('及格线'), '120');
  expect(panel.getByText('请填 0 到 100 之间的数')).toBeDefined();
  await user.type(panel.getByLabelText('及格线'), '{Backspace}{Backspace}{Backspace}85.5');
  await waitFor(
    () =>
      expect(lastSaved()?.settings).toEqual({
        signOff: 'one',
        passTheRest: true,
        allSafe: { statement: { 'zh-CN': '今日平安', en: expect.any(String) } },
        scoring: { notApplicable: 'left_out', passMark: { percent: 85.5 } },
      }),
    { timeout: 5000 },
  );
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(panel.queryByLabelText('及格线')).toBeNull();
  expect(panel.getByLabelText<HTMLInputElement>('报平安声明的内容（中文）').value).toBe('今日平安');
  await settled();
});

/** The vehicle check with a question that asks why the brakes failed. */
function askingWhy(): Definition {
  const asking = structuredClone(vehicleDefinition) as unknown as Definition;
  const isFail: Definition['sections'][0]['showWhen'] = {
    kind: 'compare',
    op: '=',
    left: { kind: 'question', key: 'brakes' },
    right: { kind: 'literal', value: 'fail' },
  };
  asking.sections[1]!.questions.splice(1, 0, {
    type: 'text',
    key: 'why',
    label: { 'zh-CN': '制动哪里不好', en: 'What is wrong with the brakes' },
    required: true,
    showWhen: isFail,
  });
  return asking;
}

const openPreview = async (user: ReturnType<typeof openBuilder>['user']) => {
  await label('2.1');
  await user.click(screen.getAllByRole('button', { name: '预览' }).at(-1)!);
  return within(await screen.findByRole('region', { name: '预览' }));
};

test('what is filled in the preview becomes a form test, fails when a rule changes, and is accepted anew', async () => {
  const { user, lastSaved } = openBuilder(askingWhy());
  const preview = await openPreview(user);
  const brakes = within(await preview.findByRole('radiogroup', { name: /制动有效/ }));
  await user.click(brakes.getByRole('radio', { name: '不合格' }));
  expect(await preview.findByText('制动哪里不好')).toBeDefined();
  await user.click(screen.getByRole('button', { name: '存为用例' }));
  const name = await screen.findByLabelText<HTMLInputElement>('用例名称');
  expect(document.activeElement).toBe(name);
  await user.keyboard('制动坏了{Enter}');
  const tests = within(await screen.findByRole('list', { name: '表单测试' }, { timeout: 3000 }));
  expect(tests.getByText('通过')).toBeDefined();
  expect(said()).toBe('已存为用例：制动坏了');
  await waitFor(
    () =>
      expect(lastSaved()?.tests).toMatchObject([
        {
          name: '制动坏了',
          answers: { brakes: { value: 'fail' } },
          expect: { complete: false, problems: [{ path: 'plate', code: 'required' }, { path: 'why' }, {}, {}, {}, {}, {}] },
        },
      ]),
    { timeout: 5000 },
  );

  // The rule is taken away, in the properties; the test says what it broke, in words.
  await user.click(await label('2.2'));
  await user.click(screen.getAllByRole('button', { name: '属性' }).at(-1)!);
  await user.click(within(await screen.findByRole('form', { name: '题目属性' })).getByRole('switch', { name: '必填' }));
  await user.click(screen.getAllByRole('button', { name: '预览' }).at(-1)!);
  await user.click(screen.getByRole('button', { name: '表单测试' }));
  expect(await screen.findByText('“制动哪里不好” 应必填，实际选填')).toBeDefined();
  expect(screen.getByText('“制动哪里不好” 应有问题 “请回答这一题”，实际为：没有问题')).toBeDefined();
  expect(screen.getByText('1 个用例中有 1 个没通过')).toBeDefined();
  await user.click(screen.getByRole('button', { name: '接受新结果：制动坏了' }));
  expect(await screen.findByText('1 个用例全部通过')).toBeDefined();

  await user.click(screen.getByRole('button', { name: '重新填写' }));
  await waitFor(() => expect(screen.queryByText('制动哪里不好', { selector: '.fill *' })).toBeNull());
  await user.click(screen.getByRole('button', { name: '把“制动坏了”的答案载入预览' }));
  const again = within(await screen.findByRole('region', { name: '预览' }));
  expect(await again.findByText('制动哪里不好')).toBeDefined();

  await user.click(screen.getByRole('button', { name: '给“制动坏了”改名' }));
  expect(await screen.findByLabelText('用例名称')).toBe(document.activeElement);
  await user.keyboard('刹车失灵{Enter}');
  await user.click(await screen.findByRole('button', { name: '删除“刹车失灵”' }));
  await waitFor(() => expect(screen.queryByRole('list', { name: '表单测试' })).toBeNull());
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(await screen.findByText('刹车失灵')).toBeDefined();
  await settled();
});

test('a question in the preview says why it is hidden or required, with the answers that made it so', async () => {
  const { user } = openBuilder(askingWhy());
  const preview = await openPreview(user);
  await user.click(screen.getByRole('button', { name: '为什么' }));
  await user.click(await screen.findByText('隐藏的题目（1）'));
  await user.click(screen.getByRole('button', { name: '制动哪里不好' }));
  expect(await screen.findByText('现在隐藏')).toBeDefined();
  const page = screen.getByRole('region', { name: '为什么' });
  expect(page.textContent).toContain('显示 当 [制动有效，无跑偏、无异响] 是 [不合格] – 还不能判断');
  expect(page.textContent).toContain('制动有效，无跑偏、无异响：未填');
  const brakes = within(preview.getByRole('radiogroup', { name: /制动有效/ }));
  await user.click(brakes.getByRole('radio', { name: '不合格' }));
  // The question that was touched last is the one explained.
  expect(within(page).getByRole('heading', { name: '制动有效，无跑偏、无异响' })).toBeDefined();
  await user.click(await preview.findByLabelText(/制动哪里不好/));
  expect(within(page).getByRole('heading', { name: '制动哪里不好' })).toBeDefined();
  expect(page.textContent).toContain('现在显示，必填');
  expect(page.textContent).toContain('– 成立');
  expect(page.textContent).toContain('制动有效，无跑偏、无异响：不合格');
});

test('choices become a response set that several questions share, are changed once for all, and are taken back', async () => {
  const shared = structuredClone(vehicleDefinition) as unknown as Definition;
  const [first] = shared.sections[0]!.questions;
  shared.sections[0]!.questions.push({ ...structuredClone(first!), key: 'spare', label: { 'zh-CN': '备用车辆' } });
  const { user, lastSaved } = openBuilder(shared);
  await user.click(await label('1.1'));
  await user.click(await screen.findByRole('button', { name: '做成选项集，连同选项相同的 1 道题' }));
  expect(said()).toBe('已做成选项集，2 道题共用');
  const name = await screen.findByLabelText<HTMLInputElement>('选项集名称（中文）');
  expect(name.value).toBe('车辆');
  await user.clear(name);
  await user.type(name, '本校车辆');
  const choices = within(await screen.findByRole('list', { name: '选项' }));
  await user.type(choices.getByLabelText('选项 1 中文'), '（45 座）');
  const users = within(screen.getByRole('list', { name: '使用它的 2 道题，改一处全都改：' }));
  await user.click(users.getByRole('button', { name: '备用车辆' }));
  await waitFor(async () => expect(document.activeElement).toBe(await label('1.4')));
  expect(await screen.findByDisplayValue('大客车（45 座）')).toBeDefined();
  await user.click(await screen.findByRole('combobox', { name: '选项来自' }));
  await user.click(screen.getByRole('option', { name: '本题自己的选项' }));
  await waitFor(
    () => {
      expect(lastSaved()?.responseSets).toMatchObject({ set_1: { label: { 'zh-CN': '本校车辆' } } });
      expect(lastSaved()?.sections[0]?.questions).toMatchObject([
        { responseSet: 'set_1' },
        {},
        {},
        { choices: [{ key: 'coach', label: { 'zh-CN': '大客车（45 座）' } }, { key: 'car' }] },
      ]);
    },
    { timeout: 5000 },
  );
  expect(parseDefinition(lastSaved()).ok).toBe(true);
  await settled();
});

test('the map says what depends on what, by keyboard, and leads there', async () => {
  const { user } = openBuilder(askingWhy());
  await label('2.1');
  await user.click(screen.getAllByRole('button', { name: '关系' }).at(-1)!);
  const map = within(await screen.findByRole('list', { name: '关系' }));
  const [entry] = map.getAllByRole('listitem');
  expect(entry!.querySelector('summary')?.textContent).toBe('制动有效，无跑偏、无异响 取决于 0，影响 1');
  await user.click(within(entry!).getByText('取决于 0，影响 1'));
  const way = within(entry!).getByRole('button', { name: '制动哪里不好' });
  expect(way.parentElement?.textContent).toBe('制动哪里不好 显示条件');
  way.focus();
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(document.activeElement).toBe(await label('2.2')));
  await user.click(screen.getByRole('switch', { name: '只看选中的题' }));
  expect(map.getAllByRole('listitem')[0]!.textContent).toContain('制动哪里不好 取决于 1，影响 0');
});

test('a response set goes into the library, another comes out of it, and what is newer there is taken over', async () => {
  const item = (id: string, revision: number, choices: object[]) => ({
    __typename: 'LibraryItem',
    id,
    kind: 'RESPONSE_SET',
    name: { 'zh-CN': '完好程度', en: 'Condition' },
    revision,
    content: { label: { 'zh-CN': '完好程度' }, choices },
  });
  const good = { key: 'good', label: { 'zh-CN': '完好' } };
  const bad = { key: 'bad', label: { 'zh-CN': '损坏' } };
  let created: unknown;
  const drafts: { node?: unknown } = {};
  const { user, state, lastSaved } = openBuilder(vehicleDefinition, undefined, {
    node: ({ id }: { id: string }) => (id === 'lib-1' ? item('lib-1', 3, [good]) : drafts.node),
    libraryItems: () => ({ totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [item('lib-1', 2, [good, bad])] }),
    createLibraryItem: ({ input }: { input: unknown }) => {
      created = input;
      return { item: item('lib-2', 1, []) };
    },
  });
  drafts.node = state;
  await label('2.1');
  await user.click(screen.getByText('题库'));
  await user.click(await screen.findByRole('button', { name: '完好程度 选项集' }));
  await user.click(await screen.findByText('完好程度（0 题使用）'));
  expect(await screen.findByText(/题库中的“完好程度”有更新/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: '更新' }));
  expect(await screen.findByText('取自题库“完好程度”，题库没有更新')).toBeDefined();

  await user.click(await label('1.1'));
  await user.click(await screen.findByRole('button', { name: '做成选项集，供别的题共用' }));
  const panel = within(await screen.findByRole('form', { name: '题目属性' }));
  const [save] = panel.getAllByRole('button', { name: '存入题库，供其他检查表取用' });
  await user.click(save!);
  await waitFor(() =>
    expect(created).toMatchObject({ kind: 'RESPONSE_SET', content: { label: { 'zh-CN': '车辆' }, choices: [{ key: 'coach' }, {}] } }),
  );
  await waitFor(
    () =>
      expect(lastSaved()?.responseSets).toMatchObject({
        set_1: { choices: [{ key: 'good' }, { key: 'bad', removed: true }], origin: { item: 'lib-1', revision: 3 } },
        set_2: { origin: { item: 'lib-2', revision: 1 } },
      }),
    { timeout: 5000 },
  );
  await settled();
});

test('who else is editing is shown while they are, and not once nobody can tell', async () => {
  openBuilder();
  await label('2.1');
  const live = FakeEventSource.of('TemplateEditors');
  const tell = (...names: string[]) =>
    act(() => live.send({ templateEditors: names.map((name) => ({ name, since: '2026-11-24T08:00:00Z' })) }));
  act(() => live.open());
  tell('吴建国', '郑晓燕', '吴建国');
  expect(screen.getByText('吴建国、郑晓燕 也在编辑')).toBeDefined();
  tell('郑晓燕');
  expect(screen.getByText('郑晓燕 也在编辑')).toBeDefined();
  act(() => live.lose());
  expect(screen.queryByText(/也在编辑/)).toBeNull();
});
