/**
 * What became of an item, as the section of its decision tells it. Meanings: domain notes §6.4 and the stories' truth:
 * `approved` godkendt, tiltrådt, vedtaget, anbefalet, udpeget, also with remarks; `noted` taget til efterretning; what puts
 * the item off, sends it back or turns it down outweighs all else; a discussion alone is the least.
 */
import type { Decision, Outcome } from '../../agenda/facts.ts';
import { type ReadSection, single } from './text.ts';

const POSTPONED =
  /\b(?:udsat|udsættes|udsatte|udskudt|udskyde|udskydes|udskød|udsætte)\b|(?<![a-zæøå])ikke\s(?:behandlet|nået)(?![a-zæøå])/i;
/** Said after another outcome it is no postponement. */
const LATER =
  /\b(?:sagen|punktet|behandlingen)\s(?:genoptages|(?:behandles|tages\sop|forelægges|drøftes)\s(?:igen\s)?på\s(?:et\s|det\s)?(?:næste|kommende|senere))/i;
const RETURNED =
  /tilbagesend|\bsend(?:e|t|es|te|er)\s(?:\S+\s){0,3}(?:tilbage|retur)\b|\bhjemvis(?:t|es|te|e)\b|oversend(?:t|es)\stil\sfornyet/i;
/** An outcome denied: by the body, or of the proposal, it is turned down; by a member it is dissent. */
const DENIED =
  /(?<![a-zæøå])ikke\s(?:at\s)?(?:godkend|tiltr[åæ]d|vedtag|imødekom|tilslut|støtte|anbefal|stemme\sfor)/i;
const BY_BODY =
  /^(?:ikke\s|(?:KKR(?:\s[A-ZÆØÅ]\S+)?|udvalget|rådet|byrådet|kommunalbestyrelsen|indstillingen|forslaget|ændringsforslaget|sagen|det)\s)/i;
const REJECTED =
  /\b(?:forslaget|indstillingen|ændringsforslaget)\s(?:faldt|bortfaldt)\b|(?<![a-zæøå])forkast(?:et|es|ede)|\bafvis(?:t|es|te|e)\b|\bstem(?:t|mes|tes)\sned\b|\bnedstemt\b|(?<![a-zæøå])ikke\s(?:flertal|opbakning|tilslutning)/i;
const APPROVED =
  /\bgodkend(?:t|te|tes|es|er)?\b|\btiltr(?:ådt|ådte|ådtes|ædes|æder|addt?e?s?)(?![a-zæøå])|\bvedt(?:aget|og|ages|oges|ager)\b|\bbeslut(?:tet|tede|tedes|ter|tes)\b|\btilslut(?:tede|ter|ning|tet)\b|\banbefal(?:et|es|ede|edes|er)\b|\budpeg(?:et|ede|edes|es|er)\b|\bvalg(?:t|te|tes)\b|\bvælge[rs]\b|\bopbakning\b|\bbakke(?:r|de)\s(?:\S+\s)?op\b|\bindstill(?:es|et|edes)\b|\benighed\som\s(?:forslaget|indstillingen|oplægget|anbefalingerne)|\bimødekommet\b|\bbevilg(?:et|es|ede)\b|\bindstillingen\s(?:(?:blev|er)\s)?f[uø]lg(?:t|es|te)\b|\b(?:sendes|afgives|fremsendes)\ssom\b/i;
const NOTED =
  /\bti?l\sefterretning\b|\borientering(?:en)?\s(?:blev\s|er\s)?(?:givet|modtaget)\b|\borienter(?:et|ede)\b/i;
const DISCUSSED = /(?<![a-zæøå])drøft(?:et|ede|edes|es|else|elsen|elser|elserne)(?![a-zæøå])|\bdebatteret\b/i;
const NONE =
  /^(?:intet(?:\sat\sbemærke)?|ingen(?:\sbemærkninger)?|der\svar\s(?:intet|ingen)\b.*|udgår|punktet\sudgår|sagen\sudgår)\.?$/i;
const DISSENT =
  /\bstemt(?:e|es)\s(?:\S+\s){0,4}?imod\b|(?<![a-zæøå])imod\s(?:stemte|forslaget\sstemte)|(?<![a-zæøå])(?:tog|tager|taget|tages|ønsker|ønskede|afgav|anmeldte)\s(?:\S+\s)?forbehold\b|\bmindretal|\bstemmer\s(?:for\sog\s\S+\s)?(?:i?mod)\s[1-9]|\bmod\s[1-9]\d?\sstemme/i;
const NO_DISSENT = /\bingen\s(?:stemte\simod|forbehold)\b|\buden\sforbehold\b/i;

/** The decision of an item, or null where its sections hold none. */
export function decisionOf(sections: ReadSection[]): Decision | null {
  const own = sections.filter(({ role, text }) => role === 'decision' && text.trim() !== '');
  if (own.length === 0) return null;
  const sentences = own.flatMap((section) => section.sentences.map(({ text }) => text));
  if (sentences.length === 0) return null;
  const dissent = sentences.some(dissents);
  const { outcome, telling } = outcomeOf(sentences);
  return { outcome, text: single(telling.join(' ')), dissent };
}

function outcomeOf(sentences: string[]): { outcome: Outcome; telling: string[] } {
  const read = sentences.map((text) => ({ text, outcome: sentenceOutcome(text) }));
  const told = RANK.find((one) => read.some((sentence) => sentence.outcome === one));
  // Taken up again, and nothing else came of it.
  const later = told ? undefined : read.find(({ text }) => LATER.test(text));
  const outcome = told ?? (later ? 'postponed' : 'none');
  const telling = later ? [later] : read.filter((sentence) => told && sentence.outcome === told);
  const shown = telling.length > 0 ? telling : read.slice(0, 1);
  const dissenting = read.filter(({ text }) => dissents(text));
  return { outcome, telling: [...new Set([...shown, ...dissenting])].map(({ text }) => text) };
}

/** What settles an item before what does not. */
const RANK: Outcome[] = ['returned', 'postponed', 'rejected', 'approved', 'noted', 'discussed'];

const isDenied = (text: string): boolean => DENIED.test(text) && BY_BODY.test(text);

/** Are members recorded against it, or with reservations? */
function dissents(text: string): boolean {
  if (NO_DISSENT.test(text)) return false;
  return DISSENT.test(text) || (DENIED.test(text) && !BY_BODY.test(text));
}

/** What one sentence says became of the item. What a member denies is no outcome. */
function sentenceOutcome(text: string): Outcome | null {
  if (NONE.test(text.trim())) return 'none';
  // "Tilbagesendes afdelingen med bemærkning, at byrådet har vedtaget indstillingen": settled, and back to be done.
  const isSettled = /\bhar\s(?:vedtaget|godkendt|tiltrådt|besluttet)/i.test(text);
  if (RETURNED.test(text)) return isSettled ? 'approved' : 'returned';
  if (POSTPONED.test(text)) return 'postponed';
  if (REJECTED.test(text) || isDenied(text)) return 'rejected';
  if (NOTED.test(text)) return 'noted';
  if (DENIED.test(text)) return null;
  if (APPROVED.test(text)) return 'approved';
  return DISCUSSED.test(text) ? 'discussed' : null;
}
