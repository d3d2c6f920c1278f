import {
  choices,
  date,
  group,
  inspect,
  integer,
  longText,
  measure,
  photo,
  section,
  signature,
  single,
  template,
  text,
  yesNo,
  formula,
} from './writing.ts';

/** 6 · 外来施工: on arrival of a contractor, General Affairs. */
export const contractors = template('contractors', '外来施工安全检查', 'Contractors on site', {
  description: [
    '施工队进场时检查：安全教育、人员登记造册、签订安全协议。',
    'When a contractor arrives: safety instruction, a register of people, a safety agreement.',
  ],
  signOff: 'one',
  sections: [
    section('contract', '单位与协议', 'Company and agreement', [
      text('company', '施工单位', 'Contractor', { required: true, maxLength: 100 }),
      text('work', '施工内容', 'The work', { required: true, maxLength: 200 }),
      date('begins', '进场日期', 'Begins', { required: true }),
      date('ends', '计划完工日期', 'Planned to end', {
        required: true,
        constraints: [['ends >= begins', '完工日期应在进场之后', 'The end comes after the beginning']],
      }),
      inspect('agreement', '★ 资质与安全协议', '★ Qualification and safety agreement', {
        criterion: [
          '有相应资质，已签安全协议，明确双方职责，资料存档',
          'Qualified; agreement signed, duties of both sides clear, papers filed',
        ],
        severity: 'serious',
        category: 'construction',
        clause: ['《中华人民共和国安全生产法》', 'Work Safety Law of the PRC'],
        naAllowed: false,
      }),
      inspect('briefing', '进场安全教育与交底', 'Safety instruction and briefing', {
        criterion: ['全体施工人员受过教育，场地情况已书面交底', 'Everybody instructed; the site explained in writing'],
        severity: 'serious',
        category: 'construction',
        naAllowed: false,
      }),
      photo('agreement_photo', '安全协议照片', 'Photo of the agreement', { required: true, minCount: 1, maxCount: 6 }),
    ]),
    section('people', '人员造册', 'Register of people', [
      group(
        'roster',
        '施工人员名册',
        'Roster',
        [
          text('worker', '姓名', 'Name', { required: true, maxLength: 40 }),
          single('trade', '工种', 'Trade', {
            required: true,
            choices: choices(
              ['general', '普工', 'General'],
              ['electrician', '电工', 'Electrician'],
              ['welder', '焊工', 'Welder'],
              ['height', '高处作业', 'Work at height'],
              ['scaffold', '架子工', 'Scaffolder'],
            ),
          }),
          text('permit', '特种作业证编号', 'Permit to operate no.', { maxLength: 40, requiredWhen: "trade != 'general'" }),
          date('permit_until', '证件有效期至', 'Permit valid until', {
            requiredWhen: "trade != 'general'",
            consequences: [
              ['permit_until < today()', ['raise', 'major', 'construction', '特种作业证已过期', 'A permit to operate has expired']],
            ],
          }),
          yesNo('identity_checked', '身份证件已核验', 'Identity checked', { required: true }),
        ],
        { minRows: 1, maxRows: 100, required: true, rowLabel: ['人员', 'Person'] },
      ),
      formula('headcount', '登记人数', 'People registered', 'count(roster)', { decimals: 0 }),
      formula('specialists', '其中特种作业人员', 'Of them with special trades', "count(roster, trade != 'general')", { decimals: 0 }),
    ]),
    section('site', '现场', 'The site', [
      inspect('fence', '围挡隔离', 'Fencing', {
        criterion: [
          '封闭围挡，与教学、住宿区隔离，“非施工人员不得入内”标识明显',
          'Closed off from teaching and living areas; no-entry signs',
        ],
        severity: 'moderate',
        category: 'construction',
      }),
      measure('fence_height', '围挡高度', 'Height of the fence', {
        unit: ['m', 'm'],
        enter: [0, 10],
        pass: { min: 1.8 },
        decimals: 1,
        severity: 'minor',
        category: 'construction',
        help: ['一般不低于 1.8 m，临主干道不低于 2.5 m', 'At least 1.8 m; 2.5 m along main roads'],
      }),
      inspect('temporary_power', '临时用电', 'Temporary power', {
        criterion: [
          '三级配电、两级漏保，一机一闸一漏一箱，箱体上锁',
          'Three levels, two residual-current stages; one machine, one switch, one box; locked',
        ],
        severity: 'serious',
        category: 'construction',
      }),
      yesNo('hot_work', '是否有动火作业', 'Is there hot work?', { required: true }),
      inspect('hot_work_permit', '★ 动火审批', '★ Hot-work permit', {
        criterion: [
          '申请逐级签字，动火人持证，看火人在场，可燃物已清理',
          'Signed at each level; worker certified; fire watch present; combustibles cleared',
        ],
        severity: 'major',
        category: 'construction',
        showWhen: 'hot_work',
        naAllowed: false,
      }),
      measure('cylinder_gap', '气瓶间距', 'Distance between cylinders', {
        unit: ['m', 'm'],
        enter: [0, 50],
        pass: { min: 5 },
        decimals: 1,
        severity: 'serious',
        category: 'construction',
        showWhen: 'hot_work',
        help: ['气瓶之间不少于 5 m，距明火不少于 10 m', 'At least 5 m apart and 10 m from flames'],
      }),
      inspect('height', '高处作业', 'Work at height', {
        criterion: ['2 m 及以上系安全带，脚手架验收合格并挂牌', 'Harness from 2 m; scaffold accepted and tagged'],
        severity: 'serious',
        category: 'construction',
      }),
      inspect('materials', '材料堆放与车辆', 'Materials and vehicles', {
        criterion: ['不占消防通道；车辆限速，上课时段不进出', 'Not in the fire lane; vehicles slow, none during lessons'],
        severity: 'moderate',
        category: 'construction',
      }),
      inspect('notice', '师生告知', 'Notice to students and staff', {
        criterion: ['提前告知，绕行标识清楚', 'Told beforehand; diversion marked'],
        severity: 'minor',
        category: 'construction',
        photo: false,
      }),
    ]),
    section('closing', '确认', 'Confirmation', [
      integer('disclosed', '接受交底人数', 'People briefed', {
        required: true,
        unit: ['人', 'people'],
        min: 1,
        max: 500,
        constraints: [['disclosed >= count(roster)', '接受交底的人数少于登记人数', 'Fewer people briefed than registered', 'warning']],
      }),
      signature('foreman', '施工负责人签名', 'Signature of the foreman', { required: true }),
      longText('remarks', '备注', 'Remarks', { maxLength: 500 }),
    ]),
  ],
});
