import { choices, count, date, inspect, longText, measure, photo, section, single, template } from './writing.ts';

/** 10 · 机房、多媒体教室: weekly, Information Resource Centre. */
export const machineRooms = template('machine-rooms', '机房与多媒体教室检查', 'Machine rooms and multimedia classrooms', {
  description: [
    '信息资源中心每周检查：线路老化、私拉乱接、设备与环境。',
    'Weekly by the Information Resource Centre: aged lines, unauthorised wiring, equipment and climate.',
  ],
  signOff: 'one',
  passTheRest: true,
  sections: [
    section('room', '房间', 'The room', [
      single('kind', '类别', 'Kind', {
        required: true,
        choices: choices(
          ['server', '中心机房', 'Machine room'],
          ['computer', '计算机教室', 'Computer classroom'],
          ['multimedia', '多媒体教室', 'Multimedia classroom'],
          ['reading', '阅览区', 'Reading area'],
        ),
      }),
      inspect('aged_wiring', '线路老化', 'Aged lines', {
        criterion: ['绝缘无老化、破损、焦痕，接头不外露', 'Insulation not aged, broken or scorched; joints covered'],
        severity: 'moderate',
        category: 'electricity',
      }),
      inspect('unauthorised_wiring', '★ 私拉乱接', '★ Unauthorised wiring', {
        criterion: ['没有私接电源、网线和插线板', 'No wiring, leads or network lines of one’s own'],
        severity: 'serious',
        category: 'electricity',
      }),
      inspect('sockets', '插座与接地', 'Sockets and earth', {
        criterion: ['不松动、不发热、不漏电，接地可靠', 'Firm, cool, no leakage, earthed'],
        severity: 'moderate',
        category: 'electricity',
      }),
      inspect('extinguisher', '灭火器', 'Extinguishers', {
        criterion: ['每间配备，在有效期内，指针在绿区', 'In every room, in date, needle in the green'],
        severity: 'moderate',
        category: 'fire',
      }),
      inspect('escape_routes', '★ 疏散通道', '★ Way out', {
        criterion: ['畅通，桌间通道无包箱，门能打开', 'Clear; nothing between the desks; doors open'],
        severity: 'serious',
        category: 'fire',
      }),
      inspect('clutter', '杂物与饮食', 'Clutter, food and drink', {
        criterion: ['无纸箱、易燃物、食品饮料', 'No cardboard, nothing that burns, no food or drink'],
        severity: 'minor',
        category: 'fire',
      }),
    ]),
    section(
      'server_room',
      '中心机房专项',
      'Machine room',
      [
        measure('temperature', '温度', 'Temperature', {
          unit: ['℃', '°C'],
          enter: [-10, 60],
          pass: { min: 18, max: 27 },
          decimals: 1,
          severity: 'moderate',
          category: 'network',
          help: ['进风区 18–27 ℃，各校可按制度调整', 'Intake 18–27 °C; adjust to your own rules'],
        }),
        measure('humidity', '相对湿度', 'Relative humidity', {
          unit: ['%', '%'],
          enter: [0, 100],
          pass: { min: 40, max: 70 },
          decimals: 0,
          severity: 'minor',
          category: 'network',
        }),
        measure('ups_load', 'UPS 负载', 'UPS load', {
          unit: ['%', '%'],
          enter: [0, 150],
          pass: { max: 80 },
          decimals: 0,
          severity: 'moderate',
          category: 'electricity',
        }),
        measure('voltage', '市电电压', 'Mains voltage', {
          unit: ['V', 'V'],
          enter: [0, 300],
          pass: { min: 198, max: 235.4 },
          decimals: 1,
          severity: 'moderate',
          category: 'electricity',
        }),
        inspect('batteries', 'UPS 电池', 'UPS batteries', {
          criterion: ['无鼓包、漏液，浮充正常，放电测试在期内', 'No bulging or leaks; float charge normal; discharge test in date'],
          severity: 'moderate',
          category: 'electricity',
        }),
        inspect('cooling', '空调与漏水', 'Cooling and leaks', {
          criterion: ['运行正常、滤网清洁，漏水检测无告警、地面无积水', 'Running, filters clean, no leak alarm, floor dry'],
          severity: 'moderate',
          category: 'network',
        }),
        inspect('gas_suppression', '★ 气体灭火系统', '★ Gas suppression', {
          criterion: [
            '钢瓶压力在绿区，控制器状态正确，门口声光和紧急启停完好',
            'Pressure in the green, controller set right, alarm and emergency stop at the door work',
          ],
          severity: 'serious',
          category: 'fire',
        }),
        count('red_lamps', '告警的设备', 'Devices showing an alarm', {
          unit: ['台', 'devices'],
          severity: 'moderate',
          category: 'network',
          help: ['服务器、存储、交换机亮红灯或黄灯的台数', 'Servers, storage and switches with red or yellow lamps'],
        }),
        inspect('access_log', '门禁与进出登记', 'Access and log', {
          criterion: ['非授权人员不得进入，外来人员登记并由值班人员陪同', 'Nobody without permission; visitors logged and accompanied'],
          severity: 'minor',
          category: 'network',
          photo: false,
        }),
        date('restored_on', '上次备份恢复演练', 'Last restore rehearsal', { required: true }),
      ],
      { showWhen: "kind = 'server'" },
    ),
    section(
      'classroom',
      '教室专项',
      'Classrooms',
      [
        inspect('power_off', '课后断电', 'Power off after lessons', {
          criterion: ['投影风扇停转后关总电源，无人时全部断电', 'Mains off after the projector’s fan has stopped; all off when empty'],
          severity: 'minor',
          category: 'electricity',
          photo: false,
        }),
        inspect('cables', '讲台线缆', 'Cables at the desk', {
          criterion: ['理线整齐，无裸露和绊脚线', 'Tidy; none bare or trailing'],
          severity: 'minor',
          category: 'electricity',
        }),
        inspect('projector', '投影与固定件', 'Projector and what hangs', {
          criterion: ['吊架、屏幕、音箱固定牢固，散热正常', 'Mount, screen and speakers firm; cooling normal'],
          severity: 'moderate',
          category: 'building',
        }),
        inspect('locks', '门窗与讲台锁', 'Doors, windows, desk lock', {
          criterion: ['完好锁闭，钥匙有登记', 'Whole and locked; keys on record'],
          severity: 'minor',
          category: 'building',
          photo: false,
        }),
      ],
      { showWhen: "kind in ['computer', 'multimedia']" },
    ),
    section('closing', '小结', 'Summary', [
      photo('photos', '现场照片', 'Photos', { maxCount: 6 }),
      longText('remarks', '备注', 'Remarks', { maxLength: 500 }),
    ]),
  ],
});
