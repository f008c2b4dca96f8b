/** Words the user taught: never repaired, and known when damaged ones are read. */
import type { Archive } from './database.ts';

/** In the order of the alphabet. */
export async function taughtWords(db: Archive): Promise<string[]> {
  const words = await db.taughtWords.toCollection().primaryKeys();
  return words.sort(new Intl.Collator('da').compare);
}

/** Teaches a word, or forgets it. What was repaired without it is stale from now on. */
export async function teachWord(db: Archive, word: string, on: boolean): Promise<void> {
  const taught = word.normalize('NFC').trim();
  if (taught === '') return;
  if (on) await db.taughtWords.put({ word: taught });
  else await db.taughtWords.delete(taught);
}
