import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FollowCase } from '@/components/cases/FollowCase.tsx';
import { ForaPage } from '@/components/cases/ForaPage.tsx';
import { MeetingFollowUp } from '@/components/cases/MeetingFollowUp.tsx';
import { useFollow } from '@/components/cases/useFollow.ts';
import type { Imported } from '@/components/hooks/follow-import.ts';
import { useLoaded } from '@/components/hooks/useLoaded.ts';
import { onTheDay, open, type Written } from './cases-harness.tsx';
import { type FakeFollowing, fakeFollowing, someItem } from './fake-following.ts';
import { sampleChanges, sampleFollowUp } from './following-fixtures.ts';

beforeEach(onTheDay);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('following the case of an item', () => {
  const item = someItem();
  function openItem(
    saving?: NonNullable<Parameters<ReturnType<typeof useFollow>['follow']>[2]>,
    earlier = 0,
  ) {
    const client = fakeFollowing({ items: [item] });
    const onCase = vi.fn();
    open(({ version, onWritten }: Written) => {
      const follow = useFollow(client, version, onWritten, onCase);
      return (
        <FollowCase
          item={{ key: item.itemKey, number: item.number, title: item.title }}
          follow={follow}
          earlier={earlier}
          onFollow={() => void follow.follow(item.itemKey, item.title, saving)}
        />
      );
    });
    return { client, onCase };
  }
  const followed = async (client: ReturnType<typeof fakeFollowing>) =>
    (await client.cases()).some(({ title }) => title === item.title);

  it('makes a case of it, says which, and leads there', async () => {
    const { client, onCase } = openItem();
    fireEvent.click(screen.getByRole('button', { name: /^Følg sagen: 3\.5 Drikkevand/ }));
    expect(await screen.findByText(`Nu følger du “${item.title}”.`)).toBeTruthy();
    expect(await followed(client)).toBe(true);
    fireEvent.click(await screen.findByRole('button', { name: `I sagen “${item.title}”` }));
    expect(onCase).toHaveBeenCalledWith('case-1');
  });

  it('is undone', async () => {
    const { client } = openItem();
    fireEvent.click(screen.getByRole('button', { name: /^Følg sagen/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(async () => expect(await followed(client)).toBe(false));
    expect(await screen.findByRole('button', { name: /^Følg sagen/ })).toBeTruthy();
  });

  it('saves the meeting first, and takes that back, too', async () => {
    const imported: Imported = {
      state: 'done',
      meetingId: item.meetingId,
      importId: 'import-7',
      outcome: 'added',
    };
    const saving = { save: vi.fn(async () => imported), undoSave: vi.fn(async () => {}) };
    const { client } = openItem(saving);
    fireEvent.click(screen.getByRole('button', { name: /^Følg sagen/ }));
    expect(await screen.findByText(/^Mødet er gemt, og nu følger du/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(saving.undoSave).toHaveBeenCalledWith('import-7'));
    expect(await followed(client)).toBe(false);
  });

  it('makes nothing where the meeting could not be saved', async () => {
    const saving = { save: async () => null, undoSave: vi.fn() };
    const { client } = openItem(saving);
    fireEvent.click(screen.getByRole('button', { name: /^Følg sagen/ }));
    await Promise.resolve();
    expect(await followed(client)).toBe(false);
  });

  it('says how often it has been seen before', () => {
    openItem(undefined, 2);
    expect(screen.getByText('set 2 gange før')).toBeTruthy();
  });
});

describe('the follow-up of a meeting', () => {
  async function openMeeting(options: FakeFollowing = {}) {
    const client = fakeFollowing(options);
    const read = vi.spyOn(client, 'markRead');
    const onItem = vi.fn();
    open(({ version, onWritten }: Written) => (
      <MeetingFollowUp
        client={client}
        meetingId="m"
        version={version}
        onWritten={onWritten}
        onItem={onItem}
      />
    ));
    await screen.findByRole('heading', { name: 'Hvad besluttede vi?' });
    return { client, read, onItem };
  }
  const part = (name: string) => within(screen.getByRole('region', { name }));

  it('tells every decision at its item, its whole text one step away, and what has none', async () => {
    const { onItem } = await openMeeting();
    const decisions = part('Hvad besluttede vi?');
    expect(decisions.getByText('Godkendt')).toBeTruthy();
    expect(decisions.getByText('Ikke godkendt · ikke enstemmigt')).toBeTruthy();
    expect(decisions.getAllByText('Hele beslutningen')).toHaveLength(2);
    expect(decisions.getByRole('heading', { name: '1 punkt uden beslutning' })).toBeTruthy();
    fireEvent.click(decisions.getByRole('button', { name: '3.1 Strategi for mobilitet og infrastruktur' }));
    expect(onItem).toHaveBeenCalledWith(expect.objectContaining({ number: '3.1' }));
  });

  it('says that there are no minutes yet, rather than that nothing was decided', async () => {
    await openMeeting({ followUp: { ...sampleFollowUp(), decisions: [], hasMinutes: false } });
    expect(screen.getByText(/Referatet er ikke gemt endnu/)).toBeTruthy();
    expect(screen.queryByText(/uden beslutning/)).toBeNull();
  });

  it('tells what was announced: what is missing first, and as what the rest came', async () => {
    await openMeeting();
    const rows = part('Varslet til dette møde')
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(rows[0]).toMatch(
      /^Evaluering af Klimaalliancen – mangler.*varslet på KKR Hovedstaden, 5\. juli 2023/,
    );
    expect(rows[1]).toContain('kom som 3.5 Konsekvenser');
    expect(part('Ikke varslet').getByText(/3\.6 Oplæg/)).toBeTruthy();
  });

  it('calls nothing unannounced where nothing at all was announced', async () => {
    await openMeeting({ followUp: { ...sampleFollowUp(), expected: [] } });
    expect(screen.getByText('Intet var varslet i de møder, du har gemt.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Ikke varslet' })).toBeNull();
  });

  it('shows exactly what changed since it was read, and takes that as read', async () => {
    const { client, read } = await openMeeting();
    const changes = part('Ændret, siden du læste mødet');
    expect(changes.getByText('Læst 26. august 2025.')).toBeTruthy();
    expect(changes.getByText('ændret: indstilling, bilag')).toBeTruthy();
    expect(changes.getByText('nyt punkt')).toBeTruthy();
    expect(changes.getByText('3.8 Tidlig indsats for børn og unge').tagName).toBe('DEL');
    client.changes = async () => ({ ...sampleChanges(), added: [], removed: [], changed: [] });
    fireEvent.click(changes.getByRole('button', { name: 'Jeg har læst ændringerne' }));
    expect(await screen.findByText(/Intet er ændret\./)).toBeTruthy();
    expect(read.mock.calls[0]?.[0]).toHaveLength(3);
    expect(document.activeElement?.textContent).toBe('Ændret, siden du læste mødet');
  });

  it('says of a meeting never read that there is nothing to compare with', async () => {
    await openMeeting({ changes: { since: null, added: [], removed: [], changed: [] } });
    expect(screen.getByText(/Du har ikke læst mødet endnu/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /læst ændringerne/ })).toBeNull();
  });
});

describe('fora', () => {
  const openFora = (options: FakeFollowing = {}) => {
    const client = fakeFollowing(options);
    const onItem = vi.fn();
    open(() => <ForaPage fora={useLoaded('fora', 0, () => client.fora())} onItem={onItem} />);
    return onItem;
  };

  it('tell their reports from meeting to meeting, the newest first, silence in a word', async () => {
    const onItem = openFora();
    const forum = (await screen.findByRole('heading', { name: 'Embedsmandsudvalget for klima' })).closest(
      'details',
    );
    const rows = [...(forum?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
    expect(rows[0]).toMatch(/^2\. september 2025 KKR Hovedstaden\s*Udvalget har drøftet/);
    expect(rows[1]).toMatch(/^18\. juni 2025.*intet nyt$/);
    expect(forum?.open).toBe(true);
    fireEvent.click(within(forum as HTMLElement).getByRole('button', { name: '7. marts 2025' }));
    expect(onItem).toHaveBeenCalledWith(expect.objectContaining({ date: '2025-03-07' }));
  });

  it('are found by a part of the name, however its letters are written', async () => {
    openFora();
    await screen.findByRole('heading', { name: 'Sundhedssamarbejdsudvalget' });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'KLIMA' } });
    expect(screen.queryByRole('heading', { name: 'Sundhedssamarbejdsudvalget' })).toBeNull();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'finansforbundet' } });
    expect(screen.getByText('Intet forum hedder sådan.')).toBeTruthy();
  });

  it('teach, where there are none, where they come from', async () => {
    openFora({ fora: [] });
    expect(await screen.findByText('Ingen meldinger fra fora endnu')).toBeTruthy();
  });
});
