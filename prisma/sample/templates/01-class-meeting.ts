import {
  check,
  choices,
  formula,
  group,
  integer,
  longText,
  multipleChoice,
  note,
  photo,
  section,
  single,
  template,
  text,
  date,
  time,
  yesNo,
} from './writing.ts';

/** 1 · 安全教育主题班会: per class, once before the holiday. */
export const classMeeting = template('class-meeting', '安全教育主题班会', 'Safety-education class meeting', {
  description: [
    '放假前每班召开一次：讲清七类安全内容，全员到会，缺席者补课。',
    'Once per class before the holiday: seven safety topics, everybody present, absentees made up for.',
  ],
  signOff: 'one',
  sections: [
    section('meeting', '班会情况', 'The meeting', [
      date('held_on', '召开日期', 'Held on', {
        required: true,
        constraints: [['held_on <= today()', '召开日期不能晚于今天', 'The meeting cannot be held later than today']],
      }),
      time('began_at', '开始时间', 'Began at', { required: true }),
      text('held_in', '地点', 'Place', { required: true, maxLength: 60 }),
      text('led_by', '主持人（辅导员）', 'Led by (counsellor)', { required: true, maxLength: 40 }),
      integer('minutes', '时长', 'Length', {
        required: true,
        unit: ['分钟', 'min'],
        min: 5,
        max: 240,
        constraints: [
          [
            'minutes >= 40',
            '一般不少于 1 课时（40 分钟），请在小结里说明原因',
            'Usually not less than one lesson (40 minutes): give the reason in the summary',
            'warning',
          ],
        ],
      }),
    ]),
    section('topics', '宣讲内容', 'Topics covered', [
      multipleChoice('covered', '讲了哪些内容', 'What was covered', {
        required: true,
        other: true,
        choices: choices(
          ['traffic', '道路交通安全', 'Road traffic'],
          ['fraud', '防电信网络诈骗', 'Telecom and online fraud'],
          ['loans', '防不良校园贷', 'Campus loans'],
          ['outings', '外出与出游安全', 'Outings and travel'],
          ['fire_theft', '防火防盗', 'Fire and theft'],
          ['food', '饮食安全', 'Food safety'],
          ['electricity', '宿舍用电安全', 'Electricity in dormitories'],
        ),
        constraints: [
          [
            'count_selected(covered) >= 7',
            '七类内容应全部讲到，未讲的请安排补讲',
            'All seven topics should be covered: arrange for those left out',
            'warning',
          ],
        ],
      }),
      multipleChoice('forms', '采用的形式', 'In what form', {
        choices: choices(
          ['lecture', '讲解', 'Talk'],
          ['film', '专题片', 'Film'],
          ['discussion', '讨论', 'Discussion'],
          ['quiz', '知识竞赛或测验', 'Quiz'],
          ['drill', '疏散演练', 'Evacuation drill'],
        ),
      }),
      integer('drill_seconds', '疏散用时', 'Time to evacuate', {
        unit: ['秒', 's'],
        min: 10,
        max: 1800,
        required: true,
        showWhen: "selected(forms, 'drill')",
      }),
      integer('quiz_passed', '测验合格率', 'Passed the quiz', {
        unit: ['%', '%'],
        min: 0,
        max: 100,
        required: true,
        showWhen: "selected(forms, 'quiz')",
      }),
      yesNo('guest', '是否邀请了校外人员（交警、消防、医生等）', 'Was a guest invited (traffic police, fire brigade, doctor …)?'),
      text('guest_from', '来自哪个单位', 'From which organisation', { required: true, maxLength: 80, showWhen: 'guest' }),
      check('announced', '离校返校要求已逐条说明', 'The rules for leaving and returning were explained one by one', {
        criterion: [
          '离校登记、返校时间、紧急联系电话人人知晓',
          'Everyone knows the leave register, the day of return and the emergency number',
        ],
        onFail: ['note'],
      }),
    ]),
    section('attendance', '到会情况', 'Attendance', [
      integer('expected', '应到人数', 'Expected', { required: true, unit: ['人', 'people'], min: 1, max: 200 }),
      integer('present', '实到人数', 'Present', {
        required: true,
        unit: ['人', 'people'],
        min: 0,
        max: 200,
        constraints: [['present <= expected', '实到人数不能多于应到人数', 'More people present than expected']],
      }),
      formula('absent', '缺席人数', 'Absent', 'expected - present', { decimals: 0 }),
      group(
        'absentees',
        '缺席名单与补课',
        'Absentees and make-up session',
        [
          text('absentee', '姓名', 'Name', { required: true, maxLength: 40 }),
          single('reason', '原因', 'Reason', {
            required: true,
            choices: choices(
              ['sick', '病假', 'Sick'],
              ['leave', '事假', 'On leave'],
              ['practice', '校外实习', 'Off-campus practice'],
              ['none', '无故', 'None given'],
            ),
          }),
          date('made_up_on', '补课日期', 'Made up on', {
            constraints: [['made_up_on >= held_on', '补课应在班会之后', 'Make-up sessions come after the meeting']],
          }),
        ],
        {
          showWhen: 'present < expected',
          maxRows: 60,
          rowLabel: ['缺席者', 'Absentee'],
          constraints: [
            [
              'count(absentees) = expected - present',
              '名单人数应与缺席人数一致',
              'The list should have as many rows as there are absentees',
            ],
          ],
        },
      ),
      photo('meeting_photos', '班会现场照片', 'Photos of the meeting', { required: true, minCount: 1, maxCount: 6 }),
      photo('sign_in_sheet', '签到表照片', 'Photo of the sign-in sheet', { required: true, minCount: 1, maxCount: 4 }),
    ]),
    section('close', '小结', 'Summary', [
      note('summary_hint', '写清学生反映的问题和准备采取的措施。', 'Say what students raised and what will be done about it.'),
      longText('summary', '反思与改进', 'Reflection and improvement', { required: true, maxLength: 1000 }),
    ]),
  ],
});
