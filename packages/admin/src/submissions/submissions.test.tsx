// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderConsole } from '../../test/renderConsole.tsx';
import { submissions, templates } from '../../test/world/college.ts';
import { connection } from '../../test/world/connection.ts';

const vehicle = submissions.find(({ id }) => id === 'sub-vehicle');
const rowOf = (label: string) => screen.getByText(label, { selector: 'td' }).closest('tr')!;

test('a submission reads as its paper form: every answer in words, what failed with its note and photo', async () => {
  renderConsole('/submissions/sub-vehicle');
  expect(await screen.findByText('检查记录表')).toBeDefined();
  expect(within(rowOf('里程表读数')).getByText('126480 公里')).toBeDefined();
  const tyres = within(rowOf('轮胎花纹深度不小于 1.6 毫米，无破损、鼓包'));
  expect(tyres.getByText('不合格')).toBeDefined();
  expect(tyres.getByText(/左后外侧轮胎花纹深度 1.4 毫米/)).toBeDefined();
  expect(tyres.getByRole('img', { name: '左后轮胎.jpg' })).toBeDefined();
  expect(within(rowOf('驻车加热器正常')).getByText('不适用')).toBeDefined();
  expect(screen.getByText('GB 7258-2017 第 9.1 条')).toBeDefined();
  expect(screen.getByText('（未签）')).toBeDefined();
});

test('a register prints as a table with a line for each row', async () => {
  renderConsole('/submissions/sub-vehicle');
  const heads = await screen.findAllByRole('columnheader', { name: '驾驶证有效期至' });
  const register = within(heads[0]!.closest('table')!);
  expect(register.getAllByRole('row').map((row) => row.textContent)).toEqual(['序号姓名驾驶证有效期至', '1孙立2029年6月30日', '2赵海未填']);
});

test('what failed stands before the form', async () => {
  renderConsole('/submissions/sub-vehicle');
  const failed = within((await screen.findByRole('heading', { name: '不合格项 2' })).closest('section')!);
  expect(failed.getAllByRole('listitem').filter(({ textContent }) => textContent?.includes('灭火器'))).toHaveLength(1);
});

test('the second signature covers the content that was read', async () => {
  const { user, sent } = renderConsole('/submissions/sub-vehicle', {
    signSubmission: () => ({ submission: { ...vehicle, canSign: false } }),
  });
  await user.click(await screen.findByRole('button', { name: '签字确认' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '签字确认' }));
  await waitFor(() => expect(sent('SignSubmission')).toEqual([{ submission: 'sub-vehicle', contentHash: '9f2c' }]));
});

test('all safe is read as the statement that was signed', async () => {
  renderConsole('/submissions/sub-0');
  expect(await screen.findByText('“本单位今日无安全事故、无突发情况，师生平安。”')).toBeDefined();
  expect(screen.queryByText('第二检查人签名')).toBeNull();
});

test('a record whose checklist is out of reach says so', async () => {
  renderConsole('/submissions/sub-vehicle', { node: () => ({ ...vehicle, version: null }) });
  expect(await screen.findByText('看不到这份检查表')).toBeDefined();
});

test('days chosen in the list are asked for as the moments between', async () => {
  const { asked } = renderConsole('/submissions');
  await screen.findByRole('table');
  fireEvent.change(screen.getByLabelText('从'), { target: { value: '2026-11-20' } });
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('从').value).toBe('2026-11-20'));
  fireEvent.change(screen.getByLabelText('到'), { target: { value: '2026-11-21' } });
  await waitFor(() =>
    expect(asked.findLast(({ operation }) => operation === 'Submissions')?.variables['filter']).toEqual({
      from: '2026-11-19T16:00:00.000Z',
      to: '2026-11-21T15:59:59.000Z',
    }),
  );
});

test('the table of a checklist is one click away, chosen before or then', async () => {
  const { user } = renderConsole('/submissions');
  await user.click(await screen.findByRole('button', { name: '导出 CSV' }));
  expect((await screen.findByRole('menuitem', { name: '公务车辆检查' })).getAttribute('href')).toBe('/export/templates/t-vehicle.csv');
});

test('the table of the checklist that the list shows needs no choice', async () => {
  renderConsole(`/submissions?filter=${encodeURIComponent(JSON.stringify({ template: 't-vehicle' }))}`);
  expect((await screen.findByRole('link', { name: '导出 CSV' })).getAttribute('href')).toBe('/export/templates/t-vehicle.csv');
});

const register = { key: 'register', label: { 'zh-CN': '灭火器登记册' }, exportUrl: '/export/templates/t-vehicle.csv?group=register' };
const withRegister = () => ({ ...templates.find(({ id }) => id === 't-vehicle'), exportGroups: [register] });

test('the rows of a repeating group are offered below their checklist, narrowed as the list is', async () => {
  const { user } = renderConsole(`/submissions?filter=${encodeURIComponent(JSON.stringify({ unit: 'u-fleet' }))}`, {
    templates: (args: { first?: number }) => connection([...templates.filter(({ id }) => id !== 't-vehicle'), withRegister()], args),
  });
  await user.click(await screen.findByRole('button', { name: '导出 CSV' }));
  const rows = await screen.findByRole('menuitem', { name: '登记册：灭火器登记册' });
  expect(rows.getAttribute('href')).toBe('/export/templates/t-vehicle.csv?group=register&unit=u-fleet');
  expect(rows.previousElementSibling?.textContent).toBe('公务车辆检查');
});

test('of the checklist that the list shows they are one click further', async () => {
  const { user } = renderConsole(`/submissions?filter=${encodeURIComponent(JSON.stringify({ template: 't-vehicle' }))}`, {
    node: withRegister,
  });
  expect((await screen.findByRole('link', { name: '导出 CSV' })).getAttribute('href')).toBe('/export/templates/t-vehicle.csv');
  await user.click(await screen.findByRole('button', { name: '导出其中的登记册' }));
  expect((await screen.findByRole('menuitem', { name: /灭火器登记册/ })).getAttribute('href')).toBe(register.exportUrl);
});

test('the table is narrowed as the list is', async () => {
  const filter = { template: 't-vehicle', unit: 'u-fleet', from: '2026-11-20', to: '2026-11-21' };
  renderConsole(`/submissions?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  const address = (await screen.findByRole('link', { name: '导出 CSV' })).getAttribute('href') ?? '';
  expect(Object.fromEntries(new URL(address, 'http://anjian.invalid').searchParams)).toEqual({
    unit: 'u-fleet',
    from: '2026-11-19T16:00:00.000Z',
    to: '2026-11-21T15:59:59.000Z',
  });
});

test('a report that another one replaced says so, and leads to it', async () => {
  const supersededBy = { id: 'sub-2', kind: 'FORM', submittedAt: '2026-11-24T16:30:00+08:00' };
  renderConsole('/submissions/sub-0', { node: () => ({ ...submissions[0], supersededBy }) });
  expect((await screen.findByRole('alert')).textContent).toContain('以新的为准');
  expect(screen.getByRole('link', { name: '2026年11月24日 周二 16:30（填表）' }).getAttribute('href')).toBe('/submissions/sub-2');
});

test('what arrived after closing says when it was done, by which clock, and is accepted with a word', async () => {
  const held = {
    ...vehicle,
    status: 'HELD',
    arrival: 'AFTER_CLOSING',
    deviceTime: '2026-11-24T15:40:00+08:00',
    clockOffset: 600_000,
    canSettle: true,
  };
  const { user, sent } = renderConsole('/submissions/sub-vehicle', {
    node: () => held,
    acceptLateArrival: () => ({ submission: { ...held, status: 'COMPLETE', canSettle: false } }),
  });
  expect(await screen.findByText(/手机上 2026年11月24日 周二 15:50 完成 · 手机时钟慢 10 分钟，已换算/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '认可' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('说明'), '地下室无信号');
  await user.click(dialog.getByRole('button', { name: '认可' }));
  await waitFor(() => expect(sent('AcceptLateArrival')).toEqual([{ submission: 'sub-vehicle', note: '地下室无信号' }]));
});
