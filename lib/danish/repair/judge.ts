/** Is a text damaged, and how? By its letters alone: no dictionary is needed to see that æ, ø and å are gone. */
import type { Damage } from './types.ts';

/** Shortest text that is judged by how often letters come, and how much of a longer one is looked at. */
const MIN_LETTERS = 160;
const MAX_LENGTH = 400_000;
/** Share of words that are among the commonest Danish ones without æ, ø and å; other languages have fewer. */
const MIN_DANISH = 0.12;
/** æ, ø and å are some 3.4 % of the letters of Danish prose, less in lists and tables; below this they are lost. */
const LOST = 0.006;
/**
 * Damaged words for each æ, ø or å. Healthy text has one in hundreds (a name, an odd compound); a page in ten read by
 * the wrong model gives more than this.
 */
const DAMAGED = 0.1;
const MIN_DAMAGED = 3;
/** Of the damaged words those with letters misread, not merely missing: nearly half after an English model. */
const MISREAD_SHARE = 0.15;
/** Lone bars and `l`s that only recognition leaves. */
const MIN_BARS = 2;

const WORDS = /[\p{L}\p{N}@&|]+/gu;
const DANISH =
  /^(?:og|at|er|i|til|af|en|et|den|det|der|de|for|med|som|har|kan|ikke|fra|om|ved|skal|eller|vil|blev|blevet|bliver|efter)$/;
/** Words that are common with å, and hardly words without it. */
const BARE =
  /^(?:pa|ogsa|nar|sa|ar|aret|arlig|arlige|omrade|omradet|radet|maneder|faet|gar|star|indga|malet)$/;
const SPELLED =
  /^(?:paa|ogsaa|naar|saa|aar|aaret|faa|faar|omraade|omraadet|raadet|moede|moedet|foer|foerste|boern|vaere|naeste|stoerre)$/;
/**
 * What Danish does not have: words that begin with a consonant and `g` (`mgde`, `hgj`: an `ø` read as `g`), `ee` and
 * `ze` for `æ` (`veere`, `szerlig`), signs in words (`b@rn`, `p&`). Compounds may have some by chance (`skoleelev`).
 */
const MISREAD =
  /^(?:(?:[bdfhjklmnprstv]|s[tkp]|[dfgkpt]r)g[bdfgjklmnprstv]\p{L}{1,30}|g(?:konomi|vrig|nske|get)\p{L}{0,30}|\p{L}{0,30}[bdfghjkmnprstv](?:ze|ee[dgkmnrstv])\p{L}{0,30}|lee[rs]\p{L}{0,30}|\p{L}{0,30}@\p{L}{1,30}|\p{Ll}{1,30}&|p4|s4)$/u;
/** What a Danish model leaves behind: a bar or `l` for the "I" that begins a sentence or paragraph. */
const BARS = /(?:^|[.!?]\s|\n)[|l]\s\p{Ll}{2}/gu;

/**
 * What is wrong with a text: the longer it is, the surer. `none` for healthy Danish, for other languages, and for what
 * is too short to tell. Linear in the text, of which the first 400,000 units are looked at.
 */
export function judgeDamage(text: string): Damage {
  const seen = text.slice(0, MAX_LENGTH);
  const found = survey(seen);
  if (found.letters < MIN_LETTERS || found.danish < found.words * MIN_DANISH) return 'none';
  const damaged = found.bare + found.spelled + found.misread;
  const isLost = found.nordic < found.letters * LOST && damaged > 1;
  if (isLost || damaged >= Math.max(MIN_DAMAGED, found.nordic * DAMAGED))
    return found.misread >= damaged * MISREAD_SHARE ? 'english-model' : 'no-diacritics';
  return (seen.match(BARS)?.length ?? 0) >= MIN_BARS ? 'danish-model' : 'none';
}

interface Survey {
  words: number;
  letters: number;
  nordic: number;
  danish: number;
  bare: number;
  spelled: number;
  misread: number;
}

function survey(text: string): Survey {
  const found: Survey = { words: 0, letters: 0, nordic: 0, danish: 0, bare: 0, spelled: 0, misread: 0 };
  for (const [run] of text.matchAll(WORDS)) {
    if (!/\p{L}/u.test(run)) continue;
    const word = run.toLowerCase();
    found.words++;
    found.letters += word.length;
    found.nordic += word.match(/[æøå]/g)?.length ?? 0;
    if (word.length > 60) continue;
    if (DANISH.test(word)) found.danish++;
    else if (BARE.test(word)) found.bare++;
    else if (SPELLED.test(word)) found.spelled++;
    else if (MISREAD.test(word)) found.misread++;
  }
  return found;
}
