// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderConsole } from '../../test/renderConsole.tsx';
import { submissions } from '../../test/world/college.ts';

const vehicle = {
  ...submissions.find(({ id }) => id === 'sub-vehicle')!,
  status: 'COMPLETE',
  canSign: false,
  canReview: true,
  canReturn: true,
};
const shown = (change: object = {}) => ({ node: () => ({ ...vehicle, ...change }) });
const tyres = '轮胎花纹深度不小于 1.6 毫米，无破损、鼓包';
const keyOf = (text: string) =>
  Object.entries(vehicle.answers as Record<string, { note?: string }>).find(([, answer]) => answer.note?.includes(text))![0];
const review = {
  decision: 'RETURNED',
  comment: '照片看不清',
  comments: [{ path: keyOf('左后外侧轮胎'), comment: '请靠近重拍' }],
  at: '2026-11-24T16:40:00+08:00',
  byName: '严审',
};

test('is approved with a word or without', async () => {
  const { user, sent } = renderConsole('/submissions/sub-vehicle', {
    ...shown(),
    approveSubmission: () => ({ submission: { ...vehicle, canReview: false } }),
  });
  await user.click(await screen.findByRole('button', { name: '通过' }));
  const dialog = within(await screen.findByRole('dialog', { name: '通过这份记录？' }));
  await user.type(dialog.getByLabelText('意见（可不填）'), '查得仔细');
  await user.click(dialog.getByRole('button', { name: '通过' }));
  await waitFor(() => expect(sent('ApproveSubmission')).toEqual([{ submission: 'sub-vehicle', comment: '查得仔细' }]));
});

test('is returned with a comment on the whole and on the questions chosen', async () => {
  const { user, sent } = renderConsole('/submissions/sub-vehicle', {
    ...shown(),
    returnSubmission: () => ({ submission: { ...vehicle, canReview: false } }),
  });
  await user.click(await screen.findByRole('button', { name: '退回' }));
  const dialog = within(await screen.findByRole('dialog', { name: '退回给填报单位' }));
  expect(dialog.getByText(/须在 2026年11月24日 周二 20:00 前重报/)).toBeDefined();
  const send = dialog.getByRole('button', { name: '退回' });
  expect(send.hasAttribute('disabled')).toBe(true);
  await user.type(dialog.getByLabelText(/总的意见/), '照片看不清');
  for (const label of [tyres, '里程表读数']) {
    await user.click(dialog.getByRole('combobox', { name: /针对某一题/ }));
    await user.click(await screen.findByRole('option', { name: new RegExp(label) }));
  }
  await user.type(dialog.getByLabelText(tyres), '请靠近重拍');
  await user.click(dialog.getByRole('button', { name: '去掉对“里程表读数”的意见' }));
  await user.click(send);
  await waitFor(() =>
    expect(sent('ReturnSubmission')).toEqual([{ submission: 'sub-vehicle', comment: review.comment, comments: review.comments }]),
  );
});

test('cannot be returned once the task has closed, and is no business of whoever may not review', async () => {
  renderConsole('/submissions/sub-vehicle', shown({ canReturn: false }));
  expect((await screen.findByRole('button', { name: '退回' })).hasAttribute('disabled')).toBe(true);
  expect(screen.getByTitle('任务已关闭，不能再退回')).toBeDefined();
});

test('shows no buttons to whoever may not review', async () => {
  renderConsole('/submissions/sub-vehicle', shown({ canReview: false }));
  await screen.findByText('检查记录表');
  expect(screen.queryByRole('button', { name: '通过' })).toBeNull();
});

test('a decision is read with who, when and the questions it is about', async () => {
  renderConsole('/submissions/sub-vehicle', shown({ canReview: false, review }));
  const notice = within((await screen.findByText('已退回，等待重报')).closest<HTMLElement>('[role=alert]')!);
  expect(notice.getByText('照片看不清')).toBeDefined();
  expect(notice.getByRole('listitem').textContent).toBe(`${tyres} · 请靠近重拍`);
  expect(notice.getByText('严审 · 2026年11月24日 周二 16:40')).toBeDefined();
});

test('a revision says why the one before was returned, and what changed', async () => {
  const key = keyOf('左后外侧轮胎');
  const answers = { ...vehicle.answers, [key]: { value: 'pass' } };
  const supersedes = {
    id: 'sub-1',
    kind: 'FORM',
    submittedAt: '2026-11-24T10:00:00+08:00',
    submittedByName: '孙立',
    answers,
    version: vehicle.version,
    review,
    files: [],
    signatures: [{ id: 's-1', valid: false, signerName: '孙立', signedAt: '2026-11-24T10:00:00+08:00' }],
  };
  renderConsole('/submissions/sub-vehicle', shown({ supersedes }));
  expect(await screen.findByText('上一稿的退回意见')).toBeDefined();
  const changes = (await screen.findByRole('heading', { name: '与上一稿相比' })).closest('section')!;
  const terms = within(changes).getAllByRole('term');
  expect(terms.map(({ textContent }) => textContent)).toEqual([tyres]);
  expect(within(changes).getByRole('definition').textContent).toMatch(/上一稿合格.*这一稿不合格.*左后外侧轮胎花纹深度 1.4 毫米/);
  expect(within(within(changes).getByRole('group', { name: '这一稿的照片' })).getByRole('img', { name: '左后轮胎.jpg' })).toBeDefined();
  expect(within(changes).queryByRole('group', { name: '上一稿的照片' })).toBeNull();
  expect(screen.getByText(/上一稿的签字因改动而作废/).textContent).toContain('孙立，2026年11月24日 周二 10:00');
});

test('hints are worded as hints, at the question they are about', async () => {
  const none = { path: null, seconds: null, answers: null, times: null, takenAt: null, metres: null, fromAsset: null };
  const hints = [
    { ...none, kind: 'QUICK', seconds: 9, answers: 6 },
    { ...none, kind: 'PHOTO_REUSED', path: keyOf('左后外侧轮胎') },
    { ...none, kind: 'FAR', path: keyOf('左后外侧轮胎'), metres: 2224, fromAsset: true },
  ];
  renderConsole('/submissions/sub-vehicle', shown({ hints }));
  const notice = within((await screen.findByText(/不等于有问题/)).closest<HTMLElement>('[role=alert]')!);
  expect(notice.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '用 9 秒填了 6 题',
    `“${tyres}”的照片在另一项任务里用过`,
    `“${tyres}”的位置距设备（场所）登记处约 2.2 公里`,
  ]);
});

test('the list narrows to what waits for a review', async () => {
  const { user, asked } = renderConsole('/submissions');
  await screen.findByRole('table');
  await user.click(screen.getByRole('combobox', { name: /审核/ }));
  await user.click(await screen.findByRole('option', { name: '待我审核' }));
  await waitFor(() =>
    expect(asked.findLast(({ operation }) => operation === 'Submissions')?.variables['filter']).toEqual({ awaitingReview: true }),
  );
});

test('says who handed it in, when by both clocks, and what device and camera noted of each photo', async () => {
  const key = keyOf('左后外侧轮胎');
  const photo = {
    file: 'f-tyre',
    sha256: 'a',
    capturedAt: '2026-11-24T10:05:00+08:00',
    place: { lat: 39.9075, lon: 116.3833, accuracy: 12.4 },
  };
  const answers = { ...(vehicle.answers as Record<string, object>), [key]: { value: 'fail', note: '偏软', photos: [photo] } };
  const camera = { takenAt: '2026-11-20T08:30:00', latitude: 39.9, longitude: 116.4, device: 'Acme X1' };
  const files = vehicle.files.map((file) => ({ ...file, camera }));
  renderConsole(
    '/submissions/sub-vehicle',
    shown({ answers, files, deviceTime: '2026-11-24T09:20:00+08:00', startedAt: '2026-11-24T09:08:00+08:00' }),
  );
  const origin = within((await screen.findByRole('heading', { name: '何人、何时、何地' })).closest('section')!);
  expect(origin.getByText(/与服务器相差 60 分钟/)).toBeDefined();
  expect(origin.getByText('12 分钟')).toBeDefined();
  const item = within(origin.getByRole('list', { name: '照片' }))
    .getByText(tyres)
    .closest('li')!;
  expect(item.textContent).toContain('摄于 2026年11月24日 周二 10:05 · 位置 39.9075，116.3833（误差约 12 米）');
  expect(item.textContent).toContain('相机记录：2026-11-20 08:30:00 · 位置 39.9，116.4 · Acme X1');
});
