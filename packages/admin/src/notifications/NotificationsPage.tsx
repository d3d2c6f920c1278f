import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useNotify, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Loaded } from '../ui/Loaded.tsx';
import { Empty } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { NotificationItem } from './NotificationItem.tsx';
import { useNotifications, useUnreadCount } from './useNotifications.ts';
import { useRead } from './useRead.ts';

const onePage = 30;

/** Everything one was told, newest first. The choice stays in the address. */
export default function NotificationsPage() {
  const translate = useTranslate();
  const notify = useNotify();
  const [search, setSearch] = useSearchParams();
  const unread = search.get('show') === 'unread';
  const count = useUnreadCount();
  const query = useNotifications({ first: onePage, unread });
  const read = useRead();
  const readAll = () => read.mutate({ all: true }, { onSuccess: () => notify('notifications.allRead', { type: 'success' }) });
  return (
    <Page
      title={translate('notifications.title')}
      width="reading"
      actions={
        <>
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-label={translate('notifications.title')}
            value={unread ? 'unread' : 'all'}
            onChange={(_, value: string | null) => value && setSearch(value === 'unread' ? { show: 'unread' } : {}, { replace: true })}
          >
            <ToggleButton value="all">{translate('notifications.everything')}</ToggleButton>
            <ToggleButton value="unread">{translate('notifications.unreadOnly')}</ToggleButton>
          </ToggleButtonGroup>
          <Button variant="outlined" disabled={count === 0} onClick={readAll}>
            {translate('notifications.readAll')}
          </Button>
        </>
      }
    >
      <Sheet flush>
        <Loaded query={query}>
          {({ pages }) => {
            const nodes = pages.flatMap((page) => page.nodes);
            if (nodes.length === 0)
              return unread ? (
                <Empty title={translate('notifications.emptyUnread')}>{translate('notifications.emptyUnreadHelp')}</Empty>
              ) : (
                <Empty title={translate('notifications.empty')}>{translate('notifications.emptyHelp')}</Empty>
              );
            return (
              <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0, '& > li:last-of-type': { borderBottom: 0 } }}>
                {nodes.map((notification) => (
                  <NotificationItem key={notification.id} notification={notification} onRead={(id) => read.mutate({ ids: [id] })} />
                ))}
              </Box>
            );
          }}
        </Loaded>
      </Sheet>
      {query.hasNextPage && (
        <Box sx={{ textAlign: 'center' }}>
          <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {translate('notifications.more')}
          </Button>
        </Box>
      )}
    </Page>
  );
}
