const storageKey = 'anjian.phone';

/** Where work may lie that the server does not know of, the device is asked before anything is shown. */
export function isKeptHere(): boolean {
  return window.localStorage.getItem(storageKey) !== null;
}

export function noteKept(): void {
  window.localStorage.setItem(storageKey, 'yes');
}
