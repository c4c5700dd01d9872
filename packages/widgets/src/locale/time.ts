/** The time of day of an ISO time: 10.42 in Danish, 10:42 in English. Empty if it is no time. */
export function formatTime(iso: string, language: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { hour: 'numeric', minute: '2-digit' }).format(
    date,
  );
}
