import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asker } from '../../test/api.ts';
import { openGarage, uuidOf, type Garage } from '../../test/garage.ts';
import { plantForm, plantTask } from '../../test/plantTask.ts';
import { makePhoto, upload } from '../../test/upload.ts';
import { goodAnswers, vehicleForm } from '../../test/vehicleForm.ts';
import { passTime } from '../tasks/passing.sql.ts';

let at: Garage;
let reviewer: Asker;
let manager: Asker;

beforeAll(async () => {
  at = await openGarage();
  reviewer = await at.api.addPerson(at.garage, [{ role: 'reviewer', unit: at.garage }], { name: '严审' });
  manager = await at.api.addPerson(at.garage, [{ role: 'unit_manager', unit: at.garage }], { name: '单位长' });
});

afterAll(() => at.api.close());

const approve = (who: Asker, submission: string, comment?: string) =>
  who.ask(
    'mutation ($input: ApproveSubmissionInput!) { approveSubmission(input: $input) { submission { id canReview review { decision comment byName } task { state } } } }',
    { input: { submission, comment } },
  );
const comments = [{ path: 'brakes', comment: '请写明如何检查' }];
const giveBack = (who: Asker, submission: string, change: object = {}) =>
  who.ask(
    `mutation ($input: ReturnSubmissionInput!) { returnSubmission(input: $input) { submission {
      id status canReview canReturn review { decision comment comments { path comment } byName }
      task { state canComplete canDeclareAllSafe returnedReview { comment comments { path comment } byName } } } } }`,
    { input: { submission, comment: '请补充', comments, ...change } },
  );
const codeOf = async (asked: ReturnType<typeof approve>) => (await asked).errors[0]?.extensions.code;
const awaiting = async (who: Asker): Promise<string[]> =>
  (await who.get('{ submissions(filter: { awaitingReview: true }, first: 100) { nodes { id } } }')).submissions.nodes.map(
    ({ id }: { id: string }) => id,
  );
const handIn = async (task: { id: string }, change: Record<string, unknown> = {}, who = at.inspector) =>
  (await at.submit(who, at.newForm(task, change))).submission;
const show = async (who: Asker, id: string, fields: string) =>
  (await who.get(`query ($id: ID!) { node(id: $id) { ... on Submission { ${fields} } } }`, { id })).node;

describe('a review', () => {
  it('approves, once, with one event, and asks nobody any more', async () => {
    const { id } = await handIn(await plantTask(at.api, at.form, at.garage));
    expect([await awaiting(reviewer), await awaiting(manager)].every((ids) => ids.includes(id))).toBe(true);
    const { data } = await approve(reviewer, id);
    expect(data.approveSubmission.submission).toEqual({
      id,
      canReview: false,
      review: { decision: 'APPROVED', comment: '', byName: '严审' },
      task: { state: 'SUBMITTED' },
    });
    expect((await approve(reviewer, id)).errors).toEqual([]);
    expect((await giveBack(reviewer, id)).errors[0]?.extensions).toMatchObject({ code: 'STATE_CONFLICT', details: { reason: 'reviewed' } });
    expect(await awaiting(reviewer)).not.toContain(id);
    expect(await at.eventsOf(id)).toEqual(['submission.submit', 'submission.approve']);
  });

  it('returns the same task to its unit with the comments, and both revisions stay on record', async () => {
    const task = await plantTask(at.api, at.form, at.garage);
    const photo = (await upload(at.api, at.inspector, await makePhoto())).body;
    const failed = { value: 'fail', note: '偏软', photos: [{ file: photo.id, sha256: photo.sha256 }] };
    const first = await handIn(task, { answers: { ...goodAnswers, brakes: failed } });
    const { data } = await giveBack(reviewer, first.id);
    const review = { comment: '请补充', comments, byName: '严审' };
    expect(data.returnSubmission.submission).toEqual({
      id: first.id,
      status: 'COMPLETE',
      canReview: false,
      canReturn: false,
      review: { decision: 'RETURNED', ...review },
      task: { state: 'RETURNED', canComplete: false, canDeclareAllSafe: false, returnedReview: review },
    });
    const mine = await at.inspector.get(
      '{ tasks(filter: { mine: true, open: true, states: [RETURNED] }) { nodes { id canComplete submission { answers } returnedReview { comment } } } }',
    );
    expect(mine.tasks.nodes).toEqual([
      { id: task.id, canComplete: true, submission: { answers: first.answers }, returnedReview: { comment: '请补充' } },
    ]);
    const again = await at.submit(
      at.colleague,
      at.newForm(task, { answers: { ...goodAnswers, brakes: { ...failed, note: '踏板偏软，已停用' } } }),
    );
    expect(again.task).toMatchObject({ state: 'SUBMITTED', submission: { id: again.submission.id } });
    expect(again.submission.supersedes).toEqual({ id: first.id });
    // What it found goes over, and is not found twice.
    expect(again.submission.hazards.map(({ number }: { number: string }) => number)).toEqual([first.hazards[0].number]);
    expect(
      await show(
        reviewer,
        again.submission.id,
        'canReview supersedes { status answers review { comment } } task { returnedReview { comment } }',
      ),
    ).toEqual({
      canReview: true,
      supersedes: { status: 'COMPLETE', answers: first.answers, review: { comment: '请补充' } },
      task: { returnedReview: null },
    });
    expect((await giveBack(manager, first.id)).errors[0]?.extensions.details).toMatchObject({ reason: 'reviewed' });
    expect(await at.eventsOf(first.id)).toEqual(['submission.submit', 'submission.return']);
  });

  it('is by another person, with the right, there', async () => {
    const own = await handIn(await plantTask(at.api, at.form, at.garage), {}, manager);
    expect(await codeOf(approve(manager, own.id))).toBe('SAME_PERSON');
    expect(await codeOf(giveBack(manager, own.id))).toBe('SAME_PERSON');
    expect(await codeOf(approve(at.inspector, own.id))).toBe('FORBIDDEN');
    expect(await codeOf(giveBack(at.auditor, own.id))).toBe('FORBIDDEN');
    expect(await codeOf(approve(at.elsewhere, own.id))).toBe('NOT_FOUND');
    expect([await awaiting(manager), await awaiting(at.inspector), await awaiting(at.elsewhere)].flat()).not.toContain(own.id);
    const can = async (who: Asker) => (await show(who, own.id, 'canReview canReturn'))?.canReview;
    expect([await can(manager), await can(at.inspector), await can(reviewer), await can(at.elsewhere)]).toEqual([
      false,
      false,
      true,
      undefined,
    ]);
  });

  it('wants words, about questions that there are', async () => {
    const { id } = await handIn(await plantTask(at.api, at.form, at.garage));
    expect(await codeOf(giveBack(reviewer, id, { comment: ' ' }))).toBe('BAD_INPUT');
    expect(await codeOf(giveBack(reviewer, id, { comments: [{ path: 'nothing', comment: '?' }] }))).toBe('BAD_INPUT');
    expect(await codeOf(giveBack(reviewer, id, { comments: [{ path: 'tyres[a].tread', comment: '缺' }] }))).toBeUndefined();
  });

  it('of twenty at once is one decision and one event', async () => {
    const { id } = await handIn(await plantTask(at.api, at.form, at.garage));
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, index) => codeOf(index % 2 ? approve(reviewer, id, '好') : giveBack(manager, id))),
    );
    expect(asked.filter((code) => code === undefined)).toHaveLength(10);
    expect(asked.filter((code) => code === 'STATE_CONFLICT')).toHaveLength(10);
    expect(await at.api.database.prisma.review.count({ where: { submissionId: uuidOf(id) } })).toBe(1);
    expect((await at.eventsOf(id)).filter((verb) => verb !== 'submission.submit')).toHaveLength(1);
  });

  it('returns until the task has closed, and approves afterwards', async () => {
    const task = await plantTask(at.api, at.form, at.garage);
    const { id } = await handIn(task);
    await at.api.database.prisma.task.update({ where: { id: task.uuid }, data: { closesAt: new Date(Date.now() - 60_000) } });
    expect((await giveBack(reviewer, id)).errors[0]?.extensions).toMatchObject({ code: 'STATE_CONFLICT', details: { reason: 'closed' } });
    expect(await show(reviewer, id, 'canReview canReturn review { comment }')).toEqual({ canReview: true, canReturn: false, review: null });
    expect(await codeOf(approve(reviewer, id))).toBeUndefined();
  });

  it('waits until both have signed, and then is by a third', async () => {
    const form = await plantForm(at.api, vehicleForm('two'), at.inspector);
    const task = await plantTask(at.api, form, at.garage);
    const { id, contentHash } = await handIn(task, { version: form.version });
    expect((await approve(reviewer, id)).errors[0]?.extensions.details).toMatchObject({ reason: 'unsigned' });
    const sign = 'mutation ($input: SignSubmissionInput!) { signSubmission(input: $input) { submission { id } } }';
    await manager.get(sign, { input: { submission: id, contentHash } });
    expect(await codeOf(approve(manager, id))).toBe('SAME_PERSON');
    expect(await codeOf(giveBack(reviewer, id))).toBeUndefined();
    const next = await handIn(task, { version: form.version });
    expect([next.status, (await show(manager, id, 'status signatures { valid }')).signatures]).toEqual([
      'AWAITING_SIGNATURE',
      [{ valid: true }, { valid: true }],
    ]);
  });

  it('returned, a task stays returned past its due time, and is missed when it closes', async () => {
    const task = await plantTask(at.api, at.form, at.garage);
    await giveBack(reviewer, (await handIn(task)).id);
    const { pool, prisma } = at.api.database;
    const pass = async (due: number, closes: number) => {
      const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
      await prisma.task.update({ where: { id: task.uuid }, data: { dueAt: inMinutes(due), closesAt: inMinutes(closes) } });
      await passTime(pool, new Date(), 'test');
      return (await prisma.task.findUniqueOrThrow({ where: { id: task.uuid } })).state;
    };
    expect(await pass(-10, 10)).toBe('returned');
    expect(await pass(-10, -5)).toBe('missed');
  });

  it('takes an all safe back: what is wanted then is a form', async () => {
    const task = await plantTask(at.api, at.form, at.garage);
    const declare = 'mutation ($input: DeclareAllSafeInput!) { declareAllSafe(input: $input) { submission { id } } }';
    const declared = await at.inspector.get(declare, { input: { clientId: randomUUID(), task: task.id } });
    const { id } = declared.declareAllSafe.submission;
    expect(await awaiting(reviewer)).not.toContain(id);
    expect((await giveBack(reviewer, id)).data.returnSubmission.submission.task.state).toBe('RETURNED');
    expect(await at.inspector.codeOf(declare, { input: { clientId: randomUUID(), task: task.id } })).toBe('STATE_CONFLICT');
    expect((await handIn(task)).supersedes).toEqual({ id });
  });
});

describe('hints of box-ticking', () => {
  const fields = 'hints { kind path seconds answers times takenAt }';

  it('are drawn from what came before, and are for reviewers', async () => {
    const form = await plantForm(at.api, vehicleForm('one'), at.inspector);
    const photo = (await upload(at.api, at.inspector, await makePhoto(64, 48, '#7a4411'), { 'x-captured-at': '2026-01-05T08:00:00Z' }))
      .body;
    const answers = { ...goodAnswers, pictures: { value: [{ file: photo.id, sha256: photo.sha256 }] } };
    const sent: { id: string }[] = [];
    for (let round = 0; round < 3; round++) {
      const task = await plantTask(at.api, form, at.garage);
      sent.push(await handIn(task, { version: form.version, answers }));
    }
    const old = { kind: 'PHOTO_OLD', path: 'pictures', seconds: null, answers: null, times: null, takenAt: '2026-01-05T08:00:00.000Z' };
    expect((await show(reviewer, sent[0]!.id, fields)).hints).toEqual([old]);
    expect((await show(reviewer, sent[2]!.id, fields)).hints).toEqual([
      { kind: 'SAME_ANSWERS', path: null, seconds: null, answers: null, times: 3, takenAt: null },
      { ...old, kind: 'PHOTO_REUSED', takenAt: null },
      old,
    ]);
    expect((await show(at.inspector, sent[2]!.id, fields)).hints).toEqual([]);
    expect((await show(at.auditor, sent[2]!.id, fields)).hints).toEqual([]);
  });
});
