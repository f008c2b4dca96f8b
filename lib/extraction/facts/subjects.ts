/** Who acts in a clause: its subject, before or behind the verb, with what stands between taken out. */
import { matchesOf } from '../../danish/matches.ts';
import { type FoundParty, ownerAt, partyAt } from './parties.ts';

/** What opens a clause before its subject. */
const OPENER =
  /(?:^|[,;:–—]\s?|(?<!-)\s)(?:at|når|hvis(?:\sikke)?|medmindre|såfremt|som|der|hvor(?:til|ved|i|for|efter)?|idet|så|og|men|samt)\s/gi;
/** `Herefter skal kommunerne`, `I første runde kan kommunerne`: the subject stands behind the verb. */
const INVERTED = /\s(?:skal|bedes|kan|må|bør|har|er)\s/gi;
/** A verb that a subject can have right after it or after what belongs to it. */
const VERB = `(?:skal|bedes|kan|må|vil|bør|har|er|[a-zæøå]{3,30}(?:er|es))`;
/** `for velfærdsteknologi`, `i de tre regioner`: belongs to the subject when the verb follows. */
const BELONGS = new RegExp(
  String.raw`^((?:\s[A-ZÆØÅ][a-zæøåé-]+){1,3}|\s(?:for|i|på|fra|af|hos|under|ved)\s(?:[^\s,;]+\s){0,4}?[^\s,;]+)\s${VERB}\s`,
);
/** `, der ønsker at deltage,`: right after the subject, or after its verb. */
const INSERT =
  /^(\s(?:skal|bedes|kan|må|vil|bør|har))?,\s(?:der|som|hvor|hvis|når|såfremt|efter|jf\.|ifølge|senest|i)\s[^,;]{2,90},(?=\s)/;
/** Where another clause with a subject of its own begins; `at den` still speaks of the party. */
const OTHER_CLAUSE =
  /,\s(?:at\s(?!(?:de|den|det|han|hun)\s(?!\p{L}+(?:e|t)\s\p{L}+\s))|som\s|der\s|hvor\s|når\s|hvis\s)/u;
/** The clause is over; `…, skal de` still speaks of its party. */
const LEFT = /,\s(?!og\s(?:med\s|$)|(?:skal|bedes|kan|må|vil)\s(?:de|den|det)\s)/;
/** `udarbejder et notat, der udsendes`, `anmodes om bidrag, der skal være indsendt`: who makes it hands it in. */
const MAKES =
  /^\s(?:skal\s)?(?:sørger?\sfor|sikrer?|har\sansvaret\sfor|er\sansvarlige?\sfor),?\sat\s[^,;]{1,90}$|^\s(?:har\s(?:modtaget|fået)|får|udarbejder|fremlægger|tilkendegiver|giver|laver|leverer|forbereder|formulerer|skriver|samler|indhenter|udfærdiger|anmodes\som|bedes\som|udarbejder\sderfor)\s[^,;]{1,90},\s(?:der|som)\s(?:skal\s|bliver\s|kan\s|er\s)?(?:\S{1,20}\smodtager|være\s\S+|[a-zæøå]+es|foreligge[r]?|sendt|åbent|har\sbrug\sfor)(?:\s|$)|^\s(?:udarbejder|laver|fremlægger|skriver|leverer|afgiver|indsender)\s[^,;]{1,90},\sog\sat\s(?:disse|denne|dette)\s/;
/** `Regionen har bedt om`: whoever asks is not who must. */
const ASKS =
  /^\s(?:har\s)?(?:bedt|beder|anmodet|anmoder)\s(?:\S+\s){0,2}om\s|^\s(?:har\s)?(?:ønsker|ønsket|efterspurgt|efterspørger|afventer|indhenter|imødeser)\s(?!at\s)|^\shar\s(?:\S+\s){0,4}?krav\spå\s/;
const GIVEN =
  'svar|besked|adgang|tilladelsen?|materialet?|orientering|meddelelse|kopi|underretning|afgørelsen?|tilbagemelding';
/** `skal have svar`, `skal modtage`, `skal orienteres`: who is given or told something is not who must; `skal have udpeget` is. */
const RECEIVES = new RegExp(
  String.raw`^\s(?:skal|bør|vil|kan)\s(?:modtage|kende|have\s(?:modtaget|fået)|få)(?![a-zæøå])|^\smodtager(?![a-zæøå])|^\s(?:skal|må)\shave\s(?:dem|den|det|disse|[a-zæøå]{3,30}(?:erne|ene|en|et))(?:\s(?:retur|ind|tilbage))?(?=\s*(?:[.,;]|$))|^\s(?:skal|bør)\s(?:have|få)\s(?:(?:(?:et|en|det|den|skriftligt?|[a-zæøå]+s)\s){0,2}[a-zæøå]{0,15}(?:${GIVEN})(?![a-zæøå])|(?!deres|fælles)[a-zæøå]{4,}s\s)|^\s(?:skal|bør)\s(?:(?:også|derfor|løbende|skriftligt)\s)?(?!mødes|enes|lykkes|deres)(?:[a-zæøå]{3,}es|være\s(?:hørt|orienteret|informeret|underrettet))\s`,
);
/** What is received may say whose it is: `have modtaget kommunernes bemærkninger`. */
const RECEIVED = /^\s\S+\s(?:have\s)?(?:modtaget?|kende|have|få(?:et)?)\s/;
/** `foreningerne, som skal komme med forslag`: what was named just before acts. */
const WHO_MUST =
  /,\s(?:som|der)\s(?:skal|bedes|kan|må|bør|har\sat)\s(?!have\s(?:\S+\s){0,2}?(?:modtaget|fået)|(?:\S+\s){0,3}?(?:være|blive|[a-zæøå]{3,}es)\s)/gi;

/** `får tid, idet de først skal afgive svar`: the same party acts after all. */
const THEY_MUST = /,\s(?:idet|da|fordi|eftersom|men)\s(?:de|den|det)\s(?:først\s)?(?:skal|kan|bedes)\s/;

const NEXT = /[,;]\s(?:og|men|så|mens|hvorefter)\s/;

/** The subject of the clause a deadline at `start`-`end` stands in; null where nobody is named, or somebody who only receives. */
export function subjectBefore(text: string, start: number, end: number): FoundParty | null {
  const opening = openingOf(text);
  const lead = text.slice(0, start);
  const heads = [opening];
  for (const form of [OPENER, INVERTED])
    for (const match of matchesOf(form, lead)) heads.push(match.index + match[0].length);
  for (const comma of matchesOf(/,\s/g, lead)) heads.push(comma.index + 2);
  const named = namedBefore(text, lead);
  if (named) return named;
  // "… udarbejder et udkast, som udvalget modtager": past whoever receives, only whoever makes is sought.
  let receives = false;
  for (const head of heads.sort((a, b) => b - a)) {
    const found = subjectAt(text, head);
    if (!found || found.end > start) continue;
    const between = withoutInsert(text.slice(found.end, start));
    const makes = MAKES.test(between);
    if (!makes && (receives || OTHER_CLAUSE.test(between) || (head > opening && LEFT.test(between))))
      continue;
    if (found.owns) return found;
    const clause = `${between.trimEnd()} ${text.slice(end).trimStart()}`;
    if (!makes && RECEIVES.test(clause) && !THEY_MUST.test(between)) {
      const giver = giverIn(clause);
      if (giver) return giver;
      receives = true;
      continue;
    }
    const asks = ASKS.exec(between);
    if (asks) return giverAt(between, asks[0].length);
    if (/^['’]?s\s/.test(between) || /^\s(?:om|til|med)\s\S+\s\S+\s\S+/.test(between)) continue;
    // "X og Y skal": the party began before the word that joins.
    const whole = heads.filter((one) => one < head && (partyAt(text, one)?.end ?? 0) >= found.end).at(-1);
    return whole === undefined ? found : (subjectAt(text, whole) ?? found);
  }
  return null;
}

/** Past what may stand before the first word of a sentence: a list mark, a quote. */
export const openingOf = (text: string): number =>
  /^[\s–—•*"“”»(-]*(?:\d{1,2}[.)]\s|[a-z]\)\s)?/.exec(text)?.[0].length ?? 0;

/** A party that begins at `head`, with what belongs to it; or the owner of what is asked for (`Rådets svar`). */
export function subjectAt(text: string, head: number): (FoundParty & { owns?: boolean }) | null {
  const found = partyAt(text, head);
  if (!found) {
    const owner = ownerAt(text, head);
    return owner && { ...owner, owns: true };
  }
  const more = BELONGS.exec(text.slice(found.end, found.end + 80))?.[1];
  if (!more) return { ...found, start: head };
  const end = found.end + more.length;
  return { party: { text: text.slice(head, end), key: found.party.key }, start: head, end };
}

const withoutInsert = (between: string): string => between.replace(INSERT, '$1');

/** `foreningerne, som skal`: the party that ends where the clause begins. */
function namedBefore(text: string, lead: string): FoundParty | null {
  const last = matchesOf(WHO_MUST, lead).at(-1);
  const since = last ? lead.slice(last.index + last[0].length) : '';
  if (!last || OTHER_CLAUSE.test(since) || NEXT.test(since)) return null;
  return partyEndingAt(text, last.index);
}

/** The longest party that ends at a place, looked for some words back. */
export function partyEndingAt(text: string, end: number): FoundParty | null {
  const from = Math.max(0, end - 60);
  for (const word of matchesOf(/(?:^|\s)(?=\S)/g, text.slice(from, end))) {
    const start = from + word.index + word[0].length;
    const found = partyAt(text, start);
    if (found?.end === end) return { ...found, start };
  }
  return null;
}

/** The last party named in a text. */
export function lastParty(text: string): FoundParty | null {
  for (const word of matchesOf(/(?:^|\s)(?=\S)/g, text).toReversed()) {
    const start = word.index + word[0].length;
    const found = partyAt(text, start);
    if (found) return partyEndingAt(text, found.end);
  }
  return null;
}

/** Whose things are received. */
const giverIn = (clause: string): FoundParty | null => {
  const received = RECEIVED.exec(clause)?.[0].length ?? 0;
  return received === 0 ? null : giverAt(clause, received);
};

/** `en skriftlig status fra Movia`. */
function giverFrom(asked: string): FoundParty | null {
  const from = /^(?:[^\s,;]+\s){1,4}?fra\s/.exec(asked)?.[0].length ?? 0;
  const found = from === 0 ? null : partyAt(asked, from);
  return found && { ...found, start: from };
}

/** Whose thing begins at a place of a clause; its place is not that of the sentence, so none is told. */
function giverAt(clause: string, at: number): FoundParty | null {
  const owner = ownerAt(clause, at) ?? giverFrom(clause.slice(at));
  return owner && { ...owner, start: 0, end: 0 };
}
