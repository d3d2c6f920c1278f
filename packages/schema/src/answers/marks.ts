/**
 * What somebody drew on a photo. The photo itself stays as it was taken; the marks are part of the answer, so that they
 * are saved with it, sent with it, compared with it, and covered by the hash that a signature covers.
 */
import type { Reading } from '../questions/question.ts';

export const markColours = ['red', 'yellow', 'blue', 'white', 'black'] as const;
export type MarkColour = (typeof markColours)[number];
/** thin, medium, thick */
export const markWeights = [1, 2, 3] as const;
export type MarkWeight = (typeof markWeights)[number];

/** In pixels of the photo as it is kept, whole numbers, from its upper left corner; a little outside is allowed. */
type Looks = { colour: MarkColour; weight: MarkWeight };
export type Mark = Looks &
  /** `points`: x and y in turn */
  (
    | { is: 'line'; points: number[] }
    | { is: 'arrow' | 'box' | 'ring'; from: [number, number]; to: [number, number] }
    | { is: 'text'; at: [number, number]; text: string }
  );
export type MarkKind = Mark['is'];
/** The size of the photo they were drawn on, and what was drawn, the oldest first. */
export type Marks = { width: number; height: number; list: Mark[] };

export const mostMarks = 200;
/** of one line; whoever draws is given fewer points, not refused */
export const mostPoints = 1_000;
/** of all lines on one photo, so that a form with many photos still fits into a request */
export const mostPointsInAll = 10_000;
export const longestMarkText = 200;
const largestPhoto = 20_000;

export function readMarks(json: unknown, reading: Pick<Reading, 'refuse'>): Marks | undefined {
  const wrong = () => reading.refuse('wrong_type', { expected: 'marks' });
  if (!hasOnly(json, ['width', 'height', 'list'])) return wrong();
  const { width, height, list } = json;
  if (!isWhole(width, 1, largestPhoto) || !isWhole(height, 1, largestPhoto) || !Array.isArray(list)) return wrong();
  if (list.length > mostMarks) return reading.refuse('too_many_items', { max: mostMarks });
  const marks = list.map(readMark);
  if (!marks.every((mark) => mark !== undefined)) return wrong();
  if (pointsIn(marks) > mostPointsInAll) return reading.refuse('too_many_items', { max: mostPointsInAll });
  return { width, height, list: marks };
}

export function pointsIn(list: readonly Mark[]): number {
  return list.reduce((sum, mark) => sum + (mark.is === 'line' ? mark.points.length / 2 : 2), 0);
}

function readMark(json: unknown): Mark | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { colour, weight, is } = json as Record<string, unknown>;
  if (!isOneOf(markColours, colour) || !isOneOf(markWeights, weight)) return undefined;
  const looks: Looks = { colour, weight };
  switch (is) {
    case 'line':
      return hasOnly(json, ['colour', 'weight', 'is', 'points']) && isLine(json['points'])
        ? { ...looks, is, points: json['points'] }
        : undefined;
    case 'arrow':
    case 'box':
    case 'ring': {
      if (!hasOnly(json, ['colour', 'weight', 'is', 'from', 'to'])) return undefined;
      const { from, to } = json;
      return isPoint(from) && isPoint(to) ? { ...looks, is, from, to } : undefined;
    }
    case 'text': {
      if (!hasOnly(json, ['colour', 'weight', 'is', 'at', 'text'])) return undefined;
      const { at, text } = json;
      return isPoint(at) && isText(text) ? { ...looks, is, at, text } : undefined;
    }
    default:
      return undefined;
  }
}

function hasOnly<Part extends string>(json: unknown, parts: readonly Part[]): json is Record<Part, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  return Object.keys(json).length === parts.length && parts.every((part) => Object.hasOwn(json, part));
}

function isOneOf<Value>(values: readonly Value[], value: unknown): value is Value {
  return (values as readonly unknown[]).includes(value);
}

function isWhole(value: unknown, from: number, to: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
}

function isPoint(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((one) => isWhole(one, -largestPhoto, 2 * largestPhoto));
}

function isLine(value: unknown): value is number[] {
  if (!Array.isArray(value) || value.length < 2 || value.length % 2 === 1 || value.length > 2 * mostPoints) return false;
  return value.every((one) => isWhole(one, -largestPhoto, 2 * largestPhoto));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longestMarkText && !value.includes('\0') && value.isWellFormed();
}
