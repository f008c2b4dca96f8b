/** The form of rows that the user made, as a backup must have them. */
import { z } from 'zod';
import { BodyRef, LocalDate } from '../../agenda/model.ts';
import { TEXT_SIZES } from '../../agenda/views.ts';
import { TEXTS_TOLD } from '../../desk/briefings.ts';
import type { Link } from '../../tracking/types.ts';
import { BOOKMARK_STATUSES, CASE_STATUSES, COLOURS } from '../../tracking/views.ts';
import type * as following from '../following/rows.ts';
import type * as desk from './rows.ts';

// Zod would otherwise try to compile validators, which our policy forbids and browsers report.
z.config({ jitless: true });

export const row = z.looseObject;
export const Instant = z.iso.datetime();
export const Key = z.string().min(1).max(1000);

export const Named = {
  number: z.string().nullable(),
  title: z.string(),
  isHeading: z.boolean(),
};

/** `RememberedItem`. */
export const Remembered = {
  itemKey: Key,
  meetingId: Key,
  body: BodyRef.nullable(),
  date: LocalDate.nullable(),
  ...Named,
};
const RemovedAt = Instant.nullable();

export const BookmarkRow = row({
  ...Remembered,
  createdAt: Instant,
  removedAt: RemovedAt,
  note: z.string(),
  tags: z.array(z.string()),
  status: z.enum(BOOKMARK_STATUSES).nullable(),
  colour: z.enum(COLOURS).nullable(),
  text: z.string(),
});

export const KeptWordsRow = row({
  itemKey: Key,
  meetingId: Key,
  ...Named,
  words: z.array(row({ read: z.string(), meant: z.string() })),
});

export const CaseRow = row({
  id: Key,
  title: z.string(),
  status: z.enum(CASE_STATUSES),
  owner: z.string(),
  nextStep: z.string(),
  order: z.number(),
  createdAt: Instant,
  changedAt: Instant,
  removedAt: RemovedAt,
});

/** Evidence is shown by kind, and what is of no kind we know is not shown at all. */
const Links = z.array(
  row({
    a: z.string(),
    b: z.string(),
    confidence: z.number(),
    evidence: z.array(row({ kind: z.string(), weight: z.number() })),
  }),
) as unknown as z.ZodType<Link[]>;

export const VerdictRow = row({
  ...Remembered,
  caseId: Key,
  verdict: z.enum(['member', 'rejected']),
  because: Links,
  mergedFrom: z.string().nullable(),
  wasRejected: z.boolean(),
  at: Instant,
});

export const NewsRow = row({
  ...Remembered,
  id: Key,
  at: Instant,
  seen: z.boolean(),
  notify: z.boolean(),
  why: row({ kind: z.enum(['search', 'changed', 'case']) }) as unknown as z.ZodType<following.NewsWhy>,
});

/** A passage by its words. */
const Quote = { quote: z.string(), before: z.string(), after: z.string() };

export const HighlightRow = row({
  ...{ ...Remembered, ...Quote },
  id: Key,
  at: z.number().exactOptional(),
  read: row({ ...Quote, at: z.number() })
    .nullable()
    .exactOptional(),
  colour: z.enum(COLOURS),
  note: z.string(),
  createdAt: Instant,
  removedAt: RemovedAt,
});

export const Corrected = row({
  title: z.string().exactOptional(),
  number: z.string().nullable().exactOptional(),
  joins: z.string().exactOptional(),
  splitAt: row({
    line: row({ ...Quote, at: z.number() }),
    number: z.string().nullable(),
    title: z.string(),
  }).exactOptional(),
}) as unknown as z.ZodType<desk.CorrectionRow['corrected']>;

export const BriefingRow = row({
  id: Key,
  title: z.string(),
  form: row({
    text: z.enum(TEXTS_TOLD),
    notes: z.boolean(),
    ownNotes: z.boolean(),
    attachments: z.boolean(),
    front: z.boolean(),
  }),
  entries: z.array(row({ ...Remembered, comment: z.string(), showsNote: z.boolean(), removedAt: RemovedAt })),
  createdAt: Instant,
  changedAt: Instant,
  removedAt: RemovedAt,
});

/** Settings as saved: any may be missing, and a later release may have more. */
export const SettingsValue = row({
  language: z.enum(['auto', 'da', 'en']).exactOptional(),
  theme: z.enum(['auto', 'light', 'dark']).exactOptional(),
  overlayWidth: z.number().min(320).max(560).exactOptional(),
  ...Object.fromEntries(
    ['overlayOpen', 'markFacts', 'markRepairs', 'serif', 'keepClosed', 'welcome'].map((name) => [
      name,
      z.boolean().exactOptional(),
    ]),
  ),
  textSize: z.enum(TEXT_SIZES).exactOptional(),
});
