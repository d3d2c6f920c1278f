import {
  check,
  choice,
  date,
  definition,
  failNeeds,
  failRaises,
  group,
  section,
  singleChoice,
  text,
} from '@anjian/schema/definition/build.ts';

/** Equipment of one kind, one after the other: a register with a row for each. */
export const equipment = definition('设备设施检查', 'Check of equipment', [
  section('register', '逐台检查', 'One by one', [
    group(
      'devices',
      '设备',
      'Equipment',
      [
        text('number', '编号', 'Number', { required: true, maxLength: 40 }),
        text('location', '位置', 'Where it stands', { required: true, maxLength: 80 }),
        check('looks', '外观', 'Outside', {
          required: true,
          criterion: ['完整，无锈蚀、变形、渗漏，铭牌清晰', 'Whole; no rust, dents or leaks; label legible'],
          consequences: [failNeeds('note', 'photo')],
        }),
        check('works', '运行', 'Running', {
          required: true,
          criterion: ['功能正常，无异响、异味、过热', 'Works; no strange noise, smell or heat'],
          consequences: [failNeeds('note'), failRaises('serious', 'other')],
        }),
        check('guards', '防护与急停', 'Guards and emergency stop', {
          required: true,
          criterion: ['防护罩在位，急停有效，接地可靠', 'Guards on, stop works, earthed'],
          consequences: [failNeeds('note', 'photo'), failRaises('major', 'other')],
        }),
        date('next_service', '下次检验、保养日期', 'Next inspection or service', {
          required: true,
          constraints: [['next_service >= today()', ['已过期，请安排检验或保养', 'Overdue: have it inspected or serviced'], 'warning']],
        }),
        singleChoice('verdict', '结论', 'Verdict', {
          required: true,
          choices: [
            choice('use', '可以使用', 'Fit for use'),
            choice('repair', '维修后使用', 'Repair first'),
            choice('stop', '停用', 'Out of use'),
          ],
        }),
      ],
      { required: true, minRows: 1, maxRows: 200, rowLabel: ['设备', 'Item'] },
    ),
  ]),
  section('care', '管理', 'Care', [
    check('ledger', '台账与责任人', 'Ledger and keeper', {
      required: true,
      criterion: ['台账与实物一致，责任人姓名贴在设备上', 'The ledger agrees with what is there; the keeper’s name is on each'],
      consequences: [failNeeds('note')],
    }),
    check('rules', '操作规程', 'Instructions', {
      required: true,
      criterion: ['张贴在操作位，使用人培训过', 'Posted where one works; users are trained'],
      consequences: [failNeeds('note')],
    }),
  ]),
]);
