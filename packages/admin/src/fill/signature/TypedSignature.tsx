import { useId, useState } from 'react';
import type { FillTextKey } from '../texts/zh-CN.ts';
import type { Translate } from '../texts/message.ts';

type Props = {
  t: Translate<FillTextKey>;
  begun?: string | undefined;
  onType: (name: string | undefined) => void;
  onSigned: (picture: Blob, name: string) => void;
};

/** For keyboards, and for hands that cannot draw: a name and an explicit consent. */
export function TypedSignature({ t, begun = '', onType, onSigned }: Props) {
  const [name, setName] = useState(begun);
  const [agrees, setAgrees] = useState(false);
  const id = useId();
  return (
    <div className="fill-typed-signature">
      <label htmlFor={id}>{t('sign_name')}</label>
      <input
        id={id}
        className="fill-input"
        value={name}
        autoComplete="name"
        onChange={(event) => {
          setName(event.target.value);
          onType(event.target.value || undefined);
        }}
      />
      <label className="fill-row">
        <input type="checkbox" checked={agrees} onChange={(event) => setAgrees(event.target.checked)} />
        <span className="fill-row-word">{t('sign_consent')}</span>
      </label>
      <button
        type="button"
        className="fill-button"
        data-look="main"
        disabled={!agrees || name.trim() === ''}
        onClick={async () => {
          const picture = await pictureOfName(name.trim());
          if (picture) onSigned(picture, 'typed-name.png');
        }}
      >
        {t('sign_done')}
      </button>
    </div>
  );
}

const width = 720;
const height = 240;

/** Upright type on a line: plainly a typed name, not an imitation of handwriting. */
function pictureOfName(name: string): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  pen.fillStyle = '#FFFFFF';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#1D2A2C';
  pen.font = '72px sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(name, width / 2, height / 2, width - 48);
  pen.fillRect(48, height - 48, width - 96, 2);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
