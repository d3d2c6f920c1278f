import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { PlainProperty } from '../properties/PlainProperty.tsx';

/** The earliest and the latest that can be entered. */
export function BoundsProperties({ type }: { type: 'date' | 'time' }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <PlainProperty name="min" label={translate('builder.property.earliest')} type={type} />
      <PlainProperty name="max" label={translate('builder.property.latest')} type={type} />
    </Box>
  );
}

export function summarizeBounds({ min, max }: { min?: string; max?: string }): string {
  return min === undefined && max === undefined ? '' : `${min ?? '…'} – ${max ?? '…'}`;
}
