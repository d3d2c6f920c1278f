/** How many letters have to be changed, added or taken away to make one word of the other; a swap of two counts as one. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, substituted);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** The candidates that a word is likely to be a slip of. */
export function lookalikes<W extends string>(word: string, candidates: readonly W[], most = 2): W[] {
  return candidates.filter((candidate) => {
    const allowed = Math.min(most, candidate.length < 5 ? 1 : most);
    return Math.abs(candidate.length - word.length) <= allowed && editDistance(word, candidate) <= allowed;
  });
}
