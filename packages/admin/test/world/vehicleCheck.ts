/** A short vehicle check in the definition format, with answers: two failed items, a note, photos, a register, a signature. */
const text = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const check = (key: string, zh: string, en: string, more: object = {}) => ({
  type: 'check',
  key,
  label: text(zh, en),
  required: true,
  ...more,
});

export const vehicleDefinition = {
  format: 1,
  locales: ['zh-CN', 'en'],
  title: text('公务车辆检查', 'Official vehicles'),
  settings: { signOff: 'two' },
  sections: [
    {
      key: 'vehicle',
      title: text('车辆', 'Vehicle'),
      questions: [
        {
          type: 'single_choice',
          key: 'plate',
          label: text('车辆', 'Vehicle'),
          required: true,
          choices: [
            { key: 'coach', label: text('大客车', 'Coach') },
            { key: 'car', label: text('小轿车', 'Car') },
          ],
        },
        { type: 'integer', key: 'odometer', label: text('里程表读数', 'Odometer'), unit: text('公里', 'km') },
        { type: 'date', key: 'inspected_until', label: text('年检有效期至', 'Inspection valid until') },
      ],
    },
    {
      key: 'condition',
      title: text('车况', 'Condition'),
      questions: [
        check('brakes', '制动有效，无跑偏、无异响', 'Brakes work', { clause: text('GB 7258-2017 第 7 章', 'GB 7258-2017, chapter 7') }),
        check('tyres', '轮胎花纹深度不小于 1.6 毫米，无破损、鼓包', 'Tread at least 1.6 mm', {
          clause: text('GB 7258-2017 第 9.1 条', 'GB 7258-2017, 9.1'),
        }),
        check('lights', '灯光齐全有效', 'Lights complete and working'),
        check('extinguisher', '灭火器在位、压力正常、在有效期内', 'Extinguisher in place and charged'),
        check('hammer', '安全锤齐全', 'Safety hammers complete'),
        check('heater', '驻车加热器正常', 'Parking heater works'),
      ],
    },
    {
      key: 'people',
      title: text('驾驶人员登记', 'Drivers'),
      questions: [
        {
          type: 'group',
          key: 'drivers',
          label: text('驾驶人员', 'Drivers'),
          questions: [
            { type: 'text', key: 'name', label: text('姓名', 'Name') },
            { type: 'date', key: 'licence', label: text('驾驶证有效期至', 'Licence valid until') },
          ],
        },
        { type: 'long_text', key: 'remarks', label: text('其他情况', 'Remarks') },
      ],
    },
  ],
};

export const vehicleAnswers = {
  plate: { value: 'coach' },
  odometer: { value: 126_480 },
  inspected_until: { value: '2027-03-31' },
  brakes: { value: 'pass' },
  tyres: { value: 'fail', note: '左后外侧轮胎花纹深度 1.4 毫米，已停驶待换。', photos: [{ file: 'f-tyre', sha256: 'a' }] },
  lights: { value: 'pass' },
  extinguisher: { value: 'fail', note: '压力表指针在红区。' },
  hammer: { value: 'pass' },
  heater: { na: true, note: '本车未装' },
  drivers: {
    value: [
      { id: 'r1', answers: { name: { value: '孙立' }, licence: { value: '2029-06-30' } } },
      { id: 'r2', answers: { name: { value: '赵海' } } },
    ],
  },
};
