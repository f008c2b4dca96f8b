/**
 * References of a sentence: to other items by number, to earlier and coming sittings of the body, and to papers by name.
 * What another body did on a day, or a meeting of somebody else, is no reference to a sitting.
 */

import type { Fact } from '../../agenda/facts.ts';
import { matchesOf } from '../../danish/matches.ts';
import { type PlacedTime, settle } from '../../danish/when.ts';
import { dayAfter } from '../../danish/when-day.ts';
import { papersIn } from './papers.ts';
import { type ReadSection, type Sentence, single } from './text.ts';
import { directionOf, isPast, type Sitting } from './times.ts';

type Reference = Extract<Fact, { type: 'reference' }>;

const ITEM =
  /(?<![a-zæøåA-ZÆØÅ])(?:pkt\.?|punkt|dagsordenspunkt|sag(?:\snr\.)?)\s?(\d{1,2}(?:\.\d{1,2}){0,2}(?:\.?[a-z](?![a-zæøå]))?)(?!\d|[.,]\d|\s?%)/gi;
const NEXT_ITEM = /^\s(?:og|samt)\s(\d{1,2}\.\d{1,2})(?![\d,])/;
/** What makes a bare number the number of an item. */
const POINTED =
  /(?:\bjf\.?|\bse|\bogså|\bendvidere|henvises til|sammen med|\bunder|hænger|fremgår af)\s(?:også\s|endvidere\s|til\s|af\s)?$/i;
/** What has points of its own, or bodies that number theirs. */
const NOT_AN_ITEM =
  /(?:§.{0,30}|stk\.\s?\d+,?\s|bilag\s?\d*,?\s|nr\.\s?\d+,?\s|\d{4},?\s\(?|(?:aftale|lov|plan|papir|bilag|vedtægt|udkast|notat|indstilling)\w*s\s)$/i;
/** At an earlier sitting, under its numbers. */
const THEN = /\bblev\sbehandlet\s(?:sammen\smed|under)\s$/i;
const ITEM_OF =
  /^\s(?:i|af)\s(?:aftalen|loven|bilag|vedtægt|planen|papiret|udkastet|notatet|bekendtgørelsen)/i;

const OWN = String.raw`(?:KKR(?:\s(?:Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland))?)`;
/** `på mødet (i KKR X) den`, `på sit møde i`, `på KKR-mødet`, `Referat af møde i KKR X`, `Næste møde … holdes`. */
const AT_SITTING = new RegExp(
  String.raw`(?:(?:(?<whose>Magistraten|Direktionen|[A-ZÆØÅa-zæøå-]{0,40}(?:(?<!om)rådet|udvalget|bestyrelsen|forsamlingen))\s)?(?:på|i|til|fra|af|ved|siden)\s(?:(?:sit|dets|deres|vores|KKR'?s|KKR’s|${OWN}s|(?<other>[A-ZÆØÅa-zæøå-]{0,40}(?:(?<!om)rådet|udvalget|bestyrelsen|forsamlingen))s)\s)?(?:(?:ordinære|konstituerende|afsluttende|seneste|sidste|forrige|næste|kommende|ekstraordinære)\s)?(?:KKR-)?møde(?:t|r|rne)?|af\smøde|næste\smøde(?:r)?)(?:\si\s(?<named>${OWN}))?(?:\s(?:holdes|afholdes|planlægges\safholdt|er\splanlagt\stil|er|finder\ssted|bliver))?(?:,\sder\s(?:holdes|afholdes),?)?(?:\s(?:i|den|d\.))?\s$`,
  'i',
);
/** `på et møde den`: anybody's. */
const ANY_SITTING =
  /\b(?:et|et\s\S+|holdt|afholdt|holder|afholder|afholdes|afholdte)\smøde\w*\s(?:den\s|d\.\s|i\s)?$/i;
/** `KKR Hovedstaden besluttede i`, `KKR efterspurgte den`. */
const BODY_DID = new RegExp(
  String.raw`(?:^|[\s,(])(?<named>${OWN})(?:\sog\s${OWN})?(?:'s|’s|s)?\s(?:har\s)?(?:(?:tidligere|senest|allerede|siden|også|enstemmigt)\s)*(?:godkendte|efterspurgte|modtog|tiltrådte|vedtog|igangsatte|tog|bad|udsatte|afgav|nedsatte|valgte|fik|[a-zæøå]{3,20}ede(?:\ssig)?|drøftelse|beslutning|behandling|siden)\s(?:(?:allerede|senest|så sent som|tilbage)\s)?(?:i|den|d\.)?\s?$`,
);
/** `Sagen blev udsat den`, `punktet blev behandlet i`. */
const CASE_WAS =
  /(?:^|[\s,])(?:sagen|punktet|emnet|forslaget)\s(?:blev|er|har\sværet|har\sværet)\s(?:(?:senest|tidligere|sidst)\s)?(?:udsat|drøftet|behandlet|godkendt|tiltrådt|tilbagesendt|sendt\stilbage|forelagt|besluttet)\s(?:i|den|d\.)?\s?$/i;
/** `Der følges op den`, `tages op igen`, `vender tilbage med en opfølgning`, `følger op på drøftelsen den`. */
const FOLLOWS_UP =
  /(?:følges\sop|følger\s(?:\S+\s)?op|tages\sop\sigen|tages\sigen\sop|genoptages|vender\s(?:\S+\s)?tilbage(?:\s(?:med|til)(?:\s\S+){1,4}?)?|forelægges\s(?:igen|på\sny)|behandles\s(?:igen|på\sny)|(?:drøftelsen|behandlingen|beslutningen))\s(?:igen\s)?(?:i|den|d\.)?\s?$/i;
const UNDATED =
  /(?:på|til|fra)\s(?:det\s|KKR's\s)?(sidste|seneste|forrige|næste|kommende)\s(?:(?:ordinære|konstituerende)\s)?(?:KKR-)?møde(?:t)?(?![a-zæøå-])/gi;

/** References of a sentence, in its order of kinds; `times` are those printed in it. */
export function referenceFacts(
  section: ReadSection,
  sentence: Sentence,
  times: PlacedTime[],
  sitting: Sitting,
): Reference[] {
  const { text } = sentence;
  const fact = (start: number, end: number, to: Reference['to'], confidence: number): Reference => ({
    type: 'reference',
    place: { section: section.index, start: sentence.start + start, end: sentence.start + end },
    text: single(text.slice(start, end)),
    confidence,
    to,
  });
  const facts: Reference[] = [];
  if (/pkt|punkt|sag/i.test(text))
    for (const { start, end, number } of itemsIn(text))
      facts.push(fact(start, end, { kind: 'item', number }, 0.9));
  for (const { start, end, name } of papersIn(text))
    facts.push(fact(start, end, { kind: 'paper', name }, 0.8));
  for (const { start, end, ...to } of sittingsIn(text, times, sitting))
    facts.push(fact(start, end, { kind: 'meeting', ...to }, 0.85));
  return facts;
}

function* itemsIn(text: string): Iterable<{ start: number; end: number; number: string }> {
  for (const match of matchesOf(ITEM, text)) {
    const number = match[1] ?? '';
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
    if (NOT_AN_ITEM.test(before) || ITEM_OF.test(rest) || THEN.test(before)) continue;
    const isPoint = /^(?:pkt|punkt|dagsorden)/i.test(match[0]);
    if (!(isPoint && number.includes('.')) && !/^dagsorden/i.test(match[0]) && !POINTED.test(before))
      continue;
    const end = match.index + match[0].length;
    yield { start: match.index, end, number };
    const other = NEXT_ITEM.exec(rest);
    if (other?.[1])
      yield { start: end + other[0].length - other[1].length, end: end + other[0].length, number: other[1] };
  }
}

/** Letters before a time that are searched for a sitting. */
const NEAR = 160;

interface PlacedSitting {
  start: number;
  end: number;
  when: { from: string | null; to: string | null; precision: PlacedTime['precision'] };
  body: string | null;
}

/** `på sit møde`: the sitting of whoever the clause is about. */
const OWN_MEETING = /\s(?:sit|deres|dets)\s/;

function sittingsIn(text: string, times: PlacedTime[], { meetingDate, body }: Sitting): PlacedSitting[] {
  const found: PlacedSitting[] = [];
  if (
    !/møde|KKR|sagen|punktet|emnet|forslaget|følge|op igen|igen op|genoptages|tilbage|forelægges|behandle|drøftelse|beslutning|blev /i.test(
      text,
    )
  )
    return found;
  for (const time of times) {
    if (time.precision === 'year' || time.isStretch) continue;
    const offset = Math.max(0, time.start - NEAR);
    const lead = text.slice(offset, time.start);
    const rest = text.slice(time.end);
    if (ANY_SITTING.test(lead)) continue;
    const own = AT_SITTING.exec(lead) ?? BODY_DID.exec(lead);
    const told =
      own || CASE_WAS.test(lead) || FOLLOWS_UP.test(lead) || isActOf(lead, rest, time.precision === 'day');
    if (!told) continue;
    if (own && OWN_MEETING.test(own[0]) && !names(lead, body)) continue;
    const when = settle(time, meetingDate, directionOf(time, lead, rest, isPast(lead, rest, false)));
    const start = own && /^\s?(?:på|til|fra|ved)\s/i.test(own[0]) ? offset + own.index : time.start;
    if (when)
      found.push({
        start,
        end: time.end,
        when,
        body: own?.groups?.named ?? own?.groups?.other ?? own?.groups?.whose ?? subjectOf(lead, body),
      });
  }
  for (const match of matchesOf(UNDATED, text)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (meetingDate === null || found.some((other) => start < other.end && other.start < end)) continue;
    const coming = /^(?:næste|kommende)$/i.test(match[1] ?? '');
    const when = coming
      ? { from: dayAfter(meetingDate, 1), to: null, precision: 'day' as const }
      : { from: null, to: dayAfter(meetingDate, -1), precision: 'day' as const };
    found.push({ start, end, when, body: null });
  }
  return found;
}

/** `efter at KKR X i november 2024 sendte den tilbage`, `Den 8. november 2024 godkendte KKR X`, `der blev godkendt den`. */
function isActOf(lead: string, rest: string, isDay: boolean): boolean {
  if (BODY_BEFORE.test(lead)) return ACTED.test(rest);
  if (/(?:^|[.,;:]\s)(?:den\s|i\s)?$/i.test(lead) && ACTED_BODY.test(rest)) return true;
  return isDay && WAS_SETTLED.test(lead) && !/^\saf\s/.test(rest) && !ELSEWHERE.test(lead + rest);
}

const BODY_BEFORE = new RegExp(String.raw`(?:^|[\s,(])${OWN}\s(?:har\s)?(?:den\s|d\.\s|i\s)?$`);
const ACTED =
  /^\s(?:\S+\s){0,2}?(?:[a-zæøå]{3,20}(?:ede|dte|satte)|tog|vedtog|gav|bad|traf|truffet|taget|givet|besluttet|godkendt|drøftet|behandlet|tiltrådt)(?![a-zæøå])/;
const ACTED_BODY =
  /^\s(?:blev\sdet\si\s|(?:[a-zæøå]{3,20}(?:ede|dte|satte)|tog|vedtog|gav|bad|traf)\s)KKR(?!-)/;
const WAS_SETTLED =
  /\bblev\s(?:senest\s|tidligere\s|sidst\s)?(?:godkendt|tiltrådt|drøftet|behandlet|udsat)\s(?:i|den|d\.)?\s?$/;
/** What others settle. */
const ELSEWHERE =
  /(?<![a-zæøå])(?:lov(?:en|forslag\S*)?|folketing\S*|regering\S*|minist\S*|bestyrelse\S*|byråd\S*|regionsråd\S*|udvalg\S*|direkt\S*|generalforsamling\S*|regnskab\S*|ansøgning\S*)(?![a-zæøå])/i;

/** Another body the clause is about: `Økonomiudvalget behandlede sagen på mødet den`. */
function subjectOf(lead: string, body: Sitting['body']): string | null {
  const name = OTHER_BODY.exec(lead)?.[1];
  return name && !names(lead, body) ? name : null;
}

const OTHER_BODY =
  /(?:^|[\s,(])([A-ZÆØÅ][A-ZÆØÅa-zæøå-]{0,40}(?:(?<!om)rådet|udvalget|bestyrelsen|kredsen)|Magistraten|Direktionen)\s(?:\S+\s){1,8}$/;

/** Does the text name the body that sits? KKR are called by that alone; others by the last word of their name. */
function names(text: string, body: Sitting['body']): boolean {
  if (/(?<![a-zæøåA-ZÆØÅ])KKR(?!-)/.test(text)) return true;
  const last =
    body?.name
      .split(/[\s,]+/)
      .at(-1)
      ?.toLowerCase() ?? '';
  return last.length > 4 && text.toLowerCase().includes(last);
}
