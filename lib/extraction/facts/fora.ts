/** `Siden sidst`, split into what each forum reports. */

import type { ForumReport, Party } from '../../agenda/facts.ts';
import type { AgendaItem } from '../../agenda/model.ts';
import { FORA, nameAt, ORGANISATIONS } from './lookup.ts';
import { type Line, type ReadSection, single } from './text.ts';

const TITLE =
  /siden\ssidst|orientering(?:er)?\sfra\s(?:fora|udvalg|bestyrelse|råd|medlemmer|repræsent)|nyt\sfra\s(?:fora|udvalg|bestyrelse|råd)/i;
/** "Der er ikke afholdt møde siden sidst", "Intet nyt". An oral report is not nothing. */
const NOTHING =
  /^(?:intet(?:\snyt|\sat\s(?:berette|bemærke|orientere\som|rapportere))?(?:\ssiden\ssidst)?|ingen\s(?:nyheder|orientering(?:er)?|bemærkninger|møder)(?:\ssiden\ssidst)?|-|–|der\s(?:er|har|blev)\sikke\s(?:(?:været\s)?(?:af)?holdt|været|nyt)\b.{0,90}|der\ser\s(?:intet|ikke\snoget)\snyt.{0,60}|.{0,60}har\sikke\s(?:holdt|afholdt)\smøde.{0,60})\.?$/i;
const MAX_HEADING = 80;
/** A line about the item itself, not a forum. */
const NO_FORUM =
  /\b(?:orientere[rs]|orienteringer\sfra|udpeget|herunder|medlemmer(?:ne)?\saf|under\spunktet)\b|[.!?]$/i;

/** Does the item gather reports from fora? */
export const isReportItem = (item: AgendaItem): boolean => TITLE.test(item.title);

interface Heading {
  forum: Party;
  /** Offset in the section's text where the report's own words begin, on the heading's line. */
  from: number;
}

/** Reports of an item that gathers them, in printed order. */
export function foraOf(item: AgendaItem, sections: ReadSection[]): ForumReport[] {
  if (!isReportItem(item)) return [];
  return sections
    .filter(({ role }) => role !== 'recommendation' && role !== 'decision')
    .flatMap((section) => reportsOf(section));
}

function reportsOf(section: ReadSection): ForumReport[] {
  const reports: ForumReport[] = [];
  let open: { heading: Heading; start: number; lines: Line[] } | null = null;
  const close = () => {
    if (open) reports.push(...reportFrom(section, open.heading, open.start, open.lines));
  };
  section.lines.forEach((line, at) => {
    const heading = headingIn(line, section.lines[at + 1]);
    if (heading) {
      close();
      open = { heading, start: line.start, lines: [line] };
    } else open?.lines.push(line);
  });
  close();
  return reports;
}

function reportFrom(
  section: ReadSection,
  { forum, from }: Heading,
  start: number,
  lines: Line[],
): ForumReport[] {
  const end = lines.at(-1)?.end ?? start;
  const text = section.text.slice(from, end).trim();
  if (text === '' && forum.key === null) return [];
  return [
    { forum, text, nothing: NOTHING.test(single(text)), place: { section: section.index, start, end } },
  ];
}

/** The forum a line opens the report of, alone on its line or before a colon or stroke. */
function headingIn(line: Line, next: Line | undefined): Heading | null {
  if (line.kind === 'table') return null;
  const mark = /^[\s–—•*-]*(?:\d{1,2}[.)]\s)?/.exec(line.text)?.[0].length ?? 0;
  const text = line.text.slice(mark);
  const lead = /^([^:–—.]{2,70}?)\s?(?::|\s[–—-])\s/.exec(text);
  const known = lead?.[1] ? knownForum(lead[1]) : null;
  if (lead && known) return { forum: known, from: line.start + mark + lead[0].length };
  if (line.kind === 'list' || text.length > MAX_HEADING) return null;
  const name = text.replace(/\s?:$/, '').trim();
  const whole = knownForum(name);
  if (whole) return { forum: whole, from: line.end };
  if (NO_FORUM.test(name) || !/^[A-ZÆØÅ]/.test(name)) return null;
  const isHeading =
    line.kind === 'subheading' ||
    (next?.kind === 'paragraph' && /[.!?]$/.test(next.text) && !/\s(?:er|har|bliver|skal|vil)\s/.test(name));
  return isHeading ? { forum: { text: name, key: null }, from: line.end } : null;
}

/** A name of `seeds/`, alone but for its short form in brackets. */
function knownForum(text: string): Party | null {
  const name = text.trim();
  const found = nameAt(FORA, name, 0) ?? nameAt(ORGANISATIONS, name, 0);
  if (!found) return null;
  const rest = name.slice(found.end);
  const isWhole = /^(?:\s?\([^()]{1,40}\))?$/.test(rest) || /^\s(?:for|i|om)\s[^.]{2,60}$/.test(rest);
  return isWhole ? { text: single(name), key: found.known.key } : null;
}
