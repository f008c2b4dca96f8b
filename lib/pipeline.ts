/** The one direction of the design in one call: source → lines → what it holds. No storage, no browser. */
import type { AgendaDraft, DocumentLink } from './agenda/model.ts';
import type { SourceDocument } from './agenda/source.ts';
import { extractAgenda } from './extraction/index.ts';
import { listDocuments } from './sites/kl/documents.ts';
import { readLines } from './sources/index.ts';
import type { Line } from './sources/line.ts';

/** What a document holds: an agenda, links to meeting material, or neither. */
export interface Understanding {
  /** The reading lines all of it comes from. */
  lines: Line[];
  draft: AgendaDraft | null;
  documents: DocumentLink[];
}

/** Reads and extracts. Pure and deterministic. Throws KnownError `empty-document` | `too-large`. */
export function understand(source: SourceDocument): Understanding {
  const lines = readLines(source);
  const draft = extractAgenda(lines);
  return { lines, draft, documents: draft ? [] : listDocuments(lines, source.address) };
}
