import { useState } from 'react';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import type { FileAdapter } from '../fileAdapter.ts';
import { Fault } from '../parts/Fault.tsx';
import { useFileUrl } from '../photos/useFileUrl.ts';
import type { FillTextKey } from '../texts/zh-CN.ts';
import type { Translate } from '../texts/message.ts';
import { DrawnSignature } from './DrawnSignature.tsx';
import { signatureAt, signedNameAt, useUnfinishedPart } from '../unfinished/unfinished.ts';
import { TypedSignature } from './TypedSignature.tsx';

type Props = {
  value: FileRef | undefined;
  /** Called with the kept signature, or nothing when it is taken away to sign again. */
  onChange: (signature: FileRef | undefined) => void;
  files: FileAdapter;
  t: Translate<FillTextKey>;
  /** Names it among what is unfinished; without it nothing of it outlives the page, as on somebody else's phone. */
  keptAs?: string;
  labelledBy: string;
  describedBy?: string | undefined;
  disabled?: boolean;
};

/** A signature by finger or pen, or by typed name for whoever cannot draw. Either way what is kept is a picture. */
export function SignatureField({ value, onChange, files, t, keptAs, labelledBy, describedBy, disabled = false }: Props) {
  const [strokes, keepStrokes] = useKept(keptAs && signatureAt(keptAs));
  const [name, keepName] = useKept(keptAs && signedNameAt(keptAs));
  const [isTyping, setTyping] = useState(name !== undefined);
  const [fault, setFault] = useState<string>();

  async function keep(picture: Blob, name: string): Promise<void> {
    try {
      onChange(await files.keep(picture, { name, capturedAt: new Date().toISOString() }));
      setFault(undefined);
    } catch {
      setFault(t('sign_not_kept'));
    }
  }

  if (value) {
    return (
      <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
        <SignaturePicture signature={value} files={files} t={t} />
        {disabled ? null : (
          <button type="button" className="fill-button" onClick={() => onChange(undefined)}>
            {t('sign_again')}
          </button>
        )}
      </div>
    );
  }
  if (disabled) return null;
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {isTyping ? (
        <TypedSignature t={t} begun={name} onType={keepName} onSigned={keep} />
      ) : (
        <DrawnSignature t={t} begun={strokes} onStroke={keepStrokes} onSigned={keep} />
      )}
      <button type="button" className="fill-button" data-look="quiet" onClick={() => setTyping(!isTyping)}>
        {t(isTyping ? 'sign_drawn_instead' : 'sign_typed_instead')}
      </button>
      <Fault text={fault} />
    </div>
  );
}

/** Without a name nothing is kept. */
function useKept(name: string | undefined) {
  const [part, keep] = useUnfinishedPart(name ?? '');
  return [name === undefined ? undefined : part, name === undefined ? doNothing : keep] as const;
}

const doNothing = () => undefined;

export function SignaturePicture({ signature, files, t }: { signature: FileRef; files: FileAdapter; t: Translate<FillTextKey> }) {
  const found = useFileUrl(files, signature, 'full');
  if (found.state === 'missing') return <p className="fill-hint">{t('file_missing')}</p>;
  return <div className="fill-signature-picture">{found.state === 'here' ? <img src={found.url} alt={t('sign_signed')} /> : null}</div>;
}
