/** A checklist of a power room that two people sign, given out to three rooms; who looks after them, and who signs with them. */
import { randomUUID } from 'node:crypto';
import { check, decimal, definition, group, photo, section, text } from '@anjian/schema/definition/build.ts';
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { findAxeFaults, type Person, type Stage } from './stage.ts';

const form = definition(
  '配电房巡检',
  'Power room round',
  [
    section('place', '地点', 'Place', [
      text('spot', '位置', 'Spot', { required: true, maxLength: 40 }),
      decimal('pressure', '压力', 'Pressure', { carryForward: true, unit: ['MPa', 'MPa'] }),
      photo('proof', '现场照片', 'Photos', { minCount: 1, withPlace: true }),
    ]),
    section('items', '检查项', 'Items', [
      check('lock', '门锁完好', 'Lock', { required: true, critical: true }),
      check('lamp', '应急灯亮', 'Lamp', { required: true }),
      check('fan', '通风正常', 'Fan', { required: true }),
      check('cable', '电缆无破损', 'Cables', { required: true }),
    ]),
    section('rows', '登记', 'Register', [group('tools', '绝缘工具', 'Tools', [text('tool', '名称', 'Name', { required: true })])]),
  ],
  { settings: { signOff: 'two', passTheRest: true } },
);

const unitOf = (id: string) => Buffer.from(`Unit:${id}`).toString('base64');

export async function plantPowerRooms(stage: Stage): Promise<{ keeper: Person; partner: Person }> {
  const room = await stage.api.addUnit(stage.api.root, '1号配电房');
  const keeper = await stage.addPerson('陈守一', 'chen', 'inspector', room);
  const partner = await stage.addPerson('何文静', 'he', 'unit_manager', room);
  const second = await stage.api.addUnit(room, '配电房夹层');
  const third = await stage.api.addUnit(room, '配电房地下');
  const administrator = await stage.addPerson('周文', 'zhou', 'administrator', stage.api.root);
  const root = unitOf(stage.api.root.id);
  const { createTemplate } = await administrator.get(
    'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id name draft { revision } } } }',
    { input: { clientId: randomUUID(), unit: root, definition: form } },
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
      targets: [room, second, third].map(({ id }) => ({ unit: unitOf(id), subtree: false })),
    },
  });
  return { keeper, partner };
}

/** As a camera hands it over. */
export async function picture(name: string, width = 640): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const buffer = await sharp({ create: { width, height: (width * 3) / 4, channels: 3, background: { r: 90, g: 110, b: 120 } } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** What sticks out, what axe finds, and what is too small for a thumb, one line each; `what` says which screen it is. */
export async function findFaults(page: Page, what: string): Promise<string[]> {
  const { width, height } = page.viewportSize()!;
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  // As if everything fitted on the screen: what the bar at the bottom covers for the moment is not too small for that.
  await page.setViewportSize({ width, height: 4_000 });
  const faults = [
    ...(over > 0 ? [`${over} px too wide`] : []),
    ...(await findAxeFaults(page)),
    ...(await page.evaluate<string[]>(tooSmall)).map((part) => `too small: ${part}`),
  ];
  await page.setViewportSize({ width, height });
  return faults.map((fault) => `${what}: ${fault}`);
}

/** What can be pressed and is smaller than 44 by 44 pixels; of a radio button or a tick box, its label is what is pressed. */
const tooSmall = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
  .map((part) => (part.matches('[type=radio], [type=checkbox], [type=file]') ? part.closest('label') ?? part : part))
  .filter((part) => part.checkVisibility({ visibilityProperty: true }))
  .map((part) => ({ part: part.outerHTML.slice(0, 120), box: part.getBoundingClientRect() }))
  .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
  .map(({ part, box }) => part + ' ' + Math.round(box.width) + '×' + Math.round(box.height))`;
