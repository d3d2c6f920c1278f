import { useTranslate } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { CreateUnitDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { Page } from '../ui/Page.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { saved } from '../ui/useUnsavedWarning.ts';
import { UnitForm } from './UnitForm.tsx';

export default function CreateUnitPage() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const create = useAction(CreateUnitDocument, {
    done: 'units.created',
    showsRefusal: true,
    onDone: ({ createUnit }) => void navigate(`/units/${createUnit.unit.id}`, { state: saved }),
  });
  return (
    <Page title={translate('units.create')} back={{ to: '/units', label: translate('units.title') }} width="form">
      <Sheet>
        <UnitForm
          values={{ name: '', nameEn: '', kind: '', parent: query.get('parent') ?? '' }}
          choosesParent
          verb={translate('units.create')}
          error={create.error}
          busy={create.isPending}
          onSubmit={({ nameEn, ...unit }) => create.mutate({ input: { ...unit, nameEn: nameEn.trim() || null } })}
        />
      </Sheet>
    </Page>
  );
}
