import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import type { SubmissionTemplatesQuery } from '../data/generated/graphql.ts';
import { useMay } from '../data/viewer.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { type CalendarSpan, momentsOf } from '../ui/dates.ts';

type Narrowing = CalendarSpan & { unit?: string };
type Template = SubmissionTemplatesQuery['templates']['nodes'][number];

/** The units and days that the list is narrowed to narrow its table too. */
function narrowed(url: string, { unit, from, to }: Narrowing): string {
  const span = { ...momentsOf({ from, to }), ...(unit ? { unit } : {}) };
  return Object.keys(span).length === 0 ? url : `${url}?${new URLSearchParams(span).toString()}`;
}

/** One table for each checklist: that of the chosen one, or the one picked here. */
export function ExportCsv({ templates }: { templates: readonly Template[] }) {
  const translate = useTranslate();
  const may = useMay();
  const read = useLocalized();
  const { template: chosen, ...narrowing } = useListContext().filterValues as Narrowing & { template?: string };
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const exported = templates.filter(({ exportUrl }) => exportUrl !== null);
  if (!may('export.download') || exported.length === 0) return null;
  const url = exported.find(({ id }) => id === chosen)?.exportUrl;
  const look = { variant: 'outlined', startIcon: <DownloadIcon /> } as const;
  if (url)
    return (
      <Button component="a" href={narrowed(url, narrowing)} download {...look}>
        {translate('submissions.exportCsv')}
      </Button>
    );
  return (
    <>
      <Button aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} {...look}>
        {translate('submissions.exportCsv')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {exported.map(({ id, name, exportUrl }) => (
          <MenuItem key={id} component="a" href={narrowed(exportUrl ?? '', narrowing)} download onClick={() => setAnchor(null)}>
            {read(name)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
