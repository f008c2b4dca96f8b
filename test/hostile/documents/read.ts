/** Reads a document as the product does, all the way: bytes, lines, agenda, facts, tables; and tells what became of it. */
import { createHash } from 'node:crypto';
import { AgendaDraft } from '../../../lib/agenda/model.ts';
import { KnownError } from '../../../lib/errors.ts';
import { readBackup } from '../../../lib/exchange/backup-read.ts';
import { findFacts } from '../../../lib/extraction/facts/index.ts';
import { ClientCall } from '../../../lib/message-schemas.ts';
import { understand } from '../../../lib/pipeline.ts';
import type { ReadingOptions, ReadingTools } from '../../../lib/sources/file.ts';
import { openFile } from '../../../lib/sources/open.ts';
import { loadPdf, renderPage } from '../../../scripts/lib/tools-pdf.ts';
import type { Kind } from './corpus.ts';

/** Characters of a printed page. */
const PAGE = 3000;
const ARCHIVE = 99;

export interface Outcome {
  /** `read`, or the code of the error by which it was refused. */
  code: string;
  /** By which two readings are told to be the same. */
  digest: string;
  /** Pages it has, or its text would fill; at least one. */
  pages: number;
}

/** Images are drawn, and not recognised: recognition reads no format, and takes seconds a page. */
const tools: ReadingTools = {
  loadPdf,
  renderPage,
  recognise: async () => ({ width: 1, height: 1, lines: [] }),
  recognisers: 1,
  docxToHtml: async (bytes) => (await import('../../../lib/sources/docx/read.ts')).docxToHtml(bytes),
};

async function readDocument(name: string, bytes: Uint8Array): Promise<{ told: unknown; pages: number }> {
  let pages = 1;
  const options: ReadingOptions = {
    signal: new AbortController().signal,
    onProgress: (progress) => {
      pages = Math.max(pages, progress.pages);
    },
    memory: { all: async () => [], put: async () => {} },
    images: 'auto',
  };
  const met = {
    address: 'https://example.dk/f',
    channel: 'file',
    name,
    mediaType: '',
    bytes,
    fetchedAt: '',
  } as const;
  const source = await openFile(met, tools, options);
  pages = Math.max(pages, Math.ceil(source.content.length / PAGE));
  const { draft, documents, meetings, storable } = understand(source);
  if (!draft) return { told: { documents, meetings }, pages };
  AgendaDraft.parse(draft);
  // What is stored is read again at every upgrade.
  understand(storable);
  const { date, body, kind } = draft.meeting;
  const facts = draft.items.map((item) => findFacts(item, { meetingDate: date, body, kind }));
  return { told: { draft, facts }, pages };
}

async function readRows(bytes: Uint8Array): Promise<unknown> {
  const reader = await readBackup(new Blob([bytes.slice()]), { newestArchive: ARCHIVE });
  let rows = 0;
  for await (const _ of reader.rows) rows++;
  return rows;
}

/** What may arrive is what JSON can say: a message is cloned, not parsed, so what is no JSON is no message. */
function readMessage(bytes: Uint8Array): unknown {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    value = Buffer.from(bytes).toString('utf8');
  }
  const { success, data } = ClientCall.safeParse(value);
  if (!success) throw new KnownError('invalid-message', 'refused');
  return data;
}

/** Rejects with anything that is no KnownError with a code of its own. */
export async function readSpecimen(kind: Kind, name: string, bytes: Uint8Array): Promise<Outcome> {
  const outcome = await outcomeOf(kind, name, bytes);
  if (Object.keys(Object.prototype).length > 0 || 'x' in {}) throw new Error('prototypes were changed');
  return outcome;
}

async function outcomeOf(kind: Kind, name: string, bytes: Uint8Array): Promise<Outcome> {
  try {
    if (kind === 'document') {
      const { told, pages } = await readDocument(name, bytes);
      return { code: 'read', digest: digestOf(told), pages };
    }
    const told = kind === 'backup' ? await readRows(bytes) : readMessage(bytes);
    return { code: 'read', digest: digestOf(told), pages: Math.max(1, Math.ceil(bytes.length / PAGE)) };
  } catch (error) {
    if (!(error instanceof KnownError) || error.code === 'unexpected') throw error;
    return { code: error.code, digest: digestOf([error.code, error.help]), pages: 1 };
  }
}

const digestOf = (told: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(told) ?? '')
    .digest('hex')
    .slice(0, 16);
