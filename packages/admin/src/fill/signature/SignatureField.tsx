import { useState } from 'react';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import type { FileAdapter } from '../fileAdapter.ts';
import { Fault } from '../parts/Fault.tsx';
import { useFileUrl } from '../photos/useFileUrl.ts';
import type { FillTextKey } from '../texts/zh-CN.ts';
import type { Translate } from '../texts/message.ts';
import { DrawnSignature } from './DrawnSignature.tsx';
import { TypedSignature } from './TypedSignature.tsx';

type Props = {
  value: FileRef | undefined;
  /** Called with the kept signature, or nothing when it is taken away to sign again. */
  onChange: (signature: FileRef | undefined) => void;
  files: FileAdapter;
  t: Translate<FillTextKey>;
  labelledBy: string;
  describedBy?: string | undefined;
  disabled?: boolean;
};

/** A signature by finger or pen, or by typed name for whoever cannot draw. Either way what is kept is a picture. */
export function SignatureField({ value, onChange, files, t, labelledBy, describedBy, disabled = false }: Props) {
  const [isTyping, setTyping] = useState(false);
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
      {isTyping ? <TypedSignature t={t} onSigned={keep} /> : <DrawnSignature t={t} onSigned={keep} />}
      <button type="button" className="fill-button" data-look="quiet" onClick={() => setTyping(!isTyping)}>
        {t(isTyping ? 'sign_drawn_instead' : 'sign_typed_instead')}
      </button>
      <Fault text={fault} />
    </div>
  );
}

export function SignaturePicture({ signature, files, t }: { signature: FileRef; files: FileAdapter; t: Translate<FillTextKey> }) {
  const found = useFileUrl(files, signature, 'full');
  if (found.state === 'missing') return <p className="fill-hint">{t('file_missing')}</p>;
  return <div className="fill-signature-picture">{found.state === 'here' ? <img src={found.url} alt={t('sign_signed')} /> : null}</div>;
}
