import type { Filler } from './filling.ts';

const kinds: Record<string, string> = {
  'administration-building': 'office',
  'drill-base': 'drill_base',
  'dormitory-1': 'dormitory',
  'dormitory-2': 'dormitory',
  'dormitory-3': 'dormitory',
  storehouse: 'storeroom',
  'teaching-a': 'teaching',
  'teaching-b': 'teaching',
  library: 'library',
  'chemistry-building': 'laboratory',
  'training-building': 'laboratory',
  'sports-centre': 'sports',
};

export const fullInspectionAnswers: Filler = ({ unit, chance, photo }) => {
  const kind = kinds[unit] ?? 'office';
  return {
    values: {
      kind,
      rooms: chance.pick(['1–5 层全部房间及楼梯间', '1–3 层，重点查看配电间和值班室', '全楼，共 42 间']),
      forbidden_appliances: 0,
      emergency_light: chance.between(35, 90),
      ...(kind === 'dormitory' ? { e_bikes: 0, bunk_rail: chance.between(305, 340) } : {}),
      ...(kind === 'storeroom' ? { lamp_distance: 0.8 } : {}),
      earlier_closed: true,
      conclusion: 'safe',
      overview: [photo(kind === 'dormitory' ? 'dormitory' : 'corridor')],
    },
    mishaps: [
      {
        key: 'escape_routes',
        note: '二楼东侧楼梯口堆放纸箱六个，挡住半幅通道，已通知当天清走。',
        scene: 'corridor',
        also: { conclusion: 'fix' },
      },
      {
        key: 'sockets',
        note: '走廊插座面板发黑，疑似接触不良，已断开回路并报修。',
        scene: 'socket',
        also: { conclusion: 'case' },
      },
      {
        key: 'extinguishers',
        note: '三楼西侧两具灭火器指针在红区，待更换。',
        scene: 'extinguisher',
        also: { conclusion: 'fix' },
      },
      {
        key: 'forbidden_appliances',
        value: 2,
        note: '查出电热锅两只，已登记代管并批评教育。',
        also: { conclusion: 'fix' },
      },
      { key: 'emergency_light', value: 18, note: '四楼一盏应急灯只亮了 18 分钟，电池老化。', also: { conclusion: 'fix' } },
    ],
  };
};
