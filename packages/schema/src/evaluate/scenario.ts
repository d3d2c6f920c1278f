/** Forms in a few words, for tests: `scenario([yesNo('hurt', …)]).set('hurt', true).state('hurt')` */
import type { Answer, AnswerValue, Answers, Row } from '../answers/answer.ts';
import type { Path } from '../answers/path.ts';
import { definition, section } from '../definition/build.ts';
import type { Definition, Question, Section } from '../definition/definition.ts';
import type { Value } from '../rules/value.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation, EvaluationContext, QuestionState, Score } from './evaluation.ts';
import { startSession, type Session } from './session.ts';

export const usualContext: EvaluationContext = { now: '2026-11-25T08:30:00+08:00', today: '2026-11-25', timeZone: 'Asia/Shanghai' };

type More = Parameters<typeof definition>[3] & { context?: Partial<EvaluationContext> };

export function formOf(questions: readonly Question[], more?: More): Definition {
  return formOfSections([section('one', '一', 'One', [...questions])], more);
}

export function formOfSections(sections: Section[], { context: _context, ...more }: More = {}): Definition {
  return definition('表', 'Form', sections, more);
}

export function scenario(form: Definition | readonly Question[], more: More = {}): Scenario {
  const made = 'sections' in form ? form : formOf(form, more);
  return new Scenario(made, { ...usualContext, ...more.context });
}

export class Scenario {
  readonly definition: Definition;
  readonly context: EvaluationContext;
  private readonly session: Session;

  constructor(form: Definition, context: EvaluationContext) {
    this.definition = form;
    this.context = context;
    this.session = startSession(form, {}, context);
  }

  /** A value, `undefined` for blank, or the whole answer. */
  set(path: Path, value: AnswerValue | undefined | { answer: Answer }): this {
    const answer = value === undefined ? undefined : typeof value === 'object' && 'answer' in value ? value.answer : { value };
    this.session.set(path, answer as Answer | undefined);
    return this;
  }

  na(path: Path): this {
    return this.set(path, { answer: { na: true } });
  }

  /** Rows r1, r2, … with these values. */
  rows(path: Path, ...rows: Record<string, AnswerValue>[]): this {
    return this.set(
      path,
      rows.map((values, index): Row => ({ id: `r${index + 1}`, answers: answersOf(values) })),
    );
  }

  get answers(): Answers {
    return this.session.answers;
  }

  get evaluation(): Evaluation {
    return this.session.evaluation;
  }

  /** Everything worked out anew from the answers alone. */
  get anew(): Evaluation {
    return evaluate(this.definition, this.session.answers, this.context);
  }

  state(path: Path): QuestionState {
    const state = this.evaluation.questions[path];
    if (!state) throw new Error(`There is no question at ${path}.`);
    return state;
  }

  value(path: Path): Value | undefined {
    return this.evaluation.values[path];
  }

  get shown(): Path[] {
    return Object.entries(this.evaluation.questions).flatMap(([path, { visible }]) => (visible ? [path] : []));
  }

  /** `path: code`, with the severity where it is not an error */
  get problems(): string[] {
    return this.evaluation.problems.map(({ path, code, severity }) => `${path}: ${code}${severity === 'error' ? '' : ` (${severity})`}`);
  }

  get score(): Score {
    if (!this.evaluation.score) throw new Error('Nothing is scored here.');
    return this.evaluation.score;
  }
}

export function answersOf(values: Record<string, AnswerValue>): Answers {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]));
}
