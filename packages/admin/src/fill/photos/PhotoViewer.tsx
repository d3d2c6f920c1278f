import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { useParts } from '../parts/partTools.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useFileUrl } from './useFileUrl.ts';

export function PhotoViewer({ photo, n, onClose }: { photo: FileRef; n: number; onClose: () => void }) {
  const { files, t, locale } = useParts();
  const found = useFileUrl(files, photo, 'full');
  const taken = photo.capturedAt
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(photo.capturedAt))
    : '';
  return (
    <Dialog title={[t('photo_of', { n }), taken].filter(Boolean).join(' · ')} closeWord={t('close')} onClose={onClose} size="wide">
      {found.state === 'here' ? <img className="fill-photo-full" src={found.url} alt={t('photo_of', { n })} /> : null}
      {found.state === 'missing' ? <p>{t('file_missing')}</p> : null}
    </Dialog>
  );
}
