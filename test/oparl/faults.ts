/** Holds objects to the table of OParl 1.1 in `rules.ts`. */
import { OPARL } from './rules.ts';

export type Told = Record<string, unknown> & { id: string; type: string };

const SCHEMA = 'https://schema.oparl.org/1.1/';

/** The short name of an object's type; the whole of it where it is of another version, or of none. */
export const nameOf = ({ type }: Told): string =>
  type.startsWith(SCHEMA) ? type.slice(SCHEMA.length) : type;

const isUrl = (value: unknown) =>
  typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
const isDay = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
const isInstant = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const PLAIN: Record<string, (value: unknown) => boolean> = {
  ...{ text: (value) => typeof value === 'string', truth: (value) => typeof value === 'boolean' },
  ...{ whole: (value) => Number.isInteger(value), object: isObject },
  ...{ date: isDay, instant: isInstant, url: isUrl, list: isUrl },
};

/** What is wrong with one value of a form (see `rules.ts`), without `!`. */
function valueFaults(value: unknown, form: string, where: string): string[] {
  if (form.endsWith('[]'))
    return Array.isArray(value)
      ? value.flatMap((one, at) => valueFaults(one, form.slice(0, -2), `${where}[${at}]`))
      : [`${where} is no array`];
  if (form in OPARL) {
    if (!isObject(value)) return [`${where} is no object`];
    const told = value as Told;
    return told.type === SCHEMA + form ? faults(told) : [`${where} is no ${form}: ${told.type}`];
  }
  return PLAIN[form.split(':')[0] ?? '']?.(value) ? [] : [`${where} is no ${form}: ${JSON.stringify(value)}`];
}

/** What is wrong with an object by the standard, with what is embedded in it; empty where nothing is. */
export function faults(object: Told): string[] {
  const name = nameOf(object);
  const rules = OPARL[name];
  if (!rules) return [`no such type: ${object.type}`];
  const missing = Object.keys(rules).filter((key) => rules[key]?.startsWith('!') && !(key in object));
  return [
    ...missing.map((key) => `${name} lacks ${key}`),
    ...Object.entries(object).flatMap(([key, value]) => {
      // Extensions of a vendor carry its prefix, so that they are never taken for the standard's.
      if (key.includes(':')) return [];
      const form = rules[key]?.replace('!', '');
      return form ? valueFaults(value, form, `${name}.${key}`) : [`${name} has no ${key}`];
    }),
  ];
}

/** Where an object points: the property, the address, and what has to be there (`url:Meeting`, `list:Meeting`). */
export function pointers(object: Told): { key: string; to: string; kind: string; name: string }[] {
  return Object.entries(OPARL[nameOf(object)] ?? {}).flatMap(([key, rule]) => {
    const [kind, name] = rule.replace(/^!|\[\]$/g, '').split(':');
    const value = object[key];
    if (!kind || !name || value === undefined) return [];
    return [value].flat().map((to) => ({ key, to: String(to), kind, name }));
  });
}
