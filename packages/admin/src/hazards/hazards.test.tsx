// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderConsole } from '../../test/renderConsole.tsx';
import { hazards, units, viewer } from '../../test/world/college.ts';
import { connection } from '../../test/world/connection.ts';

test('open hazards are listed with the severity in words', async () => {
  renderConsole('/hazards');
  const table = within(await screen.findByRole('table'));
  expect(table.getByText('重大')).toBeDefined();
  expect(table.getAllByRole('row')).toHaveLength(1 + 4);
  expect(table.queryByText('食堂留样冰箱温度记录缺一天')).toBeNull();
});

test('closing wants what was done', async () => {
  const { user, sent } = renderConsole('/hazards/h-2', { closeHazard: () => ({ hazard: hazards[1] }) });
  await user.click(await screen.findByRole('button', { name: '关闭隐患' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('button', { name: '关闭隐患' }).hasAttribute('disabled')).toBe(true);
  await user.type(dialog.getByLabelText(/处理结果/), '已换新轮胎');
  await user.click(dialog.getByRole('button', { name: '关闭隐患' }));
  await waitFor(() => expect(sent('CloseHazard')).toEqual([{ hazard: 'h-2', note: '已换新轮胎' }]));
});

test('a hazard is raised with its photo; a photo that fails is named and the others stay', async () => {
  const { user, sent, network, path } = renderConsole('/hazards/create', { raiseHazard: () => ({ hazard: hazards[0] }) });
  URL.createObjectURL = () => 'blob:photo';
  network.use(
    http.post('*/files', ({ request }) => {
      const name = decodeURIComponent(request.headers.get('x-file-name') ?? '');
      if (name === '坏.jpg') return HttpResponse.json({ error: { code: 'BAD_INPUT', message: '不是图片。' } }, { status: 400 });
      return HttpResponse.json({ id: 'file-1', sha256: 'a', contentType: 'image/jpeg', size: 3 }, { status: 201 });
    }),
  );
  await user.type(await screen.findByLabelText(/隐患名称/), '楼梯间堆放杂物');
  await user.type(screen.getByLabelText(/类别/), '消防通道');
  await user.upload(screen.getByLabelText('添加照片'), [
    new File(['jpg'], '楼梯.jpg', { type: 'image/jpeg' }),
    new File(['no'], '坏.jpg', { type: 'image/jpeg' }),
  ]);
  expect(await screen.findByText(/“坏.jpg”没有上传成功/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: '上报' }));
  await waitFor(() => expect(path()).toBe('/hazards/h-1'));
  expect(sent('RaiseHazard')).toEqual([
    expect.objectContaining({ title: { 'zh-CN': '楼梯间堆放杂物' }, category: '消防通道', severity: 'MODERATE', photos: ['file-1'] }),
  ]);
});

test('a hazard says which asset it is at, of those that the unit has', async () => {
  const asset = { id: 'a-1', name: '2号配电房', number: 'CS-002', kind: 'power_room', sort: 'PLACE', code: 'ABCDEFGHJK', unit: units[0] };
  const asked: unknown[] = [];
  const { user, sent } = renderConsole('/hazards/create', {
    raiseHazard: () => ({ hazard: hazards[0] }),
    assets: ({ filter, ...page }: { filter?: object }) => {
      asked.push(filter);
      return connection([asset], page);
    },
  });
  await user.type(await screen.findByLabelText(/隐患名称/), '门锁损坏');
  await user.type(screen.getByLabelText(/类别/), '用电');
  await user.type(screen.getByLabelText('设备或场所'), '配电');
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ search: '配电' }));
  await user.click(await screen.findByRole('option', { name: '2号配电房' }));
  await user.click(screen.getByRole('button', { name: '上报' }));
  await waitFor(() => expect(sent('RaiseHazard')).toEqual([expect.objectContaining({ asset: 'a-1' })]));
  expect(asked.at(-1)).toMatchObject({ unit: viewer.person?.unit?.id });
});
