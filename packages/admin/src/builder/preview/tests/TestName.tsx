import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useForm } from 'react-hook-form';
import { longestTestName } from '@anjian/schema/formTests/formTest.ts';

type TestNameProps = { initial: string; onName: (name: string) => void; onCancel: () => void };

/** What a test is called: asked when it is kept, and when it is renamed. */
export function TestName({ initial, onName, onCancel }: TestNameProps) {
  const translate = useTranslate();
  const { register, handleSubmit, setFocus } = useForm<{ name: string }>({ defaultValues: { name: initial } });
  // Whoever asked to name it types next.
  useEffect(() => setFocus('name', { shouldSelect: true }), [setFocus]);
  return (
    <form noValidate className="builder-test-name" onSubmit={(event) => void handleSubmit(({ name }) => onName(name))(event)}>
      <TextField
        {...register('name')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
        label={translate('builder.test.name')}
        slotProps={{ htmlInput: { maxLength: longestTestName } }}
      />
      <Button size="small" type="submit" variant="contained">
        {translate('builder.test.keepName')}
      </Button>
      <Button size="small" onClick={onCancel}>
        {translate('ui.cancel')}
      </Button>
    </form>
  );
}
