import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState, useSyncExternalStore } from 'react';
import { useTranslate } from 'react-admin';
import type { Definition, Text } from '@anjian/schema/definition/definition.ts';
import { UpdateLibraryItemDocument } from '../../data/generated/graphql.ts';
import { isRequestError } from '../../data/requestError.ts';
import { useAction } from '../../data/useAction.ts';
import { Failure } from '../../ui/Notice.tsx';
import { useUnsavedWarning } from '../../ui/useUnsavedWarning.ts';
import type { BuilderStore } from '../state/builderStore.ts';
import type { LibraryItemSheet } from './ItemPage.tsx';
import { frameItem, readItem, unframeItem } from './itemFrame.ts';

/** Saved when its author says so, since templates are told of it then; what somebody else saved meanwhile is asked about. */
export function SaveItem({ item, store }: { item: LibraryItemSheet; store: BuilderStore }) {
  const translate = useTranslate();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const { present } = state.history;
  const isChanged = present !== state.saved.definition;
  useUnsavedWarning(isChanged);
  // What is typed while it is under way is not saved by it.
  const [sent, setSent] = useState<Definition>();
  const save = useAction(UpdateLibraryItemDocument, {
    done: 'shelves.saved',
    showsRefusal: true,
    onDone: ({ updateLibraryItem }) => sent && store.set({ saved: { definition: sent, revision: updateLibraryItem.item.revision } }),
  });
  const send = (revision: number) => {
    setSent(present);
    save.mutate({ input: { item: item.id, revision, name: present.title, content: unframeItem(present) } });
  };
  const theirs = conflictOf(save.error);
  const takeTheirs = () => {
    const content = theirs && readItem(item.kind === 'QUESTION' ? 'question' : 'response_set', theirs.content);
    if (!theirs || !content) return;
    const definition = frameItem(theirs.name, content);
    // A step like any other: undo leads back to what was typed here.
    store.edit('builder.step.library', () => definition);
    store.set({ saved: { definition, revision: theirs.revision } });
    save.reset();
  };
  return (
    <>
      {theirs ? (
        <Alert severity="warning" sx={{ marginBlock: 2 }}>
          {translate('shelves.conflict', { revision: theirs.revision })}
          <Stack direction="row" spacing={1} sx={{ marginTop: 1 }}>
            <Button variant="outlined" onClick={takeTheirs}>
              {translate('shelves.takeTheirs')}
            </Button>
            <Button variant="outlined" onClick={() => send(theirs.revision)}>
              {translate('shelves.keepMine')}
            </Button>
          </Stack>
        </Alert>
      ) : (
        save.error && <Failure error={save.error} />
      )}
      <Stack direction="row" spacing={1} sx={{ marginTop: 2, alignItems: 'center' }}>
        <Button
          variant="contained"
          disabled={!isChanged || save.isPending || theirs !== undefined}
          onClick={() => send(state.saved.revision)}
        >
          {translate('shelves.save')}
        </Button>
        <span className="builder-hint">{translate(isChanged ? 'shelves.saveHelp' : 'shelves.nothingChanged')}</span>
      </Stack>
    </>
  );
}

type Theirs = { revision: number; name: Text; content: unknown };

function conflictOf(error: unknown): Theirs | undefined {
  return isRequestError(error) && error.code === 'CONFLICT' ? (error.details['current'] as Theirs | undefined) : undefined;
}
