import type { Filler, Mishap } from './filling.ts';

const placesOf: Record<string, readonly string[]> = {
  'student-affairs': ['dormitory'],
  'general-affairs': ['canteen', 'office'],
  'academic-affairs': ['teaching', 'office'],
  'information-centre': ['library', 'office'],
  petrochemical: ['training', 'office'],
  mechatronics: ['training', 'office'],
};

export const keyPlacesAnswers: Filler = ({ unit, head, chance, photo }) => {
  const capacity = chance.between(200, 1200);
  const mishaps: Mishap[] = [
    { key: 'signs', note: '二层疏散图褪色看不清，已重印。', scene: 'corridor' },
    { key: 'electricity', note: '办公室一处排插串接，已拆除。', scene: 'socket' },
  ];
  return {
    values: {
      places: placesOf[unit] ?? ['meeting', 'office'],
      responsible: head,
      capacity,
      expected: Math.round(capacity * 0.3),
      events_planned: false,
      photos: [photo(unit === 'student-affairs' ? 'dormitory' : 'corridor')],
      measures: '假期每日巡查两次，停用楼层封闭，值班电话张贴在门口；用电用气由专人离场时复查。',
    },
    mishaps,
  };
};
