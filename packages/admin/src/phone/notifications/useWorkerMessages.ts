import { useEffect } from 'react';
import { go, readRoute } from '../app/route.ts';

type Message = { is?: 'pushed' } | { is?: 'open'; path: string };

/** What the phone's worker says: something was pushed, or a push was tapped and leads somewhere. */
export function useWorkerMessages(refresh: () => Promise<void>): void {
  useEffect(() => {
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    const listen = ({ data }: MessageEvent<Message | null>) => {
      if (data?.is === 'open' && 'path' in data) go(readRoute(data.path));
      else if (data?.is === 'pushed') void refresh();
    };
    serviceWorker?.addEventListener('message', listen);
    return () => serviceWorker?.removeEventListener('message', listen);
  }, [refresh]);
}
