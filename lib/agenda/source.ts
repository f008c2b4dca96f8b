import { z } from '../zod.ts';

/** Where a document came to us from. */
export const Channel = z.enum(['kl', 'prepare', 'publication', 'generic', 'file', 'paste']);
export type Channel = z.infer<typeof Channel>;

/**
 * What `content` holds:
 * - `text/html`, `text/plain`, `text/xml` (exports of SBSYS, eDoc, Acadre), `application/json` (FirstAgenda Publication's
 *   answers): the text itself. A Word document arrives as the HTML made of it.
 * - `application/pdf`: its reading lines, as written by `lib/sources/reading.ts`; layout and recognised images are read
 *   once, where a worker and a canvas are at hand, and everything after that is the same for all.
 * - `application/vnd.sagsspor.reading+json`: the reading lines of anything else, where the text itself must not be kept
 *   because it prints what is closed.
 * - `application/vnd.sagsspor.captures+json`: what was seen of a meeting, one view at a time (`lib/sources/captures.ts`).
 */
export const MediaType = z.enum([
  'text/html',
  'text/plain',
  'text/xml',
  'application/json',
  'application/pdf',
  'application/vnd.sagsspor.reading+json',
  'application/vnd.sagsspor.captures+json',
]);
export type MediaType = z.infer<typeof MediaType>;

/**
 * A document as it was met: the one thing the archive cannot rebuild. JSON only, so that it can travel in a message;
 * bytes are read before they get here (`lib/sources/open.ts`).
 */
export const SourceDocument = z.object({
  /** Address without fragment; null for a dropped or pasted text. */
  address: z.string().nullable(),
  channel: Channel,
  mediaType: MediaType,
  /** File name or page title. */
  name: z.string(),
  content: z.string(),
  /** ISO instant. */
  fetchedAt: z.string(),
  /** SHA-256 (hex) of the file it was read from, where the archive keeps the file itself. */
  file: z.string().optional(),
});
export type SourceDocument = z.infer<typeof SourceDocument>;
