import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { Answer, Row } from '@anjian/schema/answers/answer.ts';
import type { Path } from '@anjian/schema/answers/path.ts';
import type { Definition, Locale, Question, Text } from '@anjian/schema/definition/definition.ts';
import type { FileAdapter, Lookups } from '../fileAdapter.ts';
import type { FillTextKey } from '../texts/zh-CN.ts';
import type { Translate } from '../texts/message.ts';

/**
 * What every part of one form shares. It stays the same object while somebody types, so that a keystroke redraws one
 * question and not two hundred; what is asked of it is answered as things stand at that moment.
 */
export type FormTools = {
  definition: Definition;
  locale: Locale;
  t: Translate<FillTextKey>;
  /** A text of the definition in the reader's language, with the answers it names filled in. */
  say: (text: Text | undefined, path?: Path) => string;
  files: FileAdapter;
  lookups: Lookups;
  readOnly: boolean;
  /** After an attempt to submit, everything that is missing is said; before, only what was got wrong. */
  showAll: boolean;
  answerAt: (path: Path) => Answer | undefined;
  /** What of last time's answer may be taken over, where the author lets it be carried forward. */
  lastAt: (question: Question, path: Path) => Answer | undefined;
  /** A new row of the group at `path`, with what its questions begin with. */
  newRow: (path: Path) => Row;
  change: (path: Path, answer: Answer | undefined) => void;
  /** Says what was just taken away and offers to put `before` back at `path`. */
  offerUndo: (message: string, path: Path, before: Answer | undefined) => void;
  /** The id of a question on the page; labels, problems and jumps refer to it. */
  idOf: (path: Path) => string;
  /** A question inside a question: the rows of a repeating group are made of these. */
  renderQuestion: (question: Question, path: Path) => ReactNode;
};

export const FormToolsContext = createContext<FormTools | undefined>(undefined);

export function useForm(): FormTools {
  const tools = useContext(FormToolsContext);
  if (!tools) throw new Error('a question is shown outside a form');
  return tools;
}
