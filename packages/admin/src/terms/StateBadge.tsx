import CheckIcon from '@mui/icons-material/Check';
import DrawIcon from '@mui/icons-material/Draw';
import EditOutlinedIcon from '@mui/icons-material/EditOutlined';
import Inventory2OutlinedIcon from '@mui/icons-material/Inventory2Outlined';
import RadioButtonUncheckedIcon from '@mui/icons-material/RadioButtonUnchecked';
import ReportProblemOutlinedIcon from '@mui/icons-material/ReportProblemOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { useTranslate } from 'react-admin';
import type { HazardState, SubmissionStatus, TaskState, TemplateVersionState } from '../data/generated/graphql.ts';
import { Badge, type Tone } from '../ui/Badge.tsx';

type Look = { tone: Tone; Icon: SvgIconComponent };

const taskLook: Record<TaskState, Look> = {
  PENDING: { tone: 'waiting', Icon: RadioButtonUncheckedIcon },
  IN_PROGRESS: { tone: 'accent', Icon: EditOutlinedIcon },
  SUBMITTED: { tone: 'pass', Icon: CheckIcon },
  ALL_SAFE: { tone: 'pass', Icon: CheckIcon },
  LATE: { tone: 'alert', Icon: ReportProblemOutlinedIcon },
  RETURNED: { tone: 'alert', Icon: ReportProblemOutlinedIcon },
  EXCUSED: { tone: 'waiting', Icon: Inventory2OutlinedIcon },
  MISSED: { tone: 'alert', Icon: ReportProblemOutlinedIcon },
};

const submissionLook: Record<SubmissionStatus, Look> = {
  AWAITING_SIGNATURE: { tone: 'accent', Icon: DrawIcon },
  COMPLETE: { tone: 'pass', Icon: CheckIcon },
  VOID: { tone: 'waiting', Icon: Inventory2OutlinedIcon },
  HELD: { tone: 'alert', Icon: ReportProblemOutlinedIcon },
};

const hazardLook: Record<HazardState, Look> = {
  OPEN: { tone: 'alert', Icon: ReportProblemOutlinedIcon },
  CLOSED: { tone: 'pass', Icon: CheckIcon },
};

const versionLook: Record<TemplateVersionState, Look> = {
  DRAFT: { tone: 'accent', Icon: EditOutlinedIcon },
  PUBLISHED: { tone: 'pass', Icon: CheckIcon },
  ARCHIVED: { tone: 'waiting', Icon: Inventory2OutlinedIcon },
};

function StateBadge({ look: { tone, Icon }, text }: { look: Look; text: string }) {
  const translate = useTranslate();
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {translate(text)}
    </Badge>
  );
}

export function TaskStateBadge({ state }: { state: TaskState }) {
  return <StateBadge look={taskLook[state]} text={`terms.taskState.${state}`} />;
}

export function SubmissionStatusBadge({ status }: { status: SubmissionStatus }) {
  return <StateBadge look={submissionLook[status]} text={`terms.submissionStatus.${status}`} />;
}

export function HazardStateBadge({ state }: { state: HazardState }) {
  return <StateBadge look={hazardLook[state]} text={`terms.hazardState.${state}`} />;
}

export function VersionStateBadge({ state }: { state: TemplateVersionState }) {
  return <StateBadge look={versionLook[state]} text={`terms.versionState.${state}`} />;
}
