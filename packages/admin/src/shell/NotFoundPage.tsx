import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Empty } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';

export function NotFoundPage() {
  const translate = useTranslate();
  return (
    <Page title={translate('shell.notFound')} width="form">
      <Empty
        title={translate('shell.notFoundHelp')}
        action={
          <Button component={RouterLink} to="/" variant="outlined">
            {translate('shell.home')}
          </Button>
        }
      />
    </Page>
  );
}
