import { addDays } from '../calendar.ts';
import type { Filler } from './filling.ts';

export const gateAnswers: Filler = ({ day, by, chance }) => ({
  values: {
    shift: 'day',
    guards: `${by}、巡逻员两名`,
    patrols: chance.between(5, 8),
    visitors: chance.between(12, 60),
    vehicles: chance.between(5, 35),
    contraband: 0,
    panic_tested_on: addDays(day, -chance.between(1, 6)),
    recording_days: chance.pick([60, 90]),
    kit_missing: ['none'],
    handed_over_at: '19:30',
    relieved_by: chance.pick(['夜班一组', '夜班二组']),
    unfinished: false,
  },
  mishaps: [
    { key: 'visitor_log', note: '上午有两名送货人员未写离开时间，已补登。', scene: 'sheet' },
    { key: 'patrols', value: 3, note: '下午大风降温，少巡两次，夜班补足。' },
    { key: 'perimeter', note: '道闸旁隔离墩被撞移位，已复位并报修。', scene: 'gate' },
    { key: 'kit_missing', value: ['torch'], note: '强光手电一支不亮，已申领。' },
  ],
});
