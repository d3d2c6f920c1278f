import { expect, it } from 'vitest';
import type { CameraNotes } from '../files/cameraNotes.model.ts';
import { takenAtOf } from './capture.model.ts';

const capturedAt = new Date('2026-11-25T08:00:00Z');

it.each<[string, Date | null, CameraNotes | null, string | undefined]>([
  ['nothing is known', null, null, undefined],
  ['the device alone says', capturedAt, { device: 'X1' }, '2026-11-25T08:00:00.000Z'],
  ['the camera says earlier, in its zone', capturedAt, { takenAt: '2026-11-20T08:00:00+01:00' }, '2026-11-20T07:00:00.000Z'],
  ['the camera says earlier, of no zone', capturedAt, { takenAt: '2026-11-20T08:00:00' }, '2026-11-20T00:00:00.000Z'],
  ['the camera says later', capturedAt, { takenAt: '2026-11-26T08:00:00' }, '2026-11-25T08:00:00.000Z'],
  ['the camera alone says', null, { takenAt: '2026-11-20T08:00:00' }, '2026-11-20T00:00:00.000Z'],
])('%s', (_, device, camera, taken) => {
  expect(takenAtOf({ capturedAt: device, camera })?.toISOString()).toBe(taken);
});
