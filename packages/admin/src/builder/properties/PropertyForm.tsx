import Box from '@mui/material/Box';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useStore } from '../state/useBuilder.ts';
import { PropertiesContext, type Properties, type PropertyTarget, type Typed } from './target.ts';

type PropertyFormProps = { target: PropertyTarget; values: object; label: string; children: ReactNode };

/**
 * The form library holds what is being typed; whatever the format takes goes into the definition at once. What comes from
 * elsewhere (undo, the sheet, a colleague's draft) is put back into the fields it changed; what it sent itself is not.
 */
export function PropertyForm({ target, values, label, children }: PropertyFormProps) {
  const store = useStore();
  const { control, setValue } = useForm<Typed>({ defaultValues: asTyped(values), mode: 'onChange' });
  const own = useRef(values);

  useEffect(() => {
    const [before, now] = [asTyped(own.current), asTyped(values)];
    own.current = values;
    for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
      if (before[name] !== now[name]) setValue(name, now[name], { shouldValidate: true });
    }
  }, [values, setValue]);

  const properties = useMemo(
    (): Properties => ({
      ...target,
      control,
      commit: (name, change) => {
        const next = change(store.definition);
        own.current = target.read(next) ?? own.current;
        store.edit('builder.step.property', () => next, `${target.id}.${name}`);
      },
    }),
    [target, control, store],
  );

  return (
    <PropertiesContext value={properties}>
      <Box component="form" noValidate aria-label={label} onSubmit={(event) => event.preventDefault()} onBlur={() => store.pause()}>
        {children}
      </Box>
    </PropertiesContext>
  );
}

/** Numbers are typed as text, because "1." is on its way to a number. */
function asTyped(values: object): Typed {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]));
}
