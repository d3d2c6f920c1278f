/** Which passwords are good enough. Pure. */

export const shortestPassword = 10;
export const longestPassword = 200;

export type PasswordRefusal = 'too_short' | 'too_long' | 'contains_user_name' | 'too_simple';

/** Characters are counted as people count them; length and being hard to guess is all that matters (NIST SP 800-63B). */
export function judgePassword(password: string, userName: string): 'good' | PasswordRefusal {
  const length = Array.from(password).length;
  if (length < shortestPassword) return 'too_short';
  if (length > longestPassword) return 'too_long';
  const folded = password.toLowerCase();
  if (userName.length >= 3 && folded.includes(userName.toLowerCase())) return 'contains_user_name';
  return isSimple(folded) ? 'too_simple' : 'good';
}

const wellKnown = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'iloveyou',
  'admin',
  'woaini',
  'welcome',
  'letmein',
  'abc123',
  '1qaz2wsx',
];

/** Few different characters, a run such as 1234567890, or a well-known word with digits round it. */
function isSimple(folded: string): boolean {
  if (new Set(folded).size < 4) return true;
  if (isRun(folded)) return true;
  const rest = wellKnown.reduce((text, word) => text.replaceAll(word, ''), folded);
  return rest.length < folded.length && /^[\d!@#$%^&*._-]{0,8}$/.test(rest);
}

function isRun(text: string): boolean {
  const steps = Array.from(text, (character) => character.codePointAt(0)!).map((code, index, codes) => code - (codes[index - 1] ?? code));
  const usual = steps.filter((step, index) => index > 0 && step !== 1 && step !== -1);
  return usual.length <= 1;
}
