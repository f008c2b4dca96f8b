/**
 * References of a sentence: to other items by number, to earlier and coming sittings, and to papers by name.
 */

import type { Fact } from '../../agenda/facts.ts';
import { matchesOf } from '../../danish/matches.ts';
import type { PlacedTime } from '../../danish/when.ts';
import { papersIn } from './papers.ts';
import { sittingsIn } from './sittings.ts';
import { type ReadSection, type Sentence, single } from './text.ts';
import type { Sitting } from './times.ts';

type Reference = Extract<Fact, { type: 'reference' }>;

const ITEM =
  /(?<![a-zæøåA-ZÆØÅ])(?:pkt\.?|punkt|dagsordenspunkt|sag(?:\snr\.)?)\s?(\d{1,2}(?:\.\d{1,2}){0,2}(?:\.?[a-z](?![a-zæøå]))?)(?!\d|[.,]\d|\s?%)/gi;
const NEXT_ITEM =
  /^\s(?:og|samt)\s(\d{1,2}\.\d{1,2}(?![\d,])|\d{1,2}(?=[.,;)]|$|\s(?:udg|blev|behandl|udsæt|træk)))/;
/** What makes a bare number the number of an item. */
const POINTED =
  /(?:\bjfr?\.?|\bse|\bogså|\bendvidere|henvises til|sammen med|\bunder|hænger|fremgår af)\s(?:også\s|endvidere\s|tillige\s|herved\s|i\søvrigt\s|til\s|af\s)?$|\bdagsordenens\s$|\b(?:jfr?\.|se|henvises\stil)\s[^;:]{2,60}\s(?:og|samt)\s$/i;
/** What is done with an item of this agenda: `punkt 5 udgik`, `behandlet før punkt 3`. */
const HANDLED =
  /^(?:\s(?:og|samt)\s\d{1,2})?\s(?:(?:blev|bliver|er)\s)?(?:udg(?:ik|år|ået)|udsæt(?:tes)|udsat(?:tes)?|træk(?:kes)|trukket|behandle(?:s|des|t)|flyt(?:tes|tet)|(?:frem)?ryk(?:kes|ket)|genoptag(?:es|et)|optages|drøft(?:es|edes|et))(?![a-zæøå])/;
const ORDERED =
  /(?:behandl|drøft|tag|optag)(?:es|et|edes|des)\s(?:umiddelbart\s)?(?:før|efter|inden|forud\sfor)\s$/;
/** A sitting or a year before it: the number is that sitting's. */
const OTHER_SITTING = /møde\S*\s(?:i|den|d\.)\s|\d{4}/;
/** What has points of its own, or bodies that number theirs. */
const NOT_AN_ITEM =
  /(?:§.{0,30}|stk\.\s?\d+,?\s|bilag\s?\d*,?\s|nr\.\s?\d+,?\s|\d{4},?\s\(?(?:under\s|som\s|jf\.\s)?|(?:aftale|lov|plan|papir|bilag|vedtægt|udkast|notat|indstilling)\w*s\s)$/i;
/** At an earlier sitting, under its numbers. */
const THEN =
  /\b(?:blev|var|er)\s(?:\S+\s){0,3}?(?:behandlet|drøftet|godkendt|udsat)\s(?:sammen\smed|under|som)\s$/i;
/** `sag 3.1 på denne dagsorden`. */
const ON_AGENDA = /^\spå\s(?:denne\s)?dagsorden/i;
const ITEM_OF =
  /^\s(?:i|af)\s(?:aftalen|loven|bilag|vedtægt|planen|papiret|udkastet|notatet|bekendtgørelsen)/i;

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
    const before = text.slice(Math.max(0, match.index - 70), match.index);
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
    if (NOT_AN_ITEM.test(before) || ITEM_OF.test(rest) || THEN.test(before)) continue;
    const isPoint = /^(?:pkt|punkt|dagsorden)/i.test(match[0]);
    if (
      !(isPoint && number.includes('.')) &&
      !/^dagsorden/i.test(match[0]) &&
      !POINTED.test(before) &&
      !ON_AGENDA.test(rest) &&
      !(isOfThis(before, rest) && !OTHER_SITTING.test(before))
    )
      continue;
    const end = match.index + match[0].length;
    yield { start: match.index, end, number };
    const other = NEXT_ITEM.exec(rest);
    if (other?.[1])
      yield { start: end + other[0].length - other[1].length, end: end + other[0].length, number: other[1] };
  }
}

/** Is it said what happens to the item at this sitting, or does its number stand in brackets after what it is about? */
const isOfThis = (before: string, rest: string): boolean =>
  HANDLED.test(rest) || ORDERED.test(before) || (/[a-zæøå]\s\($/.test(before) && rest.startsWith(')'));
