/**
 * Filling on a phone, in a real browser: a photo is drawn on and the tab killed, items are swiped, what is missing is found,
 * a second person signs on the same phone, and a reviewer at a desk sees all of it.
 */
import { createHash } from 'node:crypto';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { readPdf } from '../../packages/api/test/readPdf.ts';
import { findFaults, picture, plantPowerRooms } from './powerRooms.ts';
import { setStage, type Person, type Stage } from './stage.ts';

let stage: Stage;
let keeper: Person;
let partner: Person;
let page: Page;
let finger: CDPSession;

beforeAll(async () => {
  stage = await setStage();
  ({ keeper, partner } = await plantPowerRooms(stage));
  page = await stage.onPhone(keeper);
  await page.context().grantPermissions(['geolocation'], { origin: stage.api.url });
  await page.context().setGeolocation({ latitude: 31.2, longitude: 121.5, accuracy: 12 });
  finger = await page.context().newCDPSession(page);
}, 120_000);
afterAll(() => stage.close());

const showPages = async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`);

async function open(): Promise<void> {
  await page.goto('/m');
  const line = page.getByRole('listitem').filter({ has: page.getByText('1号配电房', { exact: true }) });
  await line.getByRole('link', { name: /填报/ }).click();
  await page.getByLabel(/位置/).waitFor();
}

/** A finger, as the browser has it from the screen: it decides itself whether the page scrolls. */
async function drag(from: [number, number], to: [number, number]): Promise<void> {
  const [steps, points] = [8, (x: number, y: number) => [{ x, y }]];
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(...from) });
  for (let step = 1; step <= steps; step++) {
    const along = (a: number, b: number) => a + ((b - a) * step) / steps;
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(along(from[0], to[0]), along(from[1], to[1])) });
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function middleOf(label: string): Promise<[number, number]> {
  const question = page.locator('.fill-question').filter({ hasText: label }).first();
  await question.scrollIntoViewIfNeeded();
  const box = await question.boundingBox();
  if (!box) throw new Error(`${label} is not on the screen`);
  return [box.x + box.width / 2, box.y + 30];
}

const isChosen = (label: string, word: string) =>
  page.getByRole('radiogroup', { name: label }).getByRole('radio', { name: word, exact: true }).isChecked();

test('a photo is drawn on by finger, survives a killed tab, and keeps its bytes', async () => {
  onTestFailed(showPages);
  await open();
  await page.getByLabel(/位置/).fill('东门');
  await page
    .locator('.fill-question[data-type=photo] input[type=file]')
    .first()
    .setInputFiles(await picture('门.jpg', 1200));
  await page.getByRole('button', { name: '查看照片 1' }).click();
  await page.getByText(/拍摄位置：纬度 31.20000，经度 121.50000 误差约 12 米/).waitFor();
  await page.getByRole('button', { name: '在照片上标注' }).click();
  const box = (await page.locator('.fill-draw-stage').boundingBox())!;
  const at = (x: number, y: number): [number, number] => [box.x + box.width * x, box.y + box.height * y];
  await drag(at(0.2, 0.5), at(0.6, 0.6));
  await page.getByRole('button', { name: '圆圈' }).click();
  await page.getByRole('button', { name: '黄' }).click();
  await drag(at(0.5, 0.4), at(0.8, 0.6));
  await page.getByRole('button', { name: '文字' }).click();
  await page.touchscreen.tap(...at(0.3, 0.5));
  await page.getByLabel('要写的字').fill('此处渗水');
  await page.getByRole('button', { name: '写上' }).click();
  await page.getByText('逐个调整 3 处标注').waitFor();
  await page.setViewportSize({ width: 844, height: 390 });
  await page.setViewportSize({ width: 390, height: 844 });

  // The tab is killed: no button was pressed to keep anything.
  const context = page.context();
  await page.close();
  page = await context.newPage();
  finger = await context.newCDPSession(page);
  await open();
  await page.getByRole('button', { name: '查看照片 1（有标注）' }).click();
  await expect.poll(() => page.locator('.fill-photo-frame .fill-marks > *').count()).toBe(3);
  await page.getByRole('button', { name: '只看原照片' }).click();
  expect(await page.locator('.fill-photo-frame .fill-marks').count()).toBe(0);
  await page.getByRole('button', { name: '在照片上标注' }).click();
  await page.getByRole('button', { name: '撤销一步' }).click();
  await page.getByText('逐个调整 2 处标注').waitFor();
  await page.getByRole('button', { name: '重做一步' }).click();
  await page.getByRole('button', { name: '完成' }).click();
  await page.getByRole('button', { name: '关闭' }).click();
});

test('a swipe is an answer that can be undone, and scrolling is not a swipe', async () => {
  onTestFailed(showPages);
  const [x, y] = await middleOf('门锁完好');
  await drag([x - 60, y], [x + 110, y + 8]);
  expect(await isChosen('门锁完好', '合格')).toBe(true);
  await page.getByText('“门锁完好”记为合格').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  expect(await isChosen('门锁完好', '合格')).toBe(false);

  const before = await page.evaluate('window.scrollY');
  await drag([x, y], [x + 20, y - 200]);
  await expect.poll(() => page.evaluate('window.scrollY')).not.toBe(before);
  for (const word of ['合格', '不合格']) expect(await isChosen('门锁完好', word)).toBe(false);

  const [left, at] = await middleOf('应急灯亮');
  await drag([left + 60, at], [left - 110, at]);
  expect(await isChosen('应急灯亮', '不合格')).toBe(true);
});

test('what is missing is one tap away, and the rest passes at one tap that can be undone', async () => {
  onTestFailed(showPages);
  await page.getByRole('button', { name: '提交' }).click();
  const summary = page.getByRole('region', { name: /还有 3 处需要处理/ });
  await summary.getByRole('button', { name: '通风正常' }).click();
  await expect.poll(() => page.evaluate("document.activeElement?.closest('.fill-question')?.dataset.path")).toBe('fan');
  await page.getByRole('button', { name: '其余 3 项全部合格' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  expect(await isChosen('电缆无破损', '合格')).toBe(false);
  await page.getByRole('button', { name: '其余 3 项全部合格' }).click();
  await page.getByText('必填项都填好了').waitFor();
});

test('the second person signs on the same phone, and nobody else is signed in by it', async () => {
  onTestFailed(showPages);
  await handIn();
  await page.getByRole('link', { name: '请另一人签字' }).click();
  // The whole content is above the signature.
  await page.getByText('东门').waitFor();
  await page.getByText('可以签字的有 2 人').waitFor();
  await page.getByRole('button', { name: '就在这台手机上签' }).click();
  await sign();
  await page.getByLabel('另一人的用户名').fill(keeper.userName);
  await page.getByLabel('另一人的密码').fill(keeper.password);
  await page.getByRole('button', { name: '签字', exact: true }).click();
  await page.getByText('这一步须由另一个人用自己的账号完成').waitFor();
  expect(await page.getByLabel('另一人的密码').inputValue()).toBe('');
  expect(await findFaults(page, 'the second person signs')).toEqual([]);
  await page.getByLabel('另一人的用户名').fill(partner.userName);
  await page.getByLabel('另一人的密码').fill(partner.password);
  await page.getByRole('button', { name: '签字', exact: true }).click();
  await page.getByText(/何文静 于 .* 签字/).waitFor();
  await page.getByText('已完成').waitFor();
  const { viewer }: { viewer: { person: { name: string } } } = await page.evaluate(
    `fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ viewer { person { name } } }' }) }).then((r) => r.json()).then((r) => r.data)`,
  );
  expect(viewer.person.name).toBe('陈守一');
  expect(await page.evaluate(`JSON.stringify([localStorage, sessionStorage])`)).not.toContain(partner.password);
});

test('a reviewer at a desk sees the marks and the photo without them, and both hold what was signed', async () => {
  onTestFailed(showPages);
  const { submissions } = await partner.get(
    '{ submissions(first: 5) { nodes { id status contentHash answers signatures { valid } files { sha256 } } } }',
  );
  const [submission] = submissions.nodes;
  expect(submission).toMatchObject({ status: 'COMPLETE', signatures: [{ valid: true }, { valid: true }] });
  const [ref] = submission.answers.proof.value;
  expect(ref.place).toMatchObject({ lat: 31.2, lon: 121.5, accuracy: 12 });
  expect(ref.marks.list.map(({ is }: { is: string }) => is)).toEqual(['line', 'ring', 'text']);
  const { node } = await partner.get('query ($id: ID!) { node(id: $id) { ... on File { url } } }', { id: ref.file });
  const bytes = await fetch(new URL(node.url, stage.api.url));
  expect(
    createHash('sha256')
      .update(new Uint8Array(await bytes.arrayBuffer()))
      .digest('hex'),
  ).toBe(ref.sha256);

  const desk = await stage.atDesk(partner);
  await desk.goto(`/submissions/${encodeURIComponent(submission.id)}`);
  await desk
    .getByRole('button', { name: /^查看大图（有标注）/ })
    .first()
    .click();
  const dialog = desk.getByRole('dialog');
  await expect.poll(() => dialog.locator('.fill-marks > *').count()).toBe(3);
  await dialog
    .getByText(/此处渗水/)
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: '只看原照片' }).click();
  expect(await dialog.locator('.fill-marks').count()).toBe(0);

  // Out of the printer comes the photo whole, the marks where they were drawn.
  await desk.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await desk.evaluate('window.print = () => { window.printed = true; }');
  await desk.getByRole('button', { name: '打印' }).click();
  await expect.poll(() => desk.evaluate('window.printed'), { timeout: 20_000 }).toBe(true);
  const pages = await readPdf(await desk.pdf({ format: 'A4' }));
  expect(pages.map(({ text }) => text.replaceAll(/\s/g, '')).join('')).toContain('此处渗水');
  await desk.emulateMedia({ media: 'print' });
  const printed = desk.getByRole('listitem').filter({ has: desk.locator('.fill-marks') });
  const photo = (await printed.locator('img').first().boundingBox())!;
  expect(photo.width / photo.height).toBeCloseTo(ref.marks.width / ref.marks.height, 1);
  expect(await printed.locator('.fill-marks').first().boundingBox()).toEqual(photo);
  await desk.context().close();
});

test('a hazard that is being written down is there again, and its photo goes drawn on and as it was taken', async () => {
  onTestFailed(showPages);
  await page.goto('/m/hazards/new');
  await page.getByLabel('发现了什么').fill('配电柜门锁坏');
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles(await picture('柜.jpg'));
  await page.getByRole('button', { name: '查看照片 1' }).click();
  await page.getByRole('button', { name: '在照片上标注' }).click();
  await page.getByRole('button', { name: '不用手指：在中间放一个画笔' }).click();
  await page.getByRole('button', { name: '完成' }).click();
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('link', { name: '我', exact: true }).click();
  await page.reload();
  await page.getByRole('link', { name: '隐患' }).click();
  await page.getByRole('link', { name: '上报隐患' }).click();
  await page.getByRole('button', { name: '查看照片 1（有标注）' }).waitFor();
  expect(await page.getByLabel('发现了什么').inputValue()).toBe('配电柜门锁坏');
  await page.getByRole('button', { name: '上报' }).click();
  await page.getByText('服务器已收到').waitFor();
  await page.getByRole('link', { name: '隐患' }).click();
  await expect.poll(() => page.getByRole('button', { name: /^查看照片/ }).count()).toBe(2);
  await page.getByRole('link', { name: '上报隐患' }).click();
  expect(await page.getByLabel('发现了什么').inputValue()).toBe('');
});

test('an edit voids what was signed, begins with what was handed in, and says so on both', async () => {
  onTestFailed(showPages);
  const line = () => page.getByRole('listitem').filter({ has: page.getByText('配电房夹层', { exact: true }) });
  await page.goto('/m');
  await line().getByRole('link', { name: /填报/ }).click();
  await page.getByLabel(/位置/).fill('西门');
  await page
    .locator('.fill-question[data-type=photo] input[type=file]')
    .first()
    .setInputFiles(await picture('西.jpg'));
  await page.getByRole('button', { name: '其余 4 项全部合格' }).click();
  await handIn();
  await page.getByRole('link', { name: '请另一人签字' }).click();
  await page.getByText(/陈守一 于 .* 签字/).waitFor();
  const first = page.url();

  await page.goto('/m');
  await page.getByText('已完成').click();
  await line().getByRole('link', { name: '修改后重新提交' }).click();
  await page.getByText(/原来的签字失效，要重新签/).waitFor();
  expect(await page.getByLabel(/位置/).inputValue()).toBe('西门');
  expect(await isChosen('门锁完好', '合格')).toBe(true);
  await page.getByLabel(/位置/).fill('西门外');
  await handIn();
  await page.goto(first);
  await page.getByText('内容后来改过，这份已作废，上面的签字也失效了。').waitFor();
  await page.getByText('已失效').waitFor();
  await page.getByRole('link', { name: '看最新的一份' }).click();
  await page.getByText('西门外').waitFor();
  await page.getByRole('heading', { name: '还要另一人签字' }).waitFor();
  await page.getByRole('button', { name: '发出请求：请何文静签字' }).click();
  await page.getByText('已通知何文静').waitFor();
});

async function handIn(): Promise<void> {
  await page.getByRole('button', { name: '提交' }).click();
  await sign();
  await page.getByRole('button', { name: '确认提交' }).click();
  await page.getByText('服务器已收到').waitFor();
}

test('the phone can be installed', async () => {
  const own = await page.context().newCDPSession(page);
  const { errors, data } = await own.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '{}')).toMatchObject({ id: '/m', start_url: '/m', scope: '/m', display: 'standalone' });
  const { installabilityErrors } = await own.send('Page.getInstallabilityErrors');
  // A browser made for a test is a private one.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});

test('nothing was complained of in all that, but what was refused', () => {
  expect(stage.complaints.filter((complaint) => !complaint.includes('Failed to load resource'))).toEqual([]);
});

async function sign(): Promise<void> {
  const canvas = page.locator('.fill-signature-canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = (await canvas.boundingBox())!;
  await drag([box.x + 40, box.y + 60], [box.x + 200, box.y + 100]);
  await page.getByRole('button', { name: '确认签名' }).click();
}
