import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import type { SubmissionTemplatesQuery } from '../data/generated/graphql.ts';
import { useMay } from '../data/viewer.ts';
import { useLocalized } from '../terms/useLocalized.ts';

type Template = SubmissionTemplatesQuery['templates']['nodes'][number];

/** One table for each checklist: that of the chosen one, or the one picked here. */
export function ExportCsv({ templates }: { templates: readonly Template[] }) {
  const translate = useTranslate();
  const may = useMay();
  const read = useLocalized();
  const { template: chosen } = useListContext().filterValues as { template?: string };
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const exported = templates.filter(({ exportUrl }) => exportUrl !== null);
  if (!may('export.download') || exported.length === 0) return null;
  const url = exported.find(({ id }) => id === chosen)?.exportUrl;
  const look = { variant: 'outlined', startIcon: <DownloadIcon /> } as const;
  if (url)
    return (
      <Button component="a" href={url} download {...look}>
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
          <MenuItem key={id} component="a" href={exportUrl ?? ''} download onClick={() => setAnchor(null)}>
            {read(name)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
