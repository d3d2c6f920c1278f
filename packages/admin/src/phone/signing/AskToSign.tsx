import { useEffect, useState } from 'react';
import { Fault } from '../../fill/parts/Fault.tsx';
import { usePhone } from '../app/phone.ts';
import { askSignature, possibleSignersQuery } from '../network/signing.operations.ts';
import type { SignerCard } from '../network/signing.operations.ts';
import { refusalWords } from '../parts/refusalWords.ts';

/** Whom to ask, nearest first; they are told on their own phone. Shown to whoever handed it in, while the server can be reached. */
export function AskToSign({ submission }: { submission: { id: string } }) {
  const { t, locale, request } = usePhone();
  const [search, setSearch] = useState('');
  const signers = useSigners(submission.id, search);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<string>();
  if (!signers) return null;

  async function ask({ person }: SignerCard): Promise<void> {
    setFault(undefined);
    const reply = await request(askSignature, { input: { submission: submission.id, person } });
    if (reply.ok) setAsked((before) => [...before, person]);
    else setFault(refusalWords(reply.refusal, locale) || t('beside_offline'));
  }

  return (
    <div className="phone-field">
      <h3>{t('ask_title')}</h3>
      <label htmlFor="ask-search">{t('ask_search')}</label>
      <input
        id="ask-search"
        className="fill-input"
        type="search"
        autoComplete="off"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <p role="status" className="fill-hint">
        {signers.length === 0 ? t('ask_none') : t('ask_found', { n: signers.length })}
      </p>
      <ul className="phone-signers">
        {signers.map((signer) => (
          <li key={signer.person}>
            <span>
              {signer.name}
              {signer.unitName ? <span className="fill-hint"> {signer.unitName}</span> : null}
            </span>
            {asked.includes(signer.person) ? (
              <span className="phone-tag" role="status">
                {t('ask_sent', { name: signer.name })}
              </span>
            ) : (
              <button
                type="button"
                className="fill-button"
                onClick={() => void ask(signer)}
                aria-label={t('ask_one', { name: signer.name })}
              >
                {t('ask_send')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Fault text={fault} />
    </div>
  );
}

const pause = 250;

/** Undefined until somebody may be asked: it is another's submission, or there is no connection. */
function useSigners(id: string, search: string): SignerCard[] | undefined {
  const { request } = usePhone();
  const [signers, setSigners] = useState<SignerCard[]>();
  useEffect(() => {
    let isCurrent = true;
    async function look(): Promise<void> {
      const reply = await request(possibleSignersQuery, { id, search });
      if (isCurrent && reply.ok) setSigners(reply.data.node?.possibleSigners ?? undefined);
    }
    const timer = setTimeout(() => void look(), search === '' ? 0 : pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [request, id, search]);
  return signers;
}
