import type { Path } from '@anjian/schema/answers/path.ts';
import type { Section } from '@anjian/schema/definition/definition.ts';
import type { Evaluation } from '@anjian/schema/evaluate/evaluation.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { useForm } from './formTools.ts';
import { unansweredChecks } from './passTheRest.model.ts';

type Props = {
  id: string;
  section: Section;
  at: number;
  of: number;
  left: number;
  evaluation: Evaluation;
  onPassTheRest: (paths: Path[]) => void;
};

/** "All the rest pass" stands at the end of its section: whoever presses it has scrolled past every item. */
const leastToPass = 2;

export function SectionBlock({ id, section, at, of, left, evaluation, onPassTheRest }: Props) {
  const { t, say, definition, readOnly, renderQuestion } = useForm();
  const help = say(section.help);
  const rest = definition.settings.passTheRest && !readOnly ? unansweredChecks(section, evaluation) : [];
  return (
    <section id={id} className="fill-section" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <header className="fill-section-head">
        {of > 1 ? <p className="fill-section-place">{t('section_of', { at, of })}</p> : null}
        <h2 id={`${id}-title`}>{say(section.title)}</h2>
        {readOnly ? null : (
          <p className="fill-section-left" data-tone={left === 0 ? 'pass' : undefined}>
            {left === 0 ? t('section_done') : t('section_left', { n: left })}
          </p>
        )}
        {help ? <p className="fill-help">{help}</p> : null}
      </header>
      {section.questions.map((question) => renderQuestion(question, question.key))}
      {rest.length >= leastToPass ? (
        <button type="button" className="fill-button fill-pass-the-rest" onClick={() => onPassTheRest(rest)}>
          <Glyph name="pass" />
          {t('pass_the_rest', { n: rest.length })}
        </button>
      ) : null}
    </section>
  );
}
