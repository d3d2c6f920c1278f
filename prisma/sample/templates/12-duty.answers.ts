import type { Filler } from './filling.ts';

const stops: readonly (readonly [time: string, where: string])[] = [
  ['07:50', '教学楼A座、第一食堂'],
  ['12:00', '第二食堂、图书馆'],
  ['17:30', '学生宿舍区'],
  ['22:00', '实验楼、北门'],
];

export const dutyAnswers: Filler = ({ day, by, head, chance, photo }) => ({
  values: {
    duty_day: day,
    officer: by,
    leader: head,
    answered_after: chance.between(4, 20),
    swapped: false,
    rounds: stops.map(([at, where]) => ({
      id: chance.uuid(),
      answers: { at: { value: at }, where: { value: where }, found: { value: '正常' } },
    })),
    ...(chance.isLucky(0.12) ? { round_photos: [photo('gate')] } : {}),
    happened: false,
    relieved_by: chance.pick(['次日早班', '次日值班员']),
    unfinished: '无',
  },
  mishaps: [
    { key: 'log', note: '两通来电未写处理结果，已补记。' },
    { key: 'support', note: '晚间物业值守少一人，已协调补位。' },
    {
      key: 'informed',
      note: '带班领导当日未到宿舍区巡查，次日补查。',
    },
  ],
});
