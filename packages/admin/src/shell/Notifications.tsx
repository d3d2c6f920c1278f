import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import { useState } from 'react';
import { type NotificationPayload, useNotificationContext, useTranslate } from 'react-admin';

const shortly = 4000;

/** Says in a corner what was done, or why not; a refusal stays longer and is announced at once. */
export function Notifications() {
  const { notifications, takeNotification } = useNotificationContext();
  const [gone, setGone] = useState(0);
  const [next] = notifications;
  const take = () => {
    takeNotification();
    setGone(gone + 1);
  };
  return next ? <Shown key={gone} notification={next} onGone={take} /> : null;
}

function Shown({ notification, onGone }: { notification: NotificationPayload; onGone: () => void }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(true);
  const { message, type, notificationOptions: { autoHideDuration = shortly, messageArgs } = {} } = notification;
  return (
    <Snackbar
      open={open}
      autoHideDuration={autoHideDuration}
      onClose={(_, reason) => reason !== 'clickaway' && setOpen(false)}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      slotProps={{ transition: { onExited: onGone } }}
      // Above the navigation under the thumb.
      sx={{ bottom: { xs: 72, md: 24 } }}
    >
      <Alert severity={type} role={type === 'error' ? 'alert' : 'status'} onClose={() => setOpen(false)} closeText={translate('ui.close')}>
        {typeof message === 'string' ? translate(message, messageArgs as Record<string, unknown>) : message}
      </Alert>
    </Snackbar>
  );
}
