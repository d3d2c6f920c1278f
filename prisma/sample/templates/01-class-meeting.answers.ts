import { addDays } from '../calendar.ts';
import type { Filler } from './filling.ts';

const absentNames = ['吴小帆', '郑一苇', '冯乐山', '许见青'];

export const classMeetingAnswers: Filler = ({ day, by, chance, photo }) => {
  const expected = chance.between(32, 46);
  const absent = chance.between(0, 2);
  const hasDrill = chance.isLucky(0.4);
  return {
    values: {
      held_on: day,
      began_at: chance.pick(['14:30', '15:20', '16:00', '19:00']),
      held_in: `教学楼A座${chance.pick(['203', '305', '412', '118'])}教室`,
      led_by: by,
      minutes: chance.pick([45, 50, 60]),
      covered: ['traffic', 'fraud', 'loans', 'outings', 'fire_theft', 'food', 'electricity'],
      forms: ['lecture', 'film', ...(hasDrill ? ['drill'] : ['discussion'])],
      ...(hasDrill ? { drill_seconds: chance.between(110, 190) } : {}),
      guest: false,
      expected,
      present: expected - absent,
      ...(absent > 0 ? { absentees: absentNames.slice(0, absent).map((name) => absentee(chance.uuid(), name, addDays(day, 1))) } : {}),
      meeting_photos: [photo('classroom')],
      sign_in_sheet: [photo('sheet')],
      summary: chance.pick([
        '学生对网络刷单、冒充客服诈骗辨别能力较弱，节前在班级群再推送一次案例。',
        '部分学生计划拼车返乡，已提醒乘坐合规车辆并登记行程。',
        '宿舍使用大功率电器的危害讲得较细，班委负责离校前逐间检查断电。',
      ]),
    },
    mishaps: [{ key: 'announced', note: '有三名学生未登记离校去向，已要求当天补登。' }],
  };
};

function absentee(id: string, name: string, madeUpOn: string) {
  return { id, answers: { absentee: { value: name }, reason: { value: 'sick' }, made_up_on: { value: madeUpOn } } };
}
