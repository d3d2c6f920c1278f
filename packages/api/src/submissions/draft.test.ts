import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { plantForm, plantTask, type PlantedForm } from '../../test/plantTask.ts';
import { goodAnswers, vehicleForm } from '../../test/vehicleForm.ts';

let api: TestApi;
let garage: { id: string; path: string };
let inspector: Asker;
let colleague: Asker;
let auditor: Asker;
let elsewhere: Asker;
let form: PlantedForm;

beforeAll(async () => {
  api = await startTestApi();
  garage = await api.addUnit(api.root, '车队');
  const west = await api.addUnit(api.root, '西校区');
  inspector = await api.addPerson(garage, [{ role: 'inspector', unit: garage }]);
  colleague = await api.addPerson(garage, [{ role: 'inspector', unit: garage }]);
  auditor = await api.addPerson(garage, [{ role: 'auditor', unit: garage }]);
  elsewhere = await api.addPerson(west, [{ role: 'administrator', unit: west }]);
  form = await plantForm(api, vehicleForm(), inspector);
});

afterAll(() => api.close());

const saveMutation = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) {
  draft { id answers revision updatedAt deviceTime } task { state startedAt startedBy { id } myDraft { id revision } } } }`;
const save = async (who: Asker, task: { id: string }, revision: number, answers: unknown, deviceTime?: string) =>
  (await who.get(saveMutation, { input: { task: task.id, revision, answers, deviceTime } })).saveDraft;
const refusal = async (who: Asker, task: { id: string }, revision: number, answers: unknown = {}) =>
  (await who.ask(saveMutation, { input: { task: task.id, revision, answers } })).errors[0]?.extensions;

describe('a draft', () => {
  it('begins the task, and is seen by whoever typed it and by nobody else', async () => {
    const task = await plantTask(api, form, garage);
    const typed = { plate: { value: '沪A·' } };
    const { draft, task: after } = await save(inspector, task, 0, typed, '2026-09-29T08:00:00.000Z');
    expect(draft).toEqual({
      id: expect.any(String),
      answers: typed,
      revision: 1,
      updatedAt: expect.any(String),
      deviceTime: '2026-09-29T08:00:00.000Z',
    });
    expect(after).toEqual({
      state: 'IN_PROGRESS',
      startedAt: expect.any(String),
      startedBy: { id: inspector.id },
      myDraft: { id: draft.id, revision: 1 },
    });
    const query = 'query ($draft: ID!, $task: ID!) { node(id: $draft) { id } task: node(id: $task) { ... on Task { myDraft { id } } } }';
    const seen = { draft: draft.id, task: task.id };
    expect(await colleague.get(query, seen)).toEqual({ node: null, task: { myDraft: null } });
    expect(await inspector.get(query, seen)).toEqual({ node: { id: draft.id }, task: { myDraft: { id: draft.id } } });
  });

  it('is one for each person; only its beginning is an event', async () => {
    const task = await plantTask(api, form, garage);
    for (let revision = 0; revision < 4; revision++) await save(inspector, task, revision, { plate: { value: `${revision}` } });
    expect((await save(colleague, task, 0, {})).draft.revision).toBe(1);
    const events = await api.database.prisma.event.findMany({ where: { subjectId: task.uuid }, orderBy: { seq: 'asc' } });
    expect(events.map(({ verb, actorId }) => [verb, actorId])).toEqual([
      ['task.start', inspector.personId],
      ['task.save_draft', colleague.personId],
    ]);
  });

  it('sent again is the same; made from another base it is told how it stands', async () => {
    const task = await plantTask(api, form, garage);
    const { draft } = await save(inspector, task, 0, { plate: { value: 'A' } });
    expect((await save(inspector, task, 0, { plate: { value: 'A' } })).draft).toEqual(draft);
    expect(await refusal(inspector, task, 0, { plate: { value: 'B' } })).toMatchObject({
      code: 'CONFLICT',
      details: { current: { id: draft.id, answers: { plate: { value: 'A' } }, revision: 1, updatedAt: draft.updatedAt } },
    });
    expect(await refusal(inspector, task, 7)).toMatchObject({ code: 'CONFLICT' });
  });

  it('edited twice from one base, fifty times over: one wins, the other is told what won', async () => {
    const task = await plantTask(api, form, garage);
    await save(inspector, task, 0, {});
    for (let revision = 1; revision <= 50; revision++) {
      const edits = ['left', 'right'].map((side) => ({ plate: { value: `${side} ${revision}` } }));
      const outcomes = await Promise.all(
        edits.map((answers) => inspector.ask(saveMutation, { input: { task: task.id, revision, answers } })),
      );
      const won = outcomes.findIndex(({ errors }) => errors.length === 0);
      const [lost] = outcomes.filter(({ errors }) => errors.length > 0);
      expect(outcomes[won]?.data.saveDraft.draft).toMatchObject({ revision: revision + 1, answers: edits[won] });
      expect(lost?.errors[0]?.extensions).toMatchObject({
        code: 'CONFLICT',
        details: { current: { revision: revision + 1, answers: edits[won] } },
      });
    }
  });

  it('is gone when the form was handed in', async () => {
    const task = await plantTask(api, form, garage);
    await save(inspector, task, 0, goodAnswers);
    const submit = 'mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { task { myDraft { id } startedBy { id } } } }';
    const input = { clientId: randomUUID(), task: task.id, version: form.version, answers: goodAnswers };
    expect((await inspector.get(submit, { input })).submitTask.task).toEqual({ myDraft: null, startedBy: { id: inspector.id } });
    expect(await refusal(inspector, task, 1)).toMatchObject({ code: 'STATE_CONFLICT', details: { reason: 'wrong_state' } });
  });

  it.each<[string, () => Asker, Parameters<typeof plantTask>[3], unknown, string]>([
    ['before the task opens', () => inspector, { opens: 10 }, {}, 'STATE_CONFLICT'],
    ['without the right', () => auditor, {}, {}, 'FORBIDDEN'],
    ['of another unit', () => elsewhere, {}, {}, 'NOT_FOUND'],
    ['that is a list', () => inspector, {}, [], 'BAD_INPUT'],
    ['that is nothing', () => inspector, {}, 'text', 'BAD_INPUT'],
    ['with NUL', () => inspector, {}, { plate: { value: '\0' } }, 'BAD_INPUT'],
    ['with half a character', () => inspector, {}, { plate: { value: '\ud800' } }, 'BAD_INPUT'],
  ])('is refused %s', async (_, who, window, answers, code) => {
    const task = await plantTask(api, form, garage, window);
    expect((await refusal(who(), task, 0, answers))?.code).toBe(code);
    expect(await api.database.prisma.draft.count({ where: { taskId: task.uuid } })).toBe(0);
  });

  it('keeps strange keys as they are', async () => {
    const task = await plantTask(api, form, garage);
    const strange = JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"$ne": null}, "half": 1e-7}') as object;
    await save(inspector, task, 0, strange);
    const { rows } = await api.database.pool.query<{ text: string }>('select answers::text as text from drafts where task_id = $1', [
      task.uuid,
    ]);
    expect(JSON.parse(rows[0]!.text)).toEqual(strange);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    const query = 'query ($id: ID!) { node(id: $id) { ... on Task { myDraft { answers } } } }';
    expect((await inspector.get(query, { id: task.id })).node.myDraft.answers).toEqual(strange);
  });
});
