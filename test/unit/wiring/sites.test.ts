import { beforeEach, describe, expect, it, vi } from 'vitest';
import { grantSite, listSites } from '@/entrypoints/reader/intake/sites.ts';

const KL = [
  'https://www.kl.dk/*',
  'https://kl.dk/*',
  'https://backoffice.kl.dk/*',
  'https://*.firstagenda.com/*',
];
const AARHUS = 'https://dagsordener.aarhus.dk/*';

/** What a browser would hold: grants, registered scripts, menus. Every answer takes a turn, as it does there. */
const held = vi.hoisted(() => ({
  origins: [] as string[],
  scripts: [] as { id: string; matches: string[] }[],
  menus: [] as { id: string; documentUrlPatterns?: string[] }[],
  injected: [] as number[],
  asked: [] as string[],
}));
vi.mock('wxt/browser', () => {
  const turn = () => new Promise((next) => setTimeout(next));
  return {
    browser: {
      permissions: {
        async getAll() {
          await turn();
          return { origins: [...held.origins] };
        },
        contains: async ({ origins }: { origins: string[] }) =>
          origins.every((origin) => held.origins.includes(origin)),
        request({ origins }: { origins: string[] }) {
          held.asked.push(...origins);
          return Promise.resolve(true);
        },
      },
      scripting: {
        async getRegisteredContentScripts() {
          await turn();
          return [...held.scripts];
        },
        async registerContentScripts(scripts: typeof held.scripts) {
          await turn();
          if (held.scripts.length > 0) throw new Error('Duplicate script ID');
          held.scripts = scripts;
        },
        async updateContentScripts(scripts: typeof held.scripts) {
          if (held.scripts.length === 0) throw new Error('Nonexistent script ID');
          held.scripts = scripts;
        },
        async unregisterContentScripts() {
          held.scripts = [];
        },
        async executeScript({ target }: { target: { tabId: number } }) {
          if (target.tabId === 13) throw new Error('Cannot access this page');
          held.injected.push(target.tabId);
        },
      },
      contextMenus: {
        async removeAll() {
          await turn();
          held.menus = [];
        },
        create(menu: (typeof held.menus)[number]) {
          if (held.menus.some(({ id }) => id === menu.id)) throw new Error('duplicate menu');
          held.menus.push(menu);
        },
      },
      i18n: { getMessage: (key: string) => key },
      tabs: {
        query: async () => [{ id: 7 }, { id: 13 }, { id: 8 }],
        get: async (id: number) => ({ id }),
      },
      runtime: { getURL: (path: string) => path },
    },
  };
});
vi.mock('@/lib/messages.ts', () => ({ sendMessage: () => Promise.reject(new Error('nobody there')) }));
const { followGrants, lookAtOpenTabs } = await import('@/entrypoints/background/sites.ts');

beforeEach(() => {
  Object.assign(held, { origins: [...KL], scripts: [], menus: [], injected: [], asked: [] });
});
const patterns = (menu: string) => held.menus.find(({ id }) => id === menu)?.documentUrlPatterns ?? [];

describe('a site the user granted', () => {
  it('is looked at as the built-in ones are, and offered in the menu', async () => {
    held.origins.push(AARHUS);
    await followGrants();
    expect(held.scripts).toMatchObject([{ matches: [AARHUS], js: ['content-scripts/agenda.js'] }]);
    expect(patterns('open-page-in-reader')).toEqual([...KL, AARHUS]);
  });

  it('is left alone again when the grant is taken back', async () => {
    held.origins.push(AARHUS);
    await followGrants();
    held.origins = [...KL];
    await followGrants();
    expect(held.scripts).toEqual([]);
    expect(patterns('open-page-in-reader')).toEqual(KL);
  });

  it('joins those granted before, though events come all at once', async () => {
    held.origins.push(AARHUS);
    const first = followGrants();
    held.origins.push('https://dagsordener.greve.dk/*');
    await Promise.all([first, followGrants(), followGrants()]);
    expect(held.scripts[0]?.matches).toEqual([AARHUS, 'https://dagsordener.greve.dk/*']);
  });

  it('is met in tabs that stood open, and a tab that cannot be entered stops nobody', async () => {
    await lookAtOpenTabs({ origins: [AARHUS] });
    expect(held.injected).toEqual([7, 8]);
  });
});

it('registers nothing where only the built-in sites are granted', async () => {
  await followGrants();
  expect(held.scripts).toEqual([]);
  expect(patterns('open-page-in-reader')).toEqual(KL);
});

it('does not look at all sites because the browser granted all at once', async () => {
  held.origins.push('https://*/*', '*://*/*', '<all_urls>');
  await followGrants();
  await lookAtOpenTabs({ origins: ['https://*/*'] });
  expect(held.scripts).toEqual([]);
  expect(held.injected).toEqual([]);
});

it('offers to take marked text on any page', async () => {
  await followGrants();
  expect(patterns('take-marked')).toEqual(['https://*/*']);
});

describe('the list of sites', () => {
  it('has the built-in ones, known municipalities, and others granted', async () => {
    held.origins.push(AARHUS, 'https://www.eksempel.dk/*');
    const sites = await listSites();
    expect(sites.find(({ host }) => host === 'www.kl.dk')).toMatchObject({ builtIn: true, granted: true });
    expect(sites.find(({ host }) => host === 'dagsordener.aarhus.dk')).toMatchObject({
      ...{ name: 'Aarhus Kommune', builtIn: false, granted: true },
    });
    expect(sites.find(({ host }) => host === 'dagsordener.vejle.dk')).toMatchObject({ granted: false });
    expect(sites.at(-1)).toEqual({
      ...{ host: 'www.eksempel.dk', name: 'www.eksempel.dk', granted: true, builtIn: false },
    });
  });

  it('asks for a host in the very turn of the click', () => {
    void grantSite('dagsordener.greve.dk');
    expect(held.asked).toEqual(['https://dagsordener.greve.dk/*']);
  });
});
