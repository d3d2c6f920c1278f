import { useState } from 'react';
import type { Answers, FileRef } from '@anjian/schema/answers/answer.ts';
import type { Path } from '@anjian/schema/answers/path.ts';
import { readPath } from '@anjian/schema/answers/path.ts';
import type { Evaluation, Score } from '@anjian/schema/evaluate/evaluation.ts';
import { problemText } from '@anjian/schema/problems/texts.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Fault } from '../parts/Fault.tsx';
import { Severity } from '../parts/Severity.tsx';
import { SignatureField } from '../signature/SignatureField.tsx';
import { useUnfinished, wordsBegunOn } from '../unfinished/unfinished.ts';
import { answerAt } from './answersAt.ts';
import { useForm } from './formTools.ts';
import { reviewOf } from './review.model.ts';
import { questionsOf } from './say.ts';

type Props = {
  answers: Answers;
  evaluation: Evaluation;
  submitting: boolean;
  onGo: (path: Path) => void;
  onClose: () => void;
  onSubmit: (signature: FileRef | undefined) => void;
};

/** The last look before it is handed in: what failed, what it will raise, and the signature where one is asked. */
export function Review({ answers, evaluation, submitting, onGo, onClose, onSubmit }: Props) {
  const { t, say, locale, files, definition } = useForm();
  const [signature, setSignature] = useState<FileRef>();
  const [fault, setFault] = useState<string>();
  const unfinished = useUnfinished();
  const standing = JSON.stringify(answers);
  const hasWordsLeft = wordsBegunOn(unfinished.all()).some((sha256) => standing.includes(sha256));
  const { pass, na, failed, hazards, warnings } = reviewOf(definition, answers, evaluation);
  const { signOff } = definition.settings;
  const labelOf = (path: Path) => say(questionsOf(definition).get(readPath(path)?.at(-1)?.key ?? '')?.label, path);

  function submit(): void {
    if (signOff !== 'none' && !signature) return setFault(t('review_sign_missing'));
    onSubmit(signature);
  }

  return (
    <Dialog title={t('review')} closeWord={t('back_to_form')} onClose={onClose}>
      <div className="fill-review">
        {pass + na + failed.length > 0 ? (
          <p className="fill-review-counts">{t('review_counts', { pass, na, fail: failed.length })}</p>
        ) : null}
        {evaluation.score ? <ScoreLine score={evaluation.score} /> : null}
        <Points title={t('review_failed')} paths={failed} labelOf={labelOf} onGo={onGo} moreOf={(path) => answerAt(answers, path)?.note} />
        {hazards.length > 0 ? (
          <section>
            <h3>{t('review_hazards')}</h3>
            <ul className="fill-review-hazards">
              {hazards.map(({ path, severity, title }, index) => (
                <li key={`${path}-${index}`}>
                  <Severity severity={severity} word={t(`severity_${severity}`)} />
                  <span>{say(title)}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <Points
          title={t('review_warnings')}
          paths={[...new Set(warnings.map(({ path }) => path))]}
          labelOf={labelOf}
          onGo={onGo}
          moreOf={(path) => {
            const found = warnings.find((one) => one.path === path);
            return found && (found.message ? say(found.message, path) : problemText(found, locale));
          }}
        />
        {failed.length + hazards.length + warnings.length === 0 ? <p>{t('review_clean')}</p> : null}
        {hasWordsLeft ? (
          <p className="fill-problem" data-severity="warning">
            {t('review_words_begun')}
          </p>
        ) : null}
        {signOff === 'none' ? null : (
          <section>
            <h3 id="fill-review-sign">{t('review_sign')}</h3>
            <SignatureField
              value={signature}
              onChange={setSignature}
              files={files}
              t={t}
              keptAs="/"
              labelledBy="fill-review-sign"
              disabled={submitting}
            />
          </section>
        )}
        {signOff === 'two' ? <p className="fill-hint">{t('review_two')}</p> : null}
        <Fault text={signature ? undefined : fault} />
      </div>
      <div className="fill-dialog-foot">
        <button type="button" className="fill-button" data-look="main" disabled={submitting} onClick={submit}>
          {t(submitting ? 'submitting' : 'submit_now')}
        </button>
      </div>
    </Dialog>
  );
}

type PointsProps = {
  title: string;
  paths: readonly Path[];
  labelOf: (path: Path) => string;
  moreOf: (path: Path) => string | undefined;
  onGo: (path: Path) => void;
};

function Points({ title, paths, labelOf, moreOf, onGo }: PointsProps) {
  if (paths.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {paths.map((path) => (
          <li key={path}>
            <button type="button" className="fill-link" onClick={() => onGo(path)}>
              {labelOf(path)}
            </button>
            <p className="fill-hint">{moreOf(path)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ScoreLine({ score }: { score: Score }) {
  const { t, say } = useForm();
  return (
    <p className="fill-review-counts">
      {t('score')}: {t('score_of', { points: score.points, max: score.max })}
      {score.percent === null ? null : ` (${Math.round(score.percent)}%)`}
      {score.grade ? ` · ${say(score.grade)}` : null}
      {score.passed === null ? null : ` · ${t(score.passed ? 'score_passed' : 'score_not_passed')}`}
      {score.fatal.length > 0 ? ` · ${t('score_fatal')}` : null}
    </p>
  );
}
