import { useState } from 'react';
import { valueOf, withValue } from '../form/answer.model.ts';
import { readNumber } from '../form/number.model.ts';
import { useForm } from '../form/formTools.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { placeInWords } from '../photos/placeInWords.ts';
import { placeAt, useUnfinishedPart } from '../unfinished/unfinished.ts';
import type { Editor, EditorProps } from './editor.ts';

export type Place = { lat: number; lon: number; accuracy?: number; at?: string };
type Finding = 'rest' | 'finding' | 'refused' | 'unavailable';

const longestSearch = 20_000;

function EditPlace({ path, answer, ids, disabled, change }: EditorProps<'place'>) {
  const { t } = useForm();
  const place = valueOf(answer) as Place | undefined;
  const [finding, setFinding] = useState<Finding>('rest');

  function find(): void {
    setFinding('finding');
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) => {
        setFinding('rest');
        const at = new Date(timestamp).toISOString();
        change(withValue(answer, { lat: coords.latitude, lon: coords.longitude, accuracy: coords.accuracy, at }));
      },
      (fault) => setFinding(fault.code === fault.PERMISSION_DENIED ? 'refused' : 'unavailable'),
      { enableHighAccuracy: true, timeout: longestSearch },
    );
  }

  return (
    <div role="group" aria-labelledby={ids.label} aria-describedby={ids.describedBy}>
      {place ? <p className="fill-found">{placeInWords(t, place)}</p> : null}
      {disabled ? null : (
        <>
          <button type="button" className="fill-button" disabled={finding === 'finding'} onClick={find}>
            <Glyph name="place" />
            {t(finding === 'finding' ? 'place_taking' : place ? 'place_again' : 'place_take')}
          </button>
          <p role="status" className="fill-hint">
            {finding === 'refused' ? t('place_refused') : finding === 'unavailable' ? t('place_unavailable') : ''}
          </p>
          <ByHand path={path} place={place} id={ids.control} onPlace={(typed) => change(withValue(answer, typed))} />
        </>
      )}
    </div>
  );
}

function ByHand({ path, place, id, onPlace }: { path: string; place: Place | undefined; id: string; onPlace: (place: Place) => void }) {
  const { t } = useForm();
  const [kept, keep] = useUnfinishedPart(placeAt(path));
  const [typed, setTyped] = useState((): Record<'lat' | 'lon', string> =>
    kept === undefined ? { lat: place ? String(place.lat) : '', lon: place ? String(place.lon) : '' } : JSON.parse(kept),
  );
  const [wasBegun] = useState(kept !== undefined);
  const [lat, lon] = [readNumber(typed.lat, 'decimal'), readNumber(typed.lon, 'decimal')];
  const isBad = lat.is === 'not_a_number' || lon.is === 'not_a_number' || outside(lat, 90) || outside(lon, 180);

  function type(next: typeof typed): void {
    setTyped(next);
    const [lat, lon] = [readNumber(next.lat, 'decimal'), readNumber(next.lon, 'decimal')];
    const isWhole = lat.is === 'number' && lon.is === 'number' && !outside(lat, 90) && !outside(lon, 180);
    keep(isWhole || next.lat + next.lon === '' ? undefined : JSON.stringify(next));
    if (isWhole) onPlace({ lat: lat.value, lon: lon.value });
  }

  return (
    <details className="fill-more" open={wasBegun || undefined}>
      <summary>{t('place_by_hand')}</summary>
      <div className="fill-number">
        {(['lat', 'lon'] as const).map((part) => (
          <label key={part} className="fill-part">
            {t(part === 'lat' ? 'place_lat' : 'place_lon')}
            <input
              className="fill-input"
              inputMode="decimal"
              value={typed[part]}
              aria-invalid={isBad || undefined}
              aria-describedby={isBad ? `${id}-bad` : undefined}
              onChange={(event) => type({ ...typed, [part]: event.target.value })}
            />
          </label>
        ))}
      </div>
      {isBad ? (
        <p id={`${id}-bad`} className="fill-problem" data-severity="error">
          {t('place_bad')}
        </p>
      ) : null}
    </details>
  );
}

function outside(read: ReturnType<typeof readNumber>, limit: number): boolean {
  return read.is === 'number' && Math.abs(read.value) > limit;
}

export const place: Editor<'place'> = { shape: 'group', clears: true, Edit: EditPlace };
