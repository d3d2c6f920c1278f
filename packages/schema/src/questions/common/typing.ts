/** What the types that hold typed text share. */
import type { Reading } from '../question.ts';

/** No single text in answers is longer, whatever the definition allows. */
const longestAnswer = 100_000;

/** Text as a database can keep it: no NUL, no half of a character. */
export function readPlainText(json: unknown, reading: Pick<Reading, 'refuse'>, longest = longestAnswer): string | undefined {
  if (typeof json !== 'string') return reading.refuse('wrong_type', { expected: 'text' });
  if (json.length > longest) return reading.refuse('text_too_long', { max: longest });
  if (json.includes('\0')) return reading.refuse('nul_character');
  if (!json.isWellFormed()) return reading.refuse('broken_character');
  return json;
}
