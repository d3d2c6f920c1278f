import { Model, type QuestionPanelDynamicModel } from 'survey-core';
import type { Engine } from './engine.ts';
import { columns, counts, questions, valueOf, type Asked, type Rule } from './largeForm.ts';

/**
 * SurveyJS. A changed value is checked at once (`checkErrorsMode`), the other values when the form is completed: less than
 * what is compared with, which names every problem after every change.
 */
export const surveyCore: Engine = {
  name: 'survey-core',
  prepare: () => {
    const json = form();
    const data = answers();
    const model = () => {
      const made = new Model(json);
      made.data = structuredClone(data);
      return made;
    };
    return {
      fromNothing: () => () => void model(),
      begin: () => {
        const survey = model();
        const register = survey.getQuestionByName('register') as QuestionPanelDynamicModel;
        return {
          change: ({ asked, row }, value) => {
            if (row === undefined) survey.setValue(asked.key, value);
            else register.panels[row]!.getQuestionByName(asked.key).value = value;
          },
          read: () => ({
            total: survey.getValue('total_rows') as unknown,
            sum: survey.getValue('b7_sum') as unknown,
            shown:
              survey.getAllQuestions().filter((question) => question.isVisible).length +
              register.panels.reduce((sum, panel) => sum + panel.questions.filter((question) => question.isVisible).length, 0),
          }),
        };
      },
    };
  },
};

function form(): object {
  const inRow = { type: 'paneldynamic', name: 'register', templateElements: columns.map((asked) => write(asked, 'panel.')) };
  return { checkErrorsMode: 'onValueChanged', pages: [{ name: 'one', elements: [...questions.map((asked) => write(asked, '')), inRow] }] };
}

function answers(): Record<string, unknown> {
  const given = (asked: readonly Asked[], turn: number) =>
    Object.fromEntries(asked.filter(({ type }) => type !== 'calculated').map((one) => [one.key, valueOf(one, turn)]));
  return { ...given(questions, 0), register: Array.from({ length: counts.rows }, (_, row) => given(columns, row)) };
}

const types: Record<Asked['type'], object> = {
  check: { type: 'radiogroup', choices: ['pass', 'fail'] },
  number: { type: 'text', inputType: 'number' },
  text: { type: 'text' },
  calculated: { type: 'expression' },
};

function write({ key, type, rules }: Asked, prefix: string): object {
  return { name: key, ...types[type], ...Object.assign({}, ...rules.map((rule) => writeRule(rule, key, prefix))) };
}

function writeRule(rule: Rule, key: string, prefix: string): object {
  switch (rule.kind) {
    case 'show':
      return { visibleIf: `{${prefix}${rule.when}} = 'fail'` };
    case 'require':
      return { requiredIf: `{${rule.when}} > ${rule.above}` };
    case 'limit':
      return { validators: [{ type: 'expression', expression: `{${key}} <= {${rule.by}}` }] };
    case 'sum':
      return { expression: rule.of.map((one) => `{${one}}`).join(' + ') };
    case 'sum_rows':
      return { expression: `sumInArray({register}, '${rule.column}')` };
    case 'product':
      return { expression: rule.of.map((one) => `{${prefix}${one}}`).join(' * ') };
  }
}
