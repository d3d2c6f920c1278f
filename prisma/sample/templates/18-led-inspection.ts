import {
  choices,
  date,
  group,
  inspect,
  longText,
  multipleChoice,
  photo,
  section,
  single,
  template,
  text,
  time,
  formula,
} from './writing.ts';

/** 18 · 领导带队检查: the leading group, before the holiday. */
export const ledInspection = template('led-inspection', '领导带队检查', 'Inspection led by a leader', {
  description: [
    '领导小组成员带队，抽查任意场所，当场记录发现的问题和要求。',
    'A member of the leading group leads a team through any of the places; findings and demands are recorded on the spot.',
  ],
  signOff: 'one',
  sections: [
    section('team', '检查组', 'The team', [
      text('leader', '带队领导', 'Led by', { required: true, maxLength: 40 }),
      text('members', '检查组成员', 'Members', { required: true, maxLength: 200 }),
      date('inspected_on', '检查日期', 'Date', {
        required: true,
        constraints: [['inspected_on <= today()', '日期不能晚于今天', 'Not later than today']],
      }),
      time('began_at', '开始时间', 'Began at', { required: true }),
      time('ended_at', '结束时间', 'Ended at', {
        required: true,
        constraints: [['ended_at > began_at', '结束时间应在开始之后', 'The end comes after the beginning']],
      }),
    ]),
    section('visited', '检查场所', 'Places', [
      multipleChoice('places', '到了哪些场所', 'Places visited', {
        required: true,
        other: true,
        choices: choices(
          ['dormitory', '学生宿舍', 'Dormitories'],
          ['canteen', '食堂商店', 'Canteens and shop'],
          ['laboratory', '实验实训室', 'Laboratories'],
          ['power', '配电房', 'Power rooms'],
          ['library', '图书馆', 'Library'],
          ['gate', '校门', 'Gates'],
          ['site', '施工工地', 'Building site'],
          ['server', '机房', 'Machine rooms'],
          ['partner', '合作校区', 'Partner campus'],
        ),
      }),
      inspect('responsibility', '责任落实', 'Responsibility', {
        criterion: ['各场所责任人在岗、清楚职责', 'Those responsible are there and know their duties'],
        severity: 'moderate',
        category: 'duty',
        photo: false,
        naAllowed: false,
      }),
      inspect('self_check', '单位自查', 'The unit’s own checks', {
        criterion: ['自查记录齐全，与现场相符', 'Records complete and true to what is seen'],
        severity: 'moderate',
        category: 'duty',
        photo: false,
      }),
      inspect('escape_routes', '★ 疏散通道', '★ Escape routes', {
        criterion: ['抽查场所通道畅通、出口不锁闭', 'Clear and not locked where looked at'],
        severity: 'major',
        category: 'fire',
      }),
      inspect('fire_kit', '消防器材', 'Fire equipment', {
        criterion: ['在位有效，现场人员会使用', 'In place and in date; people know how to use it'],
        severity: 'moderate',
        category: 'fire',
      }),
      inspect('electricity', '用电', 'Electricity', {
        criterion: ['无私拉乱接，无违规电器', 'No unauthorised wiring, no forbidden appliances'],
        severity: 'serious',
        category: 'electricity',
      }),
      inspect('earlier', '以往隐患整改', 'Earlier hazards', {
        criterion: ['已按期整改到位', 'Put right in time'],
        severity: 'moderate',
        category: 'other',
        photo: false,
      }),
    ]),
    section('found', '发现的问题', 'Findings', [
      group(
        'findings',
        '问题清单',
        'List of findings',
        [
          text('where', '地点', 'Where', { required: true, maxLength: 80 }),
          text('finding', '问题', 'Finding', { required: true, maxLength: 300 }),
          single('grade', '级别', 'Severity', {
            required: true,
            choices: choices(
              ['minor', '低', 'Minor'],
              ['moderate', '一般', 'Moderate'],
              ['serious', '较大', 'Serious'],
              ['major', '重大', 'Major'],
            ),
            consequences: [
              ["grade = 'minor'", ['raise', 'minor', 'other', '带队检查发现的问题', 'Found in an inspection led by a leader']],
              ["grade = 'moderate'", ['raise', 'moderate', 'other', '带队检查发现的问题', 'Found in an inspection led by a leader']],
              [
                "grade = 'serious'",
                ['raise', 'serious', 'other', '带队检查发现的较大问题', 'A serious finding of an inspection led by a leader'],
              ],
              [
                "grade = 'major'",
                ['raise', 'major', 'other', '带队检查发现的重大问题', 'A major finding of an inspection led by a leader'],
              ],
            ],
          }),
          text('responsible', '责任单位', 'Unit responsible', { required: true, maxLength: 60 }),
          date('fix_by', '整改期限', 'To be put right by', {
            required: true,
            constraints: [['fix_by >= inspected_on', '期限不能早于检查日期', 'Not before the inspection']],
          }),
        ],
        { maxRows: 50, rowLabel: ['问题', 'Finding'] },
      ),
      formula('finding_count', '问题数', 'Number of findings', 'count(findings)', { decimals: 0 }),
      photo('photos', '现场照片', 'Photos', { maxCount: 9 }),
      longText('instructions', '领导要求', 'What the leader asked for', { required: true, maxLength: 1000 }),
    ]),
  ],
});
