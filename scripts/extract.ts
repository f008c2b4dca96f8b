/**
 * `npm run -s extract -- FILE… [--pretty] [--repair=off]`: what the extractor makes of files, as JSON (several files:
 * one line each). Exit 0 also when a file holds no agenda; exit 2 with one line on stderr for a file it cannot read.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AgendaDraft, AgendaItem } from '../lib/agenda/model.ts';
import { blocksText } from '../lib/agenda/reading-text.ts';
import type { SourceDocument } from '../lib/agenda/source.ts';
import { loadLanguage } from '../lib/danish/repair/language.ts';
import type { Language } from '../lib/danish/repair/types.ts';
import { errorCodeOf } from '../lib/errors.ts';
import { findFacts } from '../lib/extraction/facts/index.ts';
import { damageOf, repairDraft } from '../lib/extraction/repaired.ts';
import type { Understanding } from '../lib/pipeline.ts';
import type { ReadingOptions } from '../lib/sources/file.ts';
import { openFile } from '../lib/sources/open.ts';
import { understandPage } from './lib/live-page.ts';
import { ROOT } from './lib/paths.ts';
import { closeTools, nodeTools } from './lib/tools.ts';

const OPTIONS: ReadingOptions = {
  signal: new AbortController().signal,
  onProgress: () => {},
  memory: { all: async () => [], put: async () => {} },
  images: 'auto',
};

function readSource(file: string): Promise<SourceDocument> {
  const bytes = new Uint8Array(readFileSync(file));
  const fetchedAt = new Date(0).toISOString();
  const met = {
    address: null,
    channel: 'file',
    name: basename(file),
    mediaType: '',
    bytes,
    fetchedAt,
  } as const;
  return openFile(met, nodeTools, OPTIONS);
}

const KEYS = ['background', 'recommendation', 'presentation', 'decision'] as const;

/** Sections of one role are joined; absent ones are absent keys; `other` has no key. */
function sectionTexts(item: AgendaItem): Record<string, string> {
  const texts = KEYS.map((role) => {
    const own = item.sections.filter((section) => section.role === role);
    return [role, own.map((section) => blocksText(section.blocks)).join('\n')] as const;
  });
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** Deadlines and sums of money of an item, each value once. */
function factsOf(item: AgendaItem, { date, body, kind }: AgendaDraft['meeting']) {
  const { facts } = findFacts(item, { meetingDate: date, body, kind });
  const deadlines = facts.flatMap((fact) =>
    fact.type === 'deadline' && fact.when.to !== null ? [{ date: fact.when.to, text: fact.text }] : [],
  );
  const amounts = facts.flatMap((fact) =>
    fact.type === 'amount' && fact.unit === 'DKK'
      ? [{ value: fact.value, unit: fact.unit, text: fact.text }]
      : [],
  );
  return {
    deadlines: [...new Map(deadlines.map((deadline) => [deadline.date, deadline])).values()],
    amounts: [...new Map(amounts.map((amount) => [amount.value, amount])).values()],
  };
}

/** The dictionary is loaded only for damaged text. */
let language: Language | null = null;

function repaired(draft: AgendaDraft): AgendaDraft {
  if (damageOf(draft) === 'none') return draft;
  language ??= loadLanguage(readFileSync(join(ROOT, 'seeds/language/danish.bin')));
  return repairDraft(draft, language);
}

function printable(draft: AgendaDraft | null, documents: Understanding['documents']): unknown {
  const links = documents.map((link) => ({ ...link, body: link.body?.name ?? null }));
  if (!draft) {
    const warning = { code: 'not-an-agenda', message: 'no agenda was found in the document' };
    return {
      meeting: null,
      items: [],
      documents: links,
      warnings: [warning],
      quality: { ocr: 1, confidence: 0 },
    };
  }
  const items = draft.items.map((item) => ({
    number: item.number,
    title: item.title,
    parent: item.parent,
    caseNumber: item.caseNumber,
    caseworkers: item.caseworkers,
    sections: sectionTexts(item),
    recommendedAction: item.recommendedActions,
    attachments: item.attachments.map((attachment) => attachment.title),
    closed: item.closed,
    page: item.page,
    ...factsOf(item, draft.meeting),
  }));
  const meeting = { ...draft.meeting, body: draft.meeting.body?.name ?? null };
  const warnings = draft.warnings.map(({ code, message, item, detail }) => ({ code, message, item, detail }));
  return { meeting, items, documents: links, warnings, quality: draft.quality };
}

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = flags.find((flag) => flag !== '--pretty' && !/^--repair=(?:on|off)$/.test(flag));
if (files.length === 0 || unknown) {
  console.error('usage: npm run -s extract -- FILE… [--pretty] [--repair=off]');
  process.exitCode = 2;
} else {
  for (const file of files) {
    try {
      const { draft, documents } = await understandPage(await readSource(file));
      const read = draft && !flags.includes('--repair=off') ? repaired(draft) : draft;
      console.log(JSON.stringify(printable(read, documents), null, flags.includes('--pretty') ? 2 : 0));
    } catch (error) {
      // Readable, and nothing there to read: a blank page holds no agenda.
      if (/^(?:empty-document|no-text)$/.test(errorCodeOf(error)))
        console.log(JSON.stringify(printable(null, [])));
      else {
        console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`.split('\n')[0]);
        process.exitCode = 2;
      }
    }
  }
  await closeTools();
}
