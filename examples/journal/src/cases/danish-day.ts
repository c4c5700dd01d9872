/** Days are those of Denmark, wherever the server runs. */
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The calendar day, YYYY-MM-DD, on which a point in time, ISO 8601, falls in Denmark. */
export function danishDay(time: string): string {
  return calendar.format(new Date(time));
}
