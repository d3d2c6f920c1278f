// @vitest-environment jsdom
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import {
  calculated,
  check,
  choice,
  definition,
  failNeeds,
  failRaises,
  group,
  integer,
  multipleChoice,
  section,
  singleChoice,
  text,
} from '@anjian/schema/definition/build.ts';
import type { Definition, QuestionType } from '@anjian/schema/definition/definition.ts';
import type { Problem } from '@anjian/schema/problems/problem.ts';
import { questionTypes } from '@anjian/schema/questions/registry.ts';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { standInForDialogs } from '../../../test/dialogs.ts';
import { newQuestion } from '../../builder/edits/newQuestion.ts';
import { memoryFiles } from '../memoryFiles.ts';
import { beginUnfinished } from '../unfinished/unfinished.ts';
import type { UnfinishedParts } from '../unfinished/unfinished.ts';
import { FillForm } from './FillForm.tsx';
import type { FillFormProps } from './FillForm.tsx';

configure({ asyncUtilTimeout: 5000 });

vi.mock('../photos/preparePhoto.ts', () => ({
  preparePhoto: async (file: File) => ({ blob: file, capturedAt: '2026-11-25T08:00:00Z' }),
}));

beforeAll(() => {
  standInForDialogs();
  window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  Element.prototype.scrollIntoView = () => undefined;
  URL.createObjectURL = () => 'blob:here';
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  // A pen that draws nothing.
  HTMLCanvasElement.prototype.getContext = (() => new Proxy({}, { get: () => () => undefined, set: () => true })) as never;
});
afterEach(cleanup);

const context = { now: '2026-11-25T08:00:00Z', today: '2026-11-25' };

function fill(form: Definition, { answers = {}, ...more }: Partial<FillFormProps> = {}) {
  let standing: Answers = answers;
  function Page() {
    const [held, hold] = useState(answers);
    standing = held;
    return <FillForm definition={form} answers={held} onChange={hold} locale="zh-CN" files={memoryFiles()} context={context} {...more} />;
  }
  render(<Page />);
  return { user: userEvent.setup(), answers: () => standing };
}

/** The block of a question, by its label. */
const asked = (label: string) =>
  within(screen.getByText(label, { selector: '.fill-label, .fill-label *' }).closest<HTMLElement>('.fill-question')!);

const vehicle = definition(
  '公务车辆检查',
  'Official vehicles',
  [
    section('papers', '证件', 'Papers', [text('plate', '车牌号', 'Plate', { required: true, maxLength: 20 })]),
    section('condition', '车况', 'Condition', [
      check('brakes', '制动有效', 'Brakes work', {
        required: true,
        criterion: ['无跑偏、无异响', 'Straight and silent'],
        clause: ['GB 7258 第 7 章', 'GB 7258, chapter 7'],
        consequences: [failNeeds('note', 'photo'), failRaises('serious', 'vehicle', ['制动失效', 'The brakes fail'])],
      }),
      check('lights', '灯光齐全', 'Lights complete', { required: true }),
      check('hammer', '安全锤齐全', 'Hammers complete', { required: true }),
    ]),
  ],
  { settings: { signOff: 'none', passTheRest: true } },
);

describe('every type of question', () => {
  const types = (Object.keys(questionTypes) as QuestionType[]).filter((type) => type !== 'hidden');
  test.each(types)('%s is shown with its label and can be reached by its name', (type) => {
    const question = newQuestion(type, 'asked', { 'zh-CN': '问题的名字' });
    fill(definition('表', 'Form', [section('one', '一', 'One', [question])]));
    const block = asked('问题的名字');
    if (type === 'note') return;
    const named = ['textbox', 'radiogroup', 'group', 'combobox', 'slider', 'status'] as const;
    const found =
      named.some((role) => block.queryAllByRole(role, { name: /问题的名字/ }).length > 0) ||
      block.queryAllByLabelText(/问题的名字/).length > 0 ||
      // There is no register of people, units or equipment in this form: it says so.
      block.queryByText('这里没有可选的名单。') !== null;
    expect(found).toBe(true);
  });
});

test('a hidden value is not shown', () => {
  const question = newQuestion('hidden', 'asked', { 'zh-CN': '问题的名字' });
  fill(definition('表', 'Form', [section('one', '一', 'One', [question])]));
  expect(screen.queryByText('问题的名字')).toBeNull();
});

test('a calculated value is shown, unless it is silent', () => {
  const worked = calculated('loud', '合计', 'Total', '1 + 1');
  const silent = calculated('quiet', '中间值', 'Step', '1 + 1', { silent: true });
  fill(definition('表', 'Form', [section('one', '一', 'One', [worked, silent])]));
  expect(screen.getByText('合计')).toBeTruthy();
  expect(screen.queryByText('中间值')).toBeNull();
});

describe('the vehicle check', () => {
  test('says what is missing after an attempt to submit, and leads there', async () => {
    const onSubmit = vi.fn<() => void>();
    const { user } = fill(vehicle, { onSubmit });
    expect(screen.queryByText('请回答这一题')).toBeNull();
    await user.click(screen.getByRole('button', { name: '提交' }));
    const summary = within(await screen.findByRole('region', { name: '还有 4 处需要处理，处理后才能提交' }));
    expect(summary.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['车牌号', '制动有效', '灯光齐全', '安全锤齐全']);
    await user.click(summary.getByRole('button', { name: '灯光齐全' }));
    await waitFor(() => expect(document.activeElement).toBe(asked('灯光齐全').getByRole('radio', { name: '合格' })));
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test('asks for a note and a photo where an item fails, shows what follows, and hands it in', async () => {
    const onSubmit = vi.fn<() => void>();
    const { user, answers } = fill(vehicle, { onSubmit });
    await user.type(screen.getByLabelText(/车牌号/), '示A·10001');
    await user.click(asked('制动有效').getByRole('radio', { name: '不合格' }));
    await user.click(screen.getByRole('button', { name: '其余 2 项全部合格' }));
    await user.click(screen.getByRole('button', { name: '提交' }));
    const summary = await screen.findByRole('region', { name: /还有 1 处需要处理/ });
    await waitFor(() => expect(document.activeElement).toBe(summary));

    const brakes = asked('制动有效');
    await user.type(brakes.getByLabelText(/情况说明/), '踏板发软');
    await user.upload(brakes.getByLabelText('从相册选'), new File(['picture'], 'IMG_1.jpg', { type: 'image/jpeg' }));
    expect(await brakes.findByRole('button', { name: '查看照片 1' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '提交' }));

    const review = within(await screen.findByRole('dialog', { name: '提交前看一遍' }));
    expect(review.getByText('合格 2 项，不合格 1 项，不适用 0 项')).toBeTruthy();
    expect(review.getByText('踏板发软')).toBeTruthy();
    expect(review.getByText('较大')).toBeTruthy();
    expect(review.getByText('制动失效')).toBeTruthy();
    await user.click(review.getByRole('button', { name: '确认提交' }));
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith(undefined);
    expect(answers()['brakes']).toMatchObject({ value: 'fail', note: '踏板发软', photos: [{ name: 'IMG_1.jpg' }] });
    expect(answers()['hammer']).toEqual({ value: 'pass' });
  });

  test('passes the rest only where the template allows it, and takes it back in one tap', async () => {
    const { user, answers } = fill(vehicle);
    await user.click(screen.getByRole('button', { name: '其余 3 项全部合格' }));
    expect(Object.keys(answers())).toEqual(['brakes', 'lights', 'hammer']);
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(answers()).toEqual({});
    cleanup();
    fill({ ...vehicle, settings: { signOff: 'none' } });
    expect(screen.queryByRole('button', { name: /全部合格/ })).toBeNull();
  });

  test('clears an answer with everything on it, and brings it back', async () => {
    const before: Answers = { brakes: { value: 'fail', note: '踏板发软' } };
    const { user, answers } = fill(vehicle, { answers: before });
    await user.click(screen.getByRole('button', { name: '清除: 制动有效' }));
    expect(answers()).toEqual({});
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(answers()).toEqual(before);
  });

  test('offers beside an answer what is not there yet', async () => {
    const { user } = fill(vehicle, { answers: { brakes: { value: 'pass', note: '踏板偏软' }, lights: { value: 'pass' } } });
    expect(asked('灯光齐全').getByRole('button', { name: '写说明、加照片' })).toBeTruthy();
    await user.click(asked('制动有效').getByRole('button', { name: '加照片' }));
    expect(asked('制动有效').getByLabelText('拍照')).toBeTruthy();
  });

  test('wants a signature where the template does', async () => {
    const onSubmit = vi.fn<() => void>();
    const answers: Answers = { plate: { value: '示A' }, brakes: { value: 'pass' }, lights: { value: 'pass' }, hammer: { na: true } };
    const { user } = fill({ ...vehicle, settings: { signOff: 'two' } }, { onSubmit, answers });
    await user.click(screen.getByRole('button', { name: '提交' }));
    const review = within(await screen.findByRole('dialog', { name: '提交前看一遍' }));
    expect(review.getByText('提交后还要由另一人签字，才算完成。')).toBeTruthy();
    await user.click(review.getByRole('button', { name: '确认提交' }));
    expect(review.getByRole('alert').textContent).toBe('请先签名');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test('shows what the server found until that answer is another one', async () => {
    const serverProblems: Problem[] = [
      { path: 'plate', code: 'constraint', severity: 'error', details: {}, message: { 'zh-CN': '没有这辆车', en: 'No such vehicle' } },
    ];
    const answers: Answers = { plate: { value: '示A' }, brakes: { value: 'pass' }, lights: { value: 'pass' }, hammer: { value: 'pass' } };
    const { user } = fill(vehicle, { answers, serverProblems, onSubmit: () => undefined });
    expect(asked('车牌号').getByText('没有这辆车')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '提交' }));
    const summary = await screen.findByRole('region', { name: /还有 1 处需要处理/ });
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.type(screen.getByLabelText(/车牌号/), '1');
    expect(screen.queryByText('没有这辆车')).toBeNull();
  });

  test('is read, not filled, where nothing may be changed', () => {
    fill(vehicle, { readOnly: true, answers: { brakes: { value: 'pass' } }, onSubmit: () => undefined });
    expect(asked('制动有效').getByRole<HTMLInputElement>('radio', { name: '合格' }).checked).toBe(true);
    expect(screen.getAllByRole<HTMLInputElement>('radio').every(({ disabled }) => disabled)).toBe(true);
    expect(screen.queryByRole('button', { name: '提交' })).toBeNull();
  });

  test('speaks English to whoever reads English', () => {
    fill(vehicle, { locale: 'en' });
    expect(screen.getByText('Straight and silent')).toBeTruthy();
    expect(asked('Brakes work').getByRole('radio', { name: 'Fail' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'All 3 others pass' })).toBeTruthy();
  });
});

test('says that a number is out of range once the field is left, not at its first digit', async () => {
  const { user } = fill(definition('表', 'Form', [section('one', '一', 'One', [integer('seats', '座位', 'Seats', { min: 10, max: 70 })])]));
  await user.type(screen.getByLabelText(/座位/), '4');
  expect(screen.queryByText('应在 10 到 70 之间')).toBeNull();
  await user.tab();
  expect(await screen.findByText('应在 10 到 70 之间')).toBeTruthy();
});

test('rows of a register come, go, and come back; their questions follow what is in them', async () => {
  const drivers = group(
    'drivers',
    '驾驶人',
    'Drivers',
    [
      text('name', '姓名', 'Name', { required: true, maxLength: 20 }),
      text('team', '班组', 'Team', { maxLength: 20, default: "'一队'" }),
      check('licence', '{name} 证件有效', '{name} has a licence', { consequences: [failNeeds('note')] }),
    ],
    { rowLabel: ['驾驶人', 'Driver'] },
  );
  const { user, answers } = fill(definition('表', 'Form', [section('one', '一', 'One', [drivers])]));
  await user.click(screen.getByRole('button', { name: '添加一行' }));
  expect(screen.getByText('… 证件有效')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/班组/).value).toBe('一队');
  await user.type(screen.getByLabelText(/姓名/), '孙立');
  await user.click(asked('孙立 证件有效').getByRole('radio', { name: '不合格' }));
  expect(asked('孙立 证件有效').getByLabelText(/情况说明/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /删除这一行/ }));
  expect(answers()).toEqual({});
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(answers()).toMatchObject({ drivers: { value: [{ answers: { name: { value: '孙立' }, licence: { value: 'fail' } } }] } });
});

test('offers the choices that a filter leaves, and keeps a chosen one readable', async () => {
  const choices = [
    choice('north', '北区', 'North'),
    choice('gate', '北门', 'North gate', { attributes: { area: 'north' } }),
    choice('dam', '南坝', 'Dam', { attributes: { area: 'south' } }),
  ];
  const form = definition('表', 'Form', [
    section('one', '一', 'One', [
      singleChoice('area', '片区', 'Area', { choices: [choice('north', '北', 'N'), choice('south', '南', 'S')] }),
      singleChoice('spot', '地点', 'Spot', { choices: choices.slice(1), choiceFilter: 'choice.area = area' }),
      multipleChoice('tags', '标签', 'Tags', { choices: [choice('a', '甲', 'A'), choice('none', '都没有', 'None', { exclusive: true })] }),
    ]),
  ]);
  const { user, answers } = fill(form);
  await user.click(asked('片区').getByRole('radio', { name: '北' }));
  expect(asked('地点').getAllByRole('radio').length).toBe(1);
  await user.click(asked('地点').getByRole('radio', { name: '北门' }));
  await user.click(asked('片区').getByRole('radio', { name: '南' }));
  expect(asked('地点').getByRole<HTMLInputElement>('radio', { name: '北门' }).checked).toBe(true);
  await user.click(asked('标签').getByRole('checkbox', { name: '甲' }));
  await user.click(asked('标签').getByRole('checkbox', { name: '都没有' }));
  expect(answers()['tags']).toEqual({ value: ['none'] });
});

test('a keystroke redraws its own question and leaves the others alone', async () => {
  const drawn = vi.fn<(key: string) => void>();
  const files = memoryFiles();
  const lookups = {
    get person() {
      drawn('person');
      return undefined;
    },
  };
  const form = definition('表', 'Form', [
    section('one', '一', 'One', [newQuestion('person', 'who', { 'zh-CN': '谁' }), text('plate', '车牌', 'Plate', { maxLength: 20 })]),
  ]);
  const { user } = fill(form, { files, lookups });
  const before = drawn.mock.calls.length;
  await user.type(screen.getByLabelText(/车牌/), '示A10001');
  expect(drawn.mock.calls.length).toBe(before);
});

test('what is no number stays as it was typed, holds the form up, and is there again after the page', async () => {
  const form = definition('表', 'Form', [
    section('one', '一', 'One', [
      integer('count', '人数', 'People', { noteAllowed: true, required: true }),
      text('who', '姓名', 'Name', {}),
    ]),
  ]);
  const kept: UnfinishedParts[] = [];
  const onSubmit = vi.fn<() => void>();
  const { user, answers } = fill(form, { unfinished: beginUnfinished({}, (parts) => void kept.push(parts)), onSubmit });
  const field = () => asked('人数').getByRole<HTMLInputElement>('textbox', { name: /人数/ });
  await user.type(field(), '约30');
  await user.type(asked('姓名').getByRole('textbox'), '甲');
  expect(field().value).toBe('约30');
  expect(asked('人数').getByText('“约30”不是整数，请改为整数，例如 12')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '提交' }));
  expect(within(screen.getByRole('region', { name: /1 处需要处理/ })).getByText(/“约30”不是整数/)).toBeTruthy();
  expect(answers()).toEqual({ who: { value: '甲' } });

  cleanup();
  const again = fill(form, { unfinished: beginUnfinished(kept.at(-1)), answers: answers() });
  expect(field().value).toBe('约30');
  await again.user.clear(field());
  expect(asked('人数').queryByText(/不是整数/)).toBeNull();
  await again.user.type(field(), '３０');
  await again.user.tab();
  expect(field().value).toBe('30');
  expect(again.answers()).toEqual({ who: { value: '甲' }, count: { value: 30 } });
});

test('a note outlives the number it was written to', async () => {
  const form = definition('表', 'Form', [section('one', '一', 'One', [integer('count', '人数', 'People', { noteAllowed: true })])]);
  const { user, answers } = fill(form, { answers: { count: { value: 3, note: '含访客' } } });
  const field = asked('人数').getByRole('textbox', { name: /人数/ });
  await user.clear(field);
  expect(answers()).toEqual({});
  await user.type(field, '4');
  expect(answers()).toEqual({ count: { value: 4, note: '含访客' } });
});
