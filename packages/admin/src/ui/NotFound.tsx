import { useTranslate } from 'react-admin';
import { Empty } from './Notice.tsx';
import { Page } from './Page.tsx';

/** The server says neither "it does not exist" nor "not for you": the two are not told apart. */
export function NotFound() {
  const translate = useTranslate();
  return (
    <Page title={translate('ui.notFound')} width="form">
      <Empty title={translate('data.notFound')} />
    </Page>
  );
}
