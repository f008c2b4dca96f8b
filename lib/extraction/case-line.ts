/** Lines that give a case number and the caseworkers' initials. Forms: domain notes §4 and §6.3. */

export interface CaseLine {
  caseNumber: string | null;
  /** Initials in printed order. */
  caseworkers: string[];
  /** Read with repair: a digit was a letter, a hyphen was lost, initials look wrong. */
  damaged: boolean;
  /** The line itself says that the case is closed to the public. */
  closed: boolean;
}

/** `Åbent - `, `Lukket - `: who may read the case, before its number. */
const ACCESS = /^(?:å|a|aa)bent?\s{0,2}[-–:]\s{0,2}|^lukket\s{0,2}[-–:]\s{0,2}/i;
const LABEL =
  /^(?:sags?[- ]?(?:nr|nummer|id)?|journal[- ]?(?:nr|nummer|id)?|j\.?\s?nr|(?:acadre|esdh)[- ]?(?:sags?)?[- ]?(?:nr|nummer|id)|case\s(?:no|number|id))\.?\s{0,2}[:.,;]?\s{1,3}/i;
/** `SAG-2025-03121`; hyphens and digits may be damaged, and the prefix is two to five capitals. */
const PREFIXED =
  /^([A-ZÆØÅ4]{2,5})\s?([-–—._ ])\s?([0-9OQIlSB|]{4})\s?([-–—._ ])\s?([0-9OQIlSB|]{4,6})(?![\w-])/;
/** Forms that nothing else has. KLE: subject, facet, serial, year; `S2026-00241`: letters, year, serial. */
const CERTAIN = [
  /^\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2}(?![\w-])/,
  /^[A-ZÆØÅ]{1,5}(?:19|20)\d{2}[-/]\d{3,8}(?![\w-])/,
];
/** Region Midtjylland's form, and that with the municipality's number before year and serial: long enough to stand alone. */
const ALONE = [/^\d-\d{1,2}-\d{1,2}-\d{1,5}-\d{2}$/, /^\d{3}-(?:19|20)\d{2}-\d{1,6}$/];
/** Forms that are numbers of many other things too, so that before other text they count only after a label. */
const LABELLED = [
  /^\d-\d{1,2}-\d{1,2}-\d{1,5}-\d{2}(?![\w-])/,
  /^\d{3}-\d{4}-\d{1,6}(?![\w-])/,
  /^(?:19|20)\d{2}[-/]\d{4,8}(?![\w-])/,
  /^\d{2}\/\d{3,6}(?![\w-])/,
  // Letters of a company or a council, with a year: `H-2026-011`, `2026/BK/14`.
  /^[A-ZÆØÅ]{1,6}[-/.](?:(?:19|20)\d{2}|\d{2})[-/.]\d{1,6}(?![\w-])/,
  /^(?:19|20)\d{2}[-/][A-ZÆØÅ]{1,6}[-/]\d{1,6}(?![\w-])/,
  /^\d{1,7}$/,
];
/** Behind a label that can mean nothing else, whatever is written as one number is the case's. */
const ANNOUNCED = /^(?:sags?|journal)[- ]?(?:nr|nummer|id)\.?\s?:/i;
const ANY_FORM = /^(?=\S{0,23}\d)[\p{Lu}\d][\p{L}\d./_-]{3,23}(?![^\s,;|])/u;
/** What else may follow on the line: other numbers, and what an app prints in boxes: who may read it, its kind, its time. */
const TRAILING =
  /(?<!\p{L})(?:dok\.?\s?nr|dok|brevid)(?!\p{L}).{0,60}$|(?<![\p{L}\d.:])(?:\(?(?:åbent?|aabent?|offentlig|lukket|fortrolig)(?:\s(?:sag|punkt|dagsorden))?[.)]{0,2}|beslutning|drøftelse|orientering|(?:ca\.?\s)?\d{1,3}\smin(?:\.|utter)?|(?:kl\.?\s)?\d{1,2}[.:]\d{2}(?:\s?[-–]\s?\d{1,2}[.:]\d{2})?)$/iu;
/** As many such boxes are taken off. */
const MOST_TRAILING = 4;
const CASEWORKERS =
  /^(?:initialer|sagsbehandlere?|sagsbeh\.?|sagsansvarlig|init\.?|case\s?(?:officer|worker))(?:\s?:\s{0,2}|\s{1,2}(?=\p{Ll}))/iu;
/** Who works on the case, by name; the last names of some are as short as initials. */
const FULL_NAME = /^\p{Lu}\p{Ll}[\p{L}.'’-]{0,30}(?:\s\p{Lu}[\p{L}.'’-]{1,30}){1,4}$/u;
/** Another fact with its label: `Sagsansvarlig: 1LEW`. */
const FACT = /^\p{Lu}[\p{L}-]{2,20}\.?:\s?\S.{0,40}$/u;
const INITIALS = /^[a-zæøå]{2,6}$/i;
/** Two run together by a lost slash; believed only beside a full case number. */
const RUN_TOGETHER = /^[a-zæøå]{2,12}$/i;
/** A full case number that begins a line is proof enough for this much that cannot be read behind it. */
const MAX_UNREADABLE = 30;
const MAX_LENGTH = 110;

/** What the line says about the case, or null when it is no case line: nothing else may stand on it. */
export function parseCaseLine(printed: string): CaseLine | null {
  if (printed.length > MAX_LENGTH || !/\d/.test(printed)) return null;
  const text = printed.replace(/^[^\p{L}\p{N}]{1,3}/u, '');
  // `SAG 2025-03121` is a damaged prefix, `Sag 2012-28504` a label.
  const whole = PREFIXED.test(text);
  const access = ACCESS.exec(text)?.[0] ?? '';
  const label = whole ? '' : (LABEL.exec(text.slice(access.length))?.[0] ?? '');
  const labelled = access !== '' || label !== '';
  const closed =
    /^lukket/i.test(access) ||
    /(?<!\p{L})(?:lukket|fortrolig)(?:\s(?:sag|punkt|dagsorden))?[.)]{0,2}$/iu.test(text);
  const body = text.slice(access.length + label.length);
  const prefixed = PREFIXED.exec(body);
  const announced = ANNOUNCED.test(label) ? [ANY_FORM] : [];
  const plain = firstMatch(body, [...CERTAIN, ...(labelled ? LABELLED : ALONE), ...announced]);
  const match = prefixed ?? plain;
  if (!match) return null;
  const rest = readInitials(body.slice(match[0].length), prefixed !== null);
  if (!rest) return null;
  if (!prefixed) return { caseNumber: match[0], ...rest, closed };
  const [, prefix = '', , year = '', , serial = ''] = prefixed;
  const caseNumber = `${letters(prefix)}-${digits(year)}-${digits(serial)}`;
  if (!/^(?:19|20)\d\d$/.test(digits(year))) return null;
  return {
    caseNumber,
    caseworkers: rest.caseworkers,
    damaged: rest.damaged || caseNumber !== match[0],
    closed,
  };
}

function firstMatch(text: string, forms: RegExp[]): RegExpExecArray | null {
  for (const form of forms) {
    const match = form.exec(text);
    if (match) return match;
  }
  return null;
}

/** The initials after the number, or null when something else stands there. */
function readInitials(
  text: string,
  afterPrefix: boolean,
): { caseworkers: string[]; damaged: boolean } | null {
  let own = text;
  for (let boxes = 0; boxes < MOST_TRAILING && TRAILING.test(own); boxes++)
    own = own.replace(TRAILING, '').trimEnd();
  own = withoutFacts(own.replace(/^(?:[\s/,:;·•–-]|\|(?=\s))+/, ''));
  const label = CASEWORKERS.exec(own)?.[0] ?? '';
  const rest = own.slice(label.length).replace(/(?<![\s.:;,)|·•–-])[\s.:;,)|·•–-]+$/, '');
  if (rest === '' || (label && FULL_NAME.test(rest))) return { caseworkers: [], damaged: false };
  const read = rest.split(/[\s/,]+/).filter((part) => part !== '');
  const parts = afterPrefix ? read.map(withoutSigns) : read;
  const form = afterPrefix ? RUN_TOGETHER : INITIALS;
  if (parts.length <= 6 && parts.every((part) => form.test(part))) {
    const damaged = /[|;]/.test(own) || parts.some((part, at) => part !== read[at] || !INITIALS.test(part));
    return { caseworkers: parts.map((part) => part.toLowerCase()), damaged };
  }
  if (FACT.test(own)) return { caseworkers: [], damaged: false };
  if (!afterPrefix || rest.length > MAX_UNREADABLE) return null;
  return {
    caseworkers: parts.filter((part) => INITIALS.test(part)).map((part) => part.toLowerCase()),
    damaged: true,
  };
}

/** `Initialer: mvl | Bilagsantal: 3`: of several facts only who works on the case. */
function withoutFacts(text: string): string {
  const facts = text.split(/\s[|·•]\s/);
  if (facts.length < 2) return text;
  return facts.filter((fact) => CASEWORKERS.test(fact) || !FACT.test(fact)).join(' ');
}

/** Initials are printed in small letters: a stroke or capital I among them is an l (`lds]`, `|jkt`, `Ijkt`). */
const withoutSigns = (part: string): string =>
  part.replace(/(?<=[a-zæøå])[|\]!1I](?![A-ZÆØÅ])|[|[!1I](?=[a-zæøå]{2})/g, 'l').replace(/[^\p{L}]+/gu, '');

const DIGITS: Record<string, string> = { O: '0', Q: '0', I: '1', l: '1', L: '1', '|': '1', S: '5', B: '8' };
const digits = (text: string) => text.replace(/[^0-9]/g, (sign) => DIGITS[sign] ?? sign);
const letters = (text: string) => text.replace(/4/g, 'A');

/** `Dok.nr.: 2012-203438`, `Brevid: 4251204`, `Åbent`, `Sagstype: Åben`: filed beside the case, and nothing a reader of the agenda needs. */
export const isFilingLine = (text: string): boolean =>
  text.length < 60 &&
  /^(?:(?:dok(?:ument)?\.?\s?(?:nr|nummer|id)?|brev-?id|acadre-?id)\s?[.:]{0,2}\s{0,2}\d[\d/-]{2,20}|(?:journal[- ]?(?:nr|nummer)|j\.?nr|kle(?:[- ]?nr)?)\s?[.:]{0,2}\s{0,2}\d[\d\p{L}./-]{2,20}|(?:\p{L}{0,9}(?:type|status|adgang):\s{0,2}|(?:sagen|punktet) er )?\(?(?:åbent?|offentligt?)(?: punkt| sag| dagsorden)?\)?)\.?$/iu.test(
    text,
  );

/** `Sag nr. 129`, `Punkt 3.2` under a title: the item's number in a count that runs through the year, and no case's. */
export const isRunningNumber = (text: string): boolean =>
  /^(?:(?:sag|punkt) nr\.?|punkt|pkt\.?) {0,2}\d{1,4}(?:\.\d{1,3})?$/i.test(text);

/** Initials on a line of their own: `Initialer: PIM`, `Sagsbehandler: gitb`. */
export function parseCaseworkerLine(text: string): string[] | null {
  const match =
    /^(?:initialer|sagsbehandler(?:e)?|kontakt(?:person)?|case (?:officer|worker))\s?:\s?([a-zæøå/, ]{2,40})$/i.exec(
      text,
    ) ??
    // Set apart from its label by style alone, and then in small letters, or in capitals where initials are announced.
    /^(?:Initialer|Sagsbehandlere?|Case (?:officer|worker)) ([a-zæøå/, ]{2,40})$/.exec(text) ??
    /^(?:Initialer|Sagsbehandlere?) ([A-ZÆØÅ]{2,5}(?:[/, ]{1,2}[A-ZÆØÅ]{2,5}){0,4})$/.exec(text);
  const parts = match?.[1]?.split(/[\s/,]+/).filter((part) => part !== '') ?? [];
  return parts.length > 0 && parts.every((part) => INITIALS.test(part))
    ? parts.map((part) => part.toLowerCase())
    : null;
}

/** `26/000317`, `26/11001 maje`: a number that would be a case's behind a label, with initials at most; a bare `317` is none. */
export const parseBareCase = (text: string): CaseLine | null =>
  /^\d[\d/-]{6,20}(?:\s.{2,40})?$/.test(text) && /^\d+[/-]/.test(text)
    ? parseCaseLine(`Sagsnr. ${text}`)
    : null;

/** `tmh`, `ssk/tmh`, `KHB`: initials without a label, which only a case number beside them tells from words. */
export const parseBareInitials = (text: string): string[] | null =>
  /^(?:[a-zæøå]{2,6}|[A-ZÆØÅ]{2,4})(?:(?:\s?[/,]\s?|\s)(?:[a-zæøå]{2,6}|[A-ZÆØÅ]{2,4})){0,4}$/.test(text)
    ? text.toLowerCase().split(/[\s/,]+/)
    : null;
