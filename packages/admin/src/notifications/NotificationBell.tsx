import NotificationsOutlinedIcon from '@mui/icons-material/NotificationsOutlined';
import MuiBadge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { NotificationArrivedDocument } from '../data/generated/graphql.ts';
import { useLive } from '../data/live.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Empty } from '../ui/Notice.tsx';
import { visuallyHidden } from '../ui/visuallyHidden.ts';
import { NotificationItem } from './NotificationItem.tsx';
import { useNotifications, useReread, useUnreadCount } from './useNotifications.ts';
import { useRead } from './useRead.ts';

const shownInPanel = 8;

/** The bell in the bar: how many are unread, as they arrive, and the latest of them. */
export function NotificationBell() {
  const translate = useTranslate();
  const read = useLocalized();
  const reread = useReread();
  const count = useUnreadCount();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [said, setSaid] = useState('');
  const panel = useId();
  const isLookedAt = useIsLookedAt();
  useLive(NotificationArrivedDocument, isLookedAt ? {} : null, {
    onData: ({ notificationArrived: { title } }) => {
      setSaid(translate('notifications.arrived', { title: read(title) }));
      reread();
    },
    onReconnect: reread,
  });
  return (
    <>
      <IconButton
        color="inherit"
        aria-label={count > 0 ? translate('notifications.bellUnread', { count: shownCount(count) }) : translate('notifications.bell')}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? panel : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {count > 0 ? (
          <MuiBadge badgeContent={shownCount(count)} color="primary">
            <NotificationsOutlinedIcon />
          </MuiBadge>
        ) : (
          <NotificationsOutlinedIcon />
        )}
      </IconButton>
      <Box component="span" role="status" sx={visuallyHidden}>
        {said}
      </Box>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            id: panel,
            role: 'dialog',
            'aria-label': translate('notifications.latest'),
            sx: { width: 400, maxWidth: 'calc(100vw - 32px)' },
          },
        }}
      >
        <Panel count={count} onClose={() => setAnchor(null)} />
      </Popover>
    </>
  );
}

/** What is read out says what is seen. */
function shownCount(count: number): string {
  return count > 99 ? '99+' : String(count);
}

function Panel({ count, onClose }: { count: number; onClose: () => void }) {
  const translate = useTranslate();
  const query = useNotifications({ first: shownInPanel, unread: false });
  const read = useRead();
  return (
    <>
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 1, paddingInline: 2, paddingBlock: 1, borderBottom: 1, borderColor: 'divider' }}
      >
        <Typography component="h2" variant="h3" sx={{ flexGrow: 1 }}>
          {translate('notifications.title')}
        </Typography>
        {count > 0 && <Button onClick={() => read.mutate({ all: true })}>{translate('notifications.readAll')}</Button>}
      </Box>
      <Loaded query={query}>
        {({ pages: [latest] }) =>
          latest && latest.nodes.length > 0 ? (
            <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {latest.nodes.map((notification) => (
                <NotificationItem
                  key={notification.id}
                  notification={notification}
                  onRead={(id) => read.mutate({ ids: [id] })}
                  onFollow={onClose}
                />
              ))}
            </Box>
          ) : (
            <Empty title={translate('notifications.empty')}>{translate('notifications.emptyHelp')}</Empty>
          )
        }
      </Loaded>
      <Box sx={{ padding: 1, textAlign: 'center' }}>
        <Button component={RouterLink} to="/notifications" onClick={onClose}>
          {translate('notifications.all')}
        </Button>
      </Box>
    </>
  );
}

/** Browsers keep few connections to one server, so a page in the background lets go of its own and catches up when it is seen. */
function useIsLookedAt(): boolean {
  const [isSeen, setSeen] = useState(() => document.visibilityState === 'visible');
  const reread = useReread();
  useEffect(() => {
    const look = () => {
      const isVisible = document.visibilityState === 'visible';
      setSeen(isVisible);
      if (isVisible) reread();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  });
  return isSeen;
}
