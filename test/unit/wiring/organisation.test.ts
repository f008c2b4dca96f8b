/** What an organisation decides, where the browser is asked, pages are entered and documents fetched. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchDocument } from '@/entrypoints/reader/intake/fetch.ts';

const ODENSE = 'https://dagsordener.odense.dk/*';
const AARHUS = 'https://dagsordener.aarhus.dk/*';

/** What a browser would hold. */
const held = vi.hoisted(() => ({
  managed: {} as Record<string, unknown> | Error,
  changed: [] as (() => void)[],
  origins: [] as string[],
  asked: [] as string[],
  scripts: [] as { matches: string[] }[],
  injected: [] as number[],
  opened: [] as string[],
  tabs: {} as Record<number, string>,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      managed: {
        async get() {
          if (held.managed instanceof Error) throw held.managed;
          return held.managed;
        },
        onChanged: {
          addListener: (listener: () => void) => held.changed.push(listener),
          removeListener: (listener: () => void) => {
            held.changed = held.changed.filter((one) => one !== listener);
          },
        },
      },
    },
    permissions: {
      getAll: async () => ({ origins: held.origins }),
      contains: async ({ origins = [] }: { origins?: string[] }) =>
        origins.every((origin) => held.origins.includes(origin)),
      request: async ({ origins = ['notifications'] }: { origins?: string[] }) => {
        held.asked.push(...origins);
        return true;
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async (scripts: typeof held.scripts) => {
        held.scripts = scripts;
      },
      executeScript: async ({ target }: { target: { tabId: number } }) =>
        void held.injected.push(target.tabId),
    },
    contextMenus: { removeAll: async () => {}, create() {} },
    i18n: { getMessage: (key: string) => key },
    tabs: {
      get: async (id: number) => ({ id, url: held.tabs[id] }),
      create: async ({ url }: { url: string }) => void held.opened.push(url),
    },
    runtime: { getURL: (path: string) => `chrome-extension://abc${path}` },
  },
}));
vi.mock('@/lib/messages.ts', () => ({ sendMessage: () => Promise.reject(new Error('nobody there')) }));

/** A context that has just begun, under this policy. */
async function under(managed: Record<string, unknown> | Error) {
  held.managed = managed;
  vi.resetModules();
  const policy = await import('@/entrypoints/shared/policy.ts');
  await policy.policyRead();
  return {
    policy,
    sites: await import('@/entrypoints/reader/intake/sites.ts'),
    tabs: await import('@/entrypoints/background/tabs.ts'),
    grants: await import('@/entrypoints/background/sites.ts'),
    notifications: await import('@/entrypoints/shared/notifications.ts'),
  };
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  Object.assign(held, { managed: {}, changed: [], asked: [], scripts: [], injected: [], opened: [] });
  Object.assign(held, { origins: ['https://www.kl.dk/*', ODENSE, AARHUS], tabs: {} });
});

const ONLY_AARHUS = { allowedSites: ['dagsordener.aarhus.dk'] };

describe('A site that is not allowed, though it was granted', () => {
  it('is listed as such, counts as not granted, and is not asked for', async () => {
    const { sites } = await under(ONLY_AARHUS);
    const byHost = new Map((await sites.listSites()).map((site) => [site.host, site]));
    expect(byHost.get('dagsordener.odense.dk')).toMatchObject({ granted: false, isForbidden: true });
    expect(byHost.get('dagsordener.aarhus.dk')).toMatchObject({ granted: true });
    expect(byHost.get('www.kl.dk')).not.toHaveProperty('isForbidden');
    expect(await sites.isGranted('dagsordener.odense.dk')).toBe(false);
    expect(await sites.grantSite('dagsordener.odense.dk', 'dagsordener.aarhus.dk')).toBe(false);
    expect(held.asked).toEqual([]);
    expect(await sites.grantSite('dagsordener.aarhus.dk')).toBe(true);
  });

  it('is not fetched from', async () => {
    const { sites } = await under(ONLY_AARHUS);
    const fetch = vi.fn();
    const asking = fetchDocument('https://dagsordener.odense.dk/a.pdf', { fetch, mayAsk: sites.isGranted });
    await expect(asking).rejects.toMatchObject({ code: 'permission-needed' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is no longer looked at, and is entered by no click', async () => {
    const { grants, tabs } = await under(ONLY_AARHUS);
    await grants.followGrants();
    expect(held.scripts).toMatchObject([{ matches: [AARHUS] }]);
    held.tabs[7] = 'https://dagsordener.odense.dk/moede';
    await tabs.pointAtTab({ id: 7, url: held.tabs[7] } as never);
    expect(held.injected).toEqual([]);
    expect(held.opened).toEqual([expect.stringContaining('sites=dagsordener.odense.dk')]);
    await expect(tabs.injectDetector(7)).rejects.toMatchObject({ code: 'permission-needed' });
    held.tabs[8] = 'https://dagsordener.aarhus.dk/moede';
    await tabs.injectDetector(8);
    expect(held.injected).toEqual([8]);
  });

  it('is one that comes with Sagsspor, where it is blocked', async () => {
    const { sites } = await under({ blockedSites: ['www.kl.dk'] });
    const kl = (await sites.listSites()).find(({ host }) => host === 'www.kl.dk');
    expect(kl).toMatchObject({ granted: false, isForbidden: true });
    expect(await sites.isGranted('kl.dk')).toBe(false); // not granted, and allowed
    expect(await sites.grantSite('kl.dk')).toBe(true);
  });
});

it('a site named by the organisation is offered by its name', async () => {
  const { sites } = await under({ allowedSites: ['ny.example.dk', '*.odense.dk'] });
  const hosts = (await sites.listSites()).map(({ host }) => host);
  expect(hosts).toContain('ny.example.dk');
  expect(hosts).not.toContain('*.odense.dk');
});

describe('Alerts that are off', () => {
  it('are not asked for', async () => {
    const { notifications } = await under({ alertsOff: true });
    expect(await notifications.askToNotify()).toBe('refused');
    expect(held.asked).toEqual([]);
  });

  it('are asked for where nothing is decided', async () => {
    const { notifications } = await under({});
    expect(await notifications.askToNotify()).toBe('given');
  });
});

describe('The policy', () => {
  it.each<[string, Record<string, unknown> | Error]>([
    ['is empty', {}],
    ['has none in this browser', new Error('Managed storage manifest not found')],
  ])('decides nothing where the storage %s', async (_, managed) => {
    const { policy, sites } = await under(managed);
    expect(policy.policyInForce()).toEqual({ policy: {}, refused: [] });
    expect(await sites.isGranted('dagsordener.odense.dk')).toBe(true);
  });

  it('holds anew when it changes, and is told once to each who listens', async () => {
    const { policy } = await under({ language: 'da' });
    const [one, other] = [vi.fn(), vi.fn()];
    policy.onPolicyChange(one);
    const stop = policy.onPolicyChange(other);
    expect(held.changed).toHaveLength(1);
    held.managed = { language: 'en' };
    held.changed[0]?.();
    await vi.waitFor(() => expect(one).toHaveBeenCalledOnce());
    expect(policy.policyInForce().policy).toEqual({ language: 'en' });
    stop();
    held.managed = {};
    held.changed[0]?.();
    await vi.waitFor(() => expect(one).toHaveBeenCalledTimes(2));
    expect(other).toHaveBeenCalledOnce();
    expect(policy.policyInForce().policy).toEqual({});
  });

  it('is waited for at an install, but not for ever', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { policy } = await under({});
    const settled = vi.fn();
    void policy.policySettled().then(settled);
    await vi.advanceTimersByTimeAsync(2900);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(settled).toHaveBeenCalled();
    const come = vi.fn();
    void policy.policySettled().then(come);
    await vi.advanceTimersByTimeAsync(10);
    held.managed = { welcomeSilent: true };
    held.changed[0]?.();
    await vi.advanceTimersByTimeAsync(10);
    vi.useRealTimers();
    await vi.waitFor(() => expect(come).toHaveBeenCalled());
  });
});
