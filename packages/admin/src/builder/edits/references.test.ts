import { calculated, check, decimal, definition, section, text } from '@anjian/schema/definition/build.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { describe, expect, it } from 'vitest';
import { findReferences, withoutRulesOn } from './references.ts';

const form = definition('表', 'Form', [
  section('one', '一', 'One', [
    check('brakes', '制动', 'Brakes', {
      consequences: [{ then: [{ do: 'require_note' }, { do: 'require_reading', question: 'tread' }] }],
      constraints: [["tread > 1 or brakes = 'fail'", '不一致']],
    }),
    decimal('tread', '花纹', 'Tread', { requiredWhen: "brakes = 'fail'" }),
    text('why', '{tread} 的原因', 'Why', { showWhen: 'tread < 2', requiredWhen: 'last.tread < 2' }),
    calculated('twice', '两倍', 'Twice', 'tread * 2'),
  ]),
  section('two', '二', 'Two', [], { showWhen: 'tread > 3' }),
]);

const told = (keys: string[]) =>
  findReferences(form, new Set(keys)).map(({ by, property }) => `${'section' in by ? `§${by.section}` : by.question} ${property}`);

describe('findReferences', () => {
  it('finds rules, readings that are asked for, and texts', () => {
    expect(told(['tread'])).toEqual([
      '§two showWhen',
      'brakes constraints[0].that',
      'brakes consequences[1].then',
      'why showWhen',
      'why requiredWhen',
      'why text',
      'twice formula',
    ]);
  });

  it('leaves out what goes away with it', () => {
    expect(told(['brakes', 'tread'])).toEqual(['§two showWhen', 'why showWhen', 'why requiredWhen', 'why text', 'twice formula']);
    expect(told(['why'])).toEqual([]);
  });
});

describe('withoutRulesOn', () => {
  it('takes the rules away and leaves what has nothing to fall back on', () => {
    const freed = withoutRulesOn(form, new Set(['tread']));
    expect(freed.sections[1]).not.toHaveProperty('showWhen');
    expect(findQuestion(freed, 'brakes')).toMatchObject({ constraints: [], consequences: [{ then: { do: 'require_note' } }] });
    expect(Object.keys(findQuestion(freed, 'why')!)).toEqual(['type', 'key', 'label']);
    expect(findQuestion(freed, 'twice')).toBe(findQuestion(form, 'twice'));
    expect(findQuestion(freed, 'tread')).toBe(findQuestion(form, 'tread'));
  });
});
