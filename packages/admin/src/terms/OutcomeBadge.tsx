import AccessTimeIcon from '@mui/icons-material/AccessTime';
import CheckIcon from '@mui/icons-material/Check';
import EditOutlinedIcon from '@mui/icons-material/EditOutlined';
import HourglassEmptyIcon from '@mui/icons-material/HourglassEmpty';
import NotInterestedIcon from '@mui/icons-material/NotInterested';
import PriorityHighIcon from '@mui/icons-material/PriorityHigh';
import RemoveIcon from '@mui/icons-material/Remove';
import VerifiedUserOutlinedIcon from '@mui/icons-material/VerifiedUserOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { useTranslate } from 'react-admin';
import type { DayOutcome } from '../data/generated/graphql.ts';
import { Badge, type Tone } from '../ui/Badge.tsx';

export const outcomeLook: Record<DayOutcome, { tone: Tone; Icon: SvgIconComponent }> = {
  ALL_SAFE: { tone: 'pass', Icon: VerifiedUserOutlinedIcon },
  REPORTED: { tone: 'pass', Icon: CheckIcon },
  FINDINGS: { tone: 'accent', Icon: PriorityHighIcon },
  IN_PROGRESS: { tone: 'accent', Icon: EditOutlinedIcon },
  WAITING: { tone: 'waiting', Icon: HourglassEmptyIcon },
  LATE: { tone: 'alert', Icon: AccessTimeIcon },
  SILENT: { tone: 'alert', Icon: RemoveIcon },
  EXCUSED: { tone: 'waiting', Icon: NotInterestedIcon },
};

export function OutcomeBadge({ outcome }: { outcome: DayOutcome }) {
  const translate = useTranslate();
  const { tone, Icon } = outcomeLook[outcome];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {translate(`terms.outcome.${outcome}`)}
    </Badge>
  );
}
