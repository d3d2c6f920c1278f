import { addDays } from '../calendar.ts';
import type { Filler } from './filling.ts';

const roster: readonly (readonly [name: string, trade: string])[] = [
  ['蒋大川', 'general'],
  ['薛石生', 'general'],
  ['龚立柱', 'electrician'],
  ['毕焊平', 'welder'],
  ['谭高远', 'scaffold'],
];

export const contractorsAnswers: Filler = ({ day, chance, photo, signature }) => ({
  values: {
    company: '澜江宏筑建设工程有限公司（示例）',
    work: '实训楼二层隔断拆改与电气线路更换',
    begins: day,
    ends: addDays(day, 40),
    agreement_photo: [photo('sheet')],
    roster: roster.map(([name, trade], place) =>
      worker(chance.uuid(), name, trade, `LJ-TZ-${2040 + place}`, addDays(day, 300 + place * 20)),
    ),
    fence_height: 2,
    hot_work: true,
    cylinder_gap: chance.between(5.5, 8, 1),
    disclosed: roster.length,
    foreman: signature(),
  },
  mishaps: [
    { key: 'temporary_power', note: '二级箱漏电保护器试验不跳闸，已责令停用更换。', scene: 'panel' },
    { key: 'materials', note: '板材占用楼北侧消防通道，限当天清走。', scene: 'corridor' },
  ],
});

function worker(id: string, name: string, trade: string, permit: string, until: string) {
  const papers = trade === 'general' ? {} : { permit: { value: permit }, permit_until: { value: until } };
  return { id, answers: { worker: { value: name }, trade: { value: trade }, ...papers, identity_checked: { value: true } } };
}
