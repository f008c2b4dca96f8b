/** The rows of one item parted at its captions. */
import type { Attachment, Section, SectionRole } from '../agenda/model.ts';
import { readAttachments } from './attachments.ts';
import { toBlocks } from './blocks.ts';
import { type CaptionStyle, captionOf, PLAIN } from './captions.ts';
import type { Print } from './layout.ts';
import type { Row } from './rows.ts';
import type { CaptionRole } from './words.ts';

export interface ItemContent {
  sections: Section[];
  attachments: Attachment[];
  /** Text above the first caption: nothing claims it. */
  unclaimed: boolean;
}

/** An attachment may be called `Indstilling`: the first of the list, where the item has had its recommendation. */
function isAttachmentTitle(role: CaptionRole, parts: { role: CaptionRole; rows: Row[] }[]): boolean {
  const last = parts.at(-1);
  if (last?.role !== 'attachments' || last.rows.length > 0) return false;
  return role !== 'attachments' && parts.some((part) => part.role === role && part.rows.length > 0);
}

/** Sections in printed order; a caption with nothing under it gives none. */
export function readContent(rows: Row[], style: CaptionStyle, print: Print): ItemContent {
  const parts: { role: CaptionRole; heading: string; rows: Row[] }[] = [
    { role: 'other', heading: '', rows: [] },
  ];
  const own = rows.some((row) => captionOf(row, style, 'presentation') !== null) ? style : PLAIN;
  for (const row of rows) {
    const { role = 'other', rows: under = [] } = parts.at(-1) ?? {};
    const caption = captionOf(row, own, role);
    // `Indstilling` and right under it `Administrationen indstiller, at`: the second is where the text begins.
    const goesOn = caption?.role === role && role !== 'other' && under.length === 0;
    if (caption && !goesOn && !isAttachmentTitle(caption.role, parts)) parts.push({ ...caption, rows: [] });
    else parts.at(-1)?.rows.push(row);
  }
  const sections: Section[] = [];
  const attachments: Attachment[] = [];
  for (const part of parts) {
    if (part.role === 'attachments') attachments.push(...readAttachments(part.rows, print));
    else if (part.rows.length > 0) {
      const role: SectionRole = part.role;
      sections.push({ role, heading: part.heading, blocks: toBlocks(part.rows, print) });
    }
  }
  return { sections, attachments, unclaimed: (parts[0]?.rows.length ?? 0) > 0 && parts.length > 1 };
}
