/**
 * A phone in a cellar: opened without a connection, filled in, killed, opened again, handed in, with the line cut and mended
 * at random while it is sent. Every form arrives once, with every photo whole.
 */
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { check, definition, failNeeds, section, text } from '@anjian/schema/definition/build.ts';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { setStage, type Person, type Stage } from './stage.ts';

const runs = 6;
const checklist = definition('地下室检查', 'Cellar check', [
  section('cellar', '地下室', 'Cellar', [
    text('place', '位置', 'Place', { required: true, maxLength: 40 }),
    check('pump', '排水泵正常', 'Pump works', { required: true, consequences: [failNeeds('note', 'photo')] }),
    check('light', '照明完好', 'Lights work', { required: true }),
  ]),
]);

let stage: Stage;
let keeper: Person;
beforeAll(async () => {
  stage = await setStage();
  keeper = await stage.addPerson('陈守一', 'chen', 'inspector', stage.api.root);
  const administrator = await stage.addPerson('周文静', 'zhou', 'administrator', stage.api.root);
  const units = [];
  for (let run = 1; run <= runs; run++) units.push(await stage.api.addUnit(stage.api.root, `${run}号地下室`));
  const root = unitId(stage.api.root.id);
  const { createTemplate } = await administrator.get(
    'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id name draft { revision } } } }',
    { input: { clientId: randomUUID(), unit: root, definition: checklist } },
  );
  const { template } = createTemplate;
  await administrator.get('mutation ($input: PublishTemplateInput!) { publishTemplate(input: $input) { version { id } } }', {
    input: { template: template.id, revision: template.draft.revision },
  });
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date());
  await administrator.get('mutation ($input: CreateAssignmentInput!) { createAssignment(input: $input) { taskCount } }', {
    input: {
      clientId: randomUUID(),
      unit: root,
      template: template.id,
      name: template.name,
      recurrence: 'ONCE',
      timeOfDay: '23:59',
      startsOn: today,
      endsOn: today,
      opensMinutesBefore: 1_440,
      graceMinutes: 600,
      targets: units.map(({ id }) => ({ unit: unitId(id), subtree: false })),
    },
  });
});
afterAll(() => stage.close());

const unitId = (id: string) => Buffer.from(`Unit:${id}`).toString('base64');

test('forms filled in without a connection arrive once and whole, wherever the line is cut', { timeout: 240_000 }, async () => {
  onTestFailed(async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`));
  let page = await stage.onPhone(keeper);
  const line = page.context();
  await page.getByRole('heading', { name: '地下室检查' }).first().waitFor();
  // The page, its parts and the checklist are on the device from here on.
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await expect.poll(() => page.evaluate(countOf('versions'))).toBe(1);

  const photos: string[] = [];
  for (let run = 1; run <= runs; run++) {
    await line.setOffline(true);
    await page.goto('/m');
    await open(page, run);
    photos.push(await fill(page, run));
    // The tab is killed, and a new one opened: everything is there.
    await page.getByText('已存在这台手机').waitFor();
    await page.close();
    page = await line.newPage();
    await page.goto('/m');
    await open(page, run);
    expect(await page.getByLabel(/情况说明/).inputValue()).toBe(`第 ${run} 次积水`);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('button', { name: '确认提交' }).click();
    await page.getByText('在这台手机上，等待发送').waitFor();

    for (let cut = 0; cut < 5; cut++) {
      await line.setOffline(false);
      await page.evaluate("window.dispatchEvent(new Event('online'))");
      await pause(Math.random() * 250);
      await line.setOffline(true);
      await pause(Math.random() * 50);
    }
    await line.setOffline(false);
    await page.evaluate("window.dispatchEvent(new Event('online'))");
    await page.getByText('服务器已收到').waitFor({ timeout: 60_000 });
  }

  const { submissions } = await keeper.get('{ submissions(first: 100) { nodes { unit { name } answers files { sha256 } } } }');
  const received = submissions.nodes.map((one: Received) => [one.unit.name, one.files.length, one.answers.pump.note]);
  expect(received.toSorted()).toEqual(photos.map((_, at) => [`${at + 1}号地下室`, 1, `第 ${at + 1} 次积水`]));
  const hashes = submissions.nodes.flatMap(({ files }: Received) => files.map(({ sha256 }) => sha256));
  expect(hashes.toSorted()).toEqual(photos.toSorted());
  expect(await page.evaluate(countOf('files'))).toBe(0);
});

type Received = { unit: { name: string }; answers: { pump: { note: string } }; files: { sha256: string }[] };

async function open(page: Page, run: number): Promise<void> {
  const line = page.getByRole('listitem').filter({ hasText: `${run}号地下室` });
  await line.getByRole('link', { name: /填报/ }).click();
  await page.getByLabel(/位置/).waitFor();
}

/** Answers with the SHA-256 of the photo as the phone keeps it: made smaller, so read from the device. */
async function fill(page: Page, run: number): Promise<string> {
  await page.getByLabel(/位置/).fill(`${run} 号井`);
  await page.getByRole('radiogroup', { name: '照明完好' }).getByRole('radio', { name: '合格', exact: true }).check();
  await page.getByRole('radiogroup', { name: '排水泵正常' }).getByRole('radio', { name: '不合格' }).check();
  await page.getByLabel(/情况说明/).fill(`第 ${run} 次积水`);
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: { r: run * 30, g: 80, b: 90 } } })
    .jpeg()
    .toBuffer();
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles({ name: `${run}.jpg`, mimeType: 'image/jpeg', buffer: picture });
  await page.getByRole('img', { name: '照片 1' }).waitFor();
  const bytes: number[] = await page.evaluate(photoOnDevice);
  return createHash('sha256').update(Uint8Array.from(bytes)).digest('hex');
}

const onDevice = (store: string, ask: string) => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('anjian');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const asked = opening.result.transaction('${store}').objectStore('${store}').${ask};
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => { opening.result.close(); resolve(asked.result); };
  };
})`;

const countOf = (store: string) => onDevice(store, 'count()');
const photoOnDevice = `${onDevice('files', 'getAll()')}.then(async (files) => [...new Uint8Array(await files.at(-1).blob.arrayBuffer())])`;
