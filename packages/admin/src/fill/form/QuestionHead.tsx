import type { Path } from '@anjian/schema/answers/path.ts';
import type { Question } from '@anjian/schema/definition/definition.ts';
import { Glyph } from '../parts/Glyph.tsx';
import type { Editor, QuestionIds } from '../questions/editor.ts';
import { useForm } from './formTools.ts';

type Props = {
  question: Question;
  path: Path;
  label: string;
  shape: Editor<'text'>['shape'];
  ids: QuestionIds;
  required: boolean;
  onClear: (() => void) | undefined;
};

/** What is asked and by what it is judged. */
export function QuestionHead({ question, path, label, shape, ids, required, onClear }: Props) {
  const { t, say } = useForm();
  const words = (
    <>
      {label}
      {required ? (
        <>
          <span className="fill-required" aria-hidden="true">
            *
          </span>
          <span className="fill-out-of-sight">{t('required')}</span>
        </>
      ) : null}
    </>
  );
  const criterion = question.type === 'check' ? say(question.criterion, path) : '';
  const [help, clause, evidence] = [say(question.help, path), say(question.clause, path), say(question.evidence, path)];
  return (
    <div className="fill-question-head">
      <div className="fill-label-line">
        {shape === 'control' ? (
          <label id={ids.label} htmlFor={ids.control} className="fill-label">
            {words}
          </label>
        ) : (
          <p id={ids.label} className="fill-label">
            {words}
          </p>
        )}
        {onClear ? (
          <button type="button" className="fill-icon-button fill-clear" onClick={onClear} aria-label={`${t('clear')}: ${label}`}>
            <Glyph name="undo" />
          </button>
        ) : null}
      </div>
      <div id={`${ids.label.replace(/-label$/, '')}-about`} className="fill-about">
        {criterion ? (
          <p>
            <span className="fill-about-name">{t('criterion')}</span>
            {criterion}
          </p>
        ) : null}
        {help ? <p className="fill-help">{help}</p> : null}
        {evidence ? (
          <p>
            <span className="fill-about-name">{t('evidence')}</span>
            {evidence}
          </p>
        ) : null}
        {clause ? (
          <p className="fill-clause">
            <span className="fill-about-name">{t('clause')}</span>
            {clause}
          </p>
        ) : null}
      </div>
    </div>
  );
}
