// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { connection } from '../../../test/world/connection.ts';
import { renderConsole } from '../../../test/renderConsole.tsx';
import { templates } from '../../../test/world/college.ts';

// Whole stories, on a machine that may be busy.
vi.setConfig({ testTimeout: 45_000 });

const fire = templates.find(({ id }) => id === 't-fire')!;

const question = (key: string, zh: string, extra: object = {}) => ({ type: 'check', key, label: { 'zh-CN': zh }, ...extra });
const form = (questions: object[], title = '消防') => ({
  format: 1,
  locales: ['zh-CN'],
  title: { 'zh-CN': title },
  settings: { signOff: 'none' },
  sections: [{ key: 's', title: { 'zh-CN': '器材' }, questions }],
});

const definitions = [
  form([question('hose', '水带完好'), question('old', '旧题')]),
  form([question('hose', '水带完好无破损')]),
  form([question('hose', '水带完好无破损', { required: true }), question('pump', '水泵可启动')], '消防设施'),
];
const versions = definitions.map((definition, index) => ({
  ...fire.latest,
  id: `v${index + 1}`,
  number: index + 1,
  state: index === 2 ? 'PUBLISHED' : 'ARCHIVED',
  definition,
}));
const node = ({ id }: { id: string }) =>
  versions.find((one) => one.id === id) ?? { ...fire, latest: versions[2], draft: null, versions: () => connection(versions.toReversed()) };

const sheet = async (name: string) => within(await screen.findByRole('region', { name }));

test('the newest version is compared with the one before it: what changed, what it does to old answers, the words before and after', async () => {
  const { user, path } = renderConsole('/templates/t-fire', { node });
  await user.click(await screen.findByRole('link', { name: '比较版本' }));
  await waitFor(() => expect(path()).toBe('/templates/t-fire/compare'));
  expect(await screen.findByText('共 3 处不同，其中 1 处会影响旧答案的查看或比较。')).toBeDefined();

  const hose = await sheet('水带完好无破损');
  expect(hose.getByText('影响旧答案')).toBeDefined();
  expect(hose.getByText('改为必填，旧答案可能缺这一项')).toBeDefined();
  const pump = await sheet('新题目：水泵可启动');
  expect(pump.getByText('不影响旧答案')).toBeDefined();
  const whole = await sheet('整张检查表');
  expect(whole.getByText('标题（中文）')).toBeDefined();
  expect(whole.getByText('设施').tagName).toBe('INS');
});

test('any two can be chosen, and the address says which', async () => {
  const { user } = renderConsole('/templates/t-fire/compare?from=1&to=2', { node });
  const hose = await sheet('水带完好无破损');
  expect(hose.getByText('题目文字有改动，请确认意思没有变')).toBeDefined();
  expect(hose.getByText('无破损').tagName).toBe('INS');
  expect((await sheet('删除的题目：旧题')).getByText('旧题').tagName).toBe('DEL');

  await user.click(screen.getByRole('combobox', { name: '旧版本' }));
  await user.click(within(await screen.findByRole('listbox')).getByRole('option', { name: /第 2 版/ }));
  expect(await screen.findByText('两个版本的内容完全相同')).toBeDefined();
});

test('an old version comes back as a draft', async () => {
  const createTemplateDraft = () => ({ version: { ...versions[0], id: 'v4', number: 4, state: 'DRAFT' } });
  const { user, sent, path } = renderConsole('/templates/t-fire', { node, createTemplateDraft });
  await user.click(await screen.findByRole('button', { name: '以此版为底新建草稿（第 1 版）' }));
  await waitFor(() => expect(path()).toBe('/templates/t-fire/edit'));
  expect(sent('CreateTemplateDraft')).toEqual([{ template: 't-fire', from: 'v1' }]);
});

test('while a draft waits, an old version takes its place only after asking, from the revision it has', async () => {
  const draft = { ...versions[2], id: 'v9', number: 4, state: 'DRAFT', revision: 7 };
  const { user, sent, path } = renderConsole('/templates/t-fire', {
    node: ({ id }: { id: string }) => (id === 'v9' ? draft : id === 't-fire' ? { ...node({ id }), draft } : node({ id })),
    saveTemplateDraft: () => ({ version: { ...draft, revision: 8 } }),
  });
  await user.click(await screen.findByRole('button', { name: '以此版为底新建草稿（第 1 版）' }));
  const dialog = within(await screen.findByRole('dialog', { name: '用第 1 版的内容替换草稿？' }));
  expect(sent('SaveTemplateDraft')).toEqual([]);
  await user.click(dialog.getByRole('button', { name: '替换草稿' }));
  await waitFor(() => expect(path()).toBe('/templates/t-fire/edit'));
  expect(sent('SaveTemplateDraft')).toEqual([{ template: 't-fire', definition: definitions[0], revision: 7 }]);
});
