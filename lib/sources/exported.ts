/**
 * Meetings that arrive as data instead of a page: exports of SBSYS, eDoc and Acadre, answers of FirstAgenda Publication.
 * Each reader says what its format says; here it is set as the lines of a page, so that one grammar reads them all.
 */
import type { Attendee } from '../agenda/model.ts';
import { fieldLines, plainLine } from './field.ts';
import type { Line } from './line.ts';

export interface ExportedField {
  /** As printed; empty for text without a heading. */
  caption: string;
  /** HTML or plain text. */
  content: string;
}

export interface ExportedItem {
  /** Empty where the format gives none. */
  number: string;
  title: string;
  caseNumber: string;
  /** Initials. */
  caseworker: string;
  closed: boolean;
  fields: ExportedField[];
  attachments: { title: string; href: string | null }[];
}

export interface ExportedMeeting {
  /** What the paper calls itself: `Dagsorden`, `Referat`, `Tillægsdagsorden`, with more words or without; may be empty. */
  name: string;
  committee: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM` in local time; empty when unknown. */
  when: string;
  where: string;
  /** Of minutes; an agenda lists who is called, not who came. */
  attendance: Attendee[];
  items: ExportedItem[];
}

/** Levels of the headings, as a page would have them; what fields hold stands below. */
const PAPER = 1;
const TITLE = 2;
const CAPTION = 3;

/** The meeting as lines: head, and each item with case line, captions, text and attachments. */
export function exportedLines(meeting: ExportedMeeting): Line[] {
  const { name, committee, when, where } = meeting;
  const [day = '', time = ''] = when.split(' ');
  const date = day.split('-').reverse().join('-');
  const facts = [
    ['Udvalg', committee],
    ['Dato', time ? `${date} kl. ${time}` : date],
    ['Sted', where],
  ].flatMap(([label, value]) => (value?.trim() ? [plainLine(`${label}: ${value.trim()}`)] : []));
  return [
    ...heading(name, PAPER),
    ...facts,
    ...attendanceLines(meeting.attendance),
    ...meeting.items.flatMap(itemLines),
  ];
}

const STATES: [Attendee['state'], string][] = [
  ['present', 'Til stede'],
  ['absent', 'Fraværende'],
  ['substitute', 'Stedfortrædere'],
];

function attendanceLines(attendance: Attendee[]): Line[] {
  return STATES.flatMap(([state, label]) => {
    const people = attendance.filter((one) => one.state === state);
    if (people.length === 0) return [];
    const entries = people.map(({ name, note }) => plainLine(note ? `${name} (${note})` : name));
    return [{ ...plainLine(label), bold: true }, ...entries.map((line) => ({ ...line, marker: '–' }))];
  });
}

function itemLines(item: ExportedItem): Line[] {
  const number = item.number.trim().replace(/\.$/, '');
  const title = item.title.trim() || (item.closed ? 'Lukket punkt' : '');
  const caseLine = [item.caseNumber.trim(), item.caseworker.trim()].filter(Boolean).join(' ');
  return [
    ...heading(number ? `Punkt ${number}: ${title}` : title, TITLE, 'title'),
    ...(item.caseNumber.trim() ? [plainLine(`Sagsnr.: ${caseLine}`)] : []),
    ...(item.closed ? [plainLine('Punktet er lukket.')] : []),
    ...item.fields.flatMap(({ caption, content }) => {
      const lines = fieldLines(content, CAPTION);
      return lines.length > 0 ? [...heading(caption, CAPTION, 'caption'), ...lines.map(asText)] : [];
    }),
    ...(item.attachments.length > 0 ? heading('Bilag', CAPTION, 'caption') : []),
    ...item.attachments.map(({ title, href }) => ({
      ...asText(plainLine(title)),
      marker: '–',
      links: href ? [{ href, text: title }] : [],
    })),
  ];
}

const asText = (line: Line): Line => ({ ...line, part: 'text' });

function heading(text: string, level: number, part?: 'title' | 'caption'): Line[] {
  const title = text.replace(/\s+/g, ' ').trim();
  return title === '' ? [] : [{ ...plainLine(title), heading: level, ...(part && { part }) }];
}
