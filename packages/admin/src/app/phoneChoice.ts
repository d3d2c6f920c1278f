/** Somebody who only completes tasks, on a screen the size of a phone, is led to the phone entry; `/?desk` undoes that here. */
const storageKey = 'anjian.desk';
const phoneSize = '(max-width: 599.95px)';

export function isLedToPhone({ search, onlyCompletes }: { search: string; onlyCompletes: boolean }): boolean {
  if (new URLSearchParams(search).has('desk')) window.localStorage.setItem(storageKey, 'yes');
  return onlyCompletes && window.matchMedia(phoneSize).matches && window.localStorage.getItem(storageKey) === null;
}
