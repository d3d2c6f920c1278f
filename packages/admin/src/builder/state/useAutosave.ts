import { useEffect, useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { SaveTemplateDraftDocument } from '../../data/generated/graphql.ts';
import { request } from '../../data/request.ts';
import { Autosave } from './autosave.ts';
import type { BuilderStore } from './builderStore.ts';
import { keepOnDevice } from './deviceCopy.ts';
import { noteLeaving } from './leaving.ts';

const restBeforeKeeping = 400;

/** Sends the draft to the server and keeps it on the device, for as long as the builder is open. */
export function useAutosave(store: BuilderStore, template: string): Autosave {
  const queryClient = useQueryClient();
  const autosave = useMemo(
    () =>
      new Autosave(store, async (definition, revision) => {
        const { saveTemplateDraft } = await request(SaveTemplateDraftDocument, { input: { template, definition, revision } });
        return { revision: saveTemplateDraft.version.revision };
      }),
    [store, template],
  );

  useEffect(() => {
    const stop = autosave.start();
    return () => {
      const leave = async () => {
        await sendTheLast(stop, store, template);
        // Other screens read again what the draft is now.
        await queryClient.invalidateQueries({ queryKey: ['sheet'] });
      };
      noteLeaving(template, leave());
    };
  }, [autosave, queryClient, store, template]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let kept = { history: store.getState().history, saved: store.getState().saved };
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      const { history, saved } = store.getState();
      if (history === kept.history && saved === kept.saved) return;
      kept = { history, saved };
      keepOnDevice(template, kept);
    };
    const stop = store.subscribe(() => {
      timer ??= setTimeout(keep, restBeforeKeeping);
    });
    window.addEventListener('pagehide', keep);
    return () => {
      stop();
      keep();
      window.removeEventListener('pagehide', keep);
    };
  }, [store, template]);

  return autosave;
}

/** The server has another revision then: whoever opens the template again goes on from that one. */
async function sendTheLast(stop: () => Promise<boolean>, store: BuilderStore, template: string): Promise<void> {
  const { saved } = store.getState();
  await stop();
  if (store.getState().saved !== saved) keepOnDevice(template, store.getState());
}
