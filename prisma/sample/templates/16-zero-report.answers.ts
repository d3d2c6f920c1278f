import { addDays } from '../calendar.ts';
import type { Filler } from './filling.ts';

type Occurrence = {
  kind: string;
  severity: string;
  place: string;
  what: string;
  done: readonly string[];
  scene?: 'socket' | 'corridor' | 'hydrant';
};

const occurrences: readonly Occurrence[] = [
  { kind: 'facility', severity: 'small', place: '教学楼B座三层', what: '走廊照明跳闸，电工十分钟内恢复，无人受伤。', done: ['repair'] },
  {
    kind: 'hazard',
    severity: 'medium',
    place: '2号学生宿舍一层',
    what: '门厅插座面板破损露出导线，已断电围挡，等待更换。',
    done: ['cordon', 'repair', 'leader'],
    scene: 'socket',
  },
  { kind: 'illness', severity: 'small', place: '体育馆', what: '一名学生运动后头晕，校医处理后休息好转。', done: ['help', 'leader'] },
  { kind: 'weather', severity: 'small', place: '校园东侧', what: '大风刮倒自行车棚一角，已加固，无人受伤。', done: ['cordon', 'repair'] },
  {
    kind: 'facility',
    severity: 'medium',
    place: '化工实验楼二层',
    what: '自来水管接头渗水，已关阀，拖干地面，待更换接头。',
    done: ['repair', 'leader'],
    scene: 'hydrant',
  },
];

export const zeroReportAnswers: Filler = ({ day, chance, photo }) => {
  const { kind, severity, place, what, done, scene } = chance.pick(occurrences);
  return {
    values: {
      kind,
      severity,
      happened_on: chance.isLucky(0.7) ? day : addDays(day, -1),
      happened_at: chance.pick(['08:40', '10:15', '11:50', '14:05']),
      place,
      what,
      injured: false,
      done,
      ...(scene ? { photos: [photo(scene)] } : {}),
    },
    mishaps: [],
  };
};
