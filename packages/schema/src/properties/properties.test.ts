/** What holds for any form, any answers and any formula. Every failure prints the case that made it, made as small as it gets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../answers/answer.ts';
import { exportColumns, exportRow, exportRows, exportGroups } from '../answers/flatten.ts';
import { filesIn } from '../answers/files.ts';
import { parseAnswers } from '../answers/parse.ts';
import { summarize } from '../answers/summary.ts';
import { compareDefinitions, isUnchanged } from '../compare/compare.ts';
import { checkDefinition } from '../definition/check.ts';
import type { Definition } from '../definition/definition.ts';
import { isSame } from '../definition/isSame.ts';
import { parseDefinition } from '../definition/parse.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { usualContext } from '../evaluate/scenario.ts';
import { startSession } from '../evaluate/session.ts';
import { definitionProblemText, problemText } from '../problems/texts.ts';
import { deepestExpression } from '../rules/expression.ts';
import { parseFormula } from '../rules/formula.ts';
import { printFormula } from '../rules/printFormula.ts';
import { answersTo, changesTo, forms } from './arbitraryForm.ts';
import { assertProperty } from './assertProperty.ts';
import { formulas } from './arbitraryFormula.ts';

const filled = forms.chain((form) =>
  fc.record({
    form: fc.constant(form),
    answers: answersTo(form.sections.flatMap(({ questions }) => questions)),
    changes: changesTo(form),
    last: fc.option(answersTo(form.sections[0]!.questions), { nil: undefined }),
  }),
);
const names = { questions: ['a', 'b', 'a.b', '数量', 'and', 'sum', 'unit'], groups: ['g', 'row', 'true'] };

function property<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void, numRuns = 300): void {
  assertProperty(fc.property(arbitrary, holds), { numRuns });
}

describe('evaluation', () => {
  it('always comes to an end, and to the same one', () => {
    property(filled, ({ form, answers, last }) => {
      const context = { ...usualContext, last };
      expect(evaluate(form, answers, context)).toEqual(evaluate(copyOf(form), answers, context));
    });
  });

  it('step by step is evaluation anew', () => {
    property(filled, ({ form, answers, changes, last }) => {
      const context = { ...usualContext, last };
      const read = parseAnswers(form, answers).answers;
      const session = startSession(form, read, context);
      for (const { path, answer } of changes) session.set(path, answer as Answer | undefined);
      expect(session.evaluation).toEqual(evaluate(form, session.answers, context));
    });
  });

  it('changes nothing of what it was given, nor of what it gave before', () => {
    property(
      filled,
      ({ form, answers, changes }) => {
        const read = parseAnswers(form, answers).answers;
        const before = copyOf({ form, read });
        const session = startSession(form, read, usualContext);
        const given = session.evaluation;
        const copied = copyOf(given);
        for (const { path, answer } of changes) session.set(path, answer as Answer | undefined);
        expect({ form, read }).toEqual(before);
        expect(given).toEqual(copied);
      },
      100,
    );
  });
});

describe('reading', () => {
  it('a definition gives it back', () => {
    property(
      forms,
      (form) => {
        expect(parseDefinition(copyOf(form))).toEqual({ ok: true, definition: copyOf(form) });
      },
      100,
    );
  });

  it('any JSON as a definition either gives one or says what is wrong', () => {
    property(
      fc.oneof(fc.jsonValue(), fc.record({ format: fc.constantFrom(0, 1), sections: fc.jsonValue(), locales: fc.jsonValue() })),
      (json) => {
        const parsed = parseDefinition(json);
        expect(parsed.ok || parsed.problems.length > 0).toBe(true);
      },
    );
  });

  it('answers keeps what fits as it is, and refuses the rest by path and code', () => {
    property(filled, ({ form, answers }) => {
      const first = parseAnswers(form, answers);
      expect(parseAnswers(form, first.answers)).toEqual({ answers: first.answers, problems: [] });
      expect(parseAnswers(form, JSON.parse(JSON.stringify(first.answers)))).toEqual({ answers: first.answers, problems: [] });
      for (const problem of first.problems) expect(problemText(problem, 'zh-CN')).not.toBe('');
    });
  });

  it('anything at all as answers gives answers, and an evaluation of them', () => {
    property(fc.tuple(forms, fc.anything({ withNullPrototype: true, withObjectString: true })), ([form, json]) => {
      const { answers } = parseAnswers(form, json);
      expect(evaluate(form, answers, usualContext)).toHaveProperty('complete');
      expect(evaluate(form, json as Answers, usualContext)).toHaveProperty('complete');
    });
  });
});

describe('a formula', () => {
  it('reads as the tree it was printed from', () => {
    property(
      formulas(names).filter((expr) => depthOf(expr) < deepestExpression - 2),
      (expr) => {
        const read = parseFormula(printFormula(expr));
        expect(read).toMatchObject({ ok: true });
        expect(read.ok && read.expr).toEqual(expr);
      },
      2_000,
    );
  });

  it('as any text either reads or says where it goes wrong', () => {
    const pieces = fc.constantFrom(
      'a',
      ' and ',
      '(',
      ')',
      "'",
      '.',
      ',',
      '>',
      '≥',
      '、',
      'sum',
      '`',
      '-',
      '1.5',
      '[',
      ']',
      ' not ',
      '，',
      '“',
      '”',
    );
    property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((all) => all.join('')),
      ),
      (text) => {
        const read = parseFormula(text);
        const again = read.ok ? parseFormula(printFormula(read.expr)) : read;
        expect(again).toMatchObject(read.ok ? { ok: true, expr: read.expr } : { ok: false });
        const places = read.ok ? [...read.spans.values()] : read.problems;
        expect(places.every(({ from, to }) => from >= 0 && to >= from && to <= text.length)).toBe(true);
      },
      2_000,
    );
  });
});

describe('checking', () => {
  it('never fails, and has a sentence for everything it finds', () => {
    property(forms, (form) => {
      for (const problem of checkDefinition(form)) {
        for (const locale of ['zh-CN', 'en']) expect(definitionProblemText(problem, locale)).not.toMatch(/^$|object Object/);
      }
    });
  });
});

describe('comparing', () => {
  it('a definition with itself finds nothing', () => {
    property(forms, (form) => {
      expect(isUnchanged(compareDefinitions(form, copyOf(form)))).toBe(true);
    });
  });

  it('two definitions finds something exactly when they differ', () => {
    const pairs = forms.chain((form) => fc.tuple(fc.constant(form), fc.oneof(forms, fc.constant(form), edited(form))));
    property(pairs, ([before, after]) => {
      expect(isUnchanged(compareDefinitions(before, after))).toBe(isSame(before, after));
    });
  });
});

it('whatever is answered can be summed up, exported and looked through for files', () => {
  property(filled, ({ form, answers }) => {
    const read = parseAnswers(form, answers).answers;
    const evaluation = evaluate(form, read, usualContext);
    const columns = exportColumns([form]);
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    expect(exportRow(columns, { definition: form, answers: read, evaluation }, 'zh-CN')).toHaveLength(columns.length);
    for (const { key } of exportGroups([form])) {
      const inRows = exportColumns([form], key);
      for (const line of exportRows(inRows, key, { definition: form, answers: read, evaluation }, 'en'))
        expect(line).toHaveLength(inRows.length);
    }
    const { pass, fail, na } = summarize(form, read, evaluation);
    expect(Math.min(pass, fail, na)).toBeGreaterThanOrEqual(0);
    for (const { sha256 } of filesIn(form, read)) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

/** One small edit of the kind an author makes. */
function edited(form: Definition): fc.Arbitrary<Definition> {
  return fc.constantFrom('turn', 'drop', 'reword', 'require', 'locale').map((edit) => {
    const copy = copyOf(form);
    const { questions } = copy.sections[0]!;
    if (edit === 'turn') questions.reverse();
    if (edit === 'drop') questions.pop();
    if (edit === 'reword') questions[0]!.label['zh-CN'] = '改了';
    if (edit === 'require') questions[0]!.required = !questions[0]!.required;
    if (edit === 'locale') copy.locales.push('fr');
    return copy;
  });
}

function copyOf<T>(json: T): T {
  return JSON.parse(JSON.stringify(json)) as T;
}

function depthOf(expr: object): number {
  return 1 + Math.max(0, ...Object.values(expr).map((part: unknown) => (typeof part === 'object' && part !== null ? depthOf(part) : 0)));
}
