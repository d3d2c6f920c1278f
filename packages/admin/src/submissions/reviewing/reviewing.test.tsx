// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeEventSource } from '../../../test/fakeEventSource.ts';
import { renderConsole } from '../../../test/renderConsole.tsx';
import { submissions, viewer } from '../../../test/world/college.ts';
import { connection } from '../../../test/world/connection.ts';
import { refusal } from '../../../test/world/server.ts';

const hint = { kind: 'QUICK', path: null, seconds: 9, answers: 6, times: null, takenAt: null, metres: null, fromAsset: null };
const waiting = submissions
  .filter(({ kind }) => kind === 'FORM')
  .slice(0, 3)
  .map((one, index) => ({
    ...one,
    status: 'COMPLETE',
    canSign: false,
    canReview: true,
    canReturn: true,
    hints: index === 1 ? [hint] : [],
  }));
const reviewer = { ...viewer, permissions: ['submission.approve', 'submission.return'], counts: { ...viewer.counts, awaitingReview: 3 } };

function open(path = '/reviews', overrides = {}) {
  const left = [...waiting];
  return renderConsole(path, {
    viewer: () => reviewer,
    submissions: () => connection(left),
    node: ({ id }: { id: string }) => waiting.find((one) => one.id === id) ?? null,
    approveSubmission: ({ input }: { input: { submission: string } }) => {
      const [approved] = left.splice(
        left.findIndex(({ id }) => id === input.submission),
        1,
      );
      return { submission: { ...approved, canReview: false } };
    },
    ...overrides,
  });
}
const ids = waiting.map(({ id }) => id);
const rows = () => within(screen.getByRole('list', { name: '审核' })).getAllByRole('listitem');

test('what waits is counted in the navigation, and is told of while the page is looked at', async () => {
  open();
  const link = await screen.findByRole('link', { name: /^审核/ });
  await waitFor(() => expect(link.textContent).toBe('审核3'));
  FakeEventSource.of('ReviewsChanged').send({ reviewsChanged: { ...reviewer, counts: { ...reviewer.counts, awaitingReview: 7 } } });
  await waitFor(() => expect(link.textContent).toBe('审核7'));
});

test('several are approved at once, when their hints were looked at', async () => {
  const { user, sent } = open();
  await screen.findByRole('list', { name: '审核' });
  expect(screen.getByRole('button', { name: '通过所选' }).hasAttribute('disabled')).toBe(true);
  await user.click(screen.getByRole('checkbox', { name: '全选' }));
  await user.click(screen.getByRole('button', { name: '通过所选' }));
  const dialog = within(await screen.findByRole('dialog', { name: '通过这 3 份记录？' }));
  expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent?.endsWith('填得很快'))).toEqual([false, true, false]);
  const approve = dialog.getByRole('button', { name: '通过' });
  expect(approve.hasAttribute('disabled')).toBe(true);
  await user.click(dialog.getByRole('checkbox', { name: '以上提示我都看过了' }));
  await user.click(approve);
  expect(await screen.findByText('没有等待审核的记录')).toBeDefined();
  expect(sent('ApproveSubmission')).toEqual(ids.map((submission) => ({ submission, comment: '' })));
});

test('one that is refused does not hold up the others, and is told', async () => {
  const { user, sent } = open('/reviews', {
    approveSubmission: ({ input }: { input: { submission: string } }) => {
      if (input.submission === ids[0]) throw refusal('STATE_CONFLICT', '当前状态下不能进行此操作。', 'Not possible.');
      return { submission: { ...waiting[0], canReview: false } };
    },
  });
  for (const index of [0, 2]) await user.click(within((await screen.findAllByRole('listitem'))[index]!).getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: '通过所选' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '通过' }));
  expect(await screen.findByText('1 份没有通过：当前状态下不能进行此操作。')).toBeDefined();
  expect(sent('ApproveSubmission')).toHaveLength(2);
});

test('keys lead through the list, choose, and ask; switched off they do nothing', async () => {
  const { user } = open();
  await screen.findByRole('list', { name: '审核' });
  await user.keyboard('jj');
  expect(rows()[1]!.contains(document.activeElement)).toBe(true);
  await user.keyboard('kx');
  expect(within(rows()[0]!).getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
  await user.keyboard('a');
  const dialog = await screen.findByRole('dialog', { name: '通过这 1 份记录？' });
  await user.click(within(dialog).getByRole('button', { name: '取消' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('switch', { name: '使用快捷键' }));
  await user.keyboard('j');
  expect(rows().some((row) => row.contains(document.activeElement))).toBe(false);
});

test('from the list one goes from record to record, and after a decision to the next', async () => {
  const { user, path, sent } = open();
  await user.click(within((await screen.findAllByRole('listitem'))[0]!).getByRole('link'));
  expect(await screen.findByText('第 1 份，共 3 份')).toBeDefined();
  await user.keyboard('j');
  await waitFor(() => expect(path()).toBe(`/submissions/${ids[1]}`));
  expect(await screen.findByText('第 2 份，共 3 份')).toBeDefined();
  await user.keyboard('a');
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '通过' }));
  await waitFor(() => expect(path()).toBe(`/submissions/${ids[2]}`));
  expect(sent('ApproveSubmission')).toEqual([{ submission: ids[1], comment: '' }]);
  expect(await screen.findByText('第 2 份，共 2 份')).toBeDefined();
});

test('the key for returning opens the record with the question what is wrong', async () => {
  const { user, path } = open();
  await screen.findByRole('list', { name: '审核' });
  await user.keyboard('jr');
  await waitFor(() => expect(path()).toBe(`/submissions/${ids[0]}`));
  expect(await screen.findByRole('dialog', { name: '退回给填报单位' })).toBeDefined();
});

test('who may not review is not offered the list', async () => {
  renderConsole('/hazards');
  await screen.findByRole('table');
  expect(screen.queryByRole('link', { name: /^审核/ })).toBeNull();
});
