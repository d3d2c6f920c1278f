import { addDays } from '../calendar.ts';
import type { Filler } from './filling.ts';

export const drinkingWaterAnswers: Filler = ({ day, chance }) => ({
  values: {
    sources: ['tank', 'dispenser'],
    tested_on: addDays(day, -chance.between(20, 60)),
    chlorine: chance.between(0.08, 0.25, 2),
    turbidity: chance.between(0.2, 0.7, 2),
    ph: chance.between(7, 7.8, 1),
    tank_cleaned_on: addDays(day, -chance.between(40, 120)),
    dispenser_cleaned_on: addDays(day, -chance.between(5, 25)),
    stopped: false,
  },
  mishaps: [
    { key: 'filters', note: '第二食堂旁直饮机滤芯超期 12 天，已停用更换。', scene: 'hydrant' },
    { key: 'chlorine', value: 0.03, note: '末梢余氯偏低，已加药复测。' },
  ],
});
