/** Formulas of XLSForm, made up at random, are worth here what they are worth by the specification, whatever is answered and left blank. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answers } from '../../src/answers/answer.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { assertProperty } from '../../src/properties/assertProperty.ts';
import { exportXlsform } from '../../src/xlsform/export.ts';
import { importXlsform } from '../../src/xlsform/import.ts';
import { readXPath } from '../../src/xlsform/xpath.ts';
import { asTruth, settled, worthOf, type Given } from './xpathReference.ts';

const today = '2026-11-25';
const questions = {
  n: ['integer', [0, 1, -3, 5, 12]],
  k: ['integer', [0, 1, 5]],
  m: ['decimal', [0, 0.5, -2.5, 5]],
  t: ['text', ['a', '5', '12', 'yes no', 'x y']],
  u: ['text', ['a', '5', 'b']],
  d: ['date', [today, '2024-02-29', '1999-12-31']],
  e: ['date', [today, '2026-11-26']],
  s: ['select_one yn', ['yes', 'no']],
  v: ['select_one yn', ['yes', 'no']],
  w: ['select_one nums', ['1', '2']],
  mu: ['select_multiple yn', [['yes'], ['no'], ['yes', 'no']]],
} as const;

const choices = {
  sheet: 'choices',
  rows: [
    ['list_name', 'name', 'label'],
    ['yn', 'yes', 'Yes'],
    ['yn', 'no', 'No'],
    ['nums', '1', 'One'],
    ['nums', '2', 'Two'],
  ],
};

const one = (...all: string[]) => fc.constantFrom(...all);
type Tie = (name: 'number' | 'text' | 'truth') => fc.Arbitrary<string>;
/** `made\`abs(${inner})\``: a formula of formulas. */
const made = (texts: TemplateStringsArray, ...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((all) => texts.map((text, at) => `${text}${all[at] ?? ''}`).join(''));

const compared = one('=', '!=', '<', '<=', '>', '>=');
const equal = one('=', '!=');
const numeric = one('${n}', '${k}', '${m}', '3', '2.5', '-1');
const worded = one('${t}', '${u}', '${s}', '${v}', "'a'", "'5'", "'yes'");
const dated = one('${d}', '${e}', 'today()');

const formulas = fc.letrec<Record<'number' | 'text' | 'truth', string>>((tie: Tie) => ({
  number: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'xpath' },
    numeric,
    made`${tie('number')} ${one('+', '-', '*')} ${numeric}`,
    made`(${numeric} ${one('+', '-')} ${tie('number')})`,
    made`${numeric} ${one('div', 'mod')} ${one('2', '-3', '2.5')}`,
    made`${one('int', 'floor', 'abs', '-')}(${tie('number')})`,
    made`string-length(${tie('text')})`,
    made`count-selected(${one('${mu}', '${s}')})`,
    made`if(${tie('truth')}, ${tie('number')}, ${tie('number')})`,
    made`coalesce(${numeric}, ${numeric})`,
    made`number(${one('${t}', '${w}', '${n}')})`,
    made`${one('min', 'max')}(${numeric}, ${numeric})`,
    made`(${dated} - ${dated})`,
    made`number(${tie('truth')})`,
  ),
  text: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'xpath' },
    worded,
    made`concat(${worded}, '-', ${worded})`,
    made`if(${tie('truth')}, ${tie('text')}, ${tie('text')})`,
    made`coalesce(${worded}, ${worded})`,
    made`upper-case(${one('${t}', '${s}')})`,
    made`string(${one('${n}', '${t}', '${s}')})`,
  ),
  truth: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'xpath' },
    made`${numeric} ${compared} ${numeric}`,
    made`${tie('number')} ${compared} ${one('0', '2', '5')}`,
    made`${tie('text')} ${equal} ${worded}`,
    made`${one('${t}', '${n}', '${d}', '${s}', '${mu}')} ${equal} ''`,
    made`concat(${one('${t}', '${s}')}, ${one('${u}', '${v}')}) ${equal} ''`,
    made`${one('${t}', '${w}')} ${compared} ${one('1', '5')}`,
    made`${one('${t}', '${s}')} ${equal} ${one('${n}', '${m}')}`,
    made`${dated} ${compared} ${dated}`,
    made`${dated} ${equal} '2026-11-25'`,
    made`selected(${one('${mu}', '${s}', '${t}')}, ${one("'yes'", "'no'")})`,
    made`${one('contains', 'starts-with')}(${one('${t}', '${u}')}, ${one('${u}', "'a'")})`,
    made`regex(\${t}, ${one("'[a-z]*'", "'.+'", String.raw`'\d+'`)})`,
    one('${n}', '${t}', '${s}', 'boolean(${m})', 'true()'),
    made`not(${tie('truth')})`,
    made`(${tie('truth')} ${one('and', 'or')} ${tie('truth')})`,
    made`if(${tie('truth')}, ${tie('truth')}, ${tie('truth')})`,
    made`(${tie('truth')}) ${equal} ${one('true()', 'false()')}`,
  ),
}));

const all = Object.fromEntries(Object.entries(questions).map(([key, [, values]]) => [key, fc.constantFrom<Given[string]>(...values)]));
const given: fc.Arbitrary<Given> = fc.record(all, { requiredKeys: [] });
const tries = fc.array(given, { minLength: 8, maxLength: 8 });

function formWith(type: string, column: string, formula: string) {
  const asked = Object.entries(questions).map(([key, [kind]]) => [kind, key, key, '']);
  const read = importXlsform([
    { sheet: 'survey', rows: [['type', 'name', 'label', column], ...asked, [type, 'x', 'X', formula]] },
    choices,
  ]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(read.report.filter((note) => note.row === asked.length + 2 && note.done === 'carried')).toEqual([]);
  const again = importXlsform(exportXlsform(read.definition).tables);
  expect(again.ok && again.definition).toEqual(read.definition);
  return (answers: Given) => {
    const filled = Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, { value }])) as Answers;
    return evaluate(read.definition, filled, { now: `${today}T09:00+08:00`, today });
  };
}

function byReference(formula: string, answers: Given) {
  const read = readXPath(formula);
  if (!read.ok) throw new Error(formula);
  return worthOf(read.xpath, answers, today);
}

it('what is shown', () => {
  assertProperty(
    fc.property(formulas.truth, tries, (formula, filledIn) => {
      const filled = formWith('text', 'relevant', formula);
      for (const answers of filledIn) {
        const shown = filled(answers).questions['x']!.visible;
        expect(shown, `${formula} for ${JSON.stringify(answers)}`).toBe(asTruth(byReference(formula, answers)));
      }
    }),
    { numRuns: 300 },
  );
});

it('what must hold for an answer, where all that it speaks of is answered', () => {
  // What is worked out from a text that is no number stays open.
  const plain = formulas.truth.filter((formula) => !formula.includes('number(${'));
  assertProperty(
    fc.property(plain, fc.array(fc.record(all), { minLength: 8, maxLength: 8 }), (formula, tries) => {
      const filled = formWith('text', 'constraint', formula.replaceAll('${u}', '.'));
      for (const answers of tries) {
        const { problems } = filled({ ...answers, x: answers['u'] }).questions['x']!;
        const holds = asTruth(byReference(formula, answers));
        expect(problems.length === 0, `${formula} for ${JSON.stringify(answers)}`).toBe(holds);
      }
    }),
    { numRuns: 200 },
  );
});

it('what is worked out', () => {
  assertProperty(
    fc.property(fc.oneof(formulas.number, formulas.text), tries, (formula, filledIn) => {
      const filled = formWith('calculate', 'calculation', formula);
      for (const answers of filledIn) {
        const worth = byReference(formula, answers);
        // A text with "NaN" in it says nothing to anybody.
        if (typeof worth === 'string' && worth.includes('NaN')) continue;
        const found = settled((filled(answers).values['x'] ?? '') as string | number | boolean);
        expect(String(found), `${formula} for ${JSON.stringify(answers)}`).toBe(String(settled(worth)));
      }
    }),
    { numRuns: 300 },
  );
});
