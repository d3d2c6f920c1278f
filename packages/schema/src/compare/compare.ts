/** Two versions of a form, question by question: what changed, whether old answers suffer from it, and why. */
import { isSame } from '../definition/isSame.ts';
import type { Definition, Key, Section, Text } from '../definition/definition.ts';
import { walkQuestions, type PlacedQuestion } from '../definition/walk.ts';
import type { Difference } from '../questions/question.ts';
import { specOf } from '../questions/registry.ts';
import { compareQuestions } from './compareQuestions.ts';
import { differenceText, type BothLanguages, type DifferenceCode } from './differenceTexts.ts';
import { keysMoved } from './keysMoved.ts';

export type Verdict = 'safe' | 'breaking';

export type Reason = Difference & { text: BothLanguages };

export type QuestionChange = {
  key: Key;
  change: 'added' | 'removed' | 'changed';
  /** breaking when any reason is */
  verdict: Verdict;
  label: Text;
  section: Key;
  reasons: Reason[];
};

export type SectionChange = { key: Key; change: 'added' | 'removed' | 'changed'; verdict: Verdict; title: Text; reasons: Reason[] };

export type Comparison = {
  verdict: Verdict;
  /** questions that changed, in the order of the newer version, removed ones last */
  questions: QuestionChange[];
  sections: SectionChange[];
  /** title, settings, languages, response sets, tests */
  form: Reason[];
};

/** Equal versions give an empty comparison, and only equal ones do. */
export function compareDefinitions(before: Definition, after: Definition): Comparison {
  const questions = compareAllQuestions(before, after);
  const sections = compareSections(before.sections, after.sections);
  const form = compareForm(before, after).map(explain);
  return { verdict: worst([...questions, ...sections, ...form]), questions, sections, form };
}

/** What is left of a change that nobody would call one. */
export function isUnchanged({ questions, sections, form }: Comparison): boolean {
  return questions.length === 0 && sections.length === 0 && form.length === 0;
}

function compareAllQuestions(before: Definition, after: Definition): QuestionChange[] {
  const [was, is] = [placesOf(before), placesOf(after)];
  const siblings = siblingsOf(before);
  const moved = new Set([...siblingsOf(after)].flatMap(([around, keys]) => keysMoved(siblings.get(around) ?? [], keys)));
  const changes: QuestionChange[] = [];
  for (const [key, place] of is) {
    const old = was.get(key);
    if (!old) {
      changes.push(changeOf('added', place, [addedAs(place)]));
      continue;
    }
    const sets = { before: before.responseSets, after: after.responseSets };
    const differences = [...comparePlaces(old, place, moved.has(key)), ...compareQuestions(old.question, place.question, sets)];
    if (differences.length > 0) changes.push(changeOf('changed', place, differences));
  }
  for (const [key, place] of was) {
    if (!is.has(key))
      changes.push(changeOf('removed', place, [{ property: 'key', code: 'question_removed', verdict: removalVerdict(place) }]));
  }
  return changes;
}

/** A note that goes leaves no answers behind. */
function removalVerdict({ question }: PlacedQuestion): Verdict {
  return question.type === 'note' ? 'safe' : 'breaking';
}

function addedAs({ question }: PlacedQuestion): Difference {
  const isDemanded = question.required === true && specOf(question).holds !== 'nothing';
  return isDemanded
    ? { property: 'key', code: 'question_added_required', verdict: 'breaking' }
    : { property: 'key', code: 'question_added', verdict: 'safe' };
}

function comparePlaces(before: PlacedQuestion, after: PlacedQuestion, hasMoved: boolean): Difference[] {
  if (!isSame(before.groups, after.groups)) return [{ property: 'place', code: 'moved_into_rows', verdict: 'breaking' }];
  if (before.section.key !== after.section.key) return [{ property: 'place', code: 'moved_section', verdict: 'safe' }];
  return hasMoved ? [{ property: 'place', code: 'moved', verdict: 'safe' }] : [];
}

function changeOf(
  change: QuestionChange['change'],
  { question, section }: PlacedQuestion,
  differences: readonly Difference[],
): QuestionChange {
  const reasons = differences.map(explain);
  return { key: question.key, change, verdict: worst(reasons), label: question.label, section: section.key, reasons };
}

function compareSections(before: readonly Section[], after: readonly Section[]): SectionChange[] {
  const [was, is] = [before, after].map((sections) => new Map(sections.map((section) => [section.key, section]))) as [
    Map<Key, Section>,
    Map<Key, Section>,
  ];
  const moved = new Set(keysMoved([...was.keys()], [...is.keys()]));
  const change = (section: Section, kind: SectionChange['change'], differences: readonly Difference[]): SectionChange[] => {
    const reasons = differences.map(explain);
    return reasons.length === 0 ? [] : [{ key: section.key, change: kind, verdict: worst(reasons), title: section.title, reasons }];
  };
  return [
    ...[...is.values()].flatMap((section) => {
      const old = was.get(section.key);
      return old
        ? change(section, 'changed', compareSection(old, section, moved.has(section.key)))
        : change(section, 'added', [safe('key', 'section_added')]);
    }),
    ...[...was.values()].flatMap((section) => (is.has(section.key) ? [] : change(section, 'removed', [safe('key', 'section_removed')]))),
  ];
}

function compareSection(before: Section, after: Section, hasMoved: boolean): Difference[] {
  const found: Difference[] = [];
  if (!isSame([before.title, before.help], [after.title, after.help])) found.push(safe('title', 'section_reworded'));
  if (!isSame(before.showWhen, after.showWhen)) found.push({ property: 'showWhen', code: 'section_shown_otherwise', verdict: 'breaking' });
  if (before.weight !== after.weight) found.push({ property: 'weight', code: 'section_weighed_anew', verdict: 'breaking' });
  if (hasMoved) found.push(safe('place', 'section_moved'));
  return found;
}

function compareForm(before: Definition, after: Definition): Difference[] {
  const found: Difference[] = [];
  const [was, is] = [before.settings, after.settings];
  if (!isSame([before.title, before.description], [after.title, after.description])) found.push(safe('title', 'title_changed'));
  if (was.signOff !== is.signOff) {
    found.push({ ...safe('settings.signOff', 'sign_off_changed'), details: { before: was.signOff, after: is.signOff } });
  }
  if (!isSame(was.allSafe, is.allSafe)) found.push(safe('settings.allSafe', 'all_safe_changed'));
  if ((was.passTheRest ?? false) !== (is.passTheRest ?? false)) found.push(safe('settings.passTheRest', 'pass_the_rest_changed'));
  if (!isSame(was.scoring, is.scoring)) found.push({ property: 'settings.scoring', code: 'scoring_changed', verdict: 'breaking' });
  if (!isSame(before.locales, after.locales)) found.push(safe('locales', 'languages_changed'));
  if (!isSame(before.tests ?? [], after.tests ?? [])) found.push(safe('tests', 'tests_changed'));
  const names = new Set([...Object.keys(before.responseSets ?? {}), ...Object.keys(after.responseSets ?? {})]);
  for (const name of names) {
    if (isSame(before.responseSets?.[name], after.responseSets?.[name])) continue;
    // What that means for answers, the questions that use it say.
    found.push({ ...safe(`responseSets.${name}`, 'response_set_changed'), details: { name } });
  }
  return found;
}

const safe = (property: string, code: DifferenceCode): Difference => ({ property, code, verdict: 'safe' });

function explain(difference: Difference): Reason {
  return { ...difference, text: differenceText(difference.code, difference.details) };
}

function worst(judged: readonly { verdict: Verdict }[]): Verdict {
  return judged.some(({ verdict }) => verdict === 'breaking') ? 'breaking' : 'safe';
}

function placesOf(definition: Definition): Map<Key, PlacedQuestion> {
  return new Map([...walkQuestions(definition)].map((place) => [place.question.key, place]));
}

/** Keys that stand beside each other, by the group or section around them. */
function siblingsOf(definition: Definition): Map<string, Key[]> {
  const groups = Map.groupBy(walkQuestions(definition), ({ groups, section }) => groups.at(-1) ?? `section ${section.key}`);
  return new Map([...groups].map(([around, places]) => [around, places.map(({ question }) => question.key)]));
}
