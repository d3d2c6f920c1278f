/** What happens to the marks on a photo as somebody draws. Pure; everything is in whole pixels of the photo. */
import { longestMarkText, mostPoints } from '@anjian/schema/answers/marks.ts';
import type { Mark, MarkColour, MarkKind, Marks, MarkWeight } from '@anjian/schema/answers/marks.ts';
import type { FileRef } from '@anjian/schema/answers/answer.ts';

export type Point = { x: number; y: number };
export type Size = { width: number; height: number };
export type Pen = { colour: MarkColour; weight: MarkWeight };
export type Drawn = Exclude<MarkKind, 'text'>;

export function withMarks(photo: FileRef, size: Size, list: readonly Mark[]): FileRef {
  const { marks: _before, ...plain } = photo;
  return list.length === 0 ? plain : { ...plain, marks: { ...size, list: [...list] } satisfies Marks };
}

/** A stroke as it begins under the finger. */
export function beginMark(kind: Drawn, at: Point, pen: Pen): Mark {
  const start = pair(at);
  return kind === 'line' ? { ...pen, is: kind, points: [...start] } : { ...pen, is: kind, from: start, to: start };
}

export function drawTo(mark: Mark, at: Point): Mark {
  if (mark.is === 'line') return { ...mark, points: [...mark.points, ...pair(at)] };
  return mark.is === 'text' ? { ...mark, at: pair(at) } : { ...mark, to: pair(at) };
}

/**
 * As it is kept: a line without the points that nobody sees, and in several where it is longer than one may be. Nothing for a tap
 * that drew nothing.
 */
export function finishMark(mark: Mark, size: Size): Mark[] {
  if (mark.is === 'text') return [mark];
  if (mark.is === 'line') return partsOf(thinned(mark.points, longest(size) / 500)).map((points) => ({ ...mark, points }));
  const least = longest(size) / 200;
  const isTiny = Math.abs(mark.to[0] - mark.from[0]) < least && Math.abs(mark.to[1] - mark.from[1]) < least;
  return isTiny ? [] : [mark];
}

/** Each begins where the one before ended. A dot is a line too: somebody pressed the pen on one place. */
function partsOf(points: readonly number[]): number[][] {
  if (points.length === 2) return [[...points, points[0]! + 1, points[1]!]];
  const step = 2 * (mostPoints - 1);
  const starts = Array.from({ length: Math.max(1, Math.ceil((points.length - 2) / step)) }, (_, at) => at * step);
  return starts.map((start) => points.slice(start, start + step + 2));
}

export function textMark(text: string, at: Point, pen: Pen): Mark | undefined {
  const words = text.trim().slice(0, longestMarkText).toWellFormed();
  return words === '' ? undefined : { ...pen, is: 'text', at: pair(at), text: words };
}

/** For whoever does not draw with a finger or a mouse: in the middle, to be moved from there. */
export function markInTheMiddle(kind: Drawn, { width, height }: Size, pen: Pen): Mark {
  const reach = longest({ width, height }) / 8;
  const at = (dx: number, dy: number) => ({ x: width / 2 + dx * reach, y: height / 2 + dy * reach });
  return drawTo(beginMark(kind, at(-1, kind === 'line' ? 0 : -0.6), pen), at(1, kind === 'line' ? 0 : 0.6));
}

export function moved(mark: Mark, dx: number, dy: number): Mark {
  const by = ([x, y]: [number, number]): [number, number] => pair({ x: x + dx, y: y + dy });
  if (mark.is === 'line') return { ...mark, points: mark.points.map((value, index) => Math.round(value + (index % 2 === 0 ? dx : dy))) };
  return mark.is === 'text' ? { ...mark, at: by(mark.at) } : { ...mark, from: by(mark.from), to: by(mark.to) };
}

/** Its far end goes by so much; a line grows with it, a text has no end. */
export function stretched(mark: Mark, dx: number, dy: number): Mark {
  if (mark.is === 'text') return mark;
  if (mark.is !== 'line') return { ...mark, to: pair({ x: mark.to[0] + dx, y: mark.to[1] + dy }) };
  const { left, top, right, bottom } = boundsOf(mark, 0);
  const [wide, tall] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const points = mark.points.map((value, index) =>
    Math.round(index % 2 === 0 ? left + ((value - left) * (wide + dx)) / wide : top + ((value - top) * (tall + dy)) / tall),
  );
  return { ...mark, points };
}

export type Bounds = { left: number; top: number; right: number; bottom: number };

export function boundsOf(mark: Mark, textHeight: number): Bounds {
  if (mark.is === 'text') {
    const [left, top] = mark.at;
    return { left, top: top - textHeight, right: left + textHeight * widthInWords(mark.text), bottom: top + textHeight * 0.3 };
  }
  const points = mark.is === 'line' ? mark.points : [...mark.from, ...mark.to];
  const [xs, ys] = [points.filter((_, index) => index % 2 === 0), points.filter((_, index) => index % 2 === 1)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The mark a finger means: the uppermost whose surroundings it touched. */
export function markAt(list: readonly Mark[], at: Point, size: Size): number | undefined {
  const slack = longest(size) / 40;
  const found = list.findLastIndex((mark) => {
    const { left, top, right, bottom } = boundsOf(mark, textHeightOf(mark, size));
    return at.x >= left - slack && at.x <= right + slack && at.y >= top - slack && at.y <= bottom + slack;
  });
  return found < 0 ? undefined : found;
}

/** Seen alike on a small photo and a large one. */
export function strokeOf({ weight }: Pen, size: Size): number {
  return Math.max(2, (longest(size) * { 1: 4, 2: 8, 3: 16 }[weight]) / 1_000);
}

export function textHeightOf({ weight }: Pen, size: Size): number {
  return (longest(size) * { 1: 3, 2: 5, 3: 8 }[weight]) / 100;
}

/** The outline as SVG and canvas both read it. */
export function pathOf(mark: Exclude<Mark, { is: 'text' }>, stroke: number): string {
  if (mark.is === 'line')
    return mark.points.map((value, index) => (index === 0 ? `M${value}` : index % 2 === 0 ? `L${value}` : ` ${value}`)).join('');
  const { from, to } = mark;
  if (mark.is === 'arrow') return arrow(from, to, stroke);
  const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  if (mark.is === 'box') return `M${left} ${top}H${right}V${bottom}H${left}Z`;
  const [rx, ry, middle] = [(right - left) / 2, (bottom - top) / 2, (top + bottom) / 2];
  return `M${left} ${middle}A${rx} ${ry} 0 1 1 ${right} ${middle}A${rx} ${ry} 0 1 1 ${left} ${middle}Z`;
}

function arrow([x1, y1]: [number, number], [x2, y2]: [number, number], stroke: number): string {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const head = Math.min(stroke * 5, Math.hypot(x2 - x1, y2 - y1) / 2);
  const barb = (turn: number) => `${Math.round(x2 - head * Math.cos(angle + turn))} ${Math.round(y2 - head * Math.sin(angle + turn))}`;
  return `M${x1} ${y1}L${x2} ${y2}M${barb(0.5)}L${x2} ${y2}L${barb(-0.5)}`;
}

/** Ramer, Douglas and Peucker: leaves out what lies closer to the line than `tolerance`. */
function thinned(points: readonly number[], tolerance: number): number[] {
  const kept = new Set([0, points.length / 2 - 1]);
  const parts: [number, number][] = [[0, points.length / 2 - 1]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [first, last] = part;
    let [farthest, distance] = [first, tolerance];
    for (let at = first + 1; at < last; at++) {
      const away = distanceTo(points, at, first, last);
      if (away > distance) [farthest, distance] = [at, away];
    }
    if (farthest === first) continue;
    kept.add(farthest);
    parts.push([first, farthest], [farthest, last]);
  }
  return [...kept].sort((a, b) => a - b).flatMap((at) => [points[at * 2]!, points[at * 2 + 1]!]);
}

/** By numbers alone: it is asked thousands of times when a finger is lifted. */
function distanceTo(points: readonly number[], at: number, first: number, last: number): number {
  const x1 = points[first * 2]!;
  const y1 = points[first * 2 + 1]!;
  const along = points[last * 2]! - x1;
  const down = points[last * 2 + 1]! - y1;
  const x = points[at * 2]! - x1;
  const y = points[at * 2 + 1]! - y1;
  const length = Math.hypot(along, down);
  return length === 0 ? Math.hypot(x, y) : Math.abs(along * y - x * down) / length;
}

function pair({ x, y }: Point): [number, number] {
  return [Math.round(x), Math.round(y)];
}

function longest({ width, height }: Size): number {
  return Math.max(width, height);
}

/** In heights of a letter: Chinese characters are square, others about half as wide. */
function widthInWords(text: string): number {
  return Array.from(text).reduce((width, letter) => width + (letter.codePointAt(0)! > 0x2e80 ? 1 : 0.6), 0);
}
