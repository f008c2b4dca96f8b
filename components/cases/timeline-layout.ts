/** Where the points of a case stand on its line. */
import type { CaseView, ItemRef, PromiseView, TreatmentView } from '@/lib/tracking/views.ts';

export type Point = { key: string; date: string | null } & (
  | { kind: 'treatment'; treatment: TreatmentView }
  /** A coming sitting, with what is promised for it; `by` announced or promised it. */
  | { kind: 'coming'; title: string; by: ItemRef; promises: PromiseView[] }
  /** A time something is promised for, with no sitting known. */
  | { kind: 'promised'; by: ItemRef; promises: PromiseView[] }
);

/**
 * Treatments, then what is to come, in order of time; sittings without a day come last.
 * @param today `YYYY-MM-DD`
 */
export function pointsOf({ treatments, coming, promises }: CaseView, today: string): Point[] {
  const open = promises.filter(({ state, mark }) => state === 'open' && mark.state === null);
  const ahead = coming.filter(({ date }) => date === null || date >= today);
  const within = (date: string | null) =>
    open.filter(({ from, to }) => date !== null && from <= date && date <= to);
  const sittings = Map.groupBy(ahead, ({ date }) => date);
  const announced = [...sittings].flatMap(([date, all]): Point[] =>
    all.slice(0, 1).map(({ announcedBy }) => ({
      ...{ kind: 'coming', key: `coming ${date}`, date, by: announcedBy, promises: within(date) },
      title: all.map(({ title }) => title).join('; '),
    })),
  );
  const told = new Set(announced.flatMap(({ date }) => within(date)));
  const others = open
    .filter((promise) => !told.has(promise))
    .map(
      (promise): Point => ({
        ...{ kind: 'promised', key: promise.id, date: promise.to, by: promise.item, promises: [promise] },
      }),
    );
  const been = treatments.map(
    (treatment): Point => ({
      ...{ kind: 'treatment', key: treatment.item.itemKey, date: treatment.item.date, treatment },
    }),
  );
  const last = '9999';
  return [
    ...been.sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '')),
    ...[...announced, ...others].sort((a, b) => (a.date ?? last).localeCompare(b.date ?? last)),
  ];
}

export interface Layout {
  /** Of the whole line, in pixels. */
  width: number;
  /** Of each point, in their order. */
  xs: number[];
  /** Of today. */
  today: number;
}

const DAY_MS = 86_400_000;

/**
 * Places points by their days, as far as their names leave room: none comes nearer than `gap` to the next, and the line
 * grows past `width` rather than break that.
 * @param dates ascending; null for a time to come that is not known
 */
export function layoutOf(
  dates: readonly (string | null)[],
  today: string,
  width: number,
  gap: number,
): Layout {
  const days = dates.map((date) => (date === null ? null : Date.parse(date) / DAY_MS));
  const known = days.filter((day) => day !== null);
  const [first = 0, last = first] = [known[0], known.at(-1)];
  const whole = Math.max(width, dates.length * gap);
  const [left, right] = [gap / 2, whole - gap / 2];
  const span = Math.max(last - first, 1);
  const xOf = (day: number) => left + ((day - first) / span) * (right - left);
  const xs: number[] = [];
  for (const day of days) xs.push(Math.max(day === null ? right : xOf(day), (xs.at(-1) ?? -gap) + gap));
  for (let at = xs.length - 1; at >= 0; at--)
    xs[at] = Math.min(xs[at] ?? 0, (xs[at + 1] ?? right + gap) - gap);
  return { width: whole, xs, today: todayAt(days, xs, Date.parse(today) / DAY_MS, whole) };
}

/** Between the points that stand around it. */
function todayAt(days: readonly (number | null)[], xs: readonly number[], today: number, width: number) {
  const next = days.findIndex((day) => day === null || day > today);
  const at = next < 0 ? days.length : next;
  const [before, after] = [xs[at - 1], xs[at]];
  if (before === undefined) return Math.max((after ?? width) / 2, 0);
  if (after === undefined) return Math.min(before + (width - before) / 2, width);
  const [from, to] = [days[at - 1] ?? today, days[at] ?? today + 1];
  return before + ((today - from) / Math.max(to - from, 1)) * (after - before);
}
