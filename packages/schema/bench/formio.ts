import { calculateProcessInfo, conditionProcessInfo, processSync, validateProcessInfo } from '@formio/core';
import type { Engine } from './engine.ts';
import { columns, counts, questions, valueOf, type Asked, type Rule } from './largeForm.ts';

/** Form.io's own processing, as its server and its renderer do it: calculate, decide what is shown, validate. */
export const formio: Engine = {
  name: '@formio/core',
  prepare: () => {
    const components = form();
    const run = (data: Record<string, unknown>) => {
      const scope: Scope = { conditionals: [], errors: [] };
      const processors = [calculateProcessInfo, conditionProcessInfo, validateProcessInfo];
      processSync({ form: { components }, submission: { data }, components, data, scope, processors } as never);
      return scope;
    };
    return {
      fromNothing: () => {
        const data = answers();
        return () => void run(data);
      },
      begin: () => {
        const data = answers();
        let scope = run(data);
        const rows = data['register'] as Record<string, unknown>[];
        return {
          change: ({ asked, row }, value) => {
            (row === undefined ? data : rows[row]!)[asked.key] = value;
            scope = run(data);
          },
          read: () => {
            const hidden = scope.conditionals.filter(({ conditionallyHidden }) => conditionallyHidden).length;
            const asked = questions.length + 1 + counts.rows * columns.length;
            return { total: data['total_rows'], sum: data['b7_sum'], shown: asked - hidden };
          },
        };
      },
    };
  },
};

type Scope = { conditionals: { path: string; conditionallyHidden?: boolean }[]; errors: unknown[] };

/** The register stands before what adds up its rows: values are worked out in the order of the form. */
function form(): object[] {
  return [{ type: 'datagrid', key: 'register', input: true, components: columns.map(write) }, ...questions.map(write)];
}

function answers(): Record<string, unknown> {
  // Calculated columns begin with something: nothing is calculated for a cell that is not there.
  const given = (asked: readonly Asked[], turn: number) =>
    Object.fromEntries(asked.map((one) => [one.key, one.type === 'calculated' ? 0 : valueOf(one, turn)]));
  return { register: Array.from({ length: counts.rows }, (_, row) => given(columns, row)), ...given(questions, 0) };
}

const types: Record<Asked['type'], object> = {
  check: {
    type: 'radio',
    values: [
      { label: 'pass', value: 'pass' },
      { label: 'fail', value: 'fail' },
    ],
  },
  number: { type: 'number' },
  text: { type: 'textfield' },
  calculated: { type: 'number', disabled: true },
};

function write(asked: Asked): object {
  const inRow = columns.includes(asked);
  return {
    key: asked.key,
    input: true,
    ...types[asked.type],
    ...Object.assign({}, ...asked.rules.map((rule) => writeRule(rule, asked.key, inRow))),
  };
}

function writeRule(rule: Rule, key: string, inRow: boolean): object {
  const here = inRow ? 'row' : 'data';
  switch (rule.kind) {
    case 'show':
      return { conditional: { json: { '===': [{ var: `${here}.${rule.when}` }, 'fail'] } } };
    case 'require':
      return { validate: { custom: `valid = data.${rule.when} > ${rule.above} && !input ? 'required' : true` } };
    case 'limit':
      return { validate: { custom: `valid = data.${key} <= data.${rule.by} ? true : 'too large'` } };
    case 'sum':
      return { calculateValue: { '+': rule.of.map((one) => ({ var: `data.${one}` })) } };
    case 'sum_rows':
      return {
        calculateValue: { reduce: [{ var: 'data.register' }, { '+': [{ var: 'accumulator' }, { var: `current.${rule.column}` }] }, 0] },
      };
    case 'product':
      return { calculateValue: { '*': rule.of.map((one) => ({ var: `row.${one}` })) } };
  }
}
