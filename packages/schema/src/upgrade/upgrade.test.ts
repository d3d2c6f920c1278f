import { describe, expect, it } from 'vitest';
import { parseDefinition } from '../definition/parse.ts';
import { upgrade, upgrades, type Upgrade } from './upgrade.ts';

/** A document of format 0, as people wrote it by hand, and the same in format 1. */
const before = {
  format: 0,
  locales: ['zh-CN'],
  title: { 'zh-CN': '车' },
  settings: { signOff: 'none' },
  sections: [
    {
      key: 'one',
      title: { 'zh-CN': '一' },
      showWhen: '1 = 1',
      questions: [
        {
          type: 'check',
          key: 'brakes',
          label: { 'zh-CN': '制动 = x' },
          requiredWhen: 'tread > 3',
          constraints: [{ that: "brakes = 'pass'", message: { 'zh-CN': '不行' }, severity: 'error' }],
          consequences: [{ when: "brakes = 'fail'", then: { do: 'require_note' } }],
        },
        {
          type: 'group',
          key: 'g',
          label: { 'zh-CN': '组' },
          questions: [{ type: 'calculated', key: 'tread', label: { 'zh-CN': '纹' }, formula: '1 + 1' }],
        },
      ],
    },
  ],
};

const literal = (value: unknown) => ({ kind: 'literal', value });
const question = (key: string) => ({ kind: 'question', key });
const compare = (op: string, left: unknown, right: unknown) => ({ kind: 'compare', op, left, right });

const after = {
  ...before,
  format: 1,
  sections: [
    {
      ...before.sections[0],
      showWhen: compare('=', literal(1), literal(1)),
      questions: [
        {
          ...before.sections[0]!.questions[0],
          requiredWhen: compare('>', question('tread'), literal(3)),
          constraints: [{ that: compare('=', question('brakes'), literal('pass')), message: { 'zh-CN': '不行' }, severity: 'error' }],
          consequences: [{ when: compare('=', question('brakes'), literal('fail')), then: { do: 'require_note' } }],
        },
        {
          type: 'group',
          key: 'g',
          label: { 'zh-CN': '组' },
          questions: [
            {
              type: 'calculated',
              key: 'tread',
              label: { 'zh-CN': '纹' },
              formula: { kind: 'arithmetic', op: '+', left: literal(1), right: literal(1) },
            },
          ],
        },
      ],
    },
  ],
};

describe('formulas_become_trees', () => {
  it('leads from format 0 to format 1', () => {
    const copy = JSON.parse(JSON.stringify(before)) as unknown;
    expect(upgrade(copy)).toEqual({ json: after, problems: [] });
    expect(copy).toEqual(before);
    expect(parseDefinition(before)).toEqual({ ok: true, definition: after });
  });

  it('says which formula it cannot read', () => {
    const broken = JSON.parse(JSON.stringify(before).replace('tread > 3', 'tread >')) as unknown;
    expect(parseDefinition(broken)).toMatchObject({
      ok: false,
      problems: [{ path: 'sections[0].questions[0].requiredWhen', code: 'unfinished', from: 7, to: 7 }],
    });
  });
});

describe('upgrades', () => {
  it('lead without a gap from the first format to the current one', () => {
    expect(upgrades.map(({ from }) => from)).toEqual(upgrades.map((_one, index) => index));
    expect(new Set(upgrades.map(({ name }) => name)).size).toBe(upgrades.length);
    expect(after.format).toBe(upgrades.length);
  });

  it('are done one after the other, from where the document stands', () => {
    const step = (from: number): Upgrade => ({
      name: `step_${from}`,
      from,
      up: (json) => ({ json: { ...json, format: from + 1, [`step${from}`]: true }, problems: [] }),
    });
    const chain = [step(0), step(1), step(2)];
    expect(upgrade({ format: 1 }, chain).json).toEqual({ format: 3, step1: true, step2: true });
    expect(upgrade({ format: 3 }, chain).json).toEqual({ format: 3 });
    expect(upgrade('no document', chain).json).toBe('no document');
  });

  it.each([[{ ...after, format: 2 }], [{ ...after, format: '1' }], [{ ...after, format: undefined }], [[]], ['text'], [null]])(
    'leave alone what is of no known format, and reading refuses it: case %#',
    (json) => {
      expect(parseDefinition(json)).toMatchObject({ ok: false, problems: [{ path: 'format', code: 'unknown_format' }] });
    },
  );
});
