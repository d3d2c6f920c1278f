const storageKey = 'anjian.signedOut';

/** The phone keeps a person's day on the device. Whoever signs out at the desk of the same browser leaves there too. */
export function noteSignOut(): void {
  window.localStorage.setItem(storageKey, 'yes');
}

export function takeSignOut(): boolean {
  const isNoted = window.localStorage.getItem(storageKey) !== null;
  window.localStorage.removeItem(storageKey);
  return isNoted;
}
