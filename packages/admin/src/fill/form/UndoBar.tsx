import { Glyph } from '../parts/Glyph.tsx';
import { useForm } from './formTools.ts';
import type { UndoOffer } from './useUndo.ts';

type Props = { offer: UndoOffer | undefined; onUndo: () => void; onClose: () => void };

export function UndoBar({ offer, onUndo, onClose }: Props) {
  const { t } = useForm();
  return (
    <div className="fill-undo" role="status" data-open={offer !== undefined || undefined}>
      {offer ? (
        <>
          <span className="fill-undo-word">{offer.message}</span>
          <button type="button" className="fill-button" data-look="quiet" onClick={onUndo}>
            <Glyph name="undo" />
            {t('undo')}
          </button>
          <button type="button" className="fill-icon-button" onClick={onClose} aria-label={t('close')}>
            <Glyph name="fail" />
          </button>
        </>
      ) : null}
    </div>
  );
}
