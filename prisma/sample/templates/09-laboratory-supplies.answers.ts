import { addDays } from '../calendar.ts';
import type { Filler, Surroundings } from './filling.ts';

const keepers: Record<string, readonly [string, string]> = {
  'chemical-store': ['谈素心', '车明远'],
  'chemistry-building': ['谈素心', '车明远'],
  'gas-store': ['成砚田', '花木清'],
  'training-building': ['成砚田', '花木清'],
};

export const laboratorySuppliesAnswers: Filler = (around) => {
  const { day, unit, chance, photo } = around;
  const [keeper, second] = keepers[unit] ?? ['谈素心', '车明远'];
  return {
    values: {
      keeper,
      second_keeper: second,
      stock: stockOf(around, 0),
      area: 60,
      present: unit === 'gas-store' ? ['cylinders'] : ['fume_hood', 'waste'],
      ...(unit === 'gas-store' ? {} : { face_velocity: chance.between(0.42, 0.62, 2) }),
      eyewash_flushed_on: addDays(day, -chance.between(0, 5)),
      ...(chance.isLucky(0.2) ? { photos: [photo('samples')] } : {}),
    },
    mishaps: [
      {
        key: 'ledger_kept',
        note: '周三领用乙醇未及时双签，账物已核对一致并补签。',
        scene: 'sheet',
        also: { stock: stockOf(around, -0.5) },
      },
      { key: 'labels', note: '两瓶试剂标签字迹模糊，已重新打印。', scene: 'samples' },
    ],
  };
};

function stockOf({ unit, chance }: Surroundings, shortfall: number) {
  const list =
    unit === 'gas-store'
      ? [
          { substance: '丙烷', hazard: 'flammable', amount: 15 },
          { substance: '乙炔', hazard: 'flammable', amount: 6.8 },
        ]
      : [
          { substance: '无水乙醇', hazard: 'flammable', amount: 12 },
          { substance: '丙酮', hazard: 'precursor', amount: 4.5 },
          { substance: '浓硫酸', hazard: 'corrosive', amount: 9.2 },
        ];
  return list.map(({ substance, hazard, amount }, place) => ({
    id: chance.uuid(),
    answers: {
      substance: { value: substance },
      hazard_class: { value: hazard },
      in_ledger: { value: amount },
      counted: { value: place === 0 ? amount + shortfall : amount },
    },
  }));
}
