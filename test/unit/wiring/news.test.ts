/** News outside our own surfaces: the number on the toolbar button, and one notification for all that is wanted. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellNews } from '@/entrypoints/shared/news.ts';
import { JUNE, MARCH, save, told } from '../archive/following/support.ts';

vi.mock('@/lib/pipeline.ts', () => import('../archive/fake-pipeline.ts'));

interface Shown {
  id: string;
  title: string;
  message: string;
}

/** What a browser would show. */
const shown = vi.hoisted(() => ({
  badge: '',
  title: '',
  notified: [] as Shown[],
  cleared: 0,
  lost: false,
  allowed: true,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    action: {
      async setBadgeText({ text }: { text: string }) {
        shown.badge = text;
      },
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
      async setTitle({ title }: { title: string }) {
        shown.title = title;
      },
    },
    i18n: { getMessage: (key: string, values: string[] = []) => [key, ...values].join(' ') },
    runtime: { getURL: (path: string) => path },
    storage: { local: { get: async () => ({ archiveLost: shown.lost }) } },
    get notifications() {
      if (!shown.allowed) return undefined;
      return {
        create: async (id: string, { title, message }: Shown) =>
          void shown.notified.push({ id, title, message }),
        clear: async () => void shown.cleared++,
      };
    },
  },
}));

beforeEach(() =>
  Object.assign(shown, { badge: '', title: '', notified: [], cleared: 0, lost: false, allowed: true }),
);
afterEach(() => vi.restoreAllMocks());

const search = (query: string, notify = false) => ({ query, name: query, notify });

describe('the toolbar button', () => {
  it('counts what is not yet seen, and says nothing when all of it is', async () => {
    const { db, client, news } = await told();
    await client.saveSearch(search('fodbolddommere'));
    await save(db, MARCH);
    await news();
    await tellNews(db);
    expect(shown).toMatchObject({ badge: '1', title: 'badge_news_one', notified: [] });
    await save(db, JUNE);
    await news();
    await tellNews(db);
    expect(shown).toMatchObject({ badge: '2', title: 'badge_news 2' });
    await client.newsSeen(
      (await client.news()).map(({ id }) => id),
      true,
    );
    await tellNews(db);
    expect(shown).toMatchObject({ badge: '', title: 'extName' });
  });

  it('does not count what is shown no more, as of a search let go', async () => {
    const { db, client, news } = await told();
    const { id } = await client.saveSearch(search('fodbolddommere'));
    await save(db, MARCH);
    await news();
    await client.removeSearch(id);
    await tellNews(db);
    expect(shown.badge).toBe('');
  });

  it('goes on telling that the archive is gone', async () => {
    const { db, client, news } = await told();
    await client.saveSearch(search('fodbolddommere'));
    await save(db, MARCH);
    await news();
    Object.assign(shown, { badge: '!', lost: true });
    await tellNews(db);
    expect(shown.badge).toBe('!');
  });
});

describe('a notification', () => {
  async function wanted() {
    const archive = await told();
    await archive.client.saveSearch(search('letbanevogne', true));
    await save(archive.db, MARCH);
    await archive.news();
    return archive;
  }

  it('is shown once, though several contexts tell the news', async () => {
    const { db } = await wanted();
    await Promise.all([tellNews(db), tellNews(db)]);
    await tellNews(db);
    expect(shown.notified).toEqual([
      {
        id: 'news',
        title: 'notify_one letbanevogne',
        message: expect.stringMatching(/Udbud af letbanevogne$/),
      },
    ]);
  });

  it('is shown by the next context where the first one died before it had shown it', async () => {
    const { db } = await wanted();
    const failing = vi.spyOn(db.news, 'filter').mockImplementationOnce(() => {
      throw new Error('The worker is gone.');
    });
    await expect(tellNews(db)).rejects.toThrow();
    failing.mockRestore();
    await tellNews(db);
    expect(shown.notified).toHaveLength(1);
  });

  it('is not shown without leave, nor later of what came while there was none', async () => {
    const { db } = await wanted();
    shown.allowed = false;
    await tellNews(db);
    expect(shown).toMatchObject({ badge: '1', notified: [] });
    shown.allowed = true;
    await tellNews(db);
    expect(shown.notified).toEqual([]);
  });

  it('is not shown where the organisation wants none, nor later of what came meanwhile', async () => {
    const { db } = await wanted();
    const policy = vi.spyOn(db, 'policyInForce', 'get');
    policy.mockReturnValue({ policy: { alertsOff: true }, refused: [] });
    await tellNews(db);
    expect(shown).toMatchObject({ badge: '1', notified: [] });
    policy.mockRestore();
    await tellNews(db);
    expect(shown.notified).toEqual([]);
  });

  it('goes when all is seen', async () => {
    const { db, client } = await wanted();
    await tellNews(db);
    expect(shown.cleared).toBe(0);
    await client.newsSeen(
      (await client.news()).map(({ id }) => id),
      true,
    );
    await tellNews(db);
    expect(shown.cleared).toBe(1);
  });
});
