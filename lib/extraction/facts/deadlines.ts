/** What makes a time one by which somebody is asked to have done something. Told apart from all else in `times.ts`. */
import { numberInWords } from '../../danish/numbers.ts';
import type { PlacedTime } from '../../danish/when.ts';
import type { Sentence } from './text.ts';

/** Something is asked by a time: where the printed phrase begins, and how sure that is. */
export interface Ask {
  /** Offset into the sentence. */
  start: number;
  confidence: number;
  /** Where the term is so long before or after the day printed: `senest 14 dage før mødet den 18. september`. */
  shift?: { count: number; unit: 'day' | 'month' };
}

const CLOCK = String.raw`(?:kl\.?\s\d{1,2}(?:[.:]\d\d)?\s)?`;
/** `senest (ved/med/i/på/kl. 12) …`, `inden (for) …`, `ikke senere end …`. */
const LATEST = new RegExp(
  String.raw`(?:^|[\s(–—-])((?:allers|aller)?senest|inden(?: for)?|ikke senere end)\s(?:\S{0,20}mødet\s(?:i\s\S{1,20}\s){0,2})?(?:(?:ved|med|i|på|til|om|for|d\.|den)\s){0,2}${CLOCK}(?:den\s)?$`,
  'i',
);
/** `før` asks only where somebody must. */
const EARLIER = /(?:^|\s)(før)\s(?:den\s)?$/i;
/** `høringsfristen er`, `med frist for bemærkninger`, `Frist:`, `deadline for tilbagemelding er sat til`. */
const TERM =
  /(?:^|[\s(])((?:med\s)?[a-zæøå]*?(?:frist(?:en|er|erne)?|deadline(?:n)?))(?:\s(?:for|til)\s(?!den\s|d\.\s)[^,.;:()]{1,60}?)?(?:\s?[:–—-]|(?:,\sder)?\s(?:er|bliver|er (?:sat|fastsat|forlænget|udskudt|rykket|aftalt) til|sættes til|fastsættes til|udløber|udskydes til|forlænges til|rykkes til|udløb|til|på|inden|senest|ved|i))?\s(?:(?:nu|derfor|allerede|fortsat)\s)?(?:den\s|d\.\s)?$/i;
/** A term told in two ways: `senest seks uger efter modtagelsen, dvs. den 12. juni`. */
const INSERTED =
  /(?:^|\s)((?:aller)?senest|inden(?: for)?|[a-zæøå]*frist(?:en)?\s(?:er|på))\s[^.;:]{2,90}?,?\s\(?(?:dvs\.|d\.v\.s\.|det\svil\ssige|altså|hvilket\s(?:vil\ssige|svarer\stil|er)|svarende\stil|nemlig)\s(?:senest\s|inden\s)?(?:den\s|d\.\s)?$/i;
/** `senest 14 dage før mødet den`: the term is not the day printed, but can be counted from it. */
const COUNTED =
  /(?:^|\s)(senest|inden)\s(\d{1,3}|[a-zæøå]{2,8})\s(dag|dage|døgn|uge|uger|måned|måneder)\s(før|inden|efter)\s(?:[^\s,.;:]+\s){0,3}$/i;
/** `fristen rykkes fra 1. juni til 15. juni`. */
const RENEWED =
  /(?:frist|deadline)\S*\s(?:er\s|bliver\s)?(?:rykke[ts]|flytte[ts]|udskudt|udskydes|forlænge[ts]|udsat|udsættes)\sfra\s(?:den\s)?$/i;
/** The same with a past tense is over. */
const WAS = /frist(?:en)?\s(?:var|udløb)\b/i;
const UNTIL = /(?:^|\s)(indtil|frem til|til og med|til)\s(?:den\s|og med\s)?$/i;
/** What a day ends by which something may be handed in. */
const OPEN =
  /\bkan\s(?:\S+\s){0,5}?(?:søges?|ansøges?|indsendes?|afgives?|indgives?|kommenteres?|sendes|fremsendes|stilles|meddeles|tilmeldes?)\b|(?<![a-zæøå])(?:søges|ansøges|åbent? for ansøgning|(?:offentlig |i )høring)|\btilmelding\b/i;
/** `ansøgningsrunden lukker den`, `tilmeldingen slutter`. */
const CLOSES =
  /(?<![a-zæøå])forfalder\s(?:til\sbetaling\s)?(?:den\s|d\.\s)?$|(?:ansøgning|runde|tilmelding|høring|indmeldelse|indberetning)[a-zæøå]*\s(?:lukker|slutter|udløber)\s(?:den\s|d\.\s)?$|(?:ansøgning|tilmelding|pulje|portal)[^;]{0,80}\slukker\s(?:den\s|d\.\s)?$/i;
/** `kan frem til den 20. marts give bemærkninger`. */
const MAY = /\bkan\s(?:\S+\s){0,2}$/i;
const MAY_DO =
  /^[^,;]{0,40}\b(?:søge|ansøge|indsende|afgive|give|stille|sende|komme|melde|tilmelde|indstille|foreslå|bestille|byde)(?![a-zæøå])/i;
const HAS_UNTIL = /\bhar\s(?:\S+\s){0,3}$/i;
const MAY_UNTIL = /^[^,;]{0,6}(?:mulighed for at|til at)\s/i;
/** Verbs of handing in; with `skal` or in the passive a bare day is a term. */
const HAND_IN =
  /\b(?:skal|bedes)\b(?:\s\S+){0,6}?\s(?:modtage|modtages|være modtaget|have modtaget|indsende|indsendes|være indsendt|fremsende|fremsendes|aflevere|afleveres|være afleveret|indberette|indberettes|indgive|indgives|returnere|returneres|tilbagemelde|meldes tilbage)\b|\b(?:afleveres|indsendes|indberettes|indgives|returneres)\b/i;

/** A timetable's row, the day first: `1. maj 2026 | Frist for høringssvar`. */
const NEXT_CELL = /^\s?\t(?:\S+\s){0,2}\S*(?:frist|deadline|senest)/i;
/** Letters before a time that are searched. */
const NEAR = 160;

/** Is something asked by this time? */
export function asksBy({ text, line }: Sentence, time: PlacedTime): Ask | null {
  // What leads on to a time stands close before it; the rest of the sentence need not be searched.
  const offset = Math.max(0, time.start - NEAR);
  const lead = text.slice(offset, time.start);
  const counted = COUNTED.exec(lead);
  if (counted) return countedAsk(counted, time);
  const latest = LATEST.exec(lead);
  if (latest) {
    if (time.precision === 'season' && merelyTells(text, offset + latest.index)) return null;
    // "senest" may say "most lately": then the tense tells, in `times.ts`.
    return { start: offset + latest.index + latest[0].indexOf(latest[1] ?? ''), confidence: 0.95 };
  }
  const inserted = INSERTED.exec(lead);
  if (inserted)
    return { start: offset + inserted.index + inserted[0].indexOf(inserted[1] ?? ''), confidence: 0.85 };
  if (time.isStretch && RENEWED.test(lead)) return { start: time.start, confidence: 0.85 };
  const term = /frist|deadline/i.test(lead) && !WAS.test(lead) ? TERM.exec(lead) : null;
  if (term) {
    return { start: offset + term.index + term[0].indexOf(term[1] ?? ''), confidence: 0.9 };
  }
  if (line.kind === 'table' && NEXT_CELL.test(text.slice(time.end)))
    return { start: time.start, confidence: 0.85 };
  const until = UNTIL.exec(lead);
  if (until && !time.isStretch) {
    const start = until.index + until[0].indexOf(until[1] ?? '');
    const may = MAY.test(lead.slice(0, start)) && MAY_DO.test(text.slice(time.end));
    if (OPEN.test(lead) || may) return { start: offset + start, confidence: 0.85 };
    const has = HAS_UNTIL.test(lead.slice(0, start)) && MAY_UNTIL.test(text.slice(time.end));
    return has ? { start: offset + start, confidence: 0.85 } : null;
  }
  if (/lukker|slutter|udløber|forfalder/.test(lead.slice(-30)) && CLOSES.test(lead))
    return { start: time.start, confidence: 0.85 };
  const earlier = EARLIER.exec(lead);
  if (earlier && /\b(?:skal|bedes)\b/i.test(lead) && !/\bikke\s$/i.test(lead.slice(0, earlier.index + 1)))
    return { start: offset + earlier.index + 1, confidence: 0.75 };
  const isDay = time.precision === 'day' && !time.isStretch;
  if (
    isDay &&
    HAND_IN.test(lead) &&
    /[a-zæøå]\s$/i.test(lead) &&
    !/\b(?:på|ved|fra|om|af|møde\S*|siden)\s$/i.test(lead)
  )
    return { start: time.start, confidence: 0.75 };
  return null;
}

/** What happens by itself or to everybody: "Der holdes et seminar inden sommerferien" asks nobody. */
const HAPPENS =
  /(?<![a-zæøå])(?:(?:af)?holdes|finder\ssted|mødes|ligger|falder|foregår|er|var|blev|bliver|indvies|åbner|begynder|starter)(?![a-zæøå])/i;
const MUST =
  /(?<![a-zæøå])(?:skal|bedes|må|pålægges|opfordre[rs]|anmode[rs]|frist\S*|forpligt\S*|besluttet|aftalt)(?![a-zæøå])/i;

/** Does the clause tell when something is, and ask for nothing? */
function merelyTells(text: string, at: number): boolean {
  const from = Math.max(text.lastIndexOf(',', at), text.lastIndexOf(';', at)) + 1;
  const rest = text.slice(at);
  const clause = text.slice(from, at) + rest.slice(0, Math.max(0, rest.search(/[,;]|$/)));
  return HAPPENS.test(clause) && !MUST.test(text);
}

/** A term counted from a day; none where it is counted from a season or month, or in a word that is no number. */
function countedAsk(
  [whole, from = '', count = '', unit = '', way = '']: RegExpExecArray,
  time: PlacedTime,
): Ask | null {
  const number = /^\d/.test(count) ? Number(count) : numberInWords(count);
  if (number === null || time.precision !== 'day' || time.isStretch) return null;
  const days = /^uge/i.test(unit) ? 7 : 1;
  const sign = /^efter/i.test(way) ? 1 : -1;
  const shift = /^måned/i.test(unit)
    ? ({ count: sign * number, unit: 'month' } as const)
    : ({ count: sign * number * days, unit: 'day' } as const);
  return { start: time.start - whole.length + whole.indexOf(from), confidence: 0.8, shift };
}
