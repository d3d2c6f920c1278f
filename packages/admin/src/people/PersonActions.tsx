import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ReinstatePersonDocument, ResetPasswordDocument, SuspendPersonDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { useMay } from '../data/viewer.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { EditPerson } from './EditPerson.tsx';
import { type HandOver, OneTimePassword } from './OneTimePassword.tsx';
import type { PersonSheet } from './PersonPage.tsx';

type Opened = 'edit' | 'suspend' | 'reset' | null;

export function PersonActions({ person }: { person: PersonSheet }) {
  const translate = useTranslate();
  const may = useMay();
  const [opened, setOpened] = useState<Opened>(null);
  const [handOver, setHandOver] = useState<HandOver | null>(null);
  const close = () => setOpened(null);
  const suspend = useAction(SuspendPersonDocument, { done: 'people.suspendedDone', onDone: close });
  const reinstate = useAction(ReinstatePersonDocument, { done: 'people.reinstated' });
  const reset = useAction(ResetPasswordDocument, {
    onDone: ({ resetPassword }) => {
      close();
      setHandOver({ userName: person.userName, password: resetPassword.oneTimePassword ?? '' });
    },
  });
  const input = { person: person.id };
  return (
    <>
      {may('person.update') && (
        <Button variant="outlined" onClick={() => setOpened('edit')}>
          {translate('people.edit')}
        </Button>
      )}
      {may('person.reset_password') && !person.suspended && (
        <Button variant="outlined" onClick={() => setOpened('reset')}>
          {translate('people.reset')}
        </Button>
      )}
      {may('person.suspend') && !person.suspended && (
        <Button variant="outlined" color="error" onClick={() => setOpened('suspend')}>
          {translate('people.suspend')}
        </Button>
      )}
      {may('person.reinstate') && person.suspended && (
        <Button variant="outlined" onClick={() => reinstate.mutate({ input })}>
          {translate('people.reinstate')}
        </Button>
      )}
      <Dialog open={opened === 'edit'} onClose={close} maxWidth="xs" fullWidth>
        <DialogTitle>{translate('people.edit')}</DialogTitle>
        <DialogContent>
          <EditPerson person={person} onDone={close} />
        </DialogContent>
      </Dialog>
      <ConfirmDialog
        open={opened === 'suspend'}
        title={translate('people.suspendTitle', { name: person.name })}
        verb={translate('people.suspend')}
        grave
        busy={suspend.isPending}
        onConfirm={() => suspend.mutate({ input })}
        onClose={close}
      >
        {translate('people.suspendHelp')}
      </ConfirmDialog>
      <ConfirmDialog
        open={opened === 'reset'}
        title={translate('people.resetTitle', { name: person.name })}
        verb={translate('people.reset')}
        busy={reset.isPending}
        onConfirm={() => reset.mutate({ input })}
        onClose={close}
      >
        {translate('people.resetHelp')}
      </ConfirmDialog>
      <OneTimePassword handOver={handOver} onClose={() => setHandOver(null)} />
    </>
  );
}
