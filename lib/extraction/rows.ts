/** Each line with what it may be: the evidence that the later stages weigh. */

import { isPageWord } from '../danish/page-words.ts';
import { captionBeside, withLabels } from './beside.ts';
import {
  type CaseLine,
  isFilingLine,
  isRunningNumber,
  parseBareCase,
  parseBareInitials,
  parseCaseLine,
  parseCaseworkerLine,
} from './case-line.ts';
import { countedTexts } from './counted.ts';
import { isDecisionCaption } from './decisions.ts';
import type { PlacedLine } from './furniture.ts';
import { type NumberToken, readBareNumber, readNumber } from './numbers.ts';
import { type CaptionRole, captionRole, isOwnCaption, TYPED_TOLERANCE } from './words.ts';

export interface Row {
  line: PlacedLine;
  text: string;
  page: number;
  gap: boolean;
  caseLine: CaseLine | null;
  /** Filed beside the case (`Dok.nr.: …`, `Åbent`): no title, and no text of the item. */
  filing: boolean;
  /** The item's number in a running count, under its title (`Sag nr. 129`). */
  serial: NumberToken | null;
  /** Initials on a line of their own (`Sagsbehandler: gitb`), beside the case line or without one. */
  caseworkers: string[] | null;
  /** Known caption of a section; `sure` where it cannot be a sub-heading inside one. */
  caption: { role: CaptionRole; heading: string; sure: boolean } | null;
  /** A number and nothing else: torn from its title. */
  bare: NumberToken | null;
  /** A number before other text; `rest` is that text. */
  numbered: { token: NumberToken; rest: string } | null;
  /** Marker of a list entry, as given by the source or printed in the text; `entry` is the text without it. */
  marker: string | null;
  entry: string;
  /** A site's own heading (`Relaterede links`): the agenda has ended. */
  endsAgenda: boolean;
}

const LIST_MARKER = /^(?:[-–—•*+·▪●]{1,2}[.…]?(?=\s|\p{Lu})|\(?(?:\d{1,2}|[a-zA-Z])\)|[a-z]\.(?=\s))\s{0,4}/u;
const MAX_CAPTION = 60;

/** Lines as rows; a caption that shares its line with its text (`Beslutning: Godkendt.`) becomes two. */
export function toRows(printed: PlacedLine[]): Row[] {
  const lines = withLabels(printed);
  const inBrackets = countsInBrackets(lines);
  const counted = countedTexts(lines);
  const inLine = lines.filter(({ text }) => exactCaption(INLINE.exec(text)?.[1] ?? '') !== null).length > 1;
  const rows = lines.flatMap((line, at) => {
    if (line.part) return [toldRow(toRow(line, line.text, inBrackets))];
    const title = counted.get(line);
    if (title !== undefined) return title === null ? [] : [toRow(line, title, inBrackets)];
    const beside = captionBeside(line, lines[at - 1], lines[at + 1]);
    if (beside)
      return [
        toRow({ ...line, ...beside.caption }, beside.caption.text, false),
        toRow({ ...line, ...beside.rest }, beside.rest.text, false),
      ];
    const inline = INLINE.exec(line.text);
    const role = inline?.[1] && line.cells === null ? inlineRole(inline[1], line, inLine) : null;
    if (!role || !inline) return [toRow(line, line.text, inBrackets)];
    return [
      toRow({ ...line, links: [] }, inline[1] ?? '', false),
      toRow({ ...line, gapBefore: false, heading: null }, line.text.slice(inline[0].length), false),
    ];
  });
  return withInitials(withBareCases(rows));
}

/** Case numbers without a label, beside titles or with initials: two of them show that it is the document's way. */
function withBareCases(rows: Row[]): Row[] {
  const isTitle = (row: Row | undefined) =>
    row !== undefined && (row.numbered !== null || row.line.heading !== null);
  const bare = new Map<Row, CaseLine>();
  for (const [at, row] of rows.entries()) {
    const found = row.line.wrapped || row.line.cells || row.marker !== null ? null : parseBareCase(row.text);
    const beside = isTitle(rows[at - 1]) || isTitle(rows[at + 1]);
    if (found && (beside || /\s\p{Ll}{2}/u.test(row.text))) bare.set(row, found);
  }
  return bare.size < 2 ? rows : rows.map((row) => ({ ...row, caseLine: bare.get(row) ?? row.caseLine }));
}

/** Initials in a box of their own, above or below the case number. */
const withInitials = (rows: Row[]): Row[] =>
  rows.map((row, at) => {
    const beside = [rows[at - 1], rows[at + 1]].some((other) => other?.caseLine?.caseNumber);
    const initials = beside && row.marker === null && !row.line.wrapped ? parseBareInitials(row.text) : null;
    return initials ? { ...row, caseworkers: initials } : row;
  });

/** Two titles above case lines that begin like `3)` show how the document counts. */
const countsInBrackets = (lines: PlacedLine[]): boolean =>
  lines.filter(
    (line, at) =>
      /^\d{1,2}(?:\.\d{1,2})?\)\s/.test(line.text) && parseCaseLine(lines[at + 1]?.text ?? '') !== null,
  ).length >= 2;

/** A caption that shares its line with its text. */
const INLINE = /^(\p{Lu}\p{L}{4,24}):\s{1,3}(?=\S)/u;

/** `Bilag: Plan, Kort` is a list of attachments where its words are links, or other captions share their lines too. */
const inlineRole = (text: string, line: PlacedLine, inLine: boolean): CaptionRole | null =>
  text === 'Bilag' && (inLine || line.links.length > 0) ? 'attachments' : exactCaption(text);

function exactCaption(text: string): CaptionRole | null {
  const role = captionRole(text);
  if (/^(?:beslutnings)?kompetence$/i.test(text)) return role;
  return role !== null &&
    role !== 'other' &&
    /^(?:Baggrund|Indstilling|Sagsfremstilling|Beslutning|Konklusion|(?:Sags)?resum[eé]|Sammendrag|Sagsbeskrivelse)$/i.test(
      text,
    )
    ? role
    : null;
}

/** `Sagsid: 29.09.00-A00-2-24 | Sagsbehandler: HKR`: several facts on a line, the case first. */
const beforeBar = (text: string): string =>
  text.length < 160 && /^\p{Lu}\p{L}{2,14}[.:\s]/u.test(text)
    ? (text.split(/\s[|·•]\s/, 1)[0] ?? text)
    : text;

/** A line that ends a title as a case line does, but names no case. */
const NO_CASE: CaseLine = { caseNumber: null, caseworkers: [], damaged: false, closed: false };

function toRow(line: PlacedLine, text: string, inBrackets: boolean): Row {
  const isEntry = line.marker !== null || line.cells !== null;
  const bare = isEntry ? null : readBareNumber(text);
  const numbered = isEntry || bare ? null : readNumber(text, inBrackets);
  const serial =
    !isEntry && isRunningNumber(text) ? (readNumber(text.replace(/^\D+/, ''))?.token ?? null) : null;
  // A label and its value in two cells: `Journalnr.` | `05.01.02-P20-4-23`.
  const [label = '', value = ''] = line.cells?.length === 2 ? line.cells : [];
  const pair =
    /^\p{Lu}/u.test(label) && value !== '' ? `${label.replace(/(?<![:\s])[:\s]+$/, '')}: ${value}` : '';
  const printed = isEntry || (inBrackets && numbered) ? undefined : LIST_MARKER.exec(text)?.[0];
  return {
    line,
    text,
    page: line.page,
    gap: line.gapBefore,
    caseLine: serial
      ? NO_CASE
      : (parseCaseLine(isEntry ? pair : text) ?? parseCaseLine(beforeBar(isEntry ? '' : text))),
    filing: !isEntry && isFilingLine(text),
    serial,
    caseworkers: parseCaseworkerLine(isEntry ? pair : text),
    caption: isEntry ? null : readCaption(text, line.wrapped),
    bare,
    numbered: numbered && numbered.rest !== '' ? numbered : null,
    marker: line.marker ?? (printed === undefined ? null : printed.trim()),
    entry: printed === undefined ? text : text.slice(printed.length),
    endsAgenda: line.heading !== null && isPageWord(text),
  };
}

/** A row of which the source says what it is: what it only looks like does not count. */
const toldRow = (row: Row): Row =>
  row.line.part === 'text'
    ? {
        ...row,
        ...{ caseLine: null, filing: false, serial: null, caseworkers: null, caption: null },
        ...{ bare: null, numbered: null, endsAgenda: false },
      }
    : { ...row, endsAgenda: false };

/** Captions that carry more than the word: who proposes, who comments. Decisions: `decisions.ts`. */
const LONGER_CAPTIONS: [RegExp, CaptionRole][] = [
  [/^indstilling(?:er)?\s(?:fra|til)\s.{2,50}$/i, 'recommendation'],
  [/^[\p{L}-]{4,30}\sindstiller(?:\stil\s[\p{L} -]{3,30})?,?:?$/iu, 'recommendation'],
  [/^(?:BESLUTNINGSFORSLAG|FORSLAG|SVAR|SPØRGSMÅL)\sFRA\s[\p{Lu}\d ,/-]{1,60}$/u, 'other'],
  [/^\p{Lu}[\p{L} -]{3,40}s\s(?:indstilling|anbefaling)$/iu, 'recommendation'],
  [/^\p{Lu}[\p{L} -]{3,40}s\spåtegning$/u, 'other'],
];

function readCaption(text: string, recognised: boolean): Row['caption'] {
  if (!/^\p{Lu}/u.test(text)) return null;
  if (isDecisionCaption(text))
    return { role: 'decision', heading: text.replace(/(?<![\s:,])[\s:,]+$/, ''), sure: true };
  if (text.length > MAX_CAPTION + 20) return null;
  for (const [pattern, role] of LONGER_CAPTIONS)
    if (pattern.test(text) && !/\.$/.test(text))
      return { role, heading: text.replace(/[:,]$/, ''), sure: true };
  if (text.length > MAX_CAPTION) return null;
  // A single stray sign after the caption is dirt on the page ("Baggrund f").
  const heading = text.replace(/\s(?:\S|\(\d{1,3}\))$/, '').replace(/(?<![\s:;.,|_-])[\s:;.,|_-]+$/, '');
  if (/\d/.test(heading)) return null;
  const role = captionRole(heading, recognised ? undefined : TYPED_TOLERANCE);
  return role ? { role, heading, sure: role !== 'other' || isOwnCaption(heading) } : null;
}
