/** Items every agenda has, which belong to no case: the minutes, the agenda itself, reports, what comes next. */

import type { AgendaItem } from '../agenda/model.ts';
import { areAlike, lettersOf } from '../danish/damage.ts';

const STANDING = [
  'godkendelse af referat',
  'godkendelse af referatet',
  'godkendelse af referat fra sidste møde',
  'referat fra sidste møde',
  'godkendelse af protokol',
  'godkendelse af dagsorden',
  'godkendelse af dagsordenen',
  'godkendelse af dagsorden og referat',
  'godkendelse af referat og dagsorden',
  'godkendelser',
  'godkendelse af mødets dagsorden',
  'velkomst',
  'velkomst og godkendelse af dagsorden',
  'siden sidst',
  'meddelelser',
  'meddelelser og siden sidst',
  'orienteringspunkter',
  'orientering fra formanden',
  'orientering fra formandskabet',
  'orientering fra administrationen',
  'orientering fra direktionen',
  'gensidig orientering',
  'nyt fra fora',
  'nyt fra udvalg og bestyrelser',
  'bordet rundt',
  'til orientering',
  'orientering',
  'efterretningssager',
  'meddelelser fra formanden',
  'meddelelser fra formandskabet',
  'meddelelser fra borgmesteren',
  'meddelelser fra sekretariatet',
  'meddelelser fra forvaltningen',
  'meddelelser fra administrationen',
  'meddelelser fra direktionen',
  'meddelelser fra medlemmerne',
  'orientering fra borgmesteren',
  'orientering fra sekretariatet',
  'orientering fra forvaltningen',
  'orientering fra medlemmerne',
  'nyt fra formandskabet',
  'nyt fra sekretariatet',
  'bilag til orientering',
  'punkter til næste møde',
  'punkter til kommende møder',
  'punkter til kommende møde',
  'emner til næste møde',
  'emner til kommende møder',
  'sager til næste møde',
  'kommende sager',
  'kommende punkter',
  'kommende møder',
  'næste møde',
  'årshjul',
  'sager på vej',
  'eventuelt',
  'underskriftsside',
  'underskriftsblad',
  'underskriftsark',
  'underskrifter',
  'digital underskrift',
  'underskrift af protokol',
  'godkendelse af protokollen',
  'lukket punkt',
  'spørgetid',
  'borgernes spørgetid',
].map(lettersOf);
const LONGEST = Math.max(...STANDING.map((title) => title.length)) + 4;
const DATED = /\s(?:fra|af|til)\s(?:møde\w*\s)?(?:i\s.{1,40})?(?:den|d\.)\s[\s\S]*$|\s\d[\s\S]*$/i;
/** Share of letters that must agree; damage costs up to one in six. */
const ALIKE = 0.84;

/** Is it one of the items that return at every sitting and belong to no case? */
export function isStanding({
  title,
  isHeading,
  closed,
}: Pick<AgendaItem, 'title' | 'isHeading' | 'closed'>): boolean {
  if (isHeading || closed) return true;
  const letters = lettersOf(title.replace(DATED, ''));
  if (letters.length > LONGEST) return false;
  return STANDING.some((known) => known === letters || (known.length > 6 && areAlike(letters, known, ALIKE)));
}
