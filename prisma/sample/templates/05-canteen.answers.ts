import { addDays } from '../calendar.ts';
import type { Filler } from './filling.ts';

export const canteenAnswers: Filler = ({ day, unit, chance, photo }) => {
  const isCanteen = unit !== 'shop';
  return {
    values: {
      kind: isCanteen ? 'canteen' : 'shop',
      licence_until: addDays(day, 620),
      expired_found: false,
      price_rise: chance.between(-1.5, 2.5, 1),
      ...(isCanteen
        ? {
            samples: chance.between(14, 26),
            sample_weight: chance.between(130, 160),
            sample_hours: 48,
            core_temperature: chance.between(76, 88),
          }
        : {}),
      chilled: chance.between(2, 6, 1),
      frozen: chance.between(-22, -16, 1),
      ...(isCanteen && chance.isLucky(0.15) ? { photos: [photo('samples')] } : {}),
    },
    mishaps: isCanteen
      ? [
          { key: 'sample_weight', value: 110, note: '午餐炒青菜留样 110 g，不足 125 g，已重新培训留样员。' },
          { key: 'chilled', value: 10.5, note: '二号冷藏柜门封条老化，温度偏高，食材已转移。' },
          { key: 'sample_labels', note: '晚餐两个品种标签未写时间，已补写并提醒。', scene: 'samples' },
          { key: 'storage', note: '干货架离墙不足 10 cm，已移位。', scene: 'samples' },
        ]
      : [
          { key: 'ledger', note: '本周两批饮料未登记验收人，已补登。', scene: 'sheet' },
          { key: 'frozen', value: -9.5, note: '雪糕柜未关严，温度回升，已调整并复测。' },
          {
            key: 'expired_found',
            value: true,
            note: '货架上发现面包四个过期一天，已下架销毁。',
            scene: 'samples',
            also: { expired: [expiredBread(chance.uuid(), addDays(day, -1))] },
          },
        ],
  };
};

function expiredBread(id: string, expiredOn: string) {
  return {
    id,
    answers: { item: { value: '面包' }, amount: { value: 0.6 }, expired_on: { value: expiredOn }, disposal: { value: 'destroyed' } },
  };
}
