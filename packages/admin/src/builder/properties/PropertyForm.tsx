import Box from '@mui/material/Box';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useStore } from '../state/useBuilder.ts';
import { PropertiesContext, type PropertyTarget } from './target.ts';

type PropertyFormProps = { target: PropertyTarget; values: object; label: string; children: ReactNode };

/**
 * The form library holds what is being typed; whatever the format takes goes into the definition at once. What comes from
 * elsewhere (undo, the sheet, a colleague's draft) is put back into the form; what it sent itself is not.
 */
export function PropertyForm({ target, values, label, children }: PropertyFormProps) {
  const store = useStore();
  const form = useForm<Record<string, unknown>>({ defaultValues: asTyped(values), mode: 'onChange' });
  const own = useRef(values);
  const { reset } = form;

  useEffect(() => {
    if (values === own.current) return;
    own.current = values;
    reset(asTyped(values));
  }, [values, reset]);

  const properties = useMemo(
    () => ({
      ...target,
      commit: (name: string, change: Parameters<typeof store.edit>[1]) => {
        const next = change(store.definition);
        own.current = target.read(next) ?? own.current;
        store.edit('builder.step.property', () => next, `${target.id}.${name}`);
      },
    }),
    [target, store],
  );

  return (
    <FormProvider {...form}>
      <PropertiesContext value={properties}>
        <Box component="form" noValidate aria-label={label} onSubmit={(event) => event.preventDefault()} onBlur={() => store.pause()}>
          {children}
        </Box>
      </PropertiesContext>
    </FormProvider>
  );
}

/** Numbers are typed as text, because "1." is on its way to a number. */
function asTyped(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]));
}
