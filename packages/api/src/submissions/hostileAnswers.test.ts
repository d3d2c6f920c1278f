import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGarage, submitMutation, type Garage } from '../../test/garage.ts';
import { plantTask } from '../../test/plantTask.ts';
import { goodAnswers } from '../../test/vehicleForm.ts';

let api: Garage['api'];
let garage: Garage['garage'];
let inspector: Garage['inspector'];
let form: Garage['form'];
let newForm: Garage['newForm'];
let submit: Garage['submit'];
let refusal: Garage['refusal'];

beforeAll(async () => {
  ({ api, garage, inspector, form, newForm, submit, refusal } = await openGarage());
});

afterAll(() => api.close());

describe('hostile answers', () => {
  const parsed = (json: string) => JSON.parse(json) as unknown;
  it.each<[string, unknown, string]>([
    ['a prototype', parsed('{"__proto__": {"value": 1}, "plate": {"value": "x"}}'), 'VALIDATION_FAILED'],
    ['a constructor', { constructor: { value: 'x' } }, 'VALIDATION_FAILED'],
    ['an operator for a value', { plate: { value: { $gt: '' } } }, 'VALIDATION_FAILED'],
    ['a prototype in an answer', { plate: parsed('{"__proto__": {"value": "x"}}') }, 'VALIDATION_FAILED'],
    ['NUL', { plate: { value: 'a\0b' } }, 'VALIDATION_FAILED'],
    ['half a character', { plate: { value: '\ud800' } }, 'VALIDATION_FAILED'],
    ['a list', [], 'VALIDATION_FAILED'],
    ['a number', 7, 'VALIDATION_FAILED'],
    ['a number beyond all numbers', { ...goodAnswers, mileage: { value: 1e308 } }, 'VALIDATION_FAILED'],
    ['a note of a megabyte', { ...goodAnswers, brakes: { value: 'pass', note: 'x'.repeat(1_000_000) } }, 'VALIDATION_FAILED'],
  ])('with %s are refused with a code', async (_, answers, code) => {
    const task = await plantTask(api, form, garage);
    expect((await refusal(inspector, newForm(task, { answers })))?.code).toBe(code);
    expect(await api.database.prisma.submission.count({ where: { taskId: task.uuid } })).toBe(0);
  });

  it('of depth 10,000 are refused with a code', async () => {
    const task = await plantTask(api, form, garage);
    const variables = JSON.stringify({ input: newForm(task, { answers: 'DEEP' }) }).replace(
      '"DEEP"',
      '{"v":'.repeat(10_000) + '1' + '}'.repeat(10_000),
    );
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...inspector.headers },
      body: `{"query":${JSON.stringify(submitMutation)},"variables":${variables}}`,
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([400, 'LIMIT_EXCEEDED']);
  });

  it.each([
    { startedAt: '0000-01-01T00:00:00Z' },
    { deviceTime: '0000-12-31T23:59:59Z' },
    { deviceTime: '9999-12-31T23:59:59-12:00' },
    { startedAt: '2026-02-30T25:00:00Z' },
  ])('with a time that no calendar has, %o, are refused with a code', async (change) => {
    const task = await plantTask(api, form, garage);
    const { status, errors } = await inspector.ask(submitMutation, { input: newForm(task, change) });
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it.each([
    { startedAt: '0001-01-01T00:00:00Z', deviceTime: '0001-01-01T00:00:00Z' },
    { startedAt: '9999-12-31T23:59:59Z', deviceTime: '9999-12-31T23:59:59Z' },
    { clockOffset: -2_147_483_648, deviceTime: '0001-01-01T00:00:00Z' },
  ])('from a device whose clock is as wrong as can be, %o, are taken by our own', async (change) => {
    const task = await plantTask(api, form, garage);
    expect((await submit(inspector, newForm(task, change))).task).toMatchObject({ state: 'SUBMITTED', late: false });
  });

  it('that are only strange are stored as they are', async () => {
    const task = await plantTask(api, form, garage);
    const strange = '\u202E=cmd()|"<script>alert(1)</script>\u{1F6D1}{{plate}} \\u0000';
    const answers = { ...goodAnswers, plate: { value: strange.slice(0, 20) }, brakes: { value: 'pass', note: strange } };
    expect((await submit(inspector, newForm(task, { answers }))).submission.answers).toEqual(answers);
  });
});
