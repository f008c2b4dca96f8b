/** Names in running text: places, projects, roads. What two matters call by name alike is rarely chance. */
import { matchesOf } from '../danish/matches.ts';
import { stemOf } from './words.ts';

/** A word with a capital that no sentence begins with: not first, and not after a mark that ends or opens something. */
const NAME = /(?<=[\p{L}\p{N},)]\s|[\p{L}\p{N}]-)\p{Lu}[\p{L}\p{N}]{2,}/gu;
/** Who acts in many matters says nothing of one. */
const ACTOR =
  /(?:styrelse|ministeri|udvalg|råd|nævn|direktorat|forening|forbund|kommune|region|inspektion|sekretariat|folketing|regering)(?:e|en|et|er|erne|um|ets|s){0,4}$/iu;

/** Stems of the names in a text, each once. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    matchesOf(NAME, text).flatMap(([word]) => {
      const stem = ACTOR.test(word) ? '' : stemOf(word);
      return stem === '' ? [] : [stem];
    }),
  ),
];
