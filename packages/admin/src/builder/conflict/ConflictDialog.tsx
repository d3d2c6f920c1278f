import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { compareDefinitions } from '@anjian/schema/compare/compare.ts';
import { useMoments } from '../../ui/useMoments.ts';
import { Differences } from '../publish/Differences.tsx';
import { keepMine, takeTheirs } from '../state/autosave.ts';
import type { Theirs } from '../state/builderStore.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';

/** Two people wrote: what the other one changed and what oneself did, and which of the two goes on. Undo leads to the other. */
export function ConflictDialog() {
  const conflict = useBuilder((state) => state.conflict);
  return conflict ? <Parted theirs={conflict} /> : null;
}

function Parted({ theirs }: { theirs: Theirs }) {
  const translate = useTranslate();
  const store = useStore();
  const id = useId();
  const { moment } = useMoments();
  const mine = useBuilder(({ history }) => history.present);
  const base = useBuilder(({ saved }) => saved.definition);
  const changes = useMemo(
    () => ({ theirs: compareDefinitions(base, theirs.definition), mine: compareDefinitions(base, mine) }),
    [base, theirs, mine],
  );
  const who = theirs.updatedByName ?? translate('builder.somebody');
  const when = theirs.updatedAt ? moment(theirs.updatedAt) : translate('builder.meanwhile');
  return (
    <Dialog open aria-labelledby={id} maxWidth="md" fullWidth>
      <DialogTitle id={id}>{translate('builder.conflictTitle')}</DialogTitle>
      <DialogContent>
        <Alert severity="warning">{translate('builder.conflictHelp', { who, when })}</Alert>
        <div className="builder-parted">
          <section>
            <Typography variant="subtitle1" component="h3">
              {translate('builder.theirChanges', { who })}
            </Typography>
            <Differences comparison={changes.theirs} />
          </section>
          <section>
            <Typography variant="subtitle1" component="h3">
              {translate('builder.myChanges')}
            </Typography>
            <Differences comparison={changes.mine} />
          </section>
        </div>
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" onClick={() => takeTheirs(store)}>
          {translate('builder.takeTheirs')}
        </Button>
        <Button variant="contained" onClick={() => keepMine(store)}>
          {translate('builder.keepMine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
