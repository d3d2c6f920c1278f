/** Where something is put down: the half of a row the pointer is over says before or behind it. */
import type { Key, QuestionType } from '@anjian/schema/definition/definition.ts';
import type { Container, Spot } from '../edits/spot.ts';

/** What is dragged: a question of the sheet, or a type from the palette. */
export type Dragged = { question: Key } | { type: QuestionType };
/** What it is held over: a row, or the empty inside of a section or group. */
export type DropTarget = { in: Container; index: number } | { empty: Container };

export type Half = 'before' | 'after';

export function halfOf(element: Element, y: number): Half {
  const { top, height } = element.getBoundingClientRect();
  return y < top + height / 2 ? 'before' : 'after';
}

/** `at` is where the dragged question stands now: what is taken out before the target moves the target up by one. */
export function spotOfDrop(target: DropTarget, half: Half, at: Spot | undefined): Spot {
  if ('empty' in target) return { in: target.empty, index: 0 };
  const index = target.index + (half === 'after' ? 1 : 0);
  const isSameList = at !== undefined && JSON.stringify(at.in) === JSON.stringify(target.in);
  return { in: target.in, index: isSameList && at.index < index ? index - 1 : index };
}
