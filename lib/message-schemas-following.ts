/** Validation of what is asked about following, where it arrives in the worker. */

import type { FollowingClient } from './following.ts';
import {
  BOOKMARK_STATUSES,
  type BookmarkChange,
  CASE_STATUSES,
  type CalendarWish,
  type CaseChange,
  COLOURS,
  type DeadlineFilter,
  type Mark,
} from './tracking/views.ts';
import { z } from './zod.ts';

const MeetingId = z.string().min(1).max(300);
const ItemKey = z.string().min(1).max(600);
/** A UUID, or made of item keys. */
const Id = z.string().min(1).max(800);
/** Many at once: all items of an archive's list. */
const ItemKeys = z.array(ItemKey).max(2000);
const Title = z.string().max(1000);
const Name = z.string().max(300);
/** A long note; more is a document. */
const Note = z.string().max(100_000);
const Tags = z.array(z.string().max(100)).max(200);

/** Rows the user agreed to lose. What is left out of a message may arrive as null. */
export const Accepts = z
  .int()
  .nonnegative()
  .nullish()
  .transform((rows) => rows ?? 0);

const Bookmark = z.object({
  on: z.boolean().exactOptional(),
  note: Note.exactOptional(),
  addTags: Tags.exactOptional(),
  removeTags: Tags.exactOptional(),
  status: z.enum(BOOKMARK_STATUSES).nullable().exactOptional(),
  colour: z.enum(COLOURS).nullable().exactOptional(),
}) satisfies z.ZodType<BookmarkChange>;

const Case = z.object({
  title: Title.exactOptional(),
  status: z.enum(CASE_STATUSES).exactOptional(),
  owner: Name.exactOptional(),
  nextStep: Title.exactOptional(),
  before: Id.nullable().exactOptional(),
  removed: z.boolean().exactOptional(),
}) satisfies z.ZodType<CaseChange>;

const Filter = z.object({
  body: Name.nullable(),
  by: Title.nullable(),
  case: Id.nullable(),
  all: z.boolean(),
}) satisfies z.ZodType<DeadlineFilter>;

const MarkChange = z.object({
  state: z.enum(['done', 'dismissed']).nullable().exactOptional(),
  note: Note.exactOptional(),
}) satisfies z.ZodType<Partial<Mark>>;

const Wish = z.discriminatedUnion('what', [
  z.object({ what: z.literal('deadline'), id: Id }),
  z.object({ what: z.literal('case'), caseId: Id }),
  z.object({ what: z.literal('deadlines'), filter: Filter }),
  z.object({ what: z.literal('meetings') }),
]) satisfies z.ZodType<CalendarWish>;

const Search = z.object({
  id: Id.exactOptional(),
  query: z.string().min(1).max(1000),
  name: Name,
  notify: z.boolean(),
});

/** The arguments of each call. */
export const followingArguments = {
  bookmarks: z.tuple([]),
  changeBookmarks: z.tuple([ItemKeys, Bookmark, Accepts]),
  tags: z.tuple([]),
  cases: z.tuple([]),
  case: z.tuple([Id]),
  createCase: z.tuple([ItemKey]),
  changeCase: z.tuple([Id, Case]),
  judge: z.tuple([Id, z.enum(['accept', 'reject', 'forget']), ItemKeys]),
  mergeCases: z.tuple([Id, Id]),
  splitCase: z.tuple([Id, ItemKeys]),
  deadlines: z.tuple([Filter]),
  markDeadline: z.tuple([Id, MarkChange]),
  calendar: z.tuple([Wish]),
  followUp: z.tuple([MeetingId]),
  changes: z.tuple([MeetingId]),
  markRead: z.tuple([ItemKeys]),
  fora: z.tuple([]),
  savedSearches: z.tuple([]),
  saveSearch: z.tuple([Search]),
  removeSearch: z.tuple([Id]),
  news: z.tuple([]),
  newsSeen: z.tuple([z.array(Id).max(1000), z.boolean()]),
} satisfies Record<keyof FollowingClient, z.ZodType>;
