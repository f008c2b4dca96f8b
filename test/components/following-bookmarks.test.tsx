import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EVERYTHING, shownBookmarks } from '@/components/following/bookmark-list.ts';
import { KnownError } from '@/lib/errors.ts';
import { fakeFollowing } from './fake-following.ts';
import { health, sampleBookmarks } from './lists-fixtures.ts';
import { fullFollowing, key, showBookmarks, type } from './lists-harness.tsx';

afterEach(cleanup);

const rows = () => [...document.querySelectorAll<HTMLElement>('.bookmark')];
const titles = () => rows().map((row) => row.querySelector('.item-title')?.textContent?.split(' ')[0]);
const rowOf = (title: RegExp) => screen.findByRole('button', { name: title });
const first = async () => {
  const row = await rowOf(/^3\.5 ?Konsekvenser/);
  row.focus();
  return row;
};
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });

describe('a bookmark in the list', () => {
  it('says what the user said of it, in words', async () => {
    showBookmarks();
    const row = (await first()).closest('li') as HTMLElement;
    for (const word of ['At rejse', 'Klima', 'Økonomi', 'Rød', 'Ændret, siden du skrev'])
      expect(within(row).getByText(word)).toBeTruthy();
    expect(within(row).getByText('Spørg K29').tagName).toBe('STRONG');
  });

  it('of an item that is gone keeps its text and says so', async () => {
    showBookmarks();
    const row = (await rowOf(/^2\.3 ?Drikkevand/)).closest('li') as HTMLElement;
    expect(row.textContent).toContain('Punktet står ikke længere i dagsordenen.');
    expect(
      within(row)
        .getByText(/118 områder/)
        .closest('details'),
    ).toBeTruthy();
  });

  it('is no longer changed once the change has been seen', async () => {
    const client = fullFollowing();
    const markRead = vi.spyOn(client, 'markRead');
    showBookmarks(client);
    fireEvent.click(await screen.findByRole('button', { name: /^Jeg har set ændringen: 3\.5/ }));
    expect(markRead).toHaveBeenCalledWith([health.itemKey]);
  });

  it('is opened by Enter and read by o', async () => {
    const { onOpen, onRead } = showBookmarks();
    fireEvent.click(await first());
    key('o');
    expect(onOpen.mock.calls[0]?.[0].itemKey).toBe(health.itemKey);
    expect(onRead.mock.calls[0]?.[0].itemKey).toBe(health.itemKey);
  });

  it('says how one gets there where there are none', async () => {
    showBookmarks(fakeFollowing({ cases: [] }));
    expect(await screen.findByText(/Tryk på stjernen/)).toBeTruthy();
  });
});

describe('a note', () => {
  const field = () => screen.getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement;

  it('is written on n, kept as it is typed, and left with Escape', async () => {
    const client = fullFollowing();
    showBookmarks(client);
    const row = await first();
    key('n');
    expect(document.activeElement).toBe(field());
    expect(field().value).toContain('**Spørg K29**');
    type(field(), 'Ring **i dag**');
    expect(screen.getByText('Gemmer …')).toBeTruthy();
    await screen.findByText('Gemt');
    expect((await client.bookmarks())[0]?.note).toBe('Ring **i dag**');
    key('Escape');
    expect(document.activeElement).toBe(row);
    expect((await screen.findByText('i dag')).tagName).toBe('STRONG');
  });

  it('is kept though its field goes away before it was written', async () => {
    const client = fullFollowing();
    const { unmount } = showBookmarks(client);
    await first();
    key('n');
    type(field(), 'skrevet i sidste øjeblik');
    unmount();
    await waitFor(async () => expect((await client.bookmarks())[0]?.note).toBe('skrevet i sidste øjeblik'));
  });

  it('is kept when the page is left', async () => {
    const client = fullFollowing();
    showBookmarks(client);
    await first();
    key('n');
    type(field(), 'siden lukkes');
    fireEvent(window, new Event('pagehide'));
    await waitFor(async () => expect((await client.bookmarks())[0]?.note).toBe('siden lukkes'));
  });

  it('that cannot be written stays, says so, and is written when it can be', async () => {
    const client = fullFollowing();
    const write = client.changeBookmarks;
    client.changeBookmarks = async () => {
      throw new KnownError('storage-full');
    };
    const { unmount } = showBookmarks(client);
    await first();
    key('n');
    type(field(), 'må ikke tabes');
    expect(await screen.findByText(/Noten er ikke gemt endnu/)).toBeTruthy();
    unmount();
    showBookmarks(client);
    await first();
    key('n');
    expect(field().value).toBe('må ikke tabes');
    client.changeBookmarks = write;
    fireEvent.blur(field());
    await waitFor(async () => expect((await client.bookmarks())[0]?.note).toBe('må ikke tabes'));
  });

  it('is shown as it is meant when asked for', async () => {
    showBookmarks();
    await first();
    key('n');
    fireEvent.click(screen.getByRole('button', { name: 'Vis' }));
    expect(screen.getByRole('link', { name: 'Gate 21' })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Skriv' }));
    expect(field().value).toContain('**Spørg K29**');
  });

  it('does not take its letters for commands', async () => {
    const client = fullFollowing();
    const changed = vi.spyOn(client, 'changeBookmarks');
    showBookmarks(client);
    await first();
    key('n');
    for (const letter of ['b', 'x', '1', 'Delete', 'ArrowDown']) key(letter);
    expect(changed).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field());
  });
});

describe('tags, status and colour', () => {
  it('come by keys: # leads to the tags, digits set the status', async () => {
    const client = fullFollowing();
    showBookmarks(client);
    const row = await first();
    key('#');
    const field = document.activeElement as HTMLInputElement;
    expect(field.getAttribute('role')).toBe('combobox');
    type(field, 'uddan');
    key('ArrowDown');
    key('Enter');
    await waitFor(async () => expect((await client.bookmarks())[0]?.tags).toContain('Uddannelse'));
    key('Escape');
    expect(document.activeElement).toBe(row);
    key('3');
    expect(await screen.findByText('Status: Følg op.')).toBeTruthy();
    key('0');
    expect(await screen.findByText('Status: Ingen status.')).toBeTruthy();
    key('u');
    await waitFor(async () => expect((await client.bookmarks())[0]?.status).toBe('follow'));
  });

  it('are chosen by words in the editor', async () => {
    const client = fullFollowing();
    showBookmarks(client);
    await first();
    key('n');
    fireEvent.click(screen.getByRole('radio', { name: 'Violet' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Ingen status' }));
    await waitFor(async () =>
      expect((await client.bookmarks())[0]).toMatchObject({ colour: 'violet', status: null }),
    );
  });
});

describe('the list', () => {
  it('shows what has a status, a tag and a colour, and how many of all', async () => {
    showBookmarks();
    await first();
    choose('Status', 'follow');
    expect(titles()).toEqual(['Revision', 'Drikkevandsbeskyttelse']);
    choose('Mærkater', 'Klima');
    expect(titles()).toEqual(['Revision']);
    expect(screen.getByText('1 af 5 bogmærker')).toBeTruthy();
    choose('Farve', 'violet');
    expect(screen.getByText('Ingen bogmærker passer')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Vis alle' }));
    expect(titles()).toHaveLength(5);
  });

  it('sorts as asked for', () => {
    const sorted = (sort: typeof EVERYTHING.sort) =>
      shownBookmarks(sampleBookmarks(), { ...EVERYTHING, sort }).map(({ number }) => number);
    expect(sorted('created')).toEqual(['3.5', '2.1', '3.2', '2.3', '3.8']);
    expect(sorted('date')).toEqual(['2.1', '3.5', '3.2', '3.8', '2.3']);
    expect(sorted('title')).toEqual(['2.3', '2.1', '3.5', '3.8', '3.2']);
    expect(sorted('status')).toEqual(['2.1', '3.5', '3.2', '2.3', '3.8']);
  });

  it('has one tab stop, and arrows between the rows', async () => {
    showBookmarks();
    await first();
    expect(document.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
    key('End');
    expect(document.activeElement?.textContent).toContain('Ny bestillerordning');
  });
});
