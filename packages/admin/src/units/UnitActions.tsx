import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ArchiveUnitDocument, RestoreUnitDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { useMay } from '../data/viewer.ts';
import { useUnitName } from '../terms/unitName.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { EditUnit } from './EditUnit.tsx';
import { MoveUnit } from './MoveUnit.tsx';
import type { UnitSheet } from './UnitPage.tsx';

type Opened = 'edit' | 'move' | 'archive' | null;

/** What an administrator can do with a unit; others see nothing here. */
export function UnitActions({ unit }: { unit: UnitSheet }) {
  const translate = useTranslate();
  const name = useUnitName();
  const may = useMay();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const archive = useAction(ArchiveUnitDocument, { done: 'units.archivedDone', onDone: close });
  const restore = useAction(RestoreUnitDocument, { done: 'units.restored' });
  return (
    <>
      {may('unit.create') && !unit.archived && (
        <Button component={RouterLink} to={`/units/create?parent=${encodeURIComponent(unit.id)}`} variant="outlined">
          {translate('units.createUnder')}
        </Button>
      )}
      {may('unit.rename') && (
        <Button variant="outlined" onClick={() => setOpened('edit')}>
          {translate('units.edit')}
        </Button>
      )}
      {may('unit.move') && unit.parent && (
        <Button variant="outlined" onClick={() => setOpened('move')}>
          {translate('units.move')}
        </Button>
      )}
      {may('unit.archive') && unit.parent && !unit.archived && (
        <Button variant="outlined" color="error" onClick={() => setOpened('archive')}>
          {translate('units.archive')}
        </Button>
      )}
      {may('unit.restore') && unit.archived && (
        <Button variant="outlined" onClick={() => restore.mutate({ input: { unit: unit.id } })}>
          {translate('units.restore')}
        </Button>
      )}
      <Dialog open={opened === 'edit'} onClose={close} maxWidth="xs" fullWidth>
        <DialogTitle>{translate('units.edit')}</DialogTitle>
        <DialogContent>
          <EditUnit unit={unit} onDone={close} />
        </DialogContent>
      </Dialog>
      <MoveUnit unit={unit} open={opened === 'move'} onClose={close} />
      <ConfirmDialog
        open={opened === 'archive'}
        title={translate('units.archiveTitle', { name: name(unit) })}
        verb={translate('units.archive')}
        grave
        busy={archive.isPending}
        onConfirm={() => archive.mutate({ input: { unit: unit.id } })}
        onClose={close}
      >
        {translate('units.archiveHelp')}
      </ConfirmDialog>
    </>
  );
}
