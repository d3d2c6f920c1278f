import { addDays } from '../calendar.ts';
import type { Filler } from './filling.ts';

export const ledInspectionAnswers: Filler = ({ day, by, chance, photo }) => ({
  values: {
    leader: by,
    members: '保卫处、总务处、学生处各一名',
    inspected_on: day,
    began_at: '09:00',
    ended_at: '11:20',
    places: ['dormitory', 'canteen', 'laboratory'],
    photos: [photo(chance.pick(['dormitory', 'samples', 'corridor']))],
    instructions: '各单位对照清单立行立改；值班领导每天到现场；整改情况三天内报领导小组办公室。',
  },
  mishaps: [
    {
      key: 'fire_kit',
      note: '实训楼两名值守人员不会操作消火栓，要求三天内培训。',
      scene: 'hydrant',
      also: {
        findings: [
          {
            id: chance.uuid(),
            answers: {
              where: { value: '机电实训楼' },
              finding: { value: '值守人员不会使用室内消火栓' },
              grade: { value: 'moderate' },
              responsible: { value: '机电工程学院' },
              fix_by: { value: addDays(day, 3) },
            },
          },
        ],
      },
    },
  ],
});
