import { useCallback, useEffect, useState } from 'react';
import { takeSignOut } from '../../data/leaving.ts';
import type { DeviceDatabase } from '../device/database.ts';
import { offsetKept } from '../device/clockOffset.ts';
import { isNoRoom } from '../device/memory.ts';
import { forgetOthers, forgetPerson } from '../device/person.ts';
import type { ViewerCard } from '../network/cards.ts';
import { noteKept } from './kept.ts';
import { refresh } from './refresh.ts';
import type { Services } from './services.ts';

/**
 * Who holds the phone. The device is believed first, so that the day's tasks are there without a connection; the server
 * corrects it as soon as it answers.
 */
export type Session =
  | { is: 'starting' }
  | { is: 'nobody'; canReach: boolean }
  | { is: 'first_password'; viewer: ViewerCard | undefined }
  | { is: 'no_room' }
  | { is: 'in'; viewer: ViewerCard; seenAt: string; expired: boolean; reachable: boolean | undefined; noRoom?: boolean };

async function forgetKept(database: DeviceDatabase): Promise<void> {
  const kept = await database.settings.get('person');
  if (kept) await forgetPerson(database, kept.value);
}

/** While the page is looked at: what others do (a withdrawn task, a second signature) is seen within this time. */
const rereadEvery = 60_000;

export function useSession(services: Services) {
  const { database, request, sender, setPerson, serverClock, first, now: deviceNow } = services;
  const { now } = serverClock;
  const [session, setSession] = useState<Session>({ is: 'starting' });

  const begin = useCallback(
    (viewer: ViewerCard, reachable: boolean | undefined) => {
      if (viewer.mustChangePassword) return setSession({ is: 'first_password', viewer });
      setPerson(viewer.person.id);
      noteKept();
      void forgetOthers(database, viewer.person.id);
      setSession({ is: 'in', viewer, seenAt: now().toISOString(), expired: false, reachable });
    },
    [database, setPerson, now],
  );

  const rereadWhat = useCallback(
    async (what: 'tasks' | 'everything') => {
      const refreshed = await refresh({ database, request, now, deviceNow, first }, what, (viewer) => begin(viewer, true)).catch(
        (fault: unknown) => {
          if (!isNoRoom(fault)) throw fault;
          return 'no_room' as const;
        },
      );
      if (refreshed === 'done') sender.kick();
      else if (refreshed === 'no_room') {
        // What is on the device already is shown and sent all the same.
        sender.kick();
        const hasTasks = (await database.people.count()) > 0;
        setSession((before) => (before.is === 'in' && hasTasks ? { ...before, reachable: true, noRoom: true } : { is: 'no_room' }));
      } else if (refreshed === 'must_change_password') setSession({ is: 'first_password', viewer: undefined });
      else {
        const isReachable = refreshed === 'signed_out';
        // What waits is tried again at ever longer intervals, whether the lists could be read or not.
        if (refreshed === 'unreachable') sender.kick();
        setSession((before) => {
          if (before.is === 'in') return { ...before, reachable: isReachable, expired: isReachable || before.expired };
          return before.is === 'starting' ? { is: 'nobody', canReach: isReachable } : before;
        });
      }
    },
    [database, request, now, deviceNow, first, sender, begin],
  );
  const reread = useCallback(() => rereadWhat('everything'), [rereadWhat]);

  useEffect(() => {
    let isCurrent = true;
    async function start(): Promise<void> {
      const offset = await offsetKept(database);
      if (offset !== undefined) serverClock.heard(offset);
      if (takeSignOut()) await forgetKept(database);
      const kept = await database.settings.get('person');
      const person = kept && (await database.people.get(kept.value));
      if (!isCurrent) return;
      if (person) {
        setPerson(person.id);
        setSession({ is: 'in', viewer: person.viewer, seenAt: person.seenAt, expired: false, reachable: undefined });
      }
      await reread();
    }
    void start();
    return () => {
      isCurrent = false;
    };
  }, [database, serverClock, setPerson, reread]);

  const isIn = session.is === 'in';
  useEffect(() => {
    if (!isIn) return;
    const look = () => {
      if (document.visibilityState === 'visible') void reread();
    };
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void rereadWhat('tasks');
    }, rereadEvery);
    window.addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isIn, reread, rereadWhat]);

  return {
    session,
    reread,
    signedIn: (viewer: ViewerCard) => {
      begin(viewer, true);
      if (!viewer.mustChangePassword) void reread();
    },
    signedOut: () => {
      setPerson(undefined);
      setSession({ is: 'nobody', canReach: true });
    },
  };
}
