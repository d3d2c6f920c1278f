import {
  choices,
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
} from './writing.ts';

/** 17 · 应急预案: every unit, before the holiday. */
export const emergencyPlan = template('emergency-plan', '应急预案准备情况检查', 'Emergency plan readiness', {
  description: [
    '各单位节前检查：重大事故和传染病预案齐备，人员、组织、物资落实。',
    'Every unit before the holiday: plans for serious accidents and epidemics; people, organisation and stores ready.',
  ],
  signOff: 'one',
  passTheRest: true,
  sections: [
    section('the_plans', '预案', 'Plans', [
      multipleChoice('plans', '已有哪些预案', 'Which plans exist', {
        required: true,
        other: true,
        choices: choices(
          ['fire', '火灾', 'Fire'],
          ['chemical', '危险化学品泄漏', 'Chemical spill'],
          ['epidemic', '传染病', 'Epidemic'],
          ['food', '食物中毒', 'Food poisoning'],
          ['traffic', '交通事故', 'Traffic accident'],
          ['crush', '踩踏', 'Crush'],
          ['weather', '极端天气', 'Extreme weather'],
          ['network', '网络安全事件', 'Network incident'],
        ),
        constraints: [
          [
            "selected(plans, 'fire') and selected(plans, 'epidemic')",
            '至少应有火灾和传染病预案',
            'At least plans for fire and epidemic are needed',
            'warning',
          ],
        ],
      }),
      date('revised_on', '最近一次修订', 'Last revised', {
        required: true,
        consequences: [
          [
            'add_years(revised_on, 3) < today()',
            'note',
            ['raise', 'minor', 'other', '应急预案超过三年未修订', 'Emergency plans not revised for over three years'],
          ],
        ],
      }),
      inspect('specific', '针对性', 'Fit for this unit', {
        criterion: [
          '结合本单位场所和风险，写明报告电话、集合地点、责任分工',
          'Fits the unit’s places and risks; names numbers, assembly points and duties',
        ],
        severity: 'minor',
        category: 'other',
        photo: false,
      }),
      inspect('reporting', '★ 信息报告流程', '★ Reporting', {
        criterion: [
          '人人知道：严重事故立即上报，先处置同时报告',
          'Everybody knows: serious accidents at once; act and report at the same time',
        ],
        severity: 'serious',
        category: 'other',
        photo: false,
        naAllowed: false,
      }),
    ]),
    section('people', '组织与人员', 'Organisation and people', [
      text('commander', '应急负责人', 'In command', { required: true, maxLength: 40 }),
      text('deputy', '替补负责人', 'Deputy', {
        required: true,
        maxLength: 40,
        constraints: [['deputy != commander', '替补应为另一人', 'Another person, please']],
      }),
      integer('team', '应急队伍人数', 'Members of the team', { required: true, unit: ['人', 'people'], min: 0, max: 500 }),
      integer('team_in_holiday', '假期在岗人数', 'Of them present in the holiday', {
        required: true,
        unit: ['人', 'people'],
        min: 0,
        max: 500,
        constraints: [['team_in_holiday <= team', '不能多于队伍人数', 'Not more than the team has']],
      }),
      formula('team_share', '假期在岗比例', 'Share present', 'round(team_in_holiday / team * 100, 0)', {
        decimals: 0,
        unit: ['%', '%'],
        consequences: [
          ['team_share < 30', ['raise', 'moderate', 'other', '假期应急人员不足三成', 'Less than three in ten of the team present']],
        ],
      }),
      inspect('contacts', '联络表', 'Contacts', {
        criterion: ['人员、电话更新到本学期，抽打接通', 'Names and numbers of this term; tried'],
        severity: 'minor',
        category: 'other',
        photo: false,
      }),
      date('drilled_on', '最近一次演练', 'Last drill', { required: true }),
      measure('drill_minutes', '演练疏散用时', 'Evacuated in', {
        unit: ['分钟', 'min'],
        enter: [0, 120],
        pass: { max: 5 },
        decimals: 1,
        severity: 'minor',
        category: 'other',
      }),
    ]),
    section('supplies', '物资', 'Stores', [
      group(
        'stores',
        '应急物资',
        'Emergency stores',
        [
          single('item', '物资', 'Item', {
            required: true,
            other: true,
            choices: choices(
              ['extinguisher', '灭火器', 'Extinguishers'],
              ['mask', '口罩', 'Masks'],
              ['disinfectant', '消毒用品', 'Disinfectant'],
              ['first_aid', '急救箱', 'First-aid kits'],
              ['torch', '应急手电', 'Torches'],
              ['absorbent', '吸附材料', 'Absorbent'],
            ),
          }),
          integer('amount', '数量', 'Amount', { required: true, min: 0, max: 100000 }),
          date('good_until', '有效期至', 'Good until', {
            consequences: [['good_until < today()', ['raise', 'minor', 'other', '应急物资已过期', 'Emergency stores have expired']]],
          }),
        ],
        { required: true, minRows: 1, maxRows: 50, rowLabel: ['物资', 'Item'] },
      ),
      inspect('vehicle', '应急车辆', 'Vehicle for emergencies', {
        criterion: ['可随时调用，油（电）充足', 'At hand, fuelled or charged'],
        severity: 'minor',
        category: 'vehicle',
        photo: false,
      }),
      inspect('medical', '就医通道', 'Way to a doctor', {
        criterion: ['明确就近医院和校医联系方式', 'Nearest hospital and college doctor known'],
        severity: 'minor',
        category: 'other',
        photo: false,
      }),
      longText('gaps', '存在的不足', 'What is missing', { maxLength: 1000 }),
    ]),
  ],
});
