import { readText } from '@anjian/schema/definition/text.ts';
import { useEffect, useState } from 'react';
import { formatShortMoment } from '../../ui/dates.ts';
import { usePhone } from '../app/phone.ts';
import { go } from '../app/route.ts';
import { Empty } from '../parts/Empty.tsx';
import { Screen } from '../parts/Screen.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { readKept } from './keptNotices.ts';
import { placeOf } from './noticePlace.ts';
import { noticeQuery, readNotices } from './notice.operations.ts';
import type { NoticeCard } from './notice.operations.ts';
import { noticeTexts } from './texts/noticeTexts.ts';

/** Where a tap on a push or on a line of the list leads: it is read, and goes on to what it is about. */
export default function NotificationScreen({ notificationId }: { notificationId: string }) {
  const { database, request, personId, locale, refresh } = usePhone();
  const t = noticeTexts(locale);
  const [found, setFound] = useState<NoticeCard | null>();
  useEffect(() => {
    let isCurrent = true;
    async function open(): Promise<void> {
      const reply = await request(noticeQuery, { id: notificationId });
      const kept = reply.ok ? undefined : await readKept(database, 'latest', personId);
      const notice = reply.ok ? reply.data.node : kept?.find(({ id }) => id === notificationId);
      if (!isCurrent) return;
      const place = notice && placeOf(notice);
      if (place) go(place, { replace: true });
      else setFound(notice ?? null);
      if (!notice || notice.readAt) return;
      await request(readNotices, { input: { ids: [notificationId] } });
      // The bell and the tasks, which may have changed with what was told.
      await refresh();
    }
    void open();
    return () => {
      isCurrent = false;
    };
  }, [database, request, personId, notificationId, refresh]);
  return (
    <Screen title={t('title')} back={{ at: 'notifications' }}>
      {found === undefined ? <Waiting word={t('opening')} /> : null}
      {found === null ? <Empty title={t('not_found')} /> : null}
      {found ? (
        <Empty title={readText(found.title, locale)}>
          <p>{readText(found.text, locale)}</p>
          <p>{`${formatShortMoment(found.createdAt, locale)} · ${t('gone')}`}</p>
        </Empty>
      ) : null}
    </Screen>
  );
}
