import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { type Credentials, SignInForm } from './SignInForm.tsx';
import { Threshold } from '../ui/Threshold.tsx';

/** react-admin leads here when nobody is signed in, and back to the place they came from afterwards. */
export default function SignInPage() {
  const translate = useTranslate();
  const login = useLogin();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const signIn = async (credentials: Credentials) => {
    setBusy(true);
    setError(null);
    try {
      await login(credentials);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Threshold title={translate('session.title')}>
      <SignInForm error={error} busy={busy} onSubmit={(credentials) => void signIn(credentials)} />
      <Typography variant="body2" color="textSecondary" sx={{ marginTop: 2 }}>
        {translate('session.forgotten')}
      </Typography>
    </Threshold>
  );
}
