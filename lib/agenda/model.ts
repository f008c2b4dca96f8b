/**
 * The agenda model: what every stage after `sources/` speaks. Terms follow OParl 1.1 where it has one.
 * Schemas are the single source of the types; nothing here holds logic.
 */
import { z } from '../zod.ts';

/** A Danish-calendar day, `YYYY-MM-DD` (Europe/Copenhagen). */
export const LocalDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A wall-clock time, `HH:MM` (Europe/Copenhagen). */
export const LocalTime = z.string().regex(/^\d{2}:\d{2}$/);

/** The body that meets. `key` is stable (`kkr-hovedstaden`); `name` is how it is printed (`KKR Hovedstaden`). */
export const BodyRef = z.object({ key: z.string(), name: z.string() });
export type BodyRef = z.infer<typeof BodyRef>;

/** What kind of paper a document is. */
export const DocumentKind = z.enum(['agenda', 'minutes', 'supplement', 'appendix']);
export type DocumentKind = z.infer<typeof DocumentKind>;
export const MeetingDocumentKind = DocumentKind.exclude(['appendix']);
export type MeetingDocumentKind = z.infer<typeof MeetingDocumentKind>;

/** Somebody who was, or should have been, at the sitting, as minutes tell it. */
export const Attendee = z.object({
  name: z.string(),
  /** `substitute`: came in somebody else's place. */
  state: z.enum(['present', 'absent', 'substitute']),
  /** What is printed beside the name ("afbud", "for N.N.", "deltog fra kl. 10.30"); empty when nothing is. */
  note: z.string(),
});
export type Attendee = z.infer<typeof Attendee>;

/** What is printed about the sitting itself. Everything that may be illegible is nullable. */
export const MeetingHead = z.object({
  body: BodyRef.nullable(),
  kind: MeetingDocumentKind,
  date: LocalDate.nullable(),
  startTime: LocalTime.nullable(),
  location: z.string().nullable(),
  /** In printed order. Missing where none is printed, as in agendas, and in heads stored before it was read. */
  attendance: z.array(Attendee).exactOptional(),
});
export type MeetingHead = z.infer<typeof MeetingHead>;

/** The role of a section; the printed heading is kept beside it. Unknown captions are `other`. */
export const SectionRole = z.enum(['background', 'recommendation', 'presentation', 'decision', 'other']);
export type SectionRole = z.infer<typeof SectionRole>;

export const Block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text: z.string() }),
  /** A sub-heading printed inside a section ("Videre proces"). */
  z.object({ type: z.literal('subheading'), text: z.string() }),
  z.object({
    type: z.literal('list'),
    /** The printed marker is kept per entry: `–`, `1.`, `a)`; empty when none was printed. */
    items: z.array(z.object({ marker: z.string(), text: z.string() })),
  }),
  z.object({ type: z.literal('table'), rows: z.array(z.array(z.string())) }),
]);
export type Block = z.infer<typeof Block>;

/**
 * A word (or several) that recognition broke, read otherwise: a layer over the text it stands in. Only in repaired drafts;
 * `lib/agenda/repairs.ts` gives the text back as it was read.
 */
export const WordRepair = z.object({
  /** UTF-16 offsets into the text as shown, `end` exclusive. Both null: in a heading, or in a table put together again. */
  start: z.number().int().nonnegative().nullable(),
  end: z.number().int().nonnegative().nullable(),
  read: z.string(),
  meant: z.string(),
  /** The user wants it as it was read: `read` is what the text shows. */
  kept: z.boolean(),
});
export type WordRepair = z.infer<typeof WordRepair>;

export const Section = z.object({
  role: SectionRole,
  /** As printed, without colon: "Baggrund", "Økonomiske konsekvenser". Empty for text above any heading. */
  heading: z.string(),
  blocks: z.array(Block),
  /** Of its text, as `blocksText` gives it. */
  repairs: z.array(WordRepair).exactOptional(),
});
export type Section = z.infer<typeof Section>;

/** What the body is asked to do. Meanings: domain notes §6.4; the verb counts, not verbs inside its object. */
export const RecommendedAction = z.enum([
  'approve',
  'inform',
  'discuss',
  'decide',
  'endorse',
  'recommend',
  'appoint',
]);
export type RecommendedAction = z.infer<typeof RecommendedAction>;

export const Attachment = z.object({
  title: z.string(),
  href: z.string().nullable(),
  /** Of its title. */
  repairs: z.array(WordRepair).exactOptional(),
});
export type Attachment = z.infer<typeof Attachment>;

/** Things the reader should check against the source. Codes are stable; the UI has a sentence for each. */
export const WarningCode = z.enum([
  'number-inferred', // the printed number was lost or damaged; ours follows from the sequence
  'number-conflict', // printed numbers contradict each other
  'title-uncertain', // where the title begins or ends is doubtful
  'parent-missing', // a part such as "3" has no heading of its own in the document
  'caseline-damaged', // a case number or initials were read with repair
  'section-uncertain', // text stood where no section claims it
  'closed-item', // a closed item: only number and heading are kept
  'cpr-masked', // CPR numbers were printed; they are kept nowhere
  'body-unknown',
  'date-unknown',
  'contents-mismatch', // the table of contents lists an item the text does not have, or the reverse
  'text-damaged', // much of the text shows recognition errors
]);
export type WarningCode = z.infer<typeof WarningCode>;

export const Warning = z.object({
  code: WarningCode,
  /** English, for developers and the command line. The UI words its own sentence from `code` and `detail`. */
  message: z.string(),
  /** `order` of the item concerned, or null for the whole document. */
  item: z.number().int().nullable(),
  /** What was seen, as printed ("41."); empty when there is nothing to quote. */
  detail: z.string(),
});
export type Warning = z.infer<typeof Warning>;

export const AgendaItem = z.object({
  /** Position in the document, from 0. Ours; printed numbers may repeat or be missing. */
  order: z.number().int().nonnegative(),
  /** Of its title. */
  repairs: z.array(WordRepair).exactOptional(),
  /** Printed number without a final dot ("3.10", "1.a"); null when there is none to print. */
  number: z.string().nullable(),
  title: z.string(),
  /** Number of the part it belongs to ("3"), whether or not that part stands in the document. */
  parent: z.string().nullable(),
  /** A heading groups items and has neither case line nor sections. */
  isHeading: z.boolean(),
  /** `SAG-2025-03121`. In KKR agendas it names the meeting, not the matter. */
  caseNumber: z.string().nullable(),
  /** Initials of the caseworkers, in printed order. */
  caseworkers: z.array(z.string()),
  sections: z.array(Section),
  recommendedActions: z.array(RecommendedAction),
  attachments: z.array(Attachment),
  /** A closed item (lukket punkt): number and heading only. */
  closed: z.boolean(),
  /** 1-based page of the title, or null when the source has no pages. */
  page: z.number().int().positive().nullable(),
  /** 0 to 1: how sure we are that this is one item with this number and title. */
  confidence: z.number().min(0).max(1),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const Quality = z.object({
  /** 0 = text shows heavy recognition damage, 1 = clean. */
  ocr: z.number().min(0).max(1),
  /** 0 to 1: how sure we are of the structure as a whole. */
  confidence: z.number().min(0).max(1),
});
export type Quality = z.infer<typeof Quality>;

/** What extraction makes of one document. */
export const AgendaDraft = z.object({
  meeting: MeetingHead,
  items: z.array(AgendaItem),
  warnings: z.array(Warning),
  quality: Quality,
});
export type AgendaDraft = z.infer<typeof AgendaDraft>;

/** A document offered by an index page. */
export const DocumentLink = z.object({
  /** Absolute when the page's address is known, else as printed. */
  href: z.string(),
  kind: DocumentKind,
  title: z.string(),
  body: BodyRef.nullable(),
  date: LocalDate.nullable(),
});
export type DocumentLink = z.infer<typeof DocumentLink>;
