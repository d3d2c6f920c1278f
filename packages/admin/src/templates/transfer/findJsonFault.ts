/**
 * Where a text stops being JSON (RFC 8259). Browsers word this differently and some name no place at all, so it is looked for
 * here. Line and column count from 1.
 */
export type JsonFault = { line: number; column: number };

const token =
  /(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.+-]))/uy;

/** What may come next: a value, a name, the colon after it, or what follows a value. `[` and `{` may close at once. */
type Expecting = 'value' | 'value_or_end' | 'name' | 'name_or_end' | 'colon' | 'after';

export function findJsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  let at = 0;
  while ((at = skipBlank(text, at)) < text.length) {
    token.lastIndex = at;
    const match = token.exec(text);
    const next: Expecting | undefined = match ? step(expecting, match[1] ?? (match[2] === undefined ? 'value' : 'text'), open) : undefined;
    if (next === undefined) return placeAt(text, at);
    expecting = next;
    at = token.lastIndex;
  }
  return open.length > 0 || expecting !== 'after' ? placeAt(text, text.trimEnd().length) : undefined;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text[at]!)) at += 1;
  return at;
}

function step(expecting: Expecting, found: string, open: ('{' | '[')[]): Expecting | undefined {
  const around = open.at(-1);
  const isValue = expecting === 'value' || expecting === 'value_or_end';
  const isName = expecting === 'name' || expecting === 'name_or_end';
  // Nothing comes after the whole.
  if (expecting === 'after' && around === undefined) return undefined;
  if (found === '{' || found === '[') {
    if (!isValue) return undefined;
    open.push(found);
    return found === '{' ? 'name_or_end' : 'value_or_end';
  }
  if (found === '}' || found === ']') {
    const mayClose = expecting === 'after' || expecting === (found === '}' ? 'name_or_end' : 'value_or_end');
    if (!mayClose || around !== (found === '}' ? '{' : '[')) return undefined;
    open.pop();
    return 'after';
  }
  if (found === ':') return expecting === 'colon' ? 'value' : undefined;
  if (found === ',') return expecting !== 'after' ? undefined : around === '{' ? 'name' : 'value';
  if (isValue) return 'after';
  return isName && found === 'text' ? 'colon' : undefined;
}

function placeAt(text: string, at: number): JsonFault {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
