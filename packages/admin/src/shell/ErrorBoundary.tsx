import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Component, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';

type State = { error: Error | null };

/** A page that fails takes only itself down: the navigation stays, and the words of the error can be passed on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error ? <Crashed error={this.state.error} /> : this.props.children;
  }
}

/** As Chromium, Firefox and Safari say that a part of the console did not arrive: no connection, or a newer release took its place. */
const notArrived = /dynamically imported module|importing a module script failed/i;

export function Crashed({ error }: { error: Error }) {
  const translate = useTranslate();
  const isOurs = !notArrived.test(error.message);
  return (
    <Alert
      severity="error"
      sx={{ marginBlock: 3 }}
      action={
        <Button color="inherit" onClick={() => window.location.reload()}>
          {translate('shell.reload')}
        </Button>
      }
    >
      <Typography variant="subtitle2" component="h1">
        {translate(isOurs ? 'shell.crashed' : 'shell.notArrived')}
      </Typography>
      {translate(isOurs ? 'shell.crashedHelp' : 'shell.notArrivedHelp')}
      {isOurs && (
        <Typography variant="caption" component="pre" sx={{ whiteSpace: 'pre-wrap' }}>
          {error.message}
        </Typography>
      )}
    </Alert>
  );
}
