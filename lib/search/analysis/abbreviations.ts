/** Abbreviations seen in agendas (`SSU`, `RBR`, `KP`) and the names they stand for, out of the seeds. */
import fora from '../../../seeds/fora.json' with { type: 'json' };
import organisations from '../../../seeds/organisations.json' with { type: 'json' };
import { wordForm } from './words.ts';

interface Named {
  name: string;
  printed?: string[];
}

const ABBREVIATION = /^\p{Lu}[\p{Lu}\d]{1,5}$/u;

function collect(entries: readonly Named[], into: Map<string, string[]>): Map<string, string[]> {
  for (const { name, printed } of entries) {
    const all = [...new Set([name, ...(printed ?? [])])];
    const names = all.filter((one) => !ABBREVIATION.test(one));
    for (const short of all.filter((one) => ABBREVIATION.test(one))) {
      const key = wordForm(short);
      into.set(key, [...new Set([...(into.get(key) ?? []), ...names])]);
    }
  }
  return into;
}

let known: Map<string, string[]> | undefined;

/** The names a word form stands for as an abbreviation; none for most. */
export function meantBy(form: string): string[] {
  known ??= collect(organisations.organisations, collect(fora.fora, new Map()));
  return known.get(form) ?? [];
}
