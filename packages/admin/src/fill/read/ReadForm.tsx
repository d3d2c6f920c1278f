import { useMemo } from 'react';
import type { Answer, Answers, FileRef, Row } from '@anjian/schema/answers/answer.ts';
import { isAnswered } from '@anjian/schema/answers/answer.ts';
import type { Path } from '@anjian/schema/answers/path.ts';
import { pathInRow } from '@anjian/schema/answers/path.ts';
import { printAnswer, printValue } from '@anjian/schema/answers/print.ts';
import type { Definition, Locale, Question } from '@anjian/schema/definition/definition.ts';
import { evaluate } from '@anjian/schema/evaluate/evaluate.ts';
import type { Evaluation, EvaluationContext } from '@anjian/schema/evaluate/evaluation.ts';
import '../fill.css';
import type { FileAdapter } from '../fileAdapter.ts';
import { isNotApplicable, valueOf } from '../form/answer.model.ts';
import { say } from '../form/say.ts';
import { FileList } from '../parts/FileList.tsx';
import { Glyph } from '../parts/Glyph.tsx';
import { PartToolsContext } from '../parts/partTools.ts';
import type { PartTools } from '../parts/partTools.ts';
import { PhotoStrip } from '../photos/PhotoStrip.tsx';
import { SignaturePicture } from '../signature/SignatureField.tsx';
import { fillTexts } from '../texts/fillTexts.ts';

type Props = { definition: Definition; answers: Answers; context: EvaluationContext; locale: Locale; files: FileAdapter };

type Reading = Props & { t: PartTools['t']; evaluation: Evaluation };

/** What was answered, to be read: for whoever signs it or looks it up. Nothing here can be changed. */
export function ReadForm(props: Props) {
  const { definition, answers, context, locale, files } = props;
  const evaluation = useMemo(() => evaluate(definition, answers, context), [definition, answers, context]);
  const tools = useMemo((): PartTools => ({ locale, t: fillTexts(locale), files }), [locale, files]);
  const reading: Reading = { ...props, t: tools.t, evaluation };
  return (
    <PartToolsContext value={tools}>
      <div className="fill fill-read" lang={locale}>
        {definition.sections
          .filter(({ key }) => evaluation.sections[key]?.visible)
          .map((section) => (
            <section key={section.key} className="fill-section">
              <header className="fill-section-head">
                <h2>{say(section.title, '', reading)}</h2>
              </header>
              <dl>
                <Lines questions={section.questions} held={answers} pathOf={(key) => key} reading={reading} />
              </dl>
            </section>
          ))}
      </div>
    </PartToolsContext>
  );
}

type LinesProps = { questions: readonly Question[]; held: Answers; pathOf: (key: string) => Path; reading: Reading };

function Lines({ questions, held, pathOf, reading }: LinesProps) {
  return questions
    .filter(({ type, key }) => type !== 'note' && type !== 'hidden' && reading.evaluation.questions[pathOf(key)]?.visible)
    .map((question) => (
      <div key={question.key} className="fill-read-line" data-verdict={verdictOf(held[question.key])}>
        <dt>{say(question.label, pathOf(question.key), reading) || question.key}</dt>
        <dd>
          <Answered question={question} answer={held[question.key]} path={pathOf(question.key)} reading={reading} />
        </dd>
      </div>
    ));
}

type AnsweredProps = { question: Question; answer: Answer | undefined; path: Path; reading: Reading };

function Answered({ question, answer, path, reading }: AnsweredProps) {
  const { t } = reading;
  return (
    <>
      <Value question={question} answer={answer} path={path} reading={reading} />
      {answer?.note ? <p className="fill-read-note">{t('read_note', { note: answer.note })}</p> : null}
      {answer?.photos ? <Pictures photos={answer.photos} labelId={`read-${path}`} word={t('photo_label')} /> : null}
    </>
  );
}

function Value({ question, answer, path, reading }: AnsweredProps) {
  const { t, locale, definition, files, evaluation } = reading;
  if (question.type === 'calculated') return <p>{printValue(question, evaluation.values[path], locale, definition) || t('read_blank')}</p>;
  if (!answer || !isAnswered(answer)) return <p className="fill-hint">{t('read_blank')}</p>;
  if ('value' in answer) {
    if (question.type === 'photo') return <Pictures photos={answer.value as FileRef[]} labelId={`read-${path}`} word={t('photo_label')} />;
    if (question.type === 'file' || question.type === 'audio') return <FileList refs={answer.value as FileRef[]} kind={question.type} />;
    if (question.type === 'signature') return <SignaturePicture signature={answer.value as FileRef} files={files} t={t} />;
    if (question.type === 'group') return <ReadRows question={question} rows={answer.value as Row[]} path={path} reading={reading} />;
  }
  const verdict = verdictOf(answer);
  return (
    <p className="fill-read-value">
      {verdict ? <Glyph name={verdict} /> : null}
      {printAnswer(question, answer, locale, definition)}
    </p>
  );
}

function ReadRows({
  question,
  rows,
  path,
  reading,
}: {
  question: Extract<Question, { type: 'group' }>;
  rows: Row[];
  path: Path;
  reading: Reading;
}) {
  return (
    <ol className="fill-group">
      {rows.map((row, index) => (
        <li key={row.id} className="fill-group-row">
          <p className="fill-group-title">
            {say(question.rowLabel, path, reading)} {reading.t('read_row', { n: index + 1 })}
          </p>
          <dl>
            <Lines questions={question.questions} held={row.answers} pathOf={(key) => pathInRow(path, row.id, key)} reading={reading} />
          </dl>
        </li>
      ))}
    </ol>
  );
}

function Pictures({ photos, labelId, word }: { photos: readonly FileRef[]; labelId: string; word: string }) {
  return (
    <>
      <p id={labelId} className="fill-out-of-sight">
        {word}
      </p>
      <PhotoStrip photos={photos} labelId={labelId} disabled onChange={() => undefined} onRemove={() => undefined} />
    </>
  );
}

function verdictOf(answer: Answer | undefined): 'pass' | 'fail' | 'na' | undefined {
  if (isNotApplicable(answer)) return 'na';
  const value = valueOf(answer);
  return value === 'pass' || value === 'fail' ? value : undefined;
}
