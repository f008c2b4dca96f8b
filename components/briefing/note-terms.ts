/** A speaking note in words: names with what is said of each. */
import type { Fact } from '@/lib/agenda/facts.ts';
import type { EarlierDecision, SpeakingNote } from '@/lib/exchange/briefing-note.ts';
import { type HandoutBlock, paragraph, type Run } from '@/lib/exchange/handout.ts';
import { markdownBlocks } from '@/lib/exchange/markdown-blocks.ts';
import type { BriefingWords } from '../i18n/briefing.ts';
import { longDate } from '../i18n/dates.ts';
import { amountLabel, kronerLabels, partyLabel, timeLabel } from '../i18n/facts.ts';
import type { Words } from '../i18n/words.ts';
import { isPassed } from '../ui/facts/deadlines.ts';
import { handoutBlocks } from './blocks.ts';

export type Terms = Extract<HandoutBlock, { type: 'terms' }>['terms'];

export interface NoteTold {
  /** What is recommended is told here: it is not printed below. */
  withAsked: boolean;
  withOwn: boolean;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** Empty where there is nothing to tell. */
export function noteTerms(
  note: SpeakingNote,
  { withAsked, withOwn, today }: NoteTold,
  words: Words,
  briefing: BriefingWords,
): Terms {
  const { terms } = briefing;
  const actions = note.actions.map((action) => words.actions[action]).join(', ');
  const told: [keyof BriefingWords['terms'], HandoutBlock[]][] = [
    [
      'asked',
      [
        ...(actions ? [{ type: 'paragraph' as const, runs: [{ text: actions, bold: true }] }] : []),
        ...(withAsked ? handoutBlocks(note.asked) : []),
      ],
    ],
    ['why', note.why.length > 0 ? [paragraph(note.why.join(' '))] : []],
    ['before', note.before ? [{ type: 'paragraph', runs: earlierRuns(note.before, words, briefing) }] : []],
    ['decision', note.decision ? [outcomeParagraph(note.decision, words)] : []],
    ['deadlines', lines(note.deadlines.map((fact) => deadlineRuns(fact, today, words, briefing)))],
    [
      'sums',
      lines(
        note.sums.map(({ fact, sentence }) => [
          { text: amountLabel(fact, words), bold: true },
          ...(sentence ? [{ text: `: ${sentence}` }] : []),
        ]),
      ),
    ],
    ['scenarios', lines(note.scenarios.map((fact) => scenarioRuns(fact, words)))],
    ['responsible', lines(note.responsible.map((party) => [{ text: partyLabel(party) }]))],
    ['own', withOwn && note.own ? markdownBlocks(note.own) : []],
  ];
  return told.flatMap(([name, blocks]) => (blocks.length > 0 ? [{ name: terms[name], blocks }] : []));
}

/** One line as a paragraph, several as a list. */
const lines = (all: Run[][]): HandoutBlock[] =>
  all.length > 1
    ? [
        {
          ...{ type: 'list', ordered: false, start: 1 },
          entries: all.map((runs) => [{ type: 'paragraph', runs }]),
        },
      ]
    : all.map((runs) => ({ type: 'paragraph', runs }));

type Of<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

const outcomeParagraph = (
  { outcome, text }: { outcome: keyof Words['facts']['outcomes']; text: string },
  { facts }: Words,
): HandoutBlock => ({
  type: 'paragraph',
  runs: [...(outcome === 'none' ? [] : [{ text: `${facts.outcomes[outcome]}. `, bold: true }]), { text }],
});

function earlierRuns(
  { body, date, outcome, text }: EarlierDecision,
  words: Words,
  { treated }: BriefingWords,
): Run[] {
  const place = [body, date && longDate(date, words)].filter(Boolean).join(', ');
  const result = outcome === null || outcome === 'none' ? '' : `${words.facts.outcomes[outcome]}. `;
  return [
    ...(place ? [{ text: `${place}: `, bold: true }] : []),
    { text: `${result}${text || (result ? '' : treated)}`.trimEnd() },
  ];
}

function deadlineRuns(fact: Of<'deadline'>, today: string, words: Words, { passed }: BriefingWords): Run[] {
  const by = fact.by ? ` (${partyLabel(fact.by)})` : '';
  const over = isPassed(fact, today) ? ` – ${passed}` : '';
  return [
    { text: `${timeLabel(fact, words)}${by}${over}`, bold: true },
    ...(fact.task ? [{ text: `: ${fact.task}` }] : []),
  ];
}

function scenarioRuns({ name, amounts }: Of<'scenario'>, words: Words): Run[] {
  const label = kronerLabels(amounts, words);
  const sums = amounts.map(label).join(', ');
  return [{ text: name, bold: true }, ...(sums ? [{ text: `: ${sums}` }] : [])];
}
