import AssignmentLateOutlinedIcon from '@mui/icons-material/AssignmentLateOutlined';
import AssignmentOutlinedIcon from '@mui/icons-material/AssignmentOutlined';
import AssignmentReturnOutlinedIcon from '@mui/icons-material/AssignmentReturnOutlined';
import CampaignOutlinedIcon from '@mui/icons-material/CampaignOutlined';
import DoneIcon from '@mui/icons-material/Done';
import DrawOutlinedIcon from '@mui/icons-material/DrawOutlined';
import FactCheckOutlinedIcon from '@mui/icons-material/FactCheckOutlined';
import HourglassBottomIcon from '@mui/icons-material/HourglassBottom';
import ReportProblemOutlinedIcon from '@mui/icons-material/ReportProblemOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { NotificationKind, NotificationLineFragment } from '../data/generated/graphql.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { useMoments } from '../ui/useMoments.ts';
import { isUnread, placeOf } from './placeOf.ts';

const icons: Record<NotificationKind, typeof DoneIcon> = {
  TASK_OPENED: AssignmentOutlinedIcon,
  TASK_DUE: HourglassBottomIcon,
  TASK_LATE: AssignmentLateOutlinedIcon,
  SUBMISSION_RETURNED: AssignmentReturnOutlinedIcon,
  SIGNATURE_ASKED: DrawOutlinedIcon,
  REVIEW_ASKED: FactCheckOutlinedIcon,
  ROLE_NOTIFIED: CampaignOutlinedIcon,
  HAZARD_RAISED: ReportProblemOutlinedIcon,
};

type Props = { notification: NotificationLineFragment; onRead: (id: string) => void; onFollow?: () => void };

/** One line of a list: what, where, when, and the way to it. Unread is a dot, a weight and a word. */
export function NotificationItem({ notification, onRead, onFollow }: Props) {
  const translate = useTranslate();
  const read = useLocalized();
  const { shortMoment } = useMoments();
  const { id, kind, title, text, createdAt, settledAt } = notification;
  const place = placeOf(notification);
  const unread = isUnread(notification);
  const Icon = icons[kind];
  const words = (
    <>
      <Typography component="span" variant="body1" sx={{ display: 'block', fontWeight: unread ? 600 : 400, overflowWrap: 'anywhere' }}>
        {read(title)}
      </Typography>
      <Typography component="span" variant="body2" color="textSecondary" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
        {read(text)}
      </Typography>
    </>
  );
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, paddingInline: 2, paddingBlock: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Icon aria-hidden sx={{ fontSize: 20, marginTop: 0.25, color: unread ? 'var(--accent)' : 'text.secondary' }} />
      <Box sx={{ flexGrow: 1, minWidth: 0 }}>
        {place === undefined ? (
          words
        ) : (
          <Box
            component={RouterLink}
            to={place}
            onClick={() => {
              if (unread) onRead(id);
              onFollow?.();
            }}
            sx={{ display: 'block', color: 'text.primary', textDecoration: 'none', '&:hover': { textDecoration: 'underline' } }}
          >
            {words}
          </Box>
        )}
        <Typography variant="caption" component="p" color="textSecondary">
          {unread && (
            <Box component="span" sx={{ color: 'var(--accent)', fontWeight: 600 }}>
              {`${translate('notifications.unread')} · `}
            </Box>
          )}
          {[
            translate(`notifications.kind.${kind}`),
            shortMoment(createdAt),
            settledAt ? translate('notifications.settled') : '',
            place === undefined ? translate('notifications.gone') : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
      {unread && (
        <Tooltip title={translate('notifications.readOne')}>
          <IconButton
            size="small"
            aria-label={`${translate('notifications.readOne')} ${read(title)}`}
            onClick={() => onRead(id)}
            sx={{ alignSelf: 'center' }}
          >
            <DoneIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
    </Box>
  );
}
