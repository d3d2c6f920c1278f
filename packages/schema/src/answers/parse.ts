import type { Definition } from '../definition/definition.ts';
import type { Key } from '../definition/key.ts';
import type { Problem } from '../problems/problem.ts';
import type { Question } from '../questions/registry.ts';
import type { Answers } from './answer.ts';
import { AnswerReader } from './read.ts';

export type ParsedAnswers = { answers: Answers; problems: readonly Problem[] };

const maps = new WeakMap<Definition, ReadonlyMap<Key, Question>>();

/**
 * Answers out of JSON from anywhere. Shape only: what a form demands of them, evaluate() says. Whatever is refused is left
 * out and named by path and code.
 */
export function parseAnswers(definition: Definition, json: unknown): ParsedAnswers {
  const reader = new AnswerReader(definition.responseSets);
  const answers = reader.readAll(topQuestions(definition), json, (key) => key);
  return { answers, problems: reader.problems };
}

export function topQuestions(definition: Definition): ReadonlyMap<Key, Question> {
  const known = maps.get(definition);
  if (known) return known;
  const map = new Map(definition.sections.flatMap(({ questions }) => questions.map((question) => [question.key, question] as const)));
  maps.set(definition, map);
  return map;
}
