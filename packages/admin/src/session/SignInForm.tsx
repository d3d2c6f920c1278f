import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useForm } from 'react-hook-form';
import { Failure } from '../ui/Notice.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';

export type Credentials = { userName: string; password: string };

type SignInFormProps = {
  error: unknown;
  busy: boolean;
  userName?: string;
  onSubmit: (credentials: Credentials) => void;
};

export function SignInForm({ error, busy, userName = '', onSubmit }: SignInFormProps) {
  const translate = useTranslate();
  const { register, handleSubmit, formState } = useForm<Credentials>({ defaultValues: { userName, password: '' } });
  const required = { required: translate('ui.fieldRequired') };
  return (
    <form onSubmit={(event) => void handleSubmit(onSubmit)(event)} noValidate>
      {error !== null && error !== undefined && <Failure error={error} />}
      <TextField
        {...register('userName', required)}
        label={translate('session.userName')}
        autoComplete="username"
        error={formState.errors.userName !== undefined}
        helperText={formState.errors.userName?.message}
        slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false } }}
      />
      <PasswordField
        label={translate('session.password')}
        autoComplete="current-password"
        input={register('password', required)}
        error={formState.errors.password?.message}
      />
      <Button type="submit" variant="contained" size="large" fullWidth disabled={busy} sx={{ marginTop: 2 }}>
        {translate(busy ? 'session.signingIn' : 'session.signIn')}
      </Button>
    </form>
  );
}
