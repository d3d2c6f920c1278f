import { addDays } from '../calendar.ts';
import type { Filler } from './filling.ts';

export const vehicleAnswers: Filler = ({ day, asset, chance, photo }) => {
  const isCoach = asset?.properties['type'] === 'coach';
  const mileage = isCoach ? 86_420 : chance.between(41_000, 73_000);
  return {
    values: {
      vehicle: isCoach ? 'coach' : 'car',
      plate: asset?.properties['plate'] ?? '示A·10003',
      inspected_until: addDays(day, 160),
      insured_until: addDays(day, 95),
      mileage,
      serviced_at: mileage - chance.between(1_200, 6_800),
      ...(isCoach ? { steer_tread: chance.between(4.2, 6, 1), seats: 45 } : {}),
      tread: chance.between(2.6, 5, 1),
      lights_out: ['none'],
      kit: isCoach ? ['triangle', 'extinguisher', 'vest', 'chocks', 'first_aid'] : ['triangle', 'extinguisher', 'vest'],
      longest_drive: isCoach ? 3.5 : 2,
      ...(isCoach ? { photos: [photo('coach')] } : {}),
    },
    mishaps: [
      { key: 'lights_out', value: ['turn'], note: '右后转向灯不亮，已换灯泡复查。' },
      { key: 'wipers', note: '雨刮片老化，刮不干净，已购新件。', scene: 'coach' },
      { key: 'tread', value: 1.4, note: '左后轮花纹 1.4 mm，已安排换胎，换胎前停用。' },
    ],
  };
};
