import AddIcon from '@mui/icons-material/Add';
import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { AssetsOfKindDocument } from '../data/generated/graphql.ts';
import { useSheet } from '../data/useSheet.ts';
import { lineProblem, mostProperties, type PropertyLine, type PropertyType, suggestLines } from './properties.ts';

const types: readonly PropertyType[] = ['text', 'number', 'date', 'truth'];

type Props = { lines: readonly PropertyLine[]; kind: string; showProblems: boolean; onChange: (lines: PropertyLine[]) => void };

/** One line for each property: its name, what it is, its value. Below, the names that others of the kind have. */
export function PropertiesEditor({ lines, kind, showProblems, onChange }: Props) {
  const translate = useTranslate();
  const others = useSheet(AssetsOfKindDocument, { kind }, { enabled: kind !== '' }).data?.assets.nodes ?? [];
  const suggested = suggestLines(others, lines);
  const isFull = lines.length >= mostProperties;
  const put = (index: number, line: PropertyLine) => onChange(lines.map((before, at) => (at === index ? line : before)));
  return (
    <Box component="fieldset" sx={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ padding: 0, fontWeight: 600 }}>
        {translate('assets.properties')}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {translate('assets.propertiesHelp')}
      </Typography>
      {lines.map((line, index) => (
        <Line
          // Lines have no names of their own while they are typed.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          line={line}
          at={index + 1}
          problem={showProblems ? lineProblem(line, lines) : undefined}
          onChange={(changed) => put(index, changed)}
          onRemove={() => onChange(lines.filter((_, other) => other !== index))}
        />
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', marginTop: 1 }}>
        <Button startIcon={<AddIcon />} disabled={isFull} onClick={() => onChange([...lines, { key: '', type: 'text', text: '' }])}>
          {translate('assets.addProperty')}
        </Button>
        {suggested.map((line) => (
          <Chip
            key={line.key}
            variant="outlined"
            label={line.key}
            disabled={isFull}
            aria-label={translate('assets.addPropertyCalled', { key: line.key })}
            onClick={() => onChange([...lines, line])}
          />
        ))}
      </Box>
    </Box>
  );
}

type LineProps = {
  line: PropertyLine;
  at: number;
  problem: string | undefined;
  onChange: (line: PropertyLine) => void;
  onRemove: () => void;
};

function Line({ line, at, problem, onChange, onRemove }: LineProps) {
  const translate = useTranslate();
  return (
    <Box
      role="group"
      aria-label={translate('assets.propertyAt', { at })}
      sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr auto', sm: '2fr 1fr 2fr auto' }, columnGap: 1, alignItems: 'start' }}
    >
      <TextField
        label={translate('assets.propertyName')}
        value={line.key}
        error={problem !== undefined}
        helperText={problem && translate(problem)}
        sx={{ gridColumn: { xs: '1 / 3', sm: 'auto' } }}
        onChange={(event) => onChange({ ...line, key: event.target.value })}
      />
      <IconButton
        aria-label={translate('assets.removeProperty', { key: line.key })}
        onClick={onRemove}
        sx={{ order: { sm: 4 }, marginTop: 1 }}
      >
        <DeleteOutlinedIcon />
      </IconButton>
      <TextField
        select
        label={translate('assets.propertyType')}
        value={line.type}
        onChange={(event) => onChange({ ...line, type: event.target.value as PropertyType, text: '' })}
      >
        {types.map((type) => (
          <MenuItem key={type} value={type}>
            {translate(`assets.propertyTypes.${type}`)}
          </MenuItem>
        ))}
      </TextField>
      <Value line={line} onChange={(text) => onChange({ ...line, text })} />
    </Box>
  );
}

/** On a phone the value has the rest of its row. */
const wide = { gridColumn: { xs: '2 / 4', sm: 'auto' } };

function Value({ line: { type, text }, onChange }: { line: PropertyLine; onChange: (text: string) => void }) {
  const translate = useTranslate();
  const label = translate('assets.propertyText');
  if (type === 'truth')
    return (
      <TextField select sx={wide} label={label} value={text} onChange={(event) => onChange(event.target.value)}>
        <MenuItem value="true">{translate('ui.yes')}</MenuItem>
        <MenuItem value="false">{translate('ui.no')}</MenuItem>
      </TextField>
    );
  return (
    <TextField
      type={type === 'date' ? 'date' : 'text'}
      sx={wide}
      label={label}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        htmlInput: { maxLength: 500, ...(type === 'number' ? { inputMode: 'decimal' } : {}) },
        ...(type === 'date' ? { inputLabel: { shrink: true } } : {}),
      }}
    />
  );
}
