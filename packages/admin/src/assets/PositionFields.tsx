import MyLocationIcon from '@mui/icons-material/MyLocation';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { type AssetDetails, isPosition } from './assetForm.ts';

/** Typed, or that of the device: a phone held at the thing knows best. */
export function PositionFields() {
  const translate = useTranslate();
  const { register, watch, setValue, formState } = useFormContext<AssetDetails>();
  const { latitude, longitude, isTaking, failed, take } = useTaken((at) => {
    setValue('latitude', at.latitude.toFixed(6), { shouldDirty: true });
    setValue('longitude', at.longitude.toFixed(6), { shouldDirty: true });
  }, watch);
  const isHalf = formState.isSubmitted && (latitude.trim() === '') !== (longitude.trim() === '');
  const problem = (text: string, most: number) => {
    if (!isPosition(text, most)) return translate('assets.positionBad', { most });
    return isHalf && text.trim() === '' ? translate('assets.positionHalf') : undefined;
  };
  const fields = [
    { name: 'latitude', problem: problem(latitude, 90) },
    { name: 'longitude', problem: problem(longitude, 180) },
  ] as const;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr auto' }, columnGap: 2, alignItems: 'start' }}>
      {fields.map(({ name, problem: wrong }) => (
        <TextField
          key={name}
          {...register(name)}
          label={translate(`assets.${name}`)}
          error={wrong !== undefined}
          helperText={wrong}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'decimal' } }}
        />
      ))}
      <Button startIcon={<MyLocationIcon />} disabled={isTaking} onClick={take} sx={{ marginTop: { sm: 1 } }}>
        {translate(isTaking ? 'assets.positionTaking' : 'assets.positionTake')}
      </Button>
      {failed && (
        <Box role="alert" sx={{ gridColumn: '1 / -1', color: 'error.main' }}>
          {translate('assets.positionFailed')}
        </Box>
      )}
    </Box>
  );
}

type At = { latitude: number; longitude: number };

function useTaken(onTaken: (at: At) => void, watch: (name: 'latitude' | 'longitude') => string) {
  const [state, setState] = useState<'rest' | 'taking' | 'failed'>('rest');
  const take = () => {
    setState('taking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        onTaken(coords);
        setState('rest');
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 },
    );
  };
  return { latitude: watch('latitude'), longitude: watch('longitude'), isTaking: state === 'taking', failed: state === 'failed', take };
}
