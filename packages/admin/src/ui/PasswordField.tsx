import VisibilityIcon from '@mui/icons-material/Visibility';
import VisibilityOffIcon from '@mui/icons-material/VisibilityOff';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { UseFormRegisterReturn } from 'react-hook-form';

type PasswordFieldProps = {
  label: string;
  autoComplete: 'current-password' | 'new-password';
  input: UseFormRegisterReturn;
  error?: string | undefined;
  help?: string;
};

export function PasswordField({ label, autoComplete, input, error, help }: PasswordFieldProps) {
  const translate = useTranslate();
  const [visible, setVisible] = useState(false);
  const toggle = (
    <InputAdornment position="end">
      <IconButton
        edge="end"
        size="small"
        aria-label={translate(visible ? 'ra.input.password.toggle_visible' : 'ra.input.password.toggle_hidden')}
        onClick={() => setVisible(!visible)}
      >
        {visible ? <VisibilityOffIcon /> : <VisibilityIcon />}
      </IconButton>
    </InputAdornment>
  );
  return (
    <TextField
      {...input}
      label={label}
      type={visible ? 'text' : 'password'}
      autoComplete={autoComplete}
      error={error !== undefined}
      helperText={error ?? help}
      slotProps={{ input: { endAdornment: toggle } }}
    />
  );
}
