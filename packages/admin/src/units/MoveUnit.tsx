import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { MoveUnitDocument } from '../data/generated/graphql.ts';
import { subtreeOf, useUnitTree } from '../data/unitTree.ts';
import { useAction } from '../data/useAction.ts';
import { UnitPicker } from '../terms/UnitPicker.tsx';
import { useUnitName } from '../terms/unitName.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { UnitSheet } from './UnitPage.tsx';

export function MoveUnit({ unit, open, onClose }: { unit: UnitSheet; open: boolean; onClose: () => void }) {
  const translate = useTranslate();
  const name = useUnitName();
  const { units } = useUnitTree();
  const [parent, setParent] = useState(unit.parent?.id ?? null);
  const move = useAction(MoveUnitDocument, { done: 'units.moved', onDone: onClose });
  return (
    <ConfirmDialog
      open={open}
      title={translate('units.moveTitle', { name: name(unit) })}
      verb={translate('units.move')}
      busy={move.isPending || parent === null || parent === unit.parent?.id}
      onConfirm={() => parent !== null && move.mutate({ input: { unit: unit.id, parent } })}
      onClose={onClose}
    >
      {translate('units.moveHelp')}
      {/* A unit cannot go below itself. */}
      <UnitPicker label={translate('units.parent')} value={parent} onChange={setParent} without={subtreeOf(units, unit.id)} />
    </ConfirmDialog>
  );
}
