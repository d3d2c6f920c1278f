import { readMarks } from '@anjian/schema/answers/marks.ts';
import type { Mark } from '@anjian/schema/answers/marks.ts';
import { describe, expect, test } from 'vitest';
import { marksOn } from './drawnOver.tsx';
import { beginHistory, done, redone, undone } from './history.model.ts';
import {
  beginMark,
  boundsOf,
  drawTo,
  finishMark,
  markAt,
  markInTheMiddle,
  moved,
  pathOf,
  stretched,
  textMark,
  withMarks,
} from './marks.model.ts';

const size = { width: 1000, height: 600 };
const pen = { colour: 'red', weight: 2 } as const;
const box: Mark = { ...pen, is: 'box', from: [100, 100], to: [300, 200] };
const line = (...points: number[]): Mark => ({ ...pen, is: 'line', points });
const kinds = ['line', 'arrow', 'box', 'ring'] as const;

function refuse(code: string): undefined {
  throw new Error(code);
}

describe('a stroke', () => {
  test('of a trembling finger keeps its shape and not its thousands of points', () => {
    let mark = beginMark('line', { x: 0, y: 0 }, pen);
    for (let step = 1; step <= 5_000; step++)
      mark = drawTo(mark, { x: step / 10, y: step < 2_500 ? 0 : (step - 2_500) / 10 + 0.2 * Math.sin(step) });
    const [kept] = finishMark(mark, size);
    expect(kept).toMatchObject({ is: 'line' });
    const points = kept?.is === 'line' ? kept.points : [];
    expect(points.length).toBeLessThan(80);
    expect(boundsOf(kept!, 0)).toMatchObject({ left: 0, right: 500, bottom: 250 });
    // The corner in the middle is still there.
    expect(points.some((x, at) => at % 2 === 0 && Math.abs(x - 250) < 10 && points[at + 1]! < 10)).toBe(true);
  });

  test('that scribbles without end is kept whole, in as many lines as it takes', () => {
    const points = Array.from({ length: 3_000 }, (_, step) => [(step * 370) % 1000, (step * 911) % 600]).flat();
    const kept = finishMark(line(...points), size);
    expect(kept.length).toBeGreaterThan(1);
    expect(readMarks({ ...size, list: kept }, { refuse })).toEqual({ ...size, list: kept });
    const all = kept.flatMap((mark, at) => (mark.is === 'line' ? mark.points.slice(at === 0 ? 0 : 2) : []));
    expect(all.slice(0, 2)).toEqual(points.slice(0, 2));
    expect(all.slice(-2)).toEqual(points.slice(-2));
    expect(all.length).toBeGreaterThan(points.length * 0.9);
  });

  test.each([
    ['a tap of the pen is a dot', finishMark(beginMark('line', { x: 5, y: 5 }, pen), size), [line(5, 5, 6, 5)]],
    ['a tap with a box is nothing', finishMark(beginMark('box', { x: 5, y: 5 }, pen), size), []],
    [
      'an arrow goes where the finger went',
      finishMark(drawTo(beginMark('arrow', { x: 1.4, y: 2 }, pen), { x: 90, y: 2 }), size),
      [{ ...pen, is: 'arrow', from: [1, 2], to: [90, 2] }],
    ],
    ['words are trimmed', textMark('  漏水 ', { x: 1, y: 2 }, pen), { ...pen, is: 'text', at: [1, 2], text: '漏水' }],
    ['no words are no mark', textMark('  ', { x: 1, y: 2 }, pen), undefined],
  ] as const)('%s', (_what, mark, expected) => expect(mark).toEqual(expected));

  test.each(kinds)('%s in the middle is one the server takes', (kind) => {
    const [mark] = finishMark(markInTheMiddle(kind, size, pen), size) as [Mark];
    const { left, right } = boundsOf(mark, 0);
    expect((left + right) / 2).toBe(500);
    expect(readMarks({ ...size, list: [mark] }, { refuse })).toEqual({ ...size, list: [mark] });
    expect(mark.is === 'text' ? '' : pathOf(mark, 8)).toMatch(/^M-?\d/);
  });
});

test.each([
  ['moved', moved(box, 10, -20), { ...box, from: [110, 80], to: [310, 180] }],
  ['moved', moved(line(0, 0, 10, 10), 5, 5), line(5, 5, 15, 15)],
  ['stretched', stretched(box, 50, 0), { ...box, to: [350, 200] }],
  ['stretched', stretched(line(0, 0, 10, 20), 10, 20), line(0, 0, 20, 40)],
] as const)('a mark is %s, and the rest of it stays', (_how, mark, expected) => expect(mark).toEqual(expected));

test('a finger means the uppermost mark it touches', () => {
  const list = [box, line(900, 500, 950, 550), { ...box, from: [200, 150], to: [400, 300] } as Mark];
  expect(markAt(list, { x: 250, y: 160 }, size)).toBe(2);
  expect(markAt(list, { x: 110, y: 110 }, size)).toBe(0);
  expect(markAt(list, { x: 600, y: 300 }, size)).toBeUndefined();
});

test('the photo itself stays: only the marks beside it change, and with the last of them they go', () => {
  const photo = { file: 'F1', sha256: 'ab'.repeat(32), capturedAt: '2026-11-25T08:00:00Z' };
  const drawn = withMarks(photo, size, [box]);
  expect(drawn).toEqual({ ...photo, marks: { ...size, list: [box] } });
  expect(withMarks(drawn, size, [])).toEqual(photo);
});

describe('back and forth', () => {
  test('undoes what was drawn before the tab was killed, too', () => {
    const begun = beginHistory([box, line(1, 1, 2, 2)]);
    expect(undone(begun).now).toEqual([box]);
    expect(undone(undone(begun)).now).toEqual([]);
    expect(undone(undone(undone(begun))).now).toEqual([]);
    expect(redone(undone(begun)).now).toEqual(begun.now);
  });

  test('a new stroke after an undo is a new way on', () => {
    const history = done(undone(beginHistory([box])), [line(1, 1, 2, 2)]);
    expect(redone(history).now).toEqual([line(1, 1, 2, 2)]);
    expect(undone(history).now).toEqual([]);
  });
});

test('what was drawn on a photo is found wherever in the answers the photo stands', () => {
  const photo = { file: 'F2', sha256: 'ab'.repeat(32), marks: { ...size, list: [box] } };
  const answers = {
    door: { value: 'fail', photos: [{ file: 'F1', sha256: 'cd'.repeat(32) }] },
    rows: { value: [{ id: 'r1', answers: { spot: { value: 'x', photos: [photo] } } }] },
  };
  expect(marksOn('F2', answers)).toEqual(photo.marks);
  expect(marksOn('F1', answers)).toBeUndefined();
  expect(marksOn('F2', undefined)).toBeUndefined();
});
