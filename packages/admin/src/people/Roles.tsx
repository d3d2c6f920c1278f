import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { RevokeRoleDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { useMay } from '../data/viewer.ts';
import { useUnitName } from '../terms/unitName.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Empty } from '../ui/Notice.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { GrantRole } from './GrantRole.tsx';
import type { PersonSheet } from './PersonPage.tsx';

type Grant = PersonSheet['roles'][number];

/** The roles somebody holds, each with the unit it is held at. */
export function Roles({ person }: { person: PersonSheet }) {
  const translate = useTranslate();
  const name = useUnitName();
  const may = useMay();
  const [granting, setGranting] = useState(false);
  const [revoking, setRevoking] = useState<Grant | null>(null);
  const revoke = useAction(RevokeRoleDocument, { done: 'people.revoked', onDone: () => setRevoking(null) });
  const words = (grant: Grant) => ({ role: translate(`terms.role.${grant.role}`), unit: name(grant.unit), name: person.name });
  const aside = may('role.grant') && <Button onClick={() => setGranting(true)}>{translate('people.grant')}</Button>;
  return (
    <Sheet title={translate('people.roles')} aside={aside} flush>
      {person.roles.length === 0 && <Empty title={translate('people.noRole')} />}
      <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {person.roles.map((grant) => (
          <Box
            component="li"
            key={grant.id}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1,
              paddingInline: 2,
              paddingBlock: 1,
              borderBottom: 1,
              borderColor: 'divider',
              '&:last-child': { borderBottom: 0 },
            }}
          >
            <Box sx={{ flexGrow: 1 }}>
              {translate('people.roleAt', words(grant))}
              <Typography variant="caption" color="textSecondary" component="div">
                {translate(`terms.roleHelp.${grant.role}`)}
              </Typography>
            </Box>
            {may('role.revoke') && (
              <Button color="error" onClick={() => setRevoking(grant)} aria-label={translate('people.revokeLabel', words(grant))}>
                {translate('people.revoke')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      <GrantRole person={person} open={granting} onClose={() => setGranting(false)} />
      <ConfirmDialog
        open={revoking !== null}
        title={translate('people.revokeTitle')}
        verb={translate('people.revoke')}
        grave
        busy={revoke.isPending}
        onConfirm={() => revoking && revoke.mutate({ input: { grant: revoking.id } })}
        onClose={() => setRevoking(null)}
      >
        {revoking && translate('people.revokeHelp', words(revoking))}
      </ConfirmDialog>
    </Sheet>
  );
}
