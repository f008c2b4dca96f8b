/** The fields of the query language: their names in Danish and English, and how their values are written. */
import { fold } from '../../danish/fold.ts';
import type { FieldName } from './ast.ts';

/** How a value is written; `none` has no value, `days` and `amount` may have blanks in them. */
type ValueForm = 'text' | 'days' | 'amount' | 'action' | 'section' | 'none';

export interface Field {
  name: FieldName;
  /** As shown and printed. */
  da: string;
  en: string;
  /** What else people type, folded. */
  aliases: string[];
  form: ValueForm;
  /** Several beside each other widen the search instead of narrowing it. */
  widens: boolean;
  /** Without a value it asks that the item has one. */
  presence: boolean;
  /** Names (folded) that leave the day itself out: `før:2025`. */
  beyond: string[];
  /** The sign for that. */
  sign: string;
}

const field = (
  name: FieldName,
  form: ValueForm,
  [da, en, ...aliases]: [string, string, ...string[]],
  more: Partial<Field> = {},
): Field => ({
  ...{ name, da, en, aliases, form, widens: false, presence: false, beyond: [], sign: '' },
  ...more,
});

/** In the order they are offered. */
export const FIELDS: Field[] = [
  field('body', 'text', ['kkr', 'body', 'udvalg', 'rad', 'organ', 'committee'], { widens: true }),
  field('year', 'days', ['år', 'year', 'argang'], { widens: true }),
  field('from', 'days', ['fra', 'from', 'siden', 'since'], { beyond: ['efter', 'after'], sign: '>' }),
  field('to', 'days', ['til', 'to', 'indtil', 'until'], { beyond: ['for', 'before'], sign: '<' }),
  field('date', 'days', ['dato', 'date', 'mode', 'meeting']),
  field('action', 'action', ['type', 'action', 'handling', 'kind'], { widens: true }),
  field('case', 'text', ['sag', 'case', 'sagsnr', 'sagsnummer'], { widens: true }),
  field('caseworker', 'text', ['medarbejder', 'caseworker', 'sagsbehandler', 'initialer', 'initials'], {
    widens: true,
  }),
  field('attachment', 'text', ['bilag', 'attachment', 'attachments', 'appendix'], { presence: true }),
  field('section', 'section', ['afsnit', 'section'], { widens: true }),
  field('deadline', 'days', ['frist', 'deadline', 'frister', 'due'], { presence: true }),
  field('amount', 'amount', ['beløb', 'amount', 'sum', 'kr', 'kroner', 'dkk'], { presence: true }),
  field('bookmarked', 'none', ['bogmærket', 'bookmarked', 'bogmarke', 'bookmark', 'starred'], {
    presence: true,
  }),
  field('note', 'text', ['note', 'notes', 'noter'], { presence: true }),
  field('new', 'none', ['ny', 'new', 'nye', 'usete', 'unseen'], { presence: true }),
];

/** Made when a field is first typed: most of the questions a worker is woken for have none. */
let byName: Map<string, Field> | undefined;

const namesOf = ({ name, da, en, aliases, beyond }: Field) => [name, da, en, ...aliases, ...beyond];
const SPECS = new Map(FIELDS.map((one) => [one.name, one]));

/** `er:bogmærket`, `is:new`: the state is the field. */
export const STATE_PREFIX = { da: 'er', en: 'is' };

/** The field somebody calls so, in whatever spelling; null for another word. */
export function fieldNamed(name: string): Field | null {
  byName ??= new Map(FIELDS.flatMap((one) => namesOf(one).map((own) => [fold(own), one] as const)));
  return byName.get(fold(name)) ?? null;
}

/** The state `er:`/`is:` asks for (`bogmærket`, `ny`); null for another word. */
export function stateNamed(name: string): Field | null {
  const named = fieldNamed(name);
  return named?.form === 'none' ? named : null;
}

export function fieldOf(name: FieldName): Field {
  const found = SPECS.get(name);
  if (!found) throw new RangeError(`no such field: ${name}`);
  return found;
}
