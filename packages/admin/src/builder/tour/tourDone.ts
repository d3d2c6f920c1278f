/** Whoever was shown round once, or did not want to be, is not shown round again on this device; the help does it at any time. */
const storageKey = 'anjian.builder-tour';

export function isTourDone(): boolean {
  return window.localStorage.getItem(storageKey) !== null;
}

export function keepTourDone(): void {
  try {
    window.localStorage.setItem(storageKey, 'done');
  } catch {
    // A full storage forgets it: being shown round twice harms nobody.
  }
}
