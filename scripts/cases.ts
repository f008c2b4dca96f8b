/**
 * `npm run -s cases -- MEETING.json …`: how the matters of printed documents (`npm run -s extract`), given in order of time,
 * hang together, as JSON: pairs of one case, forecasts, decisions at their items, references, changes. Exit 2 with a line on
 * stderr for a file it cannot read.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgendaDraft } from '../lib/agenda/model.ts';
import { loadLanguage } from '../lib/danish/repair/language.ts';
import type { Language } from '../lib/danish/repair/types.ts';
import { damageOf, repairDraft } from '../lib/extraction/repaired.ts';
import { followed } from './lib/followed.ts';
import { ROOT } from './lib/paths.ts';
import { readPrinted } from './lib/printed.ts';

/** The dictionary is loaded only for damaged text. */
let language: Language | null = null;

function repaired(draft: AgendaDraft): AgendaDraft {
  if (damageOf(draft) === 'none') return draft;
  language ??= loadLanguage(readFileSync(join(ROOT, 'seeds/language/danish.bin')));
  return repairDraft(draft, language);
}

const files = process.argv.slice(2);
if (files.length === 0 || files.some((file) => file.startsWith('--'))) {
  console.error('usage: npm run -s cases -- MEETING.json …');
  process.exitCode = 2;
} else {
  const read: { draft: AgendaDraft; shown: AgendaDraft }[] = [];
  for (const file of files) {
    try {
      const draft = readPrinted(readFileSync(file, 'utf8'));
      if (draft) read.push({ draft, shown: repaired(draft) });
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`.split('\n')[0]);
      process.exitCode = 2;
    }
  }
  if (process.exitCode !== 2) console.log(JSON.stringify(followed(read)));
}
