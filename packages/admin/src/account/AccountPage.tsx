import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { SetLocaleDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { useViewer, type Viewer } from '../data/viewer.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { useUnitName } from '../terms/unitName.ts';
import { Facts } from '../ui/Facts.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { Waiting } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Sheet } from '../ui/Sheet.tsx';

export default function AccountPage() {
  const translate = useTranslate();
  const viewer = useViewer();
  const chooseLocale = useAction(SetLocaleDocument);
  if (!viewer) return <Waiting />;
  return (
    <Page title={viewer.person.name} subtitle={translate('account.title')} width="form">
      <Details viewer={viewer} />
      <Sheet title={translate('account.language')}>
        <LanguageSwitch onChosen={(locale) => chooseLocale.mutate({ input: { locale: locale === 'en' ? 'EN' : 'ZH_CN' } })} />
        <Typography variant="body2" color="textSecondary" sx={{ marginTop: 1 }}>
          {translate('account.languageHelp')}
        </Typography>
      </Sheet>
      <Sheet title={translate('account.password')}>
        <Box sx={{ maxWidth: 384 }}>
          <PasswordForm onChanged={() => undefined} />
        </Box>
      </Sheet>
    </Page>
  );
}

function Details({ viewer }: { viewer: Viewer }) {
  const translate = useTranslate();
  const name = useUnitName();
  const roles = viewer.roles.map(({ id, role, unit }) => (
    <div key={id}>{translate('account.roleAt', { role: translate(`terms.role.${role}`), unit: name(unit) })}</div>
  ));
  return (
    <Sheet title={translate('account.details')}>
      <Facts
        facts={[
          { name: translate('account.userName'), value: viewer.person.userName },
          { name: translate('account.unit'), value: viewer.person.unit && name(viewer.person.unit) },
          { name: translate('account.roles'), value: roles.length > 0 ? roles : null },
        ]}
      />
    </Sheet>
  );
}
