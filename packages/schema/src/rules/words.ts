/** Dividing a formula's text into words. Full-width signs, as a Chinese keyboard gives them, are read as their ASCII twins. */
import type { Span } from './span.ts';

export type Word = Span &
  (
    | { kind: 'number'; value: number }
    | { kind: 'text'; value: string }
    /** `quoted` in backticks: a key and nothing else */
    | { kind: 'name'; name: string; quoted: boolean }
    | { kind: 'sign'; sign: string }
    | { kind: 'end' }
    | { kind: 'fault'; code: 'unfinished_text' | 'unfinished_key' | 'unknown_sign' | 'bad_number' }
  );

const closing: Readonly<Record<string, string>> = { "'": "'", '"': '"', '‘': '’', '“': '”' };
const signs = ['!=', '<=', '>=', '=', '<', '>', '+', '-', '*', '/', '(', ')', '[', ']', ',', '.'];
const twins: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '＋': '+',
  '－': '-',
  '−': '-',
  '＊': '*',
  '×': '*',
  '／': '/',
  '÷': '/',
  '【': '[',
  '】': ']',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '．': '.',
};

export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && /\s/.test(text[at]!)) at++;
    const word = readWord(text, at);
    words.push(word);
    if (word.kind === 'end' || word.kind === 'fault') return words;
    at = word.to;
  }
}

function readWord(text: string, from: number): Word {
  const char = text[from];
  if (char === undefined) return { kind: 'end', from, to: from };
  if (Object.hasOwn(closing, char)) return readQuoted(text, from, closing[char]!);
  if (char === '`') return readKey(text, from);
  if (/[0-9]/.test(char)) return readNumber(text, from);
  const name = /^[\p{L}_][\p{L}\p{N}_]*/u.exec(text.slice(from, from + 80))?.[0];
  if (name) return { kind: 'name', name, quoted: false, from, to: from + name.length };
  const twin = twins[char];
  if (twin) return { kind: 'sign', sign: twin, from, to: from + 1 };
  const sign = signs.find((candidate) => text.startsWith(candidate, from));
  if (sign) return { kind: 'sign', sign, from, to: from + sign.length };
  return { kind: 'fault', code: 'unknown_sign', from, to: from + (text.codePointAt(from)! > 0xffff ? 2 : 1) };
}

/** A quote inside a text is written twice: 'it''s'. Nothing else is special, so patterns stand as they are. */
function readQuoted(text: string, from: number, close: string): Word {
  let value = '';
  let at = from + 1;
  for (;;) {
    const end = text.indexOf(close, at);
    if (end < 0) return { kind: 'fault', code: 'unfinished_text', from, to: text.length };
    value += text.slice(at, end);
    if (text[end + 1] !== close) return { kind: 'text', value, from, to: end + 1 };
    value += close;
    at = end + 2;
  }
}

function readKey(text: string, from: number): Word {
  const end = text.indexOf('`', from + 1);
  if (end < 0) return { kind: 'fault', code: 'unfinished_key', from, to: text.length };
  return { kind: 'name', name: text.slice(from + 1, end), quoted: true, from, to: end + 1 };
}

function readNumber(text: string, from: number): Word {
  const written = /^\d+(\.\d+)?([eE][+-]?\d+)?/.exec(text.slice(from, from + 400))![0];
  const to = from + written.length;
  const value = Number(written);
  if (!Number.isFinite(value) || /[\p{L}\p{N}_]/u.test(text[to] ?? '')) return { kind: 'fault', code: 'bad_number', from, to };
  return { kind: 'number', value, from, to };
}
