import type { MeetingPaper } from '@/lib/agenda/views.ts';
import { longDate } from './dates.ts';
import type { Words } from './words.ts';

/** `Referat · www.kl.dk`: what a paper is, and where it came from. */
export function paperName({ kind, channel, address }: MeetingPaper, words: Words): string {
  const host = address === null ? null : (URL.parse(address)?.host ?? null);
  const place =
    channel === 'file' || channel === 'paste' || channel === 'prepare'
      ? words.intake.places[channel]
      : (host ?? words.intake.places.file);
  return `${words.kinds[kind]} · ${place}`;
}

/** The day a paper was saved, by this machine's calendar. */
export const savedDay = ({ savedAt }: MeetingPaper, words: Words): string =>
  longDate(new Date(savedAt).toLocaleDateString('sv-SE'), words);
