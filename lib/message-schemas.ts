/** Validation of what arrives in the worker. Anything that does not fit is refused as `invalid-message`. */

import { BodyRef, DocumentLink, LocalDate, LocalTime } from './agenda/model.ts';
import { LONGEST_QUERY } from './agenda/search-views.ts';
import { Channel, SourceDocument } from './agenda/source.ts';
import {
  type AnnouncedMeeting,
  FOLLOWED_LISTS,
  type ReaderTarget,
  type Selection,
  TEXT_SIZES,
} from './agenda/views.ts';
import type { NewBatch, SagssporClient } from './client.ts';
import { Accepts, followingArguments } from './message-schemas-following.ts';
import { quickArguments } from './quick-schemas.ts';
import type { Detection } from './sites/types.ts';
import { z } from './zod.ts';

const MeetingId = z.string().min(1).max(300);
const ItemKey = z.string().min(1).max(600);
const ImportId = z.string().min(1).max(200);

export const PageDetected = z.object({
  detection: z.object({
    kind: z.enum(['nothing', 'index', 'agenda', 'minutes', 'pdf', 'unexpected-nothing']),
    confidence: z.number(),
    why: z.array(z.string().max(500)).max(50),
  }) satisfies z.ZodType<Detection>,
  address: z.url(),
});

export const OpenReader = z.object({
  meetingId: MeetingId.nullable(),
  itemKey: ItemKey.nullable(),
  address: z.url({ protocol: /^https$/ }).nullable(),
  batchId: z.string().max(100).nullable().exactOptional(),
  site: z.hostname().max(253).nullable().exactOptional(),
  caseId: z.string().max(200).nullable().exactOptional(),
  list: z.enum(FOLLOWED_LISTS).nullable().exactOptional(),
  settings: z.boolean().exactOptional(),
  query: z.string().max(LONGEST_QUERY).nullable().exactOptional(),
}) satisfies z.ZodType<ReaderTarget>;

/** More than any item printed so far. */
const LONGEST_SELECTION = 500_000;

const NewSelection = z.object({
  text: z.string().min(1).max(LONGEST_SELECTION),
  number: z.string().max(20).nullable(),
  title: z.string().min(1).max(1000),
  body: BodyRef.nullable(),
  date: LocalDate.nullable(),
  address: z.string().max(4000).nullable(),
  channel: Channel,
}) satisfies z.ZodType<Selection>;

const Announced = z.object({
  body: BodyRef,
  date: LocalDate,
  startTime: LocalTime.nullable(),
  location: z.string().max(500).nullable(),
  address: z.string().max(2000).nullable(),
}) satisfies z.ZodType<AnnouncedMeeting>;

const Batch = z.object({
  title: z.string().max(500),
  address: z.string().max(2000).nullable(),
  documents: z.array(DocumentLink).max(2000),
  meetings: z.array(Announced).max(500),
}) satisfies z.ZodType<NewBatch>;

/** What content scripts may change: not what is stored of closed items. */
const SettingsChange = z.object({
  language: z.enum(['auto', 'da', 'en']).optional(),
  theme: z.enum(['auto', 'light', 'dark']).optional(),
  overlayWidth: z.number().min(320).max(560).optional(),
  overlayOpen: z.boolean().optional(),
  markFacts: z.boolean().optional(),
  markRepairs: z.boolean().optional(),
  textSize: z.enum(TEXT_SIZES).optional(),
  serif: z.boolean().optional(),
});

/**
 * What no script in a page has a use for, and none may ask: the texts that documents were read from, and words in them. The overlay
 * makes all other calls (a test looks).
 */
export type NotForPages = 'source' | 'keepWord' | 'keepAllWords' | 'taughtWords' | 'teachWord';

/** The arguments of each client call that a script in a page may make. */
export const clientArguments = {
  ...quickArguments,
  preview: z.tuple([SourceDocument]),
  save: z.tuple([SourceDocument]),
  importStatus: z.tuple([ImportId]),
  undoSave: z.tuple([ImportId]),
  meetings: z.tuple([]),
  meeting: z.tuple([MeetingId]),
  removeMeeting: z.tuple([MeetingId, Accepts]),
  restoreMeeting: z.tuple([MeetingId]),
  saveSelection: z.tuple([NewSelection]),
  startBatch: z.tuple([Batch]),
  announcedMeetings: z.tuple([]),
  saveSettings: z.tuple([SettingsChange]),
  ...followingArguments,
} satisfies Record<Exclude<keyof SagssporClient, NotForPages>, z.core.$ZodType>;

export const ClientCall = z.object({
  method: z.enum(Object.keys(clientArguments) as [keyof typeof clientArguments]),
  args: z.array(z.unknown()).max(4),
});
