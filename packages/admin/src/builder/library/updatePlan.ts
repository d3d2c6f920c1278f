/** What bringing a template's copies of an item up to date would do to it: seen before it is done, and done to one draft after the other. Pure. */
import { compareDefinitions, type Comparison, type Verdict } from '@anjian/schema/compare/compare.ts';
import { publishProblems } from '@anjian/schema/compare/publishProblems.ts';
import { checkDefinition } from '@anjian/schema/definition/check.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import { runFormTests } from '@anjian/schema/formTests/run.ts';
import type { DefinitionProblem } from '@anjian/schema/problems/problem.ts';
import { copiesOf } from '../edits/copiesOf.ts';
import { updateQuestion, updateSet } from '../edits/library.ts';
import type { ItemContent } from './itemFrame.ts';

export type Newest = { id: string; revision: number; content: ItemContent };

export type UsingTemplate = {
  archived: boolean;
  draft: { revision: number; definition: unknown } | null;
  latest: { number: number | null; definition: unknown } | null;
  /** the draft has steps on this device that never reached the server */
  isAheadHere: boolean;
};

export type UpdatePlan = {
  /** the revision that the change is made from; 0 where a draft is still to be made */
  revision: number;
  before: Definition;
  after: Definition;
  comparison: Comparison;
  verdict: Verdict;
  /** what would be wrong afterwards and is not now */
  problems: DefinitionProblem[];
  /** the form tests that pass now and would not afterwards */
  failing: string[];
};

/** Why nothing can be done from here. */
export type Hindrance = 'unreadable' | 'ahead_here' | 'other_type';

/** Undefined for a template that is not behind, or no longer in use. */
export function planUpdate(item: Newest, { archived, draft, latest, isAheadHere }: UsingTemplate): UpdatePlan | Hindrance | undefined {
  if (archived) return undefined;
  const parsed = parseDefinition((draft ?? latest)?.definition);
  if (!parsed.ok) return 'unreadable';
  const before = parsed.definition;
  const behind = copiesOf(before, item.id).filter(({ revision }) => revision < item.revision);
  if (behind.length === 0) return undefined;
  if (isAheadHere) return 'ahead_here';
  const after = behind.reduce((definition, copy) => updateCopy(definition, copy, item), before);
  if (after === before) return 'other_type';
  const published = parseDefinition(latest?.definition);
  const comparison = compareDefinitions(before, after);
  return {
    revision: draft?.revision ?? 0,
    before,
    after,
    comparison,
    verdict: [...comparison.form, ...comparison.sections, ...comparison.questions].some(({ verdict }) => verdict === 'breaking')
      ? 'breaking'
      : 'safe',
    problems: newProblems(published.ok ? [published.definition] : [], before, after),
    failing: newlyFailing(before, after),
  };
}

function updateCopy(
  definition: Definition,
  { at, set }: ReturnType<typeof copiesOf>[number],
  { id, revision, content }: Newest,
): Definition {
  const origin = { item: id, revision };
  if (content.kind === 'response_set') return set === undefined ? definition : updateSet(definition, set, content.content, origin);
  return at === undefined || set !== undefined ? definition : updateQuestion(definition, at, content.content, origin);
}

function newProblems(published: readonly Definition[], before: Definition, after: Definition): DefinitionProblem[] {
  const problemsOf = (definition: Definition) => [...publishProblems(published, definition), ...checkDefinition(definition)];
  const named = ({ path, code, details }: DefinitionProblem) => JSON.stringify([path, code, details]);
  const known = new Set(problemsOf(before).map(named));
  return problemsOf(after).filter((problem) => !known.has(named(problem)));
}

function newlyFailing(before: Definition, after: Definition): string[] {
  const passed = runFormTests(before).map((result) => result.passed);
  return runFormTests(after).flatMap(({ name, passed: passes }, at) => (passed[at] && !passes ? [name] : []));
}

export function breaksSomething({ problems, failing }: UpdatePlan): boolean {
  return failing.length > 0 || problems.some(({ severity }) => severity === 'error');
}
