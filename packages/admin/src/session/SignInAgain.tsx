import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { SignInDocument, SignOutDocument } from '../data/generated/graphql.ts';
import { renewSessionsBy, request } from '../data/request.ts';
import { RequestError } from '../data/requestError.ts';
import { viewerQuery } from '../data/viewer.ts';
import { type Credentials, SignInForm } from './SignInForm.tsx';

type Waiting = { settle: (renewed: boolean) => void; promise: Promise<boolean> };

/**
 * Stands over the page when the session ended under somebody's hands. The page stays as it is; every request that was
 * refused waits here and goes out again once the same person has signed in.
 */
export function SignInAgain() {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const id = useId();
  const waiting = useRef<Waiting | null>(null);
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const viewer = queryClient.getQueryData(viewerQuery.queryKey);

  useEffect(
    () =>
      renewSessionsBy(() => {
        // Nobody was signed in: this is the sign-in page's matter.
        if (!queryClient.getQueryData(viewerQuery.queryKey)) return Promise.resolve(false);
        waiting.current ??= makeWaiting();
        setOpen(true);
        return waiting.current.promise;
      }),
    [queryClient],
  );

  const close = (renewed: boolean) => {
    setOpen(false);
    setError(null);
    waiting.current?.settle(renewed);
    waiting.current = null;
  };

  const signIn = async (credentials: Credentials) => {
    setBusy(true);
    try {
      const { signIn: payload } = await request(SignInDocument, { input: credentials });
      if (viewer && payload.viewer?.person.id !== viewer.person.id) {
        // Somebody else must not go on with what this person had begun.
        await request(SignOutDocument, {});
        throw new RequestError({ code: 'OTHER_PERSON', message: translate('session.otherPerson', { name: viewer.person.name }) });
      }
      close(true);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog open={open} aria-labelledby={id} maxWidth="xs" fullWidth>
      <DialogTitle id={id}>{translate('session.again')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ marginBottom: 1 }}>{translate('session.againHelp')}</DialogContentText>
        <SignInForm
          error={error}
          busy={busy}
          userName={viewer?.person.userName ?? ''}
          onSubmit={(credentials) => void signIn(credentials)}
        />
        <Button fullWidth sx={{ marginTop: 1 }} onClick={() => close(false)}>
          {translate('session.leave')}
        </Button>
      </DialogContent>
    </Dialog>
  );
}

function makeWaiting(): Waiting {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  return { promise, settle: resolve };
}
