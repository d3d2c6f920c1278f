import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { Locale } from '@anjian/schema/definition/text.ts';
import { Dialog } from '../parts/Dialog.tsx';

import type { CodeKinds } from './reader.ts';
import { ScanGlyph } from './ScanGlyph.tsx';
import { scanTexts } from './texts/scanTexts.ts';

// Most forms ask for no code: what reads them comes when somebody scans.
const Scanner = lazy(() => import('./Scanner.tsx'));

type Props = {
  kinds: CodeKinds;
  locale: Locale;
  closeWord: string;
  disabled: boolean;
  describedBy?: string | undefined;
  /** A sentence when the code will not do; then reading goes on. */
  onRead: (text: string) => string | undefined;
  children?: ReactNode;
};

export function ScanButton({ kinds, locale, closeWord, disabled, describedBy, onRead, children }: Props) {
  const t = scanTexts(locale);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="fill-button" disabled={disabled} aria-describedby={describedBy} onClick={() => setOpen(true)}>
        <ScanGlyph />
        {t('scan')}
      </button>
      {isOpen ? (
        <Dialog title={t('title')} closeWord={closeWord} onClose={() => setOpen(false)}>
          <Suspense fallback={<p role="status">{t('starting')}</p>}>
            <Scanner
              kinds={kinds}
              locale={locale}
              onRead={(text) => {
                const complaint = onRead(text);
                if (complaint === undefined) setOpen(false);
                return complaint;
              }}
            />
          </Suspense>
          {children}
        </Dialog>
      ) : null}
    </>
  );
}
