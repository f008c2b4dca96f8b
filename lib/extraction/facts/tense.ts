/** What a clause says of a time in it: past or to come, reckoned with or asked, an effect. */
import { matchesOf } from '../../danish/matches.ts';
import type { PlacedTime } from '../../danish/when.ts';

export const TAKES_EFFECT =
  /træde[rt]? i kraft|trådte i kraft|ikrafttræd\S*|virkning (?:fra|pr)|gælder (?:fra|pr)/i;
const EXPECTS =
  /\b(?:forventes|forventer|forventedes|ventes|venter at|påregnes|påregner|formentlig|forventeligt|planmæssigt|skønnes|anslås)\b|\bforventning\w* er\b|\ber forventningen\b|\bvarslet\b|\b(?:er|som|det|blive[rs]?) forventet\b|\bregner med\b|\bhåbe[rst]?\b|\bsigtes? (?:mod|efter)\b|\b(?:efter|ifølge) (?:tids)?planen\b|\ber på vej\b|\b(?:det er planen|planen er),? at\b|\bhar lovet\b/gi;
const DEMANDS =
  /\b(?:skal|bedes|pålægges|opfordre[rs]|anmode[rs]|forpligter sig|forpligtet til|beder|har frist|kræver|pligt til)\b/gi;
const PAST =
  /\b(?:blev|var|havde|skulle|fandt|indgik|holdt|gav|afgav|fik|gik|kom|tog|traf|stod|skrev|lagde|satte|valgte|gjorde|viste|oplyste|fremgik|vedtog|modtog|faldt|steg|deltog|tiltrådte|fratrådte|udløb|begyndte|førte|drøftede|udkom|sendte)\b|\bhar\s+(?!frist|til\b|ret\b|pligt\b|mulighed\b)(?:\S+\s+){0,6}\S{2,}(?:et|t)\b|\ber\s(?:senest|tidligere|allerede)\b|(?<!(?<![a-zæøå])(?:det|de|den|et|en|til|af|om|med|deres|sine|nye|samlede)\s)(?<![a-zæøå])[a-zæøå]{3,}ede\b/i;
/** What is still to come. */
const COMES =
  /\b(?:skal|vil|kan|bedes|kommer|starter|begynder|udløber|ophører|gælder|bortfalder|næste|kommende|fremover|hvert år)\b|\btræder i kraft|virkning fra|\b(?:af)?holdes\b|\bp(?:å|aa)begyndes|\bplan\w{0,4}æg\w*|\bindkaldes|\bforventes|\bventes|\bforelægges|\bbehandles|\bfremsættes|\biværksættes|\bigangsættes/i;
const CLAUSE_END = /[,;:]|\s(?:og|men|idet|hvorefter)\s/;

/** Which of its years a time without one means, by the clause around it. */
export function directionOf(
  time: PlacedTime,
  lead: string,
  rest: string,
  looksBack: boolean,
): 'next' | 'last' | 'near' {
  if (looksBack) return 'last';
  const clause = lead.slice(lastClause(lead)) + rest.slice(0, clauseEnd(rest));
  if (COMES.test(clause)) return 'next';
  // "klimastrategien fra april" is there already.
  return time.precision === 'month' && /[a-zæøå]\sfra\s$/i.test(lead) && !time.isStretch ? 'last' : 'near';
}

/** Where a clause of its own begins, last in the text: what was hoped for before it is told. */
const NEW_CLAUSE = /,\s(?:så|hvorefter|mens|men)\s(?!.*,\s(?:så|hvorefter|mens|men)\s)/;

/** Does the clause of the time reckon with something? The nearest of what is asked and what is hoped for decides. */
export function isExpected(lead: string, rest: string): boolean {
  const own = lead.slice(lead.search(NEW_CLAUSE) + 1);
  const [hope, demand] = [lastOf(EXPECTS, own), lastOf(DEMANDS, own)];
  if (hope >= 0 || demand >= 0) return hope > demand;
  const clause = rest.slice(0, clauseEnd(rest));
  const [hopes, demands] = [firstOf(EXPECTS, clause), firstOf(DEMANDS, clause)];
  return hopes >= 0 && (demands < 0 || hopes < demands);
}

/** Does the clause around a time speak of what has been? */
export function isPast(lead: string, rest: string, asked: boolean): boolean {
  const own = lead.slice(lastClause(lead));
  if (lastOf(DEMANDS, own) >= 0 && !/\bskulle\b/i.test(own)) return false;
  const clause = asked ? own : own + rest.slice(0, clauseEnd(rest));
  return PAST.test(clause) || (!asked && /^\s(?:blev|var|havde)\b/i.test(rest));
}

const clauseEnd = (text: string): number => {
  const at = text.search(CLAUSE_END);
  return at < 0 ? text.length : at;
};

/** Where the last clause of what stands before a time begins. */
function lastClause(lead: string): number {
  return Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';'), lead.lastIndexOf(':')) + 1;
}

/** Is it the day something comes into force? "opsiges senest …, med virkning fra …" is no such day. */
export const takesEffect = (lead: string, rest: string): boolean =>
  TAKES_EFFECT.test(lead.slice(lastClause(lead))) || /^\s(?:skal\s)?træde[rt]?\si\skraft/i.test(rest);

function lastOf(form: RegExp, text: string): number {
  let at = -1;
  for (const match of matchesOf(form, text)) at = match.index;
  return at;
}

function firstOf(form: RegExp, text: string): number {
  form.lastIndex = 0;
  const at = form.exec(text)?.index ?? -1;
  form.lastIndex = 0;
  return at;
}
