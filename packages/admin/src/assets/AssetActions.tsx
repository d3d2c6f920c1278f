import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ArchiveAssetDocument, MoveAssetDocument, RestoreAssetDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { useMay } from '../data/viewer.ts';
import { UnitPicker } from '../terms/UnitPicker.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { AssetSheet } from './assetForm.ts';

/** What can be done with an asset by whoever keeps the register; others see nothing here. */
export function AssetActions({ asset }: { asset: AssetSheet }) {
  const translate = useTranslate();
  const may = useMay();
  const [opened, setOpened] = useState<'move' | 'archive' | null>(null);
  const close = () => setOpened(null);
  const archive = useAction(ArchiveAssetDocument, { done: 'assets.archivedDone', onDone: close });
  const restore = useAction(RestoreAssetDocument, { done: 'assets.restored' });
  return (
    <>
      {may('asset.edit') && !asset.archived && (
        <Button component={RouterLink} to={`/assets/${asset.id}/edit`} variant="outlined">
          {translate('assets.edit')}
        </Button>
      )}
      {may('asset.move') && !asset.archived && (
        <Button variant="outlined" onClick={() => setOpened('move')}>
          {translate('assets.move')}
        </Button>
      )}
      {may('asset.archive') && !asset.archived && (
        <Button variant="outlined" color="error" onClick={() => setOpened('archive')}>
          {translate('assets.archive')}
        </Button>
      )}
      {may('asset.restore') && asset.archived && (
        <Button variant="outlined" disabled={restore.isPending} onClick={() => restore.mutate({ input: { asset: asset.id } })}>
          {translate('assets.restore')}
        </Button>
      )}
      {opened === 'move' && <MoveAsset asset={asset} onClose={close} />}
      <ConfirmDialog
        open={opened === 'archive'}
        title={translate('assets.archiveTitle', { name: asset.name })}
        verb={translate('assets.archive')}
        grave
        busy={archive.isPending}
        onConfirm={() => archive.mutate({ input: { asset: asset.id } })}
        onClose={close}
      >
        {translate('assets.archiveHelp')}
      </ConfirmDialog>
    </>
  );
}

/** Says afterwards where it went, with the way back beside it. */
function MoveAsset({ asset, onClose }: { asset: AssetSheet; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const from = asset.unit?.id ?? null;
  const [to, setTo] = useState(from);
  const back = useAction(MoveAssetDocument, { done: 'assets.movedBack' });
  const move = useAction(MoveAssetDocument, {
    onDone: () => {
      onClose();
      const undo = from && (
        <Button color="inherit" size="small" onClick={() => back.mutate({ input: { asset: asset.id, unit: from } })}>
          {translate('assets.moveBack')}
        </Button>
      );
      notify(
        <>
          {translate('assets.moved')} {undo}
        </>,
        { type: 'success', autoHideDuration: 10_000 },
      );
    },
  });
  return (
    <ConfirmDialog
      open
      title={translate('assets.moveTitle', { name: asset.name })}
      verb={translate('assets.move')}
      busy={move.isPending || to === null || to === from}
      onConfirm={() => to !== null && move.mutate({ input: { asset: asset.id, unit: to } })}
      onClose={onClose}
    >
      {translate('assets.moveHelp')}
      <UnitPicker label={translate('assets.unit')} value={to} onChange={setTo} />
    </ConfirmDialog>
  );
}
