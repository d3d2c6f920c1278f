import { Link } from '../app/Link.tsx';
import { usePhone } from '../app/phone.ts';
import type { OutboxItem } from '../device/database.ts';
import { ItemState } from './ItemState.tsx';

/** What has not arrived stands above everything else: it is the person's own word that is still on the way. */
export function Standing({ items }: { items: readonly OutboxItem[] }) {
  const { t } = usePhone();
  const standing = items.filter(({ state }) => state !== 'received');
  const refused = standing.filter(({ state }) => state === 'refused').length;
  if (standing.length === 0) return null;
  return (
    <section className="phone-standing" data-tone={refused > 0 ? 'alert' : undefined}>
      <p>{refused > 0 ? t('refused_items', { n: refused }) : t('waiting_items', { n: standing.length })}</p>
      <ul>
        {standing.map((item) => (
          <li key={item.clientId}>
            <Link to={{ at: 'sent', clientId: item.clientId }} className="phone-standing-item">
              <span>{item.title}</span>
              <ItemState item={item} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
