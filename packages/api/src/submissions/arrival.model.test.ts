import { describe, expect, it, test } from 'vitest';
import { decideHeld, isWorthHolding, judgeArrival, type Arriving, type ArrivalRule, type SubmissionArrival } from './arrival.model.ts';

const at = (time: string) => new Date(`2026-09-29T${time}:00+08:00`);
const window = { opensAt: at('08:00'), dueAt: at('16:00'), closesAt: at('18:00') };
const byServer: ArrivalRule = { lateArrival: 'by_server_time', arrivalHours: 72 };
const byDevice: ArrivalRule = { lateArrival: 'by_device_time', arrivalHours: 5 };
const hour = 3_600_000;

describe('how the time of something is judged that arrives', () => {
  it.each<[string, ArrivalRule, string, Partial<Record<'done' | 'began', string>> & { offset?: number }, SubmissionArrival]>([
    ['in time, whatever the device says', byServer, '15:59', { done: '17:30' }, 'on_time'],
    ['on the very moment it is due', byServer, '16:00', {}, 'on_time'],
    ['after it was due, by the server’s clock', byServer, '16:01', { done: '15:00' }, 'late'],
    ['after it was due, by the device’s clock', byDevice, '16:01', { done: '15:00' }, 'on_time_by_device'],
    ['after it was due, done on the very moment', byDevice, '16:01', { done: '16:00' }, 'on_time_by_device'],
    ['after it was due, and done after it too', byDevice, '17:00', { done: '16:30' }, 'late'],
    ['after it was due, from what tells no time', byDevice, '17:00', {}, 'late'],
    ['after closing, by the server’s clock', byServer, '18:01', { done: '15:00' }, 'after_closing'],
    ['after closing, done before it was due', byDevice, '22:59', { done: '15:00' }, 'on_time_by_device'],
    ['after closing, done before it closed', byDevice, '20:00', { done: '17:00' }, 'late'],
    ['after closing, done after it', byDevice, '20:00', { done: '18:01' }, 'after_closing'],
    ['after the hours given for it', byDevice, '23:01', { done: '15:00' }, 'after_closing'],
    ['at the last moment of the hours', byDevice, '23:00', { done: '15:00' }, 'on_time_by_device'],
    ['done before it opened', byDevice, '20:00', { done: '07:59' }, 'after_closing'],
    ['done before it was begun', byDevice, '20:00', { done: '15:00', began: '15:01' }, 'after_closing'],
    ['begun before it was done', byDevice, '20:00', { done: '15:00', began: '14:00' }, 'on_time_by_device'],
    ['done ahead of the server', byDevice, '16:01', { done: '16:04' }, 'late'],
    ['from a clock two hours slow', byDevice, '20:00', { done: '15:00', offset: 2 * hour }, 'late'],
    ['from a clock two hours fast', byDevice, '20:00', { done: '17:30', offset: -2 * hour }, 'on_time_by_device'],
    ['from a clock a day fast that was never measured', byDevice, '20:00', { done: '20:05' }, 'after_closing'],
  ])('%s', (_, rule, now, { done, began, offset }, expected) => {
    expect(judgeArrival(rule, window, arriving(now, done, began, offset))).toBe(expected);
  });
});

describe('what arrives after closing', () => {
  it.each<[string, Arriving, boolean]>([
    ['is kept when it was begun before', arriving('20:00', '19:00', '17:00'), true],
    ['is kept when it was done before', arriving('20:00', '17:00'), true],
    ['is refused when it was begun afterwards', arriving('20:00', '19:00', '18:30'), false],
    ['is refused when it tells no time', arriving('20:00'), false],
    ['is refused when only its beginning is told', arriving('20:00', undefined, '17:00'), false],
    ['is kept when it was begun before by a clock put right', arriving('20:00', '21:00', '20:00', -3 * hour), true],
  ])('%s', (_, given, expected) => {
    expect(isWorthHolding(window, given)).toBe(expected);
  });
});

describe('a decision on what is held', () => {
  const held = { status: 'held', arrival: 'after_closing', submittedById: 'p', settledById: null } as const;
  test.each<[string, Parameters<typeof decideHeld>[0], string, 'accepted' | 'declined', ReturnType<typeof decideHeld>]>([
    ['is somebody else’s', held, 'q', 'accepted', 'new'],
    ['is not the submitter’s', held, 'p', 'accepted', { refused: 'same_person' }],
    ['can be sent again', { ...held, status: 'complete', settledById: 'q' }, 'q', 'accepted', 'same'],
    ['can be sent again while a signature is wanted', { ...held, status: 'awaiting_signature', settledById: 'q' }, 'q', 'accepted', 'same'],
    ['stands', { ...held, status: 'void', settledById: 'q' }, 'q', 'accepted', { refused: 'not_held' }],
    ['stands for others', { ...held, status: 'complete', settledById: 'q' }, 'r', 'accepted', { refused: 'not_held' }],
    ['is not for what came in time', { ...held, status: 'complete' }, 'q', 'accepted', { refused: 'not_held' }],
  ])('%s', (_, submission, person, decision, expected) => {
    expect(decideHeld(submission, person, decision)).toEqual(expected);
  });
});

function arriving(now: string, done?: string, began?: string, offset?: number): Arriving {
  return { now: at(now), deviceTime: done ? at(done) : null, startedAt: began ? at(began) : null, clockOffset: offset ?? null };
}
