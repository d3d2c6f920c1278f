import 'fake-indexeddb/auto';
import { check, definition, photo, section, text } from '@anjian/schema/definition/build.ts';
import { initialAnswers } from '@anjian/schema/evaluate/initial.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DeviceDatabase } from '../device/database.ts';
import type { SubmissionCard, SubmissionLine, TaskCard } from '../network/cards.ts';
import { keepAnswers, openDraft } from '../device/drafts.ts';
import { differencesOf } from './differences.model.ts';
import { lastAnswers } from './lastAnswers.ts';
import { refusedProblems } from './refusedProblems.ts';

let database: DeviceDatabase;
beforeEach(() => {
  database = new DeviceDatabase('filling');
});
afterEach(() => database.delete());

const form = definition('车辆', 'Vehicle', [
  section('one', '一', 'One', [
    text('plate', '车牌', 'Plate', { maxLength: 20, carryForward: true }),
    check('brakes', '制动', 'Brakes', { carryForward: true }),
    photo('proof', '照片', 'Photo'),
  ]),
]);
const task = { unit: { id: 'car-1' }, template: { id: 't' } } as TaskCard;

async function handedIn(id: string, order: number, { answers = {}, ...more }: Partial<SubmissionCard>): Promise<void> {
  const submission = { id, kind: 'FORM', unit: { id: 'car-1' }, template: { id: 't' }, ...more } as SubmissionLine;
  await database.answers.put({ id, personId: 'me', answers });
  await database.submissions.put({ key: id, personId: 'me', list: 'mine', order, submission });
}

test('a new form begins with the last one of the same unit, without that day’s notes and photos', async () => {
  const photos = [{ file: 'f', sha256: 'ab'.repeat(32) }];
  await handedIn('other-car', 0, { unit: { id: 'car-2', name: '', nameEn: null }, answers: { plate: { value: '示B' } } });
  await handedIn('all-safe', 1, { kind: 'ALL_SAFE' });
  await handedIn('last', 2, {
    answers: { plate: { value: '示A' }, brakes: { value: 'fail', note: '软', photos }, proof: { value: photos } },
  });
  await handedIn('before', 3, { answers: { plate: { value: '示C' } } });
  const last = await lastAnswers(database, 'me', task);
  expect(initialAnswers(form, { now: '2026-11-25T08:00:00Z', today: '2026-11-25', last: last! })).toEqual({
    plate: { value: '示A' },
    brakes: { value: 'fail' },
  });
  expect(await lastAnswers(database, 'somebody else', task)).toBeUndefined();
});

describe('two drafts side by side', () => {
  test('show what differs alone, in words, with notes and photos', () => {
    const here = { plate: { value: '示A' }, brakes: { value: 'fail' as const, note: '软', photos: [{ file: 'local:1', sha256: 'a' }] } };
    const there = { plate: { value: '示A' }, brakes: { value: 'pass' as const } };
    expect(differencesOf(form, here, there, 'zh-CN')).toEqual([{ key: 'brakes', label: '制动', here: '不合格 · 软 · ▣ 1', there: '合格' }]);
  });

  test('take one photo for the same whether it is here or on the server', () => {
    const withPhoto = (file: string) => ({ proof: { value: [{ file, sha256: 'a' }] } });
    expect(differencesOf(form, withPhoto('local:1'), withPhoto('file-9'), 'zh-CN')).toEqual([]);
  });
});

test('what the server found reads in both languages; anything else is not the form’s to show', () => {
  const problems = [
    { path: 'plate', code: 'required', severity: 'ERROR', details: {}, messages: { 'zh-CN': '请回答', en: 'Answer' } },
    { nonsense: true },
  ];
  const refusal = { code: 'VALIDATION_FAILED', message: '', messages: {}, details: { problems } };
  expect(refusedProblems(refusal)).toEqual([
    { path: 'plate', code: 'required', severity: 'error', details: {}, message: { 'zh-CN': '请回答', en: 'Answer' } },
  ]);
  expect(refusedProblems({ ...refusal, code: 'NOT_FOUND' })).toEqual([]);
  expect(refusedProblems(undefined)).toEqual([]);
});

test('what came back begins the next revision, unless somebody has typed on', async () => {
  const now = new Date('2026-11-25T08:00:00Z');
  const back = (plate: string) =>
    ({
      id: 'task-1',
      version: { id: 'v', number: 1 },
      myDraft: null,
      submission: { id: 's', answers: { plate: { value: plate } } },
      returnedReview: { comment: '改', comments: [], byName: '严审', at: '' },
    }) as unknown as TaskCard;
  const plateOf = async (task: TaskCard) => (await openDraft(database, 'me', task, now))?.answers['plate'];
  expect(await plateOf({ ...back('示A'), returnedReview: null })).toBeUndefined();
  expect(await plateOf(back('示A'))).toEqual({ value: '示A' });
  expect(await plateOf(back('示B'))).toEqual({ value: '示B' });
  const { clientId } = (await database.drafts.toArray())[0]!;
  const draft = await openDraft(database, 'me', back('示B'), now);
  expect(draft?.clientId).toBe(clientId);
  await keepAnswers(database, draft!.key, { plate: { value: '示C' } }, now);
  expect(await plateOf(back('示D'))).toEqual({ value: '示C' });
});
