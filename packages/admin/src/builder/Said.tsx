import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { visuallyHidden } from '../ui/visuallyHidden.ts';
import { useBuilder } from './state/useBuilder.ts';

/** Says to screen readers what an edit did: where a question went, how many were added. */
export function Said() {
  const translate = useTranslate();
  const { sentence, blanks, count } = useBuilder((state) => state.said);
  const filled = Object.fromEntries(
    Object.entries(blanks).map(([name, blank]) => [
      name,
      typeof blank === 'string' && blank.startsWith('builder.step.') ? translate(blank) : blank,
    ]),
  );
  return (
    <Box component="output" aria-live="polite" sx={visuallyHidden}>
      {/* The same sentence twice is another element, and so is read twice. */}
      <span key={count}>{sentence && translate(sentence, filled)}</span>
    </Box>
  );
}
