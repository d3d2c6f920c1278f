import { Link } from '../app/Link.tsx';
import { Icon } from '../parts/Icon.tsx';
import type { Words } from '../parts/words.ts';
import './bell.css';

/** The way to what one was told, with how much of it is unread. */
export function BellLink({ count, t }: { count: number; t: Words }) {
  const shown = count > 99 ? '99+' : String(count);
  return (
    <Link
      to={{ at: 'notifications' }}
      className="fill-icon-button phone-bell"
      label={count > 0 ? t('bell_unread', { n: shown }) : t('bell')}
    >
      <Icon name="bell" />
      {count > 0 ? <span className="phone-count">{shown}</span> : null}
    </Link>
  );
}
