import { useTranslate } from 'react-admin';
import { StartableDocument } from '../data/generated/graphql.ts';
import { useSheet } from '../data/useSheet.ts';
import { useMay } from '../data/viewer.ts';
import { StartsAtAsset } from '../terms/starting/StartsAtAsset.tsx';
import { StartsAtUnits } from '../terms/starting/StartsAtUnits.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Empty } from '../ui/Notice.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import type { AssignmentSheet } from './AssignmentPage.tsx';

/** Begins a check of this assignment, at one of its assets or for one of its units. */
export function StartHere({ assignment: { id, assets } }: { assignment: AssignmentSheet }) {
  const translate = useTranslate();
  const may = useMay();
  if (!may('task.start')) return null;
  return (
    <Sheet title={translate('starting.title')} flush>
      {assets ? <StartsAtAsset assignment={id} kind={assets.kind ?? undefined} /> : <ForUnits assignment={id} />}
    </Sheet>
  );
}

function ForUnits({ assignment: wanted }: { assignment: string }) {
  const translate = useTranslate();
  const query = useSheet(StartableDocument, {});
  return (
    <Loaded query={query} lines={1}>
      {({ startable }) => {
        const own = startable.filter(({ assignment }) => assignment.id === wanted);
        return own.length > 0 ? <StartsAtUnits startable={own} /> : <Empty title={translate('starting.noUnit')} />;
      }}
    </Loaded>
  );
}
