import { useCallback, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Answer, Answers, FileRef } from '@anjian/schema/answers/answer.ts';
import type { Path } from '@anjian/schema/answers/path.ts';
import type { Definition, Locale } from '@anjian/schema/definition/definition.ts';
import { initialRow } from '@anjian/schema/evaluate/initial.ts';
import type { EvaluationContext } from '@anjian/schema/evaluate/evaluation.ts';
import type { Problem } from '@anjian/schema/problems/problem.ts';
import { newId } from '../../data/newId.ts';
import '../fill.css';
import type { FileAdapter, Lookups } from '../fileAdapter.ts';
import { PartToolsContext } from '../parts/partTools.ts';
import { fillTexts } from '../texts/fillTexts.ts';
import { misreadNumbers } from '../unfinished/misread.model.ts';
import { beginUnfinished, UnfinishedContext } from '../unfinished/unfinished.ts';
import type { Unfinished } from '../unfinished/unfinished.ts';
import { answerAt } from './answersAt.ts';
import { lastAnswerOf } from './lastAnswerOf.ts';
import { BottomBar } from './BottomBar.tsx';
import { FormToolsContext } from './formTools.ts';
import type { FormTools } from './formTools.ts';
import { openPaths, standings } from './problems.model.ts';
import { Review } from './Review.tsx';
import { say } from './say.ts';
import { SectionBlock } from './SectionBlock.tsx';
import { SectionList } from './SectionList.tsx';
import { Summary } from './Summary.tsx';
import { SwipeHint } from './SwipeHint.tsx';
import { UndoBar } from './UndoBar.tsx';
import { useFilling } from './useFilling.ts';
import { useJump } from './useJump.ts';
import { useRefusals } from './useRefusals.ts';
import { useRenderQuestion } from './useRenderQuestion.tsx';
import { useUndo } from './useUndo.ts';

const noLookups: Lookups = {};

export type FillFormProps = {
  definition: Definition;
  /** What stands now. Hand back the very object that `onChange` gave, at once: other answers begin the form anew. */
  answers: Answers;
  onChange?: (answers: Answers) => void;
  locale: Locale;
  files: FileAdapter;
  lookups?: Lookups;
  readOnly?: boolean;
  context: EvaluationContext;
  /** Called when nothing is missing and the person has looked through what they hand in; with their signature where one is asked. */
  onSubmit?: (signature: FileRef | undefined) => void;
  submitting?: boolean;
  /** What the server found that this form did not, or why it refused. */
  serverProblems?: readonly Problem[];
  /** Where what is begun and no answer yet is kept; without it, for as long as the form is shown. */
  unfinished?: Unfinished;
  /** Above the first section: which task this is, where it is saved. */
  children?: ReactNode;
};

/** A checklist as people fill it: one column, every section of it, what is missing, and the way to hand it in. */
export function FillForm(props: FillFormProps) {
  const { definition, answers, locale, files, lookups = noLookups, readOnly = false, context, onSubmit, submitting = false } = props;
  const t = fillTexts(locale);
  const formId = useId().replaceAll(/[^\w-]/g, '');
  const [showAll, setShowAll] = useState(false);
  const [isReviewing, setReviewing] = useState(false);
  const filling = useFilling({ definition, answers, context, onChange: props.onChange });
  const { session, revision, set } = filling;
  const { evaluation } = session;
  const undo = useUndo(set);
  const jump = useJump(formId);
  const refusals = useRefusals(props.serverProblems, session.answers);
  const [ownUnfinished] = useState(() => beginUnfinished());
  const unfinished = props.unfinished ?? ownUnfinished;
  const parts = useSyncExternalStore(unfinished.subscribe, unfinished.all);
  const misread = misreadNumbers(parts, { definition, answers: session.answers, evaluation, locale });

  const standing = useRef({ session, set, undo, context });
  standing.current = { session, set, undo, context };
  const idOf = useCallback((path: Path) => `${formId}-${path}`, [formId]);
  const renderQuestion = useRenderQuestion(standing, refusals, revision);
  const tools = useMemo(
    (): FormTools => ({
      definition,
      locale,
      t,
      files,
      lookups,
      readOnly,
      showAll,
      idOf,
      say: (text, path = '') => {
        const { answers, evaluation } = standing.current.session;
        return say(text, path, { definition, locale, answers, evaluation });
      },
      newRow: (path) => {
        const { session, context } = standing.current;
        return initialRow(definition, context, session.answers, path, newId());
      },
      answerAt: (path) => answerAt(standing.current.session.answers, path),
      lastAt: (question, path) => lastAnswerOf(definition, standing.current.context, question, path),
      change: (path: Path, answer: Answer | undefined) => {
        standing.current.undo.forget(path);
        standing.current.set([[path, answer]]);
      },
      offerUndo: (message, path, before) => standing.current.undo.offer(message, [[path, before]]),
      renderQuestion: (question, path) => renderQuestion.current(question, path),
    }),
    [definition, locale, t, files, lookups, readOnly, showAll, idOf, renderQuestion],
  );

  const open = [...new Set([...openPaths([...evaluation.problems, ...misread]), ...refusals.paths])];
  const sections = standings(definition, evaluation, misread);
  const shown = definition.sections.filter(({ key }) => evaluation.sections[key]?.visible);
  const canSubmit = onSubmit !== undefined && !readOnly;

  function trySubmit(): void {
    setShowAll(true);
    if (open.length === 0) setReviewing(true);
    else jump.toSummary();
  }

  return (
    <FormToolsContext value={tools}>
      <PartToolsContext value={tools}>
        <UnfinishedContext value={unfinished}>
          <form className="fill" lang={locale} noValidate onSubmit={(event) => event.preventDefault()}>
            {props.children}
            {shown.length > 2 ? (
              <SectionList sections={shown} standings={sections} readOnly={readOnly} onGo={jump.toSection} sectionId={jump.sectionId} />
            ) : null}
            {showAll && open.length > 0 && !readOnly ? (
              <Summary
                id={jump.summaryId}
                paths={open}
                problems={[...misread, ...evaluation.problems, ...refusals.problems]}
                onGo={jump.toQuestion}
              />
            ) : null}
            {shown.length === 0 ? <p className="fill-hint">{t('nothing_to_ask')}</p> : null}
            {shown.some(({ questions }) => questions.some(({ type }) => type === 'check')) ? <SwipeHint /> : null}
            {shown.map((section, index) => (
              <SectionBlock
                key={section.key}
                id={jump.sectionId(section.key)}
                section={section}
                at={index + 1}
                of={shown.length}
                left={sections.find(({ key }) => key === section.key)?.left ?? 0}
                evaluation={evaluation}
                onPassTheRest={(paths) => {
                  set(paths.map((path) => [path, { value: 'pass' }]));
                  undo.offer(
                    t('passed_the_rest', { n: paths.length }),
                    paths.map((path) => [path, undefined]),
                  );
                }}
              />
            ))}
            <UndoBar offer={undo.offered} onUndo={undo.take} onClose={undo.drop} />
            {readOnly ? null : (
              <BottomBar
                progress={evaluation.progress}
                left={open.length}
                onNext={() => jump.toNext(open)}
                onSubmit={canSubmit ? trySubmit : undefined}
                submitting={submitting}
              />
            )}
            {isReviewing && onSubmit ? (
              <Review
                answers={session.answers}
                evaluation={evaluation}
                submitting={submitting}
                onGo={(path) => {
                  setReviewing(false);
                  jump.toQuestion(path);
                }}
                onClose={() => setReviewing(false)}
                onSubmit={onSubmit}
              />
            ) : null}
          </form>
        </UnfinishedContext>
      </PartToolsContext>
    </FormToolsContext>
  );
}
