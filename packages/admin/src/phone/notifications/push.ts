/** This browser as somewhere to push to. Asked for by a tap alone; kept as long as its person is signed in here. */
import type { Request } from '../network/request.ts';
import { pushKeyQuery, removePush, savePush } from './notice.operations.ts';

export type PushState = 'on' | 'off' | 'denied' | 'ios' | 'missing' | 'insecure';

/** Whose wish it was: a shared phone does not push to the next person unasked. */
const wish = 'anjian.push';

export async function pushState(personId: string): Promise<PushState> {
  if (!window.isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return isApple() ? 'ios' : 'missing';
  if (Notification.permission === 'denied') return 'denied';
  if (Notification.permission !== 'granted' || localStorage.getItem(wish) !== personId) return 'off';
  return (await subscription()) ? 'on' : 'off';
}

/** Safari has pushes for pages that were put on the home screen only. */
function isApple(): boolean {
  return /iP(hone|ad|od)/.test(navigator.userAgent) || (navigator.userAgent.includes('Mac') && navigator.maxTouchPoints > 1);
}

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration('/m');
  return registration ? registration.pushManager.getSubscription() : null;
}

export type TurnedOn = 'on' | 'denied' | 'dismissed' | 'failed';

/** To be called from a tap: browsers ask for permission only then. */
export async function turnOnPush(request: Request, personId: string): Promise<TurnedOn> {
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') return permission === 'denied' ? 'denied' : 'dismissed';
  const key = await request(pushKeyQuery, {});
  if (!key.ok || !key.data.viewer) return 'failed';
  try {
    const registration = await navigator.serviceWorker.register('/m-worker.js', { scope: '/m' });
    await navigator.serviceWorker.ready;
    const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key.data.viewer.pushKey });
    if (!(await save(request, made))) return 'failed';
  } catch {
    // No push service, or it is out of reach: the screen says so.
    return 'failed';
  }
  localStorage.setItem(wish, personId);
  return 'on';
}

export async function turnOffPush(request: Request): Promise<void> {
  localStorage.removeItem(wish);
  const made = await subscription();
  if (!made) return;
  await request(removePush, { input: { endpoint: made.endpoint } });
  await made.unsubscribe();
}

/** A new session begins without the subscription of the one before: whoever wished for it need not ask again. */
export async function renewPush(request: Request, personId: string): Promise<void> {
  if ((await pushState(personId)) !== 'on') return;
  const made = await subscription();
  if (made) await save(request, made);
}

async function save(request: Request, made: PushSubscription): Promise<boolean> {
  const { endpoint, keys } = made.toJSON();
  const { p256dh, auth } = keys ?? {};
  if (!endpoint || !p256dh || !auth) return false;
  return (await request(savePush, { input: { endpoint, p256dh, auth, userAgent: navigator.userAgent.slice(0, 300) } })).ok;
}
