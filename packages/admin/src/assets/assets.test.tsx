// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderConsole } from '../../test/renderConsole.tsx';
import { connection } from '../../test/world/connection.ts';
import { units, viewer } from '../../test/world/college.ts';
import { refusal, type World } from '../../test/world/server.ts';

const [, office, guards] = units;

const asset = {
  __typename: 'Asset',
  id: 'x-1',
  name: '1号灭火器',
  sort: 'EQUIPMENT',
  kind: 'extinguisher',
  number: 'MH-1',
  code: 'ABCDE23456',
  location: '门内左侧',
  latitude: null,
  longitude: null,
  archived: false,
  nextDueAt: null,
  unit: office,
  place: null,
  properties: { 生产日期: '2024-03-01', 重量: 4 },
  revision: 3,
  createdAt: '2026-09-01T08:00:00Z',
  updatedAt: '2026-09-01T08:00:00Z',
  photo: null,
  startable: [] as unknown[],
  hazards: () => connection([]),
};
const other = { ...asset, id: 'x-2', name: '2号灭火器', properties: { 生产日期: '2023-01-01', 类型: '干粉' } };

function openAt(path: string, more: World = {}) {
  const verbs = ['create', 'edit', 'move', 'archive', 'restore'].map((verb) => `asset.${verb}`);
  return renderConsole(path, {
    viewer: () => ({ ...viewer, permissions: [...viewer.permissions, ...verbs] }),
    node: ({ id }: { id: string }) => (id === asset.id ? asset : null),
    assets: () => connection([asset, other]),
    assetKinds: () => [{ kind: 'extinguisher', count: 2 }],
    ...more,
  });
}

test('a check that may be made at any time is begun from the asset, and opens', async () => {
  const startable = [{ __typename: 'Assignment', id: 'a-trip', name: { 'zh-CN': '出车前检查' } }];
  const { user, sent, path } = openAt('/assets/x-1', {
    node: ({ id }: { id: string }) => (id === asset.id ? { ...asset, startable } : null),
    startTask: () => ({ task: { id: 'task-9' } }),
  });
  await user.click(await screen.findByRole('button', { name: '开始检查：出车前检查' }));
  await waitFor(() => expect(path()).toBe('/tasks/task-9/fill'));
  expect(sent('StartTask')).toEqual([
    { clientId: expect.stringMatching(/^[0-9a-f-]{36}$/), assignment: 'a-trip', unit: office!.id, asset: 'x-1' },
  ]);
});

test('where nothing may be begun, nothing is offered', async () => {
  openAt('/assets/x-1');
  expect(await screen.findByText('基本情况')).toBeDefined();
  expect(screen.queryByText('随时检查')).toBeNull();
});

test('only what was changed is sent, with the revision it was changed from', async () => {
  const { user, sent, path } = openAt('/assets/x-1/edit', { updateAsset: () => ({ asset }) });
  const location = await screen.findByLabelText(/^位置/);
  await user.clear(location);
  await user.type(location, '门内右侧');
  await user.click(screen.getByRole('button', { name: '加上属性“类型”' }));
  await user.type(within(screen.getByRole('group', { name: '第 3 个属性' })).getByLabelText('内容'), '水基');
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(path()).toBe('/assets/x-1'));
  expect(sent('UpdateAsset')).toEqual([
    { asset: 'x-1', revision: 3, location: '门内右侧', properties: { 生产日期: '2024-03-01', 重量: 4, 类型: '水基' } },
  ]);
});

test('what somebody else saved meanwhile is not overwritten unasked, and what was typed stays', async () => {
  let newest = asset;
  const updateAsset = ({ input }: { input: { revision: number } }) => {
    if (input.revision !== 4) throw refusal('CONFLICT', '内容已被他人修改', 'Changed');
    return { asset };
  };
  const { user, sent } = openAt('/assets/x-1/edit', { updateAsset, node: () => newest });
  const location = await screen.findByLabelText(/^位置/);
  await user.clear(location);
  await user.type(location, '门内右侧');
  newest = { ...asset, revision: 4, name: '一号灭火器' };
  await user.click(screen.getByRole('button', { name: '保存' }));
  await screen.findByText(/您填的内容还在/);
  expect(screen.getByLabelText<HTMLInputElement>(/^位置/).value).toBe('门内右侧');
  await user.click(screen.getByRole('button', { name: '仍要保存' }));
  await waitFor(() => expect(sent('UpdateAsset')).toHaveLength(2));
  expect(sent('UpdateAsset')[1]).toEqual({ asset: 'x-1', revision: 4, location: '门内右侧' });
});

test('a property without a name that formulas can use is held back', async () => {
  const { user, sent } = openAt('/assets/x-1/edit', { updateAsset: () => ({ asset }) });
  await user.click(await screen.findByRole('button', { name: '加一个属性' }));
  const line = within(screen.getByRole('group', { name: '第 3 个属性' }));
  await user.type(line.getByLabelText('属性名'), '2 号');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText(/属性名以文字开头/)).toBeDefined();
  expect(sent('UpdateAsset')).toEqual([]);
});

test('moved to another unit, it can be moved back at once', async () => {
  const { user, sent } = openAt('/assets/x-1', { moveAsset: () => ({ asset }) });
  await user.click(await screen.findByRole('button', { name: '调整单位' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByLabelText('所属单位'));
  await user.click(await screen.findByRole('option', { name: guards?.name ?? '' }));
  await user.click(dialog.getByRole('button', { name: '调整单位' }));
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(() =>
    expect(sent('MoveAsset')).toEqual([
      { asset: 'x-1', unit: guards?.id },
      { asset: 'x-1', unit: office?.id },
    ]),
  );
});

test('whoever may not keep the register is offered nothing but to look', async () => {
  openAt('/assets/x-1', { viewer: () => viewer });
  expect(await screen.findByRole('heading', { level: 1, name: asset.name })).toBeDefined();
  expect(screen.getByText('2024年3月1日')).toBeDefined();
  expect(screen.getByRole('img', { name: '这项设备或场所的二维码' })).toBeDefined();
  expect(screen.queryByRole('button', { name: '停用' })).toBeNull();
});
