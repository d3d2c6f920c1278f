import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { plantForm, plantTask, type PlantedForm } from '../../test/plantTask.ts';
import { makePhoto, upload } from '../../test/upload.ts';
import { goodAnswers, vehicleForm } from '../../test/vehicleForm.ts';
import { encodeGlobalId } from '../globalId.ts';

let api: TestApi;
let garage: { id: string; path: string };
let first: Asker;
let second: Asker;
let auditor: Asker;
let elsewhere: Asker;
let form: PlantedForm;

beforeAll(async () => {
  api = await startTestApi();
  garage = await api.addUnit(api.root, '车队');
  const west = await api.addUnit(api.root, '西校区');
  first = await api.addPerson(garage, [{ role: 'inspector', unit: garage }], { name: '甲' });
  second = await api.addPerson(garage, [{ role: 'unit_manager', unit: garage }], { name: '乙' });
  auditor = await api.addPerson(garage, [{ role: 'auditor', unit: garage }]);
  elsewhere = await api.addPerson(west, [{ role: 'unit_manager', unit: west }]);
  form = await plantForm(api, vehicleForm('two'), first);
});

afterAll(() => api.close());

const submitMutation =
  'mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id status completedAt contentHash hazards { id number } } task { waitingForSignature state } } }';
const signMutation = `mutation ($input: SignSubmissionInput!) { signSubmission(input: $input) { submission {
  id status completedAt canSign files { id } signatures { position valid signerName file { id } } task { waitingForSignature } } } }`;
const handIn = async (task: { id: string }, answers: object = goodAnswers, who = first) =>
  (await who.get(submitMutation, { input: { clientId: randomUUID(), task: task.id, version: form.version, answers } })).submitTask;
const sign = (who: Asker, submission: { id: string; contentHash: string }, signatureFile?: string) =>
  who.ask(signMutation, { input: { submission: submission.id, contentHash: submission.contentHash, signatureFile } });
const codeOf = async (asked: ReturnType<typeof sign>) => (await asked).errors[0]?.extensions.code;
const waiting = async (who: Asker) =>
  (await who.get('{ submissions(filter: { awaitingMySignature: true }) { totalCount nodes { id } } }')).submissions.nodes.map(
    ({ id }: { id: string }) => id,
  );
const uuidOf = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1]!;

describe('two-person sign-off', () => {
  it('waits for a second person, and is complete when they have signed what they saw', async () => {
    const task = await plantTask(api, form, garage);
    const { submission, task: after } = await handIn(task);
    expect([submission.status, submission.completedAt, after]).toEqual([
      'AWAITING_SIGNATURE',
      null,
      { waitingForSignature: true, state: 'SUBMITTED' },
    ]);
    expect(await waiting(second)).toContain(submission.id);
    const drawn = (await upload(api, second, await makePhoto(80, 30))).body;
    const { data } = await sign(second, submission, drawn.id);
    expect(data.signSubmission.submission).toEqual({
      id: submission.id,
      status: 'COMPLETE',
      completedAt: expect.any(String),
      canSign: false,
      files: [{ id: drawn.id }],
      signatures: [
        { position: 1, valid: true, signerName: '甲', file: null },
        { position: 2, valid: true, signerName: '乙', file: { id: drawn.id } },
      ],
      task: { waitingForSignature: false },
    });
    expect(await waiting(second)).not.toContain(submission.id);
  });

  it('takes two distinct accounts, each with the right, there, and a content that was looked at', async () => {
    const { submission } = await handIn(await plantTask(api, form, garage));
    expect(await codeOf(sign(first, submission))).toBe('SAME_PERSON');
    expect(await codeOf(sign(auditor, submission))).toBe('FORBIDDEN');
    expect(await codeOf(sign(elsewhere, submission))).toBe('NOT_FOUND');
    expect(await codeOf(sign(second, { ...submission, contentHash: '0'.repeat(64) }))).toBe('CONFLICT');
    expect(await codeOf(sign(second, submission, encodeGlobalId('File', randomUUID())))).toBe('NOT_FOUND');
    const foreign = (await upload(api, elsewhere, await makePhoto())).body;
    expect(await codeOf(sign(second, submission, foreign.id))).toBe('NOT_FOUND');
    const { rows } = await api.database.pool.query('select 1 from signatures where submission_id = $1', [uuidOf(submission.id)]);
    expect(rows).toHaveLength(1);
    const canSign = async (who: Asker) =>
      (await who.get('query ($id: ID!) { node(id: $id) { ... on Submission { canSign } } }', { id: submission.id })).node;
    expect([await canSign(first), await canSign(second), await canSign(auditor), await canSign(elsewhere)]).toEqual([
      { canSign: false },
      { canSign: true },
      { canSign: false },
      null,
    ]);
    expect([await waiting(first), await waiting(auditor), await waiting(elsewhere)].flat()).not.toContain(submission.id);
  });

  it('happens once when twenty ask at once, with one event', async () => {
    const { submission } = await handIn(await plantTask(api, form, garage));
    const third = await api.addPerson(garage, [{ role: 'leader', unit: garage }]);
    const codes = await Promise.all(Array.from({ length: 20 }, (_, index) => codeOf(sign(index % 2 ? second : third, submission))));
    // Whoever was first may ask again; the other is too late.
    expect(codes.filter((code) => code === undefined)).toHaveLength(10);
    expect(codes.filter((code) => code === 'STATE_CONFLICT')).toHaveLength(10);
    expect(await api.database.prisma.event.count({ where: { verb: 'submission.sign', subjectId: uuidOf(submission.id) } })).toBe(1);
    expect(await api.database.prisma.signature.count({ where: { submissionId: uuidOf(submission.id) } })).toBe(2);
  });

  it('is void after an edit, together with its signature, and the new content has to be signed', async () => {
    const task = await plantTask(api, form, garage);
    const photo = (await upload(api, first, await makePhoto())).body;
    const failed = { value: 'fail', note: '偏软', photos: [{ file: photo.id, sha256: photo.sha256 }] };
    const { submission: before } = await handIn(task, { ...goodAnswers, brakes: failed });
    const tyres = { value: [{ id: 'a', answers: { tread: { value: 'fail' } } }] };
    // Somebody else puts it right: the photo is there already, and what was found is not found twice.
    const { submission: edited } = await handIn(task, { ...goodAnswers, brakes: failed, tyres }, second);
    expect(edited.hazards.map(({ id }: { id: string }) => id)).toEqual([before.hazards[0].id, expect.any(String)]);
    const query = `query ($id: ID!) { node(id: $id) { ... on Submission { status supersededBy { id } signatures { valid } hazards { id } } } }`;
    expect((await first.get(query, { id: before.id })).node).toEqual({
      status: 'VOID',
      supersededBy: { id: edited.id },
      signatures: [{ valid: false }],
      hazards: [],
    });
    expect(await codeOf(sign(second, before))).toBe('STATE_CONFLICT');
    expect(await codeOf(sign(second, edited))).toBe('SAME_PERSON');
    expect(await codeOf(sign(first, edited))).toBeUndefined();
    const events = await api.database.prisma.event.findMany({ where: { subjectId: uuidOf(before.id) }, orderBy: { seq: 'asc' } });
    expect(events.map(({ verb }) => verb)).toEqual(['submission.submit', 'submission.void']);
  });

  it('cannot be edited once it is signed', async () => {
    const task = await plantTask(api, form, garage);
    const { submission } = await handIn(task);
    await sign(second, submission);
    const input = { clientId: randomUUID(), task: task.id, version: form.version, answers: goodAnswers };
    expect(await first.codeOf(submitMutation, { input })).toBe('STATE_CONFLICT');
  });

  it('and an edit at the same moment: one of them is first, and nothing is signed unseen', async () => {
    for (let race = 0; race < 15; race++) {
      const task = await plantTask(api, form, garage);
      const { submission } = await handIn(task);
      const edit = { clientId: randomUUID(), task: task.id, version: form.version, answers: { ...goodAnswers, mileage: { value: race } } };
      const [signed, edited] = await Promise.all([sign(second, submission), first.ask(submitMutation, { input: edit })]);
      expect(signed.errors.length + edited.errors.length).toBe(1);
      const rows = await api.database.prisma.submission.findMany({ where: { taskId: task.uuid }, include: { signatures: true } });
      for (const { status, signatures, contentHash } of rows) {
        const valid = signatures.filter(({ voidedAt, contentHash: signedHash }) => voidedAt === null && signedHash === contentHash);
        expect(valid).toHaveLength({ complete: 2, awaiting_signature: 1, void: 0, held: 1 }[status]);
      }
    }
  });
});
