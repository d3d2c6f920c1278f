import { useTranslate } from 'react-admin';
import { UpdatePersonDocument } from '../data/generated/graphql.ts';
import { useAction } from '../data/useAction.ts';
import { PersonForm } from './PersonForm.tsx';
import type { PersonSheet } from './PersonPage.tsx';

export function EditPerson({ person, onDone }: { person: PersonSheet; onDone: () => void }) {
  const translate = useTranslate();
  const update = useAction(UpdatePersonDocument, { done: 'people.saved', showsRefusal: true, onDone });
  return (
    <PersonForm
      values={{ userName: person.userName, name: person.name, unit: person.unit?.id ?? '', role: '' }}
      choosesRole={false}
      verb={translate('ui.save')}
      error={update.error}
      busy={update.isPending}
      onSubmit={({ userName, name, unit }) => update.mutate({ input: { person: person.id, userName, name, unit } })}
    />
  );
}
