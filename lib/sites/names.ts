import municipalities from '../../seeds/publication.json' with { type: 'json' };
import type { BodyRef } from '../agenda/model.ts';
import { committeeIn } from '../danish/committees.ts';
import { lettersOf } from '../danish/damage.ts';
import { bodyIn } from './words.ts';

/** Words beside a committee's name that are none of it, as letters. */
const NO_NAME = new Set(
  'dagsorden dagsordener dagsordner referat referater mode moede moeder fra til for i den vis udvalg bilag tillaegsdagsorden'.split(
    ' ',
  ),
);

/** The body a text names: a KKR, or a committee by its name. */
export function bodyNamed(text: string): BodyRef | null {
  const known = bodyIn(text);
  if (known) return known;
  const name = committeeIn(text, (letters) => NO_NAME.has(letters));
  return name ? { key: lettersOf(name), name } : null;
}

/**
 * A committee with its municipality, where the address tells which: many have a committee of that name. Bodies that
 * name their place themselves, and those of addresses we do not know, stay as they are.
 */
export function ofMunicipality(body: BodyRef | null, address: string | null): BodyRef | null {
  if (!body || !address || !URL.canParse(address) || bodyIn(body.name)) return body;
  const { host } = new URL(address);
  const municipality = municipalities.find((row) => row.host === host)?.name;
  if (!municipality) return body;
  const place = lettersOf(municipality.replace(/s? Kommune$/, ''));
  if (lettersOf(body.name).includes(place)) return body;
  const name = `${body.name}, ${municipality}`;
  return { key: lettersOf(name), name };
}
