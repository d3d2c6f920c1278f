import { useId, useMemo, useState } from 'react';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { Fault } from '../../fill/parts/Fault.tsx';
import { SignatureField } from '../../fill/signature/SignatureField.tsx';
import { fillTexts } from '../../fill/texts/fillTexts.ts';
import { usePhone } from '../app/phone.ts';
import { momentFiles } from '../filling/momentFiles.ts';
import type { SubmissionCard } from '../network/cards.ts';
import { PasswordInput } from '../parts/PasswordInput.tsx';
import { useSignBeside } from './useSignBeside.ts';

type Props = { submission: SubmissionCard; onSigned: () => void; onClose: () => void };

/** The second person on the first one's phone: their name, their password, their hand. The first person stays signed in. */
export function SignBeside({ submission, onSigned, onClose }: Props) {
  const { t, locale } = usePhone();
  const id = useId();
  const files = useMemo(() => momentFiles(), []);
  const [typed, setTyped] = useState({ userName: '', password: '' });
  const [signature, setSignature] = useState<FileRef>();
  const { sign, isBusy, fault } = useSignBeside(submission, files);

  async function submit(): Promise<void> {
    const isSigned = await sign(typed.userName, typed.password, signature);
    // Right or wrong, it stays in no field of somebody else's phone.
    setTyped(({ userName }) => ({ userName, password: '' }));
    if (isSigned) onSigned();
  }

  return (
    <form
      className="phone-form"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3 id={`${id}-title`}>{t('beside_title')}</h3>
      <p>{t('beside_help')}</p>
      <SignatureField value={signature} onChange={setSignature} files={files} t={fillTexts(locale)} labelledBy={`${id}-title`} />
      <div className="phone-field">
        <label htmlFor={`${id}-user`}>{t('beside_user')}</label>
        <input
          id={`${id}-user`}
          className="fill-input"
          value={typed.userName}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setTyped({ ...typed, userName: event.target.value })}
        />
      </div>
      <PasswordInput
        label={t('beside_password')}
        value={typed.password}
        autoComplete="one-time-code"
        showWord={t('show_password')}
        onChange={(password) => setTyped({ ...typed, password })}
      />
      <Fault text={fault} />
      <button type="submit" className="fill-button" data-look="main" disabled={isBusy}>
        {t(isBusy ? 'beside_signing' : 'sign_now')}
      </button>
      <button type="button" className="fill-button" data-look="quiet" disabled={isBusy} onClick={onClose}>
        {t('cancel')}
      </button>
    </form>
  );
}
