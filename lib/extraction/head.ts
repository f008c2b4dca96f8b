/** What the document's head says about the sitting: who meets, what paper this is, when and where. */
import bodies from '../../seeds/bodies.json' with { type: 'json' };
import type { BodyRef, MeetingDocumentKind, MeetingHead } from '../agenda/model.ts';
import { committeeIn } from '../danish/committees.ts';
import { isDamagedForm, lettersOf } from '../danish/damage.ts';
import { findDate, findTime } from '../danish/dates.ts';
import { joinLines } from '../danish/hyphens.ts';
import { placeIn } from './place.ts';
import type { Row } from './rows.ts';
import { HEAD_LABELS, KINDS, NOT_THE_MEETING_DATE } from './words.ts';

export interface Head {
  meeting: Omit<MeetingHead, 'kind'>;
  /** Null when no line of the head names the kind. */
  kind: MeetingDocumentKind | null;
}

/** Rows that count as head when a document has no items before them to end it. */
const MAX_HEAD = 80;
const MAX_KIND_LINE = 90;
/** `Referat fra ordinært møde onsdag den …`: a title may be long that begins so. */
const OPENS_WITH_KIND =
  /^(?:åben |åbent |offentlig(?:t)? )?(?:(?:tillægs)?dagsorden|referat|beslutningsprotokol) (?:til|fra|for|af) /i;
/** Words before a committee's name that are none of it. */
const NOT_A_NAME = new Set(['udvalg', ...Object.values(KINDS).flat().map(lettersOf)]);
const isNoName = (letters: string) => NOT_A_NAME.has(letters) || labelOf(letters) !== null;
/** Labels so plain that they need no colon. */
const PLAIN_LABEL =
  /^(m\S{1,2}de(?:dato|tidspunkt|sted|lokale(?!\s\S{0,3}\d|\s\p{Lu}(?!\p{L}))))\s{1,6}(?=\S)/iu;
/** The shorter ones, before what a day, an hour or a place begins with. */
const SHORT_LABEL =
  /^(Dato|Tid|Tidspunkt|Sted|Lokale(?!\s\S{0,3}\d|\s\p{Lu}(?!\p{L})))\s{1,6}(?=\d|\p{Lu}\p{Ll}|kl\.?\s)/u;

/** Reads the rows before the first item. `rest` is searched only for the body's name. */
export function readHead(rows: Row[], rest: Row[]): Head {
  const head = rows.slice(0, MAX_HEAD);
  const facts = labelledFacts(head);
  const dated = head.filter(
    (row) => !NOT_THE_MEETING_DATE.some((word) => row.text.toLowerCase().includes(word)),
  );
  const dateRow = dated.find((row) => findDate(row.text) !== null);
  const date = firstOf(facts.date, findDate) ?? (dateRow ? findDate(dateRow.text) : null);
  const sameDay = dated.filter((row) => date !== null && findDate(row.text) === date).map((row) => row.text);
  const startTime =
    firstOf(facts.date, findTime) ??
    firstOf(sameDay, findTime) ??
    firstOf(
      head.filter(({ text }) => TIME.test(text)).map(({ text }) => text),
      findTime,
    );
  return {
    meeting: {
      body: bodyIn(head, facts.body) ?? usualBody(rest),
      date,
      startTime,
      location: locationOf(facts.location) ?? placeIn(head, date),
    },
    kind: kindIn(head),
  };
}

/** A time that says it is one, or stands alone, on a line without the day. */
const TIME = /\bkl(?:\.|okken)\s{0,2}\d|^\d{1,2}[.:]\d{2}(?:\s?[-–]\s?\d{1,2}[.:]\d{2})?$/i;

function firstOf(values: string[], read: (text: string) => string | null): string | null {
  for (const value of values) {
    const found = read(value);
    if (found) return found;
  }
  return null;
}

type Label = keyof typeof HEAD_LABELS;
const LABELS = Object.keys(HEAD_LABELS) as Label[];

function labelOf(text: string): Label | null {
  const letters = lettersOf(text);
  return (
    LABELS.find((label) =>
      HEAD_LABELS[label].some(
        (word) => lettersOf(word) === letters || (word.length > 4 && isDamagedForm(text.trim(), word, 0.25)),
      ),
    ) ?? null
  );
}

/** Values beside their labels, in the next cell, or, where all labels come first, on the lines after them. */
function labelledFacts(rows: Row[]): Record<Label, string[]> {
  const facts: Record<Label, string[]> = { date: [], location: [], body: [] };
  const pending: { label: Label; row: Row }[] = [];
  rows.forEach((row, at) => {
    const [next] = pending;
    if (isColumnHead(row, rows[at + 1])) return;
    const above = rows[at - 1];
    if (above && isColumnHead(above, row)) {
      for (const [column, cell] of (above.line.cells ?? []).entries()) {
        const label = labelOf(cell.replace(/:$/, ''));
        const value = row.line.cells?.[column];
        if (label && value) facts[label].push(value);
      }
      return;
    }
    // Printed unlike its label, it is a value whatever its first word.
    if (next?.row.line.bold && !row.line.bold) {
      pending.shift();
      facts[next.label].push(wholeValue(rows, at));
      return;
    }
    const plain = PLAIN_LABEL.exec(row.text) ?? SHORT_LABEL.exec(row.text);
    const parted = plain
      ? [plain[1] ?? '', row.text.slice(plain[0].length)]
      : row.text.split(/\s{0,2}(?<!\d):\s{0,3}(?=\D|\d{1,2}[-./: ]|$)/u);
    const [first = '', ...others] = row.line.cells ?? parted;
    const label = first.length <= 24 ? labelOf(first.replace(/:$/, '')) : null;
    const value = others.join(row.line.cells ? ' ' : ': ').trim();
    if (label && value) facts[label].push(/,$/.test(value) ? `${value} ${rows[at + 1]?.text ?? ''}` : value);
    else if (label && label !== 'body') pending.push({ label, row });
    else if (next) {
      if (next.label === 'date' && !findDate(row.text) && !findTime(row.text)) return;
      pending.shift();
      facts[next.label].push(row.text);
    }
  });
  return facts;
}

/** Labels side by side, each over its value. */
const isColumnHead = ({ line }: Row, below: Row | undefined): boolean =>
  line.cells !== null &&
  line.cells.length > 1 &&
  line.cells.length === below?.line.cells?.length &&
  line.cells.slice(0, 2).every((cell) => !/\d/.test(cell) && labelOf(cell.replace(/:$/, '')) !== null);

/** The line and those it is wrapped over: up to a gap, or to what is printed otherwise. */
function wholeValue(rows: Row[], at: number): string {
  const others = rows.slice(at + 1, at + 3);
  const end = others.findIndex(({ gap, line }) => gap || line.bold);
  const lines = [rows[at], ...others.slice(0, end < 0 ? others.length : end)];
  return lines.reduce((value, row) => joinLines(value, row?.text ?? ''), '');
}

function locationOf(values: string[]): string | null {
  const value = values.find((text) => /\p{L}{2}|^\p{Lu}\d/u.test(text) && text.length <= 200);
  return value
    ? value
        .replace(/(?<![\s.,;])[\s.,;]+kl\.? \d{1,2}[.:]\d{2}.{0,20}$/i, '')
        .replace(/(?<![\s.,;])[\s.,;]+$/, '')
    : null;
}

/** The body a line names: a known one, also spaced out or damaged, the one a label gives, or a committee by its ending. */
function bodyIn(rows: Row[], labelled: string[]): BodyRef | null {
  for (const row of rows) {
    const known = knownBody(row.text);
    if (known) return known;
  }
  const [named] = labelled;
  if (named && named.length <= MAX_KIND_LINE) return { key: lettersOf(named), name: named };
  // A page's menus and paths name bodies too; what the paper calls itself, or a line with the day, names the one.
  const telling = rows.filter(
    (row) => row.line.heading !== null || kindOf(row) !== null || findDate(row.text) !== null,
  );
  for (const row of [...telling, ...rows]) {
    const name = committeeIn(row.text, isNoName);
    if (name && row.text.length <= MAX_KIND_LINE) return { key: lettersOf(name), name };
  }
  return null;
}

function knownBody(text: string): BodyRef | null {
  const letters = lettersOf(text.slice(0, 200));
  for (const { key, name, printed } of bodies)
    if (printed.some((form) => letters.includes(lettersOf(form)))) return { key, name };
  const damaged = /\bKKR\s{1,3}(\p{L}{5,16})/u.exec(text)?.[1];
  const near =
    damaged && bodies.find(({ name }) => isDamagedForm(damaged, name.slice(name.lastIndexOf(' ') + 1), 0.25));
  return near ? { key: near.key, name: near.name } : null;
}

/** A body named less often may be anybody; the one that is asked to decide is the one that meets. */
const LEAST_MENTIONS = 3;
const ASKED = /indstill(?:es|er),?\s(?:til\s|at\s)KKR\b/i;

/** Without a name in the head: the body that the text asks, or keeps naming. */
function usualBody(rows: Row[]): BodyRef | null {
  const counts = new Map<string, { body: BodyRef; count: number }>();
  for (const row of rows) {
    if (!row.text.includes('KKR')) continue;
    const body = knownBody(row.text.slice(row.text.indexOf('KKR')));
    const weight = ASKED.test(row.text) ? LEAST_MENTIONS : 1;
    if (body) counts.set(body.key, { body, count: (counts.get(body.key)?.count ?? 0) + weight });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most && most.count >= LEAST_MENTIONS ? most.body : null;
}

const KIND_ORDER: MeetingDocumentKind[] = ['supplement', 'minutes', 'agenda'];

/** The kind that a title-like line of the head names; where none does, the path to the page may, with the day. */
function kindIn(rows: Row[]): MeetingDocumentKind | null {
  const isLink = (row: Row) => row.line.links.length > 0;
  const lines = [
    ...rows.filter((row) => !isLink(row)),
    ...rows.filter((row) => isLink(row) && findDate(row.text) !== null),
  ];
  return lines.map(kindOf).find((kind) => kind !== null) ?? null;
}

/** A supplement says so beside the word for agenda. */
function kindOf({ text, numbered }: Row): MeetingDocumentKind | null {
  const longest = OPENS_WITH_KIND.test(text) ? 2 * MAX_KIND_LINE : MAX_KIND_LINE;
  if (text.length > longest || numbered || /^godkendelse/i.test(text)) return null;
  const letters = lettersOf(text);
  const words = text.toLowerCase();
  const isNamed = (kind: MeetingDocumentKind) =>
    KINDS[kind].some(
      (form) => hasWord(words, form) || letters.replace(/(?<!\d)\d+$/, '') === lettersOf(form),
    );
  return KIND_ORDER.find(isNamed) ?? null;
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + word.length] ?? ' ');
}
