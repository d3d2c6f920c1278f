import { lazy, Suspense, useState } from 'react';
import { Dialog } from '../../fill/parts/Dialog.tsx';
import { formatShortMoment } from '../../ui/dates.ts';
import { usePhone } from '../app/phone.ts';
import type { OutboxItem, SubmissionItem } from '../device/database.ts';
import { attachmentCount } from '../device/outbox.model.ts';
import { discard, takeBack, tryAgain } from '../device/outbox.ts';
import { adviceFor, canBeMended, saysMore } from './advice.ts';
import { Icon } from './Icon.tsx';
import { ItemState } from './ItemState.tsx';
import { refusalWords } from './refusalWords.ts';
import { useVersion } from './useVersion.ts';

// It brings the form's engine, which the list of tasks must not wait for.
const TakeAlong = lazy(() => import('../filling/TakeAlong.tsx'));

type Props = { item: OutboxItem; onMend: (taskId: string) => void; onGone: () => void };

export function Receipt({ item, onMend, onGone }: Props) {
  const { t, locale } = usePhone();
  const files = attachmentCount(item);
  return (
    <section className="phone-receipt" data-state={item.state} aria-live="polite">
      <span className="phone-receipt-mark">
        <Icon name={item.state === 'received' ? 'received' : item.state === 'refused' ? 'refused' : 'phone'} />
      </span>
      <h2>{item.title}</h2>
      <p>
        <ItemState item={item} />
      </p>
      {item.state === 'waiting' ? <p className="fill-hint">{t('on_phone_help')}</p> : null}
      {item.state === 'received' ? (
        <>
          {item.receivedAt ? <p>{t('received_at', { time: formatShortMoment(item.receivedAt, locale) })}</p> : null}
          {files > 0 ? <p>{t('received_files', { n: files })}</p> : null}
          {item.kind === 'hazard' && item.number ? <p>{t('received_number', { number: item.number })}</p> : null}
          {item.kind === 'submission' && item.waitsForSecond ? <p>{t('received_second')}</p> : null}
          {'arrival' in item && item.arrival && item.arrival !== 'ON_TIME' ? <p>{t(`arrival_${item.arrival}`)}</p> : null}
          {'isHeld' in item && item.isHeld ? <p>{t('held_help')}</p> : null}
        </>
      ) : null}
      {item.state === 'refused' ? <Refused item={item} onMend={onMend} onGone={onGone} /> : null}
    </section>
  );
}

function Refused({ item, onMend, onGone }: Props) {
  const { t, locale, database, sender } = usePhone();
  const [isDiscarding, setDiscarding] = useState(false);
  const { refusal } = item;
  return (
    <>
      {refusal && !saysMore(refusal) && refusalWords(refusal, locale) ? (
        <p className="phone-receipt-why">{refusalWords(refusal, locale)}</p>
      ) : null}
      <p>{t(adviceFor(refusal))}</p>
      <p className="fill-hint">{t('refused_kept')}</p>
      <div className="phone-receipt-actions">
        {item.kind === 'submission' ? (
          <button
            type="button"
            className="fill-button"
            data-look="main"
            onClick={() => void takeBack(database, item).then(() => onMend(item.taskId))}
          >
            {t(canBeMended(refusal) ? 'mend' : 'see_kept')}
          </button>
        ) : null}
        <button type="button" className="fill-button" onClick={() => void tryAgain(database, item).then(sender.kick)}>
          {t('send_again')}
        </button>
        <button type="button" className="fill-button" data-look="quiet" onClick={() => setDiscarding(true)}>
          {t('discard')}
        </button>
      </div>
      {item.kind === 'submission' ? <Taking item={item} /> : null}
      {isDiscarding ? (
        <Dialog title={t('discard')} closeWord={t('cancel')} onClose={() => setDiscarding(false)}>
          <p>{t('discard_sure')}</p>
          <div className="fill-dialog-foot">
            <button type="button" className="fill-button" data-tone="alert" onClick={() => void discard(database, item).then(onGone)}>
              {t('discard_yes')}
            </button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

/** What is refused for good can be handed over in another way. */
function Taking({ item }: { item: SubmissionItem }) {
  const version = useVersion(item.versionId);
  return version ? (
    <Suspense>
      <TakeAlong title={item.title} definition={version.definition} answers={item.answers} />
    </Suspense>
  ) : null;
}
