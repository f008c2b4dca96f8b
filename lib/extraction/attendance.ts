/** Who was at the meeting, as the head of minutes tells it: lists, tables, and names in a sentence. */
import type { Attendee } from '../agenda/model.ts';
import { isDamagedForm } from '../danish/damage.ts';
import type { Row } from './rows.ts';

type State = Attendee['state'];

/** Words that head a list of people, without colon. */
const LABELS: [State, string[]][] = [
  [
    'present',
    [
      'Deltagere',
      'Mødedeltagere',
      'Til stede',
      'Tilstede',
      'Fremmødte',
      'Mødt',
      'Medlemmer',
      'Deltagere i mødet',
      'Tilstedeværende',
    ],
  ],
  [
    'absent',
    [
      'Fraværende',
      'Fraværende med afbud',
      'Fraværende uden afbud',
      'Ikke til stede',
      'Ikke mødt',
      'Afbud',
      'Afbud fra',
      'Udeblevet',
    ],
  ],
  ['substitute', ['Stedfortrædere', 'Stedfortræder', 'Suppleanter', 'Suppleant', 'Indkaldte stedfortrædere']],
];
/** Heads the whole. */
const TITLE = ['Deltagerfortegnelse', 'Fremmøde', 'Mødedeltagelse', 'Deltagerliste'];
/** Longest label, and longest line that holds one person. */
const MAX_LABEL = 30;
const MAX_PERSON = 110;
/** No council or KKR has more members with their substitutes. */
const MAX_PEOPLE = 250;
/** Two to five names, hyphened or shortened ones among them; particles in small letters; `Torsdag den` is none. */
const NAME =
  /^(?!(?:Man|Tirs|Ons|Tors|Fre|Lør|Søn)dag\s)\p{Lu}[\p{L}.'’-]{0,30}(?:\s(?:\p{Lu}[\p{L}.'’-]{0,30}|af|al|da|de|den|der|di|du|el|ibn|la|le|og|van|von|zu)){1,5}(?=$|[\s,(:;–-])/u;
/** Before a name, and no part of it. */
const ROLE = /^(?:formand|næstformand|borgmester|viceborgmester|rådmand|byrådsmedlem|medlem)\s(?=\p{Lu})/iu;
/** Two words that are where somebody comes from. */
const NO_PERSON =
  /(?:kommune|region|byråd|udvalget|landsforening)(?!\p{L})|^(?:Region|Kommune|Høje|Nordre|Søndre)\s/iu;
const NOBODY = /^(?:ingen|intet|-|–)\.?$/i;
/** `supp. Per Nordby deltog`, `Per Nordby deltog for`, `stedfortræder: Per Nordby`. */
const STOOD_IN =
  /(?:supp(?:l(?:eant)?)?\.?|stedfortr(?:æ|ae)der)(?:\sfor)?\s?:?\s(?<before>\p{Lu}[^,;()]{3,50}?)(?:\s(?:deltog|mødte|for)\b|$|[,;()])|(?<after>\p{Lu}[^,;()]{3,50}?)\s(?:deltog|mødte)\s(?:for|i stedet|som\s(?:stedfortræder|suppleant))/iu;
/** `(suppleant for Brian Møller)`, `deltog for Ida Skov`: the person of the line came for another. */
const FOR_ANOTHER =
  /(?:suppleant|stedfortr(?:æ|ae)der|supp\.)\s?for\s|\b(?:deltog|mødte)\s(?:som\s\p{L}+\s)?for\s/iu;

/** Everybody named in the rows above the first item, in printed order; none where nothing tells who came. */
export function readAttendance(rows: Row[]): Attendee[] {
  const people: Attendee[] = [];
  let state: State | null = null;
  /** The label shared its line with names: only what is wrapped below it belongs to it. */
  let inline = false;
  for (const row of rows) {
    const { cells } = row.line;
    const label = labelled(cells?.[0] ?? row.text);
    const rest = label && cells ? cells.slice(1).join(', ') : (label?.rest ?? '');
    const sentence = label ? null : absentIn(row.text);
    if (label) {
      state = label.state;
      inline = rest !== '';
      if (state) people.push(...readNames(NOBODY.test(rest) ? '' : rest, state));
    } else if (sentence) people.push(...readNames(sentence, 'absent'));
    else if (cells) people.push(...readCells(cells, state));
    else if (row.line.heading !== null || (inline && row.gap)) state = null;
    else if (state !== null) {
      const found = readNames(row.marker === null ? row.text : row.entry, state);
      // A line that names nobody ends the list.
      if (found.length === 0) state = null;
      people.push(...found);
    }
    if (people.length > MAX_PEOPLE) return [];
  }
  return merged(people);
}

/** The state a line's label gives, with what follows it on the line; null when it bears none. */
function labelled(text: string): { state: State | null; rest: string } | null {
  const [, word = '', rest = ''] = /^(\p{L}[\p{L} ]{2,28}?)(?:\s?:\s{0,3}(.*)|)$/u.exec(text.trim()) ?? [];
  if (word === '' || word.length > MAX_LABEL) return null;
  const found = LABELS.find(([, words]) => words.some((known) => isLabel(word, known)));
  if (found) return { state: found[0], rest };
  return TITLE.some((title) => isLabel(word, title)) ? { state: null, rest } : null;
}

const isLabel = (word: string, known: string): boolean =>
  word.toLowerCase() === known.toLowerCase() || (known.length > 6 && isDamagedForm(word, known, 0.15));

/** `Der var afbud fra A og B.`, `A og B var fraværende.`: the names. */
function absentIn(text: string): string | null {
  const match =
    /^(?:der\s(?:er|var)\s)?afbud\sfra\s(.{3,400})$/iu.exec(text) ??
    /^(.{3,400}?)\s(?:var\sfraværende|havde\smeldt\safbud|deltog\sikke)(?:\si\smødet)?\.?$/iu.exec(text);
  return match?.[1] ?? null;
}

/** People in a line: one with what is said of them, or several parted by commas, semicolons and `og`. */
function readNames(text: string, state: State): Attendee[] {
  const line = text
    .replace(/^[-–—•*]\s{0,3}/, '')
    .replace(/[.;]$/, '')
    .trim();
  if (line === '' || NOBODY.test(line)) return [];
  const parts = line.split(/;\s{0,3}|,\s{1,3}|\s(?:og|samt)\s/u).filter((part) => part !== '');
  const names = parts.filter((part) => NAME.test(part) && !NO_PERSON.test(part) && !STOOD_IN.test(part));
  // `Karen Holmgaard, Aalborg (formand)` is one person: what follows the comma is no name.
  if (names.length < 2 || names.length * 2 < parts.length)
    return line.length <= MAX_PERSON ? readPerson(line, state) : [];
  return names.flatMap((part) => readPerson(part, state));
}

function readPerson(text: string, state: State): Attendee[] {
  const role = ROLE.exec(text)?.[0] ?? '';
  const name = NAME.exec(text.slice(role.length))?.[0];
  if (!name) return [];
  const beside = text.slice(role.length + name.length).trim();
  const party = /^,?\s?\([\p{Lu}\d]{1,3}\)/u.exec(beside)?.[0] ?? '';
  const said = beside
    .slice(party.length)
    .replace(/^[\s,:–-]+/, '')
    .replace(/^\((.*)\)$/, '$1');
  const note = [role.trim().toLowerCase(), said].filter(Boolean).join(', ');
  const person = party ? `${name} ${party.replace(/^,?\s?/, '')}` : name;
  if (state === 'present' && FOR_ANOTHER.test(note)) return [{ name: person, state: 'substitute', note }];
  const stood = STOOD_IN.exec(note)?.groups;
  const other = (stood?.before ?? stood?.after)?.trim();
  return [
    { name: person, state, note },
    ...(other && NAME.test(other)
      ? [{ name: other, state: 'substitute' as const, note: `for ${name}` }]
      : []),
  ];
}

const PRESENT = /^(?:x|ja|til stede|tilstede|mødt|deltog|deltager)$/i;
const ABSENT = /^(?:nej|fraværende|afbud|ikke til stede|udeblevet|0|–|-)$/i;

/** A row of a table: name, and a mark or word of another cell. */
function readCells(cells: string[], state: State | null): Attendee[] {
  const at = cells.findIndex((cell) => NAME.test(cell) && cell.length <= MAX_PERSON);
  if (at < 0) return [];
  const others = cells.filter((cell, nth) => nth !== at && cell !== '');
  const said = others.some((cell) => ABSENT.test(cell))
    ? 'absent'
    : others.some((cell) => PRESENT.test(cell))
      ? 'present'
      : state;
  if (said === null) return [];
  const [person] = readPerson(cells[at] ?? '', said);
  const notes = others.filter((cell) => !PRESENT.test(cell) && !/^[x0–-]$/i.test(cell));
  return person ? [{ ...person, note: [person.note, ...notes].filter(Boolean).join(', ') }] : [];
}

/** Each person once: who is listed as a member and as absent was absent. */
function merged(people: Attendee[]): Attendee[] {
  const key = ({ name }: Attendee) => (name.split(/\s\(/, 1)[0] ?? '').toLowerCase();
  const byName = new Map<string, Attendee>();
  for (const person of people) {
    const known = byName.get(key(person));
    if (!known) byName.set(key(person), person);
    else if (known.state === 'present' && person.state !== 'present')
      byName.set(key(person), { ...person, note: person.note || known.note });
  }
  return [...byName.values()];
}
