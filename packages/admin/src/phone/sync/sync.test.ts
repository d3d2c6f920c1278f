import 'fake-indexeddb/auto';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import { PhoneServer } from '../../../test/phoneServer.ts';
import { keepOffset } from '../device/clockOffset.ts';
import { DeviceDatabase, keyOf } from '../device/database.ts';
import type { OutboxItem, StoredDraft, SubmissionItem } from '../device/database.ts';
import { beginDraft, withAnswers } from '../device/draft.model.ts';
import { settleConflict } from '../device/drafts.ts';
import { localIdOf } from '../device/fileRefs.model.ts';
import { keepFile } from '../device/files.ts';
import { itemOf, unloadMemory } from '../device/items.ts';
import { postAllSafe, postHazard, postSignature, postSubmission, takeBack, tryAgain } from '../device/outbox.ts';
import { forgetOthers, forgetPerson, unsentCount } from '../device/person.ts';
import { offsetIn, requester } from '../network/request.ts';
import { uploader } from '../network/uploadFile.ts';
import type { Round } from './round.ts';
import { sendAll } from './sender.ts';

const network = setupServer();
const me = 'person-1';
const now = new Date('2026-11-25T08:00:00Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const base = 'http://phone.test';

let server: PhoneServer;
let database: DeviceDatabase;
let round: Round;
let count = 0;

beforeAll(() => network.listen({ onUnhandledFrame: 'error' }));
afterAll(() => network.close());
beforeEach(() => {
  server = new PhoneServer();
  network.use(...server.handlers);
  database = new DeviceDatabase(`test-${++count}`);
  round = {
    database,
    request: requester(`${base}/graphql`, () => 'zh-CN'),
    upload: uploader(`${base}/files`),
    personId: me,
    now: () => now,
    sending: () => undefined,
  };
});
afterEach(async () => {
  network.resetHandlers();
  await database.delete();
});

const picture = (bytes: string) => new Blob([bytes], { type: 'image/jpeg' });

async function draftOf(task: string, answers: Answers): Promise<StoredDraft> {
  const born = { key: keyOf(me, task), personId: me, taskId: task, versionId: 'version-1', clientId: `client-of-${task}` };
  const draft = withAnswers(beginDraft(born, now, null), answers, now);
  await database.drafts.put(draft);
  return draft;
}

/** A form with two photos and a signature, handed in on the phone. */
async function handIn(task = 'task-1'): Promise<SubmissionItem> {
  const photos = [
    await keepFile(database, me, { blob: picture('one'), name: '1.jpg' }, after(0)),
    await keepFile(database, me, { blob: picture('two'), name: '2.jpg' }, after(1)),
  ];
  const signature = await keepFile(database, me, { blob: picture('signed'), name: 'signature.png' }, after(2));
  const draft = await draftOf(task, { brakes: { value: 'fail', note: '软', photos }, plate: { value: '示A' } });
  await postSubmission(database, draft, '车辆检查', localIdOf(signature), now);
  return (await item(draft.clientId)) as SubmissionItem;
}

const item = (clientId: string): Promise<OutboxItem | undefined> => database.outbox.get(clientId);

/** Rounds until nothing is left to try, as the sender does with pauses between. */
async function sendUntilDone(): Promise<number> {
  for (let rounds = 1; rounds <= 40; rounds++) if ((await sendAll(round)) === 'done') return rounds;
  throw new Error('never done');
}

describe('a form handed in', () => {
  test('arrives with its photos under the names the server gave them, and only then leaves the phone', async () => {
    const { clientId } = await handIn();
    expect(await sendAll(round)).toBe('done');
    const [sent] = server.submissions.values();
    expect(sent).toMatchObject({
      clientId,
      task: 'task-1',
      version: 'version-1',
      signatureFile: 'file-3',
      answers: { brakes: { photos: [{ file: 'file-1' }, { file: 'file-2' }] } },
    });
    expect(JSON.stringify(sent)).not.toContain('local:');
    expect(await item(clientId)).toMatchObject({ state: 'received', submissionId: `submission-of-${clientId}` });
    expect(await database.files.count()).toBe(0);
    expect(await database.drafts.count()).toBe(0);
    expect(await unsentCount(database, me)).toBe(0);
  });

  test('stays whole when the line is cut anywhere, and is one on the server however often it was sent', async () => {
    // Who, three files, the submission: each request is lost before it arrives, then each answer is.
    for (let at = 0; at < 5; at++) {
      for (const how of ['lost', 'unanswered'] as const) {
        const { clientId } = await handIn(`task-${at}-${how}`);
        const before = server.submissions.size;
        server.line = [...Array.from({ length: at }, () => 'through' as const), how];
        expect(await sendAll(round)).toBe('later');
        expect(await item(clientId)).toMatchObject({ state: 'waiting' });
        expect(await database.files.count()).toBe(3);
        expect(await sendUntilDone()).toBe(1);
        expect(server.submissions.size).toBe(before + 1);
        expect(await item(clientId)).toMatchObject({ state: 'received' });
      }
    }
  });

  test('survives a line that fails at random', async () => {
    // A fixed sequence of coin tosses, so that a failure can be told again.
    let seed = 20261125;
    const toss = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    for (let run = 0; run < 30; run++) {
      const { clientId } = await handIn(`random-${run}`);
      server.line = Array.from({ length: 20 }, () => (toss() < 0.3 ? 'lost' : toss() < 0.3 ? 'unanswered' : 'through'));
      await sendUntilDone();
      server.line = [];
      expect(await item(clientId)).toMatchObject({ state: 'received' });
      expect([...server.submissions.keys()].filter((id) => id === clientId).length).toBe(1);
    }
    expect(server.submissions.size).toBe(30);
    expect(server.files.size).toBe(90);
  });

  test('keeps everything when the receipt leaves a file out', async () => {
    server.forgetsFiles = true;
    const { clientId } = await handIn();
    expect(await sendAll(round)).toBe('done');
    expect(await item(clientId)).toMatchObject({ state: 'refused', refusal: { code: 'ATTACHMENTS_MISSING' } });
    expect(await database.files.count()).toBe(3);
    server.forgetsFiles = false;
    await tryAgain(database, (await item(clientId))!);
    await sendAll(round);
    expect(await item(clientId)).toMatchObject({ state: 'received' });
    expect(server.submissions.size).toBe(1);
  });

  test('that is refused stays, says why, and goes again once it is mended', async () => {
    const problems = [{ path: 'plate', code: 'constraint', severity: 'ERROR', details: {}, messages: { 'zh-CN': '没有这辆车' } }];
    server.refusals.set('PhoneSubmit', { code: 'VALIDATION_FAILED', details: { problems } });
    const posted = await handIn();
    expect(await sendAll(round)).toBe('done');
    const held = (await item(posted.clientId)) as SubmissionItem;
    expect(held).toMatchObject({ state: 'refused', refusal: { code: 'VALIDATION_FAILED', messages: { en: 'No' } } });
    expect(await sendAll(round)).toBe('done');
    expect(server.asked.filter(({ operation }) => operation === 'PhoneSubmit').length).toBe(1);

    await takeBack(database, held);
    const draft = (await database.drafts.get(keyOf(me, 'task-1')))!;
    expect(draft).toMatchObject({ clientId: posted.clientId, refusal: { details: { problems } }, answers: posted.answers });
    server.refusals.clear();
    await postSubmission(
      database,
      withAnswers(draft, { ...draft.answers, plate: { value: '示B' } }, now),
      '车辆检查',
      posted.signature,
      now,
    );
    await sendAll(round);
    expect(await item(posted.clientId)).toMatchObject({ state: 'received' });
    expect(server.submissions.get(posted.clientId)).toMatchObject({ answers: { plate: { value: '示B' } } });
  });

  test('gets a number of its own when the server has other content under the first', async () => {
    server.submissions.set('client-of-task-1', { clientId: 'client-of-task-1', task: 'other' });
    const posted = await handIn();
    await sendAll(round);
    const held = (await item(posted.clientId)) as SubmissionItem;
    expect(held.refusal?.code).toBe('CLIENT_ID_REUSED');
    await takeBack(database, held);
    const draft = (await database.drafts.get(keyOf(me, 'task-1')))!;
    expect(draft.clientId).not.toBe(posted.clientId);
    await postSubmission(database, draft, '车辆检查', posted.signature, now);
    await sendAll(round);
    expect(await item(draft.clientId)).toMatchObject({ state: 'received' });
  });

  test('waits for a photo the server does not take, and says so', async () => {
    server.refusals.set('files', { code: 'BAD_INPUT' });
    const { clientId } = await handIn();
    await sendAll(round);
    expect(await item(clientId)).toMatchObject({ state: 'refused', refusal: { code: 'BAD_INPUT' } });
    expect(server.submissions.size).toBe(0);
    server.refusals.clear();
    await tryAgain(database, (await item(clientId))!);
    await sendAll(round);
    expect(await item(clientId)).toMatchObject({ state: 'received' });
  });
});

test('nothing goes out under another name, or under none', async () => {
  const { clientId } = await handIn();
  for (const other of ['person-2', undefined]) {
    server.personId = other;
    expect(await sendAll(round)).toBe('signed_out');
  }
  expect(server.asked.map(({ operation }) => operation)).toEqual(['PhoneWho', 'PhoneWho']);
  expect(server.files.size).toBe(0);
  expect(await item(clientId)).toMatchObject({ state: 'waiting' });
  server.personId = me;
  expect(await sendAll(round)).toBe('done');
  expect(await item(clientId)).toMatchObject({ state: 'received' });
});

test('a phone with nothing to send asks nothing', async () => {
  expect(await sendAll(round)).toBe('done');
  expect(server.asked).toEqual([]);
});

test('all safe and a hazard are one each, however often they are sent', async () => {
  await postAllSafe(database, { personId: me, taskId: 'task-1', title: '报平安' }, now);
  const photo = await keepFile(database, me, { blob: picture('hole'), name: '1.jpg' }, now);
  const hazard = { clientId: 'hazard-1', personId: me, unitId: 'unit-1', title: '门被锁', hazardTitle: { 'zh-CN': '门被锁' }, detail: '' };
  await postHazard(database, { ...hazard, severity: 'MAJOR', category: 'fire', photos: [localIdOf(photo)!] }, now);
  server.line = ['through', 'unanswered', 'through', 'through', 'unanswered', 'through', 'through', 'unanswered'];
  await sendUntilDone();
  expect(server.allSafe.size).toBe(1);
  expect([...server.hazards.values()]).toEqual([expect.objectContaining({ title: { 'zh-CN': '门被锁' }, photos: ['file-1'] })]);
  expect(await item('hazard-1')).toMatchObject({ state: 'received', number: 'YH-2026-0001' });
});

describe('a full disk', () => {
  const full = () => Promise.reject(Object.assign(new Error('no room'), { name: 'QuotaExceededError' })) as never;

  test('keeps neither a photo nor a form from being sent: they are in the page until then', async () => {
    for (const table of [database.files, database.outbox])
      for (const write of ['add', 'put', 'update'] as const) vi.spyOn(table, write).mockImplementation(full);
    const { clientId } = await handInUnkept();
    expect(await database.files.count()).toBe(0);
    expect(database.memory.count()).toBe(4);
    expect(await unsentCount(database, me)).toBe(1);
    server.line = ['through', 'through', 'unanswered'];
    expect(await sendAll(round)).toBe('later');
    expect(database.memory.count()).toBe(4);
    expect(await sendAll(round)).toBe('done');
    expect(server.submissions.get(clientId)).toMatchObject({ answers: { brakes: { photos: [{ file: 'file-1' }, { file: 'file-2' }] } } });
    expect(await itemOf(database, clientId)).toMatchObject({ state: 'received' });
    expect([database.memory.count(), await database.drafts.count()]).toEqual([0, 0]);
    vi.restoreAllMocks();
  });

  test('that has room again takes what was in the page', async () => {
    const spies = [vi.spyOn(database.files, 'add').mockImplementation(full), vi.spyOn(database.outbox, 'put').mockImplementation(full)];
    const { clientId } = await handInUnkept();
    for (const spy of spies) spy.mockRestore();
    await unloadMemory(database);
    expect([await database.files.count(), (await item(clientId))?.state, database.memory.count()]).toEqual([3, 'waiting', 0]);
  });

  test('is no excuse for a fault of ours', async () => {
    vi.spyOn(database.files, 'add').mockImplementation(() => Promise.reject(new TypeError('not a row')) as never);
    await expect(keepFile(database, me, { blob: picture('one'), name: '1.jpg' }, now)).rejects.toThrow('not a row');
    vi.restoreAllMocks();
  });

  async function handInUnkept(): Promise<{ clientId: string }> {
    const photos = [];
    for (const name of ['one', 'two']) photos.push(await keepFile(database, me, { blob: picture(name), name }, now));
    const signature = await keepFile(database, me, { blob: picture('signed'), name: 'signature.png' }, now);
    const draft = await draftOf('task-full', { brakes: { value: 'fail', photos } });
    await postSubmission(database, draft, '车辆检查', localIdOf(signature), now);
    return draft;
  }
});

describe('the time something was done', () => {
  test('goes along with how far the server’s clock was from this one when it was last heard of', async () => {
    await keepOffset(database, 90_000);
    await keepOffset(database, 90_900);
    const { clientId } = await handIn();
    await keepOffset(database, 0);
    server.arrival = 'ON_TIME_BY_DEVICE';
    await sendAll(round);
    expect(server.submissions.get(clientId)).toMatchObject({ deviceTime: now.toISOString(), clockOffset: 90_000 });
    expect(await item(clientId)).toMatchObject({ state: 'received', arrival: 'ON_TIME_BY_DEVICE', isHeld: false });
  });

  test('may be after everything was closed: then the phone says who decides', async () => {
    const { clientId } = await handIn();
    server.arrival = 'AFTER_CLOSING';
    await sendAll(round);
    expect(await item(clientId)).toMatchObject({ state: 'received', isHeld: true });
    expect(server.submissions.get(clientId)).toMatchObject({ clockOffset: null });
  });

  test.each([
    ['2026-11-25T08:00:10Z', 0, 1_000, 10_000],
    ['2026-11-25T07:59:50Z', 0, 1_000, -10_000],
    ['2026-11-25T08:00:00Z', 0, 11_000, undefined],
    ['', 0, 100, undefined],
  ])('is measured by the head of an answer: %s', (date, asked, answered, expected) => {
    const response = new Response('', date ? { headers: { date: new Date(date).toUTCString() } } : {});
    expect(offsetIn(response, now.getTime() + asked, now.getTime() + answered)).toBe(expected);
  });
});

describe('a receipt', () => {
  test.each([
    ['hazard', async () => postHazard(database, { ...hazard, photos: [await photoId()] }, now)],
    ['signature', async () => postSignature(database, { ...toSign, signature: await photoId() }, now)],
  ] as const)('that leaves out the photo of a %s lets nothing leave the phone', async (kind, post) => {
    server.forgetsFiles = true;
    await post();
    await sendAll(round);
    const [posted] = await database.outbox.toArray();
    expect(posted).toMatchObject({ kind, state: 'refused', refusal: { code: 'ATTACHMENTS_MISSING' } });
    expect(await database.files.count()).toBe(1);
    server.forgetsFiles = false;
    await tryAgain(database, posted!);
    await sendAll(round);
    expect([(await database.outbox.toArray())[0]?.state, await database.files.count()]).toEqual(['received', 0]);
  });

  const photoId = async () => localIdOf(await keepFile(database, me, { blob: picture('seen'), name: '1.jpg' }, now))!;
  const hazard = {
    clientId: 'hazard-1',
    personId: me,
    title: '隐患',
    unitId: 'unit-1',
    hazardTitle: { 'zh-CN': '疏散门被锁' },
    detail: '',
    severity: 'MAJOR' as const,
    category: 'fire',
  };
  const toSign = { personId: me, submissionId: 'submission-1', contentHash: 'h', title: '签字' };
});

describe('a draft', () => {
  test('is saved on the server, and saved again with its photo once that is there', async () => {
    const photo = await keepFile(database, me, { blob: picture('one'), name: '1.jpg' }, now);
    await draftOf('task-1', { plate: { value: '示A' }, brakes: { value: 'fail', photos: [photo] } });
    expect(await sendAll(round)).toBe('done');
    expect(server.drafts.get('task-1')).toMatchObject({ revision: 1, answers: { brakes: { photos: [{ file: 'file-1' }] } } });
    expect(await unsentCount(database, me)).toBe(0);
  });

  test.each([
    ['this one', [], { plate: { value: '示A' }, more: { value: '甲' }, here: { value: '只在这里' } }],
    ['the other', ['plate', 'more', 'here'], { plate: { value: '示C' }, more: { value: '丙' } }],
    ['each for a question', ['more'], { plate: { value: '示A' }, more: { value: '丙' }, here: { value: '只在这里' } }],
  ] as const)('that two devices changed is held until the person says: %s', async (_, there, expected) => {
    const other = { plate: { value: '示C' }, more: { value: '丙' } };
    server.drafts.set('task-1', { id: 'draft', answers: other, revision: 2, updatedAt: '2026-11-25T07:00:00Z' });
    const own = { plate: { value: '示A' }, more: { value: '甲' }, here: { value: '只在这里' } };
    const { key } = await draftOf('task-1', own);
    expect(await sendAll(round)).toBe('done');
    expect(await database.drafts.get(key)).toMatchObject({ answers: own, rival: { answers: other } });
    expect(server.drafts.get('task-1')).toMatchObject({ revision: 2 });
    await settleConflict(database, key, there);
    await sendAll(round);
    expect((await database.drafts.get(key))?.answers).toEqual(expected);
    expect((await database.drafts.get(key))?.rival).toBeUndefined();
    expect(server.drafts.get('task-1')).toMatchObject({ answers: expected, revision: 3 });
  });

  test('whose task was withdrawn stays on the phone with the reason', async () => {
    server.refusals.set('PhoneSaveDraft', { code: 'NOT_FOUND' });
    const { key } = await draftOf('task-1', { plate: { value: '示A' } });
    expect(await sendAll(round)).toBe('done');
    expect(await database.drafts.get(key)).toMatchObject({ answers: { plate: { value: '示A' } }, refusal: { code: 'NOT_FOUND' } });
  });
});

test('signing out leaves nothing but what is not sent, and nothing of anybody else', async () => {
  const { clientId } = await handIn('task-1');
  await postAllSafe(database, { personId: 'person-2', taskId: 'task-9', title: '报平安' }, now);
  await keepFile(database, me, { blob: picture('forgotten'), name: '3.jpg' }, now);
  expect(await unsentCount(database, me)).toBe(1);
  await forgetPerson(database, me);
  expect(await item(clientId)).toMatchObject({ state: 'waiting' });
  expect(await database.files.count()).toBe(3);
  expect(await database.outbox.where({ personId: 'person-2' }).count()).toBe(1);
  await sendAll(round);
  await forgetPerson(database, me);
  expect([await database.files.count(), await database.drafts.count(), await database.outbox.where({ personId: me }).count()]).toEqual([
    0, 0, 0,
  ]);
});

test('on a shared phone the next person finds nothing of the others but what is still to be sent', async () => {
  const { clientId } = await handIn('task-1');
  await database.people.put({ id: me, viewer: {} as never, seenAt: '' });
  await database.tasks.put({ key: 'k', personId: me, task: {} as never, order: 0 });
  await database.tasks.put({ key: 'own', personId: 'person-2', task: {} as never, order: 0 });
  await forgetOthers(database, 'person-2');
  expect(await item(clientId)).toMatchObject({ state: 'waiting' });
  expect([await database.files.count(), await database.people.count()]).toEqual([3, 0]);
  expect((await database.tasks.toArray()).map(({ key }) => key)).toEqual(['own']);
});
