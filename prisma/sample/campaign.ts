/** The holiday campaign: which checklist falls to whom, how often, and how reliably they do it. Days are counted from today. */
import { assetsOn, type SampleAsset } from './college.assets.ts';
import type { TemplateKey } from './templates/catalogue.ts';
import type { Wording } from './templates/writing.ts';

/** Who completes it, and whose second signature it takes. */
export type Duty = { by: string; signs?: string };

/** Shares of the past rounds; what remains was missed. */
export type Habit = { onTime: number; late: number; findings: number };

export type SampleAssignment = {
  key: string;
  template: TemplateKey;
  name: Wording;
  recurrence: 'once' | 'daily' | 'weekly' | 'on_demand';
  /** first and last day; a weekly one is due on the weekday of its first day */
  firstDay: number;
  lastDay: number;
  timeOfDay: string;
  opensMinutesBefore: number;
  graceMinutes: number;
  habit: Habit;
  /** of which kind of asset each has a task of its own; the duties are theirs then */
  assets?: SampleAsset['kind'];
  /** key of the unit, or of the asset → duty */
  duties: Record<string, Duty>;
};

const hour = 60;
const day = 24 * hour;

const steady: Habit = { onTime: 0.9, late: 0.07, findings: 0.07 };
const thorough: Habit = { onTime: 0.94, late: 0.06, findings: 0.25 };

const daily = { recurrence: 'daily', firstDay: -20, lastDay: 7, opensMinutesBefore: 12 * hour, graceMinutes: 4 * hour } as const;
const weekly = { recurrence: 'weekly', lastDay: 7, opensMinutesBefore: 2 * day, graceMinutes: day } as const;
const once = (dueOn: number, openForDays: number) =>
  ({ recurrence: 'once', firstDay: dueOn, lastDay: dueOn, opensMinutesBefore: openForDays * day, graceMinutes: 5 * day }) as const;

const branches = [
  'administration',
  'security',
  'students',
  'general-affairs',
  'academic',
  'information-centre',
  'petrochemical',
  'mechatronics',
  'environment',
  'information',
  'business',
  'general-courses',
];

/** Every unit that has a head and a fire safety officer: its key in the tree and in their user names. */
const headed = {
  'party-office': 'party-office',
  'student-affairs': 'students',
  'general-affairs': 'general-affairs',
  'academic-affairs': 'academic',
  'information-centre': 'information-centre',
  petrochemical: 'petrochemical',
  mechatronics: 'mechatronics',
  environment: 'environment',
  information: 'information',
  business: 'business',
  'general-courses': 'general-courses',
};

const byFireOfficers = Object.fromEntries(Object.entries(headed).map(([unit, account]) => [unit, { by: `fire.${account}` }]));
const inspectedWith = (account: string): Duty => ({ by: `fire.${account}`, signs: `head.${account}` });
/** Whatever the day, the same ones. */
const eachOfKind = (by: string, kind: SampleAsset['kind']) =>
  Object.fromEntries(
    assetsOn('2026-01-01')
      .filter((asset) => asset.kind === kind)
      .map(({ key }) => [key, { by }]),
  );
const each = (by: string, ...units: readonly string[]) => Object.fromEntries(units.map((unit) => [unit, { by }]));

export const assignments: readonly SampleAssignment[] = [
  {
    key: 'zero-report',
    template: 'zero-report',
    name: ['假期安全“零报告”', 'Holiday zero report'],
    ...daily,
    timeOfDay: '16:00',
    opensMinutesBefore: 16 * hour,
    graceMinutes: 8 * hour - 1,
    habit: { onTime: 0.88, late: 0.08, findings: 0.06 },
    duties: Object.fromEntries(branches.map((branch) => [`branch.${branch}`, { by: `secretary.${branch}` }])),
  },
  {
    key: 'duty',
    template: 'duty',
    name: ['假期值班检查', 'Holiday duty check'],
    ...daily,
    timeOfDay: '22:30',
    opensMinutesBefore: 14 * hour,
    habit: steady,
    duties: { 'duty-room': { by: 'duty.officer' } },
  },
  {
    key: 'canteen',
    template: 'canteen',
    name: ['食堂及商店食品安全日查', 'Daily food safety check'],
    ...daily,
    timeOfDay: '19:00',
    habit: { ...steady, findings: 0.1 },
    duties: each('canteen', 'canteen-1', 'canteen-2', 'shop'),
  },
  {
    key: 'gate',
    template: 'gate',
    name: ['门卫值守检查（每班）', 'Gate check (every shift)'],
    ...daily,
    timeOfDay: '19:30',
    habit: steady,
    duties: { 'gate-north': { by: 'guard.north' }, 'gate-south': { by: 'guard.south' } },
  },
  {
    key: 'network',
    template: 'network',
    name: ['网络与信息系统日查', 'Daily check of systems'],
    ...daily,
    timeOfDay: '17:30',
    habit: steady,
    duties: { 'information-centre': { by: 'network.duty' } },
  },
  {
    key: 'power-room',
    template: 'power-room',
    name: ['配电房每周巡视', 'Weekly round of power rooms'],
    ...weekly,
    firstDay: -14,
    timeOfDay: '17:00',
    habit: thorough,
    assets: 'power_room',
    duties: eachOfKind('electrician', 'power_room'),
  },
  {
    key: 'drinking-water',
    template: 'drinking-water',
    name: ['饮用水每周检查', 'Weekly drinking-water check'],
    ...weekly,
    firstDay: -19,
    timeOfDay: '11:00',
    habit: thorough,
    duties: each('electrician', 'water-station'),
  },
  {
    key: 'laboratory-supplies',
    template: 'laboratory-supplies',
    name: ['实验器材与易燃易爆品每周检查', 'Weekly check of laboratory supplies'],
    ...weekly,
    firstDay: -14,
    timeOfDay: '16:30',
    habit: thorough,
    duties: {
      'chemistry-building': { by: 'keeper.petrochemical', signs: 'keeper2.petrochemical' },
      'chemical-store': { by: 'keeper2.petrochemical', signs: 'keeper.petrochemical' },
      'training-building': { by: 'keeper.mechatronics', signs: 'keeper2.mechatronics' },
      'gas-store': { by: 'keeper2.mechatronics', signs: 'keeper.mechatronics' },
    },
  },
  {
    key: 'machine-rooms',
    template: 'machine-rooms',
    name: ['机房与多媒体教室每周检查', 'Weekly check of machine rooms'],
    ...weekly,
    firstDay: -16,
    timeOfDay: '17:00',
    habit: thorough,
    duties: each('fire.information-centre', 'server-room', 'computer-rooms', 'multimedia-rooms', 'library'),
  },
  {
    key: 'led-inspection',
    template: 'led-inspection',
    name: ['领导带队检查', 'Inspection led by a leader'],
    ...weekly,
    firstDay: -18,
    timeOfDay: '18:00',
    habit: { onTime: 1, late: 0, findings: 0.6 },
    duties: { 'leading-group': { by: 'leader' } },
  },
  {
    key: 'contractors',
    template: 'contractors',
    name: ['实训楼改造施工队进场检查', 'Contractor arriving: training building'],
    ...once(-9, 3),
    timeOfDay: '10:00',
    habit: { onTime: 1, late: 0, findings: 1 },
    duties: { 'building-site': { by: 'fire.general-affairs' } },
  },
  {
    key: 'fire-equipment',
    template: 'fire-equipment',
    name: ['节前消防设施检查', 'Fire equipment before the holiday'],
    ...once(-5, 12),
    timeOfDay: '17:00',
    habit: { onTime: 0.9, late: 0.1, findings: 0.5 },
    duties: each(
      'fire.security',
      'dormitory-1',
      'dormitory-2',
      'dormitory-3',
      'teaching-a',
      'teaching-b',
      'library',
      'canteen-1',
      'canteen-2',
    ),
  },
  {
    key: 'emergency-plan',
    template: 'emergency-plan',
    name: ['节前应急预案检查', 'Emergency plans before the holiday'],
    ...once(-7, 10),
    timeOfDay: '17:00',
    habit: { onTime: 0.8, late: 0.1, findings: 0.2 },
    duties: byFireOfficers,
  },
  {
    key: 'class-meeting',
    template: 'class-meeting',
    name: ['节前安全教育主题班会', 'Class meetings before the holiday'],
    ...once(-2, 14),
    timeOfDay: '18:00',
    habit: { onTime: 0.8, late: 0.1, findings: 0.1 },
    duties: {
      ...each('counsellor.petrochemical', 'class-refining', 'class-applied-chemistry'),
      ...each('counsellor.mechatronics', 'class-maintenance', 'class-instruments'),
      ...each('counsellor.environment', 'class-safety'),
      ...each('counsellor.information', 'class-networks'),
      ...each('counsellor.business', 'class-logistics'),
    },
  },
  {
    key: 'vehicle',
    template: 'vehicle',
    name: ['节前公务车辆检查', 'Official vehicles before the holiday'],
    ...once(-1, 7),
    timeOfDay: '12:00',
    habit: { onTime: 1, late: 0, findings: 0.5 },
    assets: 'vehicle',
    duties: eachOfKind('driver', 'vehicle'),
  },
  {
    key: 'vehicle-trip',
    template: 'vehicle',
    name: ['出车前检查（扫码，随时）', 'Before a trip (scan, at any time)'],
    recurrence: 'on_demand',
    firstDay: -20,
    lastDay: 180,
    timeOfDay: '23:59',
    opensMinutesBefore: 0,
    graceMinutes: 2 * hour,
    habit: { onTime: 0, late: 0, findings: 0 },
    assets: 'vehicle',
    duties: eachOfKind('driver', 'vehicle'),
  },
  {
    key: 'extinguishers',
    template: 'fire-equipment',
    name: ['节前灭火器逐具检查（扫码）', 'Every extinguisher before the holiday (scan)'],
    ...once(3, 9),
    timeOfDay: '18:00',
    habit: { onTime: 0.9, late: 0.1, findings: 0.1 },
    assets: 'extinguisher',
    duties: eachOfKind('fire.security', 'extinguisher'),
  },
  {
    key: 'key-places',
    template: 'key-places',
    name: ['节前重点场所安全防范检查', 'Key facilities before the holiday'],
    ...once(0, 6),
    timeOfDay: '20:00',
    habit: { onTime: 0.8, late: 0.1, findings: 0.2 },
    duties: byFireOfficers,
  },
  {
    key: 'full-inspection',
    template: 'full-inspection',
    name: ['节前安全隐患全面排查', 'Full inspection before the holiday'],
    ...once(1, 12),
    timeOfDay: '17:00',
    habit: { onTime: 0.8, late: 0.1, findings: 0.45 },
    duties: {
      'administration-building': inspectedWith('party-office'),
      'drill-base': inspectedWith('security'),
      'dormitory-1': inspectedWith('students'),
      'dormitory-2': inspectedWith('students'),
      'dormitory-3': inspectedWith('students'),
      storehouse: inspectedWith('general-affairs'),
      'teaching-a': inspectedWith('academic'),
      'teaching-b': inspectedWith('academic'),
      library: inspectedWith('information-centre'),
      'chemistry-building': inspectedWith('petrochemical'),
      'training-building': inspectedWith('mechatronics'),
      'sports-centre': inspectedWith('general-courses'),
    },
  },
  {
    key: 'partner-campus',
    template: 'partner-campus',
    name: ['合作校区节前检查', 'Partner campus before the holiday'],
    ...once(2, 9),
    timeOfDay: '17:00',
    habit: { onTime: 1, late: 0, findings: 1 },
    duties: { 'partner-dormitory': inspectedWith('general-courses'), 'partner-classrooms': inspectedWith('general-courses') },
  },
];
