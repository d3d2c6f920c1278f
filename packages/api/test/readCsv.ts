/** RFC 4180, as a spreadsheet reads it. */
export function readCsv(whole: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of whole.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.filter((line) => line.length > 1);
}
