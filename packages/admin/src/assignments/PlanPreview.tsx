import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useUnitTree } from '../data/unitTree.ts';
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
  const { units } = useUnitTree();
  const { shortDay } = useMoments();
  const plan = watch();
  const slots = slotsOf(plan);
  const reached = unitsReached(plan.targets, units).size;
  const last = slots.at(-1);
  return (
    <Sheet title={translate('assignments.preview')}>
      <Box aria-live="polite">
        {slots.length === 0 || reached === 0 ? (
          <Typography variant="body2" color="textSecondary">
            {translate('assignments.previewNone')}
          </Typography>
        ) : (
          <>
            <Typography variant="subtitle1" component="p">
              {translate('assignments.previewCount', { slots: slots.length, units: reached, tasks: slots.length * reached })}
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
