import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { storedLocale, storeLocale } from '../../data/locale.ts';
import type { ConsoleLocale } from '../../data/locale.ts';
import { useLive } from '../device/live.ts';
import { phoneTexts } from '../texts/phoneTexts.ts';
import { Boundary } from './Boundary.tsx';
import { Banner } from './Banner.tsx';
import { ClockNotice } from './ClockNotice.tsx';
import { NewVersion } from './NewVersion.tsx';
import { Navigation } from './Navigation.tsx';
import { PhoneContext } from './phone.ts';
import { useRoute } from './route.ts';
import type { Route } from './route.ts';
import type { Services } from './services.ts';
import { useSession } from './useSession.ts';
import type { Session as SessionState } from './useSession.ts';
import { MemoryNotice } from '../parts/MemoryNotice.tsx';
import { useWorkerMessages } from '../notifications/useWorkerMessages.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { FirstPasswordScreen } from '../screens/FirstPasswordScreen.tsx';
import { HistoryScreen } from '../screens/HistoryScreen.tsx';
import { MeScreen } from '../screens/MeScreen.tsx';
import { NowhereScreen } from '../screens/NowhereScreen.tsx';
import { SentScreen } from '../screens/SentScreen.tsx';
import { SignaturesScreen } from '../screens/SignaturesScreen.tsx';
import { SignInScreen } from '../screens/SignInScreen.tsx';
import { TasksScreen } from '../screens/TasksScreen.tsx';
import { FirstScreen } from '../tasks/FirstScreen.tsx';

// What needs the form and its engine comes when it is opened: the list of tasks must not wait for it.
const FillScreen = lazy(() => import('../screens/FillScreen.tsx'));
const SubmissionScreen = lazy(() => import('../screens/SubmissionScreen.tsx'));
const HazardsScreen = lazy(() => import('../screens/HazardsScreen.tsx'));
const AssetScreen = lazy(() => import('../assets/AssetScreen.tsx'));
const ScanScreen = lazy(() => import('../scan/ScanScreen.tsx'));
const NotificationsScreen = lazy(() => import('../notifications/NotificationsScreen.tsx'));
const NotificationScreen = lazy(() => import('../notifications/NotificationScreen.tsx'));
const RaiseScreen = lazy(() => import('../screens/RaiseScreen.tsx'));

export function Phone({ services }: { services: Services }) {
  const [locale, setLocale] = useState(storedLocale);
  return (
    <Boundary t={phoneTexts(locale)}>
      <Session services={services} locale={locale} onLocale={setLocale} />
    </Boundary>
  );
}

type SessionProps = { services: Services; locale: ConsoleLocale; onLocale: (locale: ConsoleLocale) => void };

/** Who holds the phone decides what is shown. */
function Session({ services, locale, onLocale }: SessionProps) {
  const { session, reread, signedIn, signedOut } = useSession(services);
  const t = phoneTexts(locale);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = t('app');
  }, [locale, t]);

  if (session.is === 'starting') return <FirstScreen first={services.first} locale={locale} t={t} />;
  const words = { t, locale, setLocale: chooseLocale };
  if (session.is === 'nobody') return <SignInScreen {...words} services={services} canReach={session.canReach} onSignedIn={signedIn} />;
  if (session.is === 'no_room') {
    return (
      <main className="phone-empty" role="alert">
        <p className="phone-empty-title">{t('no_room_title')}</p>
        <p>{t('no_room_help')}</p>
        <button type="button" className="fill-button" onClick={() => void reread()}>
          {t('no_room_again')}
        </button>
      </main>
    );
  }
  if (session.is === 'first_password') return <FirstPasswordScreen {...words} services={services} onChanged={signedIn} />;
  return (
    <SignedIn
      key={session.viewer.person.id}
      {...words}
      services={services}
      session={session}
      refresh={reread}
      onSignedIn={signedIn}
      signedOut={signedOut}
    />
  );

  function chooseLocale(next: typeof locale): void {
    storeLocale(next);
    onLocale(next);
  }
}

type SignedInProps = Pick<Parameters<typeof SignInScreen>[0], 't' | 'locale' | 'setLocale' | 'services' | 'onSignedIn'> & {
  session: Extract<SessionState, { is: 'in' }>;
  refresh: () => Promise<void>;
  signedOut: () => void;
};

function SignedIn({ services, session, t, locale, setLocale, refresh, onSignedIn, signedOut }: SignedInProps) {
  const route = useRoute();
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), 6_000);
    return () => clearTimeout(timer);
  }, [said]);
  // The page was scrolled to the button that let somebody in.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  const { viewer } = session;
  useRereadOnReceipt(services, viewer.person.id, refresh);
  useWorkerMessages(refresh);
  const isFilling = route.at === 'fill';
  return (
    <PhoneContext value={{ ...services, viewer, personId: viewer.person.id, locale, t, setLocale, refresh, signedOut, say: setSaid }}>
      <div className="phone" data-filling={isFilling || undefined}>
        <Banner session={session} onSignedIn={onSignedIn} />
        <MemoryNotice />
        <ClockNotice />
        {isFilling ? null : <NewVersion />}
        <Boundary key={JSON.stringify(route)} t={t}>
          <Suspense fallback={<Waiting word={t('loading')} />}>
            <Screen route={route} />
          </Suspense>
        </Boundary>
        <p className="phone-said" role="status" data-open={said !== '' || undefined}>
          {said}
        </p>
        {isFilling ? null : <Navigation route={route} />}
      </div>
    </PhoneContext>
  );
}

/** What the server has just received changes its lists: the task is done, the submission is in the history. */
function useRereadOnReceipt({ database }: Services, personId: string, refresh: () => Promise<void>): void {
  const received = useLive(() => database.outbox.where({ personId, state: 'received' }).count(), [database, personId]);
  const before = useRef(received);
  useEffect(() => {
    if (before.current !== undefined && received !== undefined && received > before.current) void refresh();
    before.current = received;
  }, [received, refresh]);
}

function Screen({ route }: { route: Route }) {
  switch (route.at) {
    case 'tasks':
      return <TasksScreen />;
    case 'fill':
      return <FillScreen taskId={route.taskId} />;
    case 'sent':
      return <SentScreen clientId={route.clientId} />;
    case 'signatures':
      return <SignaturesScreen />;
    case 'submission':
      return <SubmissionScreen submissionId={route.submissionId} />;
    case 'hazards':
      return <HazardsScreen />;
    case 'raise':
      return <RaiseScreen assetCode={route.assetCode} />;
    case 'scan':
      return <ScanScreen />;
    case 'asset':
      return <AssetScreen code={route.code} />;
    case 'notifications':
      return <NotificationsScreen />;
    case 'notification':
      return <NotificationScreen notificationId={route.notificationId} />;
    case 'history':
      return <HistoryScreen />;
    case 'me':
      return <MeScreen />;
    case 'nowhere':
      return <NowhereScreen />;
  }
}
