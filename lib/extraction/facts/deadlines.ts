/** What makes a time one by which somebody is asked to have done something. Told apart from all else in `times.ts`. */
import { numberInWords } from '../../danish/numbers.ts';
import { PRECISIONS } from '../../danish/precision.ts';
import type { PlacedTime } from '../../danish/when.ts';
import { isOpenUntil, MEANS_DAY } from './acts.ts';
import { isDuty } from './duties.ts';
import { isPlanned } from './plans.ts';
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
  String.raw`(?:^|[\s(–—-])((?:allers|aller)?senest|inden(?: for)?|ikke senere end)\s(?:\S{0,20}mødet\s(?:i\s\S{1,20}\s){0,2})?(?:(?:ved|med|i|på|til|om|for|d\.|den)\s){0,2}(?:udløbet\saf\s)?${CLOCK}(?:den\s)?$`,
  'i',
);
/** `modtages løbende, dog ikke efter`. */
const NOT_AFTER =
  /(?:,\sdog|modtages|indgives|indsendes|afgives|accepteres|ansøges|søges)\s(ikke\s(?:længere\send|efter))\s(?:den\s|d\.\s)?$/i;
/** `den 1. december er fristen for`, `den 15. januar som sidste frist`. */
const IS_TERM =
  /^\s(?:udløber|slutter|lukker|ophører)\s(?:[a-zæøå]*frist(?:en)?|(?:høring|ansøgning|tilmelding)[a-zæøå]*)(?![a-zæøå])|^\s(?:som|er|bliver)\s(?:den\s)?(?:absolut\s)?(?:seneste\s|sidste\s|endelige?\s|nye?\s)?(?:[a-zæøå]*frist(?:en)?|deadline(?:n)?|sidste\s[a-zæøå]*dag)(?![a-zæøå])/i;
/** `Sidste dag for indsendelse er`, `sidste tilmeldingsdag er`. */
const LAST_DAY =
  /(?:^|[\s(])((?:sidste|seneste)\s(?:(?:dag|dato|mulighed|chance)\sfor\s[^,.;:]{2,60}?|(?:tilmeldings|ansøgnings|indsendelses|afleverings|bestillings)[a-zæøå]*|rettidige\s(?:ind)?betaling[a-zæøå]*))\s(?:er\s)?(?:den\s|d\.\s)?$/i;
/** `Sidste dag er`, of what the sentence before tells. */
const LAST = /^((?:sidste|seneste)\s(?:dag|dato)\s(?:er\s|bliver\s)?)(?:den\s|d\.\s)?$/i;
/** `Ansøgningsperioden er fra … til …`: asked by its end. */
const OPEN_TERM =
  /(?:^|[\s(])((?:ansøgning|tilmelding|indmelding|indmeldelse|bestilling|indsigelse|indberetning|indsendelse|svar|klage|høring)s?(?:perioden|runden|vinduet|fasen|fristen))\s(?:\S+\s){1,2}?(?:åbe?nt?\s)?(?:fra\s|i\s|mellem\s)?(?:den\s|perioden\s)?$/i;
/** `før` asks only where somebody must. */
const EARLIER = /(?:^|\s)(før)\s(?:den\s)?$/i;
/** `høringsfristen er`, `med frist for bemærkninger`, `Frist:`, `deadline for tilbagemelding er sat til`. */
const TERM =
  /(?:^|[\s(])((?:med\s)?[a-zæøå]*?(?:frist(?:en|er|erne)?|deadline(?:n)?))(?:\s(?:for|til)\s(?!den\s|d\.\s)[^,.;:()]{1,60}?)?(?:\s?[:–—-]|(?:,\sder)?\s(?:er|bliver|er (?:sat|fastsat|forlænget|udskudt|rykket|aftalt) til|sættes til|fastsættes til|udløber|udskydes til|forlænges til|rykkes til|udløb|til|på|inden|senest|ved|i|indtil))?\s(?:(?:nu|derfor|allerede|fortsat)\s)?(?:den\s|d\.\s)?$/i;
/** Parts of what such terms are told with: cheap to look for. */
const OTHERWISE = /dvs|d\.v|sige|altså|svar|hvilket|nemlig|sidste|seneste|efter\s|end\s/i;
const SAID_AGAIN = /dvs|d\.v|sige|altså|svare|svarende|hvilket|nemlig/i;
/** A term told in two ways: `senest seks uger efter modtagelsen, dvs. den 12. juni`. */
const INSERTED =
  /(?:^|\s)((?:aller)?senest|inden(?: for)?|[a-zæøå]*frist(?:en)?\s(?:er|på))\s[^.;:]{2,90}?,?\s\(?(?:dvs\.|d\.v\.s\.|det\svil\ssige|altså|hvilket\s(?:vil\ssige|svarer\stil|er)|svarende\stil|nemlig)\s(?:senest\s|inden\s)?(?:den\s|d\.\s)?$/i;
/** `fire uger efter modtagelsen, dvs. den 2. oktober`, where somebody must. */
const COUNTED_DAY =
  /(?:^|\s)((?:\d{1,3}|[a-zæøå]{2,8})\s(?:dage?|døgn|uger?|måned(?:er)?|år)\s(?:(?:før|inden|efter|fra)\s[^.;:]{2,70}?|forinden|herefter|derefter|forud),?\s\(?(?:dvs\.|d\.v\.s\.|det\svil\ssige|altså)\s(?:den\s|d\.\s)?)$/i;
const OWED = /(?<![a-zæøå])(?:skal|bedes|må|krav\spå|ret\stil|pligt|frist|varsel|opsiges)(?![a-zæøå])/i;
/** `senest 14 dage før mødet den`: the term is not the day printed, but can be counted from it. */
const COUNTED =
  /(?:(?:^|\s)(senest|inden)\s|(?<=(?:klart?|færdige?t?|udsendt|fremme|i hænde|modtaget|indsendt|afleveret)\s))(\d{1,3}|[a-zæøå]{2,8})\s(dag|dage|døgn|uge|uger|måned|måneder)\s(før|inden|efter)\s(?:[^\s,.;:]+\s){0,3}$/i;
/** `fristen rykkes fra 1. juni til 15. juni`. */
const RENEWED =
  /(?:frist|deadline)\S*\s(?:er\s|bliver\s)?(?:rykke[ts]|flytte[ts]|udskudt|udskydes|forlænge[ts]|udsat|udsættes)\sfra\s(?:den\s)?$/i;
/** The same with a past tense is over. */
const WAS = /frist(?:en)?\s(?:var|udløb)\b/i;
const UNTIL = /(?:^|\s)(indtil|frem til|til og med|til)\s(?:den\s|og med\s)?$/i;
/** What a day ends by which something may be handed in. */
const OPEN =
  /\bkan\s(?:\S+\s){0,5}?(?:ske|klages|gøres\sindsigelse|søges?|ansøges?|indsendes?|afgives?|indgives?|kommenteres?|sendes|fremsendes|stilles?|meddeles|tilmeldes?)\b|\bhar\s(?:\S+\s){0,3}?mulighed\sfor\sat\s|(?<![a-zæøå])(?:stiller\sspørgsmål|(?:indhenter|modtager)\s(?:bemærkninger|forslag|ansøgninger|svar|ønsker))|(?:ansøgninger|bemærkninger|forslag|indsigelser|svar|ønsker|spørgsmål|tilmeldinger)\s(?:\S+\s){0,4}?modtages|(?<![a-zæøå])(?:høringen|høringsfasen|ansøgningsrunden|tilmeldingen)\s(?:løber|varer|er)(?![a-zæøå])|(?<![a-zæøå])(?:søges|ansøges|åbent? for ansøgning|(?:offentlig |i )høring|til\skommentering)|\btilmelding\b/i;
/** `ansøgningsrunden lukker den`, `tilmeldingen slutter`. */
const CLOSES =
  /(?<![a-zæøå])forfalder\s(?:til\sbetaling\s)?(?:den\s|d\.\s)?$|(?:ansøgning|runde|tilmelding|høring|indmeldelse|indberetning)[a-zæøå]*\s(?:lukker|slutter|udløber|(?:(?:er|blev|bliver)\s)?(?:forlænget|forlænges|udskudt|udskydes)\s(?:frem\s)?til)\s(?:den\s|d\.\s)?$|(?:ansøgning|tilmelding|pulje|portal|prækvalifikation|udbud|licitation)(?:[^;,]|,(?=\d)|,(?=\sog\slukker)){0,80}\slukker\s(?:for\s(?:ansøgning|tilmelding|bud|tilbud|svar|indberetning|forslag)[a-zæøå]*\s)?(?:den\s|d\.\s)?$/i;
/** `puljen kan søges i perioden`. */
const MAY_APPLY =
  /\bkan\s(?:\S+\s){0,4}?(?:søges?|ansøges?|indsendes?|indgives?|afgives?|tilmeldes?)\s(?:\S+\s){0,4}?$/i;
/** `kan frem til den 20. marts give bemærkninger`. */
const MAY = /\bkan\s(?:\S+\s){0,2}$/i;
const MAY_DO =
  /^[^,;]{0,40}\b(?:søge|ansøge|indsende|afgive|give|stille|sende|komme|melde|tilmelde|indstille|foreslå|bestille|byde)(?![a-zæøå])/i;
const HAS_UNTIL = /\bhar\s(?:\S+\s){0,3}$/i;
const MAY_UNTIL = /^[^,;]{0,6}(?:mulighed for at|til at)\s/i;
/** A timetable's row, the day first: `1. maj 2026 | Frist for høringssvar`. */
const NEXT_CELL = /^\s?\t(?:\S+\s){0,2}\S*(?:frist|deadline|senest)/i;
/** Letters before a time that are searched. */
const NEAR = 160;

/** Is something asked by this time? */
export function asksBy({ text, line }: Sentence, time: PlacedTime): Ask | null {
  // What leads on to a time stands close before it; the rest of the sentence need not be searched.
  const offset = Math.max(0, time.start - NEAR);
  const lead = text.slice(offset, time.start);
  const counted = /(?:før|inden|efter)\s/i.test(lead) ? COUNTED.exec(lead) : null;
  if (counted) return countedAsk(counted, time);
  const latest = LATEST.exec(lead);
  if (latest) {
    if ((time.precision === 'season' || /mødet/i.test(latest[0])) && merelyTells(text, offset + latest.index))
      return null;
    // "senest" may say "most lately": then the tense tells, in `times.ts`.
    return { start: offset + latest.index + latest[0].indexOf(latest[1] ?? ''), confidence: 0.95 };
  }
  if (time.isStretch && isOpenDuring(lead, text.slice(time.end)))
    return { start: time.start, confidence: 0.8 };
  const told = toldOtherwise(text, lead, time);
  if (told) return { start: offset + told.index + told[0].indexOf(told[1] ?? ''), confidence: 0.85 };
  if (IS_TERM.test(text.slice(time.end, time.end + 60))) return { start: time.start, confidence: 0.85 };
  if (time.isStretch && RENEWED.test(lead)) return { start: time.start, confidence: 0.85 };
  const term = /frist|deadline/i.test(lead) && !WAS.test(lead) ? TERM.exec(lead) : null;
  if (term) {
    return { start: offset + term.index + term[0].indexOf(term[1] ?? ''), confidence: 0.9 };
  }
  if (line.kind === 'table' && isPlanned(line, text, time)) return { start: time.start, confidence: 0.8 };
  if (line.kind === 'table' && NEXT_CELL.test(text.slice(time.end)))
    return { start: time.start, confidence: 0.85 };
  const until = UNTIL.exec(lead);
  if (until && !time.isStretch) {
    const start = until.index + until[0].indexOf(until[1] ?? '');
    const may = MAY.test(lead.slice(0, start)) && MAY_DO.test(text.slice(time.end));
    if (OPEN.test(lead) || may) return { start: offset + start, confidence: 0.85 };
    const has = HAS_UNTIL.test(lead.slice(0, start)) && MAY_UNTIL.test(text.slice(time.end));
    if (has || isOpenUntil(lead.slice(0, start))) return { start: offset + start, confidence: 0.85 };
  }
  if (/lukker|slutter|udløber|forfalder|forlæng|udsk/.test(lead.slice(-40)) && CLOSES.test(lead))
    return { start: time.start, confidence: 0.85 };
  const earlier = EARLIER.exec(lead);
  if (earlier && /\b(?:skal|bedes)\b/i.test(lead) && !/\bikke\s$/i.test(lead.slice(0, earlier.index + 1)))
    return { start: offset + earlier.index + 1, confidence: 0.75 };
  return isDuty(text, time) ? { start: time.start, confidence: 0.75 } : null;
}

/** A term told in other words than `senest` and `frist`; each is sought only where a part of it stands. */
function toldOtherwise(text: string, lead: string, time: PlacedTime): RegExpExecArray | null {
  if (!time.isStretch && !OTHERWISE.test(lead)) return null;
  if (SAID_AGAIN.test(lead)) {
    const said = INSERTED.exec(lead) ?? (OWED.test(text) ? COUNTED_DAY.exec(lead) : null);
    if (said) return said;
  }
  const means = /hvilket/.test(lead) ? MEANS_DAY.exec(lead) : null;
  if (means) return means;
  if (/sidste|seneste/i.test(lead)) return LAST_DAY.exec(lead) ?? LAST.exec(lead);
  if (/(?:efter|end)\s(?:den\s|d\.\s)?$/i.test(lead)) return NOT_AFTER.exec(lead);
  return time.isStretch ? OPEN_TERM.exec(lead) : null;
}

/** `kan søges i perioden`, `har fra … til … mulighed for at`: asked by its end. */
const isOpenDuring = (lead: string, rest: string): boolean =>
  MAY_APPLY.test(lead) || /^\smulighed\sfor\sat\s/.test(rest) || (/^\skan\s/.test(rest) && MAY_DO.test(rest));

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

/** What leads from a vague time to the day that explains it: `, dog senest den`, `, det vil sige den`, `og senest den`. */
const EXPLAINS =
  /^[^.;:,]{0,40},?\s\(?(?:dog|men|altså|dvs\.|d\.v\.s\.|det\svil\ssige|nemlig|nærmere\sbestemt|helst)\s(?:(?:dog\s)?(?:aller)?senest\s|inden\s|(?:dog\s)?ikke\ssenere\send\s)?(?:den\s|d\.\s)?$/i;
const AND_LATEST = /^,?\s\(?(?:og\s|eller\s)?(?:aller)?senest\s(?:den\s|d\.\s)?$/i;
const IS_SAME = /altså|dvs\.|d\.v\.s\.|det\svil\ssige|nemlig/i;

/** Is a time said once more, and more exactly, by the next? Then only the next counts. */
export function isExplained(text: string, time: PlacedTime, next: PlacedTime | undefined): boolean {
  if (!next || next.isStretch) return false;
  const between = text.slice(time.end, next.start);
  const isVague = PRECISIONS.indexOf(time.precision) > PRECISIONS.indexOf(next.precision) || time.isStretch;
  if (isVague && AND_LATEST.test(between)) return true;
  // "inden mødet i juni (11. juni 2027)": the bracket holds the day.
  if (isVague && next.precision === 'day' && /^\s\((?:den\s|d\.\s)?$/.test(between) && text[next.end] === ')')
    return true;
  if (/,\shvilket\s/.test(between) && MEANS_DAY.test(text.slice(0, next.start))) return true;
  return (isVague || IS_SAME.test(between)) && next.precision === 'day' && EXPLAINS.test(between);
}
