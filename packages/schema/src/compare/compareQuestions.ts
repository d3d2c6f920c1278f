/** What changed about one question between two versions. */
import type { ConditionalConsequence } from '../definition/consequence.ts';
import { isSame } from '../definition/isSame.ts';
import type { Constraint, Difference } from '../questions/question.ts';
import { specOf, type Question } from '../questions/registry.ts';
import type { ResponseSets } from '../definition/choice.ts';

type Sets = { before: ResponseSets | undefined; after: ResponseSets | undefined };

/** Of the same key, and of the same type or not. */
export function compareQuestions(before: Question, after: Question, responseSets: Sets): Difference[] {
  if (before.type !== after.type) {
    return [{ property: 'type', code: 'type_changed', verdict: 'breaking', details: { before: before.type, after: after.type } }];
  }
  const found = [
    ...compareTexts(before, after),
    ...compareRules(before, after),
    ...compareConstraints(before.constraints, after.constraints),
    ...compareConsequences(before.consequences, after.consequences),
    ...(specOf(before).differences?.(before, after, responseSets) ?? []),
  ];
  return [...found, ...compareTheRest(before, after, found)];
}

const safe = (property: string, code: Difference['code']): Difference => ({ property, code, verdict: 'safe' });
const breaking = (property: string, code: Difference['code']): Difference => ({ property, code, verdict: 'breaking' });

function compareTexts(before: Question, after: Question): Difference[] {
  const found: Difference[] = isSame(before.label, after.label) ? [] : [safe('label', 'reworded')];
  for (const property of ['help', 'clause', 'evidence'] as const) {
    if (!isSame(before[property], after[property])) found.push(safe(property, 'help_changed'));
  }
  for (const property of ['noteAllowed', 'photosAllowed'] as const) {
    if (before[property] !== after[property]) found.push(safe(property, 'evidence_changed'));
  }
  return found;
}

function compareRules(before: Question, after: Question): Difference[] {
  const found: Difference[] = [];
  const [was, is] = [before.required === true, after.required === true];
  if (was !== is) found.push(is ? breaking('required', 'required_now') : safe('required', 'optional_now'));
  if (!isSame(before.requiredWhen, after.requiredWhen)) {
    found.push(after.requiredWhen ? breaking('requiredWhen', 'required_otherwise') : safe('requiredWhen', 'optional_now'));
  }
  if (!isSame(before.showWhen, after.showWhen)) {
    // Shown to more people, it may be demanded of more.
    const demandsMore = after.showWhen !== undefined || is || after.requiredWhen !== undefined;
    found.push(demandsMore ? breaking('showWhen', 'shown_otherwise') : safe('showWhen', 'shown_always'));
  }
  if (!isSame(before.readOnlyWhen, after.readOnlyWhen)) found.push(safe('readOnlyWhen', 'read_only_otherwise'));
  if (!isSame(before.default, after.default)) found.push(safe('default', 'begins_otherwise'));
  if ((before.carryForward ?? false) !== (after.carryForward ?? false)) found.push(safe('carryForward', 'begins_otherwise'));
  return found;
}

/** What refuses: constraints that are errors. One that was there before refuses nothing new. */
function compareConstraints(before: readonly Constraint[] = [], after: readonly Constraint[] = []): Difference[] {
  if (isSame(before, after)) return [];
  const refused = (constraints: readonly Constraint[]) =>
    constraints.filter(({ severity }) => severity === 'error').map(({ that }) => that);
  const known = refused(before);
  const isStricter = refused(after).some((that) => !known.some((other) => isSame(other, that)));
  return [isStricter ? breaking('constraints', 'constraint_added') : safe('constraints', 'constraint_eased')];
}

function compareConsequences(before: readonly ConditionalConsequence[] = [], after: readonly ConditionalConsequence[] = []): Difference[] {
  if (isSame(before, after)) return [];
  const demanding = (list: readonly ConditionalConsequence[]) => list.filter(({ then }) => then.do.startsWith('require'));
  const known = demanding(before);
  const isStricter = demanding(after).some((one) => !known.some((other) => isSame(other, one)));
  return [isStricter ? breaking('consequences', 'consequences_stricter') : safe('consequences', 'consequences_changed')];
}

/** A difference of these names speaks for several properties. */
const spokenFor: Readonly<Record<string, readonly string[]>> = {
  range: ['min', 'max', 'minRows', 'maxRows', 'minCount', 'maxCount', 'minSelected', 'maxSelected'],
  weight: ['critical', 'good'],
  choices: ['choices', 'responseSet'],
};

/** Whatever nobody spoke for: a change that is not named is not there. The questions of a group are compared one by one. */
function compareTheRest(before: Question, after: Question, found: readonly Difference[]): Difference[] {
  const spoken = new Set(['key', 'type', 'questions', ...found.flatMap(({ property }) => [property, ...(spokenFor[property] ?? [])])]);
  const [was, is] = [before, after].map((question) => question as unknown as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...names]
    .filter((name) => !spoken.has(name) && !isSame(was[name], is[name]))
    .map((name) => ({ property: name, code: 'property_changed', verdict: 'safe', details: { name } }));
}
