/** What the made-up college looks after: places and equipment, each with the unit it belongs to and the place it stands in. */
import { addDays } from './calendar.ts';

export type SampleAsset = {
  /** what the other files of the sample call it; no unit has the same */
  key: string;
  /** key of its unit */
  unit: string;
  name: string;
  sort: 'equipment' | 'place';
  kind: 'power_room' | 'laboratory' | 'canteen' | 'machine_room' | 'chemical_store' | 'vehicle' | 'extinguisher';
  number: string;
  /** key of the place it stands in */
  place?: string;
  location: string;
  properties: Record<string, string | number | boolean>;
};

type Details = Pick<SampleAsset, 'number' | 'location' | 'properties'>;

const place =
  (kind: SampleAsset['kind']) =>
  (key: string, unit: string, name: string, details: Details): SampleAsset => ({ key, unit, name, sort: 'place', kind, ...details });
const powerRoom = place('power_room');
const laboratory = place('laboratory');
const canteen = place('canteen');

const places: readonly SampleAsset[] = [
  powerRoom('power-room-1', 'utilities', '1号配电房', {
    number: 'CS-0101',
    location: '教学区北侧',
    properties: { voltage_kv: 10, transformers: 2, generator: true },
  }),
  powerRoom('power-room-2', 'utilities', '2号配电房', {
    number: 'CS-0102',
    location: '宿舍区东侧',
    properties: { voltage_kv: 10, transformers: 1, generator: false },
  }),
  laboratory('lab-organic', 'chemistry-building', '有机化学实验室', {
    number: 'CS-0201',
    location: '化工实验楼 2 楼东侧',
    properties: { hazard_class: 2, fume_hoods: 6, seats: 40 },
  }),
  laboratory('lab-analysis', 'chemistry-building', '分析化学实验室', {
    number: 'CS-0202',
    location: '化工实验楼 2 楼西侧',
    properties: { hazard_class: 3, fume_hoods: 4, seats: 48 },
  }),
  laboratory('lab-refining', 'chemistry-building', '油品分析实验室', {
    number: 'CS-0203',
    location: '化工实验楼 3 楼东侧',
    properties: { hazard_class: 1, fume_hoods: 8, seats: 32 },
  }),
  laboratory('lab-welding', 'training-building', '焊接实训室', {
    number: 'CS-0204',
    location: '机电实训楼 1 楼',
    properties: { hazard_class: 2, seats: 30 },
  }),
  laboratory('lab-instruments', 'training-building', '仪表装调实训室', {
    number: 'CS-0205',
    location: '机电实训楼 3 楼',
    properties: { hazard_class: 4, seats: 44 },
  }),
  canteen('canteen-hall-1', 'canteen-1', '第一食堂', {
    number: 'CS-0301',
    location: '教学区南侧',
    properties: { seats: 900, licence_until: '2029-06-30' },
  }),
  canteen('canteen-hall-2', 'canteen-2', '第二食堂', {
    number: 'CS-0302',
    location: '宿舍区中部',
    properties: { seats: 700, licence_until: '2028-11-15' },
  }),
  place('machine_room')('machine-room', 'server-room', '中心机房', {
    number: 'CS-0401',
    location: '图书馆 1 楼北侧',
    properties: { racks: 18, ups_minutes: 60 },
  }),
  place('chemical_store')('store-chemicals', 'chemical-store', '危险化学品暂存间', {
    number: 'CS-0501',
    location: '化工实验楼北侧独立建筑',
    properties: { double_lock: true, limit_kg: 200 },
  }),
];

const vehicle = (key: string, name: string, number: string, properties: SampleAsset['properties']): SampleAsset => ({
  key,
  unit: 'fleet',
  name,
  sort: 'equipment',
  kind: 'vehicle',
  number,
  location: '行政楼后车库',
  properties,
});

const vehicles: readonly SampleAsset[] = [
  vehicle('coach', '一号车（大客车）', 'CL-0001', { type: 'coach', plate: '示A·10001', seats: 45, registered_on: '2021-04-12' }),
  vehicle('car-2', '二号车（轿车）', 'CL-0002', { type: 'car', plate: '示A·10002', seats: 5, registered_on: '2022-09-08' }),
  vehicle('car-3', '三号车（轿车）', 'CL-0003', { type: 'car', plate: '示A·10003', seats: 5, registered_on: '2019-03-21' }),
];

type Agent = 'water' | 'powder' | 'clean_agent' | 'co2';
/** made so many months before today; the last service so many days before today */
type Extinguisher = readonly [spot: string, agent: Agent, monthsOld: number, servicedDaysAgo?: number];

/** By the unit in whose building they hang; those in a power room or a laboratory name that place. */
const hanging: readonly { unit: string; place?: string; list: readonly Extinguisher[] }[] = [
  {
    unit: 'dormitory-1',
    list: [
      ['1 楼东侧', 'powder', 26],
      ['1 楼西侧', 'powder', 26],
      ['3 楼东侧', 'powder', 71, 300],
      ['值班室', 'water', 14],
    ],
  },
  {
    unit: 'dormitory-2',
    list: [
      ['1 楼东侧', 'powder', 40],
      ['2 楼西侧', 'powder', 40],
      ['4 楼东侧', 'powder', 122, 210],
      ['值班室', 'water', 30],
    ],
  },
  {
    unit: 'dormitory-3',
    list: [
      ['1 楼大厅', 'powder', 18],
      ['2 楼西侧', 'powder', 18],
      ['3 楼西侧', 'powder', 18],
      ['5 楼东侧', 'water', 74, 100],
    ],
  },
  {
    unit: 'teaching-a',
    list: [
      ['1 楼大厅', 'powder', 33],
      ['3 楼东侧', 'powder', 33],
      ['5 楼西侧', 'powder', 64],
    ],
  },
  {
    unit: 'teaching-b',
    list: [
      ['1 楼大厅', 'powder', 12],
      ['2 楼东侧', 'powder', 12],
      ['4 楼西侧', 'powder', 88, 420],
    ],
  },
  {
    unit: 'library',
    list: [
      ['1 楼借阅台', 'clean_agent', 21],
      ['2 楼书库', 'clean_agent', 21],
      ['3 楼电子阅览室', 'co2', 50],
      ['古籍室', 'clean_agent', 45],
    ],
  },
  {
    unit: 'canteen-1',
    list: [
      ['后厨灶台旁', 'water', 20],
      ['后厨油烟机旁', 'water', 20],
      ['大厅北侧', 'powder', 37],
    ],
  },
  {
    unit: 'canteen-2',
    list: [
      ['后厨灶台旁', 'water', 34],
      ['大厅南侧', 'powder', 29],
    ],
  },
  {
    unit: 'chemistry-building',
    place: 'lab-organic',
    list: [
      ['门内', 'powder', 16],
      ['通风橱旁', 'co2', 52],
    ],
  },
  {
    unit: 'chemistry-building',
    place: 'lab-refining',
    list: [
      ['门内', 'powder', 16],
      ['试验台旁', 'co2', 64, 60],
    ],
  },
  {
    unit: 'training-building',
    place: 'lab-welding',
    list: [
      ['门内', 'powder', 25],
      ['焊位旁', 'powder', 25],
    ],
  },
  {
    unit: 'utilities',
    place: 'power-room-1',
    list: [
      ['门内', 'co2', 47],
      ['变压器间', 'co2', 47],
    ],
  },
  { unit: 'utilities', place: 'power-room-2', list: [['门内', 'co2', 139, 330]] },
  {
    unit: 'server-room',
    place: 'machine-room',
    list: [
      ['门内', 'clean_agent', 22],
      ['UPS 间', 'clean_agent', 22],
    ],
  },
];

const daysOfMonth = 30.4;

function extinguishers(today: string): SampleAsset[] {
  const all = hanging.flatMap(({ unit, place: at, list }) => list.map((one) => ({ unit, at, one })));
  return all.map(({ unit, at, one: [spot, type, monthsOld, servicedDaysAgo] }, index) => ({
    key: `extinguisher-${index + 1}`,
    unit,
    name: `灭火器 ${index + 1} 号`,
    sort: 'equipment',
    kind: 'extinguisher',
    number: `MH-${String(index + 1).padStart(4, '0')}`,
    ...(at ? { place: at } : {}),
    location: spot,
    properties: {
      type,
      weight_kg: type === 'water' ? 3 : type === 'co2' ? 5 : 4,
      production_date: addDays(today, -Math.round(monthsOld * daysOfMonth)),
      ...(servicedDaysAgo === undefined ? {} : { serviced_on: addDays(today, -servicedDaysAgo) }),
    },
  }));
}

/** Places first, so that what stands in them finds them. */
export function assetsOn(today: string): SampleAsset[] {
  return [...places, ...vehicles, ...extinguishers(today)];
}
