/** Questions that nobody will ever see, because what shows them and what shows what is around or before them exclude each other. */
import { questionsRead, type Expr } from '../../rules/expression.ts';
import type { Kinds } from '../../rules/kinds.ts';
import { outcomesOf } from '../../rules/outcomes.ts';
import type { Definition, Key } from '../definition.ts';
import { walkQuestions, type PlacedQuestion } from '../walk.ts';
import { atQuestion, type Note } from './noting.ts';

/** More of them together say nothing that these do not. */
const mostConditions = 8;

export function checkReaching(definition: Definition, kinds: Kinds, note: Note): void {
  const places = new Map([...walkQuestions(definition)].map((place) => [place.question.key, place]));
  for (const place of places.values()) {
    const own = place.question.showWhen;
    if (!own || isImpossible([own], kinds)) continue;
    const others = conditionsBefore(place, places);
    if (others.length > 0 && isImpossible([own, ...others], kinds)) note(atQuestion(place, 'showWhen', 'never_shown', {}, 'warning'));
  }
}

function isImpossible(exprs: readonly Expr[], kinds: Kinds): boolean {
  return outcomesOf(exprs.length === 1 ? exprs[0]! : { kind: 'and', exprs: [...exprs] }, kinds)?.has(true) === false;
}

/** What shows the section and the groups around it, and the questions that have to be answered for it to be shown. */
function conditionsBefore(start: PlacedQuestion, places: ReadonlyMap<Key, PlacedQuestion>): Expr[] {
  const found: Expr[] = [];
  const seen = new Set<Key>([start.question.key]);
  const next = [start];
  for (let place = next.pop(); place && found.length < mostConditions; place = next.pop()) {
    const around = place.groups.map((key) => places.get(key)?.question.showWhen);
    const shows = [place.section.showWhen, ...around, ...(place === start ? [] : [place.question.showWhen])];
    found.push(...shows.filter((expr) => expr !== undefined));
    for (const key of place.question.showWhen ? answeredFor(place.question.showWhen) : []) {
      const read = places.get(key);
      // Of other rows nothing is known.
      if (!read || seen.has(key) || read.groups.length > 0) continue;
      seen.add(key);
      next.push(read);
    }
  }
  return found.slice(0, mostConditions);
}

/** What is compared at the top of a condition has to be answered for it to hold: `p = 'fail' and …`. A hidden question is blank. */
function answeredFor(expr: Expr): Key[] {
  if (expr.kind === 'and') return expr.exprs.flatMap(answeredFor);
  if (expr.kind === 'question') return [expr.key];
  const sides = expr.kind === 'compare' ? [expr.left, expr.right] : expr.kind === 'in' ? [expr.item] : [];
  return sides.flatMap((side) => (side.kind === 'question' ? [...questionsRead(side)] : []));
}
