import type { ConsoleLocale } from '../../data/locale.ts';
import type { Translate } from '../../fill/texts/message.ts';
import { Mark } from '../../ui/Mark.tsx';
import type { Services } from '../app/services.ts';
import type { ViewerCard } from '../network/cards.ts';
import { LanguageChoice } from '../parts/LanguageChoice.tsx';
import type { PhoneTextKey } from '../texts/zh-CN.ts';
import { SignInForm } from './SignInForm.tsx';

type Props = {
  services: Services;
  t: Translate<PhoneTextKey>;
  locale: ConsoleLocale;
  setLocale: (locale: ConsoleLocale) => void;
  /** Without a connection nobody can sign in, and it is kinder to say so before they type. */
  canReach: boolean;
  onSignedIn: (viewer: ViewerCard) => void;
};

export function SignInScreen({ services, t, locale, setLocale, canReach, onSignedIn }: Props) {
  return (
    <main className="phone-door">
      <Mark size={48} />
      <h1>{t('app')}</h1>
      {canReach ? null : <p className="fill-hint">{t('sign_in_offline')}</p>}
      <SignInForm services={services} t={t} locale={locale} onSignedIn={onSignedIn} />
      <LanguageChoice locale={locale} onChoose={setLocale} word={t('language')} />
    </main>
  );
}
