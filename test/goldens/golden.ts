/** Fixtures and how they are compared. What a golden holds: `scripts/scaffold/golden.ts`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgendaDraft, MeetingHead } from '@/lib/agenda/model.ts';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import { understand } from '@/lib/pipeline.ts';
import { type Golden, type GoldenItem, type Meta, SOURCE_FILES } from '@/scripts/scaffold/golden.ts';

export const FIXTURES = join(import.meta.dirname, 'fixtures');

export const goldenNames = (): string[] => readdirSync(FIXTURES).sort();

export const metaOf = (name: string): Meta =>
  JSON.parse(readFileSync(join(FIXTURES, name, 'meta.json'), 'utf8')) as Meta;

export function readFixture(name: string): SourceDocument {
  const types = Object.entries(SOURCE_FILES) as [SourceDocument['mediaType'], string][];
  const [mediaType, file] = types.find(([, source]) => existsSync(join(FIXTURES, name, source))) ?? [];
  if (!mediaType || !file) throw new Error(`${name}: no source`);
  const content = readFileSync(join(FIXTURES, name, file), 'utf8');
  const address = metaOf(name).address ?? null;
  return { address, channel: 'file', mediaType, name, content, fetchedAt: '' };
}

export function extractFixture(name: string): AgendaDraft {
  const { draft } = understand(readFixture(name));
  if (!draft) throw new Error(`${name}: no agenda found`);
  return draft;
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
