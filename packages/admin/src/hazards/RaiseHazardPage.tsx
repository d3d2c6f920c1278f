import { useTranslate } from 'react-admin';
import { useViewer } from '../data/viewer.ts';
import { Waiting } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { HazardForm } from './HazardForm.tsx';

export default function RaiseHazardPage() {
  const translate = useTranslate();
  const viewer = useViewer();
  return (
    <Page
      title={translate('hazards.raise')}
      subtitle={translate('hazards.raiseHelp')}
      back={{ to: '/hazards', label: translate('hazards.title') }}
      width="form"
    >
      <Sheet>{viewer ? <HazardForm ownUnit={viewer.person.unit?.id ?? ''} /> : <Waiting />}</Sheet>
    </Page>
  );
}
