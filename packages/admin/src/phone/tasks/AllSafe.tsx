import { useState } from 'react';
import { readText } from '@anjian/schema/definition/text.ts';
import { Dialog } from '../../fill/parts/Dialog.tsx';
import { Glyph } from '../../fill/parts/Glyph.tsx';
import { formatShortMoment } from '../../ui/dates.ts';
import { usePhone } from '../app/phone.ts';
import { postAllSafe } from '../device/outbox.ts';
import type { TaskCard } from '../network/cards.ts';
import { whatFor } from '../parts/unitName.ts';
import { useVersion } from '../parts/useVersion.ts';

/** 报平安: shows what is declared and in whose name; one more tap declares it, also without a connection. */
export function AllSafe({ task }: { task: TaskCard }) {
  const { t } = usePhone();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="fill-button" data-tone="pass" onClick={() => setAsking(true)}>
        <Glyph name="pass" />
        {t('all_safe')}
      </button>
      {isAsking ? <Statement task={task} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Statement({ task, onClose }: { task: TaskCard; onClose: () => void }) {
  const { t, locale, database, personId, viewer, sender, now, serverClock, say } = usePhone();
  const [isPosting, setPosting] = useState(false);
  const version = useVersion(task.version?.id);
  const statement = readText(version?.definition.settings.allSafe?.statement, locale);

  async function declare(): Promise<void> {
    setPosting(true);
    const title = [t('all_safe'), whatFor(task, locale), readText(task.assignment?.name ?? task.template?.name, locale)];
    await postAllSafe(database, { personId, taskId: task.id, title: title.filter(Boolean).join(' · ') }, now());
    sender.kick();
    say(t('all_safe_posted'));
    onClose();
  }

  return (
    <Dialog title={t('all_safe_title', { unit: whatFor(task, locale) })} closeWord={t('cancel')} onClose={onClose}>
      <p className="phone-statement">{version === undefined ? '' : statement || t('all_safe_default')}</p>
      <p>{t('all_safe_signs', { name: viewer.person.name, time: formatShortMoment(serverClock.now().toISOString(), locale) })}</p>
      <p className="fill-hint">{t('all_safe_help')}</p>
      <div className="fill-dialog-foot">
        <button
          type="button"
          className="fill-button"
          data-tone="pass"
          disabled={isPosting || version === undefined}
          onClick={() => void declare()}
        >
          <Glyph name="pass" />
          {t('all_safe_confirm')}
        </button>
      </div>
    </Dialog>
  );
}
