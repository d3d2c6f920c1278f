/** What the engine says about a form and its answers: plain data, the same in browser and server. */
import type { Answers } from '../answers/answer.ts';
import type { Path } from '../answers/path.ts';
import type { HazardSeverity, Role } from '../definition/consequence.ts';
import type { Key } from '../definition/key.ts';
import type { Text } from '../definition/text.ts';
import type { Problem } from '../problems/problem.ts';
import type { Value } from '../rules/value.ts';

/** What formulas read beside the answers. Nothing here is taken from the clock or the machine. */
export type EvaluationContext = {
  /** the moment, ISO 8601 with offset */
  now: string;
  /** the date it is in the time zone, 'YYYY-MM-DD' */
  today: string;
  /** IANA name */
  timeZone?: string;
  unit?: Record<string, unknown>;
  person?: Record<string, unknown>;
  asset?: Record<string, unknown>;
  /** the answers of the last submission */
  last?: Answers;
};

export type QuestionState = {
  visible: boolean;
  required: boolean;
  readOnly: boolean;
  noteRequired: boolean;
  photoRequired: boolean;
  answered: boolean;
  /** the choices that a filter leaves; absent when there is no filter */
  offered?: readonly Key[];
  problems: readonly Problem[];
};

/** What the server is to do when the answers are submitted. */
export type RaisedConsequence =
  | { do: 'raise_hazard'; path: Path; question: Key; severity: HazardSeverity; category: string; title: Text }
  | { do: 'notify'; path: Path; question: Key; role: Role };

export type SectionScore = { points: number; max: number; /** blank when nothing counts */ percent: number | null };

export type Score = SectionScore & {
  /** null without a pass mark */
  passed: boolean | null;
  /** critical items that failed the whole: 一票否决 */
  fatal: readonly Path[];
  grade?: Text;
  sections: Record<Key, SectionScore>;
};

export type Evaluation = {
  sections: Record<Key, { visible: boolean }>;
  /** every question, those of rows by their path `register[<row id>].amount` */
  questions: Record<Path, QuestionState>;
  /** all problems of visible questions, in the order of the form */
  problems: readonly Problem[];
  /** nothing of severity error */
  complete: boolean;
  progress: { answered: number; total: number };
  consequences: readonly RaisedConsequence[];
  score?: Score;
  /** calculated values */
  values: Record<Path, Value>;
};
