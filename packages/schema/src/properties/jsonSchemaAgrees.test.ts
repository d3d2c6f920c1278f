/**
 * The printed JSON Schema takes what reading takes, and refuses what reading refuses: in every place it speaks of, and in forms of which
 * something was broken. Beyond it is what no schema can say: how deep and how large a document is, and characters that are none.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleTemplates } from '../../../../prisma/sample/templates/catalogue.ts';
import { definitionJsonSchema } from '../definition/jsonSchema.ts';
import { parseDefinition } from '../definition/parse.ts';
import { forms } from './arbitraryForm.ts';
import { assertProperty } from './assertProperty.ts';
import { Places, type Fits, type JsonSchema } from './everyPlace.ts';

const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const schema = copyOf(definitionJsonSchema()) as JsonSchema;
const ajv = new Ajv2020({ strict: false });
const validate = ajv.compile(schema);

const facts = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, index]));

/** Keys, names that objects answer to, dates and times that are there and that are not, and values of every kind. */
const oddValues = (
  [
    ['a', '1', 'a b', '', '-', 'a\n', '名'.repeat(64), '名'.repeat(65), 'toString', 'constructor', 'zh-CN', 'zh_CN', 'EN'],
    [
      '2026-02-28',
      '2026-02-29',
      '2024-02-29',
      '1900-02-29',
      '2000-02-29',
      '2026-04-31',
      '2026-13-01',
      '0000-01-01',
      '0001-01-01',
      '9999-12-31',
    ],
    ['08:30', '24:00', '08:30:00', '8:30'],
    ['2026-09-30T08:30+08:00', '2026-09-30T08:30', '2026-02-29T08:30Z', '2026-09-30T08:30:00.123456789Z', '2026-09-30T08:30-15:00'],
    [null, true, false, -1.5, -0, 1e21, [], {}, [null], [[]], facts(60), facts(61)],
    [{ a: 1 }, { 'zh-CN': '字' }, { 'zh-CN': 1 }, { toString: 'x' }, { a: [{ valueOf: 1 }] }, { a: { b: { c: null } } }],
    [{ kind: 'literal', value: 1 }, { kind: 'literal' }, { kind: 'question', key: 'valueOf' }, { kind: 'list', items: [true] }],
    [{ points: 1 }, { percent: 101 }, { points: 1, percent: 1 }],
  ] as readonly (readonly unknown[])[]
).flat();

function agree(json: unknown): boolean {
  const takes = validate(json);
  const parsed = parseDefinition(json);
  const saying = parsed.ok ? 'read' : parsed.problems.map(({ path, code }) => `${path} ${code}`).join(', ');
  expect(`${takes}: ${saying}`, ajv.errorsText(validate.errors)).toMatch(takes ? /^true: read$/ : /^false: (?!read$)/);
  return takes;
}

it('agrees with reading in every place of a definition', () => {
  const known = new Map<JsonSchema, ValidateFunction>();
  const fits: Fits = (part, value) => {
    const check = known.get(part) ?? ajv.compile({ ...part, $defs: schema.$defs });
    known.set(part, check);
    return check(value);
  };
  const differing: string[] = [];
  let taken = 0;
  for (const { path, document } of new Places(schema, oddValues, fits).tried) {
    const json = copyOf(document);
    if (isOfAnotherFormat(json)) continue;
    const takes = validate(json);
    if (takes) taken++;
    if (takes !== parseDefinition(json).ok)
      differing.push(`${path}: ${takes ? 'only the schema' : 'only reading'} takes ${JSON.stringify(json)}`);
  }
  expect(differing.slice(0, 10)).toEqual([]);
  expect(taken).toBeGreaterThan(5_000);
});

/** Documents of an older format are read as well; the schema is that of the current one. */
function isOfAnotherFormat(json: unknown): boolean {
  return (json as { format?: unknown } | null)?.format !== 1;
}

describe('forms of which something was broken', () => {
  const names = new Set<string>();
  collectNames(schema, names);
  const breaks = fc.record({
    how: fc.constantFrom('replace', 'transplant', 'remove', 'add', 'rename', 'repeat'),
    where: fc.nat(),
    which: fc.nat(),
    from: fc.nat(),
    value: fc.constantFrom(...oddValues),
    name: fc.constantFrom(...names, 'a', 'x-y', '1', '名', 'toString'),
  });
  const documents = fc.oneof(forms, fc.constantFrom(...sampleTemplates.map(({ definition }) => definition)));

  it('are taken by both or by neither', () => {
    const seen = { taken: 0, refused: 0 };
    assertProperty(
      fc.property(documents, fc.array(breaks, { minLength: 1, maxLength: 2 }), (form, broken) => {
        const json = copyOf(form);
        for (const one of broken) breakIn(json, one);
        if (!isOfAnotherFormat(json)) seen[agree(json) ? 'taken' : 'refused']++;
      }),
      { numRuns: 2_000 },
    );
    expect(seen.taken).toBeGreaterThan(100);
    expect(seen.refused).toBeGreaterThan(100);
  });

  type Break = typeof breaks extends fc.Arbitrary<infer One> ? One : never;

  function breakIn(json: unknown, { how, where, which, from, value, name }: Break): void {
    const holders = holdersIn(json);
    const holder = holders[where % holders.length]!;
    const at = Object.keys(holder)[which % Math.max(1, Object.keys(holder).length)];
    if (how === 'add') put(holder, Array.isArray(holder) ? String(holder.length) : name, copyOf(value));
    if (at === undefined) return;
    const held = (holder as Record<string, unknown>)[at];
    if (how === 'replace') put(holder, at, copyOf(value));
    if (how === 'transplant') put(holder, at, copyOf(holders[from % holders.length]));
    if (how === 'repeat') put(holder, Array.isArray(holder) ? String(holder.length) : name, copyOf(held));
    if (how === 'remove' || how === 'rename') take(holder, at);
    if (how === 'rename') put(holder, Array.isArray(holder) ? String(holder.length) : name, held);
  }
});

type Holder = Record<string, unknown> | unknown[];

function holdersIn(json: unknown): Holder[] {
  if (typeof json !== 'object' || json === null) return [];
  return [json as Holder, ...Object.values(json).flatMap(holdersIn)];
}

function put(holder: Holder, at: string, value: unknown): void {
  (holder as Record<string, unknown>)[at] = value;
}

function take(holder: Holder, at: string): void {
  if (Array.isArray(holder)) holder.splice(Number(at), 1);
  else delete holder[at];
}

function collectNames(part: unknown, names: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  const { properties } = part as JsonSchema;
  for (const name of Object.keys(properties ?? {})) names.add(name);
  for (const inner of Object.values(part)) collectNames(inner, names);
}
