import { addDays } from '../calendar.ts';
import type { Filler, Mishap } from './filling.ts';

const kinds: Record<string, string> = {
  'server-room': 'server',
  'computer-rooms': 'computer',
  'multimedia-rooms': 'multimedia',
  library: 'reading',
};

const anywhere: readonly Mishap[] = [
  { key: 'clutter', note: '设备旁堆放空纸箱，已清走。', scene: 'corridor' },
  { key: 'sockets', note: '一处插座松动，已贴标停用并报修。', scene: 'socket' },
];

export const machineRoomsAnswers: Filler = ({ day, unit, chance }) => {
  const kind = kinds[unit] ?? 'multimedia';
  if (kind !== 'server') return { values: { kind }, mishaps: anywhere };
  return {
    values: {
      kind,
      temperature: chance.between(21, 25, 1),
      humidity: chance.between(44, 60),
      ups_load: chance.between(42, 63),
      voltage: chance.between(218, 229, 1),
      red_lamps: 0,
      restored_on: addDays(day, -chance.between(20, 80)),
    },
    mishaps: [
      ...anywhere,
      { key: 'humidity', value: 36, note: '加湿器缺水，湿度 36 %，已补水。' },
      { key: 'red_lamps', value: 1, note: '存储一块硬盘亮黄灯，已报修更换，数据有冗余。' },
    ],
  };
};
