import { useState, useSyncExternalStore } from 'react';
import type { ViewerCard } from '../network/cards.ts';
import { formatShortMoment } from '../../ui/dates.ts';
import { useOnline } from '../parts/useOnline.ts';
import { SignInForm } from '../screens/SignInForm.tsx';
import { Dialog } from '../../fill/parts/Dialog.tsx';
import { usePhone } from './phone.ts';
import type { Session } from './useSession.ts';

type Props = { session: Extract<Session, { is: 'in' }>; onSignedIn: (viewer: ViewerCard) => void };

/** What everybody should know before they read on: no connection, or nobody is signed in any more. */
export function Banner({ session, onSignedIn }: Props) {
  const phone = usePhone();
  const { t, locale, sender } = phone;
  const [isSigningIn, setSigningIn] = useState(false);
  const sending = useSyncExternalStore(sender.subscribe, sender.state);
  const isOnline = useOnline();
  if (session.expired || sending.at === 'signed_out') {
    return (
      <div className="phone-banner" data-tone="alert" role="status">
        <p>{t('expired')}</p>
        <button type="button" className="fill-button" onClick={() => setSigningIn(true)}>
          {t('sign_in_again')}
        </button>
        {isSigningIn ? (
          <Dialog title={t('sign_in_again')} closeWord={t('close')} onClose={() => setSigningIn(false)}>
            <SignInForm
              {...{ t, locale }}
              services={phone}
              userName={phone.viewer.person.userName}
              onSignedIn={(viewer) => {
                setSigningIn(false);
                onSignedIn(viewer);
              }}
            />
          </Dialog>
        ) : null}
      </div>
    );
  }
  if (isOnline && session.reachable !== false && sending.at !== 'unreachable') return null;
  return (
    <p className="phone-banner" role="status">
      {session.reachable === true ? t('offline') : t('offline_since', { time: formatShortMoment(session.seenAt, locale) })}
    </p>
  );
}
