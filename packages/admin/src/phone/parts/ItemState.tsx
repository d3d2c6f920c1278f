import { useSyncExternalStore } from 'react';
import { usePhone } from '../app/phone.ts';
import type { OutboxItem } from '../device/database.ts';
import { fileIdsOf } from '../device/outbox.model.ts';
import { useLive } from '../device/live.ts';
import { Icon } from './Icon.tsx';

/** On this phone, sending 3 of 7, received, or not accepted: one of them always, in words. */
export function ItemState({ item }: { item: OutboxItem }) {
  const { t, database, sender } = usePhone();
  const { at } = useSyncExternalStore(sender.subscribe, sender.state);
  const ids = fileIdsOf(item);
  const sent = useLive(
    async () => (await database.files.bulkGet(ids)).filter((file) => file?.serverId !== undefined).length,
    [database, ids.join()],
  );
  if (item.state === 'received') {
    return (
      <span className="phone-state" data-tone="pass">
        <Icon name="received" />
        {t('received')}
      </span>
    );
  }
  if (item.state === 'refused') {
    return (
      <span className="phone-state" data-tone="alert">
        <Icon name="refused" />
        {t('refused')}
      </span>
    );
  }
  return (
    <span className="phone-state">
      <Icon name={at === 'sending' ? 'sending' : 'phone'} />
      {at !== 'sending' ? t('on_phone') : ids.length > 0 ? t('sending_files', { sent: sent ?? 0, total: ids.length }) : t('sending')}
    </span>
  );
}
