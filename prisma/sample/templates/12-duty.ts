import { date, formula, group, inspect, integer, longText, photo, section, template, text, time, yesNo } from './writing.ts';

/** 12 · 值班检查: daily in the holiday, Party and Administration Office. */
export const duty = template('duty', '值班检查', 'Duty check', {
  description: [
    '假期每日检查：24 小时值班，带班领导掌握情况，电话随时打得通。',
    'Daily in the holiday: duty round the clock, the leader on duty informed and always reachable.',
  ],
  signOff: 'one',
  passTheRest: true,
  sections: [
    section('on_duty', '人员', 'People', [
      date('duty_day', '值班日期', 'Day of duty', { required: true }),
      text('officer', '值班人员', 'Duty officer', { required: true, maxLength: 40 }),
      text('leader', '带班领导', 'Leader on duty', { required: true, maxLength: 40 }),
      inspect('present', '★ 在岗情况', '★ Present', {
        criterion: ['不脱岗、不饮酒；临时离开须经批准并有人替班', 'Present and sober; leaving only with approval and a stand-in'],
        severity: 'serious',
        category: 'duty',
        photo: false,
        naAllowed: false,
      }),
      inspect('reachable', '★ 电话畅通', '★ Reachable by phone', {
        criterion: ['值班电话与带班领导手机 24 小时畅通，抽查接通', 'Duty phone and the leader’s mobile answered round the clock; tried'],
        severity: 'serious',
        category: 'duty',
        photo: false,
        naAllowed: false,
      }),
      integer('answered_after', '抽查接通用时', 'Answered after', { unit: ['秒', 's'], min: 0, max: 600 }),
      inspect('informed', '带班领导掌握情况', 'The leader is informed', {
        criterion: [
          '清楚当日在校人员、重点场所和未尽事项，至少到现场巡查一次',
          'Knows who is on campus, the key places and what is unfinished; went round at least once',
        ],
        severity: 'moderate',
        category: 'duty',
        photo: false,
      }),
      yesNo('swapped', '是否有换班', 'Was there a swap?', { required: true }),
      text('swap_approved_by', '换班批准人', 'Swap approved by', { required: true, maxLength: 40, showWhen: 'swapped' }),
    ]),
    section('rounds_and_log', '巡查与记录', 'Rounds and log', [
      group(
        'rounds',
        '巡查记录',
        'Rounds',
        [
          time('at', '时间', 'Time', { required: true }),
          text('where', '地点', 'Where', { required: true, maxLength: 80 }),
          text('found', '发现的情况', 'What was found', { maxLength: 200 }),
        ],
        { required: true, minRows: 1, maxRows: 20, rowLabel: ['巡查', 'Round'] },
      ),
      formula('round_count', '巡查次数', 'Rounds made', 'count(rounds)', { decimals: 0 }),
      photo('round_photos', '巡查照片', 'Photos of the rounds', { maxCount: 6 }),
      inspect('log', '值班记录', 'Duty log', {
        criterion: [
          '来电时间、单位、内容、处理结果记录及时、完整',
          'Calls with time, caller, matter and what was done; prompt and complete',
        ],
        severity: 'minor',
        category: 'duty',
        photo: false,
      }),
      inspect('notices', '上级通知处理', 'Notices from above', {
        criterion: ['立即报带班领导并转达到位', 'Reported to the leader at once and passed on'],
        severity: 'moderate',
        category: 'duty',
        photo: false,
      }),
      inspect('support', '后勤保障', 'Support', {
        criterion: ['水电、食堂、保安、物业当日均有人在岗', 'Utilities, canteen, guards and cleaning all at work'],
        severity: 'minor',
        category: 'duty',
        photo: false,
      }),
    ]),
    section('emergency', '突发事件', 'Emergencies', [
      yesNo('happened', '当日是否发生突发事件', 'Did an emergency happen?', { required: true }),
      time('happened_at', '发生时间', 'Happened at', { required: true, showWhen: 'happened' }),
      text('happened_where', '地点', 'Where', { required: true, maxLength: 80, showWhen: 'happened' }),
      integer('reported_after', '发生后多久上报', 'Reported after', {
        required: true,
        unit: ['分钟', 'min'],
        min: 0,
        max: 1440,
        showWhen: 'happened',
        consequences: [
          [
            'reported_after > 60',
            'note',
            ['raise', 'serious', 'duty', '突发事件超过 1 小时才上报', 'An emergency was reported after more than an hour'],
          ],
        ],
      }),
      longText('happened_what', '经过与处置', 'What happened and what was done', { required: true, maxLength: 1000, showWhen: 'happened' }),
    ]),
    section('handover', '交接', 'Handover', [
      text('relieved_by', '接班人', 'Relieved by', { required: true, maxLength: 40 }),
      longText('unfinished', '未尽事项', 'Unfinished', { maxLength: 500 }),
    ]),
  ],
});
