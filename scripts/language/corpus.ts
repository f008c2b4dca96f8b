/** Running Danish text out of packaged documentation (HTML), one block a line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
  eacute: 'é',
};
const BLOCKS =
  /<\/?(?:p|div|li|h\d|td|th|tr|table|ul|ol|dl|dt|dd|body|br|nav|header|footer|section|article|label|aside)\b[^>]*>/gi;
const DANISH = /^(?:og|i|at|en|et|af|til|på|den|det|der|for|med|som|er|kan|du|ikke|de)$/;
/** Least share of those words in a block that counts as Danish prose; help texts have untranslated parts. */
const MIN_DANISH = 0.15;

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name] ?? ' ');
  });
}

function blocksOf(html: string): string[] {
  return html
    .replace(/<(script|style|pre|code|head)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(BLOCKS, '\n')
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => decode(line).replace(/\s+/g, ' ').trim());
}

function isDanishProse(block: string): boolean {
  const words = block.toLowerCase().split(' ');
  return words.length >= 5 && words.filter((word) => DANISH.test(word)).length / words.length >= MIN_DANISH;
}

/** The different blocks of Danish prose in all HTML files below a folder. */
export function readProse(folder: string): string[] {
  const found = new Set<string>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  for (const file of files)
    for (const block of blocksOf(readFileSync(join(folder, file), 'utf8')))
      if (isDanishProse(block)) found.add(block);
  return [...found];
}
