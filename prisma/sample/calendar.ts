/** Calendar dates as 'YYYY-MM-DD'; all of the sample is in Asia/Shanghai, which has no changes of the clock. */
export const timeZone = 'Asia/Shanghai';
const hoursAhead = 8;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + hoursAhead * 3_600_000).toISOString().slice(0, 10);
}

/** The instant of a local time, 'HH:MM', with so many minutes added. */
export function instantAt(day: string, time: string, minutes = 0): Date {
  return new Date(Date.parse(`${day}T${time}:00Z`) - hoursAhead * 3_600_000 + minutes * 60_000);
}

/** ISO day of the week, 1 = Monday */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
