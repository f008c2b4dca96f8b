/** Plans printed as tables: a step, who takes it and the day, each in a column of its own. */
import type { PlacedTime } from '../../danish/when.ts';
import { type FoundParty, partyAt } from './parties.ts';
import type { Line, Sentence } from './text.ts';

const DOER =
  /^(?:hvem|ansvar(?:lig|shavende)?e?|aktør(?:er)?|udføre[rs](?:\saf)?|part(?:er)?|tovholder|ejer)$/i;
const DAY = /^(?:dato|hvornår|tid(?:spunkt)?|frist|tidsfrist|deadline|senest|færdig)$/i;
const TERM = /frist|deadline|senest|færdig/i;
/** A step somebody has taken by the day; what begins, is held or is treated is none. */
const STEP =
  /(?<![a-zæøå])(?:underskriv|aflever|indsend|fremsend|indberet|udarbejd|udfyld|udpeg|tilbagemeld|indmeld|færdig|klar(?:t|e)?(?![a-zæøå])|opdater|besvar|tilmeld|indhent|udsend|indgiv)[a-zæøå]*/i;

/** Cells of a row with where each begins. */
function cellsOf(row: string): { text: string; start: number }[] {
  let start = 0;
  return row.split('\t').map((cell) => {
    const at = start + (cell.length - cell.trimStart().length);
    start += cell.length + 1;
    return { text: cell.trim(), start: at };
  });
}

/** Which columns of a plan tell days and doers; null where the first row names none of both. */
function columnsOf({ lead, kind }: Line): { day: number; doer: number; isTerm: boolean } | null {
  if (kind !== 'table' || !lead.includes('\t')) return null;
  const heads = cellsOf(lead);
  const day = heads.findIndex(({ text }) => DAY.test(text));
  const doer = heads.findIndex(({ text }) => DOER.test(text));
  return day < 0 || doer < 0 ? null : { day, doer, isTerm: TERM.test(heads[day]?.text ?? '') };
}

/** The party that fills the doer's cell of a row. */
export function doerInRow({ text, line }: Sentence, start: number): FoundParty | null {
  const columns = columnsOf(line);
  if (!columns) return null;
  const cells = cellsOf(text);
  const [cell, day] = [cells[columns.doer], cells[columns.day]];
  const found = cell && day && start >= day.start ? partyAt(text, cell.start) : null;
  return cell && found?.end === cell.start + cell.text.length ? { ...found, start: cell.start } : null;
}

/** Is a day in a plan's row one by which somebody has taken the step? */
export function isPlanned(line: Line, text: string, time: PlacedTime): boolean {
  const columns = columnsOf(line);
  const day = columns && cellsOf(text)[columns.day];
  if (!columns || !day || time.isStretch || time.start !== day.start) return false;
  if (columns.isTerm) return true;
  return STEP.test(text) && doerInRow({ text, line, start: 0 }, time.start) !== null;
}
