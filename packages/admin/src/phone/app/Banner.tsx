import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ViewerCard } from '../network/cards.ts';
import { formatShortMoment } from '../../ui/dates.ts';
import { useOnline } from '../parts/useOnline.ts';
import { SignInForm } from '../screens/SignInForm.tsx';
import { Dialog } from '../../fill/parts/Dialog.tsx';
import type { SenderState } from '../sync/sender.ts';
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
  const isOut = useSignedOut(sending.at);
  // Whoever has begun to sign in is not interrupted by the sender, which looks again meanwhile.
  if (session.expired || isOut || isSigningIn) {
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
  if (session.noRoom) {
    return (
      <p className="phone-banner" data-tone="alert" role="status">
        {t('no_room_banner')}
      </p>
    );
  }
  if (isOnline && session.reachable !== false && sending.at !== 'unreachable') return null;
  return (
    <p className="phone-banner" role="status">
      {session.reachable === true ? t('offline') : t('offline_since', { time: formatShortMoment(session.seenAt, locale) })}
    </p>
  );
}

/** Holds while the sender looks again: what is to be pressed does not come and go under the finger. */
function useSignedOut(at: SenderState['at']): boolean {
  const [isOut, setOut] = useState(at === 'signed_out');
  useEffect(() => {
    if (at !== 'sending') setOut(at === 'signed_out');
  }, [at]);
  return isOut;
}
