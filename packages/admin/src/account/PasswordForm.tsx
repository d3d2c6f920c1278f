import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useForm } from 'react-hook-form';
import { ChangePasswordDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { Failure } from '../ui/Notice.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';

type Passwords = { current: string; next: string; repeat: string };

const shortest = 10;

export function PasswordForm({ first = false, onChanged }: { first?: boolean; onChanged: () => void }) {
  const translate = useTranslate();
  const { register, handleSubmit, formState, reset } = useForm<Passwords>({ defaultValues: { current: '', next: '', repeat: '' } });
  const change = useAction(ChangePasswordDocument, {
    done: 'account.changed',
    showsRefusal: true,
    onDone: () => {
      reset();
      onChanged();
    },
  });
  const submit = ({ current, next }: Passwords) => change.mutate({ input: { current, new: next } });
  const { errors } = formState;
  const required = translate('ui.fieldRequired');
  return (
    <form onSubmit={(event) => void handleSubmit(submit)(event)} noValidate>
      {change.error && <Failure error={change.error} />}
      <PasswordField
        label={translate(first ? 'account.currentFirst' : 'account.current')}
        autoComplete="current-password"
        input={register('current', { required })}
        error={errors.current?.message}
      />
      <PasswordField
        label={translate('account.next')}
        autoComplete="new-password"
        input={register('next', { required, minLength: { value: shortest, message: translate('account.rule') } })}
        error={errors.next?.message}
        help={translate('account.rule')}
      />
      <PasswordField
        label={translate('account.repeat')}
        autoComplete="new-password"
        input={register('repeat', { required, validate: (value, { next }) => value === next || translate('account.differs') })}
        error={errors.repeat?.message}
      />
      <Button type="submit" variant="contained" disabled={change.isPending} sx={{ marginTop: 2 }}>
        {translate('account.change')}
      </Button>
    </form>
  );
}
