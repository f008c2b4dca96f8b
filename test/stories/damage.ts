/** Damages letters as recognition without Danish does (domain notes §0): æ, ø and å in several ways, others now and then. */
import { shortHash } from '../../lib/agenda/identity.ts';
import type { PrintedItem } from './shapes.ts';

const LETTERS: Record<string, string[]> = {
  æ: ['ae', 'ee', 'ze', 'æ'],
  ø: ['g', 'o', 'ø', 'a', '@'],
  å: ['a', 'a', 'å', '4'],
  Æ: ['AE', 'Æ'],
  Ø: ['@', 'O', 'Ø'],
  Å: ['A', 'Å'],
};

/** Damages an item's texts in place; a word with the same letters around it always alike, as a release read twice would be. */
export function damage(item: PrintedItem): void {
  const hit = (text: string) =>
    text.replace(/[æøåÆØÅ]/g, (letter, at: number) => {
      const ways = LETTERS[letter] ?? [letter];
      const around = text.slice(Math.max(0, at - 6), at + 7);
      return ways[parseInt(shortHash(around).slice(-6), 36) % ways.length] ?? letter;
    });
  item.title = hit(item.title);
  item.attachments = item.attachments.map(hit);
  for (const [role, text] of Object.entries(item.sections))
    item.sections[role as keyof typeof item.sections] = hit(text);
}
