import type { Text } from '../definition/text.ts';
import type { Path } from '../answers/path.ts';

export type Severity = 'error' | 'warning' | 'info';
/** What fills the gaps of a problem's sentence. */
export type Details = Record<string, string | number | boolean | readonly string[]>;

/** Something about the answers. `message` is the author's own sentence; without one, problems/texts.ts has it by code. */
export type Problem = { path: Path; code: string; severity: Severity; details: Details; message?: Text };
