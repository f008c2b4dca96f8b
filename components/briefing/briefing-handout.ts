/** A briefing as a handout: the one place that says what of an item leaves the archive. */
import type { Section } from '@/lib/agenda/model.ts';
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';
import type { BriefingForm, BriefingItem, BriefingView } from '@/lib/desk/briefings.ts';
import type { SpeakingNote } from '@/lib/exchange/briefing-note.ts';
import type { Handout, HandoutBlock } from '@/lib/exchange/handout.ts';
import { markdownBlocks } from '@/lib/exchange/markdown-blocks.ts';
import { itemName } from '../cases/naming.ts';
import type { BriefingWords } from '../i18n/briefing.ts';
import { longDate, meetingName, meetingTime } from '../i18n/dates.ts';
import type { Words } from '../i18n/words.ts';
import { isMain, mainFirst } from '../ui/sections.ts';
import { sectionBlocks } from './blocks.ts';
import { noteTerms } from './note-terms.ts';

/** An item of a briefing with what is known of it. */
export interface Prepared {
  entry: BriefingItem;
  /** As it now stands; null where no paper holds it any more. */
  item: ItemView | null;
  note: SpeakingNote | null;
}

export interface BriefingContent {
  briefing: BriefingView;
  items: Prepared[];
  /** Those its items are of, as far as they are in the archive, in the order of the items. */
  meetings: MeetingView[];
}

/** @param today `YYYY-MM-DD` */
export function briefingHandout(
  { briefing, items, meetings }: BriefingContent,
  today: string,
  words: Words,
  own: BriefingWords,
): Handout {
  const { form, title } = briefing;
  const isMixed = new Set(items.map(({ entry }) => entry.meetingId)).size > 1;
  return {
    language: words.locale === 'da' ? 'da' : 'en',
    title,
    lines: coverLines(items, meetings, today, words, own),
    words: { contents: own.contents, page: own.page, of: own.of },
    front: form.front,
    blocks: items.flatMap((one) => itemBlocks(one, form, isMixed, today, words, own)),
  };
}

/** Meetings named on a cover. */
const NAMED = 6;

function coverLines(
  items: readonly Prepared[],
  meetings: readonly MeetingView[],
  today: string,
  words: Words,
  own: BriefingWords,
): string[] {
  const made = own.made(longDate(today, words));
  const [only] = meetings;
  const entries = [...new Map(items.map(({ entry }) => [entry.meetingId, entry])).values()];
  if (only && entries.length === 1)
    return [only.body?.name ?? words.unknownBody, meetingTime(only, words), only.location ?? '', made].filter(
      Boolean,
    );
  const names = entries.map((entry) => meetingName(entry, words));
  const more = names.length > NAMED ? [own.moreMeetings(names.length - NAMED)] : [];
  return [...names.slice(0, NAMED), ...more, made];
}

function itemBlocks(
  { entry, item, note }: Prepared,
  form: BriefingForm,
  isMixed: boolean,
  today: string,
  words: Words,
  own: BriefingWords,
): HandoutBlock[] {
  const heading: HandoutBlock = { type: 'heading', level: 1, text: itemName(item ?? entry) };
  // Number and heading, whatever was written of it while it was open.
  if (item?.closed) return [heading];
  const about = isMixed ? meetingName(entry, words) : '';
  const named = (name: string, blocks: HandoutBlock[]): HandoutBlock[] =>
    blocks.length > 0 ? [{ type: 'heading', level: 2, text: name }, ...blocks] : [];
  const told = { withAsked: form.text === 'none', withOwn: form.ownNotes, today };
  const terms = form.notes && entry.showsNote && note ? noteTerms(note, told, words, own) : [];
  const comment = markdownBlocks(entry.comment);
  return [
    heading,
    ...(about ? [{ type: 'paragraph' as const, about: true, runs: [{ text: about }] }] : []),
    ...named(own.note, terms.length > 0 ? [{ type: 'terms', terms }] : []),
    ...named(own.comment, comment.length > 0 ? [{ type: 'comment', blocks: comment }] : []),
    ...(item ? textBlocks(item, form, words, own) : []),
  ];
}

/** What is asked and decided first; attachments last. */
function textBlocks(item: ItemView, form: BriefingForm, words: Words, own: BriefingWords): HandoutBlock[] {
  if (form.text === 'none') return [];
  const sections = mainFirst(item.sections).filter((section) => form.text === 'whole' || isMain(section));
  const nameOf = (role: Section['role']) => words.roles[role];
  return [
    ...sectionBlocks(sections, nameOf),
    ...(form.attachments && item.attachments.length > 0
      ? [
          { type: 'heading' as const, level: 2 as const, text: own.attachmentsTitle },
          {
            ...{ type: 'list' as const, ordered: false, start: 1 },
            entries: item.attachments.map(({ title }): HandoutBlock[] => [
              { type: 'paragraph', runs: [{ text: title }] },
            ]),
          },
        ]
      : []),
  ];
}
