/** People are told: at the bell of the console, at that of the phone, and by pushes as far as a browser without a screen goes. */
import { randomUUID } from 'node:crypto';
import { check, definition, section } from '@anjian/schema/definition/build.ts';
import type { SignOff } from '@anjian/schema/definition/definition.ts';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { pushKeysOf } from '../../packages/api/src/notifications/pushKeys.ts';
import { pushOnce } from '../../packages/api/src/notifications/pushing.ts';
import { runWorkerOnce } from '../../packages/api/src/worker/worker.ts';
import { plantForm, plantTask, type PlantedForm } from '../../packages/api/test/plantTask.ts';
import { startPushService, type PushService } from '../../packages/api/test/pushService.ts';
import { expectNoOverflow, findAxeFaults, setStage, type Person, type Stage } from './stage.ts';

let stage: Stage;
let service: PushService;
let garage: { id: string; path: string };
let driver: Person;
let colleague: Person;
let reviewer: Person;
const forms = {} as Record<'one' | 'two', PlantedForm>;

const checklist = (signOff: SignOff) =>
  definition(
    signOff === 'two' ? '双人检查' : '车辆检查',
    signOff === 'two' ? 'Check by two' : 'Vehicles',
    [section('car', '车辆', 'Vehicle', [check('brakes', '制动', 'Brakes', { required: true })])],
    { settings: { signOff } },
  );

beforeAll(async () => {
  stage = await setStage();
  const { api } = stage;
  service = await startPushService(async () => (await pushKeysOf(api.platform.configuration)).publicKey);
  Object.assign(api.platform.configuration.push, { hosts: [service.host] });
  garage = await api.addUnit(api.root, '车队');
  driver = await stage.addPerson('陈守一', 'chen', 'inspector', garage);
  colleague = await stage.addPerson('李晓光', 'li', 'inspector', garage);
  reviewer = await stage.addPerson('周文静', 'zhou', 'reviewer', api.root);
  forms.one = await plantForm(api, checklist('one'), reviewer);
  forms.two = await plantForm(api, checklist('two'), reviewer);
});
afterAll(async () => {
  await stage.close();
  await service.close();
});

async function submit(form: PlantedForm): Promise<string> {
  const task = await plantTask(stage.api, form, garage);
  const input = { clientId: randomUUID(), task: task.id, version: form.version, answers: { brakes: { value: 'pass' } } };
  return (await driver.get('mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id } } }', { input })).submitTask
    .submission.id;
}
const giveBack = (submission: string, comment: string) =>
  reviewer.get('mutation ($input: ReturnSubmissionInput!) { returnSubmission(input: $input) { submission { id } } }', {
    input: { submission, comment },
  });

/** As when the phone is taken out of the pocket. */
const lookAgain = (page: Page) => page.evaluate("window.dispatchEvent(new Event('online'))");
const showOnFailure = () => onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));

test('what was returned rings on the phone and leads to its form', async () => {
  showOnFailure();
  const page = await stage.onPhone(driver);
  await page.getByRole('link', { name: '通知，没有未读' }).waitFor();
  await giveBack(await submit(forms.one), '请补拍轮胎照片');
  await lookAgain(page);
  await page.getByRole('link', { name: '通知，1 条未读' }).click();
  await page.getByRole('heading', { name: '通知' }).waitFor();
  const line = page.getByRole('link', { name: /已退回：车辆检查/ });
  expect(await line.textContent()).toContain('周文静：请补拍轮胎照片');
  expect(await line.textContent()).toContain('未读');
  expect(await findAxeFaults(page)).toEqual([]);
  await expectNoOverflow(page);
  await line.click();
  await page.getByRole('radiogroup', { name: '制动' }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/m\/tasks\//);
  await page.goBack();
  await page.getByRole('link', { name: /已退回：车辆检查/ }).waitFor();
  await page.goto('/m');
  await page.getByRole('link', { name: '通知，没有未读' }).waitFor();
  await page.context().close();
});

test('a signature that is asked for stands on the first screen of whoever is asked, until it is given', async () => {
  showOnFailure();
  const page = await stage.onPhone(colleague);
  await page.getByRole('link', { name: /^通知/ }).waitFor();
  const submission = await submit(forms.two);
  await driver.get('mutation ($input: AskSignatureInput!) { askSignature(input: $input) { submission { id } } }', {
    input: { submission, person: colleague.id },
  });
  await lookAgain(page);
  const asked = page
    .getByRole('region')
    .or(page.locator('section'))
    .filter({ has: page.getByRole('heading', { name: /请您处理/ }) });
  await asked.getByText('车队，陈守一 请您作为第二人签字').waitFor();
  expect(await findAxeFaults(page)).toEqual([]);
  await expectNoOverflow(page);
  await asked.getByRole('link', { name: '去签字' }).click();
  await page.getByRole('heading', { name: '双人检查' }).waitFor();
  const { contentHash } = (
    await colleague.get('query ($id: ID!) { node(id: $id) { ... on Submission { contentHash } } }', { id: submission })
  ).node;
  await colleague.get('mutation ($input: SignSubmissionInput!) { signSubmission(input: $input) { submission { id } } }', {
    input: { submission, contentHash },
  });
  await page.goto('/m');
  await page.getByRole('link', { name: '通知，没有未读' }).waitFor();
  await page.getByRole('heading', { name: /请您处理/ }).waitFor({ state: 'detached' });
  await page.context().close();
});

test('the bell in the console rings by itself, shows what is new and leads there; all are marked as read', async () => {
  showOnFailure();
  const page = await stage.atDesk(reviewer);
  await reviewer.get('mutation { readNotifications(input: { all: true }) { viewer { unreadNotifications } } }');
  await page.goto('/notifications');
  await page.getByRole('button', { name: '通知，没有未读' }).waitFor();
  await submit(forms.one);
  // Nobody reloads.
  await page.getByRole('button', { name: '通知，1 条未读' }).click();
  const panel = page.getByRole('dialog', { name: '最新通知' });
  await panel.getByText('车队，由 陈守一 提交').first().waitFor();
  expect(await findAxeFaults(page)).toEqual([]);
  await panel
    .getByRole('link', { name: /请审核：车辆检查/ })
    .first()
    .click();
  await page.waitForURL(/\/submissions\//);
  await page.getByRole('button', { name: '通知，没有未读' }).waitFor();
  await submit(forms.one);
  await page.getByRole('button', { name: '通知，1 条未读' }).waitFor();
  await page.goto('/notifications?show=unread');
  await page.getByRole('listitem').filter({ hasText: '请审核' }).waitFor();
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await page.getByText('没有未读的通知').waitFor();
  await page.getByRole('button', { name: '通知，没有未读' }).waitFor();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.context().close();
});

test('whoever answers for the unit sees who was told of a task, when they read it and how it was pushed', async () => {
  showOnFailure();
  const head = await stage.addPerson('孙建国', 'sun', 'unit_manager', garage);
  const task = await plantTask(stage.api, forms.one, garage, { opens: -200, due: -5, closes: 200 });
  await runWorkerOnce(stage.api.platform);
  await colleague.get('mutation { readNotifications(input: { all: true }) { viewer { unreadNotifications } } }');
  const page = await stage.atDesk(head);
  await page.goto(`/tasks/${encodeURIComponent(task.id)}`);
  const record = page.getByRole('region', { name: '通知记录' });
  const line = (name: string) => record.getByRole('row').filter({ hasText: name });
  await line('李晓光').getByText('已逾期').waitFor();
  expect(await line('李晓光').textContent()).not.toContain('未读');
  expect(await line('陈守一').textContent()).toContain('未读');
  expect(await line('孙建国').textContent()).toContain('没有打开推送');
  expect(await findAxeFaults(page)).toEqual([]);
  await page.context().close();
});

test('the phone asks before it is pushed to, explains a refusal, and shows what is pushed', async () => {
  showOnFailure();
  const page = await stage.onPhone(driver);
  const session = await page.context().newCDPSession(page);
  const permit = async (setting: 'denied' | 'granted') => {
    const { browserContextId = '' } = (await session.send('Target.getTargetInfo')).targetInfo;
    await session.send('Browser.setPermission', {
      permission: { name: 'notifications' },
      setting,
      origin: stage.api.url,
      browserContextId,
    });
  };
  await permit('denied');
  await page.goto('/m/notifications');
  await page.getByRole('heading', { name: '推送提醒' }).waitFor();
  await page.getByText('浏览器已禁止本网站发送提醒').waitFor();
  expect(await page.evaluate('Notification.permission')).toBe('denied');

  // From here on the browser allows it; its own push service is out of reach, so the test's stands in for it.
  await permit('granted');
  const browser = service.subscribe('phone');
  await page.addInitScript(`
    let made = null;
    const keys = ${JSON.stringify({ p256dh: browser.p256dh, auth: browser.auth })};
    const subscription = { endpoint: ${JSON.stringify(browser.endpoint)}, toJSON: () => ({ endpoint: ${JSON.stringify(browser.endpoint)}, keys }), unsubscribe: async () => { made = null; return true; } };
    PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => { window.subscribedWith = [userVisibleOnly, applicationServerKey]; return (made = subscription); };
    PushManager.prototype.getSubscription = async () => made;`);
  await page.reload();
  await page.getByRole('button', { name: '打开推送提醒' }).click();
  await page.getByText('这台手机已打开推送提醒').waitFor();
  const { publicKey } = await pushKeysOf(stage.api.platform.configuration);
  expect(await page.evaluate('window.subscribedWith')).toEqual([true, publicKey]);
  expect(await stage.api.database.prisma.pushSubscription.count({ where: { personId: driver.personId } })).toBe(1);

  await giveBack(await submit(forms.one), '再看一遍制动');
  await expect.poll(() => pushOnce(stage.api.platform)).toBe(1);
  const { message } = service.arrived[0]!;
  expect(message).toMatchObject({ title: '已退回：车辆检查', body: '车队。周文静：再看一遍制动' });

  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await push(session, stage.api.url, JSON.stringify(message));
  const shown =
    'navigator.serviceWorker.ready.then((one) => one.getNotifications()).then((all) => all.map(({ title, body, tag }) => ({ title, body, tag })))';
  await expect.poll(() => page.evaluate(shown)).toEqual([{ title: message.title, body: message.body, tag: message.tag }]);
  // The open page heard of it without being asked.
  await page
    .getByRole('link', { name: /已退回：车辆检查/ })
    .first()
    .waitFor();
  await tap(page.context());
  await page.getByRole('radiogroup', { name: '制动' }).waitFor();

  await page.goto('/m/notifications');
  await page
    .getByRole('button', { name: '打开推送提醒' })
    .or(page.getByRole('button', { name: '关闭推送提醒' }))
    .first()
    .waitFor();
  await page.context().close();
  expect(stage.complaints.filter((line) => !/ERR_INTERNET|Failed to load resource/.test(line))).toEqual([]);
});

/** What Chromium does when its push service delivers. */
async function push(session: CDPSession, origin: string, data: string): Promise<void> {
  const registration = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [found] = registrations;
      if (found) resolve(found.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await registration, data });
}

/** A tap on what is shown; nothing else can be tapped outside of a page. */
async function tap(context: BrowserContext): Promise<void> {
  await context.serviceWorkers()[0]!.evaluate(`(async () => {
    const [notification] = await self.registration.getNotifications();
    self.dispatchEvent(new NotificationEvent('notificationclick', { notification }));
  })()`);
}
