/** now() as a clock on the wall where the form is due shows it, so that its hour and its date are those of the place. */
import { instantOf } from '../rules/dates.ts';
import type { EvaluationContext } from './evaluation.ts';

const known = new WeakMap<EvaluationContext, string>();

export function nowOf(context: EvaluationContext): string {
  const before = known.get(context);
  if (before !== undefined) return before;
  const now = context.timeZone === undefined ? context.now : writtenIn(context.now, context.timeZone);
  known.set(context, now);
  return now;
}

/** Whole seconds; a zone that the machine does not know leaves the moment as it is written. */
function writtenIn(moment: string, timeZone: string): string {
  const instant = instantOf(moment);
  if (instant === null) return moment;
  try {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    const wall = clock.format(instant).replace(' ', 'T');
    const ahead = Math.round(((instantOf(`${wall}Z`) ?? instant) - instant) / 60_000);
    const [hours, minutes] = [Math.trunc(Math.abs(ahead) / 60), Math.abs(ahead) % 60].map((part) => String(part).padStart(2, '0'));
    return `${wall}${ahead < 0 ? '-' : '+'}${hours}:${minutes}`;
  } catch (fault) {
    if (fault instanceof RangeError) return moment;
    throw fault;
  }
}
