import { z } from 'zod';

/** Where a document came to us from. */
export const Channel = z.enum(['kl', 'prepare', 'publication', 'generic', 'file', 'paste']);
export type Channel = z.infer<typeof Channel>;

export const MediaType = z.enum(['text/html', 'text/plain']);
export type MediaType = z.infer<typeof MediaType>;

/**
 * A document as it was met: the one thing the archive cannot rebuild. JSON only, so that it can travel in a message;
 * bytes are decoded to text before they get here (`lib/sources/decode.ts`).
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
});
export type SourceDocument = z.infer<typeof SourceDocument>;
