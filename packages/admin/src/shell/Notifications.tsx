import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import { useEffect, useState } from 'react';
import { type NotificationPayload, useNotificationContext, useTranslate } from 'react-admin';

const shortly = 4000;

/** Says in a corner what was done, or why not; a refusal stays longer and is announced at once. */
export function Notifications() {
  const translate = useTranslate();
  const { notifications, takeNotification } = useNotificationContext();
  const [current, setCurrent] = useState<NotificationPayload | null>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (current || notifications.length === 0) return;
    setCurrent(takeNotification() ?? null);
    setOpen(true);
  }, [current, notifications, takeNotification]);

  if (!current) return null;
  const { message, type, notificationOptions: { autoHideDuration = shortly, messageArgs } = {} } = current;
  return (
    <Snackbar
      open={open}
      autoHideDuration={autoHideDuration}
      onClose={(_, reason) => reason !== 'clickaway' && setOpen(false)}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      slotProps={{ transition: { onExited: () => setCurrent(null) } }}
      // Above the navigation under the thumb.
      sx={{ bottom: { xs: 72, md: 24 } }}
    >
      <Alert severity={type} role={type === 'error' ? 'alert' : 'status'} onClose={() => setOpen(false)} closeText={translate('ui.close')}>
        {typeof message === 'string' ? translate(message, messageArgs as Record<string, unknown>) : message}
      </Alert>
    </Snackbar>
  );
}
