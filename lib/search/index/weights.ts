/** What the kinds of match are worth beside the word as typed, which is 1. */
export const WEIGHT = {
  exact: 1,
  /** An inflection of it: in a title still a little more than the word once in the text. */
  form: 0.65,
  /** An inflection that does not begin with what was typed. */
  stem: 0.6,
  /** The same where perhaps it is none (`elektrons`, going on as `elektronstråle`). */
  doubtful: 0.3,
  /** An inflection of a stem of three letters. */
  shortForm: 0.3,
  /** It begins with what was typed; more the nearer it is to its end. */
  beginning: 0.65,
  /** A compound has it inside or at its end, behind a word; behind what only begins other words. */
  part: 0.4,
  unsurePart: 0.25,
  /** The same behind letters that are no word known here: where nothing else is found. */
  lonePart: 0.2,
  /** Other letters that look alike, where nothing is written as typed. */
  alike: 0.85,
  misread: 0.7,
  typo: 0.6,
  typos: 0.25,
  /** Written apart or together, abbreviated. */
  written: 0.8,
  /** The compound whose parts were typed beside one another. */
  joined: 2.5,
} as const;

/** A look-alike of a word that stands in the archive as typed counts so much less, that it comes after all that do. */
export const BEHIND = 0.08;
/** Where only beginnings of words are written as typed, it counts a third. */
export const BEHIND_BEGINNINGS = 0.33;
