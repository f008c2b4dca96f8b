/**
 * Words as tracking compares them: folded, without endings, without what every agenda says. Stems follow the Danish Snowball
 * stemmer's endings (snowballstem.org/algorithms/danish), on folded letters; damage that folding does not undo is allowed for
 * by `alikeWords`.
 */
import { editDistance } from '../danish/damage.ts';
import { fold } from '../danish/fold.ts';
import { matchesOf } from '../danish/matches.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/** Words that say nothing of a matter. */
const EMPTY = new Set(
  fold(
    `og i på af til for om med den det de en et der som at fra ved under over efter inden samt eller mellem mod uden hvad hvor
    hvordan hvorfor er var har havde skal kan vil blev bliver være været sin sit sine deres dens dets denne dette disse her nu
    ikke også men så når da end hos ud ind op ned igen mere flere mange få alle al alt andre anden andet nogle nogen intet ingen
    man vi de dem os jer jeg han hun ham hende hver hvert både enten hvis fordi mens siden sidst sidste næste kommende tidligere
    senest indtil frem gennem via pr ca jf mv fx bl dvs hhv herunder heraf derfor dog således fortsat samtidig bør må kunne skulle ville blive haft gøre gør
    gjort giver give givet tage taget får fået kommer komme gå går stå står ligger ligge sker ske første anden tredje ny nye nyt
    kkr
    kl kr mio mia pct procent januar februar marts april maj juni juli august september oktober november december
    tager tages tog foråret efteråret sommeren vinteren år året måned uge dag kvartal`,
  ).split(/\s+/),
);

/** Words of every text about what a sitting does. In a title they are words of many matters. */
const ROUTINE_WORDS =
  'møde møder mødet sag sagen sager punkt punktet dagsorden indstilles indstiller indstilling formandskabet formandskab sekretariatet sekretariat godkender drøfter efterretning orientering bilag';

/** What a title says of the step, not of the matter. Compared as stems. */
const STEP_WORDS =
  'status opfølgning konsekvens konsekvenser orientering godkendelse drøftelse behandling forslag oplæg udkast beslutning indstilling evaluering redegørelse forelæggelse afrapportering anbefalinger præsentation proces videre endelig foreløbig revideret justering justeret opdatering opdateret fornyet genoptaget genbehandling udmøntning implementering igangsættelse iværksættelse forlængelse udvidelse afslutning svar bemærkninger resultat resultater erfaringer temadrøftelse vedtagelse etablering oprettelse fase del punkt vedrørende vedr angående tillæg årlig årlige halvårlig midtvejs midtvejsstatus statusrapport handlemuligheder stillingtagen kommentarer tilbagemelding skridt perspektiver scenarier principper tidsplan kommissorium finansiering medfinansiering organisering udfordringer betydning udrulning opstart forberedelse tilpasning ændring ændringer ændrede høring høringssvar inddragelse model modeller ramme rammer valg hovedpunkter opsamling gennemgang';
/** Words of many matters: alone they tell none apart. */
const COMMON_WORDS =
  'plan handleplan handlingsplan strategi politik aftale rammeaftale program projekt indsats ordning samarbejde udvikling arbejde arbejdet kommune kommuner kommunal kommunerne region regional regionen område fælles tværkommunal tværgående lokal national borger udpegning medlem medlemmer bestyrelse råd udvalg repræsentant repræsentanter lov regler udbud kontrakt tilskud støtte budget regnskab økonomi takst takster notat rapport analyse møde mødedatoer mødeplan koordinering organisation netværk forum forening fond central center pulje ansøgning initiativ anlæg drift service tilbud fordeling sammenlægning renovering kvalitet hovedstaden hovedstadsregionen sjælland syddanmark midtjylland nordjylland danmark dansk periode opgave ansvar mål ønske behov mulighed grundlag udgift udgiften forvaltning forvaltningen administration administrationen udvalget byråd direktør gruppe arbejdsgruppe styregruppe hvidbog kort kortbilag oversigtskort oversigt skema skitse skitseprojekt brev høringsnotat høringsudkast indsigelsesnotat projektbeskrivelse procesplan';

/** What every organisation has once a year or so: beside another matter of it, one of its own ("Midttrafiks regnskab"). */
const OF_ANY_BODY =
  'regnskab årsregnskab budget takst takster vedtægt vedtægter kontingent årsberetning årsrapport';

const MAIN_ENDING =
  /(?:erendes|erende|hedens|ethed|erede|heden|heder|endes|ernes|erens|erets|ered|ende|erne|eren|erer|heds|enes|eres|eret|hed|ene|ere|ens|ers|ets|en|er|es|et|e)$/;
const OTHER_ENDING = /(?:elig|lig|els|ig)$/;
/** Letters a stem keeps at least. */
const LEAST = 3;

/** Stems of words met, so that each is cut once; emptied when it grows large. */
const MEMORY = new Map<string, string>();
const MOST_REMEMBERED = 60_000;

/**
 * The stem of a word, folded; empty for words that say nothing of a matter. Endings go first: folding would join them to
 * what is before ("temaer", "temar").
 */
export function stemOf(word: string): string {
  const known = MEMORY.get(word);
  if (known !== undefined) return known;
  const stem = EMPTY.has(fold(word)) ? '' : fold(withoutEnding(word.toLowerCase()));
  if (MEMORY.size >= MOST_REMEMBERED) MEMORY.clear();
  MEMORY.set(word, stem);
  return stem;
}

function withoutEnding(word: string): string {
  if (word.length <= LEAST || /^\d|\d$/.test(word)) return word;
  let stem = word;
  const cut = (form: RegExp) => {
    const ending = form.exec(stem)?.[0];
    if (ending && stem.length - ending.length >= LEAST) stem = stem.slice(0, -ending.length);
    return ending !== undefined;
  };
  if (!cut(MAIN_ENDING) && /[abcdfghjklmnoprtvyz]s$/.test(stem) && stem.length > LEAST + 1)
    stem = stem.slice(0, -1);
  cut(OTHER_ENDING);
  const last = stem.at(-1);
  if (stem.length > LEAST && last === stem.at(-2) && /[bcdfghklmnprstvz]/.test(last ?? ''))
    stem = stem.slice(0, -1);
  return stem;
}

const stems = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(stemOf));
const STEPS = stems(STEP_WORDS);
const ROUTINE = stems(ROUTINE_WORDS);
const ANY_BODYS = stems(OF_ANY_BODY);
const COMMON = new Set([...stems(COMMON_WORDS), ...ROUTINE]);

/** Says what is done with a matter ("status", "godkendelse"), not which it is. */
export const isStepWord = (stem: string): boolean => STEPS.has(stem);
/** Belongs to many matters ("handleplan", "fælles"). */
export const isCommonWord = (stem: string): boolean => COMMON.has(stem);

/** Is a matter of its own beside others of the same organisation ("regnskab"). */
export const isMatterOfAnyBody = (stem: string): boolean => ANY_BODYS.has(stem);

/** Does a number name something (`lokalplan 1102`)? Years, parts of amounts and dates do not. */
const isName = (digits: string, before: string, after: string, least: number): boolean =>
  digits.length >= least &&
  !/^(?:19|20)\d\d$/.test(digits) &&
  !/[\d.,/-]/.test(before) &&
  !/^[.,/-]\d/.test(after);

/** Digits of a number that names something, in a title and in a text. */
const IN_TITLE = 3;
const IN_TEXT = 4;

function stemsIn(text: string, digits: number, isLeft: (stem: string) => boolean): string[] {
  const terms: string[] = [];
  for (const match of matchesOf(WORD, text)) {
    const word = match[0];
    if (word.length < 2) continue;
    if (/^\d/.test(word)) {
      const end = match.index + word.length;
      const [before, after] = [text.charAt(match.index - 1), text.slice(end, end + 2)];
      if (/^\d+$/.test(word) && isName(word, before, after, digits)) terms.push(word);
      continue;
    }
    const stem = stemOf(word);
    if (stem !== '' && !isLeft(stem)) terms.push(stem);
  }
  return terms;
}

/** The stems of a text in order, repeated as they are; without empty words, routine, years, figures and single letters. */
export const termsOf = (text: string): string[] => stemsIn(text, IN_TEXT, (stem) => ROUTINE.has(stem));

/** The stems of a title, routine and all: "Budget for sekretariatet" is not the budget. */
export const titleTermsOf = (title: string): string[] => stemsIn(title, IN_TITLE, () => false);

/** Shortest stem that counts as part of a compound, and the shortest rest. */
const PART = 4;
const REST = 3;
/** Shortest stem in which a letter may be damaged, and in which two may. */
const ONE_DAMAGED = 6;
const TWO_DAMAGED = 11;
/** What stands for a stem that is part of a compound, and for a damaged one. */
export const AS_PART = 0.6;
const DAMAGED = 0.8;

/** Is one the first part or the head of the other (`vagt`, `dognvagt`)? */
export function isPart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < PART || long.length - short.length < REST) return false;
  return long.endsWith(short) || long.startsWith(short);
}

/** What makes a noun of a verb, and a verb's past of it ("lukning", "lukkede"; "anbefaling", "anbefalede"). */
const DERIVED = /(?:ning|else|els|ing|ed|t)$/;

/** Are two stems of one root ("lukning", "luk")? So alike are words only where one text speaks of the other. */
export const haveOneRoot = (a: string, b: string): boolean => a === b || rootOf(a) === rootOf(b);

function rootOf(stem: string): string {
  const root = stem.replace(DERIVED, '');
  if (root.length < LEAST) return stem;
  return root.length > LEAST && root.at(-1) === root.at(-2) ? root.slice(0, -1) : root;
}

/** How much two stems mean the same: 1 alike, less for a damaged letter, less still for part of a compound, else 0. */
export function alikeWords(a: string, b: string): number {
  if (a === b) return 1;
  if (isPart(a, b)) return AS_PART;
  return isDamaged(a, b) ? DAMAGED : 0;
}

/** Damage leaves a word's beginning or its end. */
const KEPT = 3;

function isDamaged(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < ONE_DAMAGED || Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < KEPT && a[same] === b[same]) same++;
  if (same < KEPT && a.slice(-KEPT) !== b.slice(-KEPT)) return false;
  const limit = Math.max(a.length, b.length) >= TWO_DAMAGED ? 2 : 1;
  return editDistance(a, b, limit) <= limit;
}
