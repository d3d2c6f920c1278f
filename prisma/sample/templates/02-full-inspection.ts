import { choices, count, inspect, longText, measure, photo, section, single, template, yesNo } from './writing.ts';
import { fireSection, premisesSection, structureSection, wiringSection } from './premises.ts';

/** 2 · 安全隐患全面排查: the unit's head and its fire safety officer sign, per place. */
export const fullInspection = template('full-inspection', '安全隐患全面排查', 'Full hazard inspection of premises', {
  description: [
    '单位党政负责人与兼职消防安全员一起，逐处排查，两人签字。',
    'The head of the unit and its part-time fire safety officer inspect each place together; both sign.',
  ],
  signOff: 'two',
  passTheRest: true,
  sections: [
    premisesSection(),
    wiringSection(),
    fireSection(),
    structureSection(),
    section(
      'dormitory_only',
      '宿舍专项',
      'Dormitories',
      [
        inspect('open_flame', '★ 明火与吸烟', '★ Open flames and smoking', {
          criterion: ['无蜡烛、酒精炉、蚊香明火、焚烧物品和烟头', 'No candles, spirit stoves, mosquito coils, burning or cigarette ends'],
          severity: 'serious',
          category: 'dormitory',
        }),
        count('e_bikes', '★ 楼内电动自行车及电池', '★ Electric bicycles and batteries inside', {
          unit: ['件', 'items'],
          severity: 'major',
          category: 'dormitory',
          help: ['不得在楼内停放、充电，电池不得进楼', 'Not parked or charged inside; no batteries either'],
        }),
        measure('bunk_rail', '上铺护栏高出床面', 'Bunk rail above the bed', {
          unit: ['mm', 'mm'],
          enter: [0, 800],
          pass: { min: 300 },
          decimals: 0,
          severity: 'minor',
          category: 'dormitory',
          help: ['抽测一处，不小于 300 mm', 'Measure one: at least 300 mm'],
        }),
        inspect('night_patrol', '值班与夜间巡查', 'Warden and night patrol', {
          criterion: ['宿管 24 小时在岗，晚点名、夜巡有记录', 'Warden present round the clock; roll call and night patrol recorded'],
          severity: 'minor',
          category: 'dormitory',
          photo: false,
        }),
      ],
      { showWhen: "kind = 'dormitory'" },
    ),
    section(
      'store_only',
      '库房专项',
      'Storerooms',
      [
        measure('lamp_distance', '灯具下方净距', 'Clear space below lamps', {
          unit: ['m', 'm'],
          enter: [0, 10],
          pass: { min: 0.5 },
          decimals: 1,
          severity: 'moderate',
          category: 'fire',
          help: ['灯下 0.5 m 内不堆放物品', 'Nothing stacked within 0.5 m below a lamp'],
        }),
        inspect('stored_flammables', '可燃物分类存放', 'What burns is stored apart', {
          criterion: [
            '分类分垛、留出通道，无易燃易爆品混放，人走断电',
            'Sorted, with aisles; nothing explosive among it; power off when leaving',
          ],
          severity: 'serious',
          category: 'fire',
        }),
      ],
      { showWhen: "kind = 'storeroom'" },
    ),
    section(
      'laboratory_only',
      '实验实训专项',
      'Laboratories',
      [
        inspect('supplies_cut', '停用后的水电气', 'Water, power and gas when not in use', {
          criterion: ['不开展实验的房间断水断电断气、锁好门窗', 'Rooms not in use: water, power and gas off, locked'],
          severity: 'moderate',
          category: 'laboratory',
        }),
        inspect('door_card', '安全信息牌', 'Safety card on the door', {
          criterion: ['责任人、危险类别、应急电话齐全，号码准确', 'Person in charge, kinds of danger and emergency number, all correct'],
          severity: 'minor',
          category: 'laboratory',
          photo: false,
        }),
      ],
      { showWhen: "kind = 'laboratory'" },
    ),
    section('closing', '结论', 'Conclusion', [
      yesNo('earlier_closed', '上次发现的隐患是否已整改到位', 'Have earlier hazards been put right?', { required: true }),
      longText('earlier_open', '尚未整改的内容和原因', 'What remains, and why', {
        required: true,
        maxLength: 1000,
        showWhen: 'not earlier_closed',
      }),
      single('conclusion', '总体判断', 'Overall', {
        required: true,
        choices: choices(
          ['safe', '未发现隐患', 'No hazard found'],
          ['fix', '有隐患，可立行立改', 'Hazards that can be put right at once'],
          ['case', '有隐患，需立项整改', 'Hazards that need a case of their own'],
        ),
      }),
      photo('overview', '现场照片', 'Photos of the place', { maxCount: 9 }),
      longText('remarks', '补充说明', 'Remarks', { maxLength: 1000 }),
    ]),
  ],
});
