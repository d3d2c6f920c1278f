/** What a form may ask for beside its answers, by the clock of the database and on the calendar of the assignment. */
import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { assetContext } from '@anjian/schema/evaluate/assetContext.ts';
import type { EvaluationContext } from '@anjian/schema/evaluate/evaluation.ts';
import { localDate } from '../assignments/recurrence.model.ts';
import type { Acting } from '../context.ts';
import { encodeGlobalId } from '../globalId.ts';
import { readLastAnswers, type TaskAtHand } from './taskAtHand.sql.ts';

export async function contextFor(acting: Acting, task: TaskAtHand, definition: Definition, now: Date): Promise<EvaluationContext> {
  const { actor, platform } = acting;
  const { unit, asset, timeZone } = task;
  const last = asksForLast(definition) ? await readLastAnswers(platform.database.pool, task) : undefined;
  return {
    now: now.toISOString(),
    today: localDate(now, timeZone),
    timeZone,
    unit: { id: encodeGlobalId('Unit', unit.id), name: unit.name, kind: unit.kind },
    person: { id: encodeGlobalId('Person', actor.personId), name: actor.name },
    ...(asset ? { asset: assetContext(asset) } : {}),
    ...(last === undefined ? {} : { last: last as Answers }),
  };
}

const asking = new WeakMap<Definition, boolean>();

/** Most forms do not, and are spared the reading. */
function asksForLast(definition: Definition): boolean {
  const known = asking.get(definition);
  if (known !== undefined) return known;
  const asks = JSON.stringify(definition).includes('"last"');
  asking.set(definition, asks);
  return asks;
}
