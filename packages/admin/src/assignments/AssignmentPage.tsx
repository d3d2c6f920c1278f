import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { AssignmentDocument, type AssignmentQuery } from '../data/generated/graphql.ts';
import { nodeAs, type NodeAs } from '../data/node.ts';
import { useSheet } from '../data/useSheet.ts';
import { useUnitName } from '../terms/unitName.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { useAssetKindName } from '../terms/assetKindName.ts';
import { Badge } from '../ui/Badge.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Empty } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { useToday } from '../ui/useNow.ts';
import { ChangeAssignment } from './ChangeAssignment.tsx';
import { EndAssignment } from './EndAssignment.tsx';
import { StartHere } from './StartHere.tsx';
import { useWhen } from './useWhen.ts';

export type AssignmentSheet = NodeAs<AssignmentQuery['node'], 'Assignment'>;

export default function AssignmentPage() {
  const { id = '' } = useParams();
  const query = useSheet(AssignmentDocument, { id });
  return (
    <Loaded query={query}>
      {({ node }) => {
        const assignment = nodeAs(node, 'Assignment');
        return assignment ? <AssignmentDetails key={assignment.id} assignment={assignment} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function AssignmentDetails({ assignment }: { assignment: AssignmentSheet }) {
  const translate = useTranslate();
  const read = useLocalized();
  return (
    <Page
      title={read(assignment.name)}
      back={{ to: '/assignments', label: translate('assignments.title') }}
      subtitle={
        <Badge tone={assignment.active ? 'pass' : 'waiting'}>
          {translate(assignment.active ? 'assignments.running' : 'assignments.over')}
        </Badge>
      }
      actions={
        <>
          <Button component={RouterLink} to={`/day/${assignment.id}`} variant="contained">
            {translate('assignments.dayView')}
          </Button>
          <ChangeAssignment assignment={assignment} />
          <EndAssignment assignment={assignment} />
        </>
      }
      width="form"
    >
      <Sheet title={translate('assignments.details')}>
        <Plan assignment={assignment} />
      </Sheet>
      {assignment.recurrence === 'ON_DEMAND' && assignment.active && <StartHere assignment={assignment} />}
      <Days assignment={assignment} />
    </Page>
  );
}

function Plan({ assignment }: { assignment: AssignmentSheet }) {
  const translate = useTranslate();
  const read = useLocalized();
  const name = useUnitName();
  const when = useWhen();
  const { day } = useMoments();
  const { template, version, targets, recurrence, startsOn, endsOn } = assignment;
  const kindName = useAssetKindName();
  const assetsName = (assets: AssignmentSheet['assets']) => {
    if (!assets) return null;
    if (assets.kind !== null) return translate('assignments.everyOfKind', { kind: kindName(assets.kind) });
    return assets.list.map((asset) => asset.name).join(translate('terms.listSeparator'));
  };
  const targetName = ({ unit, subtree }: AssignmentSheet['targets'][number]) =>
    subtree ? `${name(unit)}（${translate('assignments.subtree')}）` : name(unit);
  return (
    <Facts
      facts={[
        {
          name: translate('assignments.template'),
          value: template && <RouterLink to={`/templates/${template.id}`}>{read(template.name)}</RouterLink>,
        },
        { name: translate('assignments.version'), value: version && translate('terms.version', { number: version.number }) },
        { name: translate('assignments.when'), value: when(assignment) },
        { name: translate('assignments.span'), value: recurrence === 'ONCE' ? null : `${day(startsOn)} – ${day(endsOn)}` },
        { name: translate('assignments.targets'), value: targets.map(targetName).join(translate('terms.listSeparator')) },
        { name: translate('assignments.assets'), value: assetsName(assignment.assets) },
        {
          name: translate('assignments.lateArrival'),
          value:
            assignment.lateArrival === 'BY_DEVICE_TIME'
              ? translate('assignments.byDeviceWithin', { smart_count: assignment.arrivalHours })
              : translate('assignments.BY_SERVER_TIME'),
        },
        {
          name: translate('assignments.review'),
          value: translate(assignment.needsReview ? 'assignments.reviewed' : 'assignments.notReviewed'),
        },
        { name: translate('assignments.taskCount'), value: assignment.tasks.totalCount },
        { name: translate('assignments.owner'), value: name(assignment.unit) },
        { name: translate('assignments.createdBy'), value: assignment.createdBy?.name },
      ]}
    />
  );
}

/** Every date the assignment has tasks for, the latest first, each leading to the office's view of that day. */
function Days({ assignment }: { assignment: AssignmentSheet }) {
  const translate = useTranslate();
  const { shortDay } = useMoments();
  const today = useToday();
  const slots = assignment.slots.toSorted().toReversed();
  return (
    <Sheet title={translate('assignments.days2')}>
      {slots.length === 0 && <Empty title={translate('assignments.noDays')} />}
      <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, listStyle: 'none', margin: 0, padding: 0 }}>
        {slots.map((slot) => (
          <li key={slot}>
            <Button
              component={RouterLink}
              to={`/day/${assignment.id}/${slot}`}
              variant="outlined"
              color={slot > today ? 'inherit' : 'primary'}
              size="small"
            >
              {shortDay(slot)}
            </Button>
          </li>
        ))}
      </Box>
    </Sheet>
  );
}
