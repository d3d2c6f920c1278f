import { choice, definition, longText, photo, section, singleChoice, text, time, yesNo } from '@anjian/schema/definition/build.ts';

const somethingHappened = 'happened';

/** Every day the same question: was there anything? Only then is more asked. */
export const daily = definition(
  '每日安全报告',
  'Daily safety report',
  [
    section('today', '今日情况', 'Today', [
      yesNo('happened', '今天有没有安全事故、险情或隐患', 'Was there an accident, a close call or a hazard today?', { required: true }),
    ]),
    section(
      'event',
      '情况说明',
      'What it was',
      [
        singleChoice('kind', '类别', 'Kind', {
          required: true,
          other: true,
          choices: [
            choice('fire', '火情', 'Fire'),
            choice('traffic', '交通', 'Traffic'),
            choice('injury', '伤病', 'Injury or illness'),
            choice('facility', '设施故障', 'Failure of equipment'),
            choice('theft', '盗窃诈骗', 'Theft or fraud'),
          ],
        }),
        time('at', '发生时间', 'Time', { required: true }),
        text('place', '地点', 'Place', { required: true, maxLength: 80 }),
        longText('what', '经过和现状', 'What happened, and how it stands', { required: true, maxLength: 1000 }),
        longText('done', '已采取的措施', 'What was done', { required: true, maxLength: 500 }),
        photo('photos', '现场照片', 'Photos', { maxCount: 6 }),
      ],
      { showWhen: somethingHappened },
    ),
  ],
  {
    settings: {
      signOff: 'one',
      allSafe: {
        statement: {
          'zh-CN': '经检查，本单位今日无安全事故、无突发情况，人员平安。',
          en: 'Checked: no accident and no incident today; everybody is safe.',
        },
      },
    },
  },
);
