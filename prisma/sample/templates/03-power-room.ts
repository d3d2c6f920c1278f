import { date, inspect, longText, measure, photo, section, template, text, yesNo } from './writing.ts';

/** 3 · 配电房: weekly, General Affairs. */
export const powerRoom = template('power-room', '配电房检查', 'Power distribution room', {
  description: [
    '总务处每周巡视一次：只发现、记录、报告，不单独处理。',
    'A weekly round by General Affairs: find, record, report; never repair alone.',
  ],
  signOff: 'one',
  passTheRest: true,
  sections: [
    section('round', '巡视人员', 'Who goes round', [
      text('certificate', '电工证编号', 'Electrician certificate no.', { required: true, maxLength: 40 }),
      date('certificate_until', '电工证有效期至', 'Certificate valid until', {
        required: true,
        constraints: [
          ['certificate_until >= today()', '证件已过期，不得单独进入配电房', 'The certificate has expired: do not enter alone', 'warning'],
        ],
      }),
    ]),
    section('room', '房间与防护', 'The room', [
      inspect('doors', '门窗与警示标识', 'Doors and warning signs', {
        criterion: [
          '防火门向外开、关闭严密；“高压危险”“闲人免进”“严禁烟火”标识齐全',
          'Fire door opens outwards and shuts tight; danger, no-entry and no-fire signs in place',
        ],
        severity: 'moderate',
        category: 'electricity',
      }),
      measure('rodent_board', '★ 挡鼠板高度', '★ Height of the rodent board', {
        unit: ['mm', 'mm'],
        enter: [0, 1500],
        pass: { min: 400 },
        decimals: 0,
        severity: 'serious',
        category: 'electricity',
        help: ['出入口挡鼠板不低于 400 mm', 'At least 400 mm at every entrance'],
      }),
      inspect('mesh', '孔洞与通风口', 'Holes and vents', {
        criterion: ['通风口金属网孔不大于 10 mm × 10 mm，电缆孔洞已封堵', 'Mesh of vents at most 10 mm × 10 mm; cable holes sealed'],
        severity: 'minor',
        category: 'electricity',
      }),
      inspect('trench', '电缆沟', 'Cable trench', {
        criterion: ['盖板齐全，无积水、积灰', 'Covered; no water, no dust'],
        severity: 'moderate',
        category: 'electricity',
      }),
      inspect('clutter', '★ 杂物与易燃物', '★ Clutter and anything that burns', {
        criterion: ['室内无可燃、易爆物品和杂物', 'Nothing that burns or explodes, no clutter'],
        severity: 'serious',
        category: 'fire',
      }),
      inspect('extinguishers', '灭火器材', 'Extinguishers', {
        criterion: ['二氧化碳或干粉灭火器在位、在有效期内、指针在绿区', 'CO2 or powder, in place, in date, needle in the green'],
        severity: 'moderate',
        category: 'fire',
      }),
      inspect('emergency_light', '应急照明', 'Emergency lighting', {
        criterion: ['切断主电后能点亮', 'Comes on when the mains is cut'],
        severity: 'minor',
        category: 'electricity',
        photo: false,
      }),
      measure('temperature', '室温', 'Room temperature', {
        unit: ['℃', '°C'],
        enter: [-20, 80],
        pass: { max: 35 },
        decimals: 1,
        severity: 'moderate',
        category: 'electricity',
      }),
    ]),
    section('tools', '绝缘用具', 'Insulating gear', [
      inspect('mats', '绝缘垫', 'Insulating mats', {
        criterion: ['柜前柜后铺设，无破损、积灰', 'Laid before and behind the cabinets; whole and clean'],
        severity: 'minor',
        category: 'electricity',
      }),
      date('gloves_tested_on', '绝缘手套、绝缘靴上次试验日期', 'Gloves and boots last tested on', {
        required: true,
        consequences: [
          [
            'add_months(gloves_tested_on, 6) < today()',
            'note',
            [
              'raise',
              'moderate',
              'electricity',
              '绝缘手套、绝缘靴超过 6 个月未试验',
              'Insulating gloves and boots not tested for over 6 months',
            ],
          ],
        ],
      }),
      date('rod_tested_on', '验电器、绝缘棒上次试验日期', 'Tester and rod last tested on', {
        required: true,
        consequences: [
          [
            'add_years(rod_tested_on, 1) < today()',
            'note',
            ['raise', 'moderate', 'electricity', '验电器、绝缘棒超过 1 年未试验', 'Tester and rod not tested for over a year'],
          ],
        ],
      }),
    ]),
    section('meters', '运行状态', 'In operation', [
      measure('voltage', '线电压', 'Line voltage', {
        unit: ['V', 'V'],
        enter: [0, 500],
        pass: { min: 353, max: 407 },
        decimals: 0,
        severity: 'moderate',
        category: 'electricity',
        help: ['380 V ±7 %', '380 V ±7 %'],
      }),
      inspect('lamps', '仪表与信号灯', 'Meters and lamps', {
        criterion: ['指示正常，三相基本平衡', 'Reading normally, phases in balance'],
        severity: 'moderate',
        category: 'electricity',
      }),
      inspect('heat', '★ 温升、声音、气味', '★ Heat, noise, smell', {
        criterion: [
          '母线、接头、变压器无过热、打火、异响和异味',
          'No overheating, sparks, odd noise or smell at bars, joints or transformer',
        ],
        severity: 'serious',
        category: 'electricity',
      }),
      inspect('tags', '操作牌与标识编号', 'Tags and labels', {
        criterion: ['停电检修挂牌，标识编号与现场一致', 'Lock-out tags in use; labels agree with what is there'],
        severity: 'minor',
        category: 'electricity',
        photo: false,
      }),
      yesNo('generator', '本配电房是否与发电机房相邻', 'Is a generator room next to this one?'),
      inspect('generator_apart', '发电机房隔离', 'Generator room kept apart', {
        criterion: ['不合用同一房间，柴油按限量存放', 'Not in the same room; diesel within its limit'],
        severity: 'serious',
        category: 'fire',
        showWhen: 'generator',
      }),
      photo('meters_photo', '仪表照片', 'Photo of the meters', { maxCount: 4 }),
      longText('remarks', '备注', 'Remarks', { maxLength: 500 }),
    ]),
  ],
});
