import DragIndicatorOutlinedIcon from '@mui/icons-material/DragIndicatorOutlined';
import ErrorOutlineOutlinedIcon from '@mui/icons-material/ErrorOutlineOutlined';
import { useDraggable, useDroppable } from '@dnd-kit/react';
import { memo, type MouseEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Question } from '@anjian/schema/definition/definition.ts';
import { typeEditorOf } from '../questions/registry.ts';
import type { Container } from '../edits/spot.ts';
import { extendSelection, selectQuestion, toggleQuestion } from '../state/selection.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';
import { LabelField } from './LabelField.tsx';
import { QuestionList } from './QuestionList.tsx';
import { RowTools } from './RowTools.tsx';
import { RuleHints } from './RuleHints.tsx';

type QuestionRowProps = { question: Question; container: Container; index: number; number: string };

/** One question on the sheet. Drawn again only when it, its place or its own part of the state is another. */
export const QuestionRow = memo(function QuestionRow({ question, container, index, number }: QuestionRowProps) {
  const translate = useTranslate();
  const store = useStore();
  const say = useSheetText();
  const { key, type } = question;
  const isSelected = useBuilder(({ selection }) => selection.of === 'questions' && selection.keys.has(key));
  const isOnly = useBuilder(({ selection }) => selection.of === 'questions' && selection.keys.size === 1 && selection.keys.has(key));
  const faults = useBuilder((state) => state.faults.get(key) ?? 0);
  const responseSets = useBuilder(({ history }) => history.present.responseSets);
  const { ref: dragRef, handleRef } = useDraggable({ id: key, data: { question: key } });
  const { ref: dropRef } = useDroppable({ id: `row ${key}`, data: { in: container, index } });
  const { Icon, summary } = typeEditorOf(question);
  const typeName = translate(`builder.type.${type}`);
  const about = summary?.(question, { translate, say, responseSets }) ?? '';
  const clause = say(question.clause);

  const choose = (event: MouseEvent) => {
    const { selection } = store.getState();
    if (event.ctrlKey || event.metaKey) store.select(toggleQuestion(selection, key));
    else if (event.shiftKey) store.select(extendSelection(selection, key, store.definition));
    else if (!isOnly) store.select(selectQuestion(key));
  };

  return (
    <li className="builder-row" data-selected={isSelected || undefined} data-key={key}>
      {/* The whole row can be clicked; by keyboard one is already in its label. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className="builder-row-head"
        data-droppable={`row ${key}`}
        ref={(element) => {
          dragRef(element);
          dropRef(element);
        }}
        // The caret stays where several are being chosen: in a label, it would choose that one alone.
        onMouseDown={(event) => (event.ctrlKey || event.metaKey || event.shiftKey) && event.preventDefault()}
        onClick={choose}
      >
        <span className="builder-handle" ref={handleRef} aria-hidden="true" title={translate('builder.dragHelp')}>
          <DragIndicatorOutlinedIcon fontSize="small" />
        </span>
        <span className="builder-number" aria-hidden="true">
          {number}
        </span>
        <span className="builder-type" title={typeName} aria-hidden="true">
          <Icon fontSize="small" />
        </span>
        <div className="builder-row-main">
          <LabelField question={question} number={number} typeName={typeName} />
          <div className="builder-row-about">
            {question.required && <span className="builder-required">{translate('builder.requiredMark')}</span>}
            <span>{typeName}</span>
            {about !== '' && <span className="builder-row-summary">{about}</span>}
            {clause !== '' && <span className="builder-row-summary">{translate('builder.clauseMark', { clause })}</span>}
            {faults > 0 && (
              <span className="builder-fault">
                <ErrorOutlineOutlinedIcon fontSize="inherit" aria-hidden /> {translate('builder.faultCount', { smart_count: faults })}
              </span>
            )}
          </div>
          <RuleHints question={question} />
        </div>
      </div>
      {isOnly && <RowTools question={key} type={type} number={number} index={index} isInGroup={'group' in container} />}
      {question.type === 'group' && (
        <QuestionList container={{ group: key }} questions={question.questions} prefix={`${number}.`} isInGroup />
      )}
    </li>
  );
});
