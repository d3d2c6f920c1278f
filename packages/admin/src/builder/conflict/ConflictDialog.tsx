import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { compareDefinitions } from '@anjian/schema/compare/compare.ts';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import { useMoments } from '../../ui/useMoments.ts';
import { mergeDefinitions, type Decision } from '../merge/merge.ts';
import { Differences } from '../publish/Differences.tsx';
import { keepMerged, keepMine, takeTheirs } from '../state/autosave.ts';
import type { Theirs } from '../state/builderStore.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { PartingChoice } from './PartingChoice.tsx';

/** Two people wrote: what each changed, together again, with a choice where both changed the same. Undo leads to either. */
export function ConflictDialog() {
  const conflict = useBuilder((state) => state.conflict);
  return conflict ? <Parted key={conflict.revision} theirs={conflict} /> : null;
}

function Parted({ theirs }: { theirs: Theirs }) {
  const translate = useTranslate();
  const store = useStore();
  const id = useId();
  const { moment } = useMoments();
  const mine = useBuilder(({ history }) => history.present);
  const base = useBuilder(({ saved }) => saved.definition);
  const published = useBuilder((state) => state.published);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const changes = useMemo(
    () => ({ theirs: compareDefinitions(base, theirs.definition), mine: compareDefinitions(base, mine) }),
    [base, theirs, mine],
  );
  const merged = useMemo(
    () => mergeDefinitions(base, mine, theirs.definition, decisions, published),
    [base, mine, theirs, decisions, published],
  );
  // Together they may be more than a form holds, or groups deeper than they go.
  const canMerge = useMemo(() => parseDefinition(merged.definition).ok, [merged]);
  const who = theirs.updatedByName ?? translate('builder.somebody');
  const when = theirs.updatedAt ? moment(theirs.updatedAt) : translate('builder.meanwhile');
  return (
    <Dialog open aria-labelledby={id} maxWidth="md" fullWidth>
      <DialogTitle id={id}>{translate('builder.conflictTitle')}</DialogTitle>
      <DialogContent>
        <Alert severity="warning">{translate('builder.conflictHelp', { who, when })}</Alert>
        {canMerge && merged.partings.length > 0 && (
          <section aria-label={translate('builder.merge.partings')}>
            <Typography variant="subtitle1" component="h3" sx={{ marginTop: 2 }}>
              {translate('builder.merge.partedAt', { smart_count: merged.partings.length })}
            </Typography>
            {merged.partings.map((parting) => (
              <PartingChoice
                key={parting.id}
                {...{ parting, who, base, mine }}
                theirs={theirs.definition}
                onDecide={(decision) => setDecisions(new Map([...decisions, [parting.id, decision]]))}
              />
            ))}
          </section>
        )}
        {canMerge && merged.partings.length === 0 && <p>{translate('builder.merge.goesTogether')}</p>}
        {!canMerge && <p>{translate('builder.merge.cannot')}</p>}
        <div className="builder-parted">
          <section>
            <Typography variant="subtitle1" component="h3">
              {translate('builder.theirChanges', { who })}
            </Typography>
            <Differences comparison={changes.theirs} both={{ before: base, after: theirs.definition }} />
          </section>
          <section>
            <Typography variant="subtitle1" component="h3">
              {translate('builder.myChanges')}
            </Typography>
            <Differences comparison={changes.mine} both={{ before: base, after: mine }} />
          </section>
        </div>
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" onClick={() => takeTheirs(store)}>
          {translate('builder.takeTheirs')}
        </Button>
        <Button variant="outlined" onClick={() => keepMine(store)}>
          {translate('builder.keepMine')}
        </Button>
        <Button variant="contained" disabled={!canMerge} onClick={() => keepMerged(store, merged.definition)}>
          {translate('builder.merge.merge')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
