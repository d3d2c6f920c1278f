const storageKey = 'anjian.swiped';

export function knowsSwipes(): boolean {
  return window.localStorage.getItem(storageKey) !== null;
}

export function noteSwipe(): void {
  window.localStorage.setItem(storageKey, 'yes');
}
