/** The rows of one item parted at its captions. */
import type { Attachment, Section, SectionRole } from '../agenda/model.ts';
import { readAttachments } from './attachments.ts';
import { toBlocks } from './blocks.ts';
import type { Print } from './layout.ts';
import type { Row } from './rows.ts';
import type { CaptionRole } from './words.ts';

/** How this document prints its captions, so that unknown ones are known by their looks. */
export interface CaptionStyle {
  /** HTML heading level of most known captions, or null. */
  level: number | null;
  /** Are they in capitals? */
  capitals: boolean;
}

/** An item that bears no caption in the document's style may have been set by another hand. */
const PLAIN: CaptionStyle = { level: null, capitals: false };

export function captionStyle(rows: Row[]): CaptionStyle {
  const known = rows.filter((row) => row.caption && row.caption.role !== 'other');
  const levels = new Map<number | null, number>();
  for (const row of known) levels.set(row.line.heading, (levels.get(row.line.heading) ?? 0) + 1);
  const [level = null] = [...levels].sort((a, b) => b[1] - a[1])[0] ?? [];
  const capitals = known.filter((row) => isCapitals(row.text)).length;
  return { level, capitals: known.length > 2 && capitals > known.length / 2 };
}

const isCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text);

/** The caption a row is in this document's style, or null. */
function captionOf(row: Row, style: CaptionStyle): { role: CaptionRole; heading: string } | null {
  if (row.line.cells || row.marker !== null) return null;
  const { caption } = row;
  if (style.level !== null) {
    if (row.line.heading === style.level)
      return caption ?? { role: 'other', heading: row.text.replace(/\s?:$/, '') };
    return caption && caption.role !== 'other' && (row.line.heading ?? 9) >= style.level && row.line.bold
      ? caption
      : null;
  }
  if (style.capitals) {
    if (!isCapitals(row.text)) return null;
    return (
      caption ??
      (row.gap && row.text.length <= 60 && /\p{L}{6}/u.test(row.text) && !/\d/.test(row.text)
        ? { role: 'other', heading: row.text.replace(/\s?:$/, '') }
        : null)
    );
  }
  // Without a style of their own, unknown and minor captions cannot be told from sub-headings.
  return caption && (caption.sure || /:$/.test(row.text)) ? caption : null;
}

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
  const own = rows.some((row) => captionOf(row, style) !== null) ? style : PLAIN;
  for (const row of rows) {
    const caption = captionOf(row, own);
    if (caption && !isAttachmentTitle(caption.role, parts)) parts.push({ ...caption, rows: [] });
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
