import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition, section, singleChoice } from '@anjian/schema/definition/build.ts';
import { encodeGlobalId } from '../globalId.ts';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';

type Unit = { id: string; path: string };

let api: TestApi;
let school: Unit;
let branch: Unit;
let elsewhere: Unit;
let author: Asker;
let branchAuthor: Asker;
let stranger: Asker;
let inspector: Asker;

const unitId = ({ id }: Unit) => encodeGlobalId('Unit', id);
const uuid = (globalId: string) => Buffer.from(globalId, 'base64').toString().split(':')[1]!;

beforeAll(async () => {
  api = await startTestApi();
  school = await api.addUnit(api.root, '学院');
  branch = await api.addUnit(school, '支部');
  elsewhere = await api.addUnit(api.root, '别处');
  author = await api.addPerson(school, [{ role: 'author', unit: school }], { name: '编制人' });
  branchAuthor = await api.addPerson(branch, [{ role: 'author', unit: branch }]);
  stranger = await api.addPerson(elsewhere, [{ role: 'author', unit: elsewhere }]);
  inspector = await api.addPerson(school, [{ role: 'inspector', unit: school }]);
});

afterAll(() => api.close());

const choice = (key: string, zh: string) => ({ key, label: { 'zh-CN': zh } });
const grades = () => ({ label: { 'zh-CN': '等级', en: 'Grade' }, choices: [choice('good', '好'), choice('poor', '差')] });
const fields = 'id kind name content revision archived unit { name } createdBy { name } updatedBy { name }';
const createMutation = `mutation ($input: CreateLibraryItemInput!) { createLibraryItem(input: $input) { item { ${fields} } } }`;
const updateMutation = `mutation ($input: UpdateLibraryItemInput!) { updateLibraryItem(input: $input) { item { ${fields} } } }`;
const archiveMutation = 'mutation ($item: ID!) { archiveLibraryItem(input: { item: $item }) { item { archived } } }';
const restoreMutation = 'mutation ($item: ID!) { restoreLibraryItem(input: { item: $item }) { item { archived } } }';
const list = 'query ($filter: LibraryItemFilter) { libraryItems(filter: $filter) { totalCount nodes { id unit { name } } } }';

const newItem = (change: object = {}) => ({
  clientId: randomUUID(),
  unit: unitId(school),
  kind: 'RESPONSE_SET',
  content: grades(),
  ...change,
});
const create = async (change: object = {}, who = author) =>
  (await who.get(createMutation, { input: newItem(change) })).createLibraryItem.item;
const idsFor = async (who: Asker, filter: object) =>
  (await who.get(list, { filter })).libraryItems.nodes.map(({ id }: { id: string }) => id);

describe('putting something in', () => {
  it('keeps a response set under its label, and a question under the name it is given', async () => {
    expect(await create()).toEqual({
      id: expect.any(String),
      kind: 'RESPONSE_SET',
      name: { 'zh-CN': '等级', en: 'Grade' },
      content: grades(),
      revision: 1,
      archived: false,
      unit: { name: '学院' },
      createdBy: { name: '编制人' },
      updatedBy: { name: '编制人' },
    });
    const content = { key: 'exits', type: 'check', label: { 'zh-CN': '安全出口畅通' } };
    const question = await create({ kind: 'QUESTION', name: { 'zh-CN': '出口' }, content });
    expect(question).toMatchObject({ kind: 'QUESTION', name: { 'zh-CN': '出口' }, content });
    const event = await api.database.prisma.event.findFirst({ where: { subjectId: uuid(question.id) } });
    expect(event).toMatchObject({ verb: 'library.create', actorId: author.personId, unitId: school.id });
  });

  it('makes one of twenty requests with one client id, and refuses it other content', async () => {
    const input = newItem();
    const items = await Promise.all(Array.from({ length: 20 }, () => author.get(createMutation, { input })));
    expect(new Set(items.map(({ createLibraryItem }) => createLibraryItem.item.id)).size).toBe(1);
    expect(await author.codeOf(createMutation, { input: { ...input, name: { 'zh-CN': '别的' } } })).toBe('CLIENT_ID_REUSED');
  });

  it('refuses what is not sound, by path', async () => {
    const content = { ...grades(), choices: [choice('good', '好'), choice('good', '差')] };
    const { errors } = await author.ask(createMutation, { input: newItem({ content }) });
    expect(errors[0]!.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      details: { problems: [{ path: 'choices', code: 'duplicate_choice', messages: { 'zh-CN': expect.any(String) } }] },
    });
  });

  it('is for authors of the unit', async () => {
    expect(await inspector.codeOf(createMutation, { input: newItem() })).toBe('FORBIDDEN');
    expect(await branchAuthor.codeOf(createMutation, { input: newItem() })).toBe('NOT_FOUND');
    expect(await (await api.addToken(author, ['read'])).codeOf(createMutation, { input: newItem() })).toBe('FORBIDDEN');
  });
});

describe('sharing', () => {
  it('reaches the units below, which may use it and not change it, and nobody beside', async () => {
    const item = await create({ name: { 'zh-CN': '共享的' } });
    const filter = { search: '共享的' };
    expect((await branchAuthor.get(list, { filter })).libraryItems).toEqual({ totalCount: 1, nodes: [{ id: item.id, unit: null }] });
    expect(await branchAuthor.codeOf(updateMutation, { input: { item: item.id, revision: 1, name: { 'zh-CN': '我的' } } })).toBe(
      'FORBIDDEN',
    );
    expect(await idsFor(stranger, filter)).toEqual([]);
    expect(await stranger.codeOf(archiveMutation, { item: item.id })).toBe('NOT_FOUND');
  });

  it('is found by kind, unit and name', async () => {
    const own = await create({ unit: unitId(branch), name: { en: 'Branch only' } }, branchAuthor);
    expect(await idsFor(author, { search: 'branch', unit: unitId(school), kind: 'RESPONSE_SET' })).toEqual([own.id]);
    expect(await idsFor(author, { search: 'branch', kind: 'QUESTION' })).toEqual([]);
    expect(await idsFor(branchAuthor, { search: 'branch', unit: unitId(school) })).toEqual([]);
  });
});

describe('changing', () => {
  it('counts, takes a change that comes twice for one, and tells who is late what is there', async () => {
    const item = await create();
    const content = { ...grades(), choices: [...grades().choices, choice('fair', '中')] };
    const input = { item: item.id, revision: 1, content };
    for (let time = 0; time < 2; time++) {
      expect((await author.get(updateMutation, { input })).updateLibraryItem.item).toMatchObject({ revision: 2, content, name: item.name });
    }
    const { errors } = await author.ask(updateMutation, { input: { item: item.id, revision: 1, name: { 'zh-CN': '旧的' } } });
    expect(errors[0]!.extensions).toMatchObject({ code: 'CONFLICT', details: { current: { revision: 2, content, name: item.name } } });
    expect(await api.database.prisma.event.count({ where: { verb: 'library.edit', subjectId: uuid(item.id) } })).toBe(1);
  });

  it('lets one of twenty changes from the same revision win', async () => {
    const item = await create();
    const codes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => author.codeOf(updateMutation, { input: { item: item.id, revision: 1, name: { en: `N${n}` } } })),
    );
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(19);
  });

  it('archives and restores', async () => {
    const item = await create({ name: { 'zh-CN': '过时的' } });
    expect((await author.get(archiveMutation, { item: item.id })).archiveLibraryItem.item).toEqual({ archived: true });
    expect(await idsFor(author, { search: '过时的' })).toEqual([]);
    expect(await idsFor(author, { search: '过时的', archived: true })).toEqual([item.id]);
    expect(await author.codeOf(updateMutation, { input: { item: item.id, revision: 1, name: { en: 'New' } } })).toBe('STATE_CONFLICT');
    expect((await author.get(restoreMutation, { item: item.id })).restoreLibraryItem.item).toEqual({ archived: false });
  });
});

it('tells in which templates it is used, from the origins of their copies, as far as they are seen', async () => {
  const item = await create();
  const from = { item: item.id, revision: 1 };
  const form = {
    ...definition('评级', 'Grading', [
      section('all', '检查', 'Check', [singleChoice('grade', '等级', 'Grade', { responseSet: 'grades' })]),
    ]),
    responseSets: { grades: { ...grades(), origin: from } },
  };
  const make =
    'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id draft { revision definition } } } }';
  const input = { clientId: randomUUID(), unit: unitId(school), definition: form };
  const { template } = (await author.get(make, { input })).createTemplate;
  expect(template.draft.definition.responseSets.grades.origin).toEqual(from);
  const query = 'query ($id: ID!) { node(id: $id) { ... on LibraryItem { revision usedIn { totalCount nodes { id } } } } }';
  const usedIn = async (who: Asker) => (await who.get(query, { id: item.id })).node.usedIn;
  expect(await usedIn(author)).toEqual({ totalCount: 1, nodes: [{ id: template.id }] });
  expect(await usedIn(branchAuthor)).toEqual({ totalCount: 0, nodes: [] });
  const save = `mutation ($input: SaveTemplateDraftInput!) { saveTemplateDraft(input: $input) { version { revision } } }`;
  const { responseSets: _copies, ...without } = form;
  const plain = { ...without, sections: [{ ...form.sections[0]!, questions: [] }] };
  await author.get(save, { input: { template: template.id, definition: plain, revision: template.draft.revision } });
  expect(await usedIn(author)).toEqual({ totalCount: 0, nodes: [] });
});
