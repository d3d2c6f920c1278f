import { choices, count, date, formula, group, inspect, longText, measure, photo, section, single, template, text } from './writing.ts';

/**
 * The years after which an extinguisher is scrapped, and after which it is serviced: water 6, powder and clean agent 10,
 * CO2 12; first service of water after 3 years and then yearly, of the others after 5 and then every 2.
 */
const scrapOn = "add_years(made_on, if(agent = 'water', 6, if(agent = 'co2', 12, 10)))";
const serviceOn =
  "if(is_blank(serviced_on), add_years(made_on, if(agent = 'water', 3, 5)), add_years(serviced_on, if(agent = 'water', 1, 2)))";

/** The checklist is for a building, with a register of what hangs in it; or for one extinguisher that is in the register of assets. */
const ofOne = "asset.kind = 'extinguisher'";
const ofBuilding = `is_blank(asset.kind) or not (${ofOne})`;

/** The same dates for the one at hand. What the register of assets does not know is asked. */
const scrapThisOn = "add_years(this_made_on, if(this_agent = 'water', 6, if(this_agent = 'co2', 12, 10)))";
const serviceThisOn =
  "if(is_blank(asset.serviced_on), add_years(this_made_on, if(this_agent = 'water', 3, 5)), add_years(asset.serviced_on, if(this_agent = 'water', 1, 2)))";

const agents = choices(
  ['water', '水基型', 'Water'],
  ['powder', '干粉', 'Powder'],
  ['clean_agent', '洁净气体', 'Clean agent'],
  ['co2', '二氧化碳', 'Carbon dioxide'],
);

/** 7 · 消防设施: monthly and before the holiday, Security Office. */
export const fireEquipment = template('fire-equipment', '消防设施检查', 'Fire equipment', {
  description: [
    '保卫处每月一次、节前一次：消火栓有水，水带水枪齐全，灭火器逐具登记，自动算出报废和维修日期。',
    'Monthly and before holidays: water in the hydrants, hoses and nozzles complete, every extinguisher registered; dates for scrapping and service are worked out.',
  ],
  signOff: 'one',
  passTheRest: true,
  sections: [
    section(
      'this_extinguisher',
      '本具灭火器',
      'This extinguisher',
      [
        single('agent_seen', '类型', 'Type', { required: true, choices: agents, showWhen: 'is_blank(asset.type)' }),
        date('made_on_seen', '出厂日期', 'Made on', {
          required: true,
          showWhen: 'is_blank(asset.production_date)',
          constraints: [['made_on_seen <= today()', '出厂日期不能晚于今天', 'It cannot have been made in the future']],
        }),
        // A key of the list of types, which says nothing to whoever stands before it: only the dates below need it.
        formula('this_agent', '类型（台账）', 'Type, by the register', 'if(is_blank(asset.type), agent_seen, asset.type)', {
          silent: true,
        }),
        formula(
          'this_made_on',
          '出厂日期（台账）',
          'Made on, by the register',
          'if(is_blank(asset.production_date), made_on_seen, asset.production_date)',
        ),
        formula('this_scrap_on', '报废日期', 'To be scrapped on', scrapThisOn, {
          clause: ['《建筑灭火器配置验收及检查规范》GB 50444', 'GB 50444, acceptance and inspection of extinguishers'],
          consequences: [
            ['this_scrap_on <= today()', ['raise', 'major', 'fire', '灭火器已到报废年限', 'An extinguisher has reached its scrap age']],
          ],
        }),
        formula('this_service_on', '应维修日期', 'Service due on', serviceThisOn, {
          consequences: [
            [
              'this_service_on <= today() and this_scrap_on > today()',
              ['raise', 'moderate', 'fire', '灭火器应送修', 'An extinguisher is due for service'],
            ],
          ],
        }),
        inspect('this_gauge', '压力与封记', 'Gauge and seal', {
          criterion: ['指针在绿区（二氧化碳称重），铅封、保险销完好', 'Needle in the green (CO2: weighed); seal and pin intact'],
          severity: 'moderate',
          category: 'fire',
          naAllowed: false,
        }),
        inspect('this_cylinder', '筒体与喷管', 'Cylinder and hose', {
          criterion: ['无锈蚀、变形，喷管无老化堵塞，铭牌清晰', 'No rust or dents; hose not cracked or clogged; label legible'],
          severity: 'moderate',
          category: 'fire',
          naAllowed: false,
        }),
        inspect('this_place', '位置与取用', 'Place and access', {
          criterion: ['在原位，不遮挡、不上锁', 'Where it belongs, not hidden or locked'],
          severity: 'minor',
          category: 'fire',
          naAllowed: false,
        }),
      ],
      { showWhen: ofOne },
    ),
    section(
      'hydrants',
      '消火栓',
      'Hydrants',
      [
        inspect('outdoor_water', '★ 室外消火栓', '★ Outdoor hydrants', {
          criterion: ['逐个试水，均能出水', 'Each one tried: water in every one'],
          severity: 'serious',
          category: 'fire',
        }),
        count('outdoor_dry', '无水的消火栓', 'Hydrants without water', {
          unit: ['个', 'hydrants'],
          severity: 'serious',
          category: 'fire',
          showWhen: "outdoor_water = 'fail'",
        }),
        inspect('indoor_hydrants', '室内消火栓箱', 'Indoor hydrant boxes', {
          criterion: [
            '标识明显、不上锁，水带、水枪、接口齐全，箱门开启不小于 120°',
            'Marked, unlocked; hose, nozzle and couplings complete; door opens 120° or more',
          ],
          severity: 'moderate',
          category: 'fire',
        }),
        measure('worst_pressure', '最不利点静压', 'Static pressure at the worst point', {
          unit: ['MPa', 'MPa'],
          enter: [0, 2],
          pass: { min: 0.07 },
          decimals: 2,
          severity: 'serious',
          category: 'fire',
          clause: ['《消防给水及消火栓系统技术规范》GB 50974', 'GB 50974, fire water supply and hydrant systems'],
        }),
      ],
      { showWhen: ofBuilding },
    ),
    section(
      'extinguishers',
      '灭火器',
      'Extinguishers',
      [
        inspect('gauges', '压力与封记', 'Gauges and seals', {
          criterion: [
            '指针在绿区，铅封、保险销完好，喷管无老化龟裂堵塞',
            'Needle in the green; seal and pin intact; hoses not cracked or clogged',
          ],
          severity: 'moderate',
          category: 'fire',
        }),
        inspect('cylinders', '筒体', 'Cylinders', {
          criterion: [
            '无锈蚀、变形、焊补，漆皮脱落不超过三分之一，铭牌清晰',
            'No rust, dents or repairs; less than a third of the paint gone; label legible',
          ],
          severity: 'moderate',
          category: 'fire',
        }),
        inspect('access', '位置与取用', 'Place and access', {
          criterion: [
            '不遮挡、不上锁；顶部离地不超过 1.5 m，底部不低于 0.08 m',
            'Not hidden or locked; top at most 1.5 m, bottom at least 0.08 m above the floor',
          ],
          severity: 'minor',
          category: 'fire',
        }),
        inspect('tags', '月度检查卡', 'Monthly tags', {
          criterion: ['每月签字；锅炉房、地下室等每半月签字', 'Initialled every month; every half month in boiler rooms and basements'],
          severity: 'minor',
          category: 'fire',
          photo: false,
        }),
        group(
          'register',
          '灭火器登记册',
          'Register of extinguishers',
          [
            text('spot', '设置点', 'Where', { required: true, maxLength: 60 }),
            single('agent', '类型', 'Type', {
              required: true,
              choices: agents,
            }),
            date('made_on', '出厂日期', 'Made on', {
              required: true,
              constraints: [['made_on <= today()', '出厂日期不能晚于今天', 'It cannot have been made in the future']],
            }),
            date('serviced_on', '上次维修日期', 'Last serviced on', {
              constraints: [['serviced_on >= made_on', '维修日期应在出厂之后', 'Service comes after manufacture']],
            }),
            formula('scrap_on', '报废日期', 'To be scrapped on', scrapOn, {
              clause: ['《建筑灭火器配置验收及检查规范》GB 50444', 'GB 50444, acceptance and inspection of extinguishers'],
              consequences: [
                ['scrap_on <= today()', ['raise', 'major', 'fire', '灭火器已到报废年限', 'An extinguisher has reached its scrap age']],
              ],
            }),
            formula('service_on', '应维修日期', 'Service due on', serviceOn, {
              consequences: [
                [
                  'service_on <= today() and scrap_on > today()',
                  ['raise', 'moderate', 'fire', '灭火器应送修', 'An extinguisher is due for service'],
                ],
              ],
            }),
          ],
          { required: true, minRows: 1, maxRows: 200, rowLabel: ['灭火器', 'Extinguisher'] },
        ),
        formula('register_count', '登记具数', 'Extinguishers registered', 'count(register)', { decimals: 0 }),
        formula('register_expired', '其中应报废', 'Of them to be scrapped', 'count(register, scrap_on <= today())', { decimals: 0 }),
      ],
      { showWhen: ofBuilding },
    ),
    section(
      'systems',
      '其他设施',
      'Other equipment',
      [
        inspect('dormitory_complete', '宿舍灭火器材', 'Equipment in dormitories', {
          criterion: ['每层按配置齐全，无缺失、挪用', 'Complete on every floor, none missing or misused'],
          severity: 'moderate',
          category: 'fire',
        }),
        inspect('fire_lane', '★ 消防车通道', '★ Fire lane', {
          criterion: ['无占用、堵塞，转弯处无障碍', 'Not occupied or blocked; corners free'],
          severity: 'major',
          category: 'fire',
          clause: ['《中华人民共和国消防法》第二十八条', 'Fire Protection Law of the PRC, article 28'],
        }),
        inspect('control_room', '消防控制室', 'Fire control room', {
          criterion: [
            '24 小时值班、每班不少于 2 人持证；主机自动状态，无故障和屏蔽点',
            'Two certified operators round the clock; panel on automatic, no faults or muted points',
          ],
          severity: 'serious',
          category: 'fire',
        }),
        date('tested_on', '最近一次全面检测日期', 'Last complete test', {
          required: true,
          clause: ['《中华人民共和国消防法》第十六条', 'Fire Protection Law of the PRC, article 16'],
          consequences: [
            [
              'add_years(tested_on, 1) < today()',
              'note',
              ['raise', 'moderate', 'fire', '建筑消防设施超过一年未全面检测', 'Fire equipment not completely tested for over a year'],
            ],
          ],
        }),
        photo('photos', '现场照片', 'Photos', { maxCount: 9 }),
        longText('remarks', '备注', 'Remarks', { maxLength: 500 }),
      ],
      { showWhen: ofBuilding },
    ),
  ],
});
