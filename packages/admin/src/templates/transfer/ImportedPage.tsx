import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useNavigate, useParams } from 'react-router-dom';
import { NotFound } from '../../ui/NotFound.tsx';
import { Page } from '../../ui/Page.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { dropReport, keptReport } from './report.ts';
import { ReportLines } from './ReportLines.tsx';

/** What the import of this template left to be looked at, line by line, until its author is done with it. */
export default function ImportedPage() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const lines = keptReport(id);
  if (lines.length === 0) return <NotFound />;
  const done = () => {
    dropReport(id);
    void navigate(`/templates/${id}/edit`);
  };
  return (
    <Page
      title={translate('transfer.imported')}
      subtitle={translate('transfer.importedHelp')}
      back={{ to: `/templates/${id}`, label: translate('transfer.backToTemplate') }}
      width="reading"
      actions={
        <>
          <Button component={RouterLink} to={`/templates/${id}/edit`} variant="contained">
            {translate('transfer.openBuilder')}
          </Button>
          <Button variant="outlined" onClick={done}>
            {translate('transfer.reportDone')}
          </Button>
        </>
      }
    >
      <Sheet title={translate('transfer.report', { smart_count: lines.length })} flush>
        <ReportLines
          lines={lines}
          label={translate('transfer.reportLabel')}
          to={(key) => `/templates/${id}/edit?at=${encodeURIComponent(key)}`}
        />
      </Sheet>
    </Page>
  );
}
