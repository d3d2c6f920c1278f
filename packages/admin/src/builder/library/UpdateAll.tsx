import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useMay } from '../../data/viewer.ts';
import { changeDraft, isAheadOnDevice } from './draftSteps.ts';
import type { ItemContent } from './itemFrame.ts';
import { UpdateLine, type Outcome } from './UpdateLine.tsx';
import { breaksSomething, planUpdate, type Hindrance, type UpdatePlan } from './updatePlan.ts';
import { useSayName } from './useLibrary.ts';
import type { Use } from './Uses.tsx';

type Item = { id: string; revision: number; name: unknown; content: ItemContent };
export type Planned = { use: Use; plan: UpdatePlan | Hindrance };

/** Every draft that is behind, brought up to date together: what would change in each is read first, and each can be taken back. */
export function UpdateAll({ item, uses }: { item: Item; uses: readonly Use[] }) {
  const translate = useTranslate();
  const may = useMay();
  const [planned, setPlanned] = useState<readonly Planned[]>();
  const planAll = () =>
    uses.flatMap((use): Planned[] => {
      const plan = planUpdate(item, { ...use, isAheadHere: isAheadOnDevice(use.id) });
      return plan === undefined ? [] : [{ use, plan }];
    });
  if (!may('template.edit')) return null;
  return (
    <>
      <Button variant="outlined" sx={{ marginBlock: 1 }} onClick={() => setPlanned(planAll())}>
        {translate('shelves.updateAll')}
      </Button>
      {planned && <UpdateDialog {...{ item, planned }} onClose={() => setPlanned(undefined)} />}
    </>
  );
}

type UpdateDialogProps = { item: Item; planned: readonly Planned[]; onClose: () => void };

function UpdateDialog({ item, planned, onClose }: UpdateDialogProps) {
  const translate = useTranslate();
  const sayName = useSayName();
  const queryClient = useQueryClient();
  const id = useId();
  // One that has no draft gets one only where that is asked for, and what breaks something is to be chosen knowingly.
  const [chosen, setChosen] = useState(
    () =>
      new Set(
        planned.flatMap(({ use, plan }) => (typeof plan === 'object' && plan.revision > 0 && !breaksSomething(plan) ? [use.id] : [])),
      ),
  );
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const note = (template: string, outcome: Outcome) => setOutcomes((known) => new Map(known).set(template, outcome));
  const send = async (template: string, act: () => Promise<Outcome>) =>
    note(template, await act().catch((error: unknown) => ({ is: 'refused' as const, error })));
  const readAgain = () => queryClient.invalidateQueries({ queryKey: ['sheet'] });
  const update = async () => {
    setBusy(true);
    // One after the other: what one draft refuses says nothing of the next.
    for (const { use, plan } of planned) {
      if (typeof plan !== 'object' || !chosen.has(use.id) || outcomes.get(use.id)?.is === 'updated') continue;
      await send(use.id, async () => ({
        is: 'updated',
        revision: await changeDraft({ template: use.id, name: 'builder.step.library', ...plan }),
      }));
    }
    setBusy(false);
    await readAgain();
  };
  const takeBack = async (template: string, { before, after }: UpdatePlan, revision: number) => {
    setBusy(true);
    await send(template, async () => {
      await changeDraft({ template, revision, before: after, after: before, name: 'shelves.step.takeBack' });
      return { is: 'taken_back' };
    });
    setBusy(false);
    await readAgain();
  };
  const left = planned.filter(({ use, plan }) => typeof plan === 'object' && chosen.has(use.id) && !outcomes.has(use.id));
  const count = (is: Outcome['is']) => [...outcomes.values()].filter((outcome) => outcome.is === is).length;
  return (
    <Dialog open onClose={isBusy ? undefined : onClose} aria-labelledby={id} maxWidth="md" fullWidth>
      <DialogTitle id={id}>{translate('shelves.updateTitle', { name: sayName(item.name) })}</DialogTitle>
      <DialogContent>
        <p>{translate(planned.length === 0 ? 'shelves.nothingBehind' : 'shelves.updateHelp')}</p>
        <ul className="builder-update-plans">
          {planned.map(({ use, plan }) => (
            <UpdateLine
              key={use.id}
              {...{ use, plan, isBusy }}
              outcome={outcomes.get(use.id)}
              isChosen={chosen.has(use.id)}
              onChoose={(isChosen) => setChosen((known) => withOne(known, use.id, isChosen))}
              onTakeBack={(revision) => typeof plan === 'object' && void takeBack(use.id, plan, revision)}
            />
          ))}
        </ul>
      </DialogContent>
      <DialogActions>
        <output className="builder-update-outcome">
          {outcomes.size > 0 && translate('shelves.updateOutcome', { updated: count('updated'), refused: count('refused') })}
        </output>
        <Button onClick={onClose} disabled={isBusy}>
          {translate(outcomes.size > 0 ? 'shelves.close' : 'ui.cancel')}
        </Button>
        <Button variant="contained" disabled={isBusy || left.length === 0} onClick={() => void update()}>
          {translate('shelves.updateChosen', { smart_count: left.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function withOne(known: ReadonlySet<string>, one: string, isIn: boolean): Set<string> {
  const next = new Set(known);
  if (isIn) next.add(one);
  else next.delete(one);
  return next;
}
