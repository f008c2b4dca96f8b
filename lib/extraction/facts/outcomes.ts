/**
 * What became of an item, as the section of its decision tells it. Meanings: domain notes §6.4 and the stories' truth:
 * `approved` godkendt, tiltrådt, vedtaget, anbefalet, udpeget, also with remarks; `noted` taget til efterretning; what puts
 * the item off, sends it back or turns it down outweighs all else; a discussion alone is the least.
 */
import type { Decision, Outcome } from '../../agenda/facts.ts';
import { type ReadSection, single } from './text.ts';

const POSTPONED =
  /\b(?:udsat|udsættes|udsatte|udskudt|udskydes|udsætte(?:\ssagen|\spunktet|\sbehandlingen)?)\b/i;
/** Said after another outcome it is no postponement. */
const LATER =
  /\b(?:sagen|punktet|behandlingen)\s(?:genoptages|(?:behandles|tages\sop|forelægges|drøftes)\s(?:igen\s)?på\s(?:et\s|det\s)?(?:næste|kommende|senere))/i;
const RETURNED =
  /tilbagesend|\bsende\s(?:\S+\s){1,3}(?:tilbage|retur)\b|\bsend(?:t|es|te|er)\s(?:\S+\s){0,3}retur\b|\bsend(?:t|es|te|er)\s(?:\S+\s){0,3}tilbage\b|\bhjemvis(?:t|es|te)\b|oversend(?:t|es)\stil\sfornyet/i;
const REJECTED = new RegExp(
  [
    String.raw`\b(?:forslaget|indstillingen|ændringsforslaget)\s(?:faldt|bortfaldt)\b`,
    '(?<![a-zæøå])forkast(?:et|es|ede)',
    String.raw`\bstem(?:t|mes|tes)\sned\b|\bnedstemt\b`,
    String.raw`\bafvis(?:t|es|te)\b`,
    String.raw`(?<![a-zæøå])(?:ikke)\s(?:godkendt|tiltrådt|vedtaget|imødekommet)`,
    String.raw`\bkunne\sikke\s(?:vedtages|godkendes|tiltrædes|imødekommes)`,
    // The body itself; a member who cannot is dissent.
    String.raw`(?:KKR(?:\s[A-ZÆØÅ]\S+)?|(?<![a-zæøå])(?:udvalget|rådet|byrådet|kommunalbestyrelsen))\skunne\sikke\s(?:godkende|tiltræde|tilslutte|imødekomme|støtte)`,
    String.raw`\bder\svar\sikke\s(?:flertal|opbakning|tilslutning)`,
  ].join('|'),
  'i',
);
const APPROVED =
  /\bgodkend(?:t|te|tes|es|er)?\b|\btiltr(?:ådt|ådte|ådtes|ædes|æder|addt?e?s?)(?![a-zæøå])|\bvedt(?:aget|og|ages|oges)\b|\bbeslut(?:tet|tede|tedes|ter)\b|\btilslut(?:tede|ter|ning|tet)\b|\banbefal(?:et|es|ede|edes|er)\b|\budpeg(?:et|ede|edes|es)\b|\bvalg(?:t|tes)\b|\bopbakning\b|\bbakke(?:r|de)\s(?:\S+\s)?op\b|\bindstill(?:es|et|edes)\b|\benighed\som\s(?:forslaget|indstillingen|oplægget|anbefalingerne)|\bimødekommet\b|\bsom\sindstillet\b|\bindstillingen\s(?:(?:blev|er)\s)?f[uø]lg(?:t|es|te)\b/i;
const NOTED =
  /\bti?l\sefterretning\b|\borientering(?:en)?\s(?:blev\s|er\s)?(?:givet|modtaget)\b|\borienter(?:et|ede)\b|\bblev\sorienteret\b/i;
const DISCUSSED = /(?<![a-zæøå])drøft(?:et|ede|edes|es|else|elsen|elser|elserne)(?![a-zæøå])|\bdebatteret\b/i;
const NONE =
  /^(?:intet(?:\sat\sbemærke)?|ingen(?:\sbemærkninger)?|der\svar\s(?:intet|ingen)\b.*|udgår|punktet\sudgår|sagen\sudgår)\.?$/i;
const DISSENT =
  /\bstemt(?:e|es)\s(?:\S+\s){0,4}?imod\b|(?<![a-zæøå])imod\s(?:stemte|forslaget\sstemte)|\b(?:tog|tager|har\staget|tages|med)\sforbehold\b|\bmindretalsudtalelse|\bkunne\sikke\s(?:tilslutte\ssig|tiltræde|støtte|godkende(?!s)|stemme\sfor)|\bmod\s(?!0\b)\d{1,2}\sstemme|\bstemmer\s(?:for\sog\s\S+\s)?(?:i?mod)\s\d|\bønske[rd]\w*\sført\stil\s(?:referat|protokol)/i;
/** The body as a whole dissents from nothing. */
const NO_DISSENT =
  /^(?:KKR(?:\s[A-ZÆØÅ]\S+)?|udvalget|rådet|byrådet)\skunne\sikke\b|\bingen\sstemte\simod\b|\buden\sforbehold\b|\bstemmer\s(?:i?mod)\s0\b/i;

/** The decision of an item, or null where its sections hold none. */
export function decisionOf(sections: ReadSection[]): Decision | null {
  const own = sections.filter(({ role, text }) => role === 'decision' && text.trim() !== '');
  if (own.length === 0) return null;
  const sentences = own.flatMap((section) => section.sentences.map(({ text }) => text));
  if (sentences.length === 0) return null;
  const dissent = sentences.some((text) => DISSENT.test(text) && !NO_DISSENT.test(text));
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
  const dissenting = read.filter(({ text }) => DISSENT.test(text) && !NO_DISSENT.test(text));
  return { outcome, telling: [...new Set([...shown, ...dissenting])].map(({ text }) => text) };
}

/** What settles an item before what does not. */
const RANK: Outcome[] = ['returned', 'postponed', 'rejected', 'approved', 'noted', 'discussed'];

/** What one sentence says became of the item. Dissent is no outcome: "kunne ikke tilslutte sig flertallet". */
function sentenceOutcome(text: string): Outcome | null {
  if (NONE.test(text.trim())) return 'none';
  // "Tilbagesendes afdelingen med bemærkning, at byrådet har vedtaget indstillingen": settled, and back to be done.
  const isSettled = /\bhar\s(?:vedtaget|godkendt|tiltrådt|besluttet)/i.test(text);
  if (RETURNED.test(text)) return isSettled ? 'approved' : 'returned';
  if (POSTPONED.test(text)) return 'postponed';
  const own = text.replace(DISSENT, ' ');
  if (REJECTED.test(text)) return 'rejected';
  if (NOTED.test(own)) return 'noted';
  if (APPROVED.test(own)) return 'approved';
  return DISCUSSED.test(own) ? 'discussed' : null;
}
