import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { CreatePersonDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { Page } from '../ui/Page.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { saved } from '../ui/useUnsavedWarning.ts';
import { OneTimePassword, type HandOver } from './OneTimePassword.tsx';
import { PersonForm } from './PersonForm.tsx';

export default function CreatePersonPage() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [handOver, setHandOver] = useState<(HandOver & { id: string }) | null>(null);
  const create = useAction(CreatePersonDocument, {
    showsRefusal: true,
    onDone: ({ createPerson: { person, oneTimePassword } }) =>
      setHandOver({ id: person.id, userName: person.userName, password: oneTimePassword ?? '' }),
  });
  return (
    <Page
      title={translate('people.create')}
      subtitle={translate('people.createHelp')}
      back={{ to: '/people', label: translate('people.title') }}
      width="form"
    >
      <Sheet>
        <PersonForm
          values={{ userName: '', name: '', unit: '', role: '' }}
          choosesRole
          verb={translate('people.create')}
          error={create.error}
          busy={create.isPending}
          onSubmit={({ role, ...person }) => create.mutate({ input: { ...person, roles: role ? [{ role, unit: person.unit }] : [] } })}
        />
      </Sheet>
      <OneTimePassword handOver={handOver} onClose={() => handOver && void navigate(`/people/${handOver.id}`, { state: saved })} />
    </Page>
  );
}
