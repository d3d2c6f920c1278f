import { choices, inspect, longText, photo, section, single, template, text, yesNo } from './writing.ts';
import { fireSection, structureSection, wiringSection } from './premises.ts';

/** 13 · 合作校区宿舍教室: before the holiday, General Courses Department; printed as a written report to the partner. */
export const partnerCampus = template('partner-campus', '合作校区宿舍教室检查', 'Partner campus dormitories and classrooms', {
  description: [
    '公共课部对借用的合作校区用房逐处排查，隐患书面报告对方（可打印）。',
    'The General Courses Department inspects rooms used on the partner campus; hazards are reported in writing (print this).',
  ],
  signOff: 'two',
  passTheRest: true,
  sections: [
    section('place', '检查场所', 'The place', [
      single('kind', '类别', 'Kind', {
        required: true,
        choices: choices(['dormitory', '宿舍', 'Dormitory'], ['classroom', '教室', 'Classroom']),
      }),
      text('rooms', '楼栋与房间', 'Building and rooms', { required: true, maxLength: 200 }),
      text('host', '合作校区联系人', 'Contact at the partner campus', { required: true, maxLength: 40 }),
    ]),
    wiringSection(),
    fireSection(),
    structureSection(),
    section(
      'living',
      '住宿管理',
      'Living there',
      [
        inspect('night_exit', '★ 夜间疏散', '★ Getting out at night', {
          criterion: ['夜间大门不锁死，值班人员能随时打开', 'Doors not locked fast at night; a warden can open them at any time'],
          severity: 'major',
          category: 'dormitory',
        }),
        inspect('warden', '值班与登记', 'Warden and register', {
          criterion: ['有人值守，外来人员登记', 'Somebody on duty; visitors registered'],
          severity: 'minor',
          category: 'dormitory',
          photo: false,
        }),
      ],
      { showWhen: "kind = 'dormitory'" },
    ),
    section('report', '书面报告', 'Written report', [
      yesNo('reported', '已将隐患书面报告合作校区', 'Hazards were reported to the partner in writing', { required: true }),
      text('reported_to', '接收人', 'Received by', { required: true, maxLength: 40, showWhen: 'reported' }),
      longText('not_reported', '未报告的原因', 'Why not', {
        required: true,
        maxLength: 500,
        showWhen: 'not reported',
        help: ['没有隐患也请写明', 'Say so if there was nothing to report'],
      }),
      longText('demands', '整改要求与期限', 'What is asked for, and by when', { required: true, maxLength: 1000, showWhen: 'reported' }),
      photo('photos', '现场照片', 'Photos', { maxCount: 9 }),
    ]),
  ],
});
