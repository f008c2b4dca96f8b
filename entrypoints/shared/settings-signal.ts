/**
 * Tells every context that settings were saved, also the overlays in pages, which cannot hear the archive. Extension storage is
 * what all of them can listen to.
 */
import { browser } from 'wxt/browser';

const KEY = 'settingsSavedAt';

/** Rejects never: who is not told reads the settings again when the user comes back. */
export async function tellSettings(): Promise<void> {
  try {
    await browser.storage.local.set({ [KEY]: new Date().toISOString() });
  } catch {}
}

/** Returns how to stop listening. */
export function onSettingsTold(listener: () => void): () => void {
  const heard = (changes: Record<string, unknown>) => {
    if (KEY in changes) listener();
  };
  const { onChanged } = browser.storage.local;
  onChanged.addListener(heard);
  return () => {
    try {
      onChanged.removeListener(heard);
    } catch {
      // The extension was updated under the page: nothing is told there any more.
    }
  };
}
