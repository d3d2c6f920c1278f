import { choices, inspect, integer, longText, multipleChoice, photo, section, template, text, yesNo } from './writing.ts';

/** 14 · 重点场所安全防范: every unit, before the holiday. */
export const keyPlaces = template('key-places', '重点场所安全防范检查', 'Key facilities and crowded places', {
  description: [
    '各单位节前检查宿舍、食堂、实训室、教学楼、图书馆、会议室等人员密集场所。',
    'Every unit checks its dormitories, canteens, training rooms, teaching buildings, library and meeting rooms before the holiday.',
  ],
  signOff: 'one',
  passTheRest: true,
  sections: [
    section('scope', '检查范围', 'Which places', [
      multipleChoice('places', '检查了哪些场所', 'Places checked', {
        required: true,
        other: true,
        choices: choices(
          ['dormitory', '宿舍', 'Dormitories'],
          ['canteen', '食堂', 'Canteens'],
          ['training', '实训室', 'Training rooms'],
          ['teaching', '教学楼', 'Teaching buildings'],
          ['library', '图书馆', 'Library'],
          ['meeting', '会议室', 'Meeting rooms'],
          ['office', '办公室', 'Offices'],
        ),
      }),
      text('responsible', '现场责任人', 'Responsible on the spot', { required: true, maxLength: 40 }),
      integer('capacity', '最大容纳人数', 'Holds at most', { unit: ['人', 'people'], min: 1, max: 20000, required: true }),
      integer('expected', '假期预计使用人数', 'Expected during the holiday', {
        unit: ['人', 'people'],
        min: 0,
        max: 20000,
        required: true,
        constraints: [
          ['expected <= capacity', '预计人数超过容纳人数，请安排分流', 'More people expected than it holds: arrange for that', 'warning'],
        ],
      }),
    ]),
    section('crowds', '人员密集场所', 'Where people gather', [
      inspect('escape_routes', '★ 疏散通道与安全出口', '★ Escape routes and exits', {
        criterion: ['畅通、不锁闭，出口数量满足要求', 'Clear, not locked, enough of them'],
        severity: 'major',
        category: 'fire',
        clause: ['《中华人民共和国消防法》第二十八条', 'Fire Protection Law of the PRC, article 28'],
        naAllowed: false,
      }),
      inspect('signs', '疏散图与指示标志', 'Escape plans and signs', {
        criterion: ['各层张贴疏散图，指示标志完好', 'A plan on every floor; signs whole'],
        severity: 'minor',
        category: 'fire',
      }),
      inspect('fire_kit', '消防器材', 'Fire equipment', {
        criterion: ['在位、有效、无遮挡', 'In place, in date, not hidden'],
        severity: 'moderate',
        category: 'fire',
      }),
      inspect('crush', '防踩踏措施', 'Against crushes', {
        criterion: ['楼梯口、出入口有分流和引导安排', 'Stairs and doors have guidance and diversion'],
        severity: 'moderate',
        category: 'building',
      }),
      inspect('electricity', '用电', 'Electricity', {
        criterion: ['无私拉乱接，离场断电', 'No unauthorised wiring; off when leaving'],
        severity: 'moderate',
        category: 'electricity',
      }),
      inspect('structure', '吊顶、吊灯、看台等', 'Ceilings, lamps, stands', {
        criterion: ['牢固、无松动和变形', 'Firm, not loose or bent'],
        severity: 'moderate',
        category: 'building',
      }),
      inspect('cameras', '视频监控', 'Cameras', {
        criterion: ['重点部位有覆盖、画面清晰', 'Key spots covered, picture clear'],
        severity: 'minor',
        category: 'duty',
        photo: false,
      }),
    ]),
    section('specific', '分场所要求', 'Place by place', [
      inspect('dormitory_stay', '留校学生住宿安排', 'Students who stay', {
        criterion: ['集中住宿、每日点名、有人值班', 'Housed together, roll call every day, a warden'],
        severity: 'moderate',
        category: 'dormitory',
        photo: false,
        showWhen: "selected(places, 'dormitory')",
      }),
      inspect('canteen_gas', '食堂燃气', 'Gas in the canteen', {
        criterion: ['停用灶台关闭总阀，报警器有效', 'Main valve shut where not in use; alarm works'],
        severity: 'serious',
        category: 'fire',
        showWhen: "selected(places, 'canteen')",
      }),
      inspect('training_off', '实训设备', 'Training equipment', {
        criterion: ['停机断电断气，危险品入库上锁', 'Stopped, power and gas off, dangerous goods locked away'],
        severity: 'serious',
        category: 'laboratory',
        showWhen: "selected(places, 'training')",
      }),
      inspect('teaching_locked', '教学楼封闭管理', 'Teaching buildings closed', {
        criterion: ['不用的楼层关闭，开放区域有人巡查', 'Unused floors closed, open ones patrolled'],
        severity: 'minor',
        category: 'building',
        photo: false,
        showWhen: "selected(places, 'teaching')",
      }),
      inspect('library_load', '书库荷载与防火', 'Load and fire in the stacks', {
        criterion: ['书架牢固，不超载，无明火和违规电器', 'Shelves firm, not overloaded; no flames or forbidden appliances'],
        severity: 'moderate',
        category: 'fire',
        showWhen: "selected(places, 'library')",
      }),
    ]),
    section('measures', '措施', 'Measures', [
      yesNo('events_planned', '假期是否有集体活动', 'Are gatherings planned?', { required: true }),
      text('events_plan', '活动安全方案负责人', 'Who is responsible for their safety plan', {
        required: true,
        maxLength: 40,
        showWhen: 'events_planned',
      }),
      photo('photos', '现场照片', 'Photos', { required: true, minCount: 1, maxCount: 9 }),
      longText('measures', '防范措施', 'Measures taken', { required: true, maxLength: 1000 }),
    ]),
  ],
});
