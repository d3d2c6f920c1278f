import { readText } from '@anjian/schema/definition/text.ts';
import { Link } from '../app/Link.tsx';
import { usePhone } from '../app/phone.ts';
import { isTouched } from '../device/draft.model.ts';
import { useLive } from '../device/live.ts';
import { formatShortMoment } from '../../ui/dates.ts';

/** What somebody filled in for a task that is on no list any more: withdrawn, excused, or out of their hands. */
export function StrayDrafts() {
  const { t, locale, database, personId } = usePhone();
  const strays = useLive(async () => {
    const listed = new Set((await database.tasks.where({ personId }).toArray()).map(({ task }) => task.id));
    const leaving = new Set((await database.outbox.where({ personId }).toArray()).map(({ clientId }) => clientId));
    const drafts = await database.drafts.where({ personId }).toArray();
    const stray = drafts.filter((draft) => !listed.has(draft.taskId) && !leaving.has(draft.clientId) && isTouched(draft));
    return Promise.all(
      stray.map(async ({ key, taskId, versionId, changedAt, about }) => {
        const version = await database.versions.get(versionId);
        return { key, taskId, changedAt, name: about?.name ?? version?.definition.title, unit: about?.unit };
      }),
    );
  }, [database, personId]);
  if (!strays || strays.length === 0) return null;
  return (
    <section className="phone-standing" data-tone="alert">
      <p>{t('stray_drafts', { n: strays.length })}</p>
      <ul>
        {strays.map(({ key, taskId, changedAt, name, unit }) => (
          <li key={key}>
            <Link to={{ at: 'fill', taskId }} className="phone-standing-item">
              <span>{[readText(name, locale), unit].filter(Boolean).join(' · ')}</span>
              <span className="phone-state">{t('rival_changed', { time: formatShortMoment(changedAt, locale) })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
