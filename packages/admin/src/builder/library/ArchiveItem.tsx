import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ArchiveLibraryItemDocument, RestoreLibraryItemDocument } from '../../data/generated/graphql.ts';
import { useAction } from '../../data/useAction.ts';
import { useMay } from '../../data/viewer.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import type { LibraryItemSheet } from './ItemPage.tsx';
import { useSayName } from './useLibrary.ts';

/** No longer offered, or offered again; copies stay as they are either way. */
export function ArchiveItem({ item }: { item: LibraryItemSheet }) {
  const translate = useTranslate();
  const may = useMay();
  const sayName = useSayName();
  const [asking, setAsking] = useState(false);
  const input = { item: item.id };
  const archive = useAction(ArchiveLibraryItemDocument, { done: 'templates.archivedDone', onDone: () => setAsking(false) });
  const restore = useAction(RestoreLibraryItemDocument, { done: 'templates.restored' });
  if (item.unit === null || !may(item.archived ? 'library.restore' : 'library.archive')) return null;
  if (item.archived)
    return (
      <Button variant="outlined" disabled={restore.isPending} onClick={() => restore.mutate({ input })}>
        {translate('templates.restore')}
      </Button>
    );
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setAsking(true)}>
        {translate('templates.archive')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={translate('templates.archiveTitle', { name: sayName(item.name) })}
        verb={translate('templates.archive')}
        grave
        busy={archive.isPending}
        onConfirm={() => archive.mutate({ input })}
        onClose={() => setAsking(false)}
      >
        {translate('shelves.archiveHelp')}
      </ConfirmDialog>
    </>
  );
}
