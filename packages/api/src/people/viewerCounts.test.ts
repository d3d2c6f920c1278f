import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { plantForm, plantTask, type PlantedForm } from '../../test/plantTask.ts';
import { goodAnswers, vehicleForm } from '../../test/vehicleForm.ts';
import { encodeGlobalId } from '../globalId.ts';

let api: TestApi;
let garage: { id: string; path: string };
let inspector: Asker;
let leader: Asker;
let auditor: Asker;
let form: PlantedForm;

beforeAll(async () => {
  api = await startTestApi();
  garage = await api.addUnit(api.root, '车队');
  inspector = await api.addPerson(garage, [{ role: 'inspector', unit: garage }]);
  leader = await api.addPerson(api.root, [{ role: 'leader', unit: api.root }]);
  auditor = await api.addPerson(api.root, [{ role: 'auditor', unit: api.root }]);
  form = await plantForm(api, vehicleForm('two'), leader);
});

afterAll(() => api.close());

const counts = async (who: Asker) =>
  (await who.get('{ viewer { counts { tasksOpen tasksLate awaitingMySignature awaitingReview hazardsOpen } } }')).viewer.counts;
const nothing = { tasksOpen: 0, tasksLate: 0, awaitingMySignature: 0, awaitingReview: 0, hazardsOpen: 0 };

it('counts what waits for whoever is signed in', async () => {
  expect(await counts(leader)).toEqual(nothing);
  await plantTask(api, form, garage);
  await plantTask(api, form, garage, { opens: -90, due: -30, closes: 30, state: 'late' });
  await plantTask(api, form, garage, { opens: 60, due: 120, closes: 180 });
  await plantTask(api, form, garage, { state: 'excused' });
  await plantTask(api, form, api.root);
  const task = await plantTask(api, form, garage);
  const submit = 'mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id } } }';
  await inspector.get(submit, { input: { clientId: randomUUID(), task: task.id, version: form.version, answers: goodAnswers } });
  const raise = 'mutation ($input: RaiseHazardInput!) { raiseHazard(input: $input) { hazard { id } } }';
  const hazard = { unit: encodeGlobalId('Unit', garage.id), title: { 'zh-CN': '漏油' }, severity: 'MINOR', category: 'vehicle' };
  const [first] = [
    await inspector.get(raise, { input: { ...hazard, clientId: randomUUID() } }),
    await inspector.get(raise, { input: { ...hazard, clientId: randomUUID() } }),
  ];
  await leader.get('mutation ($id: ID!) { closeHazard(input: { hazard: $id, note: "好了" }) { hazard { id } } }', {
    id: first.raiseHazard.hazard.id,
  });
  expect(await counts(inspector)).toEqual({ tasksOpen: 2, tasksLate: 1, awaitingMySignature: 0, awaitingReview: 0, hazardsOpen: 1 });
  expect(await counts(leader)).toEqual({ tasksOpen: 3, tasksLate: 1, awaitingMySignature: 1, awaitingReview: 0, hazardsOpen: 1 });
  expect(await counts(auditor)).toEqual({ ...nothing, hazardsOpen: 1 });
});

it('counts nothing, and fails at nothing, before the first password is replaced', async () => {
  const person = await api.addPerson(garage, [{ role: 'inspector', unit: garage }]);
  await api.database.prisma.person.update({ where: { id: person.personId }, data: { mustChangePassword: true } });
  expect(await counts(person)).toEqual(nothing);
});
