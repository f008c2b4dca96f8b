/** Passages of items: a quote of what is shown, and of what was read, so that it is found in either text. */
import type { Place } from './facts.ts';
import type { Section } from './model.ts';
import { findQuote, type Quote, type QuotePlace, quoteOf } from './quotes.ts';
import { blocksText } from './reading-text.ts';

/** A passage as it was when it was marked. */
export interface Passage extends Quote {
  /** The same in the text as it was read; null where nothing was repaired. */
  read: Quote | null;
}

/** Where a passage stands: a place for each section it reaches into. */
export interface PassagePlace {
  state: QuotePlace['state'];
  places: Place[];
}

/** Sections as one text, and for each letter of it where it stands in them. */
interface ItemText {
  text: string;
  /** Of each letter the section, and in its text as shown where the letter begins and ends. */
  letters: { section: number; start: number; end: number }[];
}

type Text = Pick<Section, 'blocks' | 'repairs'>;

function shownText(sections: readonly Text[]): ItemText {
  return joined(sections, (text) => [...units(text, 0, text.length)]);
}

/** The text as it was read; a letter of a repaired word stands for the whole word. */
function readText(sections: readonly Text[]): ItemText {
  return joined(sections, (text, { repairs = [] }) => {
    const letters: Letter[] = [];
    let from = 0;
    for (const { start, end, read } of repairs) {
      if (start === null || end === null) continue;
      letters.push(...units(text, from, start));
      for (let i = 0; i < read.length; i++) letters.push({ letter: read.charAt(i), start, end });
      from = end;
    }
    letters.push(...units(text, from, text.length));
    return letters;
  });
}

interface Letter {
  letter: string;
  start: number;
  end: number;
}

function* units(text: string, from: number, to: number): Generator<Letter> {
  for (let i = from; i < to; i++) yield { letter: text.charAt(i), start: i, end: i + 1 };
}

function joined(sections: readonly Text[], lettersOf: (text: string, section: Text) => Letter[]): ItemText {
  const parts: string[] = [];
  const letters: ItemText['letters'] = [];
  sections.forEach((one, section) => {
    const text = blocksText(one.blocks);
    for (const { letter, start, end } of lettersOf(text, one)) {
      parts.push(letter);
      letters.push({ section, start, end });
    }
    parts.push('\n');
    letters.push({ section, start: text.length, end: text.length });
  });
  return { text: parts.join(''), letters };
}

const isRepaired = (sections: readonly Text[]) =>
  sections.some(({ repairs = [] }) => repairs.some(({ start }) => start !== null));

function quoteIn({ text, letters }: ItemText, { section, start, end }: Place): Quote | null {
  const from = letters.findIndex((one) => one.section === section && one.end > start);
  const to = letters.findLastIndex((one) => one.section === section && one.start < end);
  return from < 0 || to < from ? null : quoteOf(text, from, to + 1);
}

/** A stretch of a section as a passage of its item; null where nothing but blanks stands in it. */
export function passageOf(sections: readonly Text[], place: Place): Passage | null {
  const quote = quoteIn(shownText(sections), place);
  return quote && { ...quote, read: isRepaired(sections) ? quoteIn(readText(sections), place) : null };
}

const SURE: readonly QuotePlace['state'][] = ['exact', 'moved', 'doubtful'];

/** Where a passage stands in an item, as it is shown or as it was read, whichever is surer; null where it is lost. */
export function findPassage(sections: readonly Text[], { read, ...shown }: Passage): PassagePlace | null {
  const asShown = placeIn(shownText(sections), shown);
  if (asShown?.state === 'exact' || (!read && !isRepaired(sections))) return asShown;
  const asRead = placeIn(readText(sections), read ?? shown);
  if (!asShown || !asRead) return asShown ?? asRead;
  return SURE.indexOf(asRead.state) < SURE.indexOf(asShown.state) ? asRead : asShown;
}

function placeIn({ text, letters }: ItemText, quote: Quote): PassagePlace | null {
  const found = findQuote(text, quote);
  if (!found) return null;
  const stretch = letters.slice(found.start, found.end);
  const places = [...Map.groupBy(stretch, ({ section }) => section)].map(([section, own]) => ({
    section,
    start: own[0]?.start ?? 0,
    end: own.at(-1)?.end ?? 0,
  }));
  return { state: found.state, places: places.filter(({ start, end }) => start < end) };
}
