/**
 * What a person types as a number, also with the full-width digits a Chinese keyboard gives, and with commas where they can mean
 * one thing only:
 *
 * | typed | decimal | whole |
 * |---|---|---|
 * | `12,5`, `0,125`, `12，50` | 12.5, 0.125, 12.50 | none |
 * | `1,234,567`, `1,234.5` | by thousands | by thousands |
 * | `1,234` | none: 1234 or 1.234 | 1234 |
 */
export type TypedNumber = { is: 'blank' } | { is: 'number'; value: number } | { is: 'unfinished' } | { is: 'not_a_number' };

const plain = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const unfinished = /^[+-]?\.?$/;
const byThousands = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
const oneComma = /^[+-]?\d+,\d*$/;
const couldBeEither = /^[+-]?[1-9]\d{0,2},\d{3}$/;

export function readNumber(typed: string, kind: 'integer' | 'decimal'): TypedNumber {
  const text = withoutCommas(halfWidth(typed).trim(), kind);
  if (text === '') return { is: 'blank' };
  if (unfinished.test(text)) return { is: 'unfinished' };
  if (!plain.test(text)) return { is: 'not_a_number' };
  const value = Number(text);
  if (!Number.isFinite(value) || (kind === 'integer' && !Number.isSafeInteger(value))) return { is: 'not_a_number' };
  return { is: 'number', value };
}

function withoutCommas(text: string, kind: 'integer' | 'decimal'): string {
  if (kind === 'decimal' && couldBeEither.test(text)) return text;
  if (byThousands.test(text)) return text.replaceAll(',', '');
  return kind === 'decimal' && oneComma.test(text) ? text.replace(',', '.') : text;
}

/** Whether it stands there as it is understood; otherwise it is written out once the field is left. */
export function isPlainlyWritten(typed: string): boolean {
  return plain.test(typed.trim());
}

/** Full-width forms U+FF01–FF5E are their ASCII twins 0xFEE0 further on; the Chinese full stop stands in for the point. */
function halfWidth(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('。', '.')
    .replaceAll('−', '-');
}

export function withSignTurned(typed: string): string {
  const text = halfWidth(typed).trim();
  return text.startsWith('-') ? text.slice(1) : `-${text.replace(/^\+/, '')}`;
}
