/** Danish, for the repair of damaged text: packaged beside every page and worker of ours, fetched by the context that sees damage, once. */
import { loadLanguage } from '@/lib/danish/repair/language.ts';
import type { Language } from '@/lib/danish/repair/types.ts';

let loading: Promise<Language> | undefined;

/** Rejects where the data cannot be read; the next call tries again. */
export function packagedLanguage(): Promise<Language> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Language> {
  const answer = await fetch('language/danish.bin');
  return loadLanguage(new Uint8Array(await answer.arrayBuffer()));
}
