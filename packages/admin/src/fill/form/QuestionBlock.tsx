import { memo, useState } from 'react';
import type { FocusEvent } from 'react';
import type { Answer } from '@anjian/schema/answers/answer.ts';
import { isAnswered } from '@anjian/schema/answers/answer.ts';
import type { Path } from '@anjian/schema/answers/path.ts';
import type { Question, QuestionType } from '@anjian/schema/definition/definition.ts';
import type { QuestionState } from '@anjian/schema/evaluate/evaluation.ts';
import type { Problem } from '@anjian/schema/problems/problem.ts';
import type { Value } from '@anjian/schema/rules/value.ts';
import type { Editor as AnyEditor } from '../questions/editor.ts';
import { editors } from '../questions/registry.ts';
import { besideAt, useUnfinished } from '../unfinished/unfinished.ts';
import { Evidence } from './Evidence.tsx';
import { withAttachedOf, withValue } from './answer.model.ts';
import type { Attached } from './answer.model.ts';
import { useForm } from './formTools.ts';
import { LastTime } from './LastTime.tsx';
import { Problems } from './Problems.tsx';
import { problemsToShow } from './problems.model.ts';
import { QuestionHead } from './QuestionHead.tsx';
import { noteSwipe } from './swipeKnown.ts';
import { useAfterPress } from './useAfterPress.ts';
import { useSwipe } from './useSwipe.ts';
import type { SwipeSide } from './useSwipe.ts';

type Props = {
  question: Question;
  path: Path;
  answer: Answer | undefined;
  state: QuestionState;
  worked: Value | undefined;
  /** What the server said of this answer; it stands until the answer is another. */
  refused: readonly Problem[];
  /** Changes when anything does, for questions that show more than their own answer. */
  revision: number | undefined;
};

/** One question: what is asked, the editor of its type, a note and photos, and what is wrong, in the order they are read. */
export const QuestionBlock = memo(function QuestionBlock({ question, path, answer, state, worked, refused }: Props) {
  const tools = useForm();
  const unfinished = useUnfinished();
  // A question goes only to the editor of its own type.
  const { shape, clears, swipes, Edit } = editors[question.type] as AnyEditor<QuestionType>;
  const [left, setLeft] = useState(false);
  const afterPress = useAfterPress();
  const id = tools.idOf(path);
  const label = tools.say(question.label, path) || question.key;
  const disabled = tools.readOnly || state.readOnly;
  const problems = [...problemsToShow(state.problems, { showAll: tools.showAll, left, isTyped: shape === 'control' }), ...refused];
  const invalid = problems.some(({ severity }) => severity === 'error');
  const ids = { control: `${id}-control`, label: `${id}-label`, describedBy: `${id}-about ${id}-problems` };
  const swipe = useSwipe(swipes && !disabled ? onSwipe : undefined);

  /** The note and photos of an answer outlive its value: whoever empties a field to write it anew finds them again. */
  function change(next: Answer | undefined): void {
    const before = tools.answerAt(path);
    const kept = unfinished.all()[besideAt(path)];
    const attached = before && (before.note || before.photos) ? { note: before.note, photos: before.photos } : undefined;
    if (!next) unfinished.keep(besideAt(path), attached && JSON.stringify(attached));
    else if (!before) unfinished.keep(besideAt(path), undefined);
    tools.change(path, next && !before && kept !== undefined ? withAttachedOf(JSON.parse(kept) as Attached, next) : next);
  }

  function onSwipe(side: SwipeSide): void {
    const swiped = swipes?.(question, side);
    if (!swiped) return;
    noteSwipe();
    change(withValue(answer, swiped.value));
    tools.offerUndo(tools.t(swiped.word, { what: label }), path, answer);
  }

  return (
    <div
      id={id}
      className="fill-question"
      data-type={question.type}
      data-path={path}
      data-invalid={invalid || undefined}
      data-swipes={swipe ? true : undefined}
      {...swipe}
      tabIndex={-1}
      onBlur={(event) => {
        if (isOutside(event) && isAnswered(answer)) afterPress(() => setLeft(true));
      }}
    >
      <QuestionHead
        question={question}
        path={path}
        label={label}
        shape={shape}
        ids={ids}
        required={state.required && !disabled}
        onClear={
          clears && isAnswered(answer) && !disabled
            ? () => {
                change(undefined);
                tools.offerUndo(tools.t('cleared', { what: label }), path, answer);
              }
            : undefined
        }
      />
      <Edit {...{ question, path, answer, state, worked, ids, label, invalid, disabled, change }} />
      <LastTime {...{ question, path, answer, disabled, label }} />
      {shape === 'plain' ? null : <Evidence {...{ question, path, answer, state, id, disabled }} />}
      <Problems id={`${id}-problems`} problems={problems} path={path} />
    </div>
  );
});

function isOutside({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): boolean {
  return !(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget);
}
