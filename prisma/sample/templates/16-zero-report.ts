import { choices, date, longText, multipleChoice, photo, section, single, template, text, time, integer, yesNo } from './writing.ts';

/** 16 · “零报告”: every party branch, every day before 16:00. Nothing happened: one tap. About incidents, never about people's views. */
export const zeroReport = template('zero-report', '安全“零报告”', 'Daily zero report', {
  description: [
    '每天 16:00 前报告。平安无事一键报平安；有情况请说明。',
    'Every day before 16:00. Nothing happened: one tap. Something happened: say what.',
  ],
  signOff: 'one',
  allSafe: [
    '截至报告时，本支部所辖范围未发生安全事故，未发现安全隐患，人员平安。',
    'As of now, no accident has happened and no hazard has been found in the area of this branch; everybody is safe.',
  ],
  sections: [
    section('event', '发生了什么', 'What happened', [
      single('kind', '情况类别', 'What kind', {
        required: true,
        other: true,
        choices: choices(
          ['fire', '火情火灾', 'Fire'],
          ['traffic', '交通事故', 'Traffic accident'],
          ['injury', '人身伤害', 'Injury'],
          ['illness', '突发疾病、疑似食物中毒', 'Sudden illness, suspected food poisoning'],
          ['facility', '设施设备故障', 'Failure of equipment'],
          ['theft', '盗窃诈骗', 'Theft or fraud'],
          ['weather', '恶劣天气影响', 'Bad weather'],
          ['hazard', '发现隐患', 'A hazard was found'],
        ),
      }),
      single('severity', '严重程度', 'How serious', {
        required: true,
        choices: choices(
          ['small', '轻微，已处理完毕', 'Slight, dealt with'],
          ['medium', '一般，需要跟进', 'Ordinary, to be followed up'],
          ['large', '严重，已立即上报', 'Serious, reported at once'],
        ),
        consequences: [
          ["severity = 'medium'", ['raise', 'moderate', 'other', '零报告：需要跟进的情况', 'Zero report: to be followed up']],
          ["severity = 'large'", 'photo', ['raise', 'major', 'other', '零报告：严重情况', 'Zero report: a serious matter']],
        ],
      }),
      date('happened_on', '发生日期', 'Day', {
        required: true,
        constraints: [['happened_on <= today()', '日期不能晚于今天', 'Not later than today']],
      }),
      time('happened_at', '发生时间', 'Time', { required: true }),
      text('place', '地点', 'Place', { required: true, maxLength: 80 }),
      longText('what', '经过', 'What happened', {
        required: true,
        maxLength: 1000,
        help: ['只写事件本身：何时、何地、什么事、现在怎样', 'Only the event: when, where, what, how things stand now'],
      }),
      yesNo('injured', '是否有人受伤或就医', 'Was anybody hurt or taken to a doctor?', { required: true }),
      integer('injured_count', '人数', 'How many', { required: true, unit: ['人', 'people'], min: 1, max: 1000, showWhen: 'injured' }),
      multipleChoice('done', '已采取的措施', 'What was done', {
        required: true,
        choices: choices(
          ['help', '现场救助', 'Help given'],
          ['cordon', '隔离现场', 'Place closed off'],
          ['repair', '报修', 'Repair asked for'],
          ['police', '报警（110/119/120/122）', 'Emergency services called'],
          ['leader', '报告领导', 'Leader told'],
        ),
        other: true,
      }),
      photo('photos', '现场照片', 'Photos', { maxCount: 6 }),
    ]),
  ],
});
