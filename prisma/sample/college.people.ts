/** Accounts of the made-up college: at least one for each role. The names are invented. */
import type { Role } from '@anjian/api/rights/roles.ts';
import { unitsInOrder } from './college.units.ts';

export type SamplePerson = {
  userName: string;
  name: string;
  /** key of the home unit */
  unit: string;
  roles: readonly { role: Role; unit: string }[];
};

function person(userName: string, name: string, unit: string, role: Role, ...units: readonly string[]): SamplePerson {
  const held = units.length > 0 ? units : [unit];
  return { userName, name, unit, roles: held.map((at) => ({ role, unit: at })) };
}

const campaign: SamplePerson[] = [
  person('security.office', '沈砚秋', 'campaign-office', 'administrator', 'college'),
  person('leader', '孟伯谦', 'leading-group', 'leader', 'college'),
  person('leader.deputy', '陶若溪', 'leading-group', 'leader', 'college'),
  person('author', '钟以安', 'security-office', 'author', 'college'),
  person('reviewer', '夏清和', 'security-office', 'reviewer', 'college'),
  person('auditor', '邵知远', 'party-office', 'auditor', 'college'),
];

/** Party and administrative heads: each manages one unit and whatever stands below it. */
const heads: SamplePerson[] = [
  person('head.party-office', '顾云舟', 'party-office', 'unit_manager'),
  person('head.security', '贺景行', 'security-office', 'unit_manager'),
  person('head.students', '苏映雪', 'student-affairs', 'unit_manager'),
  person('head.general-affairs', '陆长庚', 'general-affairs', 'unit_manager'),
  person('head.academic', '温以宁', 'academic-affairs', 'unit_manager'),
  person('head.information-centre', '秦望舒', 'information-centre', 'unit_manager'),
  person('head.petrochemical', '江照野', 'petrochemical', 'unit_manager'),
  person('head.mechatronics', '韩铁衡', 'mechatronics', 'unit_manager'),
  person('head.environment', '白听澜', 'environment', 'unit_manager'),
  person('head.information', '袁思齐', 'information', 'unit_manager'),
  person('head.business', '叶知秋', 'business', 'unit_manager'),
  person('head.general-courses', '程远山', 'general-courses', 'unit_manager'),
];

/** Part-time fire safety officers: they inspect, the head of the unit signs with them. */
const fireOfficers: SamplePerson[] = [
  person('fire.party-office', '罗小满', 'party-office', 'inspector'),
  person('fire.security', '魏长风', 'security-office', 'inspector', 'college'),
  person('fire.students', '方同舟', 'student-affairs', 'inspector'),
  person('fire.general-affairs', '严守一', 'general-affairs', 'inspector'),
  person('fire.academic', '姜半夏', 'academic-affairs', 'inspector'),
  person('fire.information-centre', '戴星河', 'information-centre', 'inspector'),
  person('fire.petrochemical', '石砺川', 'petrochemical', 'inspector'),
  person('fire.mechatronics', '梁锐之', 'mechatronics', 'inspector'),
  person('fire.environment', '祝青禾', 'environment', 'inspector'),
  person('fire.information', '向晚亭', 'information', 'inspector'),
  person('fire.business', '丁若谷', 'business', 'inspector'),
  person('fire.general-courses', '安楚生', 'general-courses', 'inspector'),
];

const counsellors: SamplePerson[] = [
  person('counsellor.petrochemical', '莫小棠', 'petrochemical', 'inspector', 'class-refining', 'class-applied-chemistry'),
  person('counsellor.mechatronics', '葛怀瑾', 'mechatronics', 'inspector', 'class-maintenance', 'class-instruments'),
  person('counsellor.environment', '宁采薇', 'environment', 'inspector', 'class-safety'),
  person('counsellor.information', '屈子衿', 'information', 'inspector', 'class-networks'),
  person('counsellor.business', '路遥之', 'business', 'inspector', 'class-logistics'),
];

/** People at their posts. Two keepers to each store, so that two of them can confirm the double lock. */
const posts: SamplePerson[] = [
  person('duty.officer', '何守夜', 'duty-room', 'inspector'),
  person('duty.leader', '卫承之', 'party-office', 'leader', 'duty-room'),
  person('driver', '马行舟', 'fleet', 'inspector'),
  person('guard.north', '牛大勇', 'gate-north', 'inspector'),
  person('guard.south', '邱平川', 'gate-south', 'inspector'),
  person('electrician', '焦明亮', 'utilities', 'inspector'),
  person('canteen', '米香兰', 'catering', 'inspector'),
  person('network.duty', '舒云帆', 'information-centre', 'inspector'),
  person('keeper.petrochemical', '谈素心', 'petrochemical', 'inspector', 'chemistry-building', 'chemical-store'),
  person('keeper2.petrochemical', '车明远', 'petrochemical', 'inspector', 'chemistry-building', 'chemical-store'),
  person('keeper.mechatronics', '成砚田', 'mechatronics', 'inspector', 'training-building', 'gas-store'),
  person('keeper2.mechatronics', '花木清', 'mechatronics', 'inspector', 'training-building', 'gas-store'),
];

const secretaries: SamplePerson[] = [
  person('secretary.administration', '文在兹', 'branch.administration', 'inspector'),
  person('secretary.security', '柳如川', 'branch.security', 'inspector'),
  person('secretary.students', '霍青云', 'branch.students', 'inspector'),
  person('secretary.general-affairs', '阮春山', 'branch.general-affairs', 'inspector'),
  person('secretary.academic', '古月明', 'branch.academic', 'inspector'),
  person('secretary.information-centre', '蓝天翼', 'branch.information-centre', 'inspector'),
  person('secretary.petrochemical', '时序微', 'branch.petrochemical', 'inspector'),
  person('secretary.mechatronics', '鲁工衡', 'branch.mechatronics', 'inspector'),
  person('secretary.environment', '水清浅', 'branch.environment', 'inspector'),
  person('secretary.information', '简一行', 'branch.information', 'inspector'),
  person('secretary.business', '金满仓', 'branch.business', 'inspector'),
  person('secretary.general-courses', '纪长青', 'branch.general-courses', 'inspector'),
];

export const people: readonly SamplePerson[] = [...campaign, ...heads, ...fireOfficers, ...counsellors, ...posts, ...secretaries];

/** Who manages the unit, or the nearest one above it; the leader where nobody does. */
export function headOf(unit: string): SamplePerson {
  const parents = new Map(unitsInOrder().map((one) => [one.unit.key, one.parent]));
  for (let key: string | null | undefined = unit; key; key = parents.get(key)) {
    const head = people.find(({ roles }) => roles.some((held) => held.role === 'unit_manager' && held.unit === key));
    if (head) return head;
  }
  return people.find(({ userName }) => userName === 'leader')!;
}
