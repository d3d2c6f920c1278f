/** Text that cannot be stored is told at its place, wherever text comes in. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGarage, type Garage } from '../test/garage.ts';
import { plantTask } from '../test/plantTask.ts';
import { encodeGlobalId } from './globalId.ts';
import type { Asker } from '../test/api.ts';

let own: Garage;
let administrator: Asker;
let unit: string;
let task: string;
beforeAll(async () => {
  own = await openGarage();
  administrator = await own.api.addPerson(own.api.root, [{ role: 'administrator', unit: own.api.root }]);
  unit = encodeGlobalId('Unit', own.garage.id);
  task = (await plantTask(own.api, own.form, own.garage)).id;
});
afterAll(() => own.api.close());

const clientId = randomUUID();
/** Mutation, the rest of its input, where the text stands, and the path that is told. */
const places: [string, string, (text: string) => Record<string, unknown>, string][] = [
  ['createUnit', 'unit { id }', (text) => ({ parent: unit, name: text, kind: 'office' }), 'name'],
  ['createPerson', 'person { id }', (text) => ({ userName: 'han.mei', name: text, unit, roles: [] }), 'name'],
  ['createAsset', 'asset { id }', (text) => ({ clientId, unit, name: 'x', sort: 'EQUIPMENT', kind: text }), 'kind'],
  [
    'createAsset',
    'asset { id }',
    (text) => ({ clientId, unit, name: 'x', sort: 'EQUIPMENT', kind: 'x', properties: { maker: text } }),
    'properties.maker',
  ],
  [
    'createAssignment',
    'assignment { id }',
    (text) => ({
      clientId,
      unit,
      template: own.form.template,
      name: { 'zh-CN': '检查', en: text },
      recurrence: 'DAILY',
      timeOfDay: '16:00',
      startsOn: '2026-09-29',
      endsOn: '2026-12-31',
      graceMinutes: 60,
      targets: [{ unit, subtree: true }],
    }),
    'name.en',
  ],
  [
    'createAssignment',
    'assignment { id }',
    (text) => ({
      clientId,
      unit,
      template: own.form.template,
      name: { 'zh-CN': '检查' },
      recurrence: 'DAILY',
      timeOfDay: '16:00',
      startsOn: '2026-09-29',
      endsOn: '2026-12-31',
      graceMinutes: 60,
      targets: [{ unit, subtree: true }],
      assets: { kind: text },
    }),
    'assets.kind',
  ],
  ['excuseTask', 'task { id }', (text) => ({ task, reason: text }), 'reason'],
  ['saveDraft', 'draft { id }', (text) => ({ task, revision: 0, answers: { plate: { value: text } } }), 'answers.plate.value'],
  ['createToken', 'token { id }', (text) => ({ name: text, scopes: ['read'] }), 'name'],
  ['signIn', 'viewer { locale }', (text) => ({ userName: 'han.mei', password: text }), 'password'],
];

describe.each([
  ['NUL', 'a\0b'],
  ['half a character', 'a\ud83db'],
])('%s', (_, text) => {
  it.each(places)('in %s is refused at its place (%#)', async (mutation, wanted, inputWith, path) => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const asker = mutation === 'saveDraft' ? own.inspector : administrator;
    const { errors } = await asker.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${wanted} } }`, {
      input: inputWith(text),
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', details: { problems: [{ path }] } });
    const { message, messages } = errors[0]!.extensions.details.problems[0];
    expect(message).toMatch(/character.*cannot be stored/);
    expect(messages['zh-CN']).toMatch(/无法保存的字符/);
  });

  it('in a row of a register is told with the row', async () => {
    const rows = [
      { name: '灭火器', kind: 'extinguisher' },
      { name: text, kind: 'extinguisher' },
    ];
    const { importAssets } = await administrator.get(
      'mutation ($input: ImportAssetsInput!) { importAssets(input: $input) { applied problems { row code } } }',
      { input: { clientId: randomUUID(), unit, dryRun: false, rows } },
    );
    expect(importAssets).toMatchObject({ applied: false, problems: [{ row: 2, code: 'unreadable' }] });
  });

  it('in an id is an id that is not there', async () => {
    const id = Buffer.from(`Task:${text}`).toString('base64');
    expect(
      await administrator.codeOf('mutation ($id: ID!) { excuseTask(input: { task: $id, reason: "x" }) { task { id } } }', { id }),
    ).toBe('NOT_FOUND');
  });
});
