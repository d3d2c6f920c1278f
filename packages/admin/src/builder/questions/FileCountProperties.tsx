import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { NumberProperty } from '../properties/NumberProperty.tsx';

const mostFiles = 100;

export function FileCountProperties() {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <NumberProperty name="minCount" label={translate('builder.property.minCount')} whole least={0} most={mostFiles} />
      <NumberProperty name="maxCount" label={translate('builder.property.maxCount')} whole least={1} most={mostFiles} />
    </Box>
  );
}
