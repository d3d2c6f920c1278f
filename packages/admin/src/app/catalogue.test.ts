import { describe, expect, test } from 'vitest';
import { placeOf, readSources, type SyntaxNode, walk } from '../../test/sources.ts';
import { catalogues } from './catalogue.ts';

type Nested = { readonly [key: string]: Nested | string | undefined };

function flatten(catalogue: Nested, prefix = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`);
  });
}

const chinese = new Map(flatten(catalogues['zh-CN']));
const english = new Map(flatten(catalogues.en));
const blanksOf = (sentence: string) => new Set(sentence.match(/%\{\w+\}/g));

describe('the two languages', () => {
  test('have the same keys', () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
  });

  test('leave no sentence empty', () => {
    for (const catalogue of [chinese, english]) {
      // react-admin prints nothing for a boolean that is null.
      expect([...catalogue].filter(([key, sentence]) => sentence.trim() === '' && key !== 'ra.boolean.null')).toEqual([]);
    }
  });

  test('fill the same blanks in our own sentences', () => {
    const own = [...chinese].filter(([key]) => !key.startsWith('ra.'));
    for (const [key, sentence] of own) expect([key, blanksOf(english.get(key) ?? '')]).toEqual([key, blanksOf(sentence)]);
  });

  test('are what they say: Chinese in Chinese, English without it', () => {
    const han = /\p{Script=Han}/u;
    const wordless = [...chinese].filter(
      ([key, sentence]) => /[a-z]{3}/i.test(sentence.replaceAll(/%\{\w+\}|CSV/g, '')) && !han.test(sentence) && !key.startsWith('ra.'),
    );
    expect(wordless).toEqual([]);
    // An author's example in an English help may quote a Chinese name.
    const examples = new Set(['templates.nameHelp', 'assignments.nameHelp']);
    expect([...english].filter(([key, sentence]) => han.test(sentence) && !examples.has(key))).toEqual([]);
  });
});

/** The phone and its form have catalogues of their own, kept small, with a test beside them. */
const sources = readSources((path) => !/^(fill|phone)\//.test(path));
const roots = new Set([...chinese.keys()].map((key) => key.split('.')[0]));

test('every key a component names is in the catalogues', () => {
  const missing = sources
    .filter(({ path }) => !path.includes('texts/'))
    .flatMap((source) =>
      [...walk(source.program)]
        .filter(({ node, parent }) => parent?.type !== 'ImportDeclaration' && isMissingKey(node))
        .map(({ node }) => `${placeOf(source, node)} ${String(node['value'])}`),
    );
  expect(missing).toEqual([]);
});

/** A text of the form `feature.key` whose first word is a feature. Verbs of the policy are singular: `unit.create` is none. */
function isMissingKey(node: SyntaxNode): boolean {
  if (node.type === 'Literal' && typeof node['value'] === 'string') {
    const text = node['value'];
    return /^[a-z]+(\.\w+)+$/.test(text) && roots.has(text.split('.')[0] ?? '') && !chinese.has(text);
  }
  return false;
}

const saidAloud = new Set(['aria-label', 'alt', 'title', 'label', 'placeholder', 'helperText', 'aria-description']);

test('no component has words of its own', () => {
  const found = sources
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap((source) =>
      [...walk(source.program)].filter(({ node, parent }) => isWords(node, parent)).map(({ node }) => placeOf(source, node)),
    );
  expect(found).toEqual([]);
});

test('Chinese stands in catalogues alone', () => {
  // Names of languages in themselves, the way dates are written, and the headings that are known in a pasted table.
  const allowed = new Set(['ui/LanguageSwitch.tsx', 'ui/dates.ts', 'data/locale.ts', 'terms/pastedLines.ts']);
  // What is written into a definition, and what a new one contains.
  const written = /^(builder\/edits|templates\/starts)\//;
  const found = sources
    .filter(({ path }) => !path.includes('texts/') && !allowed.has(path) && !written.test(path))
    .flatMap((source) =>
      [...walk(source.program)]
        .filter(({ node }) => /\p{Script=Han}/u.test(wordsOf(node)))
        .map(({ node }) => `${placeOf(source, node)} ${wordsOf(node)}`),
    );
  expect(found).toEqual([]);
});

function isWords(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (node.type === 'JSXText') return /\p{L}/u.test(String(node['value']));
  if (node.type !== 'Literal' || typeof node['value'] !== 'string' || parent?.type !== 'JSXAttribute') return false;
  const name = (parent['name'] as { name?: string }).name ?? '';
  // A key that is handed on to be translated is no word.
  return saidAloud.has(name) && /\p{L}/u.test(node['value']) && !chinese.has(node['value']);
}

function wordsOf(node: SyntaxNode): string {
  if (node.type === 'JSXText' || node.type === 'Literal') return String(node['value']);
  return node.type === 'TemplateElement' ? (node['value'] as { raw: string }).raw : '';
}
