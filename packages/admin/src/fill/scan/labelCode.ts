/**
 * The code of an asset in what was scanned or typed: the address on a label, whichever server printed it, or the code itself
 * as people write it down. Undefined when it is neither.
 *
 *   https://safety.college.example/m/a#ABCDE23456 → ABCDE23456      abcde 23456 → ABCDE23456      6901234567892 → undefined
 */
export function labelCodeIn(text: string): string | undefined {
  const behind = /^https?:\/\/[^/\s]+\/m\/a\/?#(.+)$/i.exec(text.trim())?.[1];
  const code = (behind ?? text).replaceAll(/[\s-]/g, '').toUpperCase();
  return codePattern.test(code) ? code : undefined;
}

/** The letters and digits the server makes codes of: none that is taken for another (0 O, 1 I L, U V). */
const codePattern = /^[2-9A-HJKMNP-TW-Z]{10}$/;

/** As it is printed below the code: ABCDE 23456. */
export function spokenCode(code: string): string {
  return code.replace(/^(.{5})(.{5})$/, '$1 $2');
}
