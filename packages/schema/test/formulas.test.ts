/** docs/formulas.md says what is true: every example comes to what stands beside it, and no function is left out. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculated } from '../src/definition/build.ts';
import { scenario } from '../src/evaluate/scenario.ts';
import { rowFunctions } from '../src/rules/expression.ts';
import { parseFormula } from '../src/rules/formula.ts';
import { functionNames, textOf } from '../src/rules/functions.ts';

const document = readFileSync(new URL('../../../docs/formulas.md', import.meta.url), 'utf8');
const tables = document.split('<!-- examples -->')[1]!;
const lines = Array.from(tables.matchAll(/^\| (`.+`) \| (.+?) \|$/gm), ([, formulas = '', is = '']) => ({ formulas, is }));
const formulasIn = (cell: string) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, formula = '']) => formula);
/** Examples that read no answers and stand alone. */
const worked = lines.filter(({ formulas, is }) => /^`[^`]+`$/.test(formulas) && (is.split(' ').length === 1 || /^\d/.test(is)));

describe('the examples of docs/formulas.md', () => {
  it('are there', () => {
    expect(worked.length).toBeGreaterThan(40);
  });

  it.each(worked)('$formulas is $is', ({ formulas, is }) => {
    const value = scenario([calculated('tried', '试', 'Tried', formulasIn(formulas)[0]!)]).value('tried');
    expect(value === null ? 'blank' : textOf(value!)).toBe(is);
  });

  it.each(lines.flatMap(({ formulas }) => formulasIn(formulas)).filter((formula) => !formula.includes('…')))(
    '%s can be read',
    (formula) => {
      expect(parseFormula(formula)).toMatchObject({ ok: true });
    },
  );

  it('leave out no function', () => {
    const named = (name: string) => new RegExp(`\\b${name}\\(`).test(document);
    expect([...functionNames, ...rowFunctions, 'row'].filter((name) => !named(name))).toEqual([]);
  });
});
