import { describe, expect, it } from 'vitest';
import { matchesPattern, readPattern } from './pattern.ts';

describe('a pattern', () => {
  const texts = ['', 'a', 'ab', 'aab', 'abc', 'ABC', 'a1', '12', '京A12345', 'a\nb', 'é', '🦺', 'foo_bar', 'a-b', ']', '\\'];
  it.each([
    'a',
    'a*b?',
    '(ab|c)+',
    '[a-c]{1,2}',
    '[^a]',
    '\\w+',
    '\\d{2,}',
    '\\p{Script=Han}[A-Z]\\d{5}',
    '.+',
    '(?:a|ab)(?:c|bcd)?',
    '^a$',
    'a\\b.*',
    '[\\]\\\\]',
    '[-a]+-?b*',
    '',
    'a{0}',
    '(?<letter>[a-z])\\S*',
    '\\u{1F9BA}',
    '(a*)*b',
    '[\\d_a-z]+',
  ])('matches what the language’s own engine matches: %s', (source) => {
    const own = new RegExp(`^(?:${source})$`, 'u');
    expect(texts.filter((text) => matchesPattern(source, text))).toEqual(texts.filter((text) => own.test(text)));
  });

  it.each([
    ['(', 'pattern_unfinished'],
    [')', 'pattern_unopened'],
    ['[a', 'pattern_unfinished'],
    ['*a', 'pattern_nothing_to_repeat'],
    ['a{3,1}', 'pattern_bad_count'],
    ['a{9999}', 'pattern_bad_count'],
    ['(a)\\1', 'pattern_unsupported'],
    ['(?=a)', 'pattern_unsupported'],
    ['(?<!a)b', 'pattern_unsupported'],
    ['[z-a]', 'pattern_bad_class'],
    ['\\q', 'pattern_bad_escape'],
    ['((a{100}){100}){100}', 'pattern_too_large'],
    ['('.repeat(60) + ')'.repeat(60), 'pattern_too_large'],
  ])('is refused by code: %#', (source, code) => {
    expect(readPattern(source)).toMatchObject({ ok: false, code });
  });

  it.each(['(a+)+b', '(a|a)*b', '(a*)*b', '(.*)*x', '([a-z]+)*\\d', '(a?){50}a{50}b', '(x+x+)+y'])(
    'takes time that grows with the text, not beyond: %s',
    (source) => {
      const time = (length: number) => {
        const text = 'a'.repeat(length);
        const start = Date.now();
        matchesPattern(source, text);
        return Date.now() - start;
      };
      time(1_000);
      // Eight times the text; an engine that goes back would not come to an end with either.
      const [short, long] = [Math.min(time(10_000), time(10_000)), Math.min(time(80_000), time(80_000))];
      expect(long).toBeLessThan(Math.max(10, short) * 40);
    },
  );
});
