/** Rules for days told by the unit they lie in: `fredag i uge 49`, `sidste hverdag i maj`, `månedens udgang`, `nytår`. */
import { dayAfter, isoDay, lastDayOf, monthNamed } from './when-day.ts';
import { MONTH, mondayOf, months, OF, type Rule, rule, YEAR, yearOf } from './when-rules.ts';

const WEEKDAYS = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const NAMES = WEEKDAYS.join('|');
const NTH = ['første', 'anden', 'tredje', 'fjerde'];

/** Tried before `RULES`: each takes in what those would read as a week, month or year of its own. */
export const END_RULES: Rule[] = [
  rule(/\buge/i, String.raw`(${NAMES})(?:en)?\si\suge\s(\d{1,2})(?:${OF}(${YEAR}))?`, (match) => {
    const [weekday, week] = [WEEKDAYS.indexOf((match[1] ?? '').toLowerCase()), Number(match[2])];
    if (week < 1 || week > 53) return null;
    const day = (year: number) => dayAfter(mondayOf(year, week), (weekday + 6) % 7);
    return { year: yearOf(match[3]), precision: 'day', kind: 'unit', from: day, to: day };
  }),
  rule(
    /dag\si\s/i,
    String.raw`(?:den\s)?(${NTH.join('|')}|sidste)\s(dag|hverdag|arbejdsdag|bankdag|${NAMES})\si\s(${MONTH})(?:\s(${YEAR}))?`,
    (match) => {
      const month = monthNamed(match[3] ?? '') ?? 1;
      const fits = fitting((match[2] ?? '').toLowerCase());
      const nth = NTH.indexOf((match[1] ?? '').toLowerCase());
      const day = (year: number) => {
        const days = Array.from({ length: lastDayOf(year, month) }, (_, at) => isoDay(year, month, at + 1));
        return days.filter(fits).at(nth) ?? isoDay(year, month, 0);
      };
      return { year: yearOf(match[4]), precision: 'day', kind: 'unit', from: day, to: day };
    },
  ),
  rule(
    /måned|kvartal|halvår|år/i,
    String.raw`(?:udgangen\saf\s(?:denne\s|dette\s|indeværende\s)?(måned|kvartal|halvår|år)(?:en|et)?(?!\s(?:${MONTH}|\d))|(måned|kvartal|halvår|år)(?:en|et)s\s(?:udgang|udløb|afslutning|slutning)|(måned|kvartal|halvår|år)(?:en|et)\ser\s(?:omme|gået|slut|forbi))`,
    (match) => {
      const unit = UNITS[(match[1] ?? match[2] ?? match[3] ?? '').toLowerCase()];
      if (!unit) return null;
      const [length, precision] = unit;
      const end = (year: number, anchor = isoDay(year, 12, 31)) =>
        isoDay(year, Math.ceil(Number(anchor.slice(5, 7)) / length) * length, 0);
      return { year: null, precision, kind: 'anchored', from: end, to: end };
    },
  ),
  // "inden 2026 er omme" is by the end of it.
  rule(/omme|gået|forbi/i, String.raw`(?:(${MONTH})|(${YEAR}))\ser\s(?:omme|gået|forbi)`, (match) => {
    const month = monthNamed(match[1] ?? '');
    const end = months(month ?? 12, month ?? 12, yearOf(match[2]), month ? 'month' : 'year');
    return { ...end, kind: 'ends', from: end.to };
  }),
  rule(/nytår/i, 'nytår(?:et)?', () => turn(null, 1)),
  rule(/halvårsskift/i, String.raw`halvårsskiftet(?:\s(${YEAR}))?`, (match) => turn(yearOf(match[1]), 7)),
];

/** Without any of these none of them applies. */
export const END_NEEDED =
  /dag(?:en)?\si\s|dgangen\saf|(?:udgang|udløb|slutning)(?![a-zæøå])|omme|forbi|gået|slut|ytår|sskift/i;

/** Months of a unit that the meeting lies in. */
const UNITS: Record<string, readonly [number, 'month' | 'quarter' | 'half-year' | 'year']> = {
  måned: [1, 'month'],
  kvartal: [3, 'quarter'],
  halvår: [6, 'half-year'],
  år: [12, 'year'],
};

/** A day on which one stretch turns into the next; one is before it or after it. */
function turn(year: number | null, month: number) {
  const day = (of: number) => isoDay(month === 1 ? of + 1 : of, month, 1);
  return { year, precision: 'part-of-year', kind: 'holiday', from: day, to: day } as const;
}

/** Which days of a month are counted; of working days Saturdays and Sundays are left out, public holidays are not. */
function fitting(word: string): (iso: string) => boolean {
  if (word === 'dag') return () => true;
  const weekday = WEEKDAYS.indexOf(word);
  const of = (iso: string) => new Date(`${iso}T00:00:00Z`).getUTCDay();
  return weekday >= 0 ? (iso) => of(iso) === weekday : (iso) => of(iso) % 6 !== 0;
}
