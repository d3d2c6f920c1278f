import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import ButtonGroup from '@mui/material/ButtonGroup';
import { useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import {
  AllExportTablesDocument,
  ExportTablesOfDocument,
  type ExportTablesFragment,
  type SubmissionTemplatesQuery,
} from '../data/generated/graphql.ts';
import { nodeAs } from '../data/node.ts';
import { useSheet, useWholeList } from '../data/useSheet.ts';
import { useMay } from '../data/viewer.ts';
import { type CalendarSpan, momentsOf } from '../ui/dates.ts';
import { ExportMenu } from './ExportMenu.tsx';

type Narrowing = CalendarSpan & { unit?: string };
type Template = SubmissionTemplatesQuery['templates']['nodes'][number];
type Addressed = (url: string) => string;

/** The units and days that the list is narrowed to narrow its table too. */
function narrowed(url: string, { unit, from, to }: Narrowing): string {
  const span = { ...momentsOf({ from, to }), ...(unit ? { unit } : {}) };
  if (Object.keys(span).length === 0) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(span).toString()}`;
}

/**
 * One table for each checklist, with a line for each submission, and one for each of its repeating groups, with a line for
 * each row: those of the checklist the list shows, or of the one picked here.
 */
export function ExportCsv({ templates }: { templates: readonly Template[] }) {
  const may = useMay();
  const { template: chosen, ...narrowing } = useListContext().filterValues as Narrowing & { template?: string };
  const exported = templates.filter(({ exportUrl }) => exportUrl !== null);
  if (!may('export.download') || exported.length === 0) return null;
  const addressed: Addressed = (url) => narrowed(url, narrowing);
  const shown = exported.find(({ id }) => id === chosen);
  return shown ? <OfOne template={shown} addressed={addressed} /> : <OfAny templates={exported} addressed={addressed} />;
}

function OfOne({ template: { id, exportUrl }, addressed }: { template: Template; addressed: Addressed }) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data } = useSheet(ExportTablesOfDocument, { template: id });
  const tables = data && nodeAs(data.node, 'Template');
  return (
    <ButtonGroup variant="outlined">
      <Button component="a" href={addressed(exportUrl ?? '')} download startIcon={<DownloadIcon />}>
        {translate('submissions.exportCsv')}
      </Button>
      {tables && tables.exportGroups.length > 0 && (
        <Button
          aria-label={translate('submissions.exportGroups')}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <ArrowDropDownIcon />
        </Button>
      )}
      {tables && <ExportMenu anchor={anchor} tables={[tables]} addressed={addressed} onClose={() => setAnchor(null)} />}
    </ButtonGroup>
  );
}

function OfAny({ templates, addressed }: { templates: readonly Template[]; addressed: Addressed }) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('submissions.exportCsv')}
      </Button>
      {anchor && <AllTables anchor={anchor} templates={templates} addressed={addressed} onClose={() => setAnchor(null)} />}
    </>
  );
}

type AllTablesProps = { anchor: HTMLElement; templates: readonly Template[]; addressed: Addressed; onClose: () => void };

/** The checklists are there at once; their groups are read from all their versions and come after. */
function AllTables({ anchor, templates, addressed, onClose }: AllTablesProps) {
  const found = useWholeList(AllExportTablesDocument, {}, (data) => data.templates).data ?? [];
  const byId = new Map(found.map((tables) => [tables.id, tables]));
  const tables = templates.map((template): ExportTablesFragment => byId.get(template.id) ?? { ...template, exportGroups: [] });
  return <ExportMenu anchor={anchor} tables={tables} addressed={addressed} onClose={onClose} />;
}
