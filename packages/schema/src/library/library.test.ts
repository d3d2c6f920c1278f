import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../definition/check.ts';
import type { Definition } from '../definition/definition.ts';
import { parseDefinition } from '../definition/parse.ts';
import { parseLibraryContent } from './content.ts';
import { originsOf } from './originsOf.ts';

const label = { 'zh-CN': '等级' };
const choices = [
  { key: 'good', label: { 'zh-CN': '好' } },
  { key: 'poor', label: { 'zh-CN': '差' } },
];
const ask = (more: object) => ({ key: 'grade', type: 'single_choice', label, ...more });
const codes = (kind: 'response_set' | 'question', json: unknown) => {
  const parsed = parseLibraryContent(kind, json);
  return parsed.ok ? 'ok' : parsed.problems.map(({ path, code }) => `${path}: ${code}`);
};

describe('what the library keeps', () => {
  it.each([
    ['a response set', 'response_set', { label, choices }, 'ok'],
    ['a response set with a choice twice', 'response_set', { label, choices: [choices[0], choices[0]] }, ['choices: duplicate_choice']],
    ['what is no response set', 'response_set', { label, options: [] }, ['choices: missing', 'options: unknown_property']],
    ['nothing', 'response_set', null, [': wrong_type']],
    ['a question with choices of its own', 'question', ask({ choices }), 'ok'],
    ['a question of no type there is', 'question', { key: 'grade', type: 'guess', label }, ['type: unknown_type']],
    [
      'a question that takes its choices from a set that may not be there',
      'question',
      ask({ responseSet: 'grades' }),
      ['responseSet: unknown_response_set'],
    ],
  ] as const)('%s', (_, kind, json, expected) => {
    expect(codes(kind, json)).toEqual(expected);
  });

  it('is no question that hangs on another', () => {
    const other = { op: 'answered', question: 'elsewhere' };
    expect(codes('question', ask({ choices, showWhen: other }))).not.toBe('ok');
  });
});

describe('where copies come from', () => {
  const origin = (item: string) => ({ item, revision: 3 });
  const definition = {
    format: 1,
    locales: ['zh-CN'],
    title: label,
    settings: { signOff: 'none' },
    responseSets: { grades: { label, choices, origin: origin('set') } },
    sections: [
      {
        key: 'all',
        title: label,
        questions: [
          ask({ responseSet: 'grades', origin: origin('question') }),
          {
            key: 'rows',
            type: 'group',
            label,
            questions: [ask({ key: 'inner', responseSet: 'grades', origin: origin('question') }), ask({ key: 'own', choices })],
          },
        ],
      },
    ],
  };

  it('stays in the definition, and is found in rows too', () => {
    const parsed = parseDefinition(definition) as { ok: true; definition: Definition };
    expect(parsed).toEqual({ ok: true, definition });
    expect(checkDefinition(parsed.definition).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(originsOf(parsed.definition)).toEqual(['question', 'set']);
  });

  it('has a revision', () => {
    const wrong = { ...definition, responseSets: { grades: { label, choices, origin: { item: 'set', revision: 0 } } } };
    expect(parseDefinition(wrong)).toMatchObject({
      ok: false,
      problems: [{ path: 'responseSets.grades.origin.revision', code: 'too_small' }],
    });
  });
});
