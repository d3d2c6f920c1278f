import type { Definition, Question } from '../definition/definition.ts';
import { specOf } from '../questions/registry.ts';
import { valueIn, type Answer, type Answers, type FileRef } from './answer.ts';
import type { Path } from './path.ts';
import { walkAnswers } from './walk.ts';

/** A file and the question it belongs to; `sha256` is what its content has to hash to. */
export type FileInAnswers = { path: Path; file: string; sha256: string };

/**
 * Every file the answers name: those that are answers, and the photos beside any answer, in rows too. A file that is named
 * twice at one question comes once.
 */
export function filesIn(definition: Definition, answers: Answers): FileInAnswers[] {
  const found = new Map<string, FileInAnswers>();
  for (const section of definition.sections) {
    for (const { question, answer, path } of walkAnswers(section.questions, answers)) {
      for (const { file, sha256 } of filesOf(question, answer)) found.set(`${path}\n${file}\n${sha256}`, { path, file, sha256 });
    }
  }
  return [...found.values()];
}

/** The files of one answer: what was answered with, then the photos beside it. */
export function filesOf(question: Question, answer: Answer): readonly FileRef[] {
  const value = specOf(question).kind(question, undefined).is === 'files' ? valueIn(answer) : undefined;
  const own = value === undefined ? [] : ([value].flat() as FileRef[]);
  return [...own, ...(answer.photos ?? [])];
}
