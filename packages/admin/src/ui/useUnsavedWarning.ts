import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useBlocker } from 'react-router-dom';

/** Holds somebody back who leaves a page with something typed and not saved. */
export function useUnsavedWarning(unsaved: boolean): void {
  const translate = useTranslate();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname);
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
