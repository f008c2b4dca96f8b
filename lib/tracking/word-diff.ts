/** What changed in words between two texts, so that it can be read: whole words and figures, no confetti. */
import { diffArrays } from 'diff';
import type { AgendaItem } from '../agenda/model.ts';
import type { ChangedField } from './changes.ts';
import { partText } from './parts.ts';
import type { DiffRun, PartDiff } from './views.ts';

/** Blanks; a figure with its points and commas; a word with its hyphens; any other sign. */
const TOKEN = /\s+|\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}\u00ad]+(?:-[\p{L}\p{M}\p{N}\u00ad]+)*|./gsu;
/** Beyond so many words that came or went, texts are told as wholly different: finding less takes too long. */
const MOST_EDITS = 3000;
/** Letters of a stretch between two changes that is not worth reading by itself. */
const SHORT = 4;
/** Share of letters two texts must have in common to be compared word by word. */
const LEAST_SHARED = 0.35;

const plain = (token: string): string =>
  /^\s/.test(token) ? ' ' : token.normalize('NFC').replaceAll('\u00ad', '');

/** Differences in white space and soft hyphens are none: such stretches are told as they are now. */
export function wordDiff(before: string, after: string): DiffRun[] {
  const [old, now] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  // Numbers compare ten times as fast as tokens do.
  const numbers = new Map<string, number>();
  const numberOf = (token: string): number => {
    const told = plain(token);
    const number = numbers.get(told) ?? numbers.size;
    numbers.set(told, number);
    return number;
  };
  const parts = diffArrays(old.map(numberOf), now.map(numberOf), { maxEditLength: MOST_EDITS });
  if (!parts) return changed(before, after);
  const found: DiffRun[] = [];
  let [gone, came] = ['', ''];
  let [oldAt, nowAt] = [0, 0];
  const flush = () => {
    found.push(...changed(gone, came));
    [gone, came] = ['', ''];
  };
  for (const { added, removed, value } of parts) {
    const text = (
      removed ? old.slice(oldAt, oldAt + value.length) : now.slice(nowAt, nowAt + value.length)
    ).join('');
    if (!added) oldAt += value.length;
    if (!removed) nowAt += value.length;
    if (removed) gone += text;
    else if (added) came += text;
    else if (isBetween(text) && (gone !== '' || came !== '') && value !== parts.at(-1)?.value) {
      gone += text;
      came += text;
    } else {
      flush();
      found.push({ text, kind: 'same' });
    }
  }
  flush();
  return found.filter(({ kind, text }) => kind === 'same' || text.trim() !== '');
}

const isBetween = (text: string): boolean => text.trim().length < SHORT;

const changed = (gone: string, came: string): DiffRun[] => [
  ...(gone === '' ? [] : [{ text: gone, kind: 'gone' as const }]),
  ...(came === '' ? [] : [{ text: came, kind: 'came' as const }]),
];

/** Is there anything but blanks that came or went? */
const hasChange = (all: readonly DiffRun[]): boolean => all.some(({ kind }) => kind !== 'same');

/** What changed in these parts of an item; parts without a change are left out. */
export function partDiffs(
  before: AgendaItem,
  after: AgendaItem,
  fields: readonly ChangedField[],
): PartDiff[] {
  return fields.flatMap((field) => {
    const found = wordDiff(partText(before, field), partText(after, field));
    return hasChange(found) ? [{ field, runs: found }] : [];
  });
}

/** Parts that two treatments may have in common: what was decided, and the papers beside it, are each sitting's own. */
const TOLD_AGAIN: ChangedField[] = ['title', 'background', 'recommendation', 'presentation', 'other'];

/** What a treatment says otherwise than the one before, part by part; null where they share too little to be compared. */
export function treatmentDiff(before: AgendaItem, after: AgendaItem): PartDiff[] | null {
  const comparable = TOLD_AGAIN.flatMap((field) => {
    const found = wordDiff(partText(before, field), partText(after, field));
    return found.length > 0 && shared(found) >= LEAST_SHARED ? [{ field, runs: found }] : [];
  });
  const isCompared = comparable.some(({ field }) => field !== 'title');
  return isCompared ? comparable.filter(({ runs: own }) => hasChange(own)) : null;
}

function shared(all: readonly DiffRun[]): number {
  const letters = (kind: DiffRun['kind']) =>
    all.reduce((sum, run) => sum + (run.kind === kind ? run.text.trim().length : 0), 0);
  const same = letters('same');
  return same / Math.max(1, same + Math.max(letters('gone'), letters('came')));
}
