import { randomUUID } from 'node:crypto';
import { check, definition, group, section, singleChoice, choice, text } from '@anjian/schema/definition/build.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { plantForm, plantTask, type PlantedForm } from '../../test/plantTask.ts';
import { readCsv } from '../../test/readCsv.ts';
import { encodeGlobalId } from '../globalId.ts';
import { unprotectCell } from './csv.model.ts';

let api: TestApi;
let east: { id: string; path: string };
let west: { id: string; path: string };
let manager: Asker;
let inspector: Asker;
let westAuditor: Asker;
let form: PlantedForm;

beforeAll(async () => {
  api = await startTestApi();
  east = await api.addUnit(api.root, '东校区');
  west = await api.addUnit(api.root, '西校区');
  manager = await api.addPerson(api.root, [{ role: 'unit_manager', unit: api.root }]);
  inspector = await api.addPerson(east, [{ role: 'inspector', unit: east }]);
  westAuditor = await api.addPerson(west, [{ role: 'auditor', unit: west }]);
  const register = [
    text('spot', '位置', 'Spot'),
    check('seal', '铅封', 'Seal'),
    group('valves', '阀门', 'Valves', [text('mark', '编号', 'Mark')]),
  ];
  form = await plantForm(
    api,
    definition('灭火器', 'Extinguishers', [
      section('all', '全部', 'All', [
        singleChoice('scope', '范围', 'Scope', { choices: [choice('all', '全部', 'All'), choice('none', '无', 'None')] }),
        group('register', '登记册', 'Register', register, { showWhen: "scope = 'all'" }),
      ]),
    ]),
    manager,
  );
  await handIn(east, {
    scope: { value: 'all' },
    register: {
      value: [
        { id: 'r1', answers: { spot: { value: '=1+1' }, seal: { value: 'fail', note: '@断开' } } },
        { id: 'r2', answers: { spot: { value: '东门' }, valves: { value: [{ id: 'v1', answers: { mark: { value: 'A' } } }] } } },
      ],
    },
  });
  await handIn(west, { scope: { value: 'all' }, register: { value: [{ id: 'r1', answers: { spot: { value: '西门' } } }] } });
  await handIn(west, { scope: { value: 'none' }, register: { value: [{ id: 'r1', answers: { spot: { value: '不算' } } }] } });
  await handIn(west, {});
});

afterAll(() => api.close());

async function handIn(unit: { id: string }, answers: object): Promise<void> {
  const task = await plantTask(api, form, unit);
  const input = { clientId: randomUUID(), task: task.id, version: form.version, answers };
  await manager.get('mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id } } }', { input });
}

const ask = (who: { headers: Record<string, string> }, parameters: string) =>
  fetch(`${api.url}/export/templates/${form.template}.csv${parameters}`, { headers: { ...who.headers, 'accept-language': 'zh-CN' } });

async function tableOf(who: Asker, parameters: string): Promise<Record<string, string>[]> {
  const answer = await ask(who, parameters);
  expect(answer.status).toBe(200);
  const [head, ...lines] = readCsv(await answer.text());
  return lines.map((cells) => Object.fromEntries(head!.map((name, place) => [unprotectCell(name), unprotectCell(cells[place]!)])));
}

describe('the rows of a group', () => {
  it('are a table of their own: a line for each, with the submission in front, and none for what was hidden', async () => {
    const rows = await tableOf(manager, '?group=register');
    expect(rows.map((row) => [row['单位'], row['#'], row['位置'], row['铅封'], row['铅封 · 备注']])).toEqual([
      ['东校区', '1', '=1+1', '不合格', '@断开'],
      ['东校区', '2', '东门', '', ''],
      ['西校区', '1', '西门', '', ''],
    ]);
    expect(rows[0]).toMatchObject({ 版本: '1', 状态: '已完成', 提交编号: rows[1]!['提交编号'] });
    expect(rows[0]).not.toHaveProperty('范围');
  });

  it('of a group in rows say which row they stand in', async () => {
    expect(await tableOf(manager, '?group=valves')).toEqual([expect.objectContaining({ '#': '2 · 1', 编号: 'A' })]);
  });

  it('are offered by the label of the group, with the way to each, to whoever may export', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Template { exportGroups { key label exportUrl } } } }';
    const groupsFor = async (who: Asker) => (await who.get(query, { id: form.template })).node.exportGroups;
    const address = `/export/templates/${encodeURIComponent(form.template)}.csv`;
    expect(await groupsFor(manager)).toEqual([
      { key: 'register', label: { 'zh-CN': '登记册', en: 'Register' }, exportUrl: `${address}?group=register` },
      { key: 'valves', label: { 'zh-CN': '阀门', en: 'Valves' }, exportUrl: `${address}?group=valves` },
    ]);
    expect(await groupsFor(westAuditor)).toHaveLength(2);
    expect(await groupsFor(inspector)).toEqual([]);
  });

  it('come in a file that bears the name of the group, in cells no spreadsheet runs', async () => {
    const answer = await ask(manager, '?group=register');
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('灭火器-登记册-'));
    expect(
      readCsv(await answer.text())
        .flat()
        .filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell)),
    ).toEqual([]);
  });

  it('are narrowed like the submissions, and come from where one may export alone', async () => {
    expect((await tableOf(westAuditor, '?group=register')).map((row) => row['位置'])).toEqual(['西门']);
    const unit = encodeURIComponent(encodeGlobalId('Unit', east.id));
    expect(await tableOf(westAuditor, `?group=register&unit=${unit}`)).toEqual([]);
    expect(await tableOf(manager, `?group=register&unit=${unit}`)).toHaveLength(2);
    expect(await tableOf(manager, '?group=register&to=2020-01-01')).toEqual([]);
  });

  it.each<[string, () => { headers: Record<string, string> }, string, number]>([
    ['nobody', () => ({ headers: {} }), 'register', 401],
    ['an inspector', () => inspector, 'register', 403],
    ['an inspector, of what there is not', () => inspector, 'nowhere', 403],
    ['whoever names what is no group', () => manager, 'scope', 400],
    ['whoever names what is on no form', () => manager, '__proto__', 400],
  ])('are refused to %s', async (_, who, key, status) => {
    const answer = await ask(who(), `?group=${key}`);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: { code: expect.any(String) } });
  });

  it('are recorded with the group', async () => {
    const find = () => api.database.prisma.event.findMany({ where: { verb: 'export.download', actorId: manager.personId } });
    const before = await find();
    await ask(manager, '?group=scope');
    expect(await find()).toHaveLength(before.length);
    await tableOf(manager, '?group=valves');
    const known = new Set(before.map(({ seq }) => seq));
    expect((await find()).filter(({ seq }) => !known.has(seq)).map(({ data }) => data)).toEqual([
      expect.objectContaining({ format: 'csv', group: 'valves' }),
    ]);
  });
});
