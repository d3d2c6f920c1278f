import type { Definition } from '@anjian/schema/definition/definition.ts';
import { formatShortMoment } from '../../ui/dates.ts';
import { usePhone } from '../app/phone.ts';
import type { Rival, StoredDraft } from '../device/database.ts';
import { settleConflict } from '../device/drafts.ts';
import { differencesOf } from './differences.model.ts';

type Props = { draft: StoredDraft; rival: Rival; definition: Definition };

/** Two devices changed one draft: both versions side by side, and the person says which one stays. */
export function RivalChoice({ draft, rival, definition }: Props) {
  const { t, locale, database, sender } = usePhone();
  const differences = differencesOf(definition, draft.answers, rival.answers, locale);
  const settle = (keep: 'device' | 'server') => void settleConflict(database, draft.key, keep).then(sender.kick);
  return (
    <section className="phone-rival" aria-labelledby="rival-title">
      <h2 id="rival-title">{t('rival_title')}</h2>
      <p>{t('rival_help')}</p>
      <table>
        <caption>{t('rival_differs')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rival_question')}</th>
            <th scope="col">
              {t('rival_here')}
              <span className="fill-hint">{t('rival_changed', { time: formatShortMoment(draft.changedAt, locale) })}</span>
            </th>
            <th scope="col">
              {t('rival_there')}
              <span className="fill-hint">{t('rival_changed', { time: formatShortMoment(rival.updatedAt, locale) })}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ key, label, here, there }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{here || t('rival_blank')}</td>
              <td>{there || t('rival_blank')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="fill-buttons">
        <button type="button" className="fill-button" onClick={() => settle('device')}>
          {t('rival_keep_here')}
        </button>
        <button type="button" className="fill-button" onClick={() => settle('server')}>
          {t('rival_keep_there')}
        </button>
      </div>
    </section>
  );
}
