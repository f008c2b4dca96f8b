/** `Siden sidst`, split into what each forum reports. */

import type { ForumReport, Party } from '../../agenda/facts.ts';
import type { AgendaItem } from '../../agenda/model.ts';
import { FORA, nameAt, ORGANISATIONS } from './lookup.ts';
import { type Line, type ReadSection, single } from './text.ts';

const TITLE =
  /siden\ssidst|(?:nyt|meddelelser|status|beretning(?:er)?|orientering(?:er)?)\sfra\s(?:(?:de|vores|øvrige|andre|forskellige|eksterne|relevante|tværgående)\s)*(?:fora|organer|udvalg|bestyrelser|bestyrelsesposter|råd|selskaber|medlemmer|repræsent)|er\srepræsenteret\si/i;
/** "Der er ikke afholdt møde siden sidst", "Intet nyt", "Intet til dette møde". An oral report is not nothing. */
const NOTHING =
  /^(?:(?:der\s(?:er|var|foreligger|forelå)\s)?(?:intet|ikke\snoget|ingen\s(?:nyt|nyheder|ny|status|indlæg|meddelelser|beretning|orientering(?:er)?|bemærkninger|møder|sager|punkter|aktivitet(?:er)?))(?![a-zæøå])[^.]{0,60}|(?:har\s)?ikke\s(?:mødtes|mødt|holdt|afholdt|samlet|været\s(?:møde|holdt|afholdt|samlet))(?![a-zæøå])[^.]{0,60}|(?:mødet?\s(?:er\s|blev\s)?)?aflyst(?![a-zæøå])[^.]{0,40}|-|–|—|n\/?a|udgår|der\s(?:er|har|blev)\sikke\s(?:(?:været\s)?(?:af)?holdt|været|nyt)\b.{0,90}|.{0,60}(?:(?:har|er)\s(?:endnu\s)?ikke|ej)\s(?:været\s)?(?:holdt|afholdt|mødtes|samlet|trådt\ssammen).{0,60})\.?$/i;
const MAX_HEADING = 80;
/** A line about the item itself, not a forum. */
const NO_FORUM =
  /\b(?:orientere[rs]|orienteringer\sfra|udpeget|herunder|medlemmer(?:ne)?\saf|under\spunktet)\b|[.!?]$/i;
/** What may stand before a forum's name, and tells that it is one: `Nyt fra X`, `Orientering om X`. */
const NEWS_FROM =
  /^(?:(?:seneste\s)?nyt|orientering|status|meddelelser|beretning|siden\ssidst)\s(?:fra|om|for|i)\s(?=\S)/i;
/** Who reports: `v/ Lone Olsen`, `ved formanden`, `(Lone Olsen)`. */
const REPORTER = /(?:,\s|\s)(?:v\/|ved\s)\s?[^,.:;–—]{2,60}$/i;
/** A body with a name of its own, by its ending; "Bestyrelsen" or "Kommunerne" alone report within another's news. */
const BODY_NAME =
  /^(?:(?:Det|Den)\s(?:\S+\s)?)?[A-ZÆØÅa-zæøå][a-zæøåA-ZÆØÅ-]{3,40}(?:udvalg(?:et)?|råd(?:et)?|forum(?:met)?|kreds(?:en)?|bestyrelse(?:n)?|netværk(?:et)?|gruppen?|klyngen?|selskab(?:et)?|alliancen?|fond(?:en)?)(?:\s\([^()]{1,20}\))?$|^(?:Rådet|Udvalget|Bestyrelsen|Foreningen)\sfor\s[^.:]{3,50}$/;
/** What a column of fora is headed. */
const FORA_COLUMN = /^(?:forum|fora|udvalg|råd|organ|bestyrelse|repræsentation|hvem)/i;

/** Items that may gather reports among other news: only names that are known, or led to by `Nyt fra`, are fora there. */
const MIXED =
  /^(?:meddelelser|gensidig\sorientering|bordet\srundt|orienteringer?|nyt\sfra\sformandskab\S*)(?![a-zæøå])/i;

/** Does the item gather reports from fora? */
const isReportItem = ({ title }: AgendaItem, part: string | null): boolean =>
  TITLE.test(title) || (part !== null && TITLE.test(part) && !OTHER_MATTER.test(title));

/** An item among the news that asks for something of its own. */
const OTHER_MATTER = /(?:udpegning|valg|godkendelse|høring|budget|regnskab|strategi|mødeplan)/i;

interface Heading {
  forum: Party;
  /** Offset in the section's text where the report's own words begin, on the heading's line. */
  from: number;
}

/** Reports of an item that gathers them, in printed order. `part` is the title of the part it stands in, if in one. */
export function foraOf(item: AgendaItem, sections: ReadSection[], part: string | null): ForumReport[] {
  const gathers = isReportItem(item, part);
  if (!gathers && !MIXED.test(item.title)) return [];
  return sections
    .filter(({ role }) => role !== 'recommendation' && role !== 'decision')
    .flatMap((section) => reportsOf(section, !gathers));
}

function reportsOf(section: ReadSection, mixed: boolean): ForumReport[] {
  const reports: ForumReport[] = [];
  // A small heading may have become a section of its own.
  const over = section.role === 'other' ? forumNamed(section.heading, true) : null;
  let open: { heading: Heading; start: number; lines: Line[] } | null =
    over && section.lines.length > 0 ? { heading: { forum: over, from: 0 }, start: 0, lines: [] } : null;
  const close = () => {
    if (open) reports.push(...reportFrom(section, open.heading, open.start, open.lines));
  };
  section.lines.forEach((line, at) => {
    const told = line.kind === 'table' ? rowReport(section, line) : null;
    if (told && told.length > 0) {
      close();
      open = null;
      reports.push(...told);
      return;
    }
    const heading = told ? null : headingIn(line, section.lines[at + 1], mixed);
    if (heading) {
      close();
      open = { heading, start: line.start, lines: [line] };
    } else if (mixed && line.kind === 'subheading') {
      close();
      open = null;
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

/** A table's row: the forum in its first cell, what it reports in the others. */
function rowReport(section: ReadSection, { block, text, start, end }: Line): ForumReport[] {
  const table = section.blocks[block];
  const cells = text.split('\t');
  const [name = '', ...others] = cells;
  if (table?.type !== 'table' || others.length === 0 || name.trim() === '') return [];
  const head = table.rows[0] ?? [];
  const headed = FORA_COLUMN.test(head[0] ?? '');
  if (headed && text === head.join('\t')) return [];
  const known = knownForum(name);
  if (!known && !headed) return [];
  const report = others.join(' ').trim();
  const forum = known ?? { text: single(name), key: null };
  const nothing = report === '' || NOTHING.test(single(report));
  return [{ forum, text: report, nothing, place: { section: section.index, start, end } }];
}

/** The forum a line opens the report of, alone on its line or before a colon, a stroke or a full stop. */
function headingIn(line: Line, next: Line | undefined, mixed: boolean): Heading | null {
  const mark = /^[\s–—•*-]*(?:(?:\d{1,2}|[a-zæøå])[.)]\s)?/.exec(line.text)?.[0].length ?? 0;
  const text = line.text.slice(mark);
  const lead = /^([^:–—.]{2,70}?)\s?(?::|\s[–—-]|\.(?=\s[A-ZÆØÅ]))\s/.exec(text);
  const named = lead?.[1] ? forumNamed(lead[1], !lead[0].endsWith('. ')) : null;
  if (lead && named) return { forum: named, from: line.start + mark + lead[0].length };
  if (line.kind === 'list' || text.length > MAX_HEADING) return null;
  const printed = text.replace(/\s?:$/, '').trim();
  const whole = forumNamed(printed, false);
  if (whole) return { forum: whole, from: line.end };
  if (mixed || NO_FORUM.test(printed) || !/^[A-ZÆØÅ]/.test(printed)) return null;
  const isHeading =
    line.kind === 'subheading' ||
    (next?.kind === 'paragraph' &&
      /[.!?]$/.test(next.text) &&
      !/\s(?:er|har|bliver|skal|vil)\s/.test(printed));
  return isHeading ? { forum: { text: withoutReporter(printed), key: null }, from: line.end } : null;
}

const withoutReporter = (name: string): string => single(name.replace(REPORTER, ''));

/**
 * The forum that words name: one of `seeds/`, whatever follows `Nyt fra`, or, where a colon or stroke sets it apart, what
 * its ending tells to be a body.
 */
function forumNamed(text: string, apart: boolean): Party | null {
  const news = NEWS_FROM.exec(text)?.[0].length ?? 0;
  const name = withoutReporter(text.slice(news).trim());
  const known = knownForum(name);
  if (known) return known;
  const isBody = apart && BODY_NAME.test(name);
  const isTold = news > 0 && name.length <= MAX_HEADING && !NO_FORUM.test(name) && /^[A-ZÆØÅ]/.test(name);
  return isBody || isTold ? { text: name, key: null } : null;
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
