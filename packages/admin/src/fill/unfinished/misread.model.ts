import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { Path } from '@anjian/schema/answers/path.ts';
import { readPath } from '@anjian/schema/answers/path.ts';
import type { Definition, Locale } from '@anjian/schema/definition/definition.ts';
import type { Evaluation } from '@anjian/schema/evaluate/evaluation.ts';
import type { Problem } from '@anjian/schema/problems/problem.ts';
import { answerAt } from '../form/answersAt.ts';
import { valueOf } from '../form/answer.model.ts';
import { questionsOf } from '../form/say.ts';
import { fillTexts } from '../texts/fillTexts.ts';
import { numberPath } from './unfinished.ts';
import type { UnfinishedParts } from './unfinished.ts';

type Form = { definition: Definition; answers: Answers; evaluation: Evaluation; locale: Locale };

/** Typed where a number is asked, and none: it holds the form up like a wrong answer, until it is mended or cleared. */
export function misreadNumbers(parts: UnfinishedParts, { definition, answers, evaluation, locale }: Form): Problem[] {
  return Object.entries(parts).flatMap(([name, typed]): Problem[] => {
    const path = numberPath(name);
    const type = path === undefined ? undefined : numberTypeAt(definition, path);
    const state = path === undefined ? undefined : evaluation.questions[path];
    if (path === undefined || !type || !state?.visible || state.readOnly || valueOf(answerAt(answers, path)) !== undefined) return [];
    // As it was typed: what looks like the name of another answer in it is not filled in.
    const text = fillTexts(locale)(type === 'integer' ? 'integer_bad' : 'number_bad', { text: typed.trim() }).replaceAll('${', '$ {');
    return [{ path, code: 'wrong_type', severity: 'error', details: { expected: 'number' }, message: { [locale]: text } }];
  });
}

function numberTypeAt(definition: Definition, path: Path): 'integer' | 'decimal' | undefined {
  const type = questionsOf(definition).get(readPath(path)?.at(-1)?.key ?? '')?.type;
  return type === 'integer' || type === 'decimal' ? type : undefined;
}
