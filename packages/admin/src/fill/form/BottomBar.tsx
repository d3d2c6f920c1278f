import type { Evaluation } from '@anjian/schema/evaluate/evaluation.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { useForm } from './formTools.ts';

type Props = {
  progress: Evaluation['progress'];
  left: number;
  onNext: () => void;
  onSubmit: (() => void) | undefined;
  submitting: boolean;
};

/** Always under the thumb: how far it is, the way to what is missing, and the way out. */
export function BottomBar({ progress: { answered, total }, left, onNext, onSubmit, submitting }: Props) {
  const { t } = useForm();
  return (
    <div className="fill-bar">
      <div
        className="fill-progress"
        role="progressbar"
        aria-label={t('progress', { answered, total })}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={answered}
      >
        <span className="fill-progress-done" style={{ inlineSize: total === 0 ? '100%' : `${(answered / total) * 100}%` }} />
      </div>
      <div className="fill-bar-row">
        {left > 0 ? (
          <button type="button" className="fill-button fill-next" onClick={onNext} aria-label={t('left_next', { n: left })}>
            <Glyph name="down" />
            <span className="fill-next-long">{t('left_next', { n: left })}</span>
            <span className="fill-next-short">{t('section_left', { n: left })}</span>
          </button>
        ) : (
          <p className="fill-bar-word" data-tone="pass">
            <Glyph name="pass" />
            {t('left_none')}
          </p>
        )}
        {onSubmit ? (
          <button type="button" className="fill-button" data-look={left > 0 ? 'plain' : 'main'} disabled={submitting} onClick={onSubmit}>
            {t(submitting ? 'submitting' : 'submit')}
          </button>
        ) : null}
      </div>
    </div>
  );
}
