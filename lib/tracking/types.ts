/**
 * What tracking takes and gives. Everything is plain data: the archive may keep features, the user interface words reasons.
 * Terms: a treatment is one matter at one sitting; a case (sag) is a matter followed across sittings.
 */
import type { ItemFacts } from '../agenda/facts.ts';
import type { AgendaItem, BodyRef } from '../agenda/model.ts';

/** A sitting: a meeting by its id, with body and day. */
export interface Sitting {
  /** `kkr-hovedstaden/2025-09-02`. */
  id: string;
  body: BodyRef;
  /** `YYYY-MM-DD`. */
  date: string;
}

/** One matter at one sitting, as its papers together tell it (agenda, supplement, minutes). */
export interface Treatment {
  /** The item key. */
  key: string;
  sitting: Sitting;
  item: AgendaItem;
  facts: ItemFacts;
}

/**
 * Why two treatments belong together, in data that the user interface words. `weight`: how often that alone is right. Words
 * and sentences are stems until `printedLinks` gives them as they are printed.
 */
export type Evidence = { weight: number } & (
  | { kind: 'same-title'; title: string }
  /** `share`: of the telling words of the titles that they have in common. */
  | { kind: 'alike-title'; words: string[]; share: number }
  /** The later one's text points at the earlier one's sitting, or the earlier one's at the later's. */
  | { kind: 'refers'; from: string; to: string; phrase: string; date: string }
  /** The text of `from` names what the other one is about. */
  | { kind: 'names'; from: string; to: string; name: string }
  | { kind: 'same-attachment'; title: string }
  | { kind: 'case-number'; caseNumber: string }
  /** A sentence that stands nowhere else. */
  | { kind: 'same-sentence'; text: string; count: number }
  /** Rare words both use. */
  | { kind: 'words'; words: string[] }
  /** The text prints what another body decided ("Beslutning i Økonomiudvalget den …"). */
  | { kind: 'earlier-decision'; from: string; to: string; body: string; date: string }
  /** The user said so. */
  | { kind: 'user' }
);

/** Two treatments that belong together, `a` the earlier. */
export interface Link {
  a: string;
  b: string;
  /** 0 to 1: how often a link like this is right. */
  confidence: number;
  /** The weightiest first. */
  evidence: Evidence[];
}

/** What the user has said of pairs of treatments; it always wins. A merge is one `same`, a split an `other` for each pair. */
export interface Verdicts {
  same: readonly (readonly [string, string])[];
  other: readonly (readonly [string, string])[];
}
