import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { RevokeTokenDocument, type TokenRowFragment } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { Badge, type Tone } from '../ui/Badge.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { ListPage } from '../ui/ListPage.tsx';
import type { Column } from '../ui/RecordTable.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { CreateToken } from './CreateToken.tsx';
import { type TokenState, tokenState } from './tokenState.ts';

export default function TokensPage() {
  const translate = useTranslate();
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<TokenRowFragment | null>(null);
  const revoke = useAction(RevokeTokenDocument, { done: 'tokens.revokedDone', onDone: () => setRevoking(null) });
  const create = (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setCreating(true)}>
      {translate('tokens.create')}
    </Button>
  );
  return (
    <>
      <ListPage<TokenRowFragment>
        resource="tokens"
        title={translate('tokens.title')}
        columns={useColumns(setRevoking)}
        actions={create}
        empty={{ title: translate('tokens.empty'), help: translate('tokens.emptyHelp') }}
      />
      <CreateToken open={creating} onClose={() => setCreating(false)} />
      <ConfirmDialog
        open={revoking !== null}
        title={translate('tokens.revokeTitle', { name: revoking?.name })}
        verb={translate('tokens.revoke')}
        grave
        busy={revoke.isPending}
        onConfirm={() => revoking && revoke.mutate({ input: { token: revoking.id } })}
        onClose={() => setRevoking(null)}
      >
        {translate('tokens.revokeHelp')}
      </ConfirmDialog>
    </>
  );
}

const tones: Record<TokenState, Tone> = { active: 'pass', expired: 'waiting', revoked: 'waiting' };

function useColumns(onRevoke: (token: TokenRowFragment) => void): Column<TokenRowFragment>[] {
  const translate = useTranslate();
  const { shortMoment } = useMoments();
  const stateOf = (token: TokenRowFragment) => tokenState(token, new Date());
  const separator = translate('terms.listSeparator');
  return [
    { key: 'name', head: translate('tokens.name'), main: true, cell: ({ name }) => name },
    { key: 'person', head: translate('tokens.person'), cell: ({ person }) => person?.name ?? null },
    { key: 'prefix', head: translate('tokens.prefix'), cell: ({ prefix }) => <code>{prefix}</code>, deskOnly: true },
    {
      key: 'scopes',
      head: translate('tokens.scopes'),
      cell: ({ scopes }) => scopes.map((scope) => translate(`tokens.scope.${scope}`)).join(separator),
    },
    {
      key: 'lastUsedAt',
      head: translate('tokens.lastUsedAt'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? shortMoment(lastUsedAt) : translate('tokens.never')),
    },
    { key: 'expiresAt', head: translate('tokens.expiresOn'), cell: ({ expiresAt }) => shortMoment(expiresAt) },
    {
      key: 'state',
      head: translate('tokens.state'),
      aside: true,
      cell: (token) => <Badge tone={tones[stateOf(token)]}>{translate(`tokens.${stateOf(token)}`)}</Badge>,
    },
    {
      key: 'revoke',
      head: translate('ui.actions'),
      cell: (token) =>
        stateOf(token) === 'active' && (
          <Button
            size="small"
            color="error"
            onClick={() => onRevoke(token)}
            aria-label={translate('tokens.revokeLabel', { name: token.name })}
          >
            {translate('tokens.revoke')}
          </Button>
        ),
    },
  ];
}
