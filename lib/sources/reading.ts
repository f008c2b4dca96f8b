/** What was read of a document with pages, as the archive keeps it: lines, page by page, and where they came from. */

import { KnownError } from '../errors.ts';
import { z } from '../zod.ts';
import type { Line } from './line.ts';

/** Lines as stored. */
export const Lines = z.array(
  z.object({
    text: z.string(),
    page: z.number().int().positive(),
    x: z.number().nullable(),
    y: z.number().nullable(),
    size: z.number().nullable(),
    bold: z.boolean(),
    heading: z.number().int().nullable(),
    gapBefore: z.boolean(),
    wrapped: z.boolean(),
    marker: z.string().nullable(),
    cells: z.array(z.string()).nullable(),
    links: z.array(z.object({ href: z.string(), text: z.string() })),
    part: z.enum(['title', 'caption', 'text']).exactOptional(),
  }) satisfies z.ZodType<Line>,
);

const PageReading = z.object({
  /** 1-based. */
  page: z.number().int().positive(),
  /** `text`: the file's own text layer. `image`: recognised from the page's image. */
  origin: z.enum(['text', 'image']),
  lines: Lines,
});
export type PageReading = z.infer<typeof PageReading>;

const Reading = z.object({ pages: z.array(PageReading) });
export type Reading = z.infer<typeof Reading>;

export const writeReading = (reading: Reading): string => JSON.stringify(reading);

/** Throws KnownError `unreadable-text` for anything `writeReading` did not write. */
export function readReading(content: string): Reading {
  try {
    return Reading.parse(JSON.parse(content));
  } catch (cause) {
    throw new KnownError('unreadable-text', 'not a reading', { cause });
  }
}
