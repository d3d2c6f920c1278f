/** Definitions out of JSON from anywhere: upgraded to the current format, and refused by path where they are none. */
import { mostFacts } from '../formTests/formTest.ts';
import type { DefinitionCode } from '../problems/definitionTexts.ts';
import type { Details, DefinitionProblem } from '../problems/problem.ts';
import { isQuestionType } from '../questions/registry.ts';
import { upgrade } from '../upgrade/upgrade.ts';
import { currentFormat, definitionSchema, type Definition } from './definition.ts';
import { findUnfit, join } from './fitJson.ts';

export type ParsedDefinition = { ok: true; definition: Definition } | { ok: false; problems: DefinitionProblem[] };

const mostProblems = 100;

/** Whether it is a definition at all; whether it is a sound one, checkDefinition() says. */
export function parseDefinition(json: unknown): ParsedDefinition {
  const unfit = findUnfit(json);
  if (unfit) return { ok: false, problems: [unfit] };
  const upgraded = upgrade(json);
  if (upgraded.problems.length > 0) return { ok: false, problems: upgraded.problems };
  const format = formatOf(upgraded.json);
  if (format !== currentFormat) {
    return { ok: false, problems: [{ path: 'format', code: 'unknown_format', severity: 'error', details: { known: currentFormat } }] };
  }
  const parsed = definitionSchema.safeParse(upgraded.json, { jitless: true });
  if (parsed.success) return { ok: true, definition: parsed.data };
  const problems = parsed.error.issues.flatMap((issue) => describe(issue as Issue, upgraded.json));
  return { ok: false, problems: problems.slice(0, mostProblems) };
}

function formatOf(json: unknown): unknown {
  return typeof json === 'object' && json !== null ? (json as { format?: unknown }).format : undefined;
}

type Issue = {
  code: string;
  path: readonly PropertyKey[];
  message: string;
  expected?: string;
  keys?: readonly string[];
  maximum?: number;
  minimum?: number;
  values?: readonly unknown[];
  discriminator?: string;
  errors?: readonly (readonly Issue[])[];
};

function describe(issue: Issue, json: unknown): DefinitionProblem[] {
  const path = printPath(issue.path);
  const whose = ownersOf(issue.path, json);
  const problem = (code: DefinitionCode, details: Details = {}, at = path): DefinitionProblem => ({
    path: at,
    code,
    severity: 'error',
    details,
    ...whose,
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return (issue.keys ?? []).map((key) => problem('unknown_property', { property: key }, join(path, key)));
    case 'invalid_type':
      return [valueAt(json, issue.path) === undefined ? problem('missing') : problem('wrong_type', { expected: String(issue.expected) })];
    case 'too_big':
      return [problem('too_large', { max: Number(issue.maximum) })];
    case 'too_small':
      return [problem('too_small', { min: Number(issue.minimum) })];
    case 'invalid_value':
      return [problem('not_allowed', { allowed: (issue.values ?? []).map(String) })];
    case 'invalid_key':
      return [problem('bad_key')];
    case 'invalid_format':
      return [problem(issue.message === 'bad_date' ? 'bad_date' : 'bad_key')];
    case 'custom':
      return [issue.message === 'too_many_facts' ? problem('too_large', { max: mostFacts }) : problem('reserved_key')];
    case 'invalid_union':
      return [describeUnion(issue, json, problem)];
    default:
      return [problem('wrong_type', { expected: issue.code })];
  }
}

/** One of several kinds: which, its `type`, `kind` or `do` should say. */
function describeUnion(
  issue: Issue,
  json: unknown,
  problem: (code: DefinitionCode, details?: Details) => DefinitionProblem,
): DefinitionProblem {
  const { discriminator } = issue;
  if (discriminator === undefined) return problem('wrong_type', { expected: 'union' });
  const named = valueAt(json, issue.path.at(-1) === discriminator ? issue.path : [...issue.path, discriminator]);
  if (named === undefined) return problem('missing', { property: discriminator });
  const isType = discriminator === 'type' && typeof named === 'string' && !isQuestionType(named);
  return problem(isType ? 'unknown_type' : 'not_allowed', {
    value: typeof named === 'string' ? named.slice(0, 64) : typeof named,
    property: discriminator,
  });
}

export function printPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : join(text, String(step))), '');
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, step) => (typeof node === 'object' && node !== null ? (node as Record<PropertyKey, unknown>)[step] : undefined),
    json,
  );
}

/** The keys of the section and of the question that a path leads into, as far as they are there. */
function ownersOf(path: readonly PropertyKey[], json: unknown): { section?: string; question?: string; property?: string } {
  const owners: { section?: string; question?: string; property?: string } = {};
  let node: unknown = json;
  for (const [index, step] of path.entries()) {
    node = typeof node === 'object' && node !== null ? (node as Record<PropertyKey, unknown>)[step] : undefined;
    const key = typeof node === 'object' && node !== null ? (node as { key?: unknown }).key : undefined;
    if (typeof step !== 'number' || typeof key !== 'string') continue;
    const of = path[index - 1];
    if (of !== 'sections' && of !== 'questions') continue;
    owners[of === 'sections' ? 'section' : 'question'] = key;
    const property = path[index + 1];
    owners.property = property === undefined ? undefined : String(property);
  }
  return owners;
}
