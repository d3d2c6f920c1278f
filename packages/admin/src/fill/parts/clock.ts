/** The device's calendar and clock, written as answers write them: YYYY-MM-DD and HH:MM. */
export function todayHere(): string {
  return new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());
}

export function timeHere(): string {
  return new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit' }).format(new Date());
}

/** A local wall-clock time with this device's offset, as ISO 8601: `2026-11-24T16:00:00+08:00`. */
export function withOffset(date: string, time: string): string {
  const minutes = -new Date(`${date}T${time}:00`).getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${date}T${time}:00${sign}${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
