/**
 * Duties told with a bare time, without a word for a term: `skal være underskrevet den 2. november`, `skal indsendes ultimo
 * maj`, `Kommunerne afleverer udkast den 26. oktober`. What merely happens on a day (a meeting, an effect) is none.
 */
import type { PlacedTime } from '../../danish/when.ts';
import { isDelivered, isTold } from './acts.ts';
import { partyAt } from './parties.ts';
import { DELIVERS } from './party-words.ts';

/** Where another clause begins before the time, or ends after it. */
const CLAUSE =
  /[;:]|\((?=[a-zæøå]{3,}\s(?:er|skal|bliver|[a-zæøå]+es)\s)|,\s(?!(?:så|første\sgang|næste\sgang|og\ssamtidig)\s)|\s(?:og|men|idet|mens)\s(?=(?:\S+\s)?(?:skal|bedes|kan|vil|er|har|får|bliver|træder|gælder|udløber|begynder|starter|åbner|holder|[a-zæøå]+es)\s)/g;
const MUST =
  /(?<![a-zæøå])(?:skal|bedes|må|forpligter\ssig|forpligtet\stil|pligt\stil|pålægges|opfordres|anmodes)(?![a-zæøå])/i;
/** `skal have udpeget`, `skal være underskrevet`, `skal ligge klar`, `skal foreligge`: done by then. */
const DONE =
  /(?<![a-zæøå])(?:have|være)\s(?:[^\s,;]+\s){0,5}?(?:(?!været\s)[a-zæøå]{3,}(?:et|[dlrgnk]t|sat|[øå]bt)|fremme|klart?|færdige?t?|parate?|på\splads|i\shænde)(?![a-zæøå])|(?<![a-zæøå])(?:ligge|stå)\s(?:[^\s,;]+\s){0,3}?(?:klart?|færdige?t?|hos)(?![a-zæøå])|(?<![a-zæøå])foreligge(?![a-zæøå])/i;
/** States, not deeds, that look like it. */
const STATE =
  /(?<![a-zæøå])(?:lukket|åbent?|bemandet|repræsenteret|ansat|begrænset|kendt|dækket|aflyst|gældende|holdt\såbent?)(?![a-zæøå])/i;
const HANDED =
  'aflever|indlever|lever|indsend|fremsend|tilsend|oversend|indgiv|afgiv|indberet|rapporter|afrapporter|tilbagerapporter|indmeld|tilmeld|tilbagemeld|returner|upload|indbetal|betal|underskriv|udfyld|besvar|fremlæg|færdiggør|indlever|opsig|udnyt|ansøg|bestil|aflægg';
/** Handing in, answering, settling: what a day printed with it is the last of. */
const HAND_IN = new RegExp(
  String.raw`(?<![a-zæøå])(?:(?:${HANDED})(?:[lt]?es?|s)?|send(?:e|es)|svare|melde\s(?:tilbage|ind|sig)|meldes\s(?:tilbage|ind)|give\s(?:besked|svar|tilsagn)|meddel(?:es|t|e)|vende\stilbage|modtages?|ske)(?![a-zæøå])`,
  'i',
);
/** The same told as plans are, without `skal`. */
const HANDED_IN =
  /(?<![a-zæøå])(?:afleveres|indleveres|indsendes|indberettes|indgives|afgives|besvares|returneres|indmeldes|tilbagesendes)(?![a-zæøå])/i;
const HANDS_IN = new RegExp(
  String.raw`^\s(?:${DELIVERS}|melder\s(?:[^\s,;]+\s){0,4}?(?:ind|tilbage))(?![a-zæøå])`,
  'i',
);
/** `Svar udbedes den`, `tilmelding sker den`. */
const WANTED =
  /(?<![a-zæøå])(?:udbedes|imødeses?|imødeser|ønskes)(?![a-zæøå])|(?<![a-zæøå])(?:tilmelding|tilbagemelding|indberetning|indmelding|afrapportering|indsendelse|aflevering|framelding)(?:en)?\s(?:[^\s,;]+\s){0,4}?sker(?![a-zæøå])/i;
/** `hvis den ikke er brugt den`, `en betingelse, at aftalen er underskrevet den`: the condition, and what it says. */
const CONDITION =
  /(?<![a-zæøå])(hvis|såfremt|(?:betingelse|forudsætning|krav|kræver|betinget\saf|forudsat|forbehold)[^,;.]{0,20},?\sat|rettidig[^,;.]{0,10},?\snår)\s([^,;]{0,90})$/i;
const IS_DONE =
  /(?<![a-zæøå])(?:er|har)\s.{0,60}(?:et|[dlrgn]t|på\splads|klare?|færdige?)\s(?:til\sog\smed\s)?$|(?<![a-zæøå])foreligger\s.{0,90}(?:\sved|\smed|\stil\sog\smed)?\s$/;
/** `sendes ud, så de er fremme ultimo november`. */
const SO_THAT =
  /(?<![a-zæøå])så\s(?:[^\s,;]+\s){1,4}?(?:modtages|foreligger|er\s(?:fremme|klare?|modtaget|indkommet|på\splads)|kan\s(?:[^\s,;]+\s){0,2}?(?:ind|frem|af)?sendes)(?![a-zæøå])/i;
/** What happens, takes effect or ends; the end of a month told with it is no term. */
const HAPPENS =
  /(?<![a-zæøå])(?:(?:af)?holdes|afvikles|mødes|deltage|begynde|starte|åbnes?|lukkes?|nedlægges?|træde|tiltræde\ssom|fratræde|udtræde|overtage|overgå|udløber?|ophører?|gælder?|gældende|bortfalder?|fortsætte|løbe|betale|drøftes?|behandles?|gennemføres|indvies|flytte)(?![a-zæøå])/i;
/** Before a day that is not meant as one's last: an origin, a meeting, an effect. */
const ELSEWHERE =
  /(?<![a-zæøå])(?:på|fra|om|af|siden|efter|mellem|over|mod|til|for|først|tidligst)\s$|\($|(?:møde|møder|mødet|konference|seminar|workshop|forsamling|temadag|høring)(?:n|en|et|er|erne)?\s$/i;
const PER = /(?<![a-zæøå])(?:pr\.|per)\s$/i;
const READY_FOR = /(?:klart?|færdige?t?)\stil\s$/i;
const DAY_LEAD = /(?:(?<![a-zæøå])(?:man|tirs|ons|tors|fre|lør|søn)dag\s)?(?:(?<![a-zæøå])(?:den|d\.)\s)?$/i;
/** `to uger efter modtagelsen, 30. maj`: the day says once more when that is. */
const APPOSITION =
  /(?<=\s)(?:(?:[a-zæøå]{2,8}|\d{1,3})\s(?:dage?|uger?|måned(?:er)?)|dagen|ugen)\s(?:før|efter|inden)\s[^,;.:]{2,40},\s$/;
/** `med udgangen af den 15. oktober`. */
const END_OF_DAY = /(?<![a-zæøå])(?:med|ved|til|inden)\sudgangen\saf\s$/i;
const AT_END = /^(?:ultimo|udgangen|slutningen)|(?:udgang|udløb|afslutning|slutning|omme|forbi|gået|slut)$/i;

/** Parts of the words for duties: cheap to look for. */
const LIKELY =
  /skal|bedes|må|orplig|pligt|ålægg|pford|nmod|lever|ndsend|ndberet|ndgiv|eturner|ndmeld|melder|ilbagesend|esvarer|så\s|dbedes|imødes|ønskes|sker|vis\s|åfremt|etingelse|orudsæ|orudsat|krav|kræv|betinget|orbehold|ettidig|skal\s(?:have|bruge)|uploa|svarer|vitterer|afgiver|klart?\s|ærdigt?\s|oreligger|brug\sfor|nsøgning|ilmelding|egnskab|emærkninger|fbud|estilling|M\d|[Ss]var\s?[f:]/;
/** Letters before a time that are searched for its condition. */
const NEAR = 160;

/** Is something to be done by a time that no word for a term stands with? */
export function isDuty(text: string, time: PlacedTime): boolean {
  if (time.isStretch || time.kind === 'holiday') return false;
  const isEnd = AT_END.test(text.slice(time.start, time.end));
  if (!isEnd && (time.kind === 'anchored' || time.precision === 'year')) return false;
  if (!LIKELY.test(text)) return false;
  const before = text.slice(0, time.start).replace(DAY_LEAD, '').replace(APPOSITION, '');
  const from = clauseStart(before);
  const own = before.slice(from).replace(/,\s(?:første|næste)\sgang\s$/i, ' ');
  const rest = restOf(text.slice(time.end));
  const clause = `${own}| ${rest}`;
  if (END_OF_DAY.test(own)) return MUST.test(text) && !HAPPENS.test(clause);
  const isReady = READY_FOR.test(own);
  if (ELSEWHERE.test(own) && !isReady) return false;
  if (SO_THAT.test(own) || WANTED.test(own) || isCondition(before.slice(-NEAR))) return true;
  const must = MUST.test(clause);
  const done = must && DONE.test(clause) && !STATE.test(clause);
  if (PER.test(own)) return done && (MUST.test(own) || /^\S+\s$/.test(own));
  if (done || (must && HAND_IN.test(clause))) return true;
  if (must && isEnd) return !HAPPENS.test(clause);
  if (HANDED_IN.test(own) || isDelivered(own, rest) || isTold(before, text.slice(time.end))) return true;
  const head = /^[\s–—•*-]*(?:\d{1,2}[.)]\s)?/.exec(own)?.[0].length ?? 0;
  const party = HANDS_IN.test(own.slice(head)) ? null : partyAt(own, head);
  // "svarer den 1. februar til 3 pct." hands nothing in.
  return party !== null && HANDS_IN.test(`${own.slice(party.end)}${rest.trimStart()}`);
}

/** Is something asked by what is agreed or lost without it? After `hvis` only what is not done by then costs somebody. */
function isCondition(before: string): boolean {
  const [, kind = '', said = ''] = CONDITION.exec(before) ?? [];
  return IS_DONE.test(said) && (!/^(?:hvis|såfremt)$/i.test(kind) || /(?<![a-zæøå])ikke\s/.test(said));
}

/** Where the clause that a text ends in begins. */
function clauseStart(before: string): number {
  let start = 0;
  CLAUSE.lastIndex = 0;
  for (let match = CLAUSE.exec(before); match; match = CLAUSE.exec(before))
    start = match.index + match[0].length;
  return start;
}

/** What of the clause follows the time. */
function restOf(after: string): string {
  CLAUSE.lastIndex = 0;
  const end = CLAUSE.exec(after)?.index ?? after.length;
  return after.slice(0, end);
}
