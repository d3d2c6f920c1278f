/**
 * Answers inside texts: `{plate} 的制动` becomes 京A12345 的制动. Two braces `{{` stand for one. What is filled in is plain
 * text: it is never looked through for braces again, and breaks of line in it become spaces; whoever shows texts as HTML or
 * Markdown passes an `escape` of its own.
 */
import { keyPattern, type Key } from './key.ts';
import type { Text } from './text.ts';

export type TextPart = { text: string } | { key: Key };

export function readPiping(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const char = text[at]!;
    if (char === '{' && text[at + 1] === '{') {
      plain += '{';
      at += 2;
      continue;
    }
    const end = char === '{' ? text.indexOf('}', at) : -1;
    const key = end < 0 ? '' : text.slice(at + 1, end).trim();
    if (keyPattern.test(key)) {
      if (plain !== '') parts.push({ text: plain });
      plain = '';
      parts.push({ key });
      at = end + 1;
      continue;
    }
    plain += char;
    at++;
  }
  return plain === '' ? parts : [...parts, { text: plain }];
}

/** The questions that a text names, in any of its languages. */
export function pipedKeys(text: Text | undefined): Set<Key> {
  const keys = new Set<Key>();
  for (const words of Object.values(text ?? {})) {
    if (!words.includes('{')) continue;
    for (const part of readPiping(words)) if ('key' in part) keys.add(part.key);
  }
  return keys;
}

/** `answerTo` gives the printed answer to a question; '' when there is none. */
export function fillText(text: string, answerTo: (key: Key) => string, escape: (text: string) => string = (plain) => plain): string {
  if (!text.includes('{')) return text;
  return readPiping(text)
    .map((part) => ('text' in part ? part.text : escape(oneLine(answerTo(part.key)))))
    .join('');
}

function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.replaceAll(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
}
