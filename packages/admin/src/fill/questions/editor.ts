import type { ComponentType } from 'react';
import type { Answer } from '@anjian/schema/answers/answer.ts';
import type { QuestionOf, QuestionType } from '@anjian/schema/definition/definition.ts';
import type { QuestionState } from '@anjian/schema/evaluate/evaluation.ts';
import type { Value } from '@anjian/schema/rules/value.ts';
import type { SwipeSide } from '../form/useSwipe.ts';
import type { FillTextKey } from '../texts/zh-CN.ts';

/** The ids a control names so that its label, its help and its problems are read out with it. */
export type QuestionIds = { control: string; label: string; describedBy: string | undefined };

export type EditorProps<T extends QuestionType> = {
  question: QuestionOf<T>;
  path: string;
  answer: Answer | undefined;
  state: QuestionState;
  /** What the engine worked out, for a calculated value. */
  worked: Value | undefined;
  ids: QuestionIds;
  label: string;
  invalid: boolean;
  disabled: boolean;
  change: (answer: Answer | undefined) => void;
};

/** `word` says on the question what it will be, and afterwards that it was. */
export type Swiped = { value: unknown; word: FillTextKey };

export type Editor<T extends QuestionType> = {
  /**
   * `control`: one field, which the question's label is for. `group`: several, named together by it. `plain`: nothing to
   * answer here, so no required mark, no note and no photos either.
   */
  shape: 'control' | 'group' | 'plain';
  /** Its own controls cannot make it blank again, so the frame around it offers that. */
  clears?: true;
  /** What a finger drawn over the whole question means. */
  swipes?: (question: QuestionOf<T>, side: SwipeSide) => Swiped;
  Edit: ComponentType<EditorProps<T>>;
};
