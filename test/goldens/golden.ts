/** What a golden holds: the extraction a person has read against its source and found right. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgendaDraft, AgendaItem, Block, MeetingHead } from '@/lib/agenda/model.ts';
import { understand } from '@/lib/pipeline.ts';

export const FIXTURES = join(import.meta.dirname, 'fixtures');

export interface GoldenItem extends Omit<AgendaItem, 'confidence' | 'sections'> {
  /** Sections by lines: readable beside the source. */
  sections: { role: string; heading: string; lines: string[] }[];
}

export interface Golden {
  meeting: MeetingHead;
  items: GoldenItem[];
  /** `code@order`, so that a doubt that vanishes or appears is seen. */
  warnings: string[];
}

/** `tables` in the source, `checked` by whom and how: see each `meta.json`. */
export interface Meta {
  title: string;
  origin: string;
  checked: string;
}

export const goldenNames = (): string[] => readdirSync(FIXTURES).sort();

export function extractFixture(name: string): AgendaDraft {
  const html = existsSync(join(FIXTURES, name, 'source.html'));
  const content = readFileSync(join(FIXTURES, name, html ? 'source.html' : 'source.txt'), 'utf8');
  const mediaType = html ? 'text/html' : 'text/plain';
  const { draft } = understand({ address: null, channel: 'file', mediaType, name, content, fetchedAt: '' });
  if (!draft) throw new Error(`${name}: no agenda found`);
  return draft;
}

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

/** The first difference in words, or null: `item 3.5 "Konsekvenser …": attachments: expected …, found …`. */
export function firstDifference(expected: Golden, found: Golden): string | null {
  for (const key of Object.keys(expected.meeting) as (keyof MeetingHead)[]) {
    const difference = compare(`meeting ${key}`, expected.meeting[key], found.meeting[key]);
    if (difference) return difference;
  }
  for (const [order, item] of expected.items.entries()) {
    const other = found.items[order];
    const name = `item ${item.number ?? '–'} "${item.title}"`;
    if (!other) return `${name}: missing, only ${found.items.length} items were found`;
    for (const key of Object.keys(item) as (keyof GoldenItem)[]) {
      const difference = key === 'sections' ? null : compare(`${name}: ${key}`, item[key], other[key]);
      if (difference) return difference;
    }
    const sections = compareSections(name, item, other);
    if (sections) return sections;
  }
  const extra = found.items[expected.items.length];
  if (extra) return `an item too many: ${extra.number ?? '–'} "${extra.title}"`;
  return compare('warnings', expected.warnings, found.warnings);
}

function compareSections(name: string, item: GoldenItem, other: GoldenItem): string | null {
  const roles = (golden: GoldenItem) =>
    golden.sections.map((section) => `${section.role} "${section.heading}"`);
  const difference = compare(`${name}: sections`, roles(item), roles(other));
  if (difference) return difference;
  for (const [at, section] of item.sections.entries())
    for (let line = 0; line < Math.max(section.lines.length, other.sections[at]?.lines.length ?? 0); line++) {
      const text = compare(
        `${name}: ${section.role}, line ${line + 1}`,
        section.lines[line],
        other.sections[at]?.lines[line],
      );
      if (text) return text;
    }
  return null;
}

function compare(what: string, expected: unknown, found: unknown): string | null {
  const [a, b] = [JSON.stringify(expected), JSON.stringify(found)];
  return a === b ? null : `${what}: expected ${a ?? 'nothing'}, found ${b ?? 'nothing'}`;
}
