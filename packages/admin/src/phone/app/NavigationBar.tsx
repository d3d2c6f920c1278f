import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/Icon.tsx';
import type { Words } from '../parts/words.ts';
import type { PhoneTextKey } from '../texts/zh-CN.ts';
import { Link } from './Link.tsx';
import type { Route } from './route.ts';

type Place = 'tasks' | 'signatures' | 'hazards' | 'history' | 'me';
const places: readonly { at: Place; word: PhoneTextKey; icon: IconName }[] = [
  { at: 'tasks', word: 'tasks', icon: 'tasks' },
  { at: 'signatures', word: 'signatures', icon: 'pen' },
  { at: 'hazards', word: 'hazards', icon: 'hazard' },
  { at: 'history', word: 'history', icon: 'history' },
  { at: 'me', word: 'me', icon: 'person' },
];

type Props = { here: Route['at']; toSign: number; t: Words };

export function NavigationBar({ here, toSign, t }: Props) {
  return (
    <nav className="phone-nav" aria-label={t('navigation')}>
      {places.map(({ at, word, icon }) => (
        <Link key={at} to={{ at }} current={here === at}>
          <Icon name={icon} />
          <span>{t(word)}</span>
          {at === 'signatures' && toSign > 0 ? <span className="phone-count">{toSign}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
