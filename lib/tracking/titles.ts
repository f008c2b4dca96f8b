/**
 * Titles without what belongs to the step and not to the matter: formula words before and after, years and phases. "Status på
 * handleplan for grønne indkøb", "Opfølgning på handleplan for grønne indkøb 2026 (2. behandling)" have one core.
 */
import { fold } from '../danish/fold.ts';
import { isCommonWord, isStepWord, titleTermsOf } from './words.ts';

/** A title taken apart. */
export interface TitleCore {
  /** What is left, as printed; the whole title where nothing would be. */
  core: string;
  /** Stems of the core that tell of the matter, each once. */
  terms: string[];
  /** Years in the title. */
  years: string[];
}

const OF = String.raw`(?:på|for|om|af|til|fra|over|vedrørende|vedr\.?|angående|i|mod)`;
const STEP = `(?:status(?:rapport|notat)?|midtvejs(?:status|evaluering)|opfølgning|opsamling|konsekvenser(?:ne)?|orientering|godkendelse|drøftelse|temadrøftelse|behandling|genbehandling|forelæggelse|forslag|oplæg|udkast|beslutning|stillingtagen|indstilling|evaluering(?:en)?|redegørelse|afrapportering|præsentation|revision|justering|opdatering|udmøntning|implementering|igangsættelse|iværksættelse|videreførelse|forlængelse|afslutning|svar|kommentarer|bemærkninger|resultat(?:er)?|erfaringer|anbefalinger|tilbagemelding|vedtagelse|tiltrædelse|udvidelse|etablering|oprettelse|nyt)`;
const QUALITY = String.raw`(?:(?:første|anden|1\.|2\.|3\.|endelig|foreløbig|fornyet|fortsat|indledende|ny|kort|årlig|halvårlig|revideret|mundtlig|politisk|fælles)\s)?`;
/** "Status på", "Endelig godkendelse af", "Konsekvenser af … for" keeps what follows. Linear: one word, one preposition. */
const BEFORE = new RegExp(
  String.raw`^(?:\d\.\s?behandling\s(?:af|:)\s|fornyet\sbehandling:\s|genoptaget:\s|sag:\s|tillæg:?\s|${QUALITY}${STEP}(?:\sog\s${STEP})?\s${OF}\s|${STEP}\s?:\s)`,
  'i',
);
/** "(2. behandling)", "– status", ", fase 2", "(revideret)". */
const AFTER =
  /(?:\s?\([^()]{1,60}\)|[\s,–-]{1,3}(?:status|opfølgning|orientering|drøftelse|beslutning|evaluering|(?:første|anden|1\.|2\.|3\.)\s?behandling|fornyet\sbehandling|fase\s[0-9IVX]{1,3}|del\s[0-9IVX]{1,3}|revideret|genoptaget))\.?$/i;
const YEARS = /(?:(?:for|i|til)\s)?(?:perioden\s)?(?:19|20)\d{2}(?:\s?[-–/]\s?(?:20)?\d{2})?/gi;
const YEAR = /(?:19|20)\d{2}/g;
const LEAST_SUBJECT = 6;
/** Letters of a title that are read. */
const LONGEST = 400;
/** What a title says of its subject, as a sentence does ("Portalen er åben"), is of the step. */
const PREDICATE = /\s(?:er|har|blev|bliver|skal|kan|får|fik|må)\s[\s\S]*$/i;
/** Formulas may stand on formulas ("Orientering om status på …"). */
const MOST_FORMULAS = 4;

/** Takes a title apart. */
export function titleCore(title: string): TitleCore {
  const printed = title.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  let core = printed;
  for (let i = 0; i < MOST_FORMULAS; i++) {
    const less = core.replace(BEFORE, '').replace(AFTER, '');
    if (less === core || less.trim() === '') break;
    core = less;
  }
  const undated = core
    .replace(YEARS, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s,;:–-])[\s,;:–-]+$/, '')
    .trim();
  const telling = undated === '' ? core : undated;
  const subject = telling.replace(PREDICATE, '');
  const all = [...new Set(titleTermsOf(subject.length > LEAST_SUBJECT ? subject : telling))];
  const terms = all.filter((term) => !isStepWord(term));
  return {
    core: telling,
    terms: terms.length > 0 ? terms : all,
    years: printed.match(YEAR) ?? [],
  };
}

/** Of the words of a core, those that set it apart from others of its kind. */
export const tellingTerms = (terms: readonly string[]): string[] =>
  terms.filter((term) => !isCommonWord(term) && !isStepWord(term));

/** The core as it is compared: folded, without blanks and marks. */
export const coreKey = (core: string): string =>
  fold(core)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
