import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { AssignableTemplatesDocument } from '../data/generated/graphql.ts';
import { useSheet } from '../data/useSheet.ts';
import { useViewer } from '../data/viewer.ts';
import { dateOf } from '../ui/dates.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Waiting } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { AssignmentForm } from './AssignmentForm.tsx';
import { emptyPlan, withTemplate } from './plan.ts';

export default function CreateAssignmentPage() {
  const translate = useTranslate();
  const viewer = useViewer();
  const [query] = useSearchParams();
  const templates = useSheet(AssignableTemplatesDocument, {});
  return (
    <Page
      title={translate('assignments.create')}
      subtitle={translate('assignments.createHelp')}
      back={{ to: '/assignments', label: translate('assignments.title') }}
      width="form"
    >
      <Loaded query={templates}>
        {({ templates: { nodes } }) => {
          if (!viewer) return <Waiting />;
          const chosen = nodes.find(({ id }) => id === query.get('template')) ?? null;
          const empty = emptyPlan(dateOf(new Date()), viewer.person.unit?.id ?? '');
          return <AssignmentForm templates={nodes} values={{ ...empty, ...withTemplate(empty, chosen), template: chosen }} />;
        }}
      </Loaded>
    </Page>
  );
}
