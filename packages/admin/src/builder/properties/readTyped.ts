const wide = /[０-９．－]/g;

/** A number as it is typed, with full-width digits too: undefined for nothing, NaN for what is none. */
export function readTyped(typed: string): number | undefined {
  const text = typed.replaceAll(wide, (sign) => String.fromCodePoint(sign.codePointAt(0)! - 0xfee0)).trim();
  if (text === '') return undefined;
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}
