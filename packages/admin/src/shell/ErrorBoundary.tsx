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

export function Crashed({ error }: { error: Error }) {
  const translate = useTranslate();
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
        {translate('shell.crashed')}
      </Typography>
      {translate('shell.crashedHelp')}
      <Typography variant="caption" component="pre" sx={{ whiteSpace: 'pre-wrap' }}>
        {error.message}
      </Typography>
    </Alert>
  );
}
