/** The years 1 to 9999: the database knows no year 0, and five digits are written otherwise. An invalid date is in none. */
export function isStorableInstant(instant: Date): boolean {
  const year = instant.getUTCFullYear();
  return year >= 1 && year <= 9999;
}
