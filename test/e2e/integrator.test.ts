/** docs/examples/integrator.ts does what it says, run as an integrator runs it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type Asker, type TestApi } from '../../packages/api/test/api.ts';

const script = path.resolve(import.meta.dirname, '../../docs/examples/integrator.ts');
const run = promisify(execFile);
const secretOf = ({ headers }: Asker) => headers['authorization']?.replace('Bearer ', '') ?? '';

let api: TestApi;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'anjian-integrator-'));
  api = await startTestApi({ dataFolder: folder });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

test('a program does with two tokens what people do with a desk and a phone', async () => {
  const fleet = await api.addUnit(api.root, '车队');
  const administrator = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }], { name: '周文静' });
  const driver = await api.addPerson(fleet, [{ role: 'inspector', unit: fleet }], { name: '孙立' });
  const first = await api.addToken(administrator, ['read', 'templates:write', 'assignments:write', 'tasks:write']);
  const second = await api.addToken(driver, ['read', 'tasks:write']);
  const photo = path.join(folder, '左后轮胎.jpg');
  await sharp({ create: { width: 640, height: 480, channels: 3, background: '#445' } })
    .jpeg()
    .toFile(photo);

  const { stdout } = await run(process.execPath, [script, '车队', photo], {
    env: { PATH: process.env['PATH'], ANJIAN_URL: api.url, ANJIAN_TOKEN: secretOf(first), ANJIAN_SECOND_TOKEN: secretOf(second) },
  });

  expect(stdout).toContain('已发布 published: version 1');
  expect(stdout).toContain('已安排 assigned: 1 task');
  expect(stdout).toContain('已提交 submitted: AWAITING_SIGNATURE');
  expect(stdout).toContain('已双签 signed by two: COMPLETE');
  expect(stdout).toContain('当日 the day: 1 of 1, FINDINGS');
  expect(stdout).toMatch(/隐患 hazard: YH-\d{4}-0001 SERIOUS .*轮胎/);
  const [head, row] = stdout.trim().split(/\r?\n/).slice(-2);
  expect(head).toContain('轮胎花纹深度不小于 1.6 毫米');
  expect(row).toContain('示A·00001');
  expect(row).toContain('左后外侧 1.4 毫米，已停驶。');

  const { hazards } = await administrator.get(
    '{ hazards(first: 10) { nodes { unit { id } submission { id signatures { person { id } } } photos { name } } } }',
  );
  expect(hazards.nodes).toHaveLength(1);
  expect(hazards.nodes[0].submission.signatures.map(({ person }: { person: { id: string } }) => person.id)).toEqual([
    administrator.id,
    driver.id,
  ]);
  expect(hazards.nodes[0].photos).toEqual([{ name: '左后轮胎.jpg' }]);
});
