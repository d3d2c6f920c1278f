import { useState } from 'react';
import type { Answer } from '@anjian/schema/answers/answer.ts';
import { isAnswered } from '@anjian/schema/answers/answer.ts';
import type { Path } from '@anjian/schema/answers/path.ts';
import type { Question } from '@anjian/schema/definition/definition.ts';
import type { QuestionState } from '@anjian/schema/evaluate/evaluation.ts';
import { specOf } from '@anjian/schema/questions/registry.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { PhotoStrip } from '../photos/PhotoStrip.tsx';
import { valueOf, withNote, withPhotos } from './answer.model.ts';
import { useForm } from './formTools.ts';

type Props = {
  question: Question;
  path: Path;
  answer: Answer | undefined;
  state: QuestionState;
  id: string;
  disabled: boolean;
};

/**
 * The note and the photos of an answer. They stand open where they are demanded, where something failed and where there
 * is something already; elsewhere a button opens them, so that ticking forty items stays short.
 */
export function Evidence({ question, path, answer, state, id, disabled }: Props) {
  const { t } = useForm();
  const [opened, setOpened] = useState(false);
  if (!answer || !isAnswered(answer)) return null;
  const { takesEvidence = false } = specOf(question);
  const mayNote = question.noteAllowed ?? takesEvidence;
  const mayPhoto = (question.photosAllowed ?? takesEvidence) && question.type !== 'photo';
  const isOpen = opened || valueOf(answer) === 'fail';
  const showsNote = state.noteRequired || answer.note !== undefined || (mayNote && isOpen);
  const needsPhoto = state.photoRequired && question.type !== 'photo';
  const showsPhotos = needsPhoto || answer.photos !== undefined || (mayPhoto && isOpen);
  const [lacksNote, lacksPhotos] = [mayNote && !showsNote, mayPhoto && !showsPhotos];
  const canOpen = !disabled && (lacksNote || lacksPhotos);
  if (!showsNote && !showsPhotos && !canOpen) return null;
  return (
    <div className="fill-evidence">
      {showsNote ? <Note {...{ path, answer, id, disabled, required: state.noteRequired }} /> : null}
      {showsPhotos ? <Photos {...{ path, answer, id, disabled, required: needsPhoto }} /> : null}
      {canOpen ? (
        <button type="button" className="fill-button fill-open-evidence" data-look="quiet" onClick={() => setOpened(true)}>
          <Glyph name="pen" />
          {t(lacksNote && lacksPhotos ? 'evidence_add' : lacksNote ? 'note_add' : 'photo_add')}
        </button>
      ) : null}
    </div>
  );
}

type PartProps = { path: Path; answer: Answer; id: string; disabled: boolean; required: boolean };

function Note({ path, answer, id, disabled, required }: PartProps) {
  const { t, change, showAll } = useForm();
  const note = answer.note ?? '';
  if (disabled && note === '') return null;
  return (
    <div className="fill-slot">
      <label htmlFor={`${id}-note`}>
        {t('note_label')}
        <Required isIt={required && !disabled} />
      </label>
      <div className="fill-grow" data-text={`${note}\n`}>
        <textarea
          id={`${id}-note`}
          className="fill-input"
          rows={2}
          value={note}
          disabled={disabled}
          aria-required={required}
          aria-invalid={(required && showAll && note.trim() === '') || undefined}
          aria-describedby={`${id}-problems`}
          onChange={(event) => change(path, withNote(answer, event.target.value))}
        />
      </div>
    </div>
  );
}

function Photos({ path, answer, id, disabled, required }: PartProps) {
  const { t, change, answerAt, offerUndo } = useForm();
  const photos = answer.photos ?? [];
  if (disabled && photos.length === 0) return null;
  return (
    <div className="fill-slot">
      <p id={`${id}-photos`} className="fill-slot-name">
        {t('photo_label')}
        <Required isIt={required && !disabled} />
      </p>
      <PhotoStrip
        photos={photos}
        labelId={`${id}-photos`}
        describedBy={`${id}-problems`}
        disabled={disabled}
        onChange={(to) => {
          const now = answerAt(path);
          if (now) change(path, withPhotos(now, to(now.photos ?? [])));
        }}
        onRemove={(photo) => {
          change(
            path,
            withPhotos(
              answer,
              photos.filter((other) => other !== photo),
            ),
          );
          offerUndo(t('photo_removed'), path, answer);
        }}
      />
    </div>
  );
}

function Required({ isIt }: { isIt: boolean }) {
  const { t } = useForm();
  if (!isIt) return null;
  return (
    <>
      <span className="fill-required" aria-hidden="true">
        *
      </span>
      <span className="fill-out-of-sight">{t('required')}</span>
    </>
  );
}
