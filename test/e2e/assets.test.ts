/**
 * A register from its spreadsheet to the label on the wall: imported and mended in the console, assigned by kind, printed, and
 * the printed label held before a phone's camera, which opens what is due; what is filled in stands in the asset's history.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asset, barcode, calculated, check, definition, section } from '@anjian/schema/definition/build.ts';
import { writeWorkbook } from '@anjian/schema/xlsform/writeWorkbook.ts';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { readPdf, type ReadPage } from '../../packages/api/test/readPdf.ts';
import { expectNoOverflow, findAxeFaults, setStage, waitUntilRead, type Person, type Stage } from './stage.ts';

const form = definition('灭火器检查', 'Extinguisher check', [
  section('all', '检查', 'Check', [
    calculated('made', '生产日期', 'Made on', 'asset.生产日期'),
    check('seal', '铅封完好', 'Seal', { required: true }),
    check('gauge', '压力在绿区', 'Gauge', { required: true }),
    barcode('sticker', '标签内容', 'Sticker', { required: true }),
    asset('same', '扫到的设备', 'Scanned asset', { required: true }),
  ]),
]);

let stage: Stage;
let keeper: Person;
let manager: Person;
let desk: Page;
let folder: string;
let label: ReadPage;
let code: string;
const nameOfFile = (name: string) => path.join(folder, name);
const showPages = async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'anjian-labels-'));
  stage = await setStage([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${nameOfFile('camera.y4m')}`,
  ]);
  const school = await stage.api.addUnit(stage.api.root, '机电学院');
  keeper = await stage.addPerson('陈守一', 'chen', 'inspector', school);
  manager = await stage.addPerson('何文静', 'he', 'unit_manager', school);
  const author = await stage.addPerson('周文', 'zhou', 'administrator', stage.api.root);
  const { createTemplate } = await author.get(
    'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id draft { revision } } } }',
    { input: { clientId: randomUUID(), unit: Buffer.from(`Unit:${school.id}`).toString('base64'), definition: form } },
  );
  await author.get('mutation ($input: PublishTemplateInput!) { publishTemplate(input: $input) { version { id } } }', {
    input: { template: createTemplate.template.id, revision: createTemplate.template.draft.revision },
  });
  desk = await stage.atDesk(manager);
}, 120_000);
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

const headers = ['设备名称', '编号', '种类', '设备或场所', '所在场所', '位置', '生产日期'];
const room = ['1号配电房', 'CS-1', '配电房', '场所', '', '实训楼一层', ''];

async function choose(name: string, rows: string[][]): Promise<void> {
  await writeFile(nameOfFile(name), await writeWorkbook([{ sheet: '台账', rows: [headers, ...rows] }]));
  await desk.locator('input[type=file]').setInputFiles(nameOfFile(name));
}

/** A phone of the smallest kind, in the light and in the dark, and with text twice as large. */
async function lookAtSmall(page: Page): Promise<void> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoOverflow(page);
    expect(await findAxeFaults(page)).toEqual([]);
  }
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  await expectNoOverflow(page);
  await page.evaluate("document.documentElement.style.fontSize = ''");
  await page.setViewportSize(before);
}

async function lookAt(page: Page): Promise<void> {
  await waitUntilRead(page);
  await expectNoOverflow(page);
  expect(await findAxeFaults(page)).toEqual([]);
}

test('a spreadsheet is mapped, tried, mended and imported', async () => {
  onTestFailed(showPages);
  await desk.goto('/assets');
  await desk.getByText('还没有登记设备与场所').waitFor();
  await lookAt(desk);
  await desk.getByRole('link', { name: '导入表格' }).first().click();
  await choose('first.xlsx', [
    room,
    ['东侧灭火器', 'MH-1', '灭火器', '设备', 'CS-9', '门内左侧', '2024/3/1'],
    ['', 'MH-2', '灭火器', '设备', 'CS-1', '门内右侧', '2024-03-01'],
  ]);
  await desk.getByText('有 2 处需要改正').waitFor();
  const problems = desk.getByRole('list', { name: '需要改正的地方' });
  await problems.getByText('第 3 行“所在场所”').waitFor();
  await problems.getByText('第 4 行“设备名称”').waitFor();
  expect(await desk.getByRole('button', { name: /^导入 3 行/ }).isDisabled()).toBe(true);
  await lookAt(desk);
  await choose('second.xlsx', [
    room,
    ['东侧灭火器', 'MH-1', '灭火器', '设备', 'CS-1', '门内左侧', '2024/3/1'],
    ['西侧灭火器', 'MH-2', '灭火器', '设备', 'CS-1', '门内右侧', '2024-03-01'],
  ]);
  await desk.getByText('没有问题：新增 3 项，更新 0 项，不变 0 项。').waitFor();
  await desk.getByRole('button', { name: '导入 3 行' }).click();
  await desk.getByRole('link', { name: '东侧灭火器' }).waitFor();
  await desk.getByText('共 3 条').waitFor();
  await lookAt(desk);
}, 90_000);

test('every extinguisher gets a task of its own', async () => {
  onTestFailed(showPages);
  await desk.goto('/assignments/create');
  await desk.getByLabel('检查表模板').click();
  await desk.getByRole('option', { name: '灭火器检查' }).click();
  await desk.getByLabel('截止时间').fill('23:59');
  await desk.getByRole('checkbox', { name: '机电学院' }).check();
  await desk.getByRole('radio', { name: '某一类设备或场所，每一项一份' }).check();
  await desk.getByLabel('类别').click();
  await desk.getByRole('option', { name: '灭火器', exact: true }).click();
  await desk.getByText('1 次，所选单位里每一项“灭火器”各一份任务').waitFor();
  await desk.getByRole('button', { name: '确认安排' }).click();
  await desk.getByText('已安排，产生 2 项任务').waitFor();
  await desk.getByText('每一项灭火器').waitFor();
  await desk.goto('/my-tasks');
  await expect.poll(() => desk.getByText(/侧灭火器 · 机电学院/).count(), { timeout: 20_000 }).toBe(2);
}, 60_000);

test('a label is printed, and its code leads to this server', async () => {
  onTestFailed(showPages);
  await desk.goto('/assets');
  await desk.getByRole('checkbox', { name: '选择 东侧灭火器' }).check();
  await desk.getByText('已选 1 项').waitFor();
  await desk.getByRole('button', { name: '打印标签' }).click();
  await desk.getByRole('radio', { name: '标签打印机，每页 1 枚（60 × 40 毫米）' }).check();
  // The test's server is this machine's own address, and whoever prints is told.
  await desk.getByText('别的手机打不开这样的标签').waitFor();
  expect(await findAxeFaults(desk)).toEqual([]);
  const download = desk.waitForEvent('download');
  await desk.getByRole('button', { name: '生成 PDF' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^设备与场所标签-\d{4}-\d{2}-\d{2}\.pdf$/);
  const pages = await readPdf(new Uint8Array(await readFile(await file.path())));
  expect(pages).toHaveLength(1);
  label = pages[0]!;
  expect(label.codes[0]).toMatch(new RegExp(`^${stage.api.url}/m/a#[2-9A-Z]{10}$`));
  expect(label.text.replaceAll(/\s/g, '')).toContain('东侧灭火器');
  code = label.codes[0]!.split('#')[1]!;
  expect(label.text).toContain(code.replace(/^(.{5})/, '$1 '));
}, 60_000);

/** What the camera sees: the printed label on a grey wall, as the film of two pictures that Chromium takes for a camera. */
async function holdBeforeCamera({ picture }: ReadPage): Promise<void> {
  const [width, height] = [640, 480];
  const grey = await sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 4 } })
    .flatten()
    .resize(width - 80, height - 60, { fit: 'contain', background: '#777' })
    .extend({ top: 30, bottom: 30, left: 40, right: 40, background: '#777' })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  const frame = Buffer.concat([Buffer.from('FRAME\n'), grey.subarray(0, width * height), Buffer.alloc((width * height) / 2, 128)]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(nameOfFile('camera.y4m'), Buffer.concat([head, frame, frame]));
}

test('the label held before the camera opens what is due there; filled in, it stands in its history', async () => {
  onTestFailed(showPages);
  await holdBeforeCamera(label);
  const phone = await stage.onPhone(keeper);
  await phone.getByRole('link', { name: '扫一扫' }).click();
  await phone.getByRole('heading', { level: 1, name: '东侧灭火器' }).waitFor({ timeout: 30_000 });
  expect(phone.url()).toBe(`${stage.api.url}/m/a#${code}`);
  await phone.getByText('灭火器 · MH-1 · 机电学院 · 门内左侧').waitFor();
  await lookAtSmall(phone);
  await phone.getByRole('link', { name: '填报' }).click();
  // The form reads the asset: the date came from the spreadsheet.
  await phone
    .getByText(/2024.*3.*1/)
    .first()
    .waitFor();
  for (const item of ['铅封完好', '压力在绿区']) {
    await phone
      .getByRole('radiogroup', { name: item })
      .or(phone.getByRole('group', { name: item }))
      .getByRole('radio', { name: '合格', exact: true })
      .check();
  }
  // The same scanner in the form: any code for one question, a label for the other.
  const scan = phone.getByRole('button', { name: '扫码' });
  await scan.first().click();
  await expect.poll(() => phone.getByLabel('标签内容').inputValue(), { timeout: 20_000 }).toBe(label.codes[0]);
  await scan.last().click();
  await phone.getByRole('group', { name: '扫到的设备' }).getByText('东侧灭火器').waitFor({ timeout: 20_000 });
  await phone.getByRole('button', { name: '提交' }).click();
  await phone.getByRole('button', { name: '确认提交' }).click();
  await phone.getByText('服务器已收到').waitFor();

  await desk.goto('/assets');
  await desk.getByRole('link', { name: '东侧灭火器' }).click();
  await desk.getByRole('tab', { name: '检查记录' }).click();
  await desk.getByRole('row', { name: /灭火器检查.*陈守一.*合格 2/ }).waitFor();
  await desk.getByRole('img', { name: '这项设备或场所的二维码' }).waitFor();
  await lookAt(desk);
}, 90_000);

test('the phone’s own camera app leads to the same page after signing in, and offline the phone still knows it', async () => {
  onTestFailed(showPages);
  const phone = await stage.onPhone(keeper);
  await phone.goto('about:blank');
  await phone.context().clearCookies();
  await phone.goto(`/m/a#${code}`);
  const signIn = phone.getByRole('button', { name: '登录' });
  const again = phone.getByRole('button', { name: '重新登录' });
  await signIn.or(again).first().waitFor();
  if (await again.isVisible()) await again.click();
  if (await phone.getByLabel('用户名').isEditable()) await phone.getByLabel('用户名').fill(keeper.userName);
  await phone.getByLabel('密码', { exact: true }).fill(keeper.password);
  await phone.getByRole('button', { name: '登录', exact: true }).click();
  await phone.getByRole('heading', { level: 1, name: '东侧灭火器' }).waitFor();
  await phone.getByText('最近的检查').waitFor();
  // The worker keeps the scanner too, so that it reads in a cellar.
  await expect
    .poll(
      () =>
        phone.evaluate(
          "caches.keys().then(async ([name]) => name && (await (await caches.open(name)).keys()).some(({ url }) => url.endsWith('.wasm')))",
        ),
      {
        timeout: 20_000,
      },
    )
    .toBe(true);
  // Nothing is held before the camera now: the scanner stays, and is looked at.
  await rm(nameOfFile('camera.y4m'));
  await phone.getByRole('link', { name: '再扫一个' }).click();
  await phone.getByText('这台设备没有可用的相机').waitFor();
  await lookAtSmall(phone);
  await holdBeforeCamera(label);
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: '再试一次' }).click();
  await phone.getByText('下面是这台手机上存着的').waitFor({ timeout: 30_000 });
  await phone.getByRole('heading', { level: 1, name: '东侧灭火器' }).waitFor();
  // A page without a connection says so in the console by itself.
  stage.complaints.splice(
    0,
    stage.complaints.length,
    ...stage.complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(one)),
  );
}, 90_000);

test('no page complained', () => {
  expect(stage.complaints.filter((one) => !/status of 401|UNAUTHENTICATED/.test(one))).toEqual([]);
});
