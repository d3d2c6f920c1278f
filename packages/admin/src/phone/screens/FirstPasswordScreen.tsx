import type { ConsoleLocale } from '../../data/locale.ts';
import type { Translate } from '../../fill/texts/message.ts';
import type { Services } from '../app/services.ts';
import type { ViewerCard } from '../network/cards.ts';
import { LanguageChoice } from '../parts/LanguageChoice.tsx';
import { Mark } from '../../ui/Mark.tsx';
import type { PhoneTextKey } from '../texts/zh-CN.ts';
import { PasswordForm } from './PasswordForm.tsx';

type Props = {
  services: Services;
  t: Translate<PhoneTextKey>;
  locale: ConsoleLocale;
  setLocale: (locale: ConsoleLocale) => void;
  onChanged: (viewer: ViewerCard) => void;
};

export function FirstPasswordScreen({ services, t, locale, setLocale, onChanged }: Props) {
  return (
    <main className="phone-door">
      <Mark size={48} />
      <h1>{t('first_title')}</h1>
      <p>{t('first_help')}</p>
      <PasswordForm services={services} t={t} locale={locale} isFirst onChanged={onChanged} />
      <LanguageChoice locale={locale} onChoose={setLocale} word={t('language')} />
    </main>
  );
}
