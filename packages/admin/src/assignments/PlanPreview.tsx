import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useUnitTree } from '../data/unitTree.ts';
import { useAssetKindName } from '../terms/assetKindName.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import type { Plan } from './plan.ts';
import { slotsOf } from './slots.ts';
import { unitsReached } from './targets.ts';

const shownSlots = 5;

/** What the assignment will make, before it is made: the dates, the units, the number of tasks. */
export function PlanPreview() {
  const translate = useTranslate();
  const { watch } = useFormContext<Plan>();
  const { units: tree } = useUnitTree();
  const { shortDay } = useMoments();
  const kindName = useAssetKindName();
  const plan = watch();
  const slots = slotsOf(plan);
  const reached = unitsReached(plan.targets, tree).size;
  const last = slots.at(-1);
  const countInWords = (count: number, units: number) => {
    const { by, kind, list } = plan.assets;
    if (by === 'kind') return translate('assignments.previewKind', { slots: count, kind: kindName(kind) });
    if (by === 'list') return translate('assignments.previewAssets', { slots: count, assets: list.length, tasks: count * list.length });
    return translate('assignments.previewCount', { slots: count, units, tasks: count * units });
  };
  return (
    <Sheet title={translate('assignments.preview')}>
      <Box aria-live="polite">
        {plan.recurrence === 'ON_DEMAND' && reached > 0 ? (
          <Typography variant="body2">{translate('assignments.previewOnDemand')}</Typography>
        ) : slots.length === 0 || reached === 0 ? (
          <Typography variant="body2" color="textSecondary">
            {translate('assignments.previewNone')}
          </Typography>
        ) : (
          <>
            <Typography variant="subtitle1" component="p">
              {countInWords(slots.length, reached)}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {slots
                .slice(0, shownSlots)
                .map((slot) => `${shortDay(slot)} ${plan.timeOfDay}`)
                .join(translate('terms.listSeparator'))}
              {slots.length > shownSlots && translate('assignments.previewMore', { smart_count: slots.length, last: shortDay(last) })}
            </Typography>
          </>
        )}
      </Box>
    </Sheet>
  );
}
