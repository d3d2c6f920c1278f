import { specOf } from '../../questions/registry.ts';
import { exact } from '../../rules/functions.ts';
import type { Definition } from '../definition.ts';
import { walkQuestions } from '../walk.ts';
import type { Note } from './noting.ts';

/** Whether anything is scored, and whether the pass mark can be reached. Rows may bring any number of points. */
export function checkScoring(definition: Definition, note: Note): void {
  const { scoring } = definition.settings;
  if (!scoring) return;
  let [scored, max, hasRows] = [0, 0, false];
  for (const { question, groups } of walkQuestions(definition)) {
    const points = specOf(question).score?.(undefined, question, definition.responseSets);
    if (!points) continue;
    scored++;
    max += points.max;
    hasRows ||= groups.length > 0;
  }
  const path = 'settings.scoring';
  if (scored === 0) note({ path, code: 'nothing_scored', severity: 'warning', details: {} });
  const { passMark } = scoring;
  if (!passMark || !('points' in passMark) || hasRows || passMark.points <= (exact(max) ?? 0)) return;
  const details = { points: passMark.points, max: exact(max) ?? 0 };
  note({ path: `${path}.passMark`, code: 'pass_mark_unreachable', severity: 'error', details });
}
