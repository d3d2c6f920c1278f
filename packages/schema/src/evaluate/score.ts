import type { Definition, Key } from '../definition/definition.ts';
import type { Scoring } from '../definition/scoring.ts';
import { exact } from '../rules/functions.ts';
import type { Score, SectionScore } from './evaluation.ts';
import type { PlannedItem } from './plan.ts';
import type { Scope } from './scope.ts';

/** Points per section and in all, over every question that is shown and counts. Unanswered counts as nothing reached. */
export function workOutScore(definition: Definition, order: readonly { item: PlannedItem; scope: Scope }[]): Score | undefined {
  const { scoring } = definition.settings;
  if (!scoring) return undefined;
  const sums = definition.sections.map(() => ({ points: 0, max: 0 }));
  const fatal: string[] = [];
  for (const { item, scope } of order) {
    const points = scope.points[item.slot];
    if (!points) continue;
    const sum = sums[item.sectionPlace]!;
    sum.points += points.points;
    sum.max += points.max;
    if (points.fatal) fatal.push(scope.paths[item.slot]!);
  }
  const sections: Record<Key, SectionScore> = {};
  for (const [index, sum] of sums.entries()) sections[definition.sections[index]!.key] = scoreOf(sum.points, sum.max);
  const points = sums.reduce((sum, one) => sum + one.points, 0);
  const max = sums.reduce((sum, one) => sum + one.max, 0);
  const total = { ...scoreOf(points, max), percent: totalPercent(definition, sections, scoreOf(points, max).percent) };
  const passed = isPassed(scoring, total, fatal.length > 0);
  const grade = gradeOf(scoring, total.percent, fatal.length > 0);
  return { ...total, passed, fatal, ...(grade ? { grade } : {}), sections };
}

function scoreOf(points: number, max: number): SectionScore {
  return { points: exact(points) ?? 0, max: exact(max) ?? 0, percent: max > 0 ? exact((points / max) * 100) : null };
}

/** Sections that weigh differently count by their weight; one without anything that counts leaves the sum. */
function totalPercent(definition: Definition, sections: Record<Key, SectionScore>, plain: number | null): number | null {
  if (!definition.sections.some((section) => section.weight !== undefined)) return plain;
  let [reached, weights] = [0, 0];
  for (const { key, weight = 1 } of definition.sections) {
    const percent = sections[key]?.percent;
    if (percent === null || percent === undefined) continue;
    reached += weight * percent;
    weights += weight;
  }
  return weights > 0 ? exact(reached / weights) : null;
}

/** null without a pass mark and without a critical failure; one critical failure fails the whole. */
function isPassed({ passMark }: Scoring, { points, percent }: SectionScore, isFatal: boolean): boolean | null {
  if (isFatal) return false;
  if (!passMark) return null;
  return 'points' in passMark ? points >= passMark.points : percent !== null && percent >= passMark.percent;
}

/** What failed by one critical item gets the lowest grade there is. */
function gradeOf({ grades = [] }: Scoring, percent: number | null, isFatal: boolean) {
  const falling = grades.toSorted((a, b) => b.from - a.from);
  if (percent === null) return undefined;
  return isFatal ? falling.at(-1)?.label : falling.find(({ from }) => percent >= from)?.label;
}
