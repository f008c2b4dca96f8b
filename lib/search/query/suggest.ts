/** What may be meant by what is being typed: words, names, numbers, fields and their values, earlier searches. Pure. */
import type { BodyRef } from '../../agenda/model.ts';
import type { Suggestion } from '../../agenda/search-views.ts';
import { fold } from '../../danish/fold.ts';
import type { FieldName, Filter, Leaf, PlacedLeaf } from './ast.ts';
import { chipped, unchipped } from './edit.ts';
import { FIELDS, type Field } from './fields.ts';
import { Nearest } from './nearest.ts';
import { parseQuery } from './parse.ts';
import { printQuery } from './print.ts';
import { ACTIONS, readValue, SECTIONS } from './values.ts';

type Language = 'da' | 'en';

/** What the archive has that can be asked for; of each list the likelier first. */
export interface Vocabulary {
  bodies: BodyRef[];
  caseNumbers: string[];
  caseworkers: string[];
  titles: string[];
  /** Years of sittings, and of deadlines. */
  years: number[];
  deadlineYears: number[];
  /** Searches made before, the latest first. */
  earlier: string[];
}

/** Suggestions for what is typed with the caret at an offset; `words` are the archive's that begin as the word there. */
export type Suggest = (typed: string, caret: number, words: string[]) => Suggestion[];

/** How many of each kind, at most, and in all. */
const MOST = { earlier: 2, word: 4, value: 4, field: 3, title: 2 };
const MOST_AT_ONCE = 9;
/** Earlier searches before anything is typed. */
const MOST_BEFORE = 4;
/** A single letter says little. */
const SHORTEST = 2;
const SHORTEST_TITLE = 3;
/** Sums worth asking for. */
const SUMS = { da: ['>100.000', '>1 mio', '>10 mio'], en: ['>100.000', '>1 mio', '>10 mio'] };

interface Choice {
  field: FieldName;
  /** The value as typed. */
  text: string;
  /** What people may type to find it. */
  name: string;
}

/** Prepares a vocabulary once; what it gives is asked at every keystroke. */
export function createSuggest(vocabulary: Vocabulary, language: Language = 'da'): Suggest {
  const choices = new Map(FIELDS.map(({ name }) => [name, choicesOf(name, vocabulary, language)]));
  const lists = new Map(
    [...choices].map(([name, list]) => [name, new Nearest(list, ({ name: text }) => text)]),
  );
  const named = new Nearest(
    [...choices].flatMap(([name, list]) => (NAMED.includes(name) ? list : [])),
    ({ name }) => name,
  );
  const titles = new Nearest([...new Set(vocabulary.titles)], (title) => title);
  const earlier = new Nearest(vocabulary.earlier, (query) => query);
  const fields = FIELDS.flatMap((field) =>
    [field[language], field.da, field.en, ...field.aliases, ...field.beyond].map((name) => ({
      field,
      folded: fold(name),
    })),
  );

  return (typed, caret, words) => {
    const text = typed.normalize('NFC');
    const blank = text.trim() === '';
    const here = parseQuery(text).placed.find(({ start, end }) => start < caret && caret <= end);
    const whole = (kind: Suggestion['kind'], label: string, query = label): Suggestion => ({
      ...{ kind, label, query },
      caret: query.length,
    });
    const put = (kind: Suggestion['kind'], leaf: string) => inPlace(text, caret, here, kind, leaf);
    if (here?.leaf.type === 'filter')
      return valuesOf(here.leaf, choices.get(here.leaf.field) ?? [], lists.get(here.leaf.field)).map(
        (choice) => put('value', printed(choice, language)),
      );
    if (blank)
      return [
        ...vocabulary.earlier.slice(0, MOST_BEFORE).map((query) => whole('earlier', query)),
        ...FIELDS.map((field) => put('field', opening(field, language))),
      ];
    const word = wordOf(here?.leaf);
    const starts = word.length >= SHORTEST ? word : '';
    const { chips, text: rest } = chipped(text, caret, true);
    const asTitle = (title: string) =>
      unchipped(chips, printQuery({ type: 'phrase', words: phraseOf(title) }, language));
    const past = earlier.find(text, MOST.earlier + 1).filter((query) => query !== text.trim());
    return [
      ...past.slice(0, MOST.earlier).map((query) => whole('earlier', query)),
      ...words
        .filter((one) => one !== word)
        .slice(0, MOST.word)
        .map((one) => put('word', one)),
      ...named.find(starts, MOST.value).map((choice) => put('value', printed(choice, language))),
      ...begun(word, fields).map((field) => put('field', opening(field, language))),
      ...(rest.trim().length >= SHORTEST_TITLE ? titles.find(rest, MOST.title) : []).map((title) =>
        whole('title', title, asTitle(title)),
      ),
    ].slice(0, MOST_AT_ONCE);
  };
}

/** Fields whose values are offered without the field being typed. */
const NAMED: FieldName[] = ['body', 'case', 'caseworker', 'action'];

function choicesOf(field: FieldName, given: Vocabulary, language: Language): Choice[] {
  const of = (texts: string[]) => texts.map((text) => ({ field, text, name: text }));
  const at = language === 'da' ? 0 : 1;
  switch (field) {
    case 'body':
      return given.bodies.map(({ name }) => ({ field, text: shortName(name), name }));
    case 'case':
      return of(given.caseNumbers);
    case 'caseworker':
      return of(given.caseworkers);
    case 'action':
      return of(ACTIONS.map(([, names]) => names[at] ?? ''));
    case 'section':
      return of(SECTIONS.map(([, names]) => names[at] ?? ''));
    case 'deadline':
      return of(given.deadlineYears.map(String));
    case 'amount':
      return of(SUMS[language]);
    case 'year':
    case 'from':
    case 'to':
    case 'date':
      return of(given.years.map(String));
    default:
      return [];
  }
}

/** `KKR Hovedstaden` → `hovedstaden`; other names as they are. */
function shortName(name: string): string {
  const region = /^KKR (\S+)$/.exec(name)?.[1];
  return region ? region.toLowerCase() : name;
}

/** A filter's values that go on as typed; all where none is typed yet, none where one is typed in full. */
function valuesOf({ text }: Filter, choices: Choice[], list: Nearest<Choice> | undefined): Choice[] {
  if (choices.some((choice) => choice.text === text)) return [];
  return text === '' ? choices.slice(0, MOST_AT_ONCE) : (list?.find(text, MOST_AT_ONCE) ?? []);
}

const printed = ({ field, text }: Pick<Choice, 'field' | 'text'>, language: Language): string =>
  printQuery({ type: 'filter', field, text, value: readValue(field, text) }, language);

/** A field as one begins to type it: `frist:`; a state is whole. */
function opening(field: Field, language: Language): string {
  if (field.form !== 'none') return `${field[language]}:`;
  return printQuery({ type: 'filter', field: field.name, text: '', value: { kind: 'present' } }, language);
}

/** Fields one of whose names begins so. */
function begun(word: string, fields: { field: Field; folded: string }[]): Field[] {
  const wanted = fold(word);
  const found = fields.filter(({ folded }) => wanted !== '' && folded.startsWith(wanted));
  return [...new Set(found.map(({ field }) => field))].slice(0, MOST.field);
}

const wordOf = (leaf: Leaf | undefined): string =>
  leaf?.type === 'word' || leaf?.type === 'figure' ? leaf.text : '';

function phraseOf(title: string): string[] {
  const { query } = parseQuery(`"${title.replace(/["“”„«»]/g, ' ')}"`);
  return query.type === 'phrase' ? query.words : [title];
}

/** A leaf in place of the one at the caret, or there where there is none; what is complete gets a blank after it. */
function inPlace(
  text: string,
  caret: number,
  here: PlacedLeaf | undefined,
  kind: Suggestion['kind'],
  leaf: string,
): Suggestion {
  const { start, end } = here ?? { start: caret, end: caret };
  const before = text.slice(0, start);
  const gap = before !== '' && here === undefined && !/[\s(-]$/.test(before) ? ' ' : '';
  const after = text.slice(end);
  const complete = !leaf.endsWith(':') && !/^\s/.test(after) ? ' ' : '';
  const query = before + gap + leaf + complete + after;
  const skips = complete === '' && !leaf.endsWith(':') ? 1 : complete.length;
  return { kind, label: leaf, query, caret: start + gap.length + leaf.length + skips };
}
