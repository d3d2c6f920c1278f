import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { AssignmentDocument } from '../data/generated/graphql.ts';
import { nodeAs } from '../data/node.ts';
import { useSheet } from '../data/useSheet.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Page } from '../ui/Page.tsx';
import type { AssignmentSheet } from './AssignmentPage.tsx';
import { ChangeForm } from './ChangeForm.tsx';

export default function ChangeAssignmentPage() {
  const { id = '' } = useParams();
  const query = useSheet(AssignmentDocument, { id });
  return (
    <Loaded query={query}>
      {({ node }) => {
        const assignment = nodeAs(node, 'Assignment');
        return assignment?.active ? <Change key={assignment.id} assignment={assignment} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function Change({ assignment }: { assignment: AssignmentSheet }) {
  const translate = useTranslate();
  const read = useLocalized();
  return (
    <Page
      title={translate('assignments.changeTitle')}
      subtitle={translate('assignments.changeHelp')}
      back={{ to: `/assignments/${assignment.id}`, label: read(assignment.name) }}
      width="form"
    >
      <ChangeForm assignment={assignment} />
    </Page>
  );
}
