import { useSyncExternalStore } from 'react';
import { usePhone } from '../app/phone.ts';
import type { OutboxItem, StoredFile } from '../device/database.ts';
import { filesById } from '../device/files.ts';
import { fileIdsOf } from '../device/outbox.model.ts';
import { useLive } from '../device/live.ts';
import type { OnTheAir } from '../sync/round.ts';
import { Icon } from './Icon.tsx';
import { sizeInWords } from './sizeInWords.ts';

/** On this phone, sending 3 of 7, received, or not accepted: one of them always, in words. */
export function ItemState({ item }: { item: OutboxItem }) {
  const { t } = usePhone();
  if (item.state === 'received') {
    const isHeld = 'isHeld' in item && item.isHeld;
    return (
      <span className="phone-state" data-tone={isHeld ? 'alert' : 'pass'}>
        <Icon name="received" />
        {t(isHeld ? 'received_held' : 'received')}
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
  return <OnItsWay item={item} />;
}

function OnItsWay({ item }: { item: OutboxItem }) {
  const { t, database, sender } = usePhone();
  const { at, file } = useSyncExternalStore(sender.subscribe, sender.state);
  const ids = fileIdsOf(item);
  const files = useLive(() => filesById(database, ids), [database, ids.join()]);
  if (at !== 'sending') {
    return (
      <span className="phone-state">
        <Icon name="phone" />
        {t(at === 'signed_out' ? 'on_phone_signed_out' : 'on_phone')}
      </span>
    );
  }
  const progress = progressOf(files ?? [], ids.length, file);
  return (
    <span className="phone-state">
      <Icon name="sending" />
      {ids.length === 0 ? t('sending') : t('sending_files', progress)}
      {progress.bytes > big ? t('sending_bytes', { sent: sizeInWords(progress.sentBytes), total: sizeInWords(progress.bytes) }) : null}
    </span>
  );
}

/** From here on it is told in bytes too: one number that stands still for long looks like nothing at all. */
const big = 1024 * 1024;

function progressOf(files: readonly StoredFile[], total: number, onTheAir: OnTheAir | undefined) {
  const arrived = files.filter(({ serverId }) => serverId !== undefined);
  const now = files.some(({ id }) => id === onTheAir?.id) ? (onTheAir?.sent ?? 0) : 0;
  const sum = (list: readonly StoredFile[]) => list.reduce((bytes, { size }) => bytes + size, 0);
  return { sent: arrived.length, total, sentBytes: sum(arrived) + now, bytes: sum(files) };
}
