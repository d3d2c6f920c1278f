import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { printFormula } from '@anjian/schema/rules/printFormula.ts';
import { useStore } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';
import { readableFrom } from '../../terms/conditions/readable.ts';

/** What formulas are made of, to be put in by a click: the questions by their labels, and some patterns to start from. */
const patterns = [
  "if(a > 1, 'x', 'y')",
  'days(today(), until) <= 30',
  'sum(register, amount)',
  "matches(plate, '[A-Z][0-9]+')",
  'coalesce(a, 0)',
];

export function FormulaHelp({ owner, onInsert }: { owner: string | undefined; onInsert: (words: string) => void }) {
  const translate = useTranslate();
  const store = useStore();
  const say = useSheetText();
  const [anchor, setAnchor] = useState<{ element: HTMLElement; list: 'questions' | 'patterns' } | null>(null);
  const choose = (words: string) => {
    setAnchor(null);
    onInsert(words);
  };
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <Button size="small" aria-haspopup="menu" onClick={(event) => setAnchor({ element: event.currentTarget, list: 'questions' })}>
        {translate('builder.insertQuestion')}
      </Button>
      <Button size="small" aria-haspopup="menu" onClick={(event) => setAnchor({ element: event.currentTarget, list: 'patterns' })}>
        {translate('builder.insertPattern')}
      </Button>
      <Menu
        anchorEl={anchor?.element ?? null}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { maxHeight: 320 } } }}
      >
        {anchor?.list === 'patterns' &&
          patterns.map((pattern) => (
            <MenuItem key={pattern} onClick={() => choose(pattern)} sx={{ fontFamily: 'monospace' }}>
              {pattern}
            </MenuItem>
          ))}
        {anchor?.list === 'questions' &&
          readableFrom(store.definition, owner).map(({ key, label }) => (
            <MenuItem key={key} onClick={() => choose(printFormula({ kind: 'question', key }))}>
              <Typography component="span" variant="body2" noWrap sx={{ maxWidth: 320 }}>
                {say(label) || key}
              </Typography>
              <Typography component="code" variant="caption" color="textSecondary" sx={{ marginInlineStart: 1 }}>
                {key}
              </Typography>
            </MenuItem>
          ))}
      </Menu>
    </Box>
  );
}
