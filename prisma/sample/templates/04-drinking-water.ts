import { date, choices, inspect, longText, measure, multipleChoice, photo, section, template, yesNo } from './writing.ts';

/** 4 · 饮用水: weekly, General Affairs. */
export const drinkingWater = template('drinking-water', '饮用水安全检查', 'Drinking water', {
  description: ['总务处每周检查供水点、水箱和饮水机。', 'A weekly check of supply points, tanks and dispensers by General Affairs.'],
  signOff: 'one',
  passTheRest: true,
  sections: [
    section('papers', '证照与检测', 'Papers and tests', [
      multipleChoice('sources', '本点供水方式', 'How water is supplied here', {
        required: true,
        choices: choices(
          ['tank', '二次供水水箱', 'Storage tank'],
          ['dispenser', '直饮机、饮水机', 'Dispenser'],
          ['bottled', '桶装水', 'Bottled water'],
        ),
      }),
      inspect('approval', '★ 卫生许可批件', '★ Hygiene approval', {
        criterion: ['直饮机、滤料、管材均有有效的涉水产品批件', 'Dispensers, filters and pipes have valid approvals'],
        severity: 'serious',
        category: 'water',
        photo: false,
      }),
      date('tested_on', '最近一次水质检测日期', 'Water last tested on', {
        required: true,
        constraints: [['tested_on <= today()', '检测日期不能晚于今天', 'The test cannot be in the future']],
      }),
      inspect('test_result', '★ 水质检测结果', '★ Result of the test', {
        criterion: ['有资质机构检测合格，总大肠菌群不得检出，结果已公示', 'Passed by a qualified laboratory; no coliforms; result posted'],
        severity: 'major',
        category: 'water',
        clause: ['《生活饮用水卫生标准》GB 5749-2022', 'GB 5749-2022, standard for drinking water'],
      }),
      inspect('staff', '供管水人员健康证', 'Health cards of the staff', {
        criterion: ['每年体检，证件在有效期内', 'Yearly examination; cards valid'],
        severity: 'minor',
        category: 'water',
        photo: false,
      }),
    ]),
    section('readings', '现场检测', 'Readings', [
      measure('chlorine', '末梢游离余氯', 'Free chlorine at the tap', {
        unit: ['mg/L', 'mg/L'],
        enter: [0, 10],
        pass: { min: 0.05 },
        decimals: 2,
        severity: 'moderate',
        category: 'water',
      }),
      measure('turbidity', '浑浊度', 'Turbidity', {
        unit: ['NTU', 'NTU'],
        enter: [0, 100],
        pass: { max: 1 },
        decimals: 2,
        severity: 'moderate',
        category: 'water',
      }),
      measure('ph', 'pH 值', 'pH', { enter: [0, 14], pass: { min: 6.5, max: 8.5 }, decimals: 1, severity: 'moderate', category: 'water' }),
      inspect('look', '感官', 'Look, taste and smell', {
        criterion: ['无色、无异味、无肉眼可见物', 'Colourless, no smell, nothing to be seen in it'],
        severity: 'moderate',
        category: 'water',
      }),
    ]),
    section(
      'tank',
      '水箱',
      'Tank',
      [
        inspect('tank_locked', '加盖加锁', 'Covered and locked', {
          criterion: ['水箱加盖加锁，透气孔、溢流口有防虫网', 'Lid locked; vent and overflow screened'],
          severity: 'serious',
          category: 'water',
        }),
        inspect('tank_clean', '内壁与周边', 'Inside and around', {
          criterion: [
            '内壁无锈无藻；2 m 内无污水管，10 m 内无渗水坑和垃圾',
            'No rust or algae; no sewer within 2 m, no pit or rubbish within 10 m',
          ],
          severity: 'moderate',
          category: 'water',
        }),
        date('tank_cleaned_on', '上次清洗消毒日期', 'Last cleaned on', {
          required: true,
          consequences: [
            [
              'add_months(tank_cleaned_on, 6) < today()',
              'note',
              ['raise', 'moderate', 'water', '水箱超过半年未清洗消毒', 'Tank not cleaned for over half a year'],
            ],
          ],
        }),
      ],
      { showWhen: "selected(sources, 'tank')" },
    ),
    section(
      'dispenser',
      '直饮机与饮水机',
      'Dispensers',
      [
        inspect('dispenser_clean', '机身与出水口', 'Body and tap', {
          criterion: ['清洁、无污垢，远离厕所', 'Clean, away from toilets'],
          severity: 'minor',
          category: 'water',
        }),
        inspect('filters', '滤芯更换', 'Filters', {
          criterion: ['按说明书周期更换并记录', 'Replaced as the manual says, and recorded'],
          severity: 'minor',
          category: 'water',
        }),
        date('dispenser_cleaned_on', '上次消毒日期', 'Last disinfected on', {
          required: true,
          help: ['夏季每月、冬季每两月一次', 'Monthly in summer, every two months in winter'],
        }),
        inspect('shock', '★ 漏电与烫伤防护', '★ Against shock and scalds', {
          criterion: ['可靠接地、漏电保护有效，热水口有防烫标识', 'Earthed, residual-current device works, hot tap marked'],
          severity: 'serious',
          category: 'electricity',
        }),
      ],
      { showWhen: "selected(sources, 'dispenser')" },
    ),
    section(
      'bottled',
      '桶装水',
      'Bottled water',
      [
        inspect('bottled_papers', '许可证与检验报告', 'Licence and test report', {
          criterion: ['向供货方索取并留存', 'Had from the supplier and kept'],
          severity: 'moderate',
          category: 'water',
          photo: false,
        }),
      ],
      { showWhen: "selected(sources, 'bottled')" },
    ),
    section('closing', '处置', 'Action', [
      yesNo('stopped', '是否有供水点因异常停用', 'Was any point stopped?', { required: true }),
      longText('stopped_what', '停用的供水点、封存和报告情况', 'Which, how it was sealed and to whom it was reported', {
        required: true,
        maxLength: 500,
        showWhen: 'stopped',
      }),
      photo('photos', '现场照片', 'Photos', { maxCount: 6 }),
    ]),
  ],
});
