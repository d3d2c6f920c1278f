import { check, choice, definition, failNeeds, failRaises, multipleChoice, section } from '@anjian/schema/definition/build.ts';

/** A room where something is tried out or made: what is asked depends on what there is in it. */
export const laboratory = definition('实验实训室安全检查', 'Safety check of a laboratory or workshop', [
  section('room', '房间', 'The room', [
    multipleChoice('present', '本室有哪些', 'What is there in this room?', {
      required: true,
      choices: [
        choice('chemicals', '化学品', 'Chemicals'),
        choice('cylinders', '气瓶', 'Gas cylinders'),
        choice('machines', '机床、转动设备', 'Machines that turn'),
        choice('none', '以上都没有', 'None of these', { exclusive: true }),
      ],
    }),
    check('notice', '安全信息牌', 'Notice at the door', {
      required: true,
      criterion: ['写明风险、责任人、应急电话，内容是最新的', 'Risks, keeper and emergency number, up to date'],
      consequences: [failNeeds('note')],
    }),
    check('exit', '出口与通道', 'Exit and aisles', {
      required: true,
      criterion: ['两侧通道畅通，门能从里面打开', 'Aisles free, the door opens from inside'],
      consequences: [failNeeds('note', 'photo'), failRaises('major', 'laboratory')],
    }),
    check('protection', '个人防护', 'Personal protection', {
      required: true,
      criterion: ['实验服、护目镜、手套齐全，正在使用', 'Coats, goggles and gloves are there and worn'],
      consequences: [failNeeds('note')],
    }),
    check('eyewash', '洗眼器与急救箱', 'Eyewash and first aid', {
      required: true,
      criterion: ['出水正常，每周启用；急救箱在有效期内', 'Runs, tried every week; first-aid box in date'],
      consequences: [failNeeds('note')],
    }),
  ]),
  section('risks', '专项', 'By what there is', [
    check('storage', '化学品存放', 'Storing chemicals', {
      required: true,
      showWhen: "selected(present, 'chemicals')",
      criterion: ['分类分柜、有标签和台账，废液容器加盖并有标识', 'Apart by kind, labelled, in the ledger; waste closed and marked'],
      consequences: [failNeeds('note', 'photo'), failRaises('serious', 'chemicals')],
    }),
    check('cylinders', '气瓶', 'Gas cylinders', {
      required: true,
      showWhen: "selected(present, 'cylinders')",
      criterion: ['固定牢靠，在检验期内，可燃与助燃分开', 'Fixed, in date, fuel and oxidiser apart'],
      consequences: [failNeeds('note', 'photo'), failRaises('serious', 'laboratory')],
    }),
    check('machines', '机床防护', 'Machine guards', {
      required: true,
      showWhen: "selected(present, 'machines')",
      criterion: ['防护罩、急停有效，操作规程在旁', 'Guards and stop work, instructions beside'],
      consequences: [failNeeds('note', 'photo'), failRaises('serious', 'laboratory')],
    }),
    check('off', '离开时', 'On leaving', {
      required: true,
      criterion: ['水、电、气关闭，门窗锁好，有登记', 'Water, power and gas off, locked, written down'],
      consequences: [failNeeds('note')],
    }),
  ]),
]);
