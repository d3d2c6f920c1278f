import { readText } from '@anjian/schema/definition/text.ts';
import { formatShortMoment } from '../../ui/dates.ts';
import { Link } from '../app/Link.tsx';
import { usePhone } from '../app/phone.ts';
import { useLive } from '../device/live.ts';
import { Empty } from '../parts/Empty.tsx';
import { ItemState } from '../parts/ItemState.tsx';
import { NotYet } from '../parts/NotYet.tsx';
import { Screen } from '../parts/Screen.tsx';
import { unitName } from '../parts/unitName.ts';
import { useFetched } from '../parts/useFetched.ts';
import { useOutbox } from '../parts/useOutbox.ts';

export function SignaturesScreen() {
  const { t, locale, database, personId } = usePhone();
  const outbox = useOutbox();
  const toSign = useLive(
    () => database.submissions.where('[personId+list]').equals([personId, 'to_sign']).sortBy('order'),
    [database, personId],
  );
  const isFetched = useFetched('submissions');
  if (!toSign || !outbox || isFetched === undefined) return <Screen title={t('to_sign')}>{null}</Screen>;
  return (
    <Screen title={t('to_sign')}>
      {!isFetched ? (
        <NotYet />
      ) : toSign.length === 0 ? (
        <Empty title={t('no_signatures')}>
          <p>{t('no_signatures_help')}</p>
        </Empty>
      ) : null}
      <ul className="phone-list">
        {toSign.map(({ submission }) => {
          const item = outbox.find((one) => one.kind === 'signature' && one.submissionId === submission.id);
          const { pass, fail, na } = submission.summary;
          return (
            <li key={submission.id}>
              <Link
                to={item ? { at: 'sent', clientId: item.clientId } : { at: 'submission', submissionId: submission.id }}
                className="phone-line"
              >
                <span className="phone-line-title">{readText(submission.template?.name, locale)}</span>
                <span className="phone-line-note">{unitName(submission.unit, locale)}</span>
                <span className="phone-line-note">
                  {t('submitted_by', { name: submission.submittedByName, time: formatShortMoment(submission.submittedAt, locale) })}
                </span>
                <span className="phone-line-note">{t('counts', { pass, fail, na })}</span>
                {item ? <ItemState item={item} /> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </Screen>
  );
}
