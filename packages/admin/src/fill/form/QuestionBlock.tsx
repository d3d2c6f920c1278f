import { memo, useState } from 'react';
import type { ComponentType, FocusEvent } from 'react';
import type { Answer } from '@anjian/schema/answers/answer.ts';
import { isAnswered } from '@anjian/schema/answers/answer.ts';
import type { Path } from '@anjian/schema/answers/path.ts';
import type { Question, QuestionType } from '@anjian/schema/definition/definition.ts';
import type { QuestionState } from '@anjian/schema/evaluate/evaluation.ts';
import type { Problem } from '@anjian/schema/problems/problem.ts';
import type { Value } from '@anjian/schema/rules/value.ts';
import type { EditorProps } from '../questions/editor.ts';
import { editors } from '../questions/registry.ts';
import { afterPress } from './afterPress.ts';
import { Evidence } from './Evidence.tsx';
import { useForm } from './formTools.ts';
import { Problems } from './Problems.tsx';
import { problemsToShow } from './problems.model.ts';
import { QuestionHead } from './QuestionHead.tsx';

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
  const { shape, clears, Edit } = editors[question.type];
  const [left, setLeft] = useState(false);
  const id = tools.idOf(path);
  const label = tools.say(question.label, path) || question.key;
  const disabled = tools.readOnly || state.readOnly;
  const problems = [...problemsToShow(state.problems, { showAll: tools.showAll, left, isTyped: shape === 'control' }), ...refused];
  const invalid = problems.some(({ severity }) => severity === 'error');
  const ids = { control: `${id}-control`, label: `${id}-label`, describedBy: `${id}-about ${id}-problems` };
  const change = (next: Answer | undefined) => tools.change(path, next);
  // A question goes only to the editor of its own type.
  const Editor = Edit as ComponentType<EditorProps<QuestionType>>;
  return (
    <div
      id={id}
      className="fill-question"
      data-type={question.type}
      data-path={path}
      data-invalid={invalid || undefined}
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
      <Editor {...{ question, path, answer, state, worked, ids, label, invalid, disabled, change }} />
      {shape === 'plain' ? null : <Evidence {...{ question, path, answer, state, id, disabled }} />}
      <Problems id={`${id}-problems`} problems={problems} path={path} />
    </div>
  );
});

function isOutside({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): boolean {
  return !(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget);
}
