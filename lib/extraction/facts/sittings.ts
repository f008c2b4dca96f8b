/**
 * Sittings a sentence refers to: by what was done there, by `på mødet`, or by what follows there; with the body where the
 * clause names one. What officials, boards or a ministry did on a day is no sitting.
 */
import { matchesOf } from '../../danish/matches.ts';
import { type PlacedTime, type Stretch, settle, timesIn } from '../../danish/when.ts';
import { dayAfter, MONTHS } from '../../danish/when-day.ts';
import { directionOf, isPast } from './tense.ts';
import type { Sitting } from './times.ts';
import { BODY, namesOwn, OWN, treatedAt } from './treated.ts';

/** A sitting referred to: its place in the sentence (`end` exclusive), its day or the stretch it lies in, and its body. */
export interface PlacedSitting {
  start: number;
  end: number;
  when: Stretch;
  /** As printed; null when the clause names none, which then is the item's own. */
  body: string | null;
}

/** `på mødet (i KKR X) den`, `på sit møde i`, `på KKR-mødet`, `Referat af møde i KKR X`, `Næste møde … holdes`. */
const AT_SITTING = new RegExp(
  String.raw`(?:(?:på|i|til|fra|af|ved|siden|jfr?\.?|se)\s(?:(?:sit|dets|deres|vores|KKR'?s|KKR’s|${OWN}s|(?<other>[A-ZÆØÅa-zæøå-]{0,40}(?:(?<!om)rådet|udvalget|bestyrelsen|forsamlingen))s)\s)?(?:[a-zæøå]{4,20}s\s)?(?:(?:ordinære|konstituerende|afsluttende|første|andet|seneste|sidste|forrige|foregående|næste|kommende|førstkommende|ekstraordinære)\s)?(?:KKR-)?møde(?:t|r|rne)?,?|\(mødet?|af\smøde|næste\smøde(?:r)?|${OWN}(?:'s|’s|s)\smøde)(?:\si\s(?<named>${OWN}))?(?:\s(?:holdes|afholdes|planlægges\safholdt|er\splanlagt\stil|er|finder\ssted|bliver))?(?:,\sder\s(?:holdes|afholdes),?)?(?:\s(?:i|den|d\.))?\s$`,
  'i',
);
/** `på et møde den`: anybody's. */
const ANY_SITTING =
  /\b(?:et|et\s\S+|holdt|afholdt|holder|afholder|afholdes|afholdte)\smøde\w*\s(?:den\s|d\.\s|i\s)?$/i;
/** `KKR Hovedstaden besluttede i`, `KKR efterspurgte den`. */
const BODY_DID = new RegExp(
  String.raw`(?:^|[\s,(])(?<named>${BODY})(?:\sog\s${BODY})?(?:'s|’s|s)?\s(?:har\s)?(?:(?:tidligere|senest|allerede|siden|også|enstemmigt)\s)*(?:godkendte|efterspurgte|modtog|tiltrådte|vedtog|igangsatte|tog|bad|udsatte|afgav|nedsatte|valgte|fik|[a-zæøå]{3,20}ede(?:\ssig)?|drøftelse|beslutning|behandling|siden)\s(?:(?!(?:fra|til|med|af|inden|pr|per|for|om|på|at|under)\s)[a-zæøåA-ZÆØÅ-]+\s){0,3}?(?:så sent som\s)?(?:i|den|d\.)?\s?$`,
);
/** `KKR Hovedstadens beslutning af`. */
const DECISION_OF = new RegExp(
  String.raw`(?:^|[\s,(])(?<named>${BODY})(?:'s|’s|s)\s(?:drøftelse|beslutning|behandling|vedtagelse|afgørelse)\s(?:af|fra)\s(?:den\s|d\.\s)?$`,
);
/** `Sagen blev udsat den`, `punktet blev behandlet i`. */
const CASE_WAS =
  /(?:^|[\s,])(?:sagen|punktet|emnet|forslaget)\s(?:blev|er|har\sværet|har\sværet)\s(?:(?:senest|tidligere|sidst)\s)?(?:udsat|drøftet|behandlet|godkendt|tiltrådt|tilbagesendt|sendt\stilbage|forelagt|besluttet|på\sdagsordenen)\s(?:i|den|d\.)?\s?$/i;
/** `Der følges op den`, `tages op igen`, `vender tilbage med en opfølgning`, `følger op på drøftelsen den`. */
const FOLLOWS_UP =
  /(?:følges\sop|følger\s(?:\S+\s)?op|tages\sop\sigen|tages\sigen\sop|genoptages|vender\s(?:\S+\s)?tilbage(?:\s(?:med|til)(?:\s\S+){1,4}?)?|forelægges\s(?:igen|på\sny)|behandles\s(?:igen|på\sny)|(?:drøftelsen|behandlingen|beslutningen))\s(?:igen\s)?(?:i|den|d\.)?\s?$/i;
const UNDATED =
  /(sidste|seneste|forrige|foregående|næste|kommende|førstkommende)\s(?:(?:ordinære|konstituerende)\s)?(?:KKR-)?møde(?:t)?(?![a-zæøå-])/g;
const MONTHLY = new RegExp(
  String.raw`(?<![a-zæøå])(på|til|fra|af)\s(?:KKR['’]s\s)?(${MONTHS.join('|')})mødet(?![a-zæøå])`,
  'gi',
);
const COMING =
  /(?<![a-zæøå])(?:skal|vil|forelægges|behandles|drøftes|genoptages|tages\sop|vender\stilbage|får|følges\sop)(?![a-zæøå])/i;
/** Before it; "siden sidste møde" points at none. */
const LEADS_TO = /(?:^|\s)((?:på|til|fra)\s(?:det\s|KKR's\s)?)$/i;
const BODY_BEFORE = new RegExp(
  String.raw`(?:^|[\s,(])(?<named>${BODY})\s(?:har\s)?(?:(?:senest|tidligere|også),?\s)?(?:den\s|d\.\s|i\s)?$`,
);
const ACTED =
  /^,?\s(?:\S+\s){0,2}?(?:[a-zæøå]{3,20}(?:ede|dte|satte)|tog|vedtog|gav|bad|traf|truffet|taget|givet|besluttet|godkendt|drøftet|behandlet|tiltrådt)(?![a-zæøå])/;
const ACTED_BODY = new RegExp(
  String.raw`^\s(?:blev\sdet\si\s|(?:[a-zæøå]{3,20}(?:ede|dte|satte)|tog|vedtog|gav|bad|traf)\s)(?<named>${BODY})(?![a-zæøå-])`,
);
/** `Det blev i KKR X den 5. februar aftalt`. */
const IN_BODY = new RegExp(
  String.raw`(?<![a-zæøå])(?:blev|er)\s(?:\S+\s)?i\s(?<named>${BODY})\s(?:den\s|d\.\s|i\s)?$`,
);
const WAS_DONE =
  /^\s(?:\S+\s){0,2}?(?:aftalt|besluttet|drøftet|behandlet|godkendt|tiltrådt|vedtaget|udsat)(?![a-zæøå])/;
/** Officials and boards decide at meetings of their own: `Bestyrelsen behandler regnskabet på mødet den`. */
const OTHERS_DECIDE =
  /^(?:[A-ZÆØÅ][a-zæøå]*)?(?:bestyrelsen|gruppen|kredsen|direktionen|forum|forummet|folketinget|forsamlingen)\s(?:for\s\S+\s)?(?:behandle|godkend|drøft|vedt|beslut|tog|tage|hold)/i;
const WAS_SETTLED =
  /\bblev\s(?:senest\s|tidligere\s|sidst\s)?(?:godkendt|tiltrådt|drøftet|behandlet|udsat)\s(?:i|den|d\.)?\s?$/;
/** What others settle. */
const ELSEWHERE =
  /(?<![a-zæøå])(?:lov(?:en|forslag\S*)?|folketing\S*|regering\S*|minist\S*|bestyrelse\S*|byråd\S*|regionsråd\S*|udvalg\S*|direkt\S*|generalforsamling\S*|regnskab\S*|ansøgning\S*)(?![a-zæøå])/i;
/** `på sit møde`: the sitting of whoever the clause is about. */
const OWN_MEETING = /\s(?:sit|deres|dets)\s/;
/** `på møde den`: of the body the clause is about, or of nobody known. */
const SOME_MEETING = /^(?:på|i|til)\smøde\s/i;
const ANY_BODY = new RegExp(`(?<![a-zæøåA-ZÆØÅ-])${BODY}(?![a-zæøå-])`, 'g');
/** `på møde den 1. juni 2007 i Kontaktudvalget`. */
const BODY_AFTER = new RegExp(String.raw`^\si\s(?<named>${BODY})(?![a-zæøå-])`);
/** Letters before a time that are searched. */
const NEAR = 160;

/** Sittings of a sentence, in its order; `times` are those printed in it. */
export function sittingsIn(text: string, times: PlacedTime[], sitting: Sitting): PlacedSitting[] {
  const { meetingDate } = sitting;
  const found = times.flatMap((time) => sittingAt(text, time, sitting) ?? []);
  return meetingDate === null || !text.includes('møde')
    ? found
    : [...found, ...undated(text, meetingDate, found), ...byMonth(text, meetingDate)];
}

function sittingAt(
  text: string,
  time: PlacedTime,
  { meetingDate, body: own }: Sitting,
): PlacedSitting | null {
  if (time.precision === 'year' || time.isStretch) return null;
  const offset = Math.max(0, time.start - NEAR);
  const lead = text.slice(offset, time.start);
  const rest = text.slice(time.end);
  const isAnybodys = ANY_SITTING.test(lead);
  const at = isAnybodys ? null : AT_SITTING.exec(lead);
  // "Styregruppens næste møde" is not the body's.
  if (at && /^næste/i.test(at[0]) && /(?<!KKR['’]?)s\s$/.test(lead.slice(0, at.index))) return null;
  const told = isAnybodys ? null : (at ?? BODY_DID.exec(lead) ?? DECISION_OF.exec(lead) ?? actOf(lead, rest));
  const isDay = time.precision === 'day';
  const treated = told ? null : treatedAt(lead, isDay, own);
  if (isAnybodys && !treated) return null;
  if (
    !told &&
    !treated &&
    !CASE_WAS.test(lead) &&
    !FOLLOWS_UP.test(lead) &&
    !(isDay && wasSettled(lead, rest))
  )
    return null;
  const body =
    told?.groups?.named ??
    told?.groups?.other ??
    treated?.body ??
    BODY_AFTER.exec(rest)?.groups?.named ??
    matchesOf(ANY_BODY, lead).at(-1)?.[0] ??
    null;
  const isOwn = at !== null && body === null && namesOwn(lead, own);
  if (at && body === null && !isOwn && (OWN_MEETING.test(at[0]) || SOME_MEETING.test(at[0]))) return null;
  if (at && body === null && !isOwn && OTHERS_DECIDE.test(text)) return null;
  const when = settle(time, meetingDate, directionOf(time, lead, rest, isPast(lead, rest, false)));
  const start = at && /^(?:på|til|fra|ved)\s/i.test(at[0]) ? offset + at.index : time.start;
  return when && { start, end: time.end, when, body };
}

/** `på januarmødet`: in that month before this sitting, or after it where what follows is to come. */
function byMonth(text: string, meetingDate: string): PlacedSitting[] {
  if (!/[ijlrst]mødet/i.test(text)) return [];
  return matchesOf(MONTHLY, text).flatMap((match) => {
    const [word = '', lead = '', month = ''] = match;
    const [time] = timesIn(month);
    const when = time && settle(time, meetingDate, COMING.test(text) ? 'next' : 'last');
    const start = match.index + word.indexOf(lead);
    return when ? [{ start, end: match.index + word.length, when, body: null }] : [];
  });
}

/** `på sidste møde`, `til næste møde`: some day before or after this one. */
function undated(text: string, meetingDate: string, dated: PlacedSitting[]): PlacedSitting[] {
  return matchesOf(UNDATED, text).flatMap((match) => {
    const lead = LEADS_TO.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[1];
    const [start, end] = [match.index - (lead?.length ?? 0), match.index + match[0].length];
    if (lead === undefined || dated.some((other) => start < other.end && other.start < end)) return [];
    const coming = /^(?:næste|kommende|førstkommende)$/i.test(match[1] ?? '');
    const from = coming ? dayAfter(meetingDate, 1) : null;
    const to = coming ? null : dayAfter(meetingDate, -1);
    return [{ start, end, when: { from, to, precision: 'day' as const }, body: null }];
  });
}

/** `efter at KKR X i november 2024 sendte den tilbage`, `Den 8. november 2024 godkendte Byrådet`. */
function actOf(lead: string, rest: string): RegExpExecArray | null {
  const before =
    (ACTED.test(rest) ? BODY_BEFORE.exec(lead) : null) ?? (WAS_DONE.test(rest) ? IN_BODY.exec(lead) : null);
  return before ?? (/(?:^|[.,;:]\s)(?:den\s|i\s)?$/i.test(lead) ? ACTED_BODY.exec(rest) : null);
}

/** `der blev godkendt den 31. januar 2025`, by whom is not said. */
const wasSettled = (lead: string, rest: string): boolean =>
  WAS_SETTLED.test(lead) && !/^\saf\s/.test(rest) && !ELSEWHERE.test(lead + rest);
