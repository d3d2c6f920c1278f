import { check, decimal, definition, group, section, text } from '@anjian/schema/definition/build.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { printFormula } from '@anjian/schema/rules/printFormula.ts';
import { describe, expect, it } from 'vitest';
import { findKeyFault } from './keys.ts';
import { renameKey } from './renameKey.ts';

const before = definition(
  '表',
  'Form',
  [
    section(
      'one',
      '{brakes} 一',
      'One',
      [
        check('brakes', '制动', 'Brakes', { consequences: [{ then: [{ do: 'require_reading', question: 'tread' }] }] }),
        decimal('tread', '{brakes}：{{原样}} 花纹', 'Tread after {brakes}', { requiredWhen: "brakes = 'fail' and last.brakes = 'pass'" }),
        group('wheels', '车轮', 'Wheels', [decimal('depth', '深度', 'Depth', { constraints: [['depth > 1', '{tread}']] })]),
        text('why', '原因', 'Why', { showWhen: 'any(wheels, depth < 2)' }),
      ],
      { showWhen: "brakes != 'pass'" },
    ),
  ],
  {
    tests: [
      {
        name: '不合格',
        answers: {
          brakes: { value: 'fail' },
          wheels: { value: [{ id: 'r1', answers: { depth: { value: 1 } } }] },
        },
        context: { unit: { kind: 'place' }, last: { brakes: { value: 'pass' } } },
        expect: {
          visible: ['brakes', 'wheels[r1].depth'],
          problems: [{ path: 'wheels[r1].depth', code: 'constraint' }],
          values: { brakes: 'fail' },
          notices: [{ path: 'brakes', role: 'leader' }],
        },
      },
    ],
  },
);

describe('renameKey', () => {
  it('lets everything that speaks of the question follow', () => {
    const renamed = renameKey(before, 'brakes', '制动');
    const tread = findQuestion(renamed, 'tread')!;
    expect(renamed.sections[0]?.title['zh-CN']).toBe('{制动} 一');
    expect(printFormula(renamed.sections[0]!.showWhen!)).toBe("制动 != 'pass'");
    expect(findQuestion(renamed, '制动')?.consequences).toHaveLength(1);
    expect(printFormula(tread.requiredWhen!)).toBe("制动 = 'fail' and last.制动 = 'pass'");
    expect(tread.label).toEqual({ 'zh-CN': '{制动}：{{原样}} 花纹', en: 'Tread after {制动}' });
    expect(renamed.tests?.[0]?.answers).toHaveProperty('制动');
    expect(renamed.tests?.[0]?.context).toEqual({ unit: { kind: 'place' }, last: { 制动: { value: 'pass' } } });
    expect(renamed.tests?.[0]?.expect).toMatchObject({ visible: ['制动', 'wheels[r1].depth'], values: { 制动: 'fail' } });
    expect(JSON.stringify(renamed)).not.toContain('brakes');
  });

  it('reaches into rows, and into the answers of form tests', () => {
    const renamed = renameKey(renameKey(before, 'depth', 'mm'), 'wheels', 'tyres');
    expect(printFormula(findQuestion(renamed, 'why')!.showWhen!)).toBe('any(tyres, mm < 2)');
    expect(printFormula(findQuestion(renamed, 'mm')!.constraints![0]!.that)).toBe('mm > 1');
    expect(renamed.tests?.[0]?.answers).toMatchObject({ tyres: { value: [{ id: 'r1', answers: { mm: { value: 1 } } }] } });
    expect(renamed.tests?.[0]?.expect.problems).toEqual([{ path: 'tyres[r1].mm', code: 'constraint' }]);
  });

  it('follows the question that a consequence asks for', () => {
    expect(findQuestion(renameKey(before, 'tread', 'depth_mm'), 'brakes')?.consequences?.[0]?.then).toEqual({
      do: 'require_reading',
      question: 'depth_mm',
    });
  });

  it.each([
    ['why', 'used_here'],
    ['one', 'used_here'],
    ['old_one', 'used_before'],
    ['1st', 'malformed'],
    ['two words', 'malformed'],
    ['constructor', 'malformed'],
    ['', 'empty'],
  ])('refuses %s: %s', (key, fault) => {
    const taken = new Set(['old_one']);
    expect(findKeyFault(before, 'brakes', key, taken)).toBe(fault);
    expect(renameKey(before, 'brakes', key, taken)).toBe(before);
  });
});
