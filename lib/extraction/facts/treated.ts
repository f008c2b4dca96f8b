/** What a body that sits treated or will treat on a day, with or without the word for a sitting. */
import type { BodyRef } from '../../agenda/model.ts';

/** The KKR, as printed. */
export const OWN = String.raw`(?:KKR(?:\s(?:Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland))?)`;
/** Bodies that sit and decide. Groups of officials and experts do not. */
export const BODY = `(?:${OWN}|[A-ZÆØÅ][a-zæøå-]{2,20}\\s(?:Byråd|Kommunalbestyrelse)|[Bb]yrådet|[Kk]ommunalbestyrelsen|[Rr]egionsrådet|[Bb]orgerrepræsentationen|[Mm]agistraten|[Øø]konomiudvalget|[Ff]orretningsudvalget|[Ss]undhedsrådet|(?:[Hh]andicap|[Ææ]ldre|[Ss]enior|[Uu]nge|[Ii]ntegrations)rådet|[Bb]eredskabskommissionen|(?!Ekspert|Embedsm|Folketings)[A-ZÆØÅ][a-zæøå-]{2,40}udvalget)`;
/** What papers call the body they are of. */
const SHORT = '[Uu]dvalget|[Bb]estyrelsen|[Kk]ommissionen|[Rr]ådet|[Ss]tyregruppen|[Nn]ævnet';
/** `Byrådet i Viborg`. */
const NAMED = `(?<named>${BODY}|${SHORT})(?:\\si\\s[A-ZÆØÅ][a-zæøå-]{2,20}(?:\\sKommune)?)?`;
const WHEN = String.raw`(?:så\ssent\ssom\s)?(?:i|den|d\.)?\s?$`;
/** Words of an object; what a preposition leads to is something else's day. */
const OBJECT = String.raw`(?:(?!(?:fra|til|med|af|inden|pr\.|per|for|om|på|at|under|senest|i)\s)[a-zæøåA-ZÆØÅ-]+\s){0,5}?`;
const OFTEN = String.raw`(?:(?:tidligere|senest|allerede|også|enstemmigt|første\sgang)\s)*`;
const DID = String.raw`(?:har\s${OFTEN}(?:drøftet|behandlet|godkendt|besluttet|tiltrådt|vedtaget|udsat|anbefalet)|blev\s(?:orienteret|præsenteret|forelagt|bedt)|godkendte|drøftede|(?:første|anden)?behandlede|vedtog|besluttede|udsatte|tiltrådte|anbefalede|indstillede|afviste|forkastede|nedsatte|valgte|udpegede|ønskede|efterspurgte|bad|fik|modtog|traf)`;
const FORMS = [
  // "Udvalget fik en status den", "Byrådet havde et temamøde den"
  `${NAMED}\\s${OFTEN}${DID}\\s${OFTEN}${OBJECT}${WHEN}`,
  // "KKR Syddanmark holdt som bekendt møde den"
  `${NAMED}\\s(?:havde|holdt|afholdt|holder|afholder)\\s(?:(?:som\\sbekendt|senest|sidst|derfor|igen)\\s)?(?:(?:et|sit)\\s)?(?:(?:ordinært|konstituerende|ekstraordinært|første|sidste|seneste)\\s)?(?:tema|special|budget)?møde\\s${WHEN}`,
  // "Emnet er tidligere behandlet i Økonomiudvalget den"
  `(?<![a-zæøå])(?:behandlet|drøftet|forelagt|godkendt|vedtaget|besluttet|omtalt|præsenteret|fremlagt|taget\\sop|rejst|udsat|tiltrådt|aftalt|truffet|taget)\\s(?:\\S+\\s){0,2}?(?:(?:i|af|for|på)\\s)?${NAMED}\\s${WHEN}`,
  // "efter behandlingen i Regionsrådet den"
  `(?:behandling|drøftelse|beslutning|vedtagelse|godkendelse)(?:en)?\\s(?:i|af|på)\\s${NAMED}\\s${WHEN}`,
].map((form) => new RegExp(`(?:^|[\\s,(])${form}`));
/** The same to come, only with a day: `behandles i Regionsrådet den`, `Udvalget behandler budgettet den`. */
const TO_COME = [
  `${NAMED}\\s(?:skal\\s)?(?:(?:første|anden)?behandle|drøfte|godkende|vedtage)r?\\s${OBJECT}(?:den|d\\.)?\\s?$`,
  `(?:behandles|drøftes|forelægges|godkendes|vedtages|præsenteres|fremlægges)\\s(?:(?:endeligt|igen|herefter|derefter|på\\sny|til\\sgodkendelse)\\s){0,2}(?:(?:i|af|for|på)\\s)?${NAMED}\\s(?:den|d\\.)?\\s?$`,
].map((form) => new RegExp(`(?:^|[\\s,(])${form}`));
const ON_DAYS = [...FORMS, ...TO_COME];
/** Parts of the names of bodies: cheap to look for. */
const LIKELY = /KKR|ådet|Byråd|dvalget|lbestyr|agistrat|epræs|estyrels|mission|gruppen|ævnet/;
/** What is only reckoned with, or asked by then, is told as that. */
const OTHERWISE = /(?<![a-zæøå])(?:forventes|ventes|påregnes|skal\s(?:have|være))(?![a-zæøå])/;

/** The body that treats something on the day after `lead`, `body` null when it is the item's own; null when none does. */
export function treatedAt(lead: string, isDay: boolean, own: BodyRef | null): { body: string | null } | null {
  if (!LIKELY.test(lead) || OTHERWISE.test(lead)) return null;
  for (const form of isDay ? ON_DAYS : FORMS) {
    const named = form.exec(lead)?.groups?.named;
    if (named === undefined) continue;
    if (!IS_SHORT.test(named)) return { body: named };
    if (isOwn(named, own)) return { body: null };
  }
  return null;
}

const IS_SHORT = new RegExp(`^(?:${SHORT})$`);

/** Is a word such as `udvalget` what the body calls itself? Where the body is unknown it is taken so. */
const isOwn = (word: string, own: BodyRef | null): boolean =>
  own === null || own.name.toLowerCase().includes(word.toLowerCase().replace(/e[nt]$/, ''));

/** Does the text speak of its own body by a short word? */
export function namesOwn(text: string, own: BodyRef | null): boolean {
  const word = new RegExp(`(?:^|\\s)(${SHORT})\\s(?!for\\s)`).exec(text)?.[1];
  return word !== undefined && isOwn(word, own);
}
