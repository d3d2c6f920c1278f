import { describe, expect, it } from 'vitest';
import { formOf } from '../evaluate/scenario.ts';
import { check, group, integer, text } from './build.ts';
import { parseDefinition } from './parse.ts';

const form = formOf([
  check('a', '甲', 'A', { showWhen: "b = 'x'" }),
  text('b', '乙', 'B'),
  group('g', '组', 'G', [integer('n', '数', 'N')]),
]);

const sample = { name: '样本', answers: {}, expect: {} };
const facts = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`fact${index}`, index]));

/** The form with something else at a path. */
function with_(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(form)) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop()!;
  const holder = steps.reduce<Record<string, unknown>>((node, step) => node[step] as Record<string, unknown>, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

describe('reading a definition', () => {
  it.each<[string, unknown, object]>([
    ['title', undefined, { path: 'title', code: 'missing' }],
    ['title', 'A', { path: 'title', code: 'wrong_type' }],
    ['colour', 'red', { path: 'colour', code: 'unknown_property' }],
    ['settings.signOff', 'three', { path: 'settings.signOff', code: 'not_allowed' }],
    ['locales', [], { path: 'locales', code: 'too_small' }],
    ['sections.0.key', '1 2', { path: 'sections[0].key', code: 'bad_key', section: '1 2' }],
    [
      'sections.0.questions.0.type',
      'video',
      { path: 'sections[0].questions[0].type', code: 'unknown_type', question: 'a', details: { property: 'type', value: 'video' } },
    ],
    ['sections.0.questions.0.type', undefined, { code: 'missing', question: 'a' }],
    ['sections.0.questions.0.rows', [], { path: 'sections[0].questions[0].rows', code: 'unknown_property', section: 'one', question: 'a' }],
    ['sections.0.questions.0.weight', '2', { path: 'sections[0].questions[0].weight', code: 'wrong_type', property: 'weight' }],
    ['sections.0.questions.0.showWhen', { kind: 'guess' }, { path: 'sections[0].questions[0].showWhen.kind', code: 'not_allowed' }],
    ['sections.0.questions.0.showWhen.left', { kind: 'question' }, { code: 'missing', question: 'a', property: 'showWhen' }],
    ['sections.0.questions.1.maxLength', 0, { path: 'sections[0].questions[1].maxLength', code: 'too_small', question: 'b' }],
    [
      'sections.0.questions.2.questions.0.min',
      'x',
      { path: 'sections[0].questions[2].questions[0].min', code: 'wrong_type', question: 'n' },
    ],
    ['sections.0.questions.1.key', 'toString', { code: 'reserved_key' }],
    ['title', { en: 'a\0' }, { path: 'title.en', code: 'broken_character' }],
    ['tests', [{ ...sample, today: '2026-9-1' }], { path: 'tests[0].today', code: 'bad_date' }],
    ['tests', [{ ...sample, context: { unit: facts(61) } }], { path: 'tests[0].context.unit', code: 'too_large', details: { max: 60 } }],
    ['sections.0.weight', Number.NaN, { path: 'sections[0].weight', code: 'not_finite' }],
  ])('refuses another %s, case %#', (path, value, problem) => {
    const parsed = parseDefinition(with_(path, value));
    expect(parsed).toMatchObject({ ok: false });
    expect(parsed.ok ? [] : parsed.problems).toContainEqual(expect.objectContaining(problem));
  });

  it('refuses names that objects answer to, wherever they stand', () => {
    const text_ = JSON.stringify(form).replace('"title":{', '"title":{"__proto__":{"x":1},');
    expect(parseDefinition(JSON.parse(text_))).toMatchObject({ ok: false, problems: [{ path: 'title.__proto__', code: 'reserved_key' }] });
  });

  it.each([10, 10_000, 100_000])('is not stopped by %i levels of nesting', (levels) => {
    let deep: unknown = { kind: 'literal', value: true };
    for (let level = 0; level < levels; level++) deep = { kind: 'not', expr: deep };
    const parsed = parseDefinition(with_('sections.0.questions.0.showWhen', deep));
    expect(parsed.ok || parsed.problems.map(({ code }) => code)).toEqual(levels === 10 ? true : ['document_too_deep']);
  });

  it('refuses what is too large before looking at it closely', () => {
    expect(parseDefinition({ ...form, sections: Array.from({ length: 600_000 }, () => 1) })).toMatchObject({
      ok: false,
      problems: [{ code: 'document_too_large' }],
    });
  });
});
