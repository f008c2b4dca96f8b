const COPENHAGEN = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Europe/Copenhagen', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

/**
 * A moment as the clock on the wall shows it (`YYYY-MM-DD HH:MM`): one with an offset in Danish time, one without as
 * it stands. Empty for what is no moment, and for the year 1 that stands for "none".
 */
export function localMoment(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
    text.trim(),
  );
  if (!match || Number(text.slice(0, 4)) < 1900) return '';
  if (match[3] === undefined) return `${match[1]} ${match[2]}`;
  const instant = new Date(text.trim());
  return Number.isNaN(instant.getTime()) ? '' : COPENHAGEN.format(instant);
}
