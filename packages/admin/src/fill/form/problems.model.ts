import type { Path } from '@anjian/schema/answers/path.ts';
import { readPath } from '@anjian/schema/answers/path.ts';
import type { Definition, Key } from '@anjian/schema/definition/definition.ts';
import type { Evaluation } from '@anjian/schema/evaluate/evaluation.ts';
import type { Problem } from '@anjian/schema/problems/problem.ts';

/**
 * Something not there yet, as against something wrong. It is said after an attempt to submit, or once somebody has
 * moved on from the question: nobody is scolded for a form they have just opened.
 */
const notYetThere: ReadonlySet<string> = new Set([
  'required',
  'note_required',
  'photo_required',
  'too_few_rows',
  'too_few_files',
  'too_few_choices',
  'matrix_incomplete',
  'ranking_incomplete',
  'other_text_required',
]);

export type Attention = {
  /** somebody tried to submit */
  showAll: boolean;
  /** the focus has left the question after something was done in it */
  left: boolean;
  /** typed letter by letter: half a number is not wrong yet */
  isTyped: boolean;
};

export function problemsToShow(problems: readonly Problem[], { showAll, left, isTyped }: Attention): readonly Problem[] {
  if (showAll || problems.length === 0) return problems;
  return problems.filter(({ code, severity }) =>
    notYetThere.has(code) ? left && code !== 'required' : left || !isTyped || severity === 'info',
  );
}

/** Where something must be done before the form can go, in the order of the form, each place once. */
export function openPaths(problems: readonly Problem[]): Path[] {
  return [...new Set(problems.filter(({ severity }) => severity === 'error').map(({ path }) => path))];
}

/** The place to go to next: the first after `from`, else the first of all. */
export function nextAfter(paths: readonly Path[], from: Path | undefined): Path | undefined {
  const at = from === undefined ? -1 : paths.indexOf(from);
  return paths[at + 1] ?? paths[0];
}

export type SectionStanding = { key: Key; left: number };

/** How much is open in each section that is shown; `more` is what the engine does not know of. */
export function standings(definition: Definition, evaluation: Evaluation, more: readonly Problem[] = []): SectionStanding[] {
  const home = new Map(definition.sections.flatMap(({ key, questions }) => questions.map((question) => [question.key, key] as const)));
  const left = new Map<Key, number>();
  for (const path of openPaths([...evaluation.problems, ...more])) {
    const section = home.get(readPath(path)?.[0]?.key ?? '');
    if (section !== undefined) left.set(section, (left.get(section) ?? 0) + 1);
  }
  return definition.sections.filter(({ key }) => evaluation.sections[key]?.visible).map(({ key }) => ({ key, left: left.get(key) ?? 0 }));
}
