import { readText } from '@anjian/schema/definition/text.ts';
import { useCallback, useEffect, useState } from 'react';
import { formatShortMoment } from '../../ui/dates.ts';
import { Link } from '../app/Link.tsx';
import { usePhone } from '../app/phone.ts';
import { useLive } from '../device/live.ts';
import { Empty } from '../parts/Empty.tsx';
import { Screen } from '../parts/Screen.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { keep, readKept } from './keptNotices.ts';
import { isUnread, placeOf } from './noticePlace.ts';
import { noticesQuery, readNotices } from './notice.operations.ts';
import type { NoticeCard } from './notice.operations.ts';
import './notifications.css';
import { PushSwitch } from './PushSwitch.tsx';
import { noticeTexts } from './texts/noticeTexts.ts';

/** Everything this person was told, newest first; without a connection what was received last. */
export default function NotificationsScreen() {
  const { t: words, database, personId, locale, say } = usePhone();
  const t = noticeTexts(locale);
  const kept = useLive(() => readKept(database, 'latest', personId), [database, personId]);
  const { fetched, next, isOffline, more, readAll } = useNotices();
  const notices = fetched ?? kept;
  const hasUnread = notices?.some(isUnread) ?? false;
  return (
    <Screen title={t('title')} back={{ at: 'tasks' }}>
      {isOffline ? <p className="phone-about">{t('offline')}</p> : null}
      {notices === undefined && !isOffline ? <Waiting word={words('loading')} /> : null}
      {notices?.length === 0 ? (
        <Empty title={t('empty')}>
          <p>{t('empty_help')}</p>
        </Empty>
      ) : null}
      {hasUnread && !isOffline ? (
        <div className="phone-actions">
          <button
            type="button"
            className="fill-button"
            onClick={() => void readAll().then((isDone) => say(isDone ? t('read_all_done') : t('offline')))}
          >
            {t('read_all')}
          </button>
        </div>
      ) : null}
      <ul className="phone-list">
        {notices?.map((notice) => (
          <li key={notice.id}>
            <Line notice={notice} />
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <div className="phone-actions">
          <button type="button" className="fill-button" onClick={() => void more()}>
            {t('more')}
          </button>
        </div>
      )}
      <PushSwitch />
    </Screen>
  );
}

function useNotices() {
  const { database, request, personId, refresh } = usePhone();
  const [fetched, setFetched] = useState<NoticeCard[]>();
  const [next, setNext] = useState<string | null>(null);
  const [isOffline, setOffline] = useState(false);

  const fetchFrom = useCallback(
    async (after: string | null) => {
      const reply = await request(noticesQuery, { after });
      setOffline(!reply.ok);
      if (!reply.ok) return;
      const { nodes, pageInfo } = reply.data.notifications;
      setFetched((before) => (after === null ? nodes : [...(before ?? []), ...nodes]));
      setNext(pageInfo.hasNextPage ? pageInfo.endCursor : null);
      if (after === null) await keep(database, 'latest', personId, nodes);
    },
    [database, request, personId],
  );
  useEffect(() => void fetchFrom(null), [fetchFrom]);

  async function readAll(): Promise<boolean> {
    const reply = await request(readNotices, { input: { all: true } });
    await fetchFrom(null);
    void refresh();
    return reply.ok;
  }
  return { fetched, next, isOffline, more: () => fetchFrom(next), readAll };
}

function Line({ notice }: { notice: NoticeCard }) {
  const { locale } = usePhone();
  const t = noticeTexts(locale);
  const { id, title, text, createdAt, settledAt } = notice;
  const unread = isUnread(notice);
  const state = [unread ? t('unread') : '', formatShortMoment(createdAt, locale), settledAt ? t('settled') : '']
    .filter(Boolean)
    .join(' · ');
  const words = (
    <>
      <span className="phone-notice-title">{readText(title, locale)}</span>
      <span className="phone-line-note">{readText(text, locale)}</span>
      <span className="phone-line-note">{placeOf(notice) ? state : `${state} · ${t('gone')}`}</span>
    </>
  );
  return (
    <Link
      to={{ at: 'notification', notificationId: id }}
      data-settled={settledAt ? true : undefined}
      className={`phone-line phone-notice${unread ? ' phone-notice-unread' : ''}`}
    >
      {words}
    </Link>
  );
}
