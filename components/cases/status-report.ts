/** All cases as a status report in Markdown: what a tovholder hands on. */
import { CASE_STATUSES, type CaseSummary } from '@/lib/tracking/views.ts';
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
): string {
  const parts = CASE_STATUSES.flatMap((status) => {
    const own = all.filter((one) => one.status === status).sort((a, b) => a.order - b.order);
    if (own.length === 0) return [];
    const entries = own.map((one) => entry(one, today, words, cases));
    return [`## ${cases.statuses[status]} (${own.length})`, ...entries];
  });
  return [`# ${cases.statusReport}, ${dayOf(today, words)}`, ...parts].join('\n\n').concat('\n');
}

function entry(one: CaseSummary, today: string, words: Words, cases: CaseWords): string {
  const { owner, nextStep, deadline, next, late, members } = one;
  const last = members.at(-1);
  const line = (name: string, text: string) =>
    `- ${name.charAt(0).toLocaleUpperCase(words.locale)}${name.slice(1)}: ${text}`;
  const lines = [
    owner && line(cases.owner, escaped(owner)),
    nextStep && line(cases.nextStep, escaped(nextStep)),
    deadline &&
      line(
        words.facts.names.deadline,
        escaped(dueLabel({ to: deadline.date, precision: deadline.precision }, deadline.text, words)) +
          (deadline.date < today ? ` (${cases.passed})` : ''),
      ),
    next && line(cases.nextMeeting, `${dayOf(next.date, words)}, ${escaped(next.title)}`),
    last &&
      line(cases.lastTreated, escaped(`${last.body?.name ?? words.unknownBody}, ${dayOf(last.date, words)}`)),
    late > 0 && `- ${cases.late(late)}`,
  ];
  return [`### ${escaped(one.title)}`, '', ...lines.filter(Boolean)].join('\n');
}

/** As text, whatever signs of Markdown a title has in it; on one line. */
const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
