import { useTranslate } from 'react-admin';
import { UpdateUnitDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { UnitForm } from './UnitForm.tsx';
import type { UnitSheet } from './UnitPage.tsx';

export function EditUnit({ unit, onDone }: { unit: UnitSheet; onDone: () => void }) {
  const translate = useTranslate();
  const update = useAction(UpdateUnitDocument, { done: 'units.saved', showsRefusal: true, onDone });
  return (
    <UnitForm
      values={{ name: unit.name, nameEn: unit.nameEn ?? '', kind: unit.kind, parent: unit.parent?.id ?? '' }}
      choosesParent={false}
      verb={translate('ui.save')}
      error={update.error}
      busy={update.isPending}
      onSubmit={({ name, nameEn, kind }) => update.mutate({ input: { unit: unit.id, name, nameEn: nameEn.trim() || null, kind } })}
    />
  );
}
