/** Every screen of the console over the sample college, at a desk and on a phone: it opens, axe finds nothing, nothing sticks out. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { makeOneTimePassword } from '../../packages/api/src/people/password.hash.ts';
import { actorOfPerson } from '../../packages/api/src/sessions/authenticate.ts';
import { askAs } from '../../packages/api/test/api.ts';
import { loadSample } from '../../prisma/sample/load.ts';
import { expectNoOverflow, findAxeFaults, setStage, waitUntilRead, type Stage } from './stage.ts';

const password = makeOneTimePassword();
const office = { userName: 'security.office', password };

let stage: Stage;
let desk: Page;
let phone: Page;
let ids: Record<string, string>;

beforeAll(async () => {
  stage = await setStage();
  const administrator = await stage.addPerson('管理员', 'admin', 'administrator', stage.api.root);
  const actor = await actorOfPerson(stage.api.database.pool, administrator.personId);
  if (!actor) throw new Error('The administrator just made is not there.');
  await loadSample({ platform: stage.api.platform, actor, correlationId: randomUUID() }, { password, tell: () => undefined });
  ids = await findIds(askAs(stage.api.url, administrator.headers).get);
  desk = await stage.atDesk(office);
  phone = await stage.onPhone(office);
}, 240_000);
afterAll(() => stage.close());

async function findIds(get: (query: string) => Promise<Record<string, { nodes: { id: string; mark?: unknown[] }[] }>>) {
  const found = await get(`{
    day: assignments(first: 1, filter: { search: "零报告" }) { nodes { id } }
    template: templates(first: 1, filter: { search: "公务车辆" }) { nodes { id } }
    hazard: hazards(first: 50) { nodes { id mark: photos { id } } }
    submission: submissions(first: 100) { nodes { id mark: hazards { id } } }
    unit: units(first: 1, filter: { search: "车队" }) { nodes { id } }
    person: people(first: 1) { nodes { id } }
    asset: assets(first: 1) { nodes { id } }
    task: tasks(first: 1, filter: { states: [PENDING] }) { nodes { id } }
  }`);
  const telling = (nodes: { id: string; mark?: unknown[] }[]) => nodes.find(({ mark }) => mark && mark.length > 0) ?? nodes[0];
  return Object.fromEntries(Object.entries(found).map(([name, { nodes }]) => [name, telling(nodes)?.id ?? '']));
}

const showPages = async () => void process.stderr.write(`What the pages showed: ${await stage.takePictures()}\n`);

/** `:name` is the id of one of those. */
const addresses = [
  '/today',
  '/day/:day',
  '/my-tasks',
  '/tasks/:task',
  '/hazards',
  '/hazards/:hazard',
  '/hazards/create',
  '/reviews',
  '/submissions',
  '/submissions/:submission',
  '/templates',
  '/templates/:template',
  '/templates/create',
  '/templates/import',
  '/templates/:template/compare',
  '/templates/:template/translations',
  '/library',
  '/library/create/question',
  '/library/create/response_set',
  '/assignments',
  '/assignments/:day',
  '/assignments/:day/change',
  '/assignments/create?template=:template',
  '/assets',
  '/assets/:asset',
  '/assets/:asset/edit',
  '/assets/create',
  '/assets/import',
  '/units',
  '/units/:unit',
  '/units/create',
  '/people',
  '/people/:person',
  '/people/create',
  '/tokens',
  '/notifications',
  '/account',
];
const withIds = (address: string) => address.replace(/:(\w+)/, (_, name: string) => ids[name] ?? '');

describe.each([
  ['at a desk', () => desk],
  ['on a phone', () => phone],
])('%s', (_, pageOf) => {
  test.each(addresses)('%s', async (address) => {
    onTestFailed(showPages);
    const page = pageOf();
    await page.goto(withIds(address));
    await waitUntilRead(page);
    expect(await findAxeFaults(page)).toEqual([]);
    await expectNoOverflow(page);
    expect(stage.complaints.splice(0)).toEqual([]);
  });
});

test('the keyboard alone leads past the navigation and to a unit of the day', async () => {
  onTestFailed(showPages);
  await desk.goto(withIds('/day/:day'));
  await waitUntilRead(desk);
  await desk.keyboard.press('Tab');
  expect(await desk.evaluate('document.activeElement.textContent')).toBe('跳到正文');
  await desk.keyboard.press('Enter');
  const isAtUnit = () => desk.evaluate('document.activeElement.closest("table a") !== null');
  for (let presses = 0; presses < 40 && !(await isAtUnit()); presses += 1) await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
  await desk.waitForURL(/\/(submissions|tasks)\//);
});
