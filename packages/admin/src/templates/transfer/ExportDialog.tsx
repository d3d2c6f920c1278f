import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import { VersionDefinitionDocument } from '../../data/generated/graphql.ts';
import { nodeAs } from '../../data/node.ts';
import { request } from '../../data/request.ts';
import { useLocalized } from '../../terms/useLocalized.ts';
import { Failure } from '../../ui/Notice.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import type { TemplateSheet } from '../TemplatePage.tsx';
import { ReportLines } from '../../terms/ReportLines.tsx';
import { type FileFormat, writeTemplateFile } from './writeTemplateFile.ts';

type ExportDialogProps = { template: TemplateSheet; onClose: () => void };

/** One version of a checklist as a file, and what the file's format had no words for. */
export default function ExportDialog({ template, onClose }: ExportDialogProps) {
  const translate = useTranslate();
  const title = useId();
  const formats = useId();
  const read = useLocalized();
  const versions = template.versions.nodes;
  const [version, setVersion] = useState((template.latest ?? template.draft ?? versions[0])?.id ?? '');
  const [format, setFormat] = useState<FileFormat>('xlsform');
  const write = useMutation({
    mutationFn: async () => {
      const parsed = parseDefinition(
        nodeAs((await request(VersionDefinitionDocument, { id: version })).node, 'TemplateVersion')?.definition,
      );
      if (!parsed.ok) throw new Error(`version ${version} is no definition that this console reads`);
      const { ending, type, content, report } = await writeTemplateFile(parsed.definition, format);
      const number = versions.find(({ id }) => id === version)?.number ?? 1;
      const name = `${read(template.name)} v${number}.${ending}`;
      saveFile(name, content, type);
      return { name, report, format };
    },
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby={title} maxWidth="sm" fullWidth>
      <DialogTitle id={title}>{translate('transfer.exportTitle')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('transfer.exportHelp')}</DialogContentText>
        {write.error && <Failure error={write.error} />}
        <TextField
          select
          label={translate('transfer.version')}
          value={version}
          onChange={({ target }) => {
            setVersion(target.value);
            write.reset();
          }}
        >
          {versions.map(({ id, number, state }) => (
            <MenuItem key={id} value={id}>
              {translate('terms.version', { number })} · {translate(`terms.versionState.${state}`)}
            </MenuItem>
          ))}
        </TextField>
        <FormControl sx={{ marginTop: 2 }}>
          <FormLabel id={formats}>{translate('transfer.format')}</FormLabel>
          <RadioGroup
            aria-labelledby={formats}
            value={format}
            onChange={(_, value) => {
              setFormat(value as FileFormat);
              write.reset();
            }}
          >
            {(['xlsform', 'json'] as const).map((one) => (
              <FormControlLabel key={one} value={one} control={<Radio />} label={translate(`transfer.${one}`)} />
            ))}
          </RadioGroup>
        </FormControl>
        <div role="status">
          {write.data && <p>{translate('transfer.exported', { name: write.data.name })}</p>}
          {write.data?.format === 'xlsform' && (
            <p>
              {write.data.report.length > 0
                ? translate('transfer.exportReport', { smart_count: write.data.report.length })
                : translate('transfer.allCarried')}
            </p>
          )}
        </div>
        {write.data && write.data.report.length > 0 && (
          <ReportLines lines={write.data.report} label={translate('transfer.exportReportLabel')} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ui.close')}</Button>
        <Button variant="contained" disabled={write.isPending || version === ''} onClick={() => write.mutate()}>
          {translate('transfer.download')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
