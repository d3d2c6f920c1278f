import { readText } from '@anjian/schema/definition/text.ts';
import { formatShortMoment } from '../../ui/dates.ts';
import { Link } from '../app/Link.tsx';
import { usePhone } from '../app/phone.ts';
import { useLive } from '../device/live.ts';
import { arrivalWords } from '../parts/arrivalWords.ts';
import { Empty } from '../parts/Empty.tsx';
import { ItemState } from '../parts/ItemState.tsx';
import { NotYet } from '../parts/NotYet.tsx';
import { Screen } from '../parts/Screen.tsx';
import { unitName } from '../parts/unitName.ts';
import { useFetched } from '../parts/useFetched.ts';
import { useStandingOutbox } from '../parts/useOutbox.ts';

export function HistoryScreen() {
  const { t, locale, database, personId } = usePhone();
  const standing = useStandingOutbox();
  const mine = useLive(
    () => database.submissions.where('[personId+list]').equals([personId, 'mine']).sortBy('order'),
    [database, personId],
  );
  const isFetched = useFetched('submissions');
  if (!mine || !standing || isFetched === undefined) return <Screen title={t('history')}>{null}</Screen>;
  return (
    <Screen title={t('history')}>
      {!isFetched ? (
        <NotYet />
      ) : mine.length + standing.length === 0 ? (
        <Empty title={t('no_history')}>
          <p>{t('no_history_help')}</p>
        </Empty>
      ) : null}
      <ul className="phone-list">
        {standing.map((item) => (
          <li key={item.clientId}>
            <Link to={{ at: 'sent', clientId: item.clientId }} className="phone-line">
              <span className="phone-line-title">{item.title}</span>
              <ItemState item={item} />
            </Link>
          </li>
        ))}
        {mine.map(({ submission }) => {
          const { pass, fail, na } = submission.summary;
          return (
            <li key={submission.id}>
              <Link to={{ at: 'submission', submissionId: submission.id }} className="phone-line">
                <span className="phone-line-title">{readText(submission.template?.name, locale)}</span>
                <span className="phone-line-note">
                  {unitName(submission.unit, locale)} · {formatShortMoment(submission.submittedAt, locale)}
                </span>
                <span className="phone-line-note" data-tone={fail > 0 ? 'alert' : undefined}>
                  {submission.kind === 'ALL_SAFE' ? t('state_ALL_SAFE') : t('counts', { pass, fail, na })}
                  {submission.status === 'COMPLETE' ? null : ` · ${t(`status_${submission.status}`)}`}
                </span>
                <Arrival words={arrivalWords(submission, t, locale)} />
              </Link>
            </li>
          );
        })}
      </ul>
    </Screen>
  );
}

function Arrival({ words }: { words: readonly string[] }) {
  return words.length > 0 ? <span className="phone-line-note">{words.join(' · ')}</span> : null;
}
