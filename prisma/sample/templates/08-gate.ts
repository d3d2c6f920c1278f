import {
  choices,
  count,
  date,
  formula,
  group,
  inspect,
  integer,
  longText,
  measure,
  multipleChoice,
  section,
  single,
  template,
  text,
  time,
  yesNo,
} from './writing.ts';

/** 8 · 门卫与外来人员车辆: every shift, Security Office. */
export const gate = template('gate', '门卫与外来人员车辆检查', 'Gate guard, visitors and vehicles', {
  description: [
    '每班交接前检查：人员在岗，登记不漏，器械齐全。',
    'Before every handover: guards at their posts, nobody unregistered, kit complete.',
  ],
  signOff: 'one',
  passTheRest: true,
  sections: [
    section('the_shift', '班次', 'The shift', [
      single('shift', '班次', 'Shift', { required: true, choices: choices(['day', '白班', 'Day'], ['night', '夜班', 'Night']) }),
      text('guards', '当班保安员', 'Guards on duty', { required: true, maxLength: 100 }),
      inspect('manned', '★ 24 小时值守', '★ Manned round the clock', {
        criterion: ['门卫室始终有人，不脱岗、不睡岗、不饮酒', 'Somebody there at all times; awake and sober'],
        severity: 'serious',
        category: 'duty',
        photo: false,
        naAllowed: false,
        clause: ['《中小学、幼儿园安全防范要求》GB/T 29315-2022（参照）', 'GB/T 29315-2022, security of schools (by analogy)'],
      }),
      measure('patrols', '重点部位巡查次数', 'Rounds of key places', {
        unit: ['次', 'rounds'],
        enter: [0, 50],
        pass: { min: 5 },
        decimals: 0,
        severity: 'minor',
        category: 'duty',
        help: ['每日不少于 5 次', 'At least 5 a day'],
      }),
      inspect('licences', '保安员资质', 'Guards’ licences', {
        criterion: ['持保安员证上岗', 'Licensed'],
        severity: 'minor',
        category: 'duty',
        photo: false,
      }),
    ]),
    section('coming_in', '外来人员与车辆', 'Visitors and vehicles', [
      inspect('visitor_log', '访客登记', 'Visitor log', {
        criterion: [
          '姓名、单位、事由、被访人确认、进出时间齐全，临时证收回',
          'Name, organisation, purpose, confirmation by the host, times in and out; passes returned',
        ],
        severity: 'moderate',
        category: 'duty',
      }),
      integer('visitors', '本班来访人数', 'Visitors this shift', { required: true, unit: ['人', 'people'], min: 0, max: 5000 }),
      integer('vehicles', '本班外来车辆', 'Vehicles this shift', { required: true, unit: ['辆', 'vehicles'], min: 0, max: 2000 }),
      group(
        'unregistered',
        '未登记进入的车辆',
        'Vehicles let in without registration',
        [
          text('plate', '车牌号', 'Plate', { required: true, maxLength: 20 }),
          time('entered_at', '进入时间', 'Entered at', { required: true }),
          text('handled', '处理情况', 'What was done', { required: true, maxLength: 120 }),
        ],
        { maxRows: 50, rowLabel: ['车辆', 'Vehicle'] },
      ),
      formula('unregistered_count', '未登记车辆数', 'Vehicles not registered', 'count(unregistered)', {
        decimals: 0,
        consequences: [
          ['unregistered_count > 0', ['raise', 'minor', 'traffic', '有车辆未登记进入校园', 'Vehicles came in without registration']],
        ],
      }),
      inspect('separation', '人车分流与限速', 'People and vehicles apart, slow', {
        criterion: ['人行、车行通道分开，车辆限速，上下学时段有人疏导', 'Separate ways, low speed, somebody directing at busy hours'],
        severity: 'moderate',
        category: 'traffic',
      }),
      inspect('goods_out', '物资出门', 'Goods going out', {
        criterion: ['凭出门证放行，无证暂扣并登记', 'Only with a pass; kept back and recorded without one'],
        severity: 'minor',
        category: 'duty',
        photo: false,
      }),
      count('contraband', '★ 查获的管制器具、易燃易爆物品', '★ Weapons or explosives found', {
        unit: ['件', 'items'],
        severity: 'serious',
        category: 'duty',
        help: ['查获即封存、登记、报告', 'Seal, record and report at once'],
      }),
    ]),
    section('equipment', '设施器械', 'Equipment', [
      inspect('panic_button', '一键报警', 'Panic button', {
        criterion: ['试按接通', 'Answers when pressed'],
        severity: 'serious',
        category: 'duty',
        photo: false,
      }),
      date('panic_tested_on', '一键报警测试日期', 'Panic button tested on', { required: true }),
      measure('recording_days', '监控录像保存', 'Recordings kept for', {
        unit: ['天', 'days'],
        enter: [0, 400],
        pass: { min: 30 },
        decimals: 0,
        severity: 'moderate',
        category: 'duty',
      }),
      multipleChoice('kit_missing', '缺少或损坏的防护器械', 'Protective kit missing or broken', {
        choices: choices(
          ['none', '无', 'None'],
          ['helmet', '头盔', 'Helmets'],
          ['shield', '盾牌', 'Shields'],
          ['vest', '防刺服', 'Stab vests'],
          ['fork', '钢叉', 'Steel forks'],
          ['baton', '橡胶棍', 'Batons'],
          ['torch', '强光手电', 'Torches'],
        ),
        exclusive: 'none',
        required: true,
        consequences: [
          [
            "not selected(kit_missing, 'none')",
            'note',
            ['raise', 'minor', 'duty', '防护器械缺少或损坏', 'Protective kit missing or broken'],
          ],
        ],
      }),
      inspect('perimeter', '围墙与防冲撞设施', 'Fence and barriers', {
        criterion: ['围墙栅栏完好，校门防冲撞设施在位', 'Fence whole; barriers in place'],
        severity: 'moderate',
        category: 'building',
      }),
    ]),
    section('handover', '交接', 'Handover', [
      time('handed_over_at', '交接时间', 'Handed over at', { required: true }),
      text('relieved_by', '接班人', 'Relieved by', { required: true, maxLength: 40 }),
      yesNo('unfinished', '是否有未尽事项', 'Anything unfinished?', { required: true }),
      longText('unfinished_what', '未尽事项', 'What is unfinished', { required: true, maxLength: 500, showWhen: 'unfinished' }),
    ]),
  ],
});
