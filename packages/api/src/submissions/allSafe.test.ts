import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGarage, type Garage } from '../../test/garage.ts';
import { plantForm, plantTask } from '../../test/plantTask.ts';
import { vehicleForm } from '../../test/vehicleForm.ts';

let api: Garage['api'];
let garage: Garage['garage'];
let inspector: Garage['inspector'];
let colleague: Garage['colleague'];
let auditor: Garage['auditor'];
let form: Garage['form'];
let newForm: Garage['newForm'];
let submit: Garage['submit'];
let eventsOf: Garage['eventsOf'];

beforeAll(async () => {
  ({ api, garage, inspector, colleague, auditor, form, newForm, submit, eventsOf } = await openGarage());
});

afterAll(() => api.close());

describe('all safe', () => {
  const declare = `mutation ($input: DeclareAllSafeInput!) { declareAllSafe(input: $input) {
    submission { id kind status answers evaluation signatures { position valid signerName } } task { state canDeclareAllSafe canComplete } } }`;

  it('is declared with one tap, signed and time-stamped, and a later event supersedes it; both stay', async () => {
    const task = await plantTask(api, form, garage);
    const input = { clientId: randomUUID(), task: task.id };
    const taps = await Promise.all(Array.from({ length: 10 }, () => inspector.get(declare, { input })));
    expect(new Set(taps.map(({ declareAllSafe }) => declareAllSafe.submission.id)).size).toBe(1);
    const { submission, task: after } = taps[0].declareAllSafe;
    expect(submission).toMatchObject({
      kind: 'ALL_SAFE',
      status: 'COMPLETE',
      answers: {},
      evaluation: { statement: { 'zh-CN': '今日平安无事' } },
      signatures: [{ position: 1, valid: true, signerName: '林巡' }],
    });
    expect(after).toEqual({ state: 'ALL_SAFE', canDeclareAllSafe: false, canComplete: true });
    expect(await eventsOf(submission.id)).toEqual(['task.declare_all_safe']);
    const later = await submit(colleague, newForm(task));
    expect(later.submission.supersedes).toEqual({ id: submission.id });
    expect(later.task).toMatchObject({ state: 'SUBMITTED', submission: { id: later.submission.id } });
    const query = 'query ($id: ID!) { node(id: $id) { ... on Submission { status supersededBy { id } } } }';
    expect((await inspector.get(query, { id: submission.id })).node).toEqual({
      status: 'COMPLETE',
      supersededBy: { id: later.submission.id },
    });
    // The tap that was lost on its way is still that tap.
    expect((await inspector.get(declare, { input })).declareAllSafe.submission.id).toBe(submission.id);
  });

  it('is not offered by every form', async () => {
    const without = await plantForm(api, vehicleForm('one'), inspector);
    const task = await plantTask(api, without, garage);
    expect((await inspector.ask(declare, { input: { clientId: randomUUID(), task: task.id } })).errors[0]!.extensions).toMatchObject({
      code: 'STATE_CONFLICT',
      details: { reason: 'all_safe_not_offered' },
    });
  });

  it('is refused where something was handed in, and to those without the right', async () => {
    const task = await plantTask(api, form, garage);
    expect(await auditor.codeOf(declare, { input: { clientId: randomUUID(), task: task.id } })).toBe('FORBIDDEN');
    await submit(inspector, newForm(task));
    expect(await inspector.codeOf(declare, { input: { clientId: randomUUID(), task: task.id } })).toBe('STATE_CONFLICT');
  });
});
