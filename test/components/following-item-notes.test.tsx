import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Deadlines } from '@/components/following/Deadlines.tsx';
import { ItemNotes, ItemNotesProvider, NoteButton } from '@/components/following/ItemNotes.tsx';
import { NewsPane } from '@/components/following/NewsPane.tsx';
import type { SagssporClient } from '@/lib/client.ts';
import type { FollowingClient } from '@/lib/following.ts';
import { fakeFollowing, someItem } from './fake-following.ts';
import { deadline } from './following-fixtures.ts';
import { health, sampleBookmarks } from './lists-fixtures.ts';
import { fullFollowing, key, type Parts, show, showBookmarks, type } from './lists-harness.tsx';

afterEach(cleanup);

describe('the note of an item, where the item is read', () => {
  const other = someItem();
  function showItems(client: FollowingClient, saving?: { save: () => Promise<null> }) {
    const Part = ({ client, version, onWritten }: Parts) => (
      <ItemNotesProvider
        client={client as unknown as SagssporClient}
        version={version}
        onWritten={onWritten}
        saving={saving}
      >
        {[health, other].map(({ itemKey, title }) => (
          <article key={itemKey} data-key={itemKey}>
            <h3 tabIndex={-1}>{title}</h3>
            <NoteButton itemKey={itemKey} title={title} />
            <ItemNotes itemKey={itemKey} />
          </article>
        ))}
      </ItemNotesProvider>
    );
    return show(Part, client);
  }
  const client = () => fakeFollowing({ bookmarks: sampleBookmarks(), items: [other] });
  const opener = (title: string) => screen.findByRole('button', { name: `Note og mærkater: ${title}` });

  it('is shown with what else the user said', async () => {
    showItems(client());
    expect((await screen.findByText('Spørg K29')).tagName).toBe('STRONG');
    expect(screen.getByText('At rejse')).toBeTruthy();
  });

  it('makes the bookmark with its first word, and gives focus back to the item', async () => {
    const following = client();
    showItems(following);
    fireEvent.click(await opener(other.title));
    type(await screen.findByRole('textbox', { name: 'Note' }), 'Nyt!');
    fireEvent.click(screen.getByRole('radio', { name: 'At læse' }));
    await waitFor(async () =>
      expect((await following.bookmarks()).find(({ itemKey }) => itemKey === other.itemKey)).toMatchObject({
        note: 'Nyt!',
        status: 'read',
      }),
    );
    key('Escape');
    expect(document.activeElement?.textContent).toBe(other.title);
    expect(await screen.findByText('Nyt!')).toBeTruthy();
  });

  it('waits until the meeting is saved, and stays closed where it could not be', async () => {
    const save = vi.fn(async () => null);
    showItems(client(), { save });
    fireEvent.click(await opener(other.title));
    await waitFor(() => expect(save).toHaveBeenCalled());
    expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
  });

  it('is nothing where no surface offers it', () => {
    const { container } = show(() => (
      <>
        <NoteButton itemKey="x" title="x" />
        <ItemNotes itemKey="x" />
      </>
    ));
    expect(container.querySelector('.item-notes, button')).toBeNull();
  });
});

describe('long lists', () => {
  const many = (count: number, day: string) =>
    Array.from({ length: count }, (_, n) =>
      deadline(`d-${n}`, health, { to: day, text: day, task: `opgave nummer ${n}` }),
    );
  const rows = () => document.querySelectorAll('[data-row]').length;

  it('show the latest of what is overdue, and more when asked for', async () => {
    const client = fakeFollowing({ cases: [], deadlines: many(35, '2020-01-31') });
    show((parts) => <Deadlines {...parts} onOpen={() => {}} onDownload={() => {}} />, client);
    const more = await screen.findByRole('button', { name: 'Vis flere (25 tilbage)' });
    expect(rows()).toBe(10);
    fireEvent.click(more);
    await waitFor(() => expect(rows()).toBe(20));
    await waitFor(() => expect(document.activeElement?.hasAttribute('data-row')).toBe(true));
  });

  it('of what is overdue can be put away at once, and brought back', async () => {
    const client = fakeFollowing({ cases: [], deadlines: many(12, '2020-01-31') });
    show((parts) => <Deadlines {...parts} onOpen={() => {}} onDownload={() => {}} />, client);
    fireEvent.click(await screen.findByRole('button', { name: 'Vis dem ikke mere' }));
    expect(await screen.findByText('12 frister vises ikke længere.')).toBeTruthy();
    await waitFor(() => expect(rows()).toBe(0));
    fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(rows()).toBe(10));
  });

  it('of bookmarks are chosen whole, also what is not yet drawn', async () => {
    const bookmarks = Array.from({ length: 130 }, (_, n) => ({
      ...(sampleBookmarks()[1] as ReturnType<typeof sampleBookmarks>[number]),
      itemKey: `item-${n}`,
    }));
    showBookmarks(fakeFollowing({ cases: [], bookmarks }));
    await screen.findByRole('button', { name: 'Vis flere (80 tilbage)' });
    document.querySelector<HTMLElement>('[data-row]')?.focus();
    key('a', { ctrlKey: true });
    expect(await screen.findByText('130 valgt')).toBeTruthy();
  });
});

describe('what is new, beside what is followed', () => {
  it('leads to the item, the case or the search', async () => {
    const [onOpen, onCase, onSearch] = [vi.fn(), vi.fn(), vi.fn()];
    show(
      (parts) => <NewsPane {...parts} onOpen={onOpen} onCase={onCase} onSearch={onSearch} />,
      fullFollowing(),
    );
    fireEvent.click(await screen.findByRole('button', { name: /^3\.5 ?Konsekvenser/ }));
    fireEvent.click(screen.getByRole('button', { name: /Hører måske til sagen/ }));
    fireEvent.click(await screen.findByRole('button', { name: /^Søg: Klimaalliancen/ }));
    expect(onOpen.mock.calls[0]?.[0].itemKey).toBe(health.itemKey);
    expect(onCase).toHaveBeenCalledWith('case-klima');
    expect(onSearch).toHaveBeenCalledWith('klimaalliance OR gate21');
  });
});
