import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';

/** So many are drawn at once, at first and with each further step. */
const step = 200;

/** The first of many, and a button for more: a list that is held whole need not be drawn whole. */
export function Growing<Item>({ items, children }: { items: readonly Item[]; children: (shown: readonly Item[]) => ReactNode }) {
  const translate = useTranslate();
  const [count, setCount] = useState(step);
  const hidden = items.length - count;
  return (
    <>
      {children(hidden > 0 ? items.slice(0, count) : items)}
      {hidden > 0 && (
        <Box sx={{ padding: 1, textAlign: 'center' }}>
          <Button onClick={() => setCount(count + step)}>{translate('ui.more', { smart_count: hidden })}</Button>
        </Box>
      )}
    </>
  );
}
