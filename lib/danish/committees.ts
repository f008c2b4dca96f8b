/** Names of committees, councils and boards as printed: `Økonomiudvalget`, `Aarhus Byråd`, `Udvalget for Plan og Kultur`. */
import { lettersOf } from './damage.ts';

/** A word that is, or ends in, what a body is called. */
const ENDING =
  /^(?:[\p{L}-]{1,40}-?|)udvalg(?:ets?|s)?[.,;-]?$|^\p{L}{0,12}byråd(?:ets?|s)?[.,;-]?$|^kommunalbestyrelse(?:ns?)?[.,;-]?$|^regionsråd(?:ets?)?[.,;-]?$|^magistrat(?:ens?)?[.,;-]?$|^(?:ældre|handicap|senior|integrations|udsatte|unge|ungdoms|beskæftigelses|folkeoplysnings|grundlovs)\p{L}{0,12}råd(?:ets?)?[.,;-]?$|^\p{L}{3,20}(?:nævn(?:ets?)?|kommission(?:ens?)?)[.,;-]?$/iu;
/**
 * `Udvalget for plan, udvikling og kultur (PUK)`, `Bestyrelsen for Nordhavnen I/S`, `Det forberedende sundhedsråd for
 * Fyn`: the name follows, up to a day, a colon or a dash.
 */
const FOLLOWED =
  /(?:^|\s)((?:den\s|det\s)?(?:(?:fælles|midlertidige|forberedende|særlige|regionale|tværgående|koordinerende)\s)?(?:\p{L}{0,30}(?:udvalget|bestyrelsen|gruppen|rådet|repræsentantskabet|kommissionen|nævnet|komit[eé]en|forsamlingen)|\p{L}{4,30}råd)\s(?:for|vedrørende|vedr\.)\s[\p{Lu}\p{Ll}][^\d:|–()]{2,80}?)(?=\s*(?:\s(?:den|d\.)\s|[\d:|–()]|$))/iu;
/** `Sundhedsråd Fyn`, `Det forberedende sundhedsråd Amager og Hvidovre`, `Bestyrelsen i Movia`: a place's or a company's name follows. */
const OF_PLACE =
  /(?:^|\s)((?:[Dd]et\s\p{Ll}{4,20}\s)?(?:(?!\p{L}{0,12}(?:by|region)s?råd)\p{L}{4,30}råd|[Bb]estyrelsen\si|[Rr]epræsentantskabet\si)\s\p{Lu}\p{Ll}[\p{L}-]*(?:\s(?:og\s)?\p{Lu}\p{Ll}[\p{L}-]*){0,3})(?!\p{L})/u;
/** `ARGO Midt I/S`, alone: what municipalities own together. */
const COMPANY =
  /^\p{Lu}[\p{L}\d&.-]{1,30}(?:\s(?:og\s)?[\p{Lu}\d][\p{L}\d&.-]{0,30}){0,4}\s(?:I\/S|P\/S|A\/S|[Ff]\.?m\.?b\.?[Aa]\.?|[Aa]\.?m\.?b\.?[Aa]\.?)$/u;
/** A day that follows a name. */
const WEEKDAY = /,?\s(?:man|tirs|ons|tors|fre|lør|søn)dag$/i;
const MUNICIPALITY = /^\p{Lu}[\p{L}-]{1,30}(?:\s\p{Lu}[\p{L}-]{1,30})?\sKommune(?!\p{L})/u;
/** Most words of a name before its ending. */
const MAX_NAME = 4;

/**
 * The committee a line names, with the words that belong to its name, or null. The name of a municipality after it is
 * kept, because many have a committee of that name. `isOther` tells words that are no part of a name.
 */
export function committeeIn(text: string, isOther: (word: string) => boolean = () => false): string | null {
  const followed = FOLLOWED.exec(text)?.[1] ?? OF_PLACE.exec(text)?.[1];
  if (followed)
    return followed
      .trim()
      .replace(WEEKDAY, '')
      .replace(/(?<![\s.,;-])[\s.,;-]+$/, '')
      .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const words = text.split(/[\s:|]+/);
  const at = words.findIndex((word) => ENDING.test(word));
  if (at < 0) return COMPANY.test(text.trim()) ? text.trim() : null;
  let from = at;
  const isName = (word: string) =>
    /^(?:\p{Lu}\p{Ll}[\p{L}-]*,?|og)$/u.test(word) && !isOther(lettersOf(word));
  while (from > 0 && at - from < MAX_NAME && isName(words[from - 1] ?? '')) from--;
  if (from === at && /^udvalg/i.test(words[at] ?? '')) return null;
  const name = words
    .slice(from, at + 1)
    .join(' ')
    .replace(/^og\s/, '')
    .replace(/(?<![.,;-])[.,;-]+$/, '')
    .replace(/(?<=e[nt]|udvalg|byråd)s$/i, '');
  if (!/^\p{Lu}/u.test(name)) return null;
  const place = MUNICIPALITY.exec(words.slice(at + 1).join(' '))?.[0];
  return place ? `${name}, ${place}` : name;
}
