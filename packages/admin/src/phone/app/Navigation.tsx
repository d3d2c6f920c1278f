import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/Icon.tsx';
import { useStandingOutbox } from '../parts/useOutbox.ts';
import type { PhoneTextKey } from '../texts/zh-CN.ts';
import { Link } from './Link.tsx';
import { usePhone } from './phone.ts';
import type { Route } from './route.ts';

type Place = 'tasks' | 'signatures' | 'hazards' | 'history' | 'me';
const places: readonly { at: Place; word: PhoneTextKey; icon: IconName }[] = [
  { at: 'tasks', word: 'tasks', icon: 'tasks' },
  { at: 'signatures', word: 'signatures', icon: 'pen' },
  { at: 'hazards', word: 'hazards', icon: 'hazard' },
  { at: 'history', word: 'history', icon: 'history' },
  { at: 'me', word: 'me', icon: 'person' },
];

const under: Partial<Record<Route['at'], Place>> = { raise: 'hazards', sent: 'tasks' };

export function Navigation({ route }: { route: Route }) {
  const { t, viewer } = usePhone();
  const signing = useStandingOutbox()?.filter((item) => item.kind === 'signature').length ?? 0;
  const toSign = Math.max(0, viewer.counts.awaitingMySignature - signing);
  const here = under[route.at] ?? route.at;
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
