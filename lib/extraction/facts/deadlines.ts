/** What makes a time one by which somebody is asked to have done something. Told apart from all else in `times.ts`. */
import type { PlacedTime } from '../../danish/when.ts';
import type { Sentence } from './text.ts';

/** Something is asked by a time: where the printed phrase begins, and how sure that is. */
export interface Ask {
  /** Offset into the sentence. */
  start: number;
  confidence: number;
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
/** The same with a past tense is over. */
const WAS = /frist(?:en)?\s(?:var|udløb)\b/i;
const UNTIL = /(?:^|\s)(indtil|frem til|til og med|til)\s(?:den\s|og med\s)?$/i;
/** What a day ends by which something may be handed in. */
const OPEN =
  /\bkan\s(?:\S+\s){0,5}?(?:søges?|ansøges?|indsendes?|afgives?|indgives?|kommenteres?|sendes|fremsendes|stilles|meddeles|tilmeldes?)\b|(?<![a-zæøå])(?:søges|ansøges|åbent? for ansøgning|(?:offentlig |i )høring)|\btilmelding\b/i;
/** `ansøgningsrunden lukker den`, `tilmeldingen slutter`. */
const CLOSES =
  /(?:ansøgning|runde|tilmelding|høring|indmeldelse|indberetning)[a-zæøå]*\s(?:lukker|slutter|udløber)\s(?:den\s|d\.\s)?$|(?:ansøgning|tilmelding|pulje|portal)[^;]{0,80}\slukker\s(?:den\s|d\.\s)?$/i;
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
  const latest = LATEST.exec(lead);
  if (latest) {
    // "senest" may say "most lately": then the tense tells, in `times.ts`.
    return { start: offset + latest.index + latest[0].indexOf(latest[1] ?? ''), confidence: 0.95 };
  }
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
  if (/lukker|slutter|udløber/.test(lead.slice(-16)) && CLOSES.test(lead))
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
