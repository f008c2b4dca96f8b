/** Validation of what arrives in the worker. Anything that does not fit is refused as `invalid-message`. */
import { z } from 'zod';
import { SourceDocument } from './agenda/source.ts';
import type { ReaderTarget } from './agenda/views.ts';
import type { SagssporClient } from './client.ts';
import type { Detection } from './sites/types.ts';

// Zod would otherwise try to compile validators, which our policy forbids and browsers report.
z.config({ jitless: true });

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
}) satisfies z.ZodType<ReaderTarget>;

const SettingsChange = z.object({
  language: z.enum(['auto', 'da', 'en']).optional(),
  theme: z.enum(['auto', 'light', 'dark']).optional(),
  overlayWidth: z.number().min(320).max(560).optional(),
  overlayOpen: z.boolean().optional(),
});

/** The arguments of each client call. */
export const clientArguments = {
  preview: z.tuple([SourceDocument]),
  save: z.tuple([SourceDocument]),
  importStatus: z.tuple([ImportId]),
  undoSave: z.tuple([ImportId]),
  meetings: z.tuple([]),
  meeting: z.tuple([MeetingId]),
  removeMeeting: z.tuple([MeetingId]),
  restoreMeeting: z.tuple([MeetingId]),
  source: z.tuple([MeetingId]),
  search: z.tuple([z.string().max(1000), z.number().int().min(1).max(200)]),
  bookmarks: z.tuple([]),
  setBookmark: z.tuple([ItemKey, z.boolean()]),
  settings: z.tuple([]),
  saveSettings: z.tuple([SettingsChange]),
} satisfies Record<keyof SagssporClient, z.ZodType>;

export const ClientCall = z.object({
  method: z.enum(Object.keys(clientArguments) as [keyof SagssporClient]),
  args: z.array(z.unknown()).max(4),
});
