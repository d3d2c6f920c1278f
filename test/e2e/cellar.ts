/** Cellars without signal: a checklist with photos, given out to units, and what the tests do with it on a phone. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { check, definition, failNeeds, section, text } from '@anjian/schema/definition/build.ts';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { Person, Stage } from './stage.ts';

export const checklist = definition('地下室检查', 'Cellar check', [
  section('cellar', '地下室', 'Cellar', [
    text('place', '位置', 'Place', { required: true, maxLength: 40 }),
    check('pump', '排水泵正常', 'Pump works', { required: true, consequences: [failNeeds('note', 'photo')] }),
    check('light', '照明完好', 'Lights work', { required: true }),
  ]),
]);

export const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64');

export type Given = { template: string; assignment: string; taskOf(unit: { id: string }): Promise<string> };

/** Published and given out: open since yesterday, due tonight. */
export async function giveOut(stage: Stage, administrator: Person, units: readonly { id: string }[], change: object = {}): Promise<Given> {
  const unit = globalId('Unit', stage.api.root.id);
  const { createTemplate } = await administrator.get(
    'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id name draft { revision } } } }',
    { input: { clientId: randomUUID(), unit, definition: checklist } },
  );
  const { template } = createTemplate;
  await administrator.get('mutation ($input: PublishTemplateInput!) { publishTemplate(input: $input) { version { id } } }', {
    input: { template: template.id, revision: template.draft.revision },
  });
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date());
  const { createAssignment } = await administrator.get(
    'mutation ($input: CreateAssignmentInput!) { createAssignment(input: $input) { assignment { id } } }',
    {
      input: {
        clientId: randomUUID(),
        unit,
        template: template.id,
        name: template.name,
        recurrence: 'ONCE',
        timeOfDay: '23:59',
        startsOn: today,
        endsOn: today,
        opensMinutesBefore: 2_880,
        graceMinutes: 600,
        targets: units.map(({ id }) => ({ unit: globalId('Unit', id), subtree: false })),
        ...change,
      },
    },
  );
  const assignment = createAssignment.assignment.id as string;
  return {
    template: template.id,
    assignment,
    async taskOf({ id }) {
      const assignmentId = Buffer.from(assignment, 'base64').toString().split(':')[1]!;
      const task = await stage.api.database.prisma.task.findFirstOrThrow({ where: { assignmentId, unitId: id } });
      return globalId('Task', task.id);
    },
  };
}

/** Everything but the photos: the pump fails, with a note. */
export async function fillWords(page: Page, place: string, note: string): Promise<void> {
  await page.getByLabel(/位置/).fill(place);
  await page.getByRole('radiogroup', { name: '照明完好' }).getByRole('radio', { name: '合格', exact: true }).check();
  await page.getByRole('radiogroup', { name: '排水泵正常' }).getByRole('radio', { name: '不合格' }).check();
  await page.getByLabel(/情况说明/).fill(note);
}

/** Noise, which no camera makes smaller: about two bytes for each pixel of the side squared by three. */
export function takePicture(side: number): Promise<Buffer> {
  return sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

export async function addPhoto(page: Page, number: number, buffer: Buffer): Promise<void> {
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles({ name: `${number}.jpg`, mimeType: 'image/jpeg', buffer });
  await page.getByRole('img', { name: `照片 ${number}` }).waitFor();
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('button', { name: '确认提交' }).click();
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Asks the device's own database, by name of its store. */
export const onDevice = (store: string, ask: string) => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('anjian');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const asked = opening.result.transaction('${store}').objectStore('${store}').${ask};
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => { opening.result.close(); resolve(asked.result); };
  };
})`;

export const countOf = (store: string) => onDevice(store, 'count()');

/** Hashed from the bytes that lie there, not read from what is said of them. */
export async function hashesOnDevice(page: Page): Promise<string[]> {
  return page.evaluate(`${onDevice('files', 'getAll()')}.then((files) => Promise.all(files.map(async ({ blob }) => {
    const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
    return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  })))`);
}
