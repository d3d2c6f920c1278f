/** What somebody may have meant: the name that differs least, if it differs little. */
export function suggestion(written: string, names: Iterable<string>): { suggestion?: string } {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - written.length) >= least) continue;
    const differs = distance(written.toLowerCase(), name.toLowerCase());
    if (differs < least) [best, least] = [name, differs];
  }
  return best === undefined ? {} : { suggestion: best };
}

/** Levenshtein: how many characters have to be put in, taken out or replaced. Names are short (64 at most). */
function distance(from: string, to: string): number {
  let before = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const now = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = before[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      now.push(Math.min(replaced, before[column]! + 1, now[column - 1]! + 1));
    }
    before = now;
  }
  return before[to.length]!;
}
