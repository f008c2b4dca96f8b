/**
 * Facts: what the text of an item says, each with its place, the printed phrase, a normalised value and how sure we
 * are. Facts are derived: they can be thrown away and found again.
 */

import { PRECISIONS } from '../danish/precision.ts';
import { z } from '../zod.ts';
import { LocalDate, LocalTime } from './model.ts';

/**
 * Where in an item a fact stands: UTF-16 offsets (`end` exclusive) into the section's text as `blocksText` gives it.
 * A place points at repaired text.
 */
export const Place = z.object({
  /** Index into the item's sections. */
  section: z.number().int().nonnegative(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type Place = z.infer<typeof Place>;

/** How exactly a time is told; what is printed as "foråret" is never shown as a day. */
export const Precision = z.enum(PRECISIONS);
export type Precision = z.infer<typeof Precision>;

/** A stretch of days, both inclusive; null where the text leaves an end open. */
export const Span = z.object({ from: LocalDate.nullable(), to: LocalDate.nullable(), precision: Precision });
export type Span = z.infer<typeof Span>;

/** Who has to do something: a municipality, body, organisation or office, as printed, with our key when known. */
export const Party = z.object({ text: z.string(), key: z.string().nullable() });
export type Party = z.infer<typeof Party>;

const found = {
  place: Place,
  /** As printed (repaired), blanks made single. */
  text: z.string(),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
};

export const Fact = z.discriminatedUnion('type', [
  /** Somebody is to have done something by the end of `when.to`. */
  z.object({ type: z.literal('deadline'), ...found, when: Span, by: Party.nullable(), task: z.string() }),
  /** Something goes on, begins or ends then; nobody is asked for anything. */
  z.object({ type: z.literal('period'), ...found, when: Span }),
  /** Somebody reckons with it ("forventes", "ventes"). */
  z.object({ type: z.literal('expectation'), ...found, when: Span }),
  /** It has been: an earlier event. */
  z.object({ type: z.literal('past'), ...found, when: Span }),
  /** Any other day or stretch of time: a meeting, an election, the day something takes effect. */
  z.object({ type: z.literal('date'), ...found, when: Span }),
  z.object({
    type: z.literal('amount'),
    ...found,
    /** In whole units: kroner, per cent, full-time years. */
    value: z.number(),
    unit: z.enum(['DKK', 'percent', 'fte']),
    /** The notation allows two readings ("100,000 kr."). */
    ambiguous: z.boolean(),
  }),
  /** One of several ways to go, with its sums ("Scenarie 2"). */
  z.object({ type: z.literal('scenario'), ...found, name: z.string(), amounts: z.array(z.number()) }),
  /** Who holds the matter ("tovholder", "ansvarlig"). */
  z.object({ type: z.literal('responsible'), ...found, party: Party }),
  z.object({
    type: z.literal('reference'),
    ...found,
    to: z.discriminatedUnion('kind', [
      /** "jf. pkt. 3.2". */
      z.object({ kind: z.literal('item'), number: z.string() }),
      /** A sitting, earlier or coming; its day or the stretch it lies in. */
      z.object({ kind: z.literal('meeting'), when: Span, body: z.string().nullable() }),
      /** A strategy, plan or agreement by name. */
      z.object({ kind: z.literal('paper'), name: z.string() }),
    ]),
  }),
  z.object({ type: z.literal('organisation'), ...found, key: z.string().nullable(), name: z.string() }),
  z.object({ type: z.literal('municipality'), ...found, key: z.string(), name: z.string() }),
]);
export type Fact = z.infer<typeof Fact>;

/** What became of an item, as minutes tell it (a decision may hold several). */
export const Outcome = z.enum([
  'approved',
  'noted',
  'discussed',
  'postponed',
  'returned',
  'rejected',
  'none',
]);
export type Outcome = z.infer<typeof Outcome>;

export const Decision = z.object({
  outcome: Outcome,
  /** The sentences that say so, as printed. */
  text: z.string(),
  /** Members are recorded against it, or with reservations. */
  dissent: z.boolean(),
});
export type Decision = z.infer<typeof Decision>;

/** What one forum reports in "Siden sidst". */
export const ForumReport = z.object({
  forum: Party,
  text: z.string(),
  /** "Intet nyt". */
  nothing: z.boolean(),
  place: Place,
});
export type ForumReport = z.infer<typeof ForumReport>;

/** A number in a table's cell, or a sum that does not add up. Rows and columns from 0, in the table as stored. */
export const TableCheck = z.object({
  section: z.number().int().nonnegative(),
  block: z.number().int().nonnegative(),
  row: z.number().int().nonnegative(),
  column: z.number().int().nonnegative(),
  printed: z.number(),
  expected: z.number(),
});
export type TableCheck = z.infer<typeof TableCheck>;

/** An item said to come at a later sitting. */
export const Announced = z.object({
  title: z.string(),
  /** The sitting it is announced for; null when only "næste møde". */
  date: LocalDate.nullable(),
  startTime: LocalTime.nullable(),
  place: Place,
});
export type Announced = z.infer<typeof Announced>;

/** All that is found in one item. */
export const ItemFacts = z.object({
  facts: z.array(Fact),
  decision: Decision.nullable(),
  fora: z.array(ForumReport),
  announced: z.array(Announced),
  tableChecks: z.array(TableCheck),
  /** KLE-like subject key of `seeds/topics.json`; null is "unknown". */
  topic: z.string().nullable(),
});
export type ItemFacts = z.infer<typeof ItemFacts>;
