import type { Place } from '@anjian/schema/answers/answer.ts';
import { useTranslate } from 'react-admin';
import { writeDegrees } from './origin.ts';

/** A position as people can type it into a map. */
export function usePlaceWords(): (place: Pick<Place, 'lat' | 'lon' | 'accuracy'>) => string {
  const translate = useTranslate();
  return ({ lat, lon, accuracy }) => {
    const position = translate('submissions.origin.place', { lat: writeDegrees(lat), lon: writeDegrees(lon) });
    return accuracy === undefined
      ? position
      : `${position}${translate('submissions.origin.accuracy', { smart_count: Math.round(accuracy) })}`;
  };
}
