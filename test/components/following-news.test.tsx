import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeadlinesCard, NewsCard } from '@/components/following/HomeCards.tsx';
import { NewsList } from '@/components/following/NewsList.tsx';
import { newsByDay, unseenNews } from '@/components/following/news.ts';
import { Notifying } from '@/components/following/notifying.ts';
import { SavedSearches } from '@/components/following/SavedSearches.tsx';
import { SaveSearch } from '@/components/following/SaveSearch.tsx';
import { useLoaded } from '@/components/hooks/useLoaded.ts';
import { KnownError } from '@/lib/errors.ts';
import { fakeFollowing } from './fake-following.ts';
import { health, sampleNews } from './lists-fixtures.ts';
import { fullFollowing, key, type Parts, show, type } from './lists-harness.tsx';

beforeEach(() => vi.useFakeTimers({ now: new Date('2025-09-10T10:00:00Z'), toFake: ['Date'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const submit = (field: HTMLElement) => fireEvent.submit((field as HTMLInputElement).form as HTMLFormElement);

describe('news', () => {
  function showNews(client = fullFollowing()) {
    const onOpen = vi.fn();
    function Part(parts: Parts) {
      const news = useLoaded('news', parts.version, () => parts.client.news());
      return <NewsList {...parts} news={news} onOpen={onOpen} />;
    }
    return { onOpen, ...show(Part, client) };
  }
  const row = (name: RegExp) => screen.findByRole('button', { name });
  const unseen = () => document.querySelectorAll('.news-item[data-seen="false"]').length;

  it('come by day, the latest first, each with the reason why it is told', async () => {
    showNews();
    await row(/^3\.5 ?Konsekvenser/);
    expect(screen.getAllByRole('region').map((day) => day.getAttribute('aria-label'))).toEqual([
      'I dag',
      'I går',
      'Tirsdag 2. september 2025',
    ]);
    const text = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(text[0]).toContain('Passer til søgningen “Klimaalliancen”: “klimaalliance”, “gate21”');
    expect(text[1]).toMatch(/Hører måske til sagen “Klimaalliancen”: .*KKR-mødet den 18\. juni 2025/);
    expect(text[2]).toContain('Ændret: indstilling, bilag');
  });

  it('are seen when they are opened', async () => {
    const { client, onOpen } = showNews();
    fireEvent.click(await row(/^3\.5 ?Konsekvenser/));
    expect(onOpen.mock.calls[0]?.[0].item.itemKey).toBe(health.itemKey);
    await waitFor(async () => expect(unseenNews(await client.news())).toBe(2));
  });

  it('are marked on s, and new again on s', async () => {
    showNews();
    (await row(/^3\.5 ?Konsekvenser/)).focus();
    key('s');
    await waitFor(() => expect(unseen()).toBe(2));
    key('s');
    await waitFor(() => expect(unseen()).toBe(3));
  });

  it('are all marked at once, and come back when that is undone', async () => {
    showNews();
    await row(/^3\.5 ?Konsekvenser/);
    fireEvent.click(screen.getByRole('button', { name: 'Markér alle som set' }));
    expect(await screen.findByText('3 nyheder er markeret som set.')).toBeTruthy();
    await waitFor(() => expect(unseen()).toBe(0));
    expect(screen.getByText('Du har set det hele.')).toBeTruthy();
    key('u');
    await waitFor(() => expect(unseen()).toBe(3));
  });

  it('may be only those not yet seen', async () => {
    showNews();
    await row(/^3\.8 ?Ny bestillerordning/);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Kun nye' }));
    await waitFor(() => expect(screen.queryByText(/Ny bestillerordning/)).toBeNull());
  });

  it('say what would bring them where there are none', async () => {
    showNews(fakeFollowing({ cases: [], news: [] }));
    expect(await screen.findByText(/det, der passer til dine gemte søgninger/)).toBeTruthy();
  });

  it('are grouped by the day of this machine, also with a strange instant', () => {
    const days = newsByDay([...sampleNews(), { ...sampleNews()[0], id: 'x', at: 'i går' } as never]);
    expect(days.map(({ day, news }) => [day, news.length])).toEqual([
      ['i går', 1],
      ['2025-09-10', 2],
      ['2025-09-09', 1],
      ['2025-09-02', 1],
    ]);
  });
});

describe('a search in front', () => {
  const showSave = (query: string, client = fullFollowing()) => {
    const onShow = vi.fn();
    return { onShow, ...show((parts) => <SaveSearch {...parts} query={query} onShow={onShow} />, client) };
  };

  it('is followed under a name, without notifications, and let go of again', async () => {
    const { client } = showSave('  drikkevand  grundvand ');
    fireEvent.click(await screen.findByRole('button', { name: 'Følg søgningen' }));
    const field = screen.getByRole('textbox', { name: 'Navn' }) as HTMLInputElement;
    expect(field.value).toBe('drikkevand grundvand');
    type(field, ' Drikkevand ');
    submit(field);
    expect(await screen.findByText(/Følger søgningen “Drikkevand”/)).toBeTruthy();
    expect((await client.savedSearches()).at(-1)).toMatchObject({
      query: 'drikkevand grundvand',
      name: 'Drikkevand',
      notify: false,
    });
    expect(await screen.findByRole('button', { name: 'Du følger søgningen' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByRole('button', { name: 'Følg søgningen' })).toBeTruthy();
  });

  it('that is followed already leads to what is followed', async () => {
    const { onShow } = showSave('klimaalliance  OR gate21');
    fireEvent.click(await screen.findByRole('button', { name: 'Du følger søgningen' }));
    expect(onShow).toHaveBeenCalled();
  });

  it('is not followed without a name, nor after Escape', async () => {
    const { client } = showSave('vand');
    fireEvent.click(await screen.findByRole('button', { name: 'Følg søgningen' }));
    const field = screen.getByRole('textbox', { name: 'Navn' });
    type(field, '  ');
    submit(field);
    expect(await screen.findByText('Giv søgningen et navn.')).toBeTruthy();
    fireEvent.keyDown(field, { key: 'Escape' });
    const opener = await screen.findByRole('button', { name: 'Følg søgningen' });
    await waitFor(() => expect(document.activeElement).toBe(opener));
    expect(await client.savedSearches()).toHaveLength(2);
  });

  it.each(['', '   '])('that is %o offers nothing', async (query) => {
    showSave(query);
    await Promise.resolve();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('followed searches', () => {
  function showSearches(client = fullFollowing()) {
    const onSearch = vi.fn();
    function Part(parts: Parts) {
      const searches = useLoaded('searches', parts.version, () => parts.client.savedSearches());
      return <SavedSearches {...parts} searches={searches} onSearch={onSearch} />;
    }
    return { onSearch, ...show(Part, client) };
  }
  const row = () => screen.findByRole('button', { name: /^Søg: Klimaalliancen/ });

  it('are run, and tell how much is new', async () => {
    const { onSearch } = showSearches();
    fireEvent.click(await row());
    expect(onSearch).toHaveBeenCalledWith('klimaalliance OR gate21');
    expect((await row()).textContent).toContain('2 nye');
  });

  it('notify only when that is switched on', async () => {
    const { client } = showSearches();
    const toggle = await screen.findByRole('switch', { name: /^Giv besked om praktikpladser/ });
    expect(toggle.getAttribute('aria-checked')).toBe('false');
    fireEvent.click(toggle);
    await waitFor(() => expect(toggle.getAttribute('aria-checked')).toBe('true'));
    expect((await client.savedSearches())[1]?.notify).toBe(true);
  });

  it.each([
    ['refused', 'Browseren har ikke fået lov at give besked. Nyt tælles stadig på ikonet.'],
    ['elsewhere', 'Åbn læseren, og slå besked til dér. Kun dér kan browseren spørge om lov.'],
  ] as const)('do not notify where leave is %s, and say so', async (answer, text) => {
    const client = fullFollowing();
    show((parts: Parts) => {
      const searches = useLoaded('searches', parts.version, () => parts.client.savedSearches());
      return (
        <Notifying.Provider value={{ isAllowed: async () => false, ask: async () => answer }}>
          <SavedSearches {...parts} searches={searches} onSearch={() => {}} />
        </Notifying.Provider>
      );
    }, client);
    const [followed, other] = await screen.findAllByRole('switch', { name: /^Giv besked om/ });
    // Wanted once, and taken back in the browser's own settings: the switch tells what is.
    await waitFor(() => expect(followed?.getAttribute('aria-checked')).toBe('false'));
    fireEvent.click(other as HTMLElement);
    expect(await screen.findByText(text)).toBeTruthy();
    expect(other?.getAttribute('aria-checked')).toBe('false');
    expect((await client.savedSearches())[1]?.notify).toBe(false);
  });

  it('are renamed in place, on n, and get their name back', async () => {
    showSearches();
    (await row()).focus();
    key('n');
    const field = screen.getByRole('textbox', { name: 'Navn' });
    type(field, 'Klima');
    submit(field);
    expect(await screen.findByRole('button', { name: /^Søg: Klima 2 nye/ })).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe('s-1'));
    key('u');
    await row();
  });

  it('are let go of on Delete, and come back as they were', async () => {
    const { client } = showSearches();
    (await row()).focus();
    key('Delete');
    expect(await screen.findByText('“Klimaalliancen” følges ikke længere.')).toBeTruthy();
    await waitFor(async () => expect(await client.savedSearches()).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    await row();
    expect((await client.savedSearches()).find(({ id }) => id === 's-1')).toMatchObject({
      name: 'Klimaalliancen',
      notify: true,
    });
  });

  it('that could not be changed say so', async () => {
    const client = fullFollowing();
    client.saveSearch = async () => {
      throw new KnownError('storage-full');
    };
    showSearches(client);
    const toggle = await screen.findByRole('switch', { name: /^Giv besked om praktikpladser/ });
    fireEvent.click(toggle);
    expect(await screen.findByText(/plads/)).toBeTruthy();
    expect(toggle.getAttribute('aria-checked')).toBe('false');
  });
});

describe('at home', () => {
  it('stand the next deadlines, with what is overdue in a word', async () => {
    const [onAll, onOpen] = [vi.fn(), vi.fn()];
    show((parts) => <DeadlinesCard {...parts} onAll={onAll} onOpen={onOpen} />);
    const card = within(await screen.findByRole('region', { name: 'Kommende frister' }));
    expect(card.getAllByRole('listitem')).toHaveLength(5);
    expect(card.getAllByRole('listitem')[0]?.textContent).toMatch(
      /senest 12\. september 2025.*om 2 dage.*Indmelder/,
    );
    fireEvent.click(card.getByRole('button', { name: '2 overskredne' }));
    fireEvent.click(card.getByRole('button', { name: 'Alle frister (9)' }));
    expect(onAll).toHaveBeenCalledTimes(2);
  });

  it('stands what is new, with its reason', async () => {
    const [onAll, onOpen] = [vi.fn(), vi.fn()];
    show((parts) => <NewsCard {...parts} onAll={onAll} onOpen={onOpen} />);
    const card = within(await screen.findByRole('region', { name: /^Nyt/ }));
    fireEvent.click(
      card.getByRole('button', { name: /Konsekvenser af sundhedsreformen.*Passer til søgningen/ }),
    );
    expect(onOpen.mock.calls[0]?.[0].id).toBe('n-1');
  });

  it('is nothing where there is nothing to tell', async () => {
    const client = fakeFollowing({ cases: [], deadlines: [], news: [] });
    const { container } = show(
      (parts) => (
        <>
          <DeadlinesCard {...parts} onAll={() => {}} onOpen={() => {}} />
          <NewsCard {...parts} onAll={() => {}} onOpen={() => {}} />
        </>
      ),
      client,
    );
    await new Promise((done) => setTimeout(done));
    expect(container.querySelector('.home-card')).toBeNull();
  });
});
