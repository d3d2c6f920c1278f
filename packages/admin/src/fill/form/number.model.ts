/** What a person types as a number, also with the full-width digits a Chinese keyboard gives. */
export type TypedNumber = { is: 'blank' } | { is: 'number'; value: number } | { is: 'unfinished' } | { is: 'not_a_number' };

const plain = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const unfinished = /^[+-]?\.?$/;

export function readNumber(typed: string, kind: 'integer' | 'decimal'): TypedNumber {
  const text = halfWidth(typed).trim();
  if (text === '') return { is: 'blank' };
  if (unfinished.test(text)) return { is: 'unfinished' };
  if (!plain.test(text)) return { is: 'not_a_number' };
  const value = Number(text);
  if (!Number.isFinite(value) || (kind === 'integer' && !Number.isSafeInteger(value))) return { is: 'not_a_number' };
  return { is: 'number', value };
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
