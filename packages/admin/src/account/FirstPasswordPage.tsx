import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useLogout, useTranslate } from 'react-admin';
import { Navigate, useNavigate } from 'react-router-dom';
import { signInPath } from '../data/authProvider.ts';
import { useQuery } from '@tanstack/react-query';
import { viewerQuery } from '../data/viewer.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { Threshold } from '../ui/Threshold.tsx';

/** The first thing somebody with a one-time password sees: nothing else works until they have one of their own. */
export default function FirstPasswordPage() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const logout = useLogout();
  const { data: viewer, isPending } = useQuery(viewerQuery);
  if (!isPending && !viewer) return <Navigate to={signInPath} replace />;
  return (
    <Threshold title={translate(viewer?.mustChangePassword ? 'account.firstTitle' : 'account.changeTitle')}>
      {viewer?.mustChangePassword && (
        <Typography variant="body2" color="textSecondary">
          {translate('account.firstHelp')}
        </Typography>
      )}
      <PasswordForm first={viewer?.mustChangePassword ?? false} onChanged={() => void navigate('/', { replace: true })} />
      <Button sx={{ marginTop: 1 }} onClick={() => void logout()}>
        {translate('shell.signOut')}
      </Button>
    </Threshold>
  );
}
