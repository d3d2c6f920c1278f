import { useId, useState } from 'react';
import type { Translate } from '../../fill/texts/message.ts';
import type { Services } from '../app/services.ts';
import type { ViewerCard } from '../network/cards.ts';
import { signIn } from '../network/viewer.operations.ts';
import { Fault } from '../../fill/parts/Fault.tsx';
import { PasswordInput } from '../parts/PasswordInput.tsx';
import { refusalWords } from '../parts/refusalWords.ts';
import type { PhoneTextKey } from '../texts/zh-CN.ts';

type Props = {
  services: Pick<Services, 'request'>;
  t: Translate<PhoneTextKey>;
  locale: string;
  userName?: string;
  onSignedIn: (viewer: ViewerCard) => void;
};

export function SignInForm({ services, t, locale, userName = '', onSignedIn }: Props) {
  const id = useId();
  const [typed, setTyped] = useState({ userName, password: '' });
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function submit(): Promise<void> {
    if (typed.userName.trim() === '' || typed.password === '') return setFault(t('sign_in_blank'));
    setBusy(true);
    setFault(undefined);
    const reply = await services.request(signIn, { input: { userName: typed.userName.trim(), password: typed.password } });
    setBusy(false);
    if (reply.ok) return onSignedIn(reply.data.signIn.viewer);
    setFault(refusalWords(reply.refusal, locale) || t('sign_in_offline'));
  }

  return (
    <form
      className="phone-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="phone-field">
        <label htmlFor={id}>{t('user_name')}</label>
        <input
          id={id}
          className="fill-input"
          value={typed.userName}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setTyped({ ...typed, userName: event.target.value })}
        />
      </div>
      <PasswordInput
        label={t('password')}
        value={typed.password}
        autoComplete="current-password"
        showWord={t('show_password')}
        onChange={(password) => setTyped({ ...typed, password })}
      />
      <Fault text={fault} />
      <button type="submit" className="fill-button" data-look="main" disabled={isBusy}>
        {t(isBusy ? 'signing_in' : 'sign_in')}
      </button>
    </form>
  );
}
