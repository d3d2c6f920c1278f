/**
 * Plausible answers to the sample's checklists. Each checklist has a filler that knows its texts and readings; check
 * items pass by themselves, except where a mishap is asked for.
 */
import { assetContext, type AssetFacts } from '@anjian/schema/evaluate/assetContext.ts';
import { evaluate } from '@anjian/schema/evaluate/evaluate.ts';
import type { Answer, Answers, FileRef } from '@anjian/schema/answers/answer.ts';
import type { Definition, Question } from '@anjian/schema/definition/definition.ts';
import type { SceneName } from '../pictures/scenes.ts';
import type { Chance } from '../chance.ts';

/** What surrounds one filling. */
export type Surroundings = {
  /** local date of the report, 'YYYY-MM-DD' */
  day: string;
  /** key of the unit in the sample */
  unit: string;
  unitName: string;
  /** what is looked at, with its key in the sample and the name of its unit */
  asset?: AssetFacts & { key: string };
  /** who fills it in, and the head of the unit */
  by: string;
  head: string;
  chance: Chance;
  photo: (scene: SceneName) => FileRef;
  signature: () => FileRef;
};

/** Something that was not in order: the question, what was written beside it, the picture, and other answers it brings. */
export type Mishap = {
  key: string;
  note: string;
  scene?: SceneName;
  /** the value; a check item simply fails */
  value?: unknown;
  also?: Record<string, unknown>;
};

export type Filler = (around: Surroundings) => { values: Record<string, unknown>; mishaps: readonly Mishap[] };

/** Answers to a whole form; with `withMishap` something is found, where the checklist knows of anything to find. */
export function fillIn(definition: Definition, filler: Filler, around: Surroundings, withMishap: boolean): Answers {
  const { values, mishaps } = filler(around);
  const mishap = withMishap && mishaps.length > 0 ? around.chance.pick(mishaps) : undefined;
  const answers: Answers = Object.fromEntries(
    Object.entries({ ...values, ...mishap?.also }).map(([key, value]) => [key, { value } as Answer]),
  );
  if (mishap) answers[mishap.key] = answerOf(mishap, around);
  return passTheRest(definition, answers, around);
}

/** Check items that are shown and not yet answered pass; answering one may show others, so until nothing is left. */
function passTheRest(definition: Definition, given: Answers, { day, unitName, asset }: Surroundings): Answers {
  const answers = { ...given };
  const context = {
    now: `${day}T04:00:00.000Z`,
    today: day,
    timeZone: 'Asia/Shanghai',
    unit: { name: unitName },
    ...(asset ? { asset: assetContext(asset) } : {}),
  };
  const checks = definition.sections.flatMap((section) => section.questions).filter((question) => question.type === 'check');
  for (;;) {
    const { questions } = evaluate(definition, answers, context);
    const open = checks.filter((question) => questions[question.key]?.visible && !(question.key in answers));
    if (open.length === 0) return withoutHidden(definition, answers, questions);
    for (const { key } of open) answers[key] = { value: 'pass' };
  }
}

function withoutHidden(definition: Definition, answers: Answers, states: Record<string, { visible: boolean }>): Answers {
  const keys = definition.sections.flatMap((section) => section.questions.map((question: Question) => question.key));
  return Object.fromEntries(keys.filter((key) => key in answers && states[key]?.visible).map((key) => [key, answers[key]!]));
}

function answerOf({ note, scene, value = 'fail' }: Mishap, { photo }: Surroundings): Answer {
  return { value, note, ...(scene ? { photos: [photo(scene)] } : {}) } as Answer;
}
