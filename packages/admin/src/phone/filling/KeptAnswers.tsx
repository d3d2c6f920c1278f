import { useMemo, useState } from 'react';
import { readText } from '@anjian/schema/definition/text.ts';
import { Dialog } from '../../fill/parts/Dialog.tsx';
import { ReadForm } from '../../fill/read/ReadForm.tsx';
import { dateOf, houseTimeZone } from '../../ui/dates.ts';
import { usePhone } from '../app/phone.ts';
import { go } from '../app/route.ts';
import type { StoredDraft } from '../device/database.ts';
import { deviceFiles } from '../device/deviceFiles.ts';
import { dropDraft } from '../device/drafts.ts';
import { Empty } from '../parts/Empty.tsx';
import { useVersion } from '../parts/useVersion.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { unfinishedWords } from './keptWords.model.ts';
import type { Standstill } from './standstill.model.ts';
import TakeAlong from './TakeAlong.tsx';

type Props = { draft: StoredDraft; why: Standstill };

/** What was filled in for a task that does not take it any more: why, what to do, and every word and photo of it. */
export function KeptAnswers({ draft, why }: Props) {
  const { t, locale, viewer, database, request, sender, personId, now } = usePhone();
  const version = useVersion(draft.versionId);
  const files = useMemo(() => deviceFiles({ database, request, sender, personId, now }), [database, request, sender, personId, now]);
  const [isDropping, setDropping] = useState(false);
  const changedAt = new Date(draft.changedAt);
  const context = useMemo(
    () => ({
      now: draft.changedAt,
      today: dateOf(new Date(draft.changedAt)),
      timeZone: houseTimeZone,
      unit: {},
      person: { id: viewer.person.id, name: viewer.person.name },
    }),
    [draft.changedAt, viewer.person.id, viewer.person.name],
  );
  if (version === undefined) return <Waiting word={t('loading')} />;
  const name = readText(draft.about?.name ?? version?.definition.title, locale);
  const begun = version ? unfinishedWords(version.definition, draft.unfinished ?? {}, locale) : [];
  const title = [name, draft.about?.unit, dateOf(changedAt)].filter(Boolean).join(' · ');
  return (
    <section className="phone-kept" aria-labelledby="kept-title">
      <h2 id="kept-title">{t(`stop_${why}`)}</h2>
      <p>{t(`stop_${why}_help`)}</p>
      {version === null ? (
        <Empty title={t('task_gone_kept')} />
      ) : (
        <>
          <TakeAlong title={title} definition={version.definition} answers={draft.answers} unfinished={begun} />
          {begun.length > 0 ? (
            <>
              <h3>{t('kept_unfinished')}</h3>
              <dl className="phone-facts">
                {begun.map(({ label, text }, index) => (
                  <div key={index}>
                    <dt>{label}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
            </>
          ) : null}
          <ReadForm definition={version.definition} answers={draft.answers} context={context} locale={locale} files={files} />
        </>
      )}
      <button type="button" className="fill-button" data-look="quiet" onClick={() => setDropping(true)}>
        {t('discard')}
      </button>
      {isDropping ? (
        <Dialog title={t('discard')} closeWord={t('cancel')} onClose={() => setDropping(false)}>
          <p>{t('discard_sure')}</p>
          <div className="fill-dialog-foot">
            <button
              type="button"
              className="fill-button"
              data-tone="alert"
              onClick={() => void dropDraft(database, draft.key).then(() => go({ at: 'tasks' }, { replace: true }))}
            >
              {t('discard_yes')}
            </button>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}
