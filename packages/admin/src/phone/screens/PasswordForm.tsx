import { useState } from 'react';
import type { Translate } from '../../fill/texts/message.ts';
import { Fault } from '../../fill/parts/Fault.tsx';
import type { Services } from '../app/services.ts';
import type { ViewerCard } from '../network/cards.ts';
import { changePassword } from '../network/viewer.operations.ts';
import { PasswordInput } from '../parts/PasswordInput.tsx';
import { refusalWords } from '../parts/refusalWords.ts';
import type { PhoneTextKey } from '../texts/zh-CN.ts';

type Props = {
  services: Pick<Services, 'request'>;
  t: Translate<PhoneTextKey>;
  locale: string;
  isFirst?: boolean;
  onChanged: (viewer: ViewerCard) => void;
};

export function PasswordForm({ services, t, locale, isFirst = false, onChanged }: Props) {
  const [typed, setTyped] = useState({ current: '', next: '', repeat: '' });
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function submit(): Promise<void> {
    if (typed.next !== typed.repeat) return setFault(t('password_differs'));
    setBusy(true);
    setFault(undefined);
    const reply = await services.request(changePassword, { input: { current: typed.current, new: typed.next } });
    setBusy(false);
    if (!reply.ok) return setFault(refusalWords(reply.refusal, locale) || t('sign_in_offline'));
    setTyped({ current: '', next: '', repeat: '' });
    onChanged(reply.data.changePassword.viewer);
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
      <PasswordInput
        label={t(isFirst ? 'password_once' : 'password_current')}
        value={typed.current}
        autoComplete="current-password"
        showWord={t('show_password')}
        onChange={(current) => setTyped({ ...typed, current })}
      />
      <PasswordInput
        label={t('password_new')}
        value={typed.next}
        autoComplete="new-password"
        showWord={t('show_password')}
        help={t('password_rule')}
        onChange={(next) => setTyped({ ...typed, next })}
      />
      <PasswordInput
        label={t('password_repeat')}
        value={typed.repeat}
        autoComplete="new-password"
        showWord={t('show_password')}
        onChange={(repeat) => setTyped({ ...typed, repeat })}
      />
      <Fault text={fault} />
      <button type="submit" className="fill-button" data-look="main" disabled={isBusy}>
        {t(isBusy ? 'changing' : 'change_password')}
      </button>
    </form>
  );
}
