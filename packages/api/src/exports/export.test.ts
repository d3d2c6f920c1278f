import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { check, integer, section, text, definition } from '@anjian/schema/definition/build.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { readCsv } from '../../test/readCsv.ts';
import { plantForm, plantTask, type PlantedForm } from '../../test/plantTask.ts';
import { encodeGlobalId } from '../globalId.ts';
import { unprotectCell } from './csv.model.ts';

let api: TestApi;
let east: { id: string; path: string };
let west: { id: string; path: string };
let manager: Asker;
let inspector: Asker;
let westAuditor: Asker;
let form: PlantedForm;

const hostile = `=cmd|' /C calc'!A0,"quoted"\n@SUM(1+1)`;

beforeAll(async () => {
  api = await startTestApi();
  east = await api.addUnit(api.root, '=HYPERLINK("东")');
  west = await api.addUnit(api.root, '西校区');
  manager = await api.addPerson(api.root, [{ role: 'unit_manager', unit: api.root }], { name: '+管理员' });
  inspector = await api.addPerson(east, [{ role: 'inspector', unit: east }]);
  westAuditor = await api.addPerson(west, [{ role: 'auditor', unit: west }]);
  const first = definition('车辆检查', 'Vehicles', [
    section('all', '全部', 'All', [
      check('brakes', '制动', 'Brakes'),
      text('old', '旧题', 'Old question'),
      text('remark', '说明', 'Remark'),
      integer('temperature', '温度', 'Temperature'),
    ]),
  ]);
  form = await plantForm(api, first, manager);
  await handIn(east, { brakes: { value: 'fail', note: '-1+1' }, old: { value: '从前' }, temperature: { value: -18 } });
  const [all] = first.sections;
  const second = { ...first, sections: [{ ...all!, questions: all!.questions.filter(({ key }) => key !== 'old') }] };
  const version = await api.database.prisma.templateVersion.create({
    data: {
      templateId: form.templateId,
      number: 2,
      state: 'published',
      definition: second,
      definitionHash: '2',
      createdById: manager.personId,
    },
  });
  form = { ...form, versionId: version.id, version: encodeGlobalId('TemplateVersion', version.id) };
  await handIn(west, { brakes: { value: 'pass' }, remark: { value: hostile } });
});

afterAll(() => api.close());

async function handIn(unit: { id: string }, answers: object): Promise<void> {
  const task = await plantTask(api, form, unit);
  const input = { clientId: randomUUID(), task: task.id, version: form.version, answers };
  await manager.get('mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id } } }', { input });
}

const urlOf = async (who: Asker) =>
  (await who.get('query ($id: ID!) { node(id: $id) { ... on Template { exportUrl } } }', { id: form.template })).node.exportUrl;
const fetchAs = (who: Asker, url: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}${url}`, { headers: { ...who.headers, ...headers } });

async function tableOf(who: Asker, parameters = ''): Promise<Record<string, string>[]> {
  const answer = await fetchAs(who, `${await urlOf(who)}${parameters}`, { 'accept-language': 'zh-CN' });
  expect(answer.status).toBe(200);
  const [head, ...lines] = readCsv(await answer.text());
  return lines.map((cells) => Object.fromEntries(head!.map((name, place) => [unprotectCell(name), unprotectCell(cells[place]!)])));
}

describe('the table of a template', () => {
  it('has every submission of all versions, deleted questions included, and cells that come back unchanged', async () => {
    const [older, newer] = await tableOf(manager);
    expect(older).toMatchObject({
      单位: '=HYPERLINK("东")',
      提交人: '+管理员',
      是否迟报: '否',
      类型: '表单',
      状态: '已完成',
      版本: '1',
      不合格数: '1',
      签字人: '',
      制动: '不合格',
      '制动 · 备注': '-1+1',
      旧题: '从前',
      温度: '-18',
      说明: '',
      提交时间: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      手机上完成的时间: '',
      时间判定: '按时',
    });
    expect(newer).toMatchObject({ 单位: '西校区', 版本: '2', 制动: '合格', 旧题: '', 说明: hostile, 温度: '' });
  });

  it('has the time by the device beside the server’s, put right, and how it was judged', async () => {
    const { prisma } = api.database;
    const late = await plantForm(
      api,
      definition('夜查', 'Night', [section('all', '全部', 'All', [check('doors', '门窗', 'Doors')])]),
      manager,
    );
    await prisma.assignment.update({ where: { id: late.assignmentId }, data: { lateArrival: 'by_device_time' } });
    const task = await plantTask(api, late, east, { opens: -300, due: -60, closes: -30 });
    const done = new Date(Date.now() - 90 * 60_000);
    const input = { clientId: randomUUID(), task: task.id, version: late.version, answers: { doors: { value: 'pass' } } };
    await manager.get('mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id } } }', {
      input: { ...input, deviceTime: done.toISOString(), clockOffset: 600_000 },
    });
    const { exportUrl } = (await manager.get('query ($id: ID!) { node(id: $id) { ... on Template { exportUrl } } }', { id: late.template }))
      .node;
    const [head, cells] = readCsv(await (await fetchAs(manager, exportUrl, { 'accept-language': 'zh-CN' })).text());
    const row = Object.fromEntries(head!.map((name, place) => [unprotectCell(name), cells![place]]));
    const shanghai = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' });
    expect(row).toMatchObject({
      是否迟报: '否',
      时间判定: '按时（按手机时间）',
      手机上完成的时间: shanghai.format(new Date(done.getTime() + 600_000)),
    });
  });

  it('is safe to open: no cell begins like a formula, and Excel reads its Chinese', async () => {
    const answer = await fetchAs(manager, await urlOf(manager));
    const whole = Buffer.from(await answer.arrayBuffer());
    expect([...whole.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const cells = readCsv(whole.toString('utf8')).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual(['-18']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; .*%E8%BD%A6%E8%BE%86/),
      'x-content-type-options': 'nosniff',
    });
  });

  it('is in English for whoever reads English', async () => {
    const { database } = api;
    const reader = await api.addPerson(api.root, [{ role: 'auditor', unit: api.root }]);
    await database.prisma.person.update({ where: { id: reader.personId }, data: { locale: 'en' } });
    const [head, first] = readCsv(await (await fetchAs(reader, await urlOf(reader))).text());
    expect(head).toEqual(expect.arrayContaining(['Submitted by', 'Brakes', 'Brakes · Note']));
    expect(first).toEqual(expect.arrayContaining(['Fail', 'Form', 'Complete']));
  });

  it('is narrowed by unit and time', async () => {
    const unitId = (unit: { id: string }) => encodeURIComponent(encodeGlobalId('Unit', unit.id));
    expect((await tableOf(manager, `?unit=${unitId(west)}`)).map(({ 单位 }) => 单位)).toEqual(['西校区']);
    expect(await tableOf(manager, `?unit=${unitId(api.root)}`)).toHaveLength(2);
    expect(await tableOf(manager, '?to=2020-01-01')).toEqual([]);
    expect(await tableOf(manager, '?from=2020-01-01T00:00:00Z')).toHaveLength(2);
    expect(await tableOf(manager, `?unit=${encodeURIComponent(form.template)}`)).toEqual([]);
    expect((await fetchAs(manager, `${await urlOf(manager)}?from=yesterday`)).status).toBe(400);
  });

  it('is recorded, once for each time it is taken', async () => {
    const count = () => api.database.prisma.event.count({ where: { verb: 'export.download', actorId: manager.personId } });
    const before = await count();
    await tableOf(manager);
    expect(await count()).toBe(before + 1);
  });
});

describe('who may export', () => {
  it('gets the rows of where they may, and a link only then', async () => {
    expect(await urlOf(inspector)).toBeNull();
    expect((await tableOf(westAuditor)).map(({ 单位 }) => 单位)).toEqual(['西校区']);
    const eastId = encodeURIComponent(encodeGlobalId('Unit', east.id));
    expect(await tableOf(westAuditor, `?unit=${eastId}`)).toEqual([]);
    const both = await api.addPerson(east, [
      { role: 'inspector', unit: east },
      { role: 'auditor', unit: west },
    ]);
    expect((await tableOf(both)).map(({ 单位 }) => 单位)).toEqual(['西校区']);
  });

  it.each<[string, () => Asker | { headers: Record<string, string> }, () => string, number]>([
    ['nobody', () => ({ headers: {} }), () => form.template, 401],
    ['an inspector', () => inspector, () => form.template, 403],
    ['whoever does not see it', () => westAuditor, () => encodeGlobalId('Template', randomUUID()), 404],
    ['whoever asks for another type', () => manager, () => encodeGlobalId('Unit', west.id), 404],
    ['whoever asks for nothing', () => manager, () => '..%2f..%2fetc', 404],
  ])('%s does not', async (_, who, id, status) => {
    const answer = await fetch(`${api.url}/export/templates/${id()}.csv`, { headers: who().headers });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: { code: expect.any(String), correlationId: expect.any(String) } });
  });

  it('does not see a template of units out of reach', async () => {
    const own = await api.database.prisma.template.create({
      data: { unitId: east.id, createdById: manager.personId, name: { 'zh-CN': '内部' } },
    });
    const path = (id: string) => `/export/templates/${encodeGlobalId('Template', id)}.csv`;
    const told = async (id: string) => {
      const answer = await fetchAs(westAuditor, path(id));
      const { error } = (await answer.json()) as { error: Record<string, unknown> };
      return { status: answer.status, code: error['code'], message: error['message'] };
    };
    expect(await told(own.id)).toEqual(await told(randomUUID()));
  });
});

describe('a long table', () => {
  const many = 12_000;

  beforeAll(async () => {
    await api.database.pool.query(
      `with made as (
         insert into tasks (id, assignment_id, template_id, version_id, unit_id, slot, opens_at, due_at, closes_at, state)
         select gen_random_uuid(), $1, $2, $3, $4, date '1980-01-01' + n, now(), now(), now(), 'submitted' from generate_series(1, $6::int) n
         returning id, slot
       )
       insert into submissions (id, task_id, template_id, version_id, unit_id, client_id, content_hash, kind, status, answers, evaluation, summary,
         submitted_by_id, submitted_at)
       select gen_random_uuid(), id, $2, $3, $4, gen_random_uuid(), '', 'form', 'complete',
         jsonb_build_object('remark', jsonb_build_object('value', repeat('x', 2000))), '{}', '{"pass": 0, "fail": 0, "na": 0}', $5, slot::timestamptz
       from made`,
      [form.assignmentId, form.templateId, form.versionId, east.id, manager.personId, many],
    );
  });

  it('comes whole, each row once, in order', async () => {
    const rows = await tableOf(manager);
    expect(rows).toHaveLength(many + 2);
    expect(new Set(rows.map(({ 提交编号 }) => 提交编号)).size).toBe(many + 2);
    const dates = rows.map(({ 提交时间 }) => 提交时间!);
    expect(dates).toEqual([...dates].sort((a, b) => a.localeCompare(b)));
  }, 60_000);

  /** The number once it has stood still for a second. */
  async function settle(count: () => number): Promise<number> {
    for (let last = -1; ; await pause(1000)) {
      if (count() === last) return last;
      last = count();
    }
  }

  it('is read no faster than it is taken, and no further when nobody takes it', async () => {
    const { pool } = api.platform.database;
    const query = pool.query.bind(pool) as (...parameters: unknown[]) => unknown;
    let batches = 0;
    pool.query = ((...parameters: unknown[]) => {
      if (String(parameters[0]).includes('with page as')) batches++;
      return query(...parameters);
    }) as never;
    try {
      const leaving = new AbortController();
      const answer = await fetch(`${api.url}${await urlOf(manager)}`, { headers: manager.headers, signal: leaving.signal });
      await answer.body!.getReader().read();
      // What fits between the two ends is read, and the rest waits.
      const waiting = await settle(() => batches);
      expect(waiting).toBeLessThan(many / 200);
      leaving.abort();
      expect(await settle(() => batches)).toBeLessThanOrEqual(waiting + 1);
    } finally {
      pool.query = query as never;
    }
    expect(await manager.codeOf('{ viewer { locale } }')).toBeUndefined();
  }, 60_000);
});
