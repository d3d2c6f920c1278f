import { addDays } from '../calendar.ts';
import type { Filler, Mishap } from './filling.ts';

type Extinguisher = { spot: string; agent: string; madeDaysAgo: number; servicedDaysAgo?: number };

const year = 365;
const inDate: readonly Extinguisher[] = [
  { spot: '一层东侧', agent: 'powder', madeDaysAgo: 2 * year },
  { spot: '一层西侧', agent: 'powder', madeDaysAgo: 6 * year, servicedDaysAgo: 200 },
  { spot: '值班室', agent: 'water', madeDaysAgo: year },
  { spot: '配电间', agent: 'co2', madeDaysAgo: 4 * year },
];
const tooOld: Extinguisher = { spot: '三层楼梯口', agent: 'water', madeDaysAgo: 6 * year + 40, servicedDaysAgo: 90 };

/** One that the register of assets knows: nothing but what is seen. */
const ofOne: ReturnType<Filler> = {
  values: {},
  mishaps: [
    { key: 'this_gauge', note: '指针在红区，已下架送充装，换上备用一具。', scene: 'extinguisher' },
    { key: 'this_place', note: '被纸箱遮挡，已当场搬开。', scene: 'corridor' },
    { key: 'this_cylinder', note: '喷管老化开裂，已更换。', scene: 'extinguisher' },
  ],
};

export const fireEquipmentAnswers: Filler = ({ day, asset, chance }) => {
  if (asset) return ofOne;
  const rows = (list: readonly Extinguisher[]) => list.map((one) => row(chance.uuid(), one, day));
  const mishaps: Mishap[] = [
    { key: 'gauges', note: '二层两具指针在红区，已下架送充装。', scene: 'extinguisher' },
    { key: 'indoor_hydrants', note: '四层西侧箱内缺水枪一支。', scene: 'hydrant' },
    {
      key: 'cylinders',
      note: '三层楼梯口一具水基型已满 6 年，筒体有锈蚀，报废更换。',
      scene: 'extinguisher',
      also: { register: rows([...inDate, tooOld]) },
    },
    { key: 'worst_pressure', value: 0.05, note: '顶层静压 0.05 MPa，稳压泵待修。' },
  ];
  return {
    values: { worst_pressure: chance.between(0.08, 0.16, 2), register: rows(inDate), tested_on: addDays(day, -150) },
    mishaps,
  };
};

function row(id: string, { spot, agent, madeDaysAgo, servicedDaysAgo }: Extinguisher, day: string) {
  return {
    id,
    answers: {
      spot: { value: spot },
      agent: { value: agent },
      made_on: { value: addDays(day, -madeDaysAgo) },
      ...(servicedDaysAgo === undefined ? {} : { serviced_on: { value: addDays(day, -servicedDaysAgo) } }),
    },
  };
}
