import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { vehicleTask } from '../../../test/phoneWorld.ts';
import { beginUnfinished, besideAt, numberAt } from '../../fill/unfinished/unfinished.ts';
import type { TaskCard } from '../network/cards.ts';
import { DeviceDatabase, keyOf } from './database.ts';
import { keepAnswers, keepUnfinished, openDraft } from './drafts.ts';
import { fileIdsSpokenOf } from './filesInUse.ts';
import { forgetPerson, unfinishedCount, unsentCount } from './person.ts';
import { keepUnfinishedSignature, readUnfinishedSignature } from './unfinishedSignature.ts';

const me = 'person-1';
const now = new Date('2026-11-25T08:00:00Z');
const task = vehicleTask as unknown as TaskCard;
const key = keyOf(me, task.id);
let database: DeviceDatabase;
let count = 0;

beforeEach(async () => {
  database = new DeviceDatabase(`unfinished-${++count}`);
  await openDraft(database, me, task, now);
});
afterEach(() => database.delete());

const kept = async () => (await database.drafts.get(key))?.unfinished;

test('what is begun stands beside the draft, whatever becomes of the answers, and outlives its person signing out', async () => {
  await keepUnfinished(database, key, { [numberAt('mileage')]: '约30' });
  await keepAnswers(database, key, { plate: { value: 'coach' } }, now);
  expect(await kept()).toEqual({ 'number/mileage': '约30' });
  await database.drafts.update(key, { sent: 1 });
  expect([await unsentCount(database, me), await unfinishedCount(database, me)]).toEqual([0, 1]);
  await forgetPerson(database, me);
  expect(await kept()).toEqual({ 'number/mileage': '约30' });
});

test('a draft of nothing but begun words does not give way to what has come back', async () => {
  await keepUnfinished(database, key, { [numberAt('mileage')]: 'abc' });
  const review = { comment: '', comments: [], byName: '', at: '' };
  const submission = { ...task.submission, id: 'submission-1', answers: { plate: { value: 'van' } } };
  await openDraft(database, me, { ...task, returnedReview: review, submission }, now);
  expect(await kept()).toEqual({ 'number/mileage': 'abc' });
});

test('photos beside an answer that is blank now are still wanted', async () => {
  const photos = [{ file: 'local:photo-1', sha256: 'f'.repeat(64) }];
  await keepUnfinished(database, key, { [besideAt('mileage')]: JSON.stringify({ photos }) });
  expect([...(await fileIdsSpokenOf(database, me))]).toEqual(['photo-1']);
});

test('strokes for a second signature are kept for their submission until it is signed', async () => {
  await keepUnfinishedSignature(database, me, 'submission-1', { 'signature//': '[]' });
  expect(await readUnfinishedSignature(database, me, 'submission-1')).toEqual({ 'signature//': '[]' });
  expect(await readUnfinishedSignature(database, 'person-2', 'submission-1')).toEqual({});
  expect(await unfinishedCount(database, me)).toBe(1);
  await keepUnfinishedSignature(database, me, 'submission-1', {});
  expect(await unfinishedCount(database, me)).toBe(0);
});

test('whoever listens hears of every letter once', () => {
  const heard: unknown[] = [];
  const unfinished = beginUnfinished({}, (parts) => heard.push(parts));
  unfinished.keep('a', '1');
  unfinished.keep('a', '1');
  unfinished.keep('a', undefined);
  expect(heard).toEqual([{ a: '1' }, {}]);
});
