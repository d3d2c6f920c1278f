import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { plantForm, plantTask, type PlantedForm } from '../../test/plantTask.ts';
import { goodAnswers, vehicleForm } from '../../test/vehicleForm.ts';
import { encodeGlobalId } from '../globalId.ts';

let api: TestApi;
let office: Asker;
let east: { id: string; path: string };
let west: { id: string; path: string };
let eastHand: Asker;
let westHand: Asker;
let form: PlantedForm;
const handedIn: string[] = [];

beforeAll(async () => {
  api = await startTestApi();
  east = await api.addUnit(api.root, '东校区');
  west = await api.addUnit(api.root, '西校区');
  const eastRoom = await api.addUnit(east, '东配电房');
  office = await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]);
  eastHand = await api.addPerson(east, [{ role: 'inspector', unit: east }]);
  westHand = await api.addPerson(west, [{ role: 'inspector', unit: west }]);
  form = await plantForm(api, vehicleForm('two', { allSafe: true }), office);
  const submit = 'mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id } } }';
  for (const [who, unit] of [
    [eastHand, east],
    [eastHand, eastRoom],
    [westHand, west],
    [westHand, west],
    [eastHand, eastRoom],
  ] as const) {
    const task = await plantTask(api, form, unit);
    const input = { clientId: randomUUID(), task: task.id, version: form.version, answers: goodAnswers };
    handedIn.unshift((await who.get(submit, { input })).submitTask.submission.id);
  }
});

afterAll(() => api.close());

const list =
  'query ($filter: SubmissionFilter, $first: Int, $after: String) { submissions(filter: $filter, first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }';
const find = async (who: Asker, filter: Record<string, unknown> = {}) => {
  const { submissions } = await who.get(list, { filter });
  const ids = submissions.nodes.map(({ id }: { id: string }) => id);
  expect(submissions.totalCount).toBe(ids.length);
  return ids;
};
const places = (...wanted: number[]) => wanted.map((place) => handedIn[place]);

describe('the list of submissions', () => {
  it('is newest first, of what one reaches', async () => {
    expect(await find(office)).toEqual(handedIn);
    expect(await find(eastHand)).toEqual(places(0, 3, 4));
    expect(await find(westHand)).toEqual(places(1, 2));
  });

  it('is filtered by unit with what is below, template, assignment, kind, status, time and person', async () => {
    const unit = (one: { id: string }) => ({ unit: encodeGlobalId('Unit', one.id) });
    expect(await find(office, unit(east))).toEqual(places(0, 3, 4));
    expect(await find(eastHand, unit(east))).toEqual(places(0, 3, 4));
    expect(await find(office, unit(api.root))).toEqual(handedIn);
    expect(await find(eastHand, unit(api.root))).toEqual([]);
    expect(await find(eastHand, unit(west))).toEqual([]);
    expect(await find(office, { template: form.template, kind: 'FORM', status: 'AWAITING_SIGNATURE' })).toEqual(handedIn);
    expect(await find(office, { assignment: encodeGlobalId('Assignment', form.assignmentId) })).toEqual(handedIn);
    expect(await find(office, { kind: 'ALL_SAFE' })).toEqual([]);
    expect(await find(office, { to: '2020-01-01T00:00:00Z' })).toEqual([]);
    expect(await find(office, { from: '2020-01-01T00:00:00Z', mine: true })).toEqual([]);
    expect(await find(westHand, { mine: true })).toEqual(places(1, 2));
    expect(await find(office, { awaitingMySignature: true })).toEqual(handedIn);
    expect(await find(office, { awaitingMySignature: true, status: 'COMPLETE' })).toEqual([]);
    expect(await find(westHand, { awaitingMySignature: true })).toEqual([]);
  });

  it('is walked in pages', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const { submissions } = await office.get(list, { first: 2, after });
      seen.push(...submissions.nodes.map(({ id }: { id: string }) => id));
      if (!submissions.pageInfo.hasNextPage) break;
      after = submissions.pageInfo.endCursor;
    }
    expect(seen).toEqual(handedIn);
    const backwards = await office.get('query ($before: String) { submissions(last: 2, before: $before) { nodes { id } } }', {
      before: after,
    });
    expect(backwards.submissions.nodes.map(({ id }: { id: string }) => id)).toHaveLength(2);
  });

  it('is also that of a template', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Template { submissions(filter: { mine: true }) { totalCount } } } }';
    expect((await westHand.get(query, { id: form.template })).node.submissions.totalCount).toBe(2);
    expect((await eastHand.get(query, { id: form.template })).node.submissions.totalCount).toBe(3);
  });
});
