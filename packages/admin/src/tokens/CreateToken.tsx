import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Controller, useForm } from 'react-hook-form';
import { CreateTokenDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { endOfDay } from '../ui/dates.ts';
import { Failure } from '../ui/Notice.tsx';
import { TokenSecret } from './TokenSecret.tsx';

type Details = { name: string; scopes: string[]; expiresOn: string };

const offered = ['read', 'templates:write', 'assignments:write', 'tasks:write', 'hazards:write', 'people:write', 'units:write'] as const;

export function CreateToken({ open, onClose }: { open: boolean; onClose: () => void }) {
  const translate = useTranslate();
  const id = useId();
  const [secret, setSecret] = useState<string | null>(null);
  const { register, control, handleSubmit, formState, reset } = useForm<Details>({
    defaultValues: { name: '', scopes: ['read'], expiresOn: '' },
  });
  const create = useAction(CreateTokenDocument, {
    showsRefusal: true,
    onDone: ({ createToken }) => {
      setSecret(createToken.secret);
      reset();
      onClose();
    },
  });
  const submit = ({ name, scopes, expiresOn }: Details) =>
    create.mutate({ input: { name, scopes, ...(expiresOn ? { expiresAt: endOfDay(expiresOn) } : {}) } });
  const required = translate('ui.fieldRequired');
  return (
    <>
      <Dialog open={open} onClose={onClose} aria-labelledby={id} maxWidth="xs" fullWidth>
        <form noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
          <DialogTitle id={id}>{translate('tokens.create')}</DialogTitle>
          <DialogContent>
            <DialogContentText>{translate('tokens.help')}</DialogContentText>
            {create.error && <Failure error={create.error} />}
            <TextField
              {...register('name', { required })}
              required
              label={translate('tokens.name')}
              error={formState.errors.name !== undefined}
              helperText={formState.errors.name?.message ?? translate('tokens.nameHelp')}
            />
            <Controller
              name="scopes"
              control={control}
              rules={{ validate: (scopes) => scopes.length > 0 || required }}
              render={({ field, fieldState }) => (
                <Scopes chosen={field.value} onChange={field.onChange} error={fieldState.error?.message} />
              )}
            />
            <TextField
              {...register('expiresOn')}
              type="date"
              label={translate('tokens.expiresOn')}
              helperText={translate('tokens.expiresHelp')}
              slotProps={{ inputLabel: { shrink: true } }}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{translate('ui.cancel')}</Button>
            <Button type="submit" variant="contained" disabled={create.isPending}>
              {translate('tokens.create')}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
      <TokenSecret secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}

function Scopes({ chosen, onChange, error }: { chosen: string[]; onChange: (scopes: string[]) => void; error: string | undefined }) {
  const translate = useTranslate();
  const toggle = (scope: string) => onChange(chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope]);
  return (
    <FormControl component="fieldset" error={error !== undefined}>
      <FormLabel component="legend">{translate('tokens.scopes')}</FormLabel>
      <FormHelperText>{error ?? translate('tokens.scopesHelp')}</FormHelperText>
      <FormGroup>
        {offered.map((scope) => (
          <FormControlLabel
            key={scope}
            control={<Checkbox checked={chosen.includes(scope)} onChange={() => toggle(scope)} />}
            label={translate(`tokens.scope.${scope}`)}
          />
        ))}
      </FormGroup>
    </FormControl>
  );
}
