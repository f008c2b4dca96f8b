import type { DocumentKind } from '../agenda/model.ts';
import { queryOf } from './query.ts';
import { fold } from './words.ts';

const FILE_TYPE = /\.(pdf|docx?|odt|rtf|zip)$/i;
const PICTURE = /\.(?:jpe?g|png|gif|svg|webp|mp[34])$/i;
/** Words of a paper that is an agenda or minutes and nothing more, folded. */
const PLAIN =
  /^((beslutnings|moede)?(referat(et)?|protokol)|(tillaegs)?dagsorden(en)?|tillaeg|supplerende|kkr|hovedstaden|sjaelland|syddanmark|midtjylland|nordjylland|kommunekontaktraad(et)?|moeder?t?|ordinaert|ekstraordinaert|konstituerende|virtuelt|fra|af|til|for|i|paa|den|d|kl|og|med|bilag|samlet|samlede|bilagspakke|inkl|inklusive|kort|rettet|korrigeret|publiceret|endelig|endeligt|godkendt|revideret|opdateret|foreloebig|foreloebigt|udkast|aaben|aabent|underskrevet|version|ny|web|final|hent|laes|se|pdf|docx?|mandag|tirsdag|onsdag|torsdag|fredag|loerdag|soendag|jan|januar|feb|februar|mar|marts|apr|april|maj|juni?|juli?|aug|august|sept?|september|okt|oktober|nov|november|dec|december|v?\d+)$/;
/** Words that say what kind of paper it is. */
const PAPER = /referat|protokol|dagsorden|tillaeg|bilag/;
/** Says only that something can be opened. */
const GENERIC =
  /^(hent|laes|se|aabn|vis|download|klik)?( (mere|hele|som|her|det|den|filen|dokumentet)){0,9}( (pdf|docx?|zip|her)){0,9}$|^(pdf|docx?|zip|her|link|dokument|fil)( \d+)?$/;

/** Does the address lead to a file, by KL's and Publication's forms (domain notes §1.1, §3.3) or by its type? */
export function isFileAddress(url: URL): boolean {
  if (PICTURE.test(url.pathname)) return false;
  return (
    FILE_TYPE.test(url.pathname) ||
    queryOf(url).some(([, value]) => FILE_TYPE.test(value)) ||
    /^\/(?:media|vis\/pdf|pdf)\//i.test(url.pathname) ||
    url.host === 'backoffice.kl.dk'
  );
}

/** Last part of an address without file type: the name its author gave. */
export function slugOf(url: URL): string {
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? '';
  return decoded(last).replace(FILE_TYPE, '');
}

/** Is the text of a link no name at all ("Hent pdf", "Læs mere her")? */
export function isGeneric(text: string): boolean {
  const folded = fold(text);
  return folded === '' || GENERIC.test(folded);
}

/** Does a text only say of which meeting it is ("12. marts 2024", "Mødet i KKR Hovedstaden")? */
export function isNeutral(text: string): boolean {
  const words = fold(text).split(' ');
  return words.every((word) => PLAIN.test(word) && !PAPER.test(word));
}

/** The kind that a heading, a column's head or an address tells of all below it; null for several kinds or none. */
export function kindOfPlace(text: string): DocumentKind | null {
  const folded = fold(text);
  const minutes = /referat|protokol/.test(folded);
  if (/tillaegs?dagsord|supplerende dagsord/.test(folded)) return minutes ? null : 'supplement';
  if (/dagsord(?:en|ne)/.test(folded)) return minutes ? null : 'agenda';
  if (minutes) return 'minutes';
  return /\bbilag/.test(folded) ? 'appendix' : null;
}

/** A link's text without badges and file endings: "PDF Dagsorden.pdf (2)" → "Dagsorden". */
export function titleOf(text: string): string {
  return text
    .replace(/^(PDF|DOCX?|ZIP)(?=\p{Lu}|\s+\S)/u, '')
    .replace(/(?<!\s)\s*\((pdf|docx?|zip)?[\s,;]*(\d+([.,]\d+)?\s*[kKmM][bB])?\)$/i, '')
    .replace(/(?<!\s)\s+\d+([.,]\d+)?\s*[kKmM][bB]$/, '')
    .replace(/\.(pdf|docx?|zip)(\s*\(\d+\))?$/i, '')
    .replace(/(?<!\s)\s+(PDF|DOCX?|ZIP)$/, '')
    .trim();
}

/**
 * What a paper calls itself: agenda, minutes or supplement only if its name says little else ("Referat fra mødet 11.
 * juli 2025"), or begins so and names the KKR ("Referat fra KKR's temamøde"); minutes of somebody else are an appendix.
 */
export function kindOfName(name: string): DocumentKind {
  const folded = fold(name);
  const words = folded.split(' ');
  if (words[0] === 'bilag') return 'appendix';
  const kind = /\btillaegs ?dagsorden|\btillaeg til dagsorden|\bsupplerende dagsorden/.test(folded)
    ? 'supplement'
    : /\b(beslutnings|moede)?(referat(et)?|protokol)\b/.test(folded)
      ? 'minutes'
      : /\bdagsorden(en)?\b/.test(folded)
        ? 'agenda'
        : null;
  if (kind === null) return 'appendix';
  const strange = words.filter((word) => !PLAIN.test(word)).length;
  const opensWithKind =
    /^((udkast til|endelig|endeligt|godkendt) )?(tillaegs?|beslutnings|moede)?(dagsorden|referat|protokol)\b/.test(
      folded,
    );
  return strange === 0 || (opensWithKind && words.includes('kkr') && strange <= 4) ? kind : 'appendix';
}

/** Kind by what the reader sees; by the slug where the link says nothing. */
export function kindOf(text: string, slug: string): DocumentKind {
  return kindOfName(isGeneric(text) ? slug : text);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
