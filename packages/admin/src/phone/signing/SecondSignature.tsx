import { useState } from 'react';
import { usePhone } from '../app/phone.ts';
import type { SubmissionCard } from '../network/cards.ts';
import { AskToSign } from './AskToSign.tsx';
import { SignBeside } from './SignBeside.tsx';

type Props = { submission: SubmissionCard; onSigned: () => void };

/** Below the whole content, where the second signature is still to come: here and now, or on the other person's own phone. */
export function SecondSignature({ submission, onSigned }: Props) {
  const { t } = usePhone();
  const [isHere, setHere] = useState(false);
  return (
    <section className="phone-sign" aria-labelledby="second-title">
      <h2 id="second-title">{t('second_title')}</h2>
      <p>{t('second_help')}</p>
      {isHere ? (
        <SignBeside submission={submission} onSigned={onSigned} onClose={() => setHere(false)} />
      ) : (
        <>
          <button type="button" className="fill-button" data-look="main" onClick={() => setHere(true)}>
            {t('beside_open')}
          </button>
          <AskToSign submission={submission} />
        </>
      )}
    </section>
  );
}
