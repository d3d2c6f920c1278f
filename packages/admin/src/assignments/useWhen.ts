import { useTranslate } from 'react-admin';
import type { Recurrence } from '../data/generated/graphql.ts';
import { useMoments } from '../ui/useMoments.ts';

export type When = { recurrence: Recurrence; weekdays: readonly number[]; timeOfDay: string; startsOn: string };

/** When an assignment is due, in a few words: 每天 16:00 · 每周一、周四 10:00 · 11月24日 周二 12:00. */
export function useWhen(): (when: When) => string {
  const translate = useTranslate();
  const { shortDay } = useMoments();
  return ({ recurrence, weekdays, timeOfDay, startsOn }) => {
    if (recurrence === 'ONCE') return translate('assignments.onceAt', { date: shortDay(startsOn), time: timeOfDay });
    if (recurrence === 'ON_DEMAND') return translate('terms.recurrence.ON_DEMAND');
    if (recurrence === 'DAILY') return translate('assignments.dailyAt', { time: timeOfDay });
    const days = weekdays.map((day) => translate(`terms.weekday.${day}`)).join(translate('terms.listSeparator'));
    return translate('assignments.weeklyAt', { days, time: timeOfDay });
  };
}
