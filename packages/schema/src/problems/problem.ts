import type { Key } from '../definition/key.ts';
import type { Text } from '../definition/text.ts';
import type { Path } from '../answers/path.ts';
import type { ProblemCode } from './answerTexts.ts';
import type { DefinitionCode } from './definitionTexts.ts';

export type Severity = 'error' | 'warning' | 'info';
/** What fills the gaps of a problem's sentence. */
export type Details = Record<string, string | number | boolean | readonly string[]>;

/** Something about the answers. `message` is the author's own sentence; without one, problems/texts.ts has it by code. */
export type Problem = { path: Path; code: ProblemCode; severity: Severity; details: Details; message?: Text };

/**
 * Something about a definition. `path` leads through the JSON: `sections[0].questions[2].showWhen`; the keys say whose it is,
 * where that is known, and `from`/`to` where in the formula's text it stands.
 */
export type DefinitionProblem = {
  path: string;
  code: DefinitionCode;
  severity: Severity;
  details: Details;
  section?: Key;
  question?: Key;
  property?: string;
  from?: number;
  to?: number;
};
