import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGarage, uuidOf, type Garage } from '../../test/garage.ts';
import { plantTask } from '../../test/plantTask.ts';
import { goodAnswers } from '../../test/vehicleForm.ts';

let api: Garage['api'];
let garage: Garage['garage'];
let inspector: Garage['inspector'];
let colleague: Garage['colleague'];
let form: Garage['form'];
let newForm: Garage['newForm'];
let submit: Garage['submit'];
let refusal: Garage['refusal'];
let eventsOf: Garage['eventsOf'];

beforeAll(async () => {
  ({ api, garage, inspector, colleague, form, newForm, submit, refusal, eventsOf } = await openGarage());
});

afterAll(() => api.close());

describe('the same form again', () => {
  it('sent a thousand times at once is one submission, and everybody is told its id', async () => {
    const task = await plantTask(api, form, garage);
    const input = newForm(task, { answers: { ...goodAnswers, tyres: { value: [{ id: 'a', answers: { tread: { value: 'fail' } } }] } } });
    const query = 'mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id } } }';
    const answers = await Promise.all(Array.from({ length: 1000 }, () => inspector.ask(query, { input })));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    const ids = new Set(answers.map(({ data }) => data.submitTask.submission.id));
    expect(ids.size).toBe(1);
    const rows = await api.database.prisma.submission.findMany({
      where: { taskId: task.uuid },
      include: { hazards: true, signatures: true },
    });
    expect(rows.map(({ clientId, hazards, signatures }) => [clientId, hazards.length, signatures.length])).toEqual([
      [input.clientId, 1, 1],
    ]);
    expect(await eventsOf([...ids][0] as string)).toEqual(['submission.submit']);
  }, 60_000);

  it('with other content under its client id is a conflict with the original, which stays as it is', async () => {
    const task = await plantTask(api, form, garage);
    const input = newForm(task);
    const { submission } = await submit(inspector, input);
    const other = { ...input, answers: { ...goodAnswers, plate: { value: '别的车' } } };
    expect(await refusal(inspector, other)).toMatchObject({
      code: 'CLIENT_ID_REUSED',
      details: {
        original: { id: submission.id, contentHash: submission.contentHash, submittedAt: expect.any(String), answers: goodAnswers },
        sent: { contentHash: expect.not.stringContaining(submission.contentHash), answers: other.answers },
      },
    });
    expect(await refusal(colleague, input)).toMatchObject({
      code: 'CLIENT_ID_REUSED',
      details: expect.not.objectContaining({ original: expect.anything() }),
    });
    const elsewhereTask = await plantTask(api, form, garage);
    expect(await refusal(inspector, { ...input, task: elsewhereTask.id })).toMatchObject({ code: 'CLIENT_ID_REUSED' });
    expect((await api.database.prisma.submission.findUniqueOrThrow({ where: { id: uuidOf(submission.id) } })).answers).toEqual(goodAnswers);
  });

  it('is still the same after the task has closed', async () => {
    const task = await plantTask(api, form, garage);
    const input = newForm(task);
    const { submission } = await submit(inspector, input);
    await api.database.prisma.task.update({ where: { id: task.uuid }, data: { closesAt: new Date(Date.now() - 1000) } });
    expect((await submit(inspector, input)).submission.id).toBe(submission.id);
    expect(await refusal(inspector, newForm(task))).toMatchObject({ code: 'STATE_CONFLICT' });
  });

  it('handed in by twenty people at once for one task is one submission; the others are told', async () => {
    const task = await plantTask(api, form, garage);
    const codes = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => (await refusal(index % 2 ? inspector : colleague, newForm(task)))?.code),
    );
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'STATE_CONFLICT')).toHaveLength(19);
    expect(await api.database.prisma.submission.count({ where: { taskId: task.uuid } })).toBe(1);
  });
});
