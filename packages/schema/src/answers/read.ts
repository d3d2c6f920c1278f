/** Reads one answer out of JSON from anywhere: its shape is checked against the question, and nothing is coerced. */
import type { ResponseSets } from '../definition/choice.ts';
import { isReservedKey, type Key } from '../definition/key.ts';
import type { ProblemCode } from '../problems/answerTexts.ts';
import type { Details, Problem } from '../problems/problem.ts';
import { readFileRefs } from '../questions/common/filing.ts';
import { readPlainText } from '../questions/common/typing.ts';
import { specOf, type Question } from '../questions/registry.ts';
import type { Answer, Answers, AnswerValue, FileRef } from './answer.ts';
import { pathInRow, type Path } from './path.ts';

const parts: ReadonlySet<string> = new Set(['value', 'na', 'skipped', 'note', 'photos', 'other']);
const longestNote = 10_000;

export type ReadAnswer = { answer: Answer | undefined; problems: readonly Problem[] };

const fine: readonly Problem[] = [];

export function readAnswer(question: Question, json: unknown, path: Path, responseSets: ResponseSets | undefined): ReadAnswer {
  const reader = new AnswerReader(responseSets);
  const answer = reader.read(question, json, path);
  return { answer, problems: reader.problems.length === 0 ? fine : reader.problems };
}

export class AnswerReader {
  readonly problems: Problem[] = [];
  private readonly responseSets: ResponseSets | undefined;

  constructor(responseSets: ResponseSets | undefined) {
    this.responseSets = responseSets;
  }

  /** Keys that are no question's are refused by path. */
  readAll(questions: ReadonlyMap<Key, Question>, json: unknown, pathOf: (key: string) => Path): Answers {
    const answers: Answers = {};
    if (!isRecord(json)) {
      this.refuse(pathOf(''), 'wrong_type', { expected: 'answers' });
      return answers;
    }
    for (const key of Object.keys(json)) {
      const question = questions.get(key);
      if (!question) {
        this.refuse(pathOf(key.slice(0, 64)), isReservedKey(key) ? 'reserved_key' : 'unknown_question');
        continue;
      }
      const answer = this.read(question, json[key], pathOf(key));
      if (answer) answers[key] = answer;
    }
    return answers;
  }

  read(question: Question, json: unknown, path: Path): Answer | undefined {
    const refuse = (code: ProblemCode, details: Details = {}) => this.refuse(path, code, details);
    if (!isRecord(json)) return refuse('wrong_type', { expected: 'answer' });
    const extra = Object.keys(json).find((key) => !parts.has(key));
    if (extra !== undefined) return refuse('unknown_property', { property: extra.slice(0, 64) });
    const said = ['value', 'na', 'skipped'].filter((part) => Object.hasOwn(json, part));
    if (said.length !== 1) return refuse(said.length === 0 ? 'value_missing' : 'value_ambiguous');
    const attached = this.readAttached(json, refuse);
    if (!attached) return undefined;
    if (said[0] !== 'value') return this.readWithoutValue(question, json, attached, refuse);
    const value = this.readValue(question, json['value'], path);
    if (value === undefined) return undefined;
    if (!Object.hasOwn(json, 'other')) return { ...attached, value };
    const other = readPlainText(json['other'], { refuse }, longestNote);
    return other === undefined ? undefined : { ...attached, value, other };
  }

  private readWithoutValue(question: Question, json: Record<string, unknown>, attached: Attached, refuse: Refuse): Answer | undefined {
    if (Object.hasOwn(json, 'other')) return refuse('unknown_property', { property: 'other' });
    const { holds, takesEvidence } = specOf(question);
    if (holds === 'nothing') return refuse('not_answerable');
    if (Object.hasOwn(json, 'skipped'))
      return json['skipped'] === true ? { ...attached, skipped: true } : refuse('wrong_type', { expected: 'true' });
    if (json['na'] !== true) return refuse('wrong_type', { expected: 'true' });
    return takesEvidence ? { ...attached, na: true } : refuse('na_not_possible');
  }

  private readAttached(json: Record<string, unknown>, refuse: Refuse): Attached | undefined {
    const attached: Attached = {};
    if (Object.hasOwn(json, 'note')) {
      const note = readPlainText(json['note'], { refuse }, longestNote);
      if (note === undefined) return undefined;
      attached.note = note;
    }
    if (Object.hasOwn(json, 'photos')) {
      const photos = readFileRefs(json['photos'], { refuse });
      if (photos === undefined) return undefined;
      attached.photos = photos;
    }
    return attached;
  }

  private readValue(question: Question, json: unknown, path: Path): AnswerValue | undefined {
    return specOf(question).read(json, question, {
      responseSets: this.responseSets,
      refuse: (code, details) => this.refuse(path, code, details),
      readRow: (questions, answers, row) =>
        this.readAll(byKey(questions as readonly Question[]), answers, (key) => pathInRow(path, row, key)),
    });
  }

  private refuse(path: Path, code: ProblemCode, details: Details = {}): undefined {
    this.problems.push({ path, code, severity: 'error', details });
  }
}

type Attached = { note?: string; photos?: FileRef[] };
type Refuse = (code: ProblemCode, details?: Details) => undefined;

const maps = new WeakMap<readonly Question[], ReadonlyMap<Key, Question>>();

/** The questions of one level by key; made once for each list. */
export function byKey(questions: readonly Question[]): ReadonlyMap<Key, Question> {
  const known = maps.get(questions);
  if (known) return known;
  const map = new Map(questions.map((question) => [question.key, question]));
  maps.set(questions, map);
  return map;
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
