/** Items announced for a coming sitting: which came, which came later, which never did, and which came unannounced. */
import type { Announced } from '../agenda/facts.ts';
import { dayAfter } from '../danish/when-day.ts';
import type { Corpus } from './corpus.ts';
import type { Features } from './features.ts';
import { containment, saidIn } from './likeness.ts';
import { coreKey, titleCore } from './titles.ts';
import type { Sitting } from './types.ts';
import { isCommonWord, isStepWord, titleTermsOf } from './words.ts';

export interface Forecast {
  /** The sitting whose paper announces it. */
  announcedIn: string;
  title: string;
  /** The sitting it is announced for: its day where it is told, and its id once we hold it. */
  date: string | null;
  sitting: string | null;
  /** `open` until the sitting is held; `slipped` where it came later. */
  state: 'open' | 'arrived' | 'slipped' | 'missing';
  /** The item that came of it. */
  key: string | null;
}

/** Other titles of an item's case: "Udvidelse af døgnvagten" may come as "Nye takster", if that is the case of the døgnvagt. */
export type CaseTitles = (key: string) => readonly string[];

/** A sitting moved by so many days is still the one that was told. */
const MOVED = 14;
/** Share of an announcement's weight an item must hold. */
const LEAST = 0.6;
const IN_TEXT = 0.65;
const IN_CASE = 0.7;
/** Weight that only the announcement, and only the item's title says, from which on they are two things; and of the announcement what share. */
const OTHER_THING = 0.55;
const MOSTLY_OTHER = 0.4;
/** Sittings after the one it was announced for in which an item may still come. */
const LATER = 2;

/** The sitting an announcement is for. */
export function sittingAnnounced(
  corpus: Corpus,
  { date }: Pick<Announced, 'date'>,
  from: Sitting,
): Sitting | undefined {
  const coming = corpus.calendar.sittingsOf(from.body.key).filter((one) => one.date > from.date);
  if (date === null) return coming[0];
  const [first, last] = [dayAfter(date, -MOVED), dayAfter(date, MOVED)];
  return (
    coming.find((one) => one.date === date) ?? coming.find((one) => one.date >= first && one.date <= last)
  );
}

/** Of a treatment what announces others. */
export interface Announcing {
  sitting: Sitting;
  facts: { announced: readonly Pick<Announced, 'title' | 'date'>[] };
}

/** Forecasts of one announcing treatment, line by line. */
export function forecastsOf(corpus: Corpus, { sitting, facts }: Announcing, titles: CaseTitles): Forecast[] {
  const targets = facts.announced.map((line) => sittingAnnounced(corpus, line, sitting));
  const forecasts = facts.announced.map(({ title, date }, at): Forecast => {
    const target = targets[at];
    return {
      ...{
        announcedIn: sitting.id,
        title,
        date: target?.date ?? date,
        sitting: target?.id ?? null,
        key: null,
      },
      state: target ? 'missing' : 'open',
    };
  });
  for (const [id, lines] of Map.groupBy(forecasts, (forecast) => forecast.sitting)) {
    if (id === null) continue;
    for (const [line, item] of assign(corpus, lines, corpus.at(id), titles)) {
      line.state = 'arrived';
      line.key = item.key;
    }
    const left = lines.filter(({ state }) => state === 'missing');
    const day = left[0]?.date ?? null;
    if (day === null) continue;
    const later = corpus.calendar.sittingsOf(sitting.body.key).filter(({ date }) => date > day);
    for (const { id: other } of later.slice(0, LATER))
      for (const [line, item] of assign(
        corpus,
        left.filter(({ key }) => key === null),
        corpus.at(other),
        titles,
      )) {
        line.state = 'slipped';
        line.key = item.key;
      }
  }
  return forecasts;
}

/** Pairs lines with items, the best fit first; each at most once. */
function assign(
  corpus: Corpus,
  lines: Forecast[],
  items: readonly Features[],
  titles: CaseTitles,
): [Forecast, Features][] {
  const open = items.filter(({ isStanding }) => !isStanding);
  const scored = lines
    .flatMap((line) =>
      open.map((item) => ({ line, item, fit: fitOf(corpus, line.title, item, titles(item.key)) })),
    )
    .filter(({ fit }) => fit >= LEAST)
    .sort((a, b) => b.fit - a.fit);
  const taken = new Set<unknown>();
  return scored.flatMap(({ line, item }): [Forecast, Features][] => {
    if (taken.has(line) || taken.has(item)) return [];
    taken.add(line).add(item);
    return [[line, item]];
  });
}

/** How well an item fits an announcement: beyond 1 where the titles are alike. */
function fitOf(corpus: Corpus, announced: string, item: Features, others: readonly string[]): number {
  const { core, terms } = titleCore(announced);
  if (coreKey(core) === coreKey(item.core)) return 3;
  const said = [...new Set([...terms, ...titleTermsOf(announced)])];
  const own = [...new Set([...item.titleTerms, ...titleTermsOf(item.title)])];
  const text = corpus.termsOf(item);
  const inCase = others.flatMap((title) => titleCore(title).terms);
  let [all, hit, inTitle, unexplained] = [0, 0, 0, 0];
  for (const term of said) {
    const weight = corpus.vocabulary.weight(term) * (isStepWord(term) ? 0.2 : 1);
    const title = containment(term, own);
    const elsewhere =
      isCommonWord(term) || isStepWord(term)
        ? 0
        : Math.max(IN_TEXT * saidIn(term, text), IN_CASE * containment(term, inCase));
    all += weight;
    inTitle += weight * title;
    hit += weight * Math.max(title, elsewhere);
    unexplained += weight * (1 - Math.min(1, Math.max(title, elsewhere / IN_TEXT)));
  }
  let extra = 0;
  for (const term of item.titleTerms) extra += corpus.vocabulary.weight(term) * (1 - containment(term, said));
  const isOther = Math.min(unexplained, extra) >= OTHER_THING && unexplained >= MOSTLY_OTHER * all;
  if (all === 0 || isOther) return 0;
  return hit / all + inTitle / all;
}

/**
 * Items of a sitting that nothing foretold: no list announced them, nothing earlier of their case promised them. Empty
 * where the body has no earlier sitting that could have, or makes no such lists.
 */
export function unannouncedAt(
  corpus: Corpus,
  sitting: Sitting,
  forecasts: readonly Forecast[],
  isPromised: (key: string) => boolean,
): string[] {
  const earlier = corpus.calendar.sittingsOf(sitting.body.key).filter(({ date }) => date < sitting.date);
  const lists = new Set(forecasts.map(({ announcedIn }) => announcedIn));
  if (!earlier.some(({ id }) => lists.has(id))) return [];
  const expected = new Set(forecasts.flatMap(({ key }) => key ?? []));
  return corpus
    .at(sitting.id)
    .filter(({ key, isStanding }) => !isStanding && !expected.has(key) && !isPromised(key))
    .map(({ key }) => key);
}
