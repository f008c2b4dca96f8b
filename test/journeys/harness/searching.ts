import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The search of a surface: its field, what it says and what it found. */
export interface Searching {
  page: Page;
  field: Locator;
  /** How much was found, as told above the hits. */
  found(): Promise<string | null>;
  hits: Locator;
  /** Titles of the hits drawn. */
  titles(): Promise<string[]>;
  /** Headings of the hits drawn: their meetings. */
  meetings(): Promise<string[]>;
  /** How many hits are drawn at this moment. */
  drawn(): Promise<number>;
  /** The hit that has focus, by its place among all, from 1; null where none has. */
  focused(): Promise<{ place: number; of: number; text: string } | null>;
  /** Searches for this, and looks at what was found: suggestions no longer lie over it. */
  asks(query: string): Promise<void>;
  /** Empties the field, chips and all. */
  clear(): Promise<void>;
}

/** @param root the surface: a page's overlay, or the page where it is one of ours */
export function searchingIn(page: Page, root: Locator): Searching {
  const field = root.getByRole('combobox', { name: 'Søg i gemte møder' });
  const hits = root.locator('.hit-list');
  return {
    ...{ page, field, hits },
    found: () => root.locator('.found').textContent(),
    titles: () => hits.locator('.item-title').allTextContents(),
    meetings: () => hits.locator('h2').allTextContents(),
    drawn: () => hits.locator('li[data-rank]').count(),
    focused: () =>
      hits.evaluate((list) => {
        const row = (list.getRootNode() as Document | ShadowRoot).activeElement?.closest('li[data-rank]');
        if (!row) return null;
        const { ariaPosInSet, ariaSetSize, textContent } = row;
        return { place: Number(ariaPosInSet), of: Number(ariaSetSize), text: textContent };
      }),
    async asks(query) {
      await field.fill(query);
      await root.locator('[data-rest]').focus();
      await hits.or(root.locator('.empty-title')).first().waitFor();
    },
    async clear() {
      const empty = root.getByRole('button', { name: 'Ryd søgningen' });
      if (await empty.isVisible()) await empty.click();
      await expect.poll(() => field.inputValue()).toBe('');
    },
  };
}
