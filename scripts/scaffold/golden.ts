/** What a golden holds: the extraction a person has read against its source and found right. */
import type { AgendaDraft, AgendaItem, Block, MeetingHead } from '../../lib/agenda/model.ts';
import type { SourceDocument } from '../../lib/agenda/source.ts';

export interface GoldenItem extends Omit<AgendaItem, 'confidence' | 'sections'> {
  /** Sections by lines: readable beside the source. */
  sections: { role: string; heading: string; lines: string[] }[];
}

export interface Golden {
  /** Stands first in what no person has read yet, and makes its test fail until it is taken out. */
  unreviewed?: string;
  meeting: MeetingHead;
  items: GoldenItem[];
  /** `code@order`, so that a doubt that vanishes or appears is seen. */
  warnings: string[];
}

/** `address`: where it was met, which links and the name of a committee may hang on. `checked`: by whom and how. */
export interface Meta {
  title: string;
  origin: string;
  address?: string | null;
  checked: string;
}

export const UNREVIEWED =
  'Read every line against the source. Then take out this line, and say in meta.json who checked it and how.';

/** The file a fixture keeps its source in. A PDF is kept as its reading, a Word document as its HTML. */
export const SOURCE_FILES: Record<SourceDocument['mediaType'], string> = {
  'text/html': 'source.html',
  'text/plain': 'source.txt',
  'text/xml': 'source.xml',
  'application/json': 'source.json',
  'application/pdf': 'source.reading.json',
  'application/vnd.sagsspor.reading+json': 'source.lines.json',
  'application/vnd.sagsspor.captures+json': 'source.captures.json',
};

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'list':
      return block.items.map((item) => `${item.marker || '•'} ${item.text}`);
    case 'table':
      return block.rows.map((cells) => `| ${cells.join(' | ')} |`);
    case 'subheading':
      return [`## ${block.text}`];
    case 'paragraph':
      return [block.text];
  }
}

export function toGolden(draft: AgendaDraft): Golden {
  return {
    meeting: draft.meeting,
    items: draft.items.map(({ confidence: _, sections, ...item }) => ({
      ...item,
      sections: sections.map(({ role, heading, blocks }) => ({
        role,
        heading,
        lines: blocks.flatMap(blockLines),
      })),
    })),
    warnings: draft.warnings.map(({ code, item }) => `${code}@${item ?? 'document'}`),
  };
}
