/** Danish wall clocks and instants. */

const ZONE = 'Europe/Copenhagen';
const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What a Danish clock shows at an instant, as if it were UTC. */
const clockAt = (instant: number): number => Date.parse(`${CLOCK.format(instant).replace(' ', 'T')}Z`);

/**
 * The instant at which a Danish clock shows this. Of an hour that comes twice in autumn the first is meant; one that is left
 * out in spring is the hour after.
 * @param date `YYYY-MM-DD` @param time `HH:MM`
 */
export function instantOf(date: string, time: string): Date {
  const shown = Date.parse(`${date}T${time}:00Z`);
  // The clock runs ahead of UTC, in summer by an hour more; whichever fits is right.
  const candidates = [2, 1].map((hours) => shown - hours * 3_600_000);
  const found = candidates.find((instant) => clockAt(instant) === shown);
  return new Date(found ?? shown - 3_600_000);
}
