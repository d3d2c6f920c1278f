/** What is looked at in any building: used by the full inspection, the partner campus and the leaders' rounds. */
import { choices, count, inspect, measure, section, single, text } from './writing.ts';
import type { SampleSection } from './writing.ts';

export function premisesSection(): SampleSection {
  return section('premises', '检查场所', 'The premises', [
    single('kind', '场所类别', 'Kind of premises', {
      required: true,
      choices: choices(
        ['office', '办公用房', 'Offices'],
        ['storeroom', '库房', 'Storeroom'],
        ['dormitory', '学生宿舍', 'Dormitory'],
        ['teaching', '教学楼', 'Teaching building'],
        ['laboratory', '实验实训楼', 'Laboratory or training building'],
        ['library', '图书馆', 'Library'],
        ['sports', '体育馆', 'Sports centre'],
        ['drill_base', '应急演练基地', 'Emergency-drill base'],
      ),
    }),
    text('rooms', '本次检查的楼层、房间', 'Floors and rooms inspected', { required: true, maxLength: 200 }),
  ]);
}

export function wiringSection(): SampleSection {
  return section('wiring', '电气线路与用电', 'Wiring and electricity', [
    inspect('aged_wiring', '线路老化', 'Aged wiring', {
      criterion: [
        '绝缘无老化、破损、裸露、焦痕和异味，接头不外露',
        'Insulation not aged, broken, bare or scorched; no smell; joints covered',
      ],
      severity: 'moderate',
      category: 'electricity',
    }),
    inspect('unauthorised_wiring', '★ 私拉乱接电线', '★ Unauthorised wiring', {
      criterion: ['没有；临时线路穿管敷设，有审批、有期限', 'None; temporary runs are in conduit, approved and limited in time'],
      severity: 'serious',
      category: 'electricity',
    }),
    inspect('sockets', '插座与接线板', 'Sockets and extension leads', {
      criterion: [
        '安装牢固、无发热变色，接线板不串接、不落在可燃物上',
        'Fixed, cool and unstained; leads not in series and not on anything that burns',
      ],
      severity: 'moderate',
      category: 'electricity',
    }),
    inspect('panels', '配电箱', 'Distribution boxes', {
      criterion: [
        '有门有锁有标识，回路名称清楚，箱前无杂物，孔洞已封堵',
        'Door, lock and labels; circuits named; nothing in front; holes sealed',
      ],
      severity: 'moderate',
      category: 'electricity',
    }),
    inspect('residual_current', '漏电保护器', 'Residual-current devices', {
      criterion: [
        '末级动作电流不大于 30 mA，按试验键能跳闸，每月试一次',
        'Final stage at most 30 mA; trips on its test button; tested monthly',
      ],
      severity: 'moderate',
      category: 'electricity',
    }),
    count('forbidden_appliances', '★ 违规大功率电器', '★ Forbidden appliances', {
      unit: ['件', 'items'],
      help: [
        '电炉、电热锅、热得快、电热毯、取暖器等，数出未经批准的件数',
        'Cookers, hot pots, immersion heaters, electric blankets, heaters: count those without approval',
      ],
      severity: 'serious',
      category: 'electricity',
    }),
  ]);
}

export function fireSection(): SampleSection {
  return section('fire', '消防设施与疏散', 'Fire equipment and escape', [
    inspect('extinguishers', '灭火器', 'Extinguishers', {
      criterion: [
        '数量与台账一致，每个设置点不少于 2 具，指针在绿区，铅封、保险销完好',
        'As many as in the register, at least 2 at each point; needle in the green; seal and pin intact',
      ],
      severity: 'moderate',
      category: 'fire',
      clause: ['《建筑灭火器配置验收及检查规范》GB 50444', 'GB 50444, acceptance and inspection of extinguishers'],
    }),
    inspect('hydrants', '室内消火栓', 'Indoor hydrants', {
      criterion: [
        '标识明显、不上锁，水带、水枪、接口齐全，箱门开启不小于 120°',
        'Marked, not locked; hose, nozzle and couplings complete; door opens 120° or more',
      ],
      severity: 'moderate',
      category: 'fire',
    }),
    inspect('escape_routes', '★ 疏散通道与安全出口', '★ Escape routes and exits', {
      criterion: [
        '无堆物、使用期间不锁闭，门向疏散方向开启，门口 1.4 m 内无台阶',
        'Clear; not locked while in use; doors open outwards; no step within 1.4 m',
      ],
      severity: 'major',
      category: 'fire',
      clause: ['《中华人民共和国消防法》第二十八条', 'Fire Protection Law of the PRC, article 28'],
    }),
    inspect('exit_signs', '疏散指示标志', 'Exit signs', {
      criterion: ['常亮、方向正确、不被遮挡', 'Lit, pointing the right way, not hidden'],
      severity: 'moderate',
      category: 'fire',
    }),
    measure('emergency_light', '应急照明持续时间', 'Emergency lighting lasts', {
      unit: ['分钟', 'min'],
      enter: [0, 240],
      pass: { min: 30 },
      decimals: 0,
      required: false,
      help: ['切断主电后 5 秒内点亮，持续不少于 30 分钟；抽测一处', 'On within 5 s of losing mains, for at least 30 minutes; try one'],
      severity: 'moderate',
      category: 'fire',
    }),
    inspect('fire_doors', '防火门', 'Fire doors', {
      criterion: [
        '常闭式保持关闭、闭门器有效；常开式报警后能自动关闭',
        'Kept closed with working closers, or closing by themselves on alarm',
      ],
      severity: 'moderate',
      category: 'fire',
    }),
    inspect('windows', '门窗逃生', 'Windows as a way out', {
      criterion: ['没有影响逃生和灭火救援的固定栅栏、广告牌', 'No fixed bars or boards in the way of escape or rescue'],
      severity: 'moderate',
      category: 'fire',
      clause: ['《中华人民共和国消防法》第二十八条', 'Fire Protection Law of the PRC, article 28'],
    }),
  ]);
}

export function structureSection(): SampleSection {
  return section('structure', '建筑结构安全', 'Safety of the building', [
    inspect('walls', '★ 墙体、梁柱、楼板', '★ Walls, beams and floors', {
      criterion: ['无新增裂缝、倾斜、变形和渗漏', 'No new cracks, leaning, deformation or leaks'],
      severity: 'serious',
      category: 'building',
    }),
    inspect('falling_parts', '外墙饰面与高处附着物', 'Facing and things fixed high up', {
      criterion: [
        '外墙砖、吊顶、吊扇、空调外机、防盗网、门窗牢固，无坠落危险',
        'Tiles, ceilings, fans, outdoor units, grilles and windows firm; nothing may fall',
      ],
      severity: 'moderate',
      category: 'building',
    }),
    inspect('railings', '栏杆与楼梯', 'Railings and stairs', {
      criterion: ['牢固、无缺失，楼梯踏步完好防滑', 'Firm and complete; steps whole and not slippery'],
      severity: 'moderate',
      category: 'building',
    }),
  ]);
}
