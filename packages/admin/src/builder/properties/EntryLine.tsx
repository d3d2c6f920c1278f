import ArrowDownwardOutlinedIcon from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlinedIcon from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import DragIndicatorOutlinedIcon from '@mui/icons-material/DragIndicatorOutlined';
import { useSortable } from '@dnd-kit/react/sortable';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { Choice } from '@anjian/schema/definition/definition.ts';
import { useLanguageName } from '../../terms/useLanguageName.ts';
import { relabelEntry, setChoice, type Entry } from '../edits/choices.ts';
import { useBuilder } from '../state/useBuilder.ts';
import { TypedNumber } from './TypedNumber.tsx';

type EntryLineProps = {
  owner: string;
  name: 'choices' | 'rows';
  entry: Entry;
  entries: readonly Entry[];
  index: number;
  count: number;
  exclusive: boolean;
  isScored: boolean;
  onChange: (entries: readonly Entry[], merge?: string) => void;
  onEnter: () => void;
  onMove: (by: -1 | 1) => void;
  onDelete: () => void;
  onRestore: () => void;
};

export function EntryLine(props: EntryLineProps) {
  const { owner, name, entry, entries, index, count, exclusive, isScored, onChange, onEnter, onMove, onDelete, onRestore } = props;
  const translate = useTranslate();
  const languageName = useLanguageName();
  const locales = useBuilder(({ history }) => history.present.locales);
  const called = translate(`builder.entry.${name}`, { at: index + 1 });
  const { ref, handleRef } = useSortable({ id: `${owner}.${name}.${entry.key}`, index, data: { entry: entry.key } });
  if (entry.removed) {
    return (
      <Box component="li" ref={ref} sx={{ display: 'flex', alignItems: 'center', gap: 1, color: 'text.secondary' }}>
        <Box sx={{ flexGrow: 1, textDecoration: 'line-through' }}>{Object.values(entry.label)[0] ?? entry.key}</Box>
        <Button size="small" onClick={onRestore}>
          {translate('builder.offerAgain')}
        </Button>
      </Box>
    );
  }
  return (
    <Box component="li" ref={ref} sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5, bgcolor: 'background.paper' }}>
      <Box component="span" ref={handleRef} aria-hidden className="builder-handle" title={translate('builder.dragEntryHelp')}>
        <DragIndicatorOutlinedIcon fontSize="small" />
      </Box>
      <Box sx={{ flexGrow: 1 }}>
        {locales.map((locale) => (
          <TextField
            key={locale}
            margin="none"
            value={entry.label[locale] ?? ''}
            placeholder={languageName(locale)}
            onChange={({ target: { value } }) =>
              onChange(relabelEntry(entries, entry.key, locale, value), `${owner}.${name}.${entry.key}.${locale}`)
            }
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter();
              if (event.altKey && event.key === 'ArrowUp' && index > 0) onMove(-1);
              if (event.altKey && event.key === 'ArrowDown' && index < count - 1) onMove(1);
            }}
            slotProps={{ htmlInput: { 'aria-label': `${called} ${languageName(locale)}`, lang: locale } }}
            sx={{ marginBottom: 0.5 }}
          />
        ))}
        {isScored && (
          <TypedNumber
            label={translate('builder.property.weight')}
            value={(entry as Choice).weight}
            onChange={(weight) => onChange(setChoice(entries as Choice[], entry.key, 'weight', weight))}
          />
        )}
        {exclusive && (
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                checked={(entry as Choice).exclusive === true}
                onChange={(_, isOn) => onChange(setChoice(entries as Choice[], entry.key, 'exclusive', isOn ? true : undefined))}
              />
            }
            label={translate('builder.property.exclusive')}
          />
        )}
      </Box>
      <IconButton
        size="small"
        aria-label={translate('builder.moveUpLabel', { name: called })}
        disabled={index === 0}
        onClick={() => onMove(-1)}
      >
        <ArrowUpwardOutlinedIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={translate('builder.moveDownLabel', { name: called })}
        disabled={index === count - 1}
        onClick={() => onMove(1)}
      >
        <ArrowDownwardOutlinedIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={translate('builder.deleteLabel', { name: called })}
        disabled={name === 'rows' && count === 1}
        onClick={onDelete}
      >
        <DeleteOutlinedIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}
