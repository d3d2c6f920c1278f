import { useSyncExternalStore } from 'react';

/** The phone's addresses, all below /m. */
export type Route =
  | { at: 'tasks' | 'signatures' | 'hazards' | 'scan' | 'history' | 'notifications' | 'me' | 'nowhere' }
  /** A hazard of anything, or of what has this label. */
  | { at: 'raise'; assetCode?: string }
  /** What a label is printed with: its code stands behind the #, where no server sees it. */
  | { at: 'asset'; code: string }
  | { at: 'fill'; taskId: string }
  | { at: 'sent'; clientId: string }
  | { at: 'submission'; submissionId: string }
  /** Read, and on to what it is about. */
  | { at: 'notification'; notificationId: string };

const plain = {
  '': 'tasks',
  signatures: 'signatures',
  hazards: 'hazards',
  scan: 'scan',
  history: 'history',
  notifications: 'notifications',
  me: 'me',
} as const;

export function readRoute(pathname: string, hash = ''): Route {
  const [first = '', second, ...more] = pathname
    .replace(/^\/m\/?/, '')
    .replace(/\/$/, '')
    .split('/')
    .map(decoded);
  const code = decoded(hash.slice(1)).toUpperCase();
  if (more.length > 0) return { at: 'nowhere' };
  if (first === 'a' && second === undefined) return code === '' ? { at: 'scan' } : { at: 'asset', code };
  if (second === undefined) return first in plain ? { at: plain[first as keyof typeof plain] } : { at: 'nowhere' };
  if (first === 'tasks') return { at: 'fill', taskId: second };
  if (first === 'sent') return { at: 'sent', clientId: second };
  if (first === 'submissions') return { at: 'submission', submissionId: second };
  if (first === 'notifications') return { at: 'notification', notificationId: second };
  if (first !== 'hazards' || second !== 'new') return { at: 'nowhere' };
  return code === '' ? { at: 'raise' } : { at: 'raise', assetCode: code };
}

export function pathOf(route: Route): string {
  switch (route.at) {
    case 'tasks':
    case 'nowhere':
      return '/m';
    case 'raise':
      return `/m/hazards/new${route.assetCode === undefined ? '' : `#${encodeURIComponent(route.assetCode)}`}`;
    case 'asset':
      return `/m/a#${encodeURIComponent(route.code)}`;
    case 'fill':
      return `/m/tasks/${encodeURIComponent(route.taskId)}`;
    case 'sent':
      return `/m/sent/${encodeURIComponent(route.clientId)}`;
    case 'notification':
      return `/m/notifications/${encodeURIComponent(route.notificationId)}`;
    case 'submission':
      return `/m/submissions/${encodeURIComponent(route.submissionId)}`;
    default:
      return `/m/${route.at}`;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A mangled address leads nowhere rather than to a fault.
    return '%';
  }
}

const moved = 'anjian-moved';

export function go(route: Route, { replace = false } = {}): void {
  window.history[replace ? 'replaceState' : 'pushState']({ within: true }, '', pathOf(route));
  window.dispatchEvent(new Event(moved));
  window.scrollTo(0, 0);
}

/** Back to where one came from; to `otherwise` when this address was opened directly. */
export function goBack(otherwise: Route): void {
  const { within } = (window.history.state ?? {}) as { within?: boolean };
  if (within) window.history.back();
  else go(otherwise, { replace: true });
}

export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, () => window.location.pathname + window.location.hash);
  const [pathname = '', code] = address.split('#');
  return readRoute(pathname, code === undefined ? '' : `#${code}`);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(moved, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(moved, listener);
  };
}
