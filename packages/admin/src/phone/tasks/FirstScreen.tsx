import { useState, useSyncExternalStore } from 'react';
import type { ConsoleLocale } from '../../data/locale.ts';
import type { First } from '../app/first.ts';
import { NavigationBar } from '../app/NavigationBar.tsx';
import { useRoute } from '../app/route.ts';
import { BellLink } from '../notifications/BellLink.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import type { Words } from '../parts/words.ts';
import { FirstGroups } from './FirstGroups.tsx';
import { greeting } from './greeting.ts';
import { ScanLink } from './ScanLink.tsx';

type Props = { first: First | undefined; locale: ConsoleLocale; t: Words };

/** The day's tasks as the server has them, in the place where the phone will show them when the rest of it has come. */
export function FirstScreen({ first, locale, t }: Props) {
  const route = useRoute();
  const [now] = useState(() => new Date());
  const shown = useSyncExternalStore(first?.subscribe ?? nothing, () => first?.shown());
  if (!shown || route.at !== 'tasks') return <Waiting word={t('loading')} />;
  return (
    <div className="phone">
      <ScreenHead
        title={t('tasks')}
        note={greeting(shown.viewer, t, locale)}
        action={
          <>
            <ScanLink t={t} />
            <BellLink count={shown.viewer.unreadNotifications ?? 0} t={t} />
          </>
        }
      />
      <main className="phone-main">
        <FirstGroups shown={shown} now={now} locale={locale} t={t} />
      </main>
      <NavigationBar here="tasks" toSign={shown.viewer.counts.awaitingMySignature} t={t} />
    </div>
  );
}

function nothing(): () => void {
  return () => undefined;
}
