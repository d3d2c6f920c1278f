import { addDays } from '../calendar.ts';
import type { Filler } from './filling.ts';

export const emergencyPlanAnswers: Filler = ({ day, by, head, chance }) => {
  const team = chance.between(8, 20);
  const stores: readonly (readonly [item: string, amount: number, goodForDays?: number])[] = [
    ['extinguisher', chance.between(6, 20)],
    ['mask', chance.between(100, 400), 500],
    ['first_aid', 2, 300],
  ];
  return {
    values: {
      plans: ['fire', 'epidemic', 'food', 'weather', 'crush'],
      revised_on: addDays(day, -chance.between(90, 500)),
      commander: head,
      deputy: by,
      team,
      team_in_holiday: Math.ceil(team * 0.5),
      drilled_on: addDays(day, -chance.between(20, 90)),
      drill_minutes: chance.between(2, 4, 1),
      stores: stores.map(([item, amount, goodForDays]) => ({
        id: chance.uuid(),
        answers: {
          item: { value: item },
          amount: { value: amount },
          ...(goodForDays === undefined ? {} : { good_until: { value: addDays(day, goodForDays) } }),
        },
      })),
    },
    mishaps: [
      { key: 'contacts', note: '两名队员电话已变更，未及时更新，已更正。' },
      { key: 'drill_minutes', value: 6.5, note: '演练时西楼梯拥堵，疏散超时，已调整分流方案。' },
    ],
  };
};
