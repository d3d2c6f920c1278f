import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Text } from '@anjian/schema/definition/definition.ts';
import { NumberProperty } from '../properties/NumberProperty.tsx';
import { TextProperty } from '../properties/TextProperty.tsx';
import type { SummaryTools } from './typeEditor.ts';

/** Range and unit, as whole and decimal numbers share them. */
export function MeasureProperties({ whole = false, needed = false }: { whole?: boolean; needed?: boolean }) {
  const translate = useTranslate();
  return (
    <>
      <TextProperty name="unit" label={translate('builder.property.unit')} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <NumberProperty name="min" label={translate('builder.property.min')} whole={whole} needed={needed} />
        <NumberProperty name="max" label={translate('builder.property.max')} whole={whole} needed={needed} />
      </Box>
    </>
  );
}

export function summarizeMeasure({ min, max, unit }: { min?: number; max?: number; unit?: Text }, { say }: SummaryTools): string {
  const range = min === undefined && max === undefined ? '' : `${min ?? '…'} – ${max ?? '…'}`;
  return [range, say(unit)].filter((part) => part !== '').join(' ');
}
