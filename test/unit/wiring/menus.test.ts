import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMenus, markedQuery, onMenu } from '@/entrypoints/background/menus.ts';

const held = vi.hoisted(() => ({
  menus: [] as { id: string; contexts: string[]; documentUrlPatterns?: string[] }[],
  opened: [] as string[],
  saved: [] as number[],
}));
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: { getMessage: (key: string) => key },
    runtime: { getURL: (path: string) => path },
    tabs: { create: async ({ url }: { url: string }) => held.opened.push(url) },
    contextMenus: {
      removeAll: async () => {
        held.menus = [];
      },
      create: (menu: (typeof held.menus)[number]) => held.menus.push(menu),
    },
  },
}));
vi.mock('@/entrypoints/background/save-page.ts', () => ({
  savePage: async ({ id }: { id: number }) => held.saved.push(id),
}));

beforeEach(() => Object.assign(held, { menus: [], opened: [], saved: [] }));
const click = (menuItemId: string, more = {}) =>
  onMenu(
    { menuItemId, editable: false, pageUrl: 'https://www.kl.dk/', ...more } as never,
    { id: 7 } as never,
  );

describe('the menus of the page', () => {
  it('offer to save a document only on sites that may be read, and to search for words anywhere', async () => {
    await createMenus(['https://www.kl.dk/*']);
    const menu = (id: string) => held.menus.find((one) => one.id === id);
    expect(menu('save-page')?.documentUrlPatterns).toEqual(['https://www.kl.dk/*']);
    expect(menu('search-marked')).toEqual(expect.objectContaining({ contexts: ['selection'] }));
    expect(menu('search-marked')?.documentUrlPatterns).toBeUndefined();
  });

  it('save the document of the tab', async () => {
    click('save-page');
    await vi.waitFor(() => expect(held.saved).toEqual([7]));
  });

  it('search the archive for the words that are marked', async () => {
    click('search-marked', { selectionText: ' Klima-alliancen:\n“2,6 mio. kr.” ' });
    await vi.waitFor(() => expect(held.opened).toEqual(['/reader.html#q=Klima-alliancen+2%2C6+mio+kr']));
  });
});

describe('marked text as a search', () => {
  it.each([
    ['-budget', 'budget'],
    ['kkr:hovedstaden', 'kkr hovedstaden'],
    ['"nært" (sundhed*)', 'nært sundhed'],
    ['…', ''],
    ['', ''],
  ])('of %s is for its words alone', (marked, query) => {
    expect(markedQuery(marked)).toBe(query);
  });

  it('is cut at a word where it is long', () => {
    const query = markedQuery('sundhedsreformen '.repeat(5000));
    expect(query.length).toBeLessThanOrEqual(200);
    expect(query.endsWith('sundhedsreformen')).toBe(true);
    expect(markedQuery('a'.repeat(100_000))).toBe('');
  });
});
