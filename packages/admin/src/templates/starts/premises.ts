import { check, definition, failNeeds, failRaises, photo, section } from '@anjian/schema/definition/build.ts';

/** Any building or room where people are: the walk through it. */
export const premises = definition('场所安全检查', 'Safety check of premises', [
  section('escape', '疏散与消防', 'Escape and fire', [
    check('exits', '安全出口、疏散通道', 'Exits and escape routes', {
      required: true,
      criterion: ['畅通、不堆物，有人时不上锁', 'Clear, nothing stored, unlocked while people are there'],
      consequences: [failNeeds('note', 'photo'), failRaises('major', 'fire')],
    }),
    check('signs', '疏散指示与应急照明', 'Exit signs and emergency lights', {
      required: true,
      criterion: ['指示灯常亮、方向正确；断电后应急灯点亮', 'Signs lit and right; lights come on when the power goes'],
      consequences: [failNeeds('note')],
    }),
    check('extinguishers', '灭火器', 'Extinguishers', {
      required: true,
      criterion: ['在位、看得见、取得到，指针在绿区', 'In place, visible, within reach, needle in the green'],
      consequences: [failNeeds('note', 'photo')],
    }),
    check('fire_doors', '防火门', 'Fire doors', {
      required: true,
      criterion: ['常闭式保持关闭，闭门器有效', 'Those to be kept shut are shut; closers work'],
      consequences: [failNeeds('note')],
    }),
  ]),
  section('power', '用电', 'Electricity', [
    check('wiring', '线路与插座', 'Wiring and sockets', {
      required: true,
      criterion: ['无破损、裸露、发热；不私拉乱接，不串接插排', 'Nothing damaged, bare or hot; no improvised wiring, no chained strips'],
      consequences: [failNeeds('note', 'photo'), failRaises('serious', 'electricity')],
    }),
    check('appliances', '电器', 'Appliances', {
      required: true,
      criterion: [
        '无违规大功率电器，离人断电，不通宵充电',
        'No forbidden appliances, off when nobody is there, nothing charging overnight',
      ],
      consequences: [failNeeds('note')],
    }),
  ]),
  section('building', '房屋与环境', 'Building and order', [
    check('structure', '房屋', 'Building', {
      required: true,
      criterion: ['墙体、吊顶、门窗、护栏牢固，无开裂脱落', 'Walls, ceilings, windows and railings firm; nothing cracked or loose'],
      consequences: [failNeeds('note', 'photo')],
    }),
    check('order', '整洁', 'Order', {
      required: true,
      criterion: ['物品摆放整齐，地面无积水，无绊倒隐患', 'Things in their place, floors dry, nothing to trip over'],
      consequences: [failNeeds('note')],
    }),
    photo('photos', '现场照片', 'Photos', { maxCount: 6 }),
  ]),
]);
