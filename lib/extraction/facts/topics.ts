/**
 * What an item is about, from a small keyword model in `seeds/topics.json`: stems with a weight; one in the title counts
 * five times. The heaviest topic wins when it stands out; else the topic is unknown. Topics are ours, worded after the
 * fields KKR work in. (KL's own subject key may not be copied without consent.)
 */

import topics from '../../../seeds/topics.json' with { type: 'json' };
import type { AgendaItem } from '../../agenda/model.ts';
import { matchesOf } from '../../danish/matches.ts';
import type { ReadSection } from './text.ts';

/** Weight a topic must have, and how many times the weight of the next; more where the title says nothing of it. */
const LEAST = { titled: 4, untitled: 9 };
const LEAD = { titled: 1.4, untitled: 2 };
/** Title counts so many times; of the text the beginning is enough, and a stem counts only so often. */
const IN_TITLE = 5;
const READ = 1600;
const MOST = 3;

const STEMS = new Map<string, { key: string; weight: number; whole: boolean }>();
for (const { key, stems } of topics.topics)
  for (const [stem, weight] of Object.entries(stems))
    STEMS.set(stem.replace(/\$$/, ''), { key, weight, whole: stem.endsWith('$') });
/** Longest first, so that "socialområde" is not read as "social"; by first letter, so that few are tried at a place. */
const ANY = new RegExp(
  [...Map.groupBy(STEMS.keys(), (stem) => stem.charAt(0))]
    .map(([letter, stems]) => `${letter}(?:${alternatives(stems.map((stem) => stem.slice(1)))})`)
    .join('|'),
  'g',
);
const LETTER = /[a-zæøå]/;

function alternatives(stems: string[]): string {
  const longestFirst = stems.toSorted((a, b) => b.length - a.length);
  return longestFirst.map((stem) => stem.replace(/[-\s]/g, '[-\\s]')).join('|');
}

/** Key of the item's topic, or null where none stands out. Headings, closed and standing items have none. */
export function topicOf(item: AgendaItem, sections: ReadSection[]): string | null {
  if (item.isHeading || item.closed || STANDING.test(item.title)) return null;
  const body = sections
    .filter(({ role }) => role !== 'decision')
    .map(({ text }) => text)
    .join('\n')
    .slice(0, READ);
  const scores = new Map<string, number>();
  weigh(item.title, IN_TITLE, scores);
  const inTitle = new Set(scores.keys());
  weigh(body, 1, scores);
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!first) return null;
  const says = inTitle.has(first[0]) ? 'titled' : 'untitled';
  return first[1] >= LEAST[says] && first[1] >= (second?.[1] ?? 0) * LEAD[says] ? first[0] : null;
}

const STANDING =
  /^(?:godkendelse(?:r)?\s(?:af|og)|godkendelser$|siden\ssidst|punkter\stil|eventuelt|meddelelser|næste\smøde|orientering(?:er)?$|udpegninger?$)/i;

function weigh(text: string, times: number, scores: Map<string, number>): void {
  const lower = text.toLowerCase();
  const seen = new Map<string, number>();
  for (const match of matchesOf(ANY, lower)) {
    const stem = match[0].replace(/\s/g, ' ');
    const known = STEMS.get(stem) ?? STEMS.get(stem.replace(/-/g, ' '));
    if (!known) continue;
    const ends = match.index + match[0].length;
    if (known.whole && (LETTER.test(lower.charAt(ends)) || LETTER.test(lower.charAt(match.index - 1))))
      continue;
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    if (count <= MOST) scores.set(known.key, (scores.get(known.key) ?? 0) + known.weight * times);
  }
}
