import type { Place } from '@anjian/schema/answers/answer.ts';

const longestSearch = 20_000;
/** A position is believed for so long, so that ten photos in a row ask once. */
const oldest = 30_000;
const justNow = 5 * 60_000;

/** Where the device is; undefined when it does not know, or is not allowed to say. */
export function whereAmI(): Promise<Place | undefined> {
  if (!('geolocation' in navigator)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy }, timestamp }) =>
        resolve({ lat: latitude, lon: longitude, accuracy, at: new Date(timestamp).toISOString() }),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: longestSearch, maximumAge: oldest },
    );
  });
}

export function wasJustTaken(capturedAt: string, now: Date): boolean {
  return Math.abs(now.getTime() - Date.parse(capturedAt)) < justNow;
}
