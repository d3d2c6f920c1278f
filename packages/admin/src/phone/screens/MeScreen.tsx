import { useState } from 'react';
import { Dialog } from '../../fill/parts/Dialog.tsx';
import { Fault } from '../../fill/parts/Fault.tsx';
import { usePhone } from '../app/phone.ts';
import { forgetPerson, unfinishedCount, unsentCount } from '../device/person.ts';
import { useLive } from '../device/live.ts';
import { signOut } from '../network/viewer.operations.ts';
import { LanguageChoice } from '../parts/LanguageChoice.tsx';
import { Screen } from '../parts/Screen.tsx';
import { unitName } from '../parts/unitName.ts';
import { PasswordForm } from './PasswordForm.tsx';

export function MeScreen() {
  const phone = usePhone();
  const { t, locale, viewer, setLocale, say } = phone;
  const [isChanging, setChanging] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const { person } = viewer;
  return (
    <Screen title={t('me')}>
      <dl className="phone-facts">
        <div>
          <dt>{t('account')}</dt>
          <dd>
            {person.name} ({person.userName})
          </dd>
        </div>
        {person.unit ? (
          <div>
            <dt>{t('unit')}</dt>
            <dd>{unitName(person.unit, locale)}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('language')}</dt>
          <dd>
            <LanguageChoice locale={locale} onChoose={setLocale} word={t('language')} />
          </dd>
        </div>
      </dl>
      <div className="phone-actions">
        <button type="button" className="fill-button" onClick={() => setChanging(true)}>
          {t('change_password')}
        </button>
        <a className="fill-button" href="/?desk">
          {t('open_console')}
        </a>
        <button type="button" className="fill-button" data-tone="alert" onClick={() => setLeaving(true)}>
          {t('sign_out')}
        </button>
      </div>
      {isChanging ? (
        <Dialog title={t('change_password')} closeWord={t('cancel')} onClose={() => setChanging(false)}>
          <PasswordForm
            services={phone}
            t={t}
            locale={locale}
            onChanged={() => {
              setChanging(false);
              say(t('password_changed'));
            }}
          />
        </Dialog>
      ) : null}
      {isLeaving ? <Leaving onClose={() => setLeaving(false)} /> : null}
    </Screen>
  );
}

/** Signing out says first what has not been sent: it stays on this phone, for this person alone. */
function Leaving({ onClose }: { onClose: () => void }) {
  const { t, database, personId, request, sender, setPerson, signedOut } = usePhone();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const unsent = useLive(() => unsentCount(database, personId), [database, personId]);
  const unfinished = useLive(() => unfinishedCount(database, personId), [database, personId]) ?? 0;

  async function leave(): Promise<void> {
    setBusy(true);
    // Nothing may go out in the name of somebody who has left.
    setPerson(undefined);
    await sender.settled();
    const reply = await request(signOut, { input: {} });
    const isOut = reply.ok || (reply.refusal.kind === 'refused' && reply.refusal.code === 'UNAUTHENTICATED');
    if (!isOut) {
      setPerson(personId);
      setBusy(false);
      return setFault(t('sign_out_offline'));
    }
    await forgetPerson(database, personId);
    signedOut();
  }

  return (
    <Dialog title={t('sign_out_sure')} closeWord={t('cancel')} onClose={onClose}>
      {unsent ? <p>{t('sign_out_unsent', { n: unsent })}</p> : null}
      {unfinished > 0 ? <p>{t('sign_out_unfinished', { n: unfinished })}</p> : null}
      {unsent === 0 && unfinished === 0 ? <p>{t('sign_out_all_sent')}</p> : null}
      <Fault text={fault} />
      <div className="fill-dialog-foot">
        {unsent ? (
          <button type="button" className="fill-button" data-look="main" disabled={isBusy} onClick={sender.kick}>
            {t('send_first')}
          </button>
        ) : null}
        <button
          type="button"
          className="fill-button"
          data-tone="alert"
          disabled={isBusy || unsent === undefined}
          onClick={() => void leave()}
        >
          {t('sign_out_anyway')}
        </button>
      </div>
    </Dialog>
  );
}
