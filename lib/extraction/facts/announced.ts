/** Items said to come at a later sitting: the list under `Punkter til næste møde`, with the sitting it is made for. */
import type { Announced } from '../../agenda/facts.ts';
import type { AgendaItem } from '../../agenda/model.ts';
import { findTime } from '../../danish/dates.ts';
import { settle, timesIn } from '../../danish/when.ts';
import { type Line, type ReadSection, single } from './text.ts';

const TITLE =
  /(?:punkter|emner|sager|dagsorden(?:spunkter)?)\s(?:til|på|ved|for)\s(?:de(?:t|n)?\s)?(?:næste|kommende|fremtidige|efterfølgende)\smøde|(?:kommende|fremtidige)\s(?:punkter|møder|sager)|næste\smøde|årshjul/i;
const INTRODUCES = /:\s*$/;
/** "Foreløbig forventes behandlet: Plan for skoven; Budget 2026." */
const INLINE =
  /(?:behandle(?:t|s)?|drøfte(?:t|s)?|punkter|emner|sager|dagsordenen|mødet)\s?:\s([^:]{3,}[^:\s])$/i;
/** A sentence of its own, not the title of an item. */
const IS_SENTENCE =
  /\s(?:er|vil|kan|skal|holdes|afholdes|udsendes|orienteres|bedes|planlægges|forventes|har|blev|bliver)\s/i;
const SITTING = /møde|samling/i;
const MAX_TITLE = 200;

interface Meant {
  date: string | null;
  startTime: string | null;
}

/** Announced items, in printed order. */
export function announcedIn(
  item: AgendaItem,
  sections: ReadSection[],
  meetingDate: string | null,
): Announced[] {
  if (!TITLE.test(item.title)) return [];
  return sections
    .filter(({ role }) => role !== 'recommendation' && role !== 'decision')
    .flatMap((section) => announcedInSection(section, meetingDate));
}

function announcedInSection(section: ReadSection, meetingDate: string | null): Announced[] {
  const found: Announced[] = [];
  let meant: Meant = { date: null, startTime: null };
  let listing = false;
  for (const line of section.lines) {
    if (line.kind === 'table') {
      found.push(...entryOfRow(section, line, meant, meetingDate));
      continue;
    }
    const isEntry = line.kind === 'list' || (listing && isTitle(line));
    if (!isEntry) {
      const inline = INLINE.exec(line.text)?.[1];
      const told = SITTING.test(line.text) || INTRODUCES.test(line.text) || line.kind === 'subheading';
      // The first sitting told is the next; a later line may name another for the list under it.
      const next = told ? sittingIn(line.text, meetingDate) : null;
      if (next && (meant.date === null || found.length > 0 || INTRODUCES.test(line.text))) meant = next;
      listing = INTRODUCES.test(line.text) || (listing && line.kind === 'subheading');
      for (const entry of inline ? entriesIn(line, inline) : [])
        found.push(entryOf(section, entry, meant, meetingDate));
      continue;
    }
    listing = true;
    found.push(entryOf(section, line, meant, meetingDate));
  }
  return found;
}

/** `18. september 2026 | Budget`: an item in the cell beside the day of its sitting, or alone in its row. */
function entryOfRow(section: ReadSection, line: Line, meant: Meant, meetingDate: string | null): Announced[] {
  const cells = line.text.split('\t');
  const table = section.blocks[line.block];
  const isHead = table?.type === 'table' && line.text === table.rows[0]?.join('\t');
  const at = cells.findIndex((cell) => sittingIn(cell, meetingDate) !== null);
  const own = at < 0 ? null : sittingIn(cells[at] ?? '', meetingDate);
  const title = cells.find((cell, column) => column !== at && /[a-zæøå]{3}/i.test(cell))?.trim();
  if (!title || (isHead && !own) || title.length > MAX_TITLE) return [];
  const place = { section: section.index, start: line.start, end: line.end };
  return [{ title: single(title), date: (own ?? meant).date, startTime: (own ?? meant).startTime, place }];
}

/** The entries of a list on one line, each with its place. */
function entriesIn(line: Line, list: string): Line[] {
  let start = line.end - list.length;
  return list.split(';').flatMap((text) => {
    const entry = { ...line, text, start, end: start + text.length };
    start = entry.end + 1;
    return text.trim() === '' ? [] : [entry];
  });
}

/** A line that lost its mark: like a title, no sentence. */
const isTitle = ({ text, kind }: Line): boolean =>
  kind === 'paragraph' &&
  text.length <= MAX_TITLE &&
  /^(?:(?:\d{1,2}|[a-zæøå])[.)]\s)?[A-ZÆØÅ]/.test(text) &&
  !IS_SENTENCE.test(text) &&
  !INTRODUCES.test(text);

function entryOf(section: ReadSection, line: Line, meant: Meant, meetingDate: string | null): Announced {
  const mark = /^[\s–—•*·-]*(?:(?:\d{1,2}|[a-zæøå])[.)]\s)?/.exec(line.text)?.[0].length ?? 0;
  const own =
    /\((?:[^()]{0,200}møde[^()]{0,200}|[^()]{0,200}\d{4})\)\.?$|,?\s(?:til|på)\smødet\s(?:den|i)\s[^,;]{0,200}$/i.exec(
      line.text,
    );
  const said = own ? sittingIn(own[0], meetingDate) : null;
  const text = said && own ? line.text.slice(mark, own.index) : line.text.slice(mark);
  return {
    title: text.replace(/\s+/g, ' ').replace(/(?<![\s.;,])[\s.;,]+$/, ''),
    date: said ? said.date : meant.date,
    startTime: said ? said.startTime : meant.startTime,
    place: { section: section.index, start: line.start, end: line.end },
  };
}

/** The day a line tells, with the hour the sitting begins. */
function sittingIn(text: string, meetingDate: string | null): Meant | null {
  const times = timesIn(text);
  // "er flyttet fra den 12. til den 19. juni": the last day is meant.
  const isMoved = /(?<![a-zæøå])(?:flyttet|rykket)(?![a-zæøå])/i.test(text);
  for (const time of isMoved ? times.toReversed() : times) {
    if (time.precision !== 'day' || (time.isStretch && !isMoved)) continue;
    const date = settle(time, meetingDate, 'next')?.to ?? null;
    if (date === null || (meetingDate !== null && date <= meetingDate)) continue;
    return { date, startTime: findTime(text.slice(time.start, time.end + 40)) };
  }
  return null;
}
