// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { renderConsole } from '../../../test/renderConsole.tsx';
import { templates } from '../../../test/world/college.ts';
import { refusal } from '../../../test/world/server.ts';

// Whole stories, on a machine that may be busy.
vi.setConfig({ testTimeout: 45_000 });

type Saved = { definition: Definition; revision: number };
const vehicle = templates.find(({ id }) => id === 't-vehicle')!;

const check = (key: string, zh: string, en?: string) => ({ type: 'check', key, label: { 'zh-CN': zh, ...(en ? { en } : {}) } });
const form = {
  format: 1,
  locales: ['zh-CN', 'en'],
  title: { 'zh-CN': '泵房', en: 'Pump house' },
  settings: { signOff: 'one' },
  sections: [
    {
      key: 's',
      title: { 'zh-CN': '水泵', en: 'Pumps' },
      questions: [check('leak', '无渗漏', 'No leak'), check('noise', '无异响'), check('guard', '护罩完好')],
    },
  ],
};

/** A server that keeps the draft it is sent; `meanwhile` is what somebody else saved first. */
function openTranslations(meanwhile?: object) {
  const state = { ...vehicle, draft: { ...vehicle.draft!, definition: form as object, revision: 1 } };
  const { user, sent, ...opened } = renderConsole('/templates/t-vehicle/translations', {
    node: () => state,
    saveTemplateDraft: ({ input }: { input: Saved }) => {
      if (meanwhile && input.revision === 1)
        return refusal('CONFLICT', '草稿已被别人修改', 'Somebody was first', {
          current: { definition: meanwhile, revision: 5, updatedByName: '吴建国' },
        });
      state.draft = { ...state.draft, definition: input.definition, revision: input.revision + 1 };
      return { version: state.draft };
    },
  });
  return { user, ...opened, lastSaved: () => (sent('SaveTemplateDraft').at(-1) as Saved | undefined)?.definition };
}

const cell = (name: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name });
const places = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
/** What is not saved when a test ends is sent to the server of the next one. */
const settled = () => waitFor(() => expect(screen.getByText('已保存')).toBeDefined(), { timeout: 5000 });
const labels = (definition: Definition | undefined) => definition?.sections[0]?.questions.map(({ label }) => label['en']);

test('what is missing comes first and is counted; it is written by keyboard, saved, and undone', async () => {
  const { user, lastSaved } = openTranslations();
  const first = await cell('1.2 题目，英文');
  expect(places()).toEqual(['1.2 题目', '1.3 题目', '标题', '1 分节标题', '1.1 题目']);
  expect(screen.getByRole('button', { name: '英文缺 2 条' })).toBeDefined();

  await user.type(first, 'No noise{Enter}');
  expect(document.activeElement).toBe(await cell('1.3 题目，英文'));
  await user.keyboard('Guard in place');
  // Rows stay where they are under the caret.
  expect(places().slice(0, 2)).toEqual(['1.2 题目', '1.3 题目']);
  expect(screen.getByRole('button', { name: '英文缺 0 条' })).toBeDefined();
  await settled();
  expect(labels(lastSaved())).toEqual(['No leak', 'No noise', 'Guard in place']);

  await user.keyboard('{Control>}z{/Control}');
  expect((await cell('1.3 题目，英文')).value).toBe('');
  await user.click(await cell('标题，中文'));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(document.activeElement).toBe(await cell('1.3 题目，英文'));
  await settled();
});

test('rows are found by their words, by their place and by the language they lack', async () => {
  const { user } = openTranslations();
  await cell('1.2 题目，英文');
  await user.type(screen.getByRole('searchbox', { name: '查找文字或位置' }), 'pump');
  expect(places()).toEqual(['标题', '1 分节标题']);
  await user.clear(screen.getByRole('searchbox'));
  await user.click(screen.getByRole('button', { name: '英文缺 2 条' }));
  expect(places()).toEqual(['1.2 题目', '1.3 题目']);
  await user.click(screen.getByRole('button', { name: '中文缺 0 条' }));
  expect(screen.getByText('没有缺译文的文字')).toBeDefined();
});

test('a language is added as a column, and every text lacks it', async () => {
  const { user, lastSaved } = openTranslations();
  await cell('1.2 题目，英文');
  await user.click(screen.getByRole('combobox', { name: '添加语言' }));
  await user.click(within(await screen.findByRole('listbox')).getByRole('option', { name: '藏语' }));
  expect(await screen.findByRole('button', { name: '藏语缺 5 条' })).toBeDefined();
  await user.type(await cell('标题，藏语'), 'ཆུ');
  await settled();
  expect(lastSaved()).toMatchObject({ locales: ['zh-CN', 'en', 'bo'], title: { bo: 'ཆུ' } });
});

test('any language is added by its code, and goes again with its words after a warning that names them', async () => {
  const { user, lastSaved } = openTranslations();
  await cell('1.2 题目，英文');
  const field = screen.getByRole('combobox', { name: '添加语言' });
  await user.type(field, 'klingonisch{Enter}');
  expect(screen.getByText(/不认识这种语言/)).toBeDefined();
  await user.clear(field);
  await user.type(field, 'pt_br{Enter}');
  expect(await screen.findByRole('button', { name: /葡萄牙语.*缺 5 条/ })).toBeDefined();

  await user.click(screen.getByRole('combobox', { name: '删除语言' }));
  await user.click(within(await screen.findByRole('listbox')).getByRole('option', { name: '英文' }));
  const dialog = within(await screen.findByRole('dialog', { name: '删除英文？' }));
  expect(dialog.getByText(/3 条英文的文字|连同 3 条文字/)).toBeDefined();
  expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Pump house', 'Pumps', 'No leak']);
  await user.click(dialog.getByRole('button', { name: '删除' }));
  await settled();
  expect(lastSaved()).toMatchObject({ locales: ['zh-CN', 'pt-BR'], title: { 'zh-CN': '泵房' } });
  expect(labels(lastSaved())).toEqual([undefined, undefined, undefined]);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await settled();
  expect(lastSaved()?.locales).toEqual(['zh-CN', 'en', 'pt-BR']);
  expect(labels(lastSaved())).toEqual(['No leak', undefined, undefined]);
});

test('a spreadsheet brings translations in as one step, and names what did not fit', async () => {
  const { user, lastSaved } = openTranslations();
  await cell('1.2 题目，英文');
  const csv = '\uFEFFkey,place,zh-CN,en\r\nnoise.label,,无异响,"\'=No noise"\r\ngone.label,,旧题,Old\r\n';
  await user.upload(screen.getByLabelText('导入译文', { selector: 'input' }), new File([csv], 'translated.csv'));
  const dialog = within(await screen.findByRole('dialog', { name: '导入译文' }));
  expect(dialog.getByText(/已采用 1 条译文/)).toBeDefined();
  expect(dialog.getByRole('listitem').textContent).toBe('第 3 行：草稿里已没有 gone.label，该行已略过。');
  await user.click(dialog.getByRole('button', { name: '关闭' }));
  await settled();
  expect(labels(lastSaved())).toEqual(['No leak', '=No noise', undefined]);
  await user.keyboard('{Control>}z{/Control}');
  await settled();
  expect(labels(lastSaved())).toEqual(['No leak', undefined, undefined]);
});

test('who was second sees both and keeps their own, as in the builder', async () => {
  const theirs = { ...form, title: { 'zh-CN': '泵房检查', en: 'Pump house check' } };
  const { user, lastSaved } = openTranslations(theirs);
  await user.type(await cell('1.2 题目，英文'), 'No noise');
  const dialog = within(await screen.findByRole('dialog', undefined, { timeout: 5000 }));
  await user.click(dialog.getByRole('button', { name: /^用我的覆盖/ }));
  await settled();
  expect(labels(lastSaved())).toEqual(['No leak', 'No noise', undefined]);
});

test('a place leads to its question in the builder, with everything that was typed', async () => {
  const { user, path, lastSaved } = openTranslations();
  await user.type(await cell('1.2 题目，英文'), 'No noise');
  await user.click(screen.getByRole('link', { name: '1.2 题目' }));
  await waitFor(() => expect(path()).toBe('/templates/t-vehicle/edit'));
  expect(labels(lastSaved())).toEqual(['No leak', 'No noise', undefined]);
  const label = await screen.findByRole('textbox', { name: /^第 1.2 题/ });
  await waitFor(() => expect(document.activeElement).toBe(label));
});
