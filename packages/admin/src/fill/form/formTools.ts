import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { Answer } from '@anjian/schema/answers/answer.ts';
import type { Definition, Locale, Question, Text } from '@anjian/schema/definition/definition.ts';
import type { Evaluation } from '@anjian/schema/evaluate/evaluation.ts';
import type { FileAdapter, Lookups } from '../fileAdapter.ts';
import type { FillTextKey } from '../texts/zh-CN.ts';
import type { Translate } from '../texts/message.ts';

/** What every part of one form shares. Paths are the engine's: `tread`, `register[<rowId>].amount`. */
export type FormTools = {
  definition: Definition;
  locale: Locale;
  t: Translate<FillTextKey>;
  /** A text of the definition in the reader's language. */
  say: (text: Text | undefined) => string;
  files: FileAdapter;
  lookups: Lookups;
  readOnly: boolean;
  /** After an attempt to submit, everything that is missing is said; before, only what was got wrong. */
  showAll: boolean;
  evaluation: Evaluation;
  answerAt: (path: string) => Answer | undefined;
  change: (path: string, answer: Answer | undefined) => void;
  /** Says what was just taken away and offers to put `before` back at `path`. */
  offerUndo: (message: string, path: string, before: Answer | undefined) => void;
  /** A question inside a question: the rows of a repeating group are made of these. */
  renderQuestion: (question: Question, path: string) => ReactNode;
};

export const FormToolsContext = createContext<FormTools | undefined>(undefined);

export function useForm(): FormTools {
  const tools = useContext(FormToolsContext);
  if (!tools) throw new Error('a question is shown outside a form');
  return tools;
}
