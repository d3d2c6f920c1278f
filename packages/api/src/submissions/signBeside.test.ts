import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type Asker, type TestApi } from '../../test/api.ts';
import { plantForm, plantTask, type PlantedForm } from '../../test/plantTask.ts';
import { makePhoto, upload } from '../../test/upload.ts';
import { goodAnswers, vehicleForm } from '../../test/vehicleForm.ts';
import { hashPassword } from '../people/password.hash.ts';

const password = 'correct horse battery';
type Unit = { id: string; path: string };

let api: TestApi;
let garage: Unit;
let first: Asker;
let second: Asker;
let auditor: Asker;
let elsewhere: Asker;
let form: PlantedForm;

beforeAll(async () => {
  api = await startTestApi();
  garage = await api.addUnit(api.root, '车队');
  const west = await api.addUnit(api.root, '西校区');
  const passwordHash = await hashPassword(password);
  first = await api.addPerson(garage, [{ role: 'inspector', unit: garage }], { name: '甲', passwordHash });
  second = await api.addPerson(garage, [{ role: 'unit_manager', unit: garage }], { name: '乙', passwordHash });
  auditor = await api.addPerson(garage, [{ role: 'auditor', unit: garage }], { name: '丙', passwordHash });
  elsewhere = await api.addPerson(west, [{ role: 'unit_manager', unit: west }], { name: '丁', passwordHash });
  form = await plantForm(api, vehicleForm('two'), first);
});

afterAll(() => api.close());

// Every attempt counts; each test begins with a clean count.
afterEach(() => api.database.prisma.throttle.deleteMany());

type Waiting = { id: string; contentHash: string };

async function handIn(): Promise<Waiting> {
  const task = await plantTask(api, form, garage);
  const input = { clientId: randomUUID(), task: task.id, version: form.version, answers: goodAnswers };
  const { submitTask } = await first.get(
    'mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id contentHash } } }',
    { input },
  );
  return submitTask.submission;
}

const mutation = `mutation ($input: SignSubmissionBesideInput!) { signSubmissionBeside(input: $input) { submission {
  id status canSign signatures { position valid signerName file { id } } } } }`;
const signBeside = (holder: Asker, { id, contentHash }: Waiting, signer: { userName: string }, more: object = {}) =>
  holder.ask(mutation, { input: { submission: id, contentHash, userName: signer.userName, password, ...more } });
const codeOf = async (asked: ReturnType<typeof signBeside>) => (await asked).errors[0]?.extensions.code;
const uuidOf = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1]!;
const signaturesOf = ({ id }: Waiting) => api.database.prisma.signature.count({ where: { submissionId: uuidOf(id) } });
const eventsOf = ({ id }: Waiting) =>
  api.database.prisma.event.findMany({ where: { verb: 'submission.sign', subjectId: uuidOf(id) }, select: { actorId: true, data: true } });

describe('the second person signs on the first person’s phone', () => {
  it('by their own password, with their own name, and leaves no session there', async () => {
    const submission = await handIn();
    const drawn = (await upload(api, first, await makePhoto(80, 30))).body;
    const before = await api.database.prisma.session.count();
    const answer = await signBeside(first, submission, second, { signatureFile: drawn.id });
    expect(answer.data.signSubmissionBeside.submission).toEqual({
      id: submission.id,
      status: 'COMPLETE',
      canSign: false,
      signatures: [
        { position: 1, valid: true, signerName: '甲', file: null },
        { position: 2, valid: true, signerName: '乙', file: { id: drawn.id } },
      ],
    });
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await api.database.prisma.session.count()).toBe(before);
    expect((await first.get('{ viewer { person { name } } }')).viewer.person.name).toBe('甲');
  });

  it('tells the audit both names, once, however often it is sent', async () => {
    const submission = await handIn();
    for (let time = 0; time < 3; time++) expect(await codeOf(signBeside(first, submission, second))).toBeUndefined();
    const [event, ...more] = await eventsOf(submission);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ actorId: uuidOf(second.id), data: { beside: uuidOf(first.id), contentHash: submission.contentHash } });
    expect(JSON.stringify(event)).not.toContain(password);
  });

  it('refuses a wrong password, an unknown name and a suspended account alike', async () => {
    const submission = await handIn();
    const gone = await api.addPerson(garage, [{ role: 'leader', unit: garage }], { passwordHash: await hashPassword(password) });
    await api.database.prisma.person.update({ where: { id: uuidOf(gone.id) }, data: { suspendedAt: new Date() } });
    expect(await codeOf(signBeside(first, submission, second, { password: 'something else' }))).toBe('INVALID_CREDENTIALS');
    expect(await codeOf(signBeside(first, submission, { userName: 'nobody.here' }))).toBe('INVALID_CREDENTIALS');
    expect(await codeOf(signBeside(first, submission, gone))).toBe('INVALID_CREDENTIALS');
    expect(await signaturesOf(submission)).toBe(1);
  });

  it('refuses whoever handed it in, whoever lacks the right there, and whoever has not chosen a password yet', async () => {
    const submission = await handIn();
    expect(await codeOf(signBeside(first, submission, first))).toBe('SAME_PERSON');
    expect(await codeOf(signBeside(second, submission, first))).toBe('SAME_PERSON');
    expect(await codeOf(signBeside(first, submission, auditor))).toBe('FORBIDDEN');
    expect(await codeOf(signBeside(first, submission, elsewhere))).toBe('FORBIDDEN');
    const fresh = await api.addPerson(garage, [{ role: 'leader', unit: garage }], { passwordHash: await hashPassword(password) });
    await api.database.prisma.person.update({ where: { id: uuidOf(fresh.id) }, data: { mustChangePassword: true } });
    expect(await codeOf(signBeside(first, submission, fresh))).toBe('PASSWORD_CHANGE_REQUIRED');
    expect(await signaturesOf(submission)).toBe(1);
    expect(await eventsOf(submission)).toEqual([]);
  });

  it('wants a session that sees it, the content that was looked at, and a drawing uploaded there', async () => {
    const submission = await handIn();
    expect(await codeOf(signBeside(elsewhere, submission, second))).toBe('NOT_FOUND');
    expect(
      (await api.anonymous.ask(mutation, { input: { ...named(submission), userName: second.userName, password } })).errors[0],
    ).toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
    const token = await api.addToken(first, ['tasks:write']);
    expect(await codeOf(signBeside(token, submission, second))).toBe('FORBIDDEN');
    expect(await codeOf(signBeside(first, { ...submission, contentHash: '0'.repeat(64) }, second))).toBe('CONFLICT');
    const foreign = (await upload(api, elsewhere, await makePhoto())).body;
    expect(await codeOf(signBeside(first, submission, second, { signatureFile: foreign.id }))).toBe('NOT_FOUND');
    expect(await signaturesOf(submission)).toBe(1);
  });

  it('happens once when four persons sign at once, on that phone and on their own, twice each', async () => {
    const submission = await handIn();
    const passwordHash = await hashPassword(password);
    const signers = await Promise.all(
      [1, 2, 3, 4].map((n) => api.addPerson(garage, [{ role: 'unit_manager', unit: garage }], { name: `签${n}`, passwordHash })),
    );
    const own = 'mutation ($input: SignSubmissionInput!) { signSubmission(input: $input) { submission { id } } }';
    const answers = await Promise.all(
      signers.flatMap((signer) => [
        signBeside(first, submission, signer),
        signBeside(first, submission, signer),
        signer.ask(own, { input: named(submission) }),
        signer.ask(own, { input: named(submission) }),
      ]),
    );
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'signed');
    expect(codes.filter((code) => code !== 'signed' && code !== 'STATE_CONFLICT')).toEqual([]);
    // Whoever was first is told so by each of their requests, and nobody else.
    expect(codes.filter((code) => code === 'signed')).toHaveLength(4);
    expect(await signaturesOf(submission)).toBe(2);
    expect(await eventsOf(submission)).toHaveLength(1);
  });

  it('counts attempts together with those to sign in', async () => {
    const submission = await handIn();
    const wrong = () => signBeside(first, submission, second, { password: 'guessed' });
    for (let attempt = 0; attempt < 10; attempt++) expect(await codeOf(wrong())).toBe('INVALID_CREDENTIALS');
    expect(await codeOf(signBeside(first, submission, second))).toBe('THROTTLED');
    const { errors } = await api.anonymous.ask('mutation ($input: SignInInput!) { signIn(input: $input) { clientMutationId } }', {
      input: { userName: second.userName, password },
    });
    expect(errors[0]?.extensions.code).toBe('THROTTLED');
    expect(await signaturesOf(submission)).toBe(1);
  });
});

const named = ({ id, contentHash }: Waiting) => ({ submission: id, contentHash });

describe('whom to ask for the second signature', () => {
  const askWho = async (asker: Asker, { id }: Waiting, search?: string) =>
    (
      await asker.get(
        'query ($id: ID!, $search: String) { node(id: $id) { ... on Submission { possibleSigners(search: $search) { person name unitName } } } }',
        { id, search },
      )
    ).node.possibleSigners;

  it('is told to whoever handed it in: who has the right there, nearest first, never themselves', async () => {
    const office = await api.addUnit(api.root, '总务处');
    await api.addPerson(office, [{ role: 'leader', unit: api.root }], { name: '戊' });
    const submission = await handIn();
    const found: { name: string }[] = await askWho(first, submission);
    const names = found.map(({ name }) => name);
    expect(names.indexOf('乙')).toBeGreaterThanOrEqual(0);
    expect(names.indexOf('戊')).toBeGreaterThan(names.indexOf('乙'));
    expect(names).not.toEqual(expect.arrayContaining(['甲']));
    expect(names.filter((name) => ['丙', '丁'].includes(name))).toEqual([]);
    // A unit that the asker does not reach stays unnamed.
    expect(await askWho(first, submission, '戊')).toMatchObject([{ unitName: null }]);
    expect(await askWho(first, submission, '乙')).toEqual([{ person: second.id, name: '乙', unitName: '车队' }]);
  });

  it('is told to nobody else, and to nobody once it is signed', async () => {
    const submission = await handIn();
    expect(await askWho(second, submission)).toBeNull();
    expect(await codeOf(signBeside(first, submission, second))).toBeUndefined();
    expect(await askWho(first, submission)).toBeNull();
  });
});
