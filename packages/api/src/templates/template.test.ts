import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { check, definition, formula, integer, section, text } from '@anjian/schema/definition/build.ts';
import { encodeGlobalId } from '../globalId.ts';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';

let api: TestApi;
let east: { id: string; path: string };
let west: { id: string; path: string };
let author: Asker;
let colleague: Asker;
let westAuthor: Asker;
let inspector: Asker;

const id = (type: string, { id: uuid }: { id: string }) => encodeGlobalId(type, uuid);

beforeAll(async () => {
  api = await startTestApi();
  east = await api.addUnit(api.root, '东校区');
  west = await api.addUnit(api.root, '西校区');
  author = await api.addPerson(east, [{ role: 'author', unit: east }], { name: '编制人甲' });
  colleague = await api.addPerson(east, [{ role: 'author', unit: east }], { name: '编制人乙' });
  westAuthor = await api.addPerson(west, [{ role: 'author', unit: west }]);
  inspector = await api.addPerson(east, [{ role: 'inspector', unit: east }]);
});

afterAll(() => api.close());

const vehicle = (zh = '车辆检查', en = 'Vehicle check') =>
  definition(zh, en, [section('all', '检查', 'Check', [check('brakes', '制动', 'Brakes'), integer('mileage', '里程', 'Mileage')])]);

const createMutation = `mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template {
  id name archived unit { id } createdBy { name } draft { id number state revision questionCount problems { code } } latest { id } } } }`;
const saveMutation = `mutation ($template: ID!, $definition: JSON!, $revision: Int!) {
  saveTemplateDraft(input: { template: $template, definition: $definition, revision: $revision }) { version { id revision state updatedBy { name } template { name } } } }`;
const publishMutation = `mutation ($template: ID!, $revision: Int!, $notes: String) {
  publishTemplate(input: { template: $template, revision: $revision, notes: $notes }) { version { id number state notes publishedBy { name } } template { name draft { id } latest { number } } } }`;
const draftMutation =
  'mutation ($input: CreateTemplateDraftInput!) { createTemplateDraft(input: $input) { version { id number revision definition } } }';

async function create(who: Asker = author, body: unknown = vehicle()) {
  const input = { clientId: randomUUID(), unit: id('Unit', who === westAuthor ? west : east), definition: body };
  return (await who.get(createMutation, { input })).createTemplate.template;
}

async function publish(template: { id: string; draft: { revision: number } }, who: Asker = author) {
  return (await who.get(publishMutation, { template: template.id, revision: template.draft.revision })).publishTemplate;
}

describe('creating', () => {
  it('begins with a draft of what was given, or of an empty form', async () => {
    expect(await create()).toMatchObject({
      name: { 'zh-CN': '车辆检查', en: 'Vehicle check' },
      archived: false,
      unit: { id: id('Unit', east) },
      createdBy: { name: '编制人甲' },
      draft: { number: 1, state: 'DRAFT', revision: 1, questionCount: 2, problems: [] },
      latest: null,
    });
    const { createTemplate } = await author.get(createMutation, { input: { clientId: randomUUID(), unit: id('Unit', east) } });
    expect(createTemplate.template.draft).toMatchObject({ questionCount: 0 });
  });

  it('makes one template of a hundred requests with one client id, and refuses it other content', async () => {
    const input = { clientId: randomUUID(), unit: id('Unit', east), definition: vehicle() };
    const answers = await Promise.all(Array.from({ length: 100 }, () => author.get(createMutation, { input })));
    expect(new Set(answers.map(({ createTemplate }) => createTemplate.template.id)).size).toBe(1);
    expect(await api.database.prisma.template.count({ where: { clientId: input.clientId } })).toBe(1);
    expect(await api.database.prisma.event.count({ where: { verb: 'template.create', subjectId: uuidOf(answers[0]) } })).toBe(1);
    expect(await author.codeOf(createMutation, { input: { ...input, definition: vehicle('别的') } })).toBe('CLIENT_ID_REUSED');
    expect(await colleague.codeOf(createMutation, { input })).toBe('CLIENT_ID_REUSED');
  });

  const uuidOf = ({ createTemplate }: { createTemplate: { template: { id: string } } }) =>
    Buffer.from(createTemplate.template.id, 'base64').toString().split(':')[1]!;

  it.each([
    ['what is no definition', () => author, { nonsense: true }, 'VALIDATION_FAILED'],
    ['another unit', () => westAuthor, vehicle(), 'NOT_FOUND'],
    ['without the right', () => inspector, vehicle(), 'FORBIDDEN'],
  ])('refuses %s', async (_, who, body, code) => {
    const input = { clientId: randomUUID(), unit: id('Unit', east), definition: body };
    expect(await who().codeOf(createMutation, { input })).toBe(code);
    expect(await api.database.prisma.template.count({ where: { clientId: input.clientId } })).toBe(0);
  });

  it.each<[string, () => unknown]>([
    ['too deep', () => JSON.parse('{"a":'.repeat(60) + '1' + '}'.repeat(60)) as unknown],
    ['a tricky name', () => JSON.parse('{"__proto__":{"format":1}}') as unknown],
    ['NUL in a title', () => ({ ...vehicle(), title: { 'zh-CN': 'a\0b' } })],
    ['half a character', () => ({ ...vehicle(), title: { 'zh-CN': 'a\ud800' } })],
    ['a list', () => []],
    ['a number', () => 7],
    ['another format', () => ({ ...vehicle(), format: 99 })],
  ])('refuses %s with a code', async (_, body) => {
    const input = { clientId: randomUUID(), unit: id('Unit', east), definition: body() };
    expect(await author.codeOf(createMutation, { input })).toMatch(/^(VALIDATION_FAILED|LIMIT_EXCEEDED)$/);
  });

  it('names every problem of a malformed definition, in both languages', async () => {
    const body = { ...vehicle(), sections: [{ key: 'all', title: {}, questions: [{ key: 'a', type: 'telepathy', label: {} }] }] };
    const { errors } = await author.ask(createMutation, { input: { clientId: randomUUID(), unit: id('Unit', east), definition: body } });
    expect(errors[0]!.extensions.details.problems).toEqual([
      expect.objectContaining({
        code: 'unknown_type',
        path: expect.stringContaining('questions[0]'),
        question: 'a',
        messages: { 'zh-CN': expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) },
      }),
    ]);
  });
});

describe('saving a draft', () => {
  it('counts the saves, and tells the second of two authors what the first did', async () => {
    const template = await create();
    const first = await author.get(saveMutation, { template: template.id, definition: vehicle('车辆日检'), revision: 1 });
    expect(first.saveTemplateDraft.version).toMatchObject({
      revision: 2,
      updatedBy: { name: '编制人甲' },
      template: { name: { 'zh-CN': '车辆日检' } },
    });
    const { errors } = await colleague.ask(saveMutation, { template: template.id, definition: vehicle('车辆周检'), revision: 1 });
    expect(errors[0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      details: {
        current: { revision: 2, definition: { title: { 'zh-CN': '车辆日检' } }, updatedByName: '编制人甲', updatedAt: expect.any(String) },
      },
    });
  });

  it('lets one of fifty saves from the same revision win', async () => {
    const template = await create();
    const codes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        author.codeOf(saveMutation, { template: template.id, definition: vehicle(`第${index}`), revision: 1 }),
      ),
    );
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(49);
  });

  it('takes a save that comes twice for one', async () => {
    const template = await create();
    const save = { template: template.id, definition: vehicle('再来'), revision: 1 };
    const once = await author.get(saveMutation, save);
    expect(await author.get(saveMutation, save)).toEqual(once);
  });

  it('begins a draft where there is none, and does not take a save meant for a discarded one', async () => {
    const template = await create();
    await publish(template);
    const { saveTemplateDraft } = await author.get(saveMutation, { template: template.id, definition: vehicle('新版'), revision: 0 });
    expect(saveTemplateDraft.version).toMatchObject({ state: 'DRAFT', template: { name: { 'zh-CN': '车辆检查' } } });
    const { revision } = saveTemplateDraft.version;
    await colleague.get('mutation ($id: ID!) { discardTemplateDraft(input: { template: $id }) { template { draft { id } } } }', {
      id: template.id,
    });
    expect(await author.codeOf(saveMutation, { template: template.id, definition: vehicle('旧稿'), revision })).toBe('CONFLICT');
  });

  it('keeps a draft with mistakes and says what they are', async () => {
    const template = await create();
    const broken = vehicle();
    broken.sections[0]!.questions[1]!.showWhen = formula('nowhere > 3');
    await author.get(saveMutation, { template: template.id, definition: broken, revision: 1 });
    const query = 'query ($id: ID!) { node(id: $id) { ... on Template { draft { problems { severity code question message } } } } }';
    const { node } = await author.get(query, { id: template.id });
    expect(node.draft.problems[0]).toMatchObject({
      severity: 'ERROR',
      question: 'mileage',
      message: expect.stringMatching(/\p{Script=Han}/u),
    });
    const refused = await author.ask(publishMutation, { template: template.id, revision: 2 });
    expect(refused.errors[0]!.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      details: {
        problems: [expect.objectContaining({ question: 'mileage', messages: { 'zh-CN': expect.any(String), en: expect.any(String) } })],
      },
    });
  });
});

describe('publishing', () => {
  it('makes a version that never changes, and a new draft is made from it', async () => {
    const template = await create();
    expect(await publish(template)).toMatchObject({
      version: { number: 1, state: 'PUBLISHED', publishedBy: { name: '编制人甲' } },
      template: { draft: null, latest: { number: 1 } },
    });
    const { createTemplateDraft } = await colleague.get(draftMutation, { input: { template: template.id } });
    expect(createTemplateDraft.version).toMatchObject({ number: 2, definition: { title: { 'zh-CN': '车辆检查' } } });
    expect(await author.codeOf(draftMutation, { input: { template: template.id } })).toBe('STATE_CONFLICT');
  });

  it('is done once by twenty who ask at once, with one event', async () => {
    const template = await create();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => author.get(publishMutation, { template: template.id, revision: 1 })),
    );
    expect(new Set(answers.map(({ publishTemplate }) => publishTemplate.version.id)).size).toBe(1);
    const versionId = Buffer.from(template.draft.id, 'base64').toString().split(':')[1]!;
    expect(await api.database.prisma.event.count({ where: { verb: 'template.publish', subjectId: versionId } })).toBe(1);
  });

  it('is refused when somebody saved meanwhile', async () => {
    const template = await create();
    await colleague.get(saveMutation, { template: template.id, definition: vehicle('改过'), revision: 1 });
    expect(await author.codeOf(publishMutation, { template: template.id, revision: 1 })).toBe('CONFLICT');
  });

  it('refuses a published key with another meaning', async () => {
    const template = await create();
    await publish(template);
    const { createTemplateDraft } = await author.get(draftMutation, { input: { template: template.id } });
    const other = definition('车辆检查', 'Vehicle check', [
      section('all', '检查', 'Check', [integer('brakes', '制动距离', 'Braking distance')]),
    ]);
    const { revision } = createTemplateDraft.version;
    const saved = await author.get(saveMutation, { template: template.id, definition: other, revision });
    const { errors } = await author.ask(publishMutation, { template: template.id, revision: saved.saveTemplateDraft.version.revision });
    expect(errors[0]!.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      details: {
        problems: [expect.objectContaining({ question: 'brakes', messages: { 'zh-CN': expect.any(String), en: expect.any(String) } })],
      },
    });
  });

  it('runs the form tests and refuses when one fails', async () => {
    const expecting = (complete: boolean) => ({
      ...vehicle(),
      tests: [{ name: '只填制动', answers: { brakes: { value: 'pass' as const } }, expect: { complete } }],
    });
    const failing = await create(author, {
      ...expecting(false),
      tests: [{ ...expecting(false).tests[0]!, expect: { hidden: ['brakes'] } }],
    });
    const { errors } = await author.ask(publishMutation, { template: failing.id, revision: 1 });
    expect(errors[0]!.extensions.code).toBe('VALIDATION_FAILED');
    expect(errors[0]!.extensions.details.problems).toEqual([
      expect.objectContaining({
        code: 'test_failed',
        path: 'tests[0]',
        messages: { 'zh-CN': expect.stringContaining('brakes'), en: expect.stringContaining('brakes') },
      }),
    ]);
    const passing = await create(author, { ...vehicle(), tests: [{ ...expecting(true).tests[0]!, expect: { visible: ['brakes'] } }] });
    expect((await publish(passing)).version.state).toBe('PUBLISHED');
  });

  it('runs them where, on what and after which answers they say', async () => {
    const form = (kind: string) =>
      definition(
        '灭火器',
        'Extinguisher',
        [
          section('s', '一', 'One', [
            text('lab', '实验室', 'Laboratory', { showWhen: "unit.kind = 'place' and asset.kilograms > last.lab_kilograms" }),
            integer('lab_kilograms', '重量', 'Weight'),
          ]),
        ],
        {
          tests: [
            {
              name: '地下室',
              answers: {},
              context: { unit: { kind }, asset: { kilograms: 5 }, last: { lab_kilograms: { value: 4 } } },
              expect: { visible: ['lab'] },
            },
          ],
        },
      );
    const elsewhere = await create(author, form('office'));
    expect(await author.codeOf(publishMutation, { template: elsewhere.id, revision: 1 })).toBe('VALIDATION_FAILED');
    expect((await publish(await create(author, form('place')))).version.state).toBe('PUBLISHED');
  });
});

describe('leaving', () => {
  const discard = 'mutation ($id: ID!) { discardTemplateDraft(input: { template: $id }) { template { draft { id } latest { number } } } }';
  const archive = 'mutation ($id: ID!) { archiveTemplate(input: { template: $id }) { template { archived } } }';
  const restore = 'mutation ($id: ID!) { restoreTemplate(input: { template: $id }) { template { archived } } }';
  const list = 'query ($filter: TemplateFilter) { templates(first: 100, filter: $filter) { nodes { id } } }';

  it('takes a template that was never published along with its draft', async () => {
    const template = await create();
    expect(await author.get(discard, { id: template.id })).toEqual({ discardTemplateDraft: { template: null } });
    expect(await author.get('query ($id: ID!) { node(id: $id) { id } }', { id: template.id })).toEqual({ node: null });
  });

  it('leaves what was published', async () => {
    const template = await create();
    await publish(template);
    await author.get(draftMutation, { input: { template: template.id } });
    expect(await author.get(discard, { id: template.id })).toEqual({
      discardTemplateDraft: { template: { draft: null, latest: { number: 1 } } },
    });
    expect(await author.codeOf(discard, { id: template.id })).toBe('STATE_CONFLICT');
  });

  it('is archiving, which can be taken back', async () => {
    const template = await create();
    const isListed = async (filter: object) =>
      (await author.get(list, { filter })).templates.nodes.some((node: { id: string }) => node.id === template.id);
    expect((await author.get(archive, { id: template.id })).archiveTemplate.template.archived).toBe(true);
    expect([await isListed({}), await isListed({ archived: true })]).toEqual([false, true]);
    expect(await author.codeOf(saveMutation, { template: template.id, definition: vehicle(), revision: 1 })).toBe('STATE_CONFLICT');
    expect((await author.get(restore, { id: template.id })).restoreTemplate.template.archived).toBe(false);
    expect([await isListed({}), await isListed({ archived: true })]).toEqual([true, false]);
  });
});

describe('copying', () => {
  const copy =
    'mutation ($input: CopyTemplateInput!) { copyTemplate(input: $input) { template { name unit { name } draft { questionCount } } } }';

  it('makes a template with a draft of its own', async () => {
    const template = await create();
    await publish(template);
    const { copyTemplate } = await colleague.get(copy, { input: { clientId: randomUUID(), template: template.id } });
    expect(copyTemplate.template).toEqual({
      name: { 'zh-CN': '车辆检查（副本）', en: 'Vehicle check (copy)' },
      unit: { name: '东校区' },
      draft: { questionCount: 2 },
    });
  });

  it('is refused for what is not seen and for where one does not write', async () => {
    const template = await create();
    expect(await westAuthor.codeOf(copy, { input: { clientId: randomUUID(), template: template.id, unit: id('Unit', west) } })).toBe(
      'NOT_FOUND',
    );
    expect(await author.codeOf(copy, { input: { clientId: randomUUID(), template: template.id, unit: id('Unit', west) } })).toBe(
      'NOT_FOUND',
    );
  });
});

describe('lists', () => {
  it('finds by name in either language, and by whether it was published', async () => {
    const template = await create(author, vehicle('锅炉房检查', 'Boiler room check'));
    const names = async (filter: object) =>
      (
        await author.get('query ($filter: TemplateFilter) { templates(filter: $filter) { nodes { name } } }', { filter })
      ).templates.nodes.map(({ name }: { name: { en: string } }) => name.en);
    expect(await names({ search: '锅炉' })).toEqual(['Boiler room check']);
    expect(await names({ search: 'boiler ROOM' })).toEqual(['Boiler room check']);
    expect(await names({ search: '锅炉', published: true })).toEqual([]);
    await publish(template);
    expect(await names({ search: '锅炉', published: true })).toEqual(['Boiler room check']);
    expect(await names({ search: '锅炉', published: false })).toEqual([]);
  });

  it('finds those of a unit and of what is below it, and of one that is not reached none', async () => {
    const dormitory = await api.addUnit(east, '宿舍');
    const input = { clientId: randomUUID(), unit: id('Unit', dormitory), definition: vehicle('宿舍检查', 'Dormitory check') };
    await author.get('mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id } } }', { input });
    const count = async (unit: { id: string }) =>
      (
        await author.get('query ($unit: ID!) { templates(filter: { search: "宿舍检查", unit: $unit }) { totalCount } }', {
          unit: id('Unit', unit),
        })
      ).templates.totalCount;
    expect(await Promise.all([dormitory, east, west, api.root].map(count))).toEqual([1, 1, 0, 0]);
  });

  it('asks the same number of queries for a page of any length', async () => {
    while ((await api.database.prisma.template.count({ where: { unitId: east.id, archivedAt: null } })) < 25) await publish(await create());
    const query = `query ($first: Int) { templates(first: $first) { nodes {
      name unit { name } createdBy { name } draft { number updatedBy { name } } latest { number publishedBy { name } } } } }`;
    const spy = vi.spyOn(pg.Client.prototype, 'query');
    const counts: number[] = [];
    for (const first of [1, 25]) {
      spy.mockClear();
      expect((await author.get(query, { first })).templates.nodes).toHaveLength(first);
      counts.push(spy.mock.calls.length);
    }
    spy.mockRestore();
    expect(counts[1]).toBeLessThanOrEqual(counts[0]! + 2);
  });
});
