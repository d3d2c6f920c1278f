import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { isRequestError, isUnreachable } from '../data/requestError.ts';

/** Nothing here, why, and what fills it. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Box sx={{ padding: { xs: 3, sm: 5 }, textAlign: 'center', color: 'text.secondary' }}>
      <Typography variant="subtitle1" component="p" color="textPrimary">
        {title}
      </Typography>
      {children && <Typography variant="body2">{children}</Typography>}
      {action && <Box sx={{ marginTop: 2 }}>{action}</Box>}
    </Box>
  );
}

/** Lines where the content will stand, so that nothing jumps. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  const translate = useTranslate();
  return (
    <Box component="output" aria-label={translate('ui.loading')} sx={{ display: 'block', padding: 2 }}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} animation="wave" height={40} />
      ))}
    </Box>
  );
}

/** What went wrong, in the server's words, what to do, and the number to give to whoever looks into it. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => unknown }) {
  const translate = useTranslate();
  const sentence = useRefusal();
  const action = onRetry && (
    <Button color="inherit" onClick={() => onRetry()}>
      {translate('ui.tryAgain')}
    </Button>
  );
  return (
    <Alert severity="error" action={action} sx={{ marginBlock: 2 }}>
      {sentence(error)}
      {isRequestError(error) && error.correlationId && (
        <Typography variant="caption" component="p">
          {translate('ui.reference', { reference: error.correlationId })}
        </Typography>
      )}
    </Alert>
  );
}

/** The sentence of an error in the reader's language. */
export function useRefusal(): (error: unknown) => string {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return (error) => {
    if (isUnreachable(error)) return translate('ui.unreachable');
    if (isRequestError(error) && error.message.startsWith('data.')) return translate(error.message);
    return isRequestError(error) ? error.in(locale) : translate('ui.unexpected');
  };
}
