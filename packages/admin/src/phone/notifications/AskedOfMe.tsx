import { readText } from '@anjian/schema/definition/text.ts';
import { useEffect } from 'react';
import { Link } from '../app/Link.tsx';
import { usePhone } from '../app/phone.ts';
import { useLive } from '../device/live.ts';
import { Icon } from '../parts/Icon.tsx';
import { useOutbox } from '../parts/useOutbox.ts';
import { keep, readKept } from './keptNotices.ts';
import { askedQuery } from './notice.operations.ts';
import './notifications.css';
import { renewPush } from './push.ts';
import { noticeTexts } from './texts/noticeTexts.ts';

/** Signatures that others ask for, above the tasks of the day. What came back stands among those. */
export default function AskedOfMe() {
  const { database, request, personId, viewer, locale } = usePhone();
  const t = noticeTexts(locale);
  const outbox = useOutbox();
  const asked = useLive(() => readKept(database, 'asked', personId), [database, personId]);
  // Whenever the viewer was read anew.
  useEffect(() => {
    let isCurrent = true;
    async function read(): Promise<void> {
      const reply = await request(askedQuery, {});
      if (isCurrent && reply.ok) await keep(database, 'asked', personId, reply.data.notifications.nodes);
    }
    void read();
    return () => {
      isCurrent = false;
    };
  }, [database, request, personId, viewer]);
  useEffect(() => void renewPush(request, personId), [request, personId]);

  const waiting = (asked ?? []).flatMap((notice) => {
    const { subject } = notice;
    const isSigned = outbox?.some((item) => item.kind === 'signature' && item.submissionId === subject?.id);
    return subject && !isSigned ? [{ ...notice, subject }] : [];
  });
  const signing = outbox?.filter(({ kind }) => kind === 'signature').length ?? 0;
  // Also those that nobody was asked for by name: whoever may sign them finds them here.
  const others = Math.max(0, viewer.counts.awaitingMySignature - signing - waiting.length);
  if (waiting.length + others === 0) return null;
  return (
    <section className="phone-group phone-asked" data-group="asked">
      <h2>
        {t('asked')} <span className="phone-group-count">{waiting.length + others}</span>
      </h2>
      <ul>
        {waiting.map(({ id, title, text, subject }) => (
          <li key={id} className="phone-asked-line">
            <div>
              <p className="phone-line-title">{readText(title, locale)}</p>
              <p className="phone-line-note">{readText(text, locale)}</p>
            </div>
            <Link to={{ at: 'submission', submissionId: subject.id }} className="fill-button">
              <Icon name="pen" />
              {t('asked_sign')}
            </Link>
          </li>
        ))}
        {others > 0 ? (
          <li className="phone-asked-line">
            <p className="phone-line-title">{t(waiting.length > 0 ? 'asked_more' : 'asked_any', { n: others })}</p>
            <Link to={{ at: 'signatures' }} className="fill-button">
              {t('asked_see')}
            </Link>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
