import { useDroppable } from '@dnd-kit/react';
import { memo, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Question } from '@anjian/schema/definition/definition.ts';
import type { Container } from '../edits/spot.ts';
import { AddLine } from './AddLine.tsx';
import { QuestionRow } from './QuestionRow.tsx';

type QuestionListProps = { container: Container; questions: readonly Question[]; prefix: string; isInGroup?: boolean };

/** Questions in order, with a line below them to go on typing. */
export const QuestionList = memo(
  function QuestionList({ container, questions, prefix, isInGroup = false }: QuestionListProps) {
    const translate = useTranslate();
    const name = 'section' in container ? container.section : container.group;
    const isGroup = 'group' in container;
    // The same container for all rows of the list, so that a row is not drawn again for nothing.
    const same = useMemo((): Container => (isGroup ? { group: name } : { section: name }), [isGroup, name]);
    const { ref } = useDroppable({ id: `empty ${name}`, data: { empty: same }, disabled: questions.length > 0 });
    return (
      <div className={isInGroup ? 'builder-inside' : undefined}>
        {questions.length === 0 && (
          <p className="builder-empty" data-droppable={`empty ${name}`} ref={ref}>
            {translate(isInGroup ? 'builder.emptyGroup' : 'builder.emptySection')}
          </p>
        )}
        <ol className="builder-rows">
          {questions.map((question, index) => (
            <QuestionRow key={question.key} question={question} container={same} index={index} number={`${prefix}${index + 1}`} />
          ))}
        </ol>
        <AddLine container={same} count={questions.length} />
      </div>
    );
  },
  (before, after) => before.questions === after.questions && before.prefix === after.prefix && nameOf(before) === nameOf(after),
);

function nameOf({ container }: QuestionListProps): string {
  return 'section' in container ? container.section : container.group;
}
