import {
  choices,
  decimal,
  formula,
  group,
  inspect,
  longText,
  measure,
  multipleChoice,
  photo,
  section,
  single,
  template,
  text,
  date,
} from './writing.ts';

/** 9 · 实验器材与易燃易爆品: weekly, Academic Affairs and the two engineering schools; two different people confirm. */
export const laboratorySupplies = template(
  'laboratory-supplies',
  '实验器材与易燃易爆品检查',
  'Laboratory equipment and flammable or explosive supplies',
  {
    description: [
      '专人保管、专用台账、双人双锁：两名保管人分别登录确认。',
      'A named keeper, a ledger, two people and two locks: two keepers confirm, each with an account of their own.',
    ],
    signOff: 'two',
    sections: [
      section('custody', '保管', 'Custody', [
        text('keeper', '保管人', 'Keeper', { required: true, maxLength: 40 }),
        text('second_keeper', '第二保管人', 'Second keeper', {
          required: true,
          maxLength: 40,
          constraints: [['second_keeper != keeper', '两名保管人不能是同一人', 'The two keepers must be different people']],
        }),
        inspect('two_locks', '★ 双人双锁', '★ Two people, two locks', {
          criterion: [
            '两把钥匙（密码）由两人分别掌握，不得一人兼管；双人验收、保管、领用',
            'Two keys or codes with two people, never one; accepted, kept and handed out by two',
          ],
          severity: 'major',
          category: 'chemicals',
          naAllowed: false,
          clause: ['《危险化学品安全管理条例》', 'Regulation on the safe management of hazardous chemicals'],
        }),
        inspect('separate_cabinets', '分柜存放', 'Separate cabinets', {
          criterion: [
            '易制毒与易制爆分柜；氧化与还原、酸与碱不混放；液体在下、有托盘',
            'Precursors of drugs and of explosives apart; oxidisers from reducers, acids from alkalis; liquids below, in trays',
          ],
          severity: 'serious',
          category: 'chemicals',
        }),
      ]),
      section('ledger', '台账', 'The ledger', [
        inspect('ledger_kept', '专用台账', 'Ledger kept', {
          criterion: [
            '出入库、用途、数量、余量逐笔登记，双人签字',
            'In, out, purpose, amount and balance for every movement, signed by two',
          ],
          severity: 'moderate',
          category: 'chemicals',
        }),
        group(
          'stock',
          '账物核对',
          'Ledger against stock',
          [
            text('substance', '品名', 'Substance', { required: true, maxLength: 60 }),
            single('hazard_class', '类别', 'Class', {
              required: true,
              choices: choices(
                ['flammable', '易燃液体', 'Flammable liquid'],
                ['explosive', '易制爆', 'Explosives precursor'],
                ['precursor', '易制毒', 'Drug precursor'],
                ['toxic', '剧毒', 'Highly toxic'],
                ['corrosive', '腐蚀品', 'Corrosive'],
              ),
            }),
            decimal('in_ledger', '账面数', 'In the ledger', { required: true, unit: ['kg', 'kg'], min: 0, max: 1000, decimals: 2 }),
            decimal('counted', '实盘数', 'Counted', { required: true, unit: ['kg', 'kg'], min: 0, max: 1000, decimals: 2 }),
            formula('difference', '差额', 'Difference', 'round(counted - in_ledger, 2)', {
              decimals: 2,
              consequences: [
                [
                  'difference != 0',
                  ['raise', 'serious', 'chemicals', '危险化学品账物不符', 'Hazardous chemicals do not agree with the ledger'],
                ],
              ],
            }),
          ],
          { required: true, minRows: 1, maxRows: 100, rowLabel: ['品种', 'Substance'] },
        ),
        formula('total', '危化品总量', 'Chemicals in total', 'sum(stock, counted)', { decimals: 2, unit: ['kg', 'kg'] }),
        formula(
          'flammable_total',
          '其中易燃易爆',
          'Of them flammable or explosive',
          "sum(stock, if(hazard_class = 'flammable' or hazard_class = 'explosive', counted, 0))",
          { decimals: 2, unit: ['kg', 'kg'] },
        ),
        decimal('area', '存放房间面积', 'Area of the room', { required: true, unit: ['m²', 'm²'], min: 1, max: 2000, decimals: 1 }),
        formula('limit', '本室存量上限', 'Limit for this room', 'round(area / 50 * 100, 1)', {
          decimals: 1,
          unit: ['kg', 'kg'],
          help: [
            '每 50 m² 不超过 100 kg，其中易燃易爆不超过 50 kg',
            'At most 100 kg for every 50 m², of them 50 kg flammable or explosive',
          ],
          consequences: [
            [
              'total > limit or flammable_total > limit / 2',
              ['raise', 'serious', 'chemicals', '危险化学品超过存量上限', 'More hazardous chemicals than the room may hold'],
            ],
          ],
        }),
      ]),
      section('room', '现场', 'The room', [
        inspect('labels', '标签与安全技术说明书', 'Labels and safety data sheets', {
          criterion: [
            '打印标签含名称、浓度、日期、责任人，说明书可随时查到',
            'Printed labels with name, strength, date and person; data sheets at hand',
          ],
          severity: 'minor',
          category: 'chemicals',
        }),
        multipleChoice('present', '本室有哪些', 'What there is in this room', {
          required: true,
          choices: choices(
            ['cylinders', '气瓶', 'Gas cylinders'],
            ['fume_hood', '通风橱', 'Fume hood'],
            ['waste', '废液', 'Liquid waste'],
            ['none', '以上都没有', 'None of these'],
          ),
          exclusive: 'none',
        }),
        inspect('cylinders', '气瓶', 'Gas cylinders', {
          criterion: [
            '固定、有瓶帽，满、用、空标牌清楚，在检验期内，可燃与助燃不混放',
            'Fixed, capped, tagged full/in use/empty, in date; fuel and oxidiser apart',
          ],
          severity: 'serious',
          category: 'laboratory',
          showWhen: "selected(present, 'cylinders')",
        }),
        inspect('gas_alarm', '★ 气体报警与通风', '★ Gas alarm and ventilation', {
          criterion: ['易燃、有毒气体有报警并与通风联动', 'Flammable and toxic gases have alarms linked to ventilation'],
          severity: 'serious',
          category: 'laboratory',
          showWhen: "selected(present, 'cylinders')",
        }),
        measure('face_velocity', '通风橱面风速', 'Face velocity of the hood', {
          unit: ['m/s', 'm/s'],
          enter: [0, 5],
          pass: { min: 0.35, max: 0.75 },
          decimals: 2,
          severity: 'moderate',
          category: 'laboratory',
          showWhen: "selected(present, 'fume_hood')",
        }),
        inspect('waste', '废液桶', 'Waste containers', {
          criterion: ['危废标识醒目、加盖、有二次容器，不混生活垃圾', 'Marked, closed, in a second container, apart from rubbish'],
          severity: 'moderate',
          category: 'laboratory',
          showWhen: "selected(present, 'waste')",
        }),
        date('eyewash_flushed_on', '洗眼器、喷淋上次启用', 'Eyewash and shower last run', {
          required: true,
          consequences: [
            [
              'days(eyewash_flushed_on, today()) > 7',
              'note',
              ['raise', 'minor', 'laboratory', '洗眼器超过一周未启用', 'Eyewash not run for over a week'],
            ],
          ],
        }),
        inspect('protection', '个人防护', 'Personal protection', {
          criterion: ['实验服、护目镜、手套齐全完好', 'Coats, goggles and gloves complete and whole'],
          severity: 'minor',
          category: 'laboratory',
          photo: false,
        }),
        photo('photos', '现场照片', 'Photos', { maxCount: 6 }),
        longText('remarks', '备注', 'Remarks', { maxLength: 500 }),
      ]),
    ],
  },
);
