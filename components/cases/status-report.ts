/** All cases as a status report: what a tovholder hands on. */
import type { Handout, HandoutBlock } from '@/lib/exchange/handout.ts';
import { paragraph } from '@/lib/exchange/handout.ts';
import { CASE_STATUSES, type CaseSummary } from '@/lib/tracking/views.ts';
import type { BriefingWords } from '../i18n/briefing.ts';
import type { CaseWords } from '../i18n/cases.ts';
import type { Words } from '../i18n/words.ts';
import { dayOf, dueLabel } from './naming.ts';

/**
 * Cases by how they stand, each with who has it, what is next and what presses.
 * @param today `YYYY-MM-DD`, told in the heading
 */
export function statusReport(
  all: readonly CaseSummary[],
  today: string,
  words: Words,
  cases: CaseWords,
  { contents, page, of }: Pick<BriefingWords, 'contents' | 'page' | 'of'>,
): Handout {
  const blocks = CASE_STATUSES.flatMap((status): HandoutBlock[] => {
    const own = all.filter((one) => one.status === status).sort((a, b) => a.order - b.order);
    if (own.length === 0) return [];
    return [
      { type: 'heading', level: 1, text: `${cases.statuses[status]} (${own.length})` },
      ...own.flatMap((one) => entry(one, today, words, cases)),
    ];
  });
  return {
    language: words.locale === 'da' ? 'da' : 'en',
    title: `${cases.statusReport}, ${dayOf(today, words)}`,
    lines: [],
    words: { contents, page, of },
    front: false,
    blocks,
  };
}

function entry(one: CaseSummary, today: string, words: Words, cases: CaseWords): HandoutBlock[] {
  const { owner, nextStep, deadline, next, late, members } = one;
  const last = members.at(-1);
  const line = (name: string, text: string) =>
    `${name.charAt(0).toLocaleUpperCase(words.locale)}${name.slice(1)}: ${text}`;
  const lines = [
    owner && line(cases.owner, owner),
    nextStep && line(cases.nextStep, nextStep),
    deadline &&
      line(
        words.facts.names.deadline,
        dueLabel({ to: deadline.date, precision: deadline.precision }, deadline.text, words) +
          (deadline.date < today ? ` (${cases.passed})` : ''),
      ),
    next && line(cases.nextMeeting, `${dayOf(next.date, words)}, ${next.title}`),
    last && line(cases.lastTreated, `${last.body?.name ?? words.unknownBody}, ${dayOf(last.date, words)}`),
    late > 0 && cases.late(late),
  ].flatMap((text) => text || []);
  const heading: HandoutBlock = { type: 'heading', level: 2, text: one.title };
  if (lines.length === 0) return [heading];
  const entries = lines.map((text) => [paragraph(text)]);
  return [heading, { type: 'list', ordered: false, start: 1, entries }];
}
