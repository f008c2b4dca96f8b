import { Square } from 'lucide';
import { type CaseWords, useCaseWords } from '../i18n/cases.ts';
import { kronerLabel, outcomeName } from '../i18n/facts.ts';
import { useWords, type Words } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { dayOf, itemName } from './naming.ts';
import type { Point } from './timeline-layout.ts';

/** What a point says: when, where, what became of it, and the sums. What the line leaves no room for is said. */
export function PointText({ point }: { point: Point }) {
  const words = useWords();
  const cases = useCaseWords();
  if (point.kind !== 'treatment')
    return (
      <>
        <strong>{whenOf(point, words, cases)}</strong>{' '}
        <span class="soft">{cases[point.kind === 'coming' ? 'announced' : 'promised']}</span>{' '}
        {point.kind === 'coming' && (
          <span class="point-title" lang="da">
            {point.title}
          </span>
        )}
        {point.promises.map(({ id, text }) => (
          <span key={id} class="point-promise with-icon" lang="da">
            <Icon node={Square} /> <span>{text}</span>
          </span>
        ))}
      </>
    );
  const { item, sums } = point.treatment;
  return (
    <>
      <strong>{dayOf(item.date, words)}</strong>{' '}
      <span class="soft">{item.body?.name ?? words.unknownBody}</span>{' '}
      <span class="sr-only" lang="da">
        {itemName(item)}.
      </span>{' '}
      <span>{becameOf(point, words)}</span>{' '}
      {sums.length > 0 && <span class="point-sums">{sumsOf(point, words)}</span>}
    </>
  );
}

type Treated = Extract<Point, { kind: 'treatment' }>;

/** What was decided; before that, what is asked. */
function becameOf({ treatment: { decision, asked } }: Treated, words: Words): string {
  if (decision && decision.outcome !== 'none') return outcomeName(decision, words);
  return asked.map((action) => words.actions[action]).join(', ');
}

/** Sums named on a point; the rest are told below. */
const MOST = 3;

function sumsOf({ treatment: { sums } }: Treated, words: Words): string {
  const named = sums.slice(0, MOST).map(({ value }) => kronerLabel(value, words).replaceAll(' ', '\u00a0'));
  return sums.length > MOST ? `${named.join(' / ')} …` : named.join(' / ');
}

const whenOf = (point: Exclude<Point, Treated>, words: Words, cases: CaseWords): string =>
  point.kind === 'promised'
    ? (point.promises[0]?.phrase ?? '')
    : point.date === null
      ? cases.nextMeeting
      : dayOf(point.date, words);
