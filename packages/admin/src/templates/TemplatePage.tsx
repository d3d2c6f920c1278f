import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { TemplateDocument, type TemplateQuery } from '../data/generated/graphql.ts';
import { nodeAs, type NodeAs } from '../data/node.ts';
import { useSheet } from '../data/useSheet.ts';
import { useMay } from '../data/viewer.ts';
import { useUnitName } from '../terms/unitName.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Page } from '../ui/Page.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { TemplateActions } from './TemplateActions.tsx';
import { TemplateState } from './TemplateState.tsx';
import { keptReport } from '../terms/importReport.ts';
import { Uses } from './Uses.tsx';
import { Versions } from './Versions.tsx';

export type TemplateSheet = NodeAs<TemplateQuery['node'], 'Template'>;

export default function TemplatePage() {
  const { id = '' } = useParams();
  const query = useSheet(TemplateDocument, { id });
  return (
    <Loaded query={query}>
      {({ node }) => {
        const template = nodeAs(node, 'Template');
        return template ? <TemplateDetails key={template.id} template={template} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function TemplateDetails({ template }: { template: TemplateSheet }) {
  const translate = useTranslate();
  const read = useLocalized();
  const may = useMay();
  const name = useUnitName();
  const { moment } = useMoments();
  const submitted = template.submissions.totalCount;
  return (
    <Page
      title={read(template.name)}
      back={{ to: '/templates', label: translate('templates.title') }}
      subtitle={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <TemplateState template={template} />
          {may('template.edit') && !template.archived && keptReport(template.id).length > 0 && (
            <RouterLink to={`/templates/${template.id}/edit`}>{translate('transfer.seeReport')}</RouterLink>
          )}
        </Box>
      }
      actions={<TemplateActions template={template} />}
    >
      <Sheet title={translate('templates.details')}>
        <Facts
          facts={[
            { name: translate('templates.unit'), value: name(template.unit) },
            { name: translate('templates.createdBy'), value: template.createdBy?.name },
            { name: translate('templates.updatedAt'), value: moment(template.updatedAt) },
            {
              name: translate('templates.submissionCount'),
              value: (
                <RouterLink to={`/submissions?filter=${encodeURIComponent(JSON.stringify({ template: template.id }))}`}>
                  {translate('templates.seeSubmissions', { smart_count: submitted })}
                </RouterLink>
              ),
            },
          ]}
        />
      </Sheet>
      <Versions template={template} />
      <Uses template={template} />
    </Page>
  );
}
