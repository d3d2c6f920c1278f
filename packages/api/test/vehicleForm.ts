/** A small form with a bit of everything that handing in has to do with. */
import {
  calculated,
  check,
  definition,
  failNeeds,
  failRaises,
  group,
  integer,
  photo,
  section,
  text,
  when,
} from '@anjian/schema/definition/build.ts';
import type { Definition, SignOff } from '@anjian/schema/definition/definition.ts';

export function vehicleForm(signOff: SignOff = 'one', more: { allSafe?: boolean } = {}): Definition {
  return definition(
    '公务车辆检查',
    'Official vehicles',
    [
      section('car', '车辆', 'Vehicle', [
        text('plate', '车牌号', 'Plate', { required: true, maxLength: 20 }),
        check('brakes', '制动', 'Brakes', {
          required: true,
          consequences: [failNeeds('note', 'photo'), failRaises('major', 'vehicle')],
        }),
        integer('mileage', '里程', 'Mileage', { min: 0, max: 2_000_000 }),
        integer('before', '上次里程', 'Mileage before', {
          constraints: [['before <= mileage', ['上次里程不能大于里程', 'Cannot be ahead of the mileage']]],
        }),
        calculated('driven', '行驶', 'Driven', 'mileage - before'),
        text('why_high', '里程过高的原因', 'Why so far', { showWhen: 'mileage > 100000' }),
        photo('pictures', '照片', 'Pictures'),
        group('tyres', '轮胎', 'Tyres', [
          check('tread', '花纹', 'Tread', { consequences: [when("tread = 'fail'", failRaises('minor', 'vehicle'))] }),
        ]),
      ]),
    ],
    {
      settings: {
        signOff,
        ...(more.allSafe ? { allSafe: { statement: { 'zh-CN': '今日平安无事', en: 'Nothing happened today' } } } : {}),
      },
    },
  );
}

export const goodAnswers = { plate: { value: '沪A·12345' }, brakes: { value: 'pass' }, mileage: { value: 52_000 } };
