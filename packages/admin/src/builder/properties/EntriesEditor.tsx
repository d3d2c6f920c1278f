import AddOutlinedIcon from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type ClipboardEvent, useId, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { addEntries, deleteEntry, mostChoices, mostRows, moveEntry, restoreEntry, type Entry } from '../edits/choices.ts';
import { useIsScored } from '../questions/scored.ts';
import { useStore } from '../state/useBuilder.ts';
import { DraggedEntries } from './DraggedEntries.tsx';
import { EntryLine } from './EntryLine.tsx';

type EntriesEditorProps = {
  /** what has them: letters typed one after the other into the same entry are one step */
  owner: string;
  name: 'choices' | 'rows';
  entries: readonly Entry[];
  exclusive?: boolean;
  /** what was published is only withdrawn */
  isPublished: boolean;
  onChange: (entries: readonly Entry[], merge?: string) => void;
};

/** Choices or the rows of a matrix: typed, pasted as lines, put in order, taken away. */
export function EntriesEditor({ owner, name, entries, exclusive = false, isPublished, onChange: change }: EntriesEditorProps) {
  const translate = useTranslate();
  const store = useStore();
  const isScored = useIsScored() && name === 'choices';
  const list = useRef<HTMLOListElement>(null);
  const heading = useId();
  const add = (labels: readonly string[]) => {
    const most = name === 'rows' ? mostRows : mostChoices;
    if (entries.length + labels.length > most) return store.say('builder.said.noRoom');
    change(addEntries(entries, labels, store.getState().locale, name === 'rows' ? 'row' : 'choice'));
    // The new line is there once it is drawn.
    setTimeout(() => list.current?.querySelector<HTMLInputElement>('li:last-of-type input')?.focus());
  };
  const paste = (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData('text/plain')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (lines.length < 2) return;
    event.preventDefault();
    add(lines);
  };
  return (
    <Box onPaste={paste} sx={{ marginBlock: 1 }}>
      <Typography id={heading} variant="subtitle2" component="p">
        {translate(`builder.property.${name}`)}
      </Typography>
      <DraggedEntries onMove={(key, index) => change(moveEntry(entries, key, index))}>
        <Box component="ol" ref={list} aria-labelledby={heading} sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {entries.map((entry, index) => (
            <EntryLine
              key={entry.key}
              {...{ owner, name, entry, index, exclusive, isScored }}
              count={entries.length}
              onChange={change}
              entries={entries}
              onEnter={() => add([''])}
              onMove={(by) => change(moveEntry(entries, entry.key, index + by))}
              onDelete={() => change(deleteEntry(entries, entry.key, isPublished))}
              onRestore={() => change(restoreEntry(entries, entry.key))}
            />
          ))}
        </Box>
      </DraggedEntries>
      <Button size="small" startIcon={<AddOutlinedIcon />} onClick={() => add([''])}>
        {translate(`builder.addEntry.${name}`)}
      </Button>
      <Typography variant="caption" color="textSecondary" component="p">
        {translate('builder.entriesHelp')}
      </Typography>
    </Box>
  );
}
