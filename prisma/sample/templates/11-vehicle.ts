import {
  choices,
  date,
  formula,
  inspect,
  integer,
  longText,
  measure,
  multipleChoice,
  photo,
  section,
  single,
  template,
  text,
} from './writing.ts';

const isCoach = "vehicle = 'coach'";

/** 11 · 公务车辆: before the holiday, per vehicle, Party and Administration Office. */
export const vehicle = template('vehicle', '公务车辆检查', 'Official vehicles', {
  description: [
    '节前逐车检查：车况良好、年检有效、保养到位。大客车另查安全锤、应急门等。',
    'Each vehicle before the holiday: condition, annual inspection, servicing. Coaches: hammers, emergency exits and more.',
  ],
  signOff: 'one',
  passTheRest: true,
  sections: [
    section('vehicle_and_driver', '车辆与驾驶人', 'Vehicle and driver', [
      single('vehicle', '车型', 'Vehicle', {
        required: true,
        choices: choices(['coach', '大客车', 'Coach'], ['car', '轿车', 'Car']),
        proposes: 'asset.type',
      }),
      text('plate', '车牌号', 'Plate', { required: true, maxLength: 20, proposes: 'asset.plate' }),
      inspect('driver', '★ 驾驶人', '★ Driver', {
        criterion: ['证件有效、准驾车型相符，未饮酒、身体适宜', 'Licence valid for this vehicle; sober and fit'],
        severity: 'serious',
        category: 'vehicle',
        photo: false,
        naAllowed: false,
      }),
      date('inspected_until', '★ 年检有效期至', '★ Annual inspection valid until', {
        required: true,
        consequences: [
          ['inspected_until < today()', 'note', ['raise', 'major', 'vehicle', '车辆年检已过期', 'The annual inspection has expired']],
        ],
      }),
      date('insured_until', '保险有效期至', 'Insured until', {
        required: true,
        help: ['交强险和第三者责任险，取较早的日期', 'Compulsory and third-party: the earlier date'],
        consequences: [['insured_until < today()', 'note', ['raise', 'serious', 'vehicle', '车辆保险已过期', 'The insurance has expired']]],
      }),
      integer('mileage', '当前里程', 'Mileage now', { required: true, unit: ['km', 'km'], min: 0, max: 2000000 }),
      integer('serviced_at', '上次保养里程', 'Mileage at last service', {
        required: true,
        unit: ['km', 'km'],
        min: 0,
        max: 2000000,
        constraints: [['serviced_at <= mileage', '上次保养里程不能大于当前里程', 'The last service cannot be ahead of the mileage']],
      }),
      formula('since_service', '保养后行驶', 'Since the service', 'mileage - serviced_at', {
        decimals: 0,
        unit: ['km', 'km'],
        consequences: [
          ['since_service > 10000', ['raise', 'moderate', 'vehicle', '超过 10000 km 未保养', 'Not serviced for over 10,000 km']],
        ],
      }),
    ]),
    section('running', '行驶系统', 'Running gear', [
      measure('steer_tread', '转向轮胎面花纹', 'Tread of the steered tyres', {
        unit: ['mm', 'mm'],
        enter: [0, 30],
        pass: { min: 3.2 },
        decimals: 1,
        severity: 'serious',
        category: 'vehicle',
        showWhen: isCoach,
        help: ['客车转向轮不小于 3.2 mm', 'Coach: at least 3.2 mm'],
      }),
      measure('tread', '其余轮胎面花纹', 'Tread of the other tyres', {
        unit: ['mm', 'mm'],
        enter: [0, 30],
        pass: { min: 1.6 },
        decimals: 1,
        severity: 'serious',
        category: 'vehicle',
        help: ['轿车全部轮胎、客车其余轮胎不小于 1.6 mm', 'All tyres of a car, the other tyres of a coach: at least 1.6 mm'],
      }),
      inspect('tyre_damage', '胎面损伤', 'Damage to tyres', {
        criterion: [
          '没有长度超过 25 mm 且露出帘线的裂口，转向轮不用翻新胎，气压符合规定',
          'No cut longer than 25 mm that shows the cords; no retreads on steered wheels; pressure right',
        ],
        severity: 'serious',
        category: 'vehicle',
      }),
      inspect('brakes', '★ 制动', '★ Brakes', {
        criterion: ['行车、驻车制动灵敏，不跑偏，气压制动气压达标', 'Service and parking brake prompt, no pulling; air pressure right'],
        severity: 'major',
        category: 'vehicle',
        photo: false,
        naAllowed: false,
      }),
      inspect('steering', '★ 转向', '★ Steering', {
        criterion: ['灵活不卡滞，拉杆球销无裂纹、松旷', 'Free; rods and joints not cracked or loose'],
        severity: 'major',
        category: 'vehicle',
        photo: false,
        naAllowed: false,
      }),
      multipleChoice('lights_out', '不亮的灯光', 'Lights that do not work', {
        required: true,
        exclusive: 'none',
        choices: choices(
          ['none', '全部正常', 'All work'],
          ['head', '前照灯', 'Headlights'],
          ['turn', '转向灯', 'Indicators'],
          ['brake', '制动灯', 'Brake lights'],
          ['side', '示廓灯', 'Side lights'],
          ['hazard', '危险报警灯', 'Hazard lights'],
          ['reverse', '倒车灯', 'Reversing lights'],
        ),
        consequences: [
          ["not selected(lights_out, 'none')", 'note', ['raise', 'moderate', 'vehicle', '车辆灯光不全', 'Lights of a vehicle do not work']],
        ],
      }),
      inspect('gauges', '仪表', 'Gauges', {
        criterion: ['水温、油压、车速、燃油表有效，无报警灯', 'Temperature, oil, speed and fuel shown; no warning lamp'],
        severity: 'moderate',
        category: 'vehicle',
      }),
      inspect('fluids', '油液', 'Fluids', {
        criterion: ['机油、冷却液、制动液、玻璃水充足，无渗漏', 'Oil, coolant, brake fluid and washer full; no leaks'],
        severity: 'moderate',
        category: 'vehicle',
      }),
      inspect('wipers', '雨刮与后视镜', 'Wipers and mirrors', {
        criterion: ['有效，视野无遮挡', 'Work; view free'],
        severity: 'minor',
        category: 'vehicle',
      }),
    ]),
    section('cabin', '车内与应急', 'Cabin and emergency kit', [
      inspect('belts', '安全带', 'Seat belts', {
        criterion: ['所有座位完好可用', 'Whole and usable on every seat'],
        severity: 'moderate',
        category: 'vehicle',
      }),
      multipleChoice('kit', '随车应急用品', 'Emergency kit on board', {
        required: true,
        choices: choices(
          ['triangle', '三角警告牌', 'Warning triangle'],
          ['extinguisher', '灭火器（绿区）', 'Extinguisher (green)'],
          ['vest', '反光背心', 'Reflective vest'],
          ['chocks', '三角木', 'Wheel chocks'],
          ['first_aid', '急救包', 'First-aid kit'],
        ),
        consequences: [
          [
            "not (selected(kit, 'triangle') and selected(kit, 'extinguisher') and selected(kit, 'vest'))",
            'note',
            ['raise', 'minor', 'vehicle', '随车应急用品不全', 'Emergency kit is not complete'],
          ],
        ],
      }),
      integer('seats', '核定载客', 'Seats', { required: true, unit: ['人', 'people'], min: 10, max: 70, showWhen: isCoach }),
      inspect('hammers', '★ 安全锤与应急门窗', '★ Hammers and emergency exits', {
        criterion: ['数量齐全，红字标识和操作说明清楚，门能打开', 'Complete; red marks and instructions clear; the door opens'],
        severity: 'serious',
        category: 'vehicle',
        showWhen: isCoach,
        naAllowed: false,
      }),
      inspect('interior', '客舱', 'Passenger cabin', {
        criterion: ['地板、座椅牢固，无尖锐物，通道无行李', 'Floor and seats firm, nothing sharp, aisle free'],
        severity: 'moderate',
        category: 'vehicle',
        showWhen: isCoach,
      }),
      inspect('recorder', '行驶记录仪', 'Driving recorder', {
        criterion: ['在线有效，限速设置正确', 'Online; speed limit set right'],
        severity: 'moderate',
        category: 'vehicle',
        photo: false,
        showWhen: isCoach,
      }),
      measure('longest_drive', '计划单次连续驾驶', 'Longest drive without a rest', {
        unit: ['小时', 'h'],
        enter: [0, 24],
        pass: { max: 4 },
        decimals: 1,
        severity: 'moderate',
        category: 'vehicle',
        required: false,
        clause: ['《中华人民共和国道路交通安全法实施条例》', 'Regulation for the Road Traffic Safety Law of the PRC'],
        help: ['不超过 4 小时，之后休息不少于 20 分钟', 'At most 4 hours, then a rest of at least 20 minutes'],
      }),
      photo('photos', '车辆照片', 'Photos of the vehicle', { maxCount: 6 }),
      longText('remarks', '备注', 'Remarks', { maxLength: 500 }),
    ]),
  ],
});
