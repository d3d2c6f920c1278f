import { addDays } from '../calendar.ts';
import type { Filler } from './filling.ts';

const systems: readonly (readonly [name: string, hours: string, neededAlways: boolean])[] = [
  ['学院门户网站', 'always', true],
  ['教务管理系统', 'working', false],
  ['一卡通系统', 'always', true],
  ['实训预约系统', 'off', false],
];

export const networkAnswers: Filler = ({ day, by, chance }) => ({
  values: {
    on_duty: by,
    backup: chance.pick(['戴星河', '秦望舒']),
    systems: systems.map(([name, hours, always]) => ({
      id: chance.uuid(),
      answers: { system: { value: name }, assessed: { value: true }, hours: { value: hours }, needed_always: { value: always } },
    })),
    weak_passwords: 0,
    vulnerabilities: 0,
    open_ports: 0,
    rules_updated_on: addDays(day, -chance.between(0, 3)),
    antivirus: 100,
    log_months: chance.pick([7, 12]),
    incident: false,
  },
  mishaps: [
    { key: 'weak_passwords', value: 3, note: '扫描出 3 个默认口令账号，已强制修改。' },
    { key: 'open_ports', value: 1, note: '测试服务器 8080 端口未关，已关闭。' },
    { key: 'antivirus', value: 96, note: '两台公共电脑未装防病毒软件，已补装。' },
  ],
});
