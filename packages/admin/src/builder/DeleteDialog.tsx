import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Reference } from './edits/references.ts';
import { findReferences } from './edits/references.ts';
import type { Asking } from './state/builderStore.ts';
import { remove } from './state/commands.ts';
import { nameOf } from './state/naming.ts';
import { referencesToSection, removeSection } from './state/sectionCommands.ts';
import { useBuilder, useStore } from './state/useBuilder.ts';

/** Before something goes that others speak of: who they are, and what becomes of them. */
export function DeleteDialog() {
  const asking = useBuilder((state) => state.asking);
  return asking ? <Asked asking={asking} /> : null;
}

function Asked({ asking }: { asking: Asking }) {
  const translate = useTranslate();
  const store = useStore();
  const id = useId();
  const isSection = asking.about === 'delete_section';
  const references = isSection ? referencesToSection(store, asking.section) : findReferences(store.definition, asking.keys);
  const name = isSection ? nameOf(store, asking.section) : nameOf(store, [...asking.keys][0] ?? '');
  const close = () => store.set({ asking: undefined });
  const confirm = (withRules: boolean) => (isSection ? removeSection(store, asking.section) : remove(store, asking.keys, withRules));
  return (
    <Dialog open onClose={close} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{translate('builder.deleteTitle', { name })}</DialogTitle>
      <DialogContent>
        {isSection && <p>{translate('builder.deleteSectionHelp')}</p>}
        {references.length > 0 && <Hanging references={references} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('ui.cancel')}</Button>
        {!isSection && (
          <Button color="error" onClick={() => confirm(false)}>
            {translate('builder.deleteAlone')}
          </Button>
        )}
        <Button variant="contained" color="error" onClick={() => confirm(true)}>
          {translate(isSection ? 'builder.deleteSection' : 'builder.deleteWithRules')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Hanging({ references }: { references: readonly Reference[] }) {
  const translate = useTranslate();
  const store = useStore();
  return (
    <>
      <Alert severity="warning">{translate('builder.usedBy', { smart_count: references.length })}</Alert>
      <ul>
        {references.map(({ by, property }) => {
          const key = 'section' in by ? by.section : by.question;
          return (
            <li key={`${key} ${property}`}>
              {nameOf(store, key)} – {translate(`builder.referenceIn.${property.replaceAll(/\[\d+\]|\..*/g, '')}`, { _: property })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
