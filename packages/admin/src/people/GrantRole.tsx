import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { GrantRoleDocument, type Role } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { roles } from '../terms/roles.ts';
import { UnitPicker } from '../terms/UnitPicker.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { PersonSheet } from './PersonPage.tsx';

export function GrantRole({ person, open, onClose }: { person: PersonSheet; open: boolean; onClose: () => void }) {
  const translate = useTranslate();
  const [role, setRole] = useState<Role>('INSPECTOR');
  const [unit, setUnit] = useState(person.unit?.id ?? null);
  const grant = useAction(GrantRoleDocument, { done: 'people.granted', onDone: onClose });
  return (
    <ConfirmDialog
      open={open}
      title={translate('people.grantTitle', { name: person.name })}
      verb={translate('people.grant')}
      busy={grant.isPending || unit === null}
      onConfirm={() => unit !== null && grant.mutate({ input: { person: person.id, role, unit } })}
      onClose={onClose}
    >
      <TextField
        select
        label={translate('people.role')}
        value={role}
        onChange={(event) => setRole(event.target.value as Role)}
        helperText={translate(`terms.roleHelp.${role}`)}
      >
        {roles.map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`terms.role.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <UnitPicker required label={translate('people.roleUnit')} help={translate('people.roleUnitHelp')} value={unit} onChange={setUnit} />
    </ConfirmDialog>
  );
}
