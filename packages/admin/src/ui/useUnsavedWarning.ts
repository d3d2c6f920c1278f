import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useBlocker } from 'react-router-dom';

/** Passed along by whoever leaves because it was saved: `navigate(to, { state: saved })`. */
export const saved = { saved: true } as const;

/** Holds somebody back who leaves a page with something typed and not saved; also after the server refused it. */
export function useUnsavedWarning(unsaved: boolean): void {
  const translate = useTranslate();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    const leavesSaved = (nextLocation.state as Partial<typeof saved> | null)?.saved === true;
    return unsaved && !leavesSaved && currentLocation.pathname !== nextLocation.pathname;
  });
  const sentence = translate('ui.unsaved');

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(sentence)) blocker.proceed();
    else blocker.reset();
  }, [blocker, sentence]);

  useEffect(() => {
    if (!unsaved) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [unsaved]);
}
