/** A story as it is written: matters followed over sittings, and what stands beside them. `build.ts` makes papers and truth of it. */
export type Field = 'title' | 'background' | 'recommendation' | 'presentation' | 'decision' | 'attachments';
export type TruthOutcome =
  | 'approved'
  | 'noted'
  | 'discussed'
  | 'postponed'
  | 'returned'
  | 'rejected'
  | 'none';

/**
 * Texts may name sittings: `{den 1}` is "31. januar 2025" of sitting 1 (counted from 0 over all bodies), `{md 1}` "januar 2025",
 * `{nr rekr2}` the number under which that item stands on the same agenda, or stood at its sitting.
 */
export interface Step {
  id: string;
  /** Index of its sitting. */
  at: number;
  title: string;
  background?: string;
  recommendation?: string;
  presentation?: string;
  decision?: string;
  outcome?: TruthOutcome;
  dissent?: boolean;
  attachments?: string[];
  caseNumber?: string;
  /** The line that announces it at the sitting before; with `slipped` at the one before that. */
  announced?: string;
  slipped?: boolean;
  /** Was to be expected without a line: put off, sent back, promised. */
  expected?: boolean;
  /** References of its text: to a step, or to the sitting alone. `ahead`: to a coming one. */
  refs?: { phrase: string; to: string; at?: number; ahead?: boolean; point?: boolean }[];
  /** Comes back at every sitting without being a matter, or is printed without its text. */
  what?: 'standing' | 'closed';
  /** Only in the supplement of its sitting. */
  supplement?: boolean;
  /** Only in the first release of the agenda. */
  withdrawn?: boolean;
  /** Only from the second release on. */
  late?: boolean;
  /** What the second release of the agenda says otherwise. */
  before?: Partial<Pick<Step, 'title' | 'background' | 'recommendation' | 'presentation' | 'attachments'>>;
}

export interface Matter {
  id: string;
  name: string;
  steps: Step[];
}

export interface StoryText {
  name: string;
  about: string;
  bodies: string[];
  sittings: { body: number; date: string; releases?: 2; renumbered?: boolean; blanks?: boolean }[];
  /** Parts with numbers such as 3.1, or one list. */
  flat?: boolean;
  /** Letters damaged as recognition damages them. */
  damaged?: boolean;
  matters: Matter[];
  singles: Step[];
  /** Pairs of matters or singles that look alike and are not: by the ids of matters and steps. */
  lookalikes: [string, string][];
  /** Pairs of matters or singles on which judges may differ. */
  debatable?: [string, string][];
  /** How coming items are told: a sentence with `{dato}`, and what stands before each line. */
  announcing?: { told: string; mark: (n: number) => string };
  /** Standing items before and after the others, in place of the usual ones. */
  standing?: { before: [id: string, title: string][]; after: [id: string, title: string][] };
  /** Lines of announcements that never come: by sitting. */
  never: Record<number, string[]>;
  /** Sentences that stand in many items. */
  filler: string[];
  /** The items of one matter have case numbers of their own (`EMN-…`); else a sitting gives all the same. */
  ownCaseNumbers?: boolean;
}
