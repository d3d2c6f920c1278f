import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { PersonDocument, type PersonQuery } from '../data/generated/graphql.ts';
import { nodeAs, type NodeAs } from '../data/node.ts';
import { useSheet } from '../data/useSheet.ts';
import { useUnitName } from '../terms/unitName.ts';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Page } from '../ui/Page.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { PersonActions } from './PersonActions.tsx';
import { PersonState } from './PersonState.tsx';
import { Roles } from './Roles.tsx';

export type PersonSheet = NodeAs<PersonQuery['node'], 'Person'>;

export default function PersonPage() {
  const { id = '' } = useParams();
  const query = useSheet(PersonDocument, { id });
  return (
    <Loaded query={query}>
      {({ node }) => {
        const person = nodeAs(node, 'Person');
        return person ? <PersonDetails key={person.id} person={person} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function PersonDetails({ person }: { person: PersonSheet }) {
  const translate = useTranslate();
  const name = useUnitName();
  const { moment } = useMoments();
  return (
    <Page
      title={person.name}
      back={{ to: '/people', label: translate('people.title') }}
      subtitle={<PersonState person={person} />}
      actions={<PersonActions person={person} />}
      width="form"
    >
      <Sheet>
        <Facts
          facts={[
            { name: translate('people.userName'), value: person.userName },
            { name: translate('people.unit'), value: name(person.unit) },
            { name: translate('people.createdAt'), value: moment(person.createdAt) },
          ]}
        />
      </Sheet>
      <Roles person={person} />
    </Page>
  );
}
