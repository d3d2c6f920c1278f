import { useSyncExternalStore } from 'react';
import { usePhone } from './phone.ts';

/** Wrong by so much, whoever reads the phone's clock comes too late. */
const worthSaying = 300_000;
const hour = 3_600_000;

/** The phone's clock is wrong: what follows from it, and how it is put right. */
export function ClockNotice() {
  const { t, serverClock } = usePhone();
  const offset = useSyncExternalStore(serverClock.subscribe, serverClock.offset);
  if (Math.abs(offset) < worthSaying) return null;
  return (
    <p className="phone-banner" role="status">
      {t(offset > 0 ? 'clock_is_slow' : 'clock_is_fast', { by: t(...amountOf(Math.abs(offset))) })}
    </p>
  );
}

function amountOf(by: number): ['clock_minutes' | 'clock_hours' | 'clock_days', { n: number }] {
  if (by < 2 * hour) return ['clock_minutes', { n: Math.round(by / 60_000) }];
  return by < 48 * hour ? ['clock_hours', { n: Math.round(by / hour) }] : ['clock_days', { n: Math.round(by / (24 * hour)) }];
}
