/** What people type, as the format takes it. */

export const longestText = 10_000;

/** Halves of characters and NUL, which a broken paste may bring, are refused by the format and seen by nobody. */
export function cleanText(words: string): string {
  return words.toWellFormed().replaceAll('\0', '');
}
