import {
  choices,
  date,
  decimal,
  group,
  inspect,
  integer,
  longText,
  measure,
  photo,
  section,
  single,
  template,
  text,
  yesNo,
} from './writing.ts';

/** 5 · 食堂及商店食品安全: daily, General Affairs. */
export const canteen = template('canteen', '食堂及商店食品安全检查', 'Canteen and shop food safety', {
  description: [
    '每日自查：进货渠道、台账、留样、过期食品、肉类供应和菜价。',
    'Checked daily: suppliers, ledger, retained samples, expired goods, meat supply and prices.',
  ],
  signOff: 'one',
  passTheRest: true,
  sections: [
    section('outlet', '检查对象', 'The outlet', [
      single('kind', '类别', 'Kind', { required: true, choices: choices(['canteen', '食堂', 'Canteen'], ['shop', '商店', 'Shop']) }),
      date('licence_until', '★ 食品经营许可证有效期至', '★ Food licence valid until', {
        required: true,
        consequences: [
          ['licence_until < today()', 'note', ['raise', 'major', 'food', '食品经营许可证已过期', 'The food licence has expired']],
        ],
      }),
    ]),
    section('goods', '进货与台账', 'Goods and ledger', [
      inspect('channel', '进货渠道', 'Where goods come from', {
        criterion: [
          '定点采购，索证索票齐全，肉类有检疫证明，两人验收',
          'Fixed suppliers; papers complete; meat certified; accepted by two people',
        ],
        severity: 'moderate',
        category: 'food',
        clause: ['《中华人民共和国食品安全法》', 'Food Safety Law of the PRC'],
      }),
      inspect('ledger', '专用台账', 'A ledger of its own', {
        criterion: ['品名、数量、供货方、生产日期、验收人逐笔登记', 'Every item with quantity, supplier, date made and who accepted it'],
        severity: 'minor',
        category: 'food',
      }),
      inspect('storage', '贮存', 'Storage', {
        criterion: ['离地离墙不少于 10 cm，分类存放、先进先出', 'At least 10 cm off floor and wall; sorted; first in, first out'],
        severity: 'minor',
        category: 'food',
      }),
      yesNo('expired_found', '是否发现过期、变质食品', 'Was expired or spoilt food found?', {
        required: true,
        consequences: [['expired_found', 'photo', ['raise', 'serious', 'food', '发现过期或变质食品', 'Expired or spoilt food found']]],
      }),
      group(
        'expired',
        '过期食品处理登记',
        'Expired food and what was done',
        [
          text('item', '品名', 'Item', { required: true, maxLength: 60 }),
          decimal('amount', '数量', 'Amount', { required: true, unit: ['kg', 'kg'], min: 0, max: 10000, decimals: 1 }),
          date('expired_on', '到期日', 'Expired on', { required: true }),
          single('disposal', '处理方式', 'What was done', {
            required: true,
            choices: choices(['destroyed', '销毁', 'Destroyed'], ['returned', '退货', 'Returned'], ['sealed', '封存待处理', 'Sealed']),
          }),
        ],
        { showWhen: 'expired_found', minRows: 1, maxRows: 50, rowLabel: ['食品', 'Item'] },
      ),
      inspect('meat_supply', '猪肉等肉类供应', 'Supply of pork and other meat', {
        criterion: ['货源稳定、有备选供货方，满足三日用量', 'Steady, with a second supplier; enough for three days'],
        severity: 'minor',
        category: 'food',
        photo: false,
      }),
      measure('price_rise', '主要菜品价格较上月变动', 'Dish prices against last month', {
        unit: ['%', '%'],
        enter: [-100, 200],
        pass: { max: 5 },
        decimals: 1,
        severity: 'minor',
        category: 'food',
        help: ['菜价保持平稳，上涨不超过 5 %', 'Steady: not more than 5 % up'],
      }),
    ]),
    section(
      'kitchen',
      '加工与留样',
      'Kitchen and retained samples',
      [
        inspect('morning_check', '从业人员晨检', 'Morning check of staff', {
          criterion: [
            '上岗前检查发热、腹泻、皮肤伤口，异常者离岗；健康证全部有效',
            'Fever, diarrhoea and cuts looked for before work; the sick sent off; health cards valid',
          ],
          severity: 'moderate',
          category: 'food',
          photo: false,
        }),
        integer('samples', '本日留样品种数', 'Dishes sampled today', { required: true, unit: ['种', 'dishes'], min: 0, max: 200 }),
        measure('sample_weight', '★ 每份留样最少重量', '★ Lightest sample', {
          unit: ['g', 'g'],
          enter: [0, 2000],
          pass: { min: 125 },
          decimals: 0,
          severity: 'serious',
          category: 'food',
          help: ['每餐每个品种不少于 125 g', 'At least 125 g of every dish of every meal'],
        }),
        measure('sample_hours', '★ 留样冷藏时间', '★ Samples kept for', {
          unit: ['小时', 'h'],
          enter: [0, 240],
          pass: { min: 48 },
          decimals: 0,
          severity: 'serious',
          category: 'food',
          help: ['专柜冷藏不少于 48 小时', 'Chilled in a cabinet of their own for at least 48 hours'],
        }),
        inspect('sample_labels', '留样标签与记录', 'Labels and record of samples', {
          criterion: ['专用密闭容器，标明品名、餐次、时间、留样人', 'Closed containers with dish, meal, time and name'],
          severity: 'moderate',
          category: 'food',
        }),
        inspect('separation', '生熟分开', 'Raw and cooked apart', {
          criterion: [
            '刀、板、盆、池按颜色区分，荤素水产分池',
            'Knives, boards, bowls and sinks by colour; meat, vegetables and fish apart',
          ],
          severity: 'moderate',
          category: 'food',
        }),
        measure('core_temperature', '烹饪中心温度', 'Core temperature', {
          unit: ['℃', '°C'],
          enter: [0, 150],
          pass: { min: 70 },
          decimals: 0,
          severity: 'moderate',
          category: 'food',
          clause: ['《食品安全国家标准 餐饮服务通用卫生规范》GB 31654', 'GB 31654, general hygiene in catering'],
        }),
        inspect('sterilising', '餐具消毒', 'Sterilising', {
          criterion: [
            '100 ℃ 煮沸或蒸汽不少于 10 分钟，或有效氯 250 mg/L 浸泡不少于 5 分钟，有记录',
            '100 °C for 10 minutes or 250 mg/L chlorine for 5 minutes, recorded',
          ],
          severity: 'moderate',
          category: 'food',
          photo: false,
        }),
        inspect('gas', '★ 燃气与灶台', '★ Gas and cookers', {
          criterion: [
            '泄漏报警和自动切断有效，软管不超过 2 m 且未过期，人离火熄',
            'Leak alarm and cut-off work; hoses at most 2 m and in date; no flame unattended',
          ],
          severity: 'major',
          category: 'fire',
        }),
      ],
      { showWhen: "kind = 'canteen'" },
    ),
    section('cold', '冷藏冷冻', 'Cold storage', [
      measure('chilled', '冷藏温度', 'Chilled at', {
        unit: ['℃', '°C'],
        enter: [-30, 50],
        pass: { min: 0, max: 8 },
        decimals: 1,
        severity: 'moderate',
        category: 'food',
      }),
      measure('frozen', '冷冻温度', 'Frozen at', {
        unit: ['℃', '°C'],
        enter: [-60, 50],
        pass: { max: -12 },
        decimals: 1,
        severity: 'moderate',
        category: 'food',
      }),
      inspect('pests', '三防设施', 'Against pests', {
        criterion: [
          '纱窗、风幕、挡鼠板完好，门缝小于 6 mm，无鼠蝇痕迹',
          'Screens, air curtains and boards whole; door gaps under 6 mm; no traces',
        ],
        severity: 'moderate',
        category: 'food',
      }),
    ]),
    section('closing', '小结', 'Summary', [
      photo('photos', '现场照片', 'Photos', { maxCount: 6 }),
      longText('remarks', '备注', 'Remarks', { maxLength: 500 }),
    ]),
  ],
});
