import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Board } from '@/components/cases/Board.tsx';
import { CasesPane } from '@/components/cases/CasesPane.tsx';
import { useLoaded } from '@/components/hooks/useLoaded.ts';
import { KnownError } from '@/lib/errors.ts';
import type { FollowingClient } from '@/lib/following.ts';
import { onTheDay, open, press, type Written } from './cases-harness.tsx';
import { fakeFollowing } from './fake-following.ts';

beforeEach(onTheDay);
// happy-dom has no such handlers, so Preact would take the names of these events for its own.
Object.assign(HTMLElement.prototype, { ondragstart: null, ondragover: null, ondragend: null, ondrop: null });
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function openBoard(client: FollowingClient = fakeFollowing()) {
  open(({ version, onWritten }: Written) => {
    const { data } = useLoaded('cases', version, () => client.cases());
    return (
      data && <Board client={client} cases={data} onWritten={onWritten} hrefOf={(id) => `#case=${id}`} />
    );
  });
  await screen.findByRole('region', { name: /^Ny/ });
  return client;
}
const column = (name: string) => screen.getByRole('region', { name: new RegExp(`^${name}`) });
const titlesIn = (name: string) =>
  within(column(name))
    .queryAllByRole('link')
    .map(({ textContent }) => textContent);
const card = (title: RegExp) => screen.getByRole('link', { name: title });
const stored = async (client: FollowingClient, status: string) =>
  (await client.cases()).filter((one) => one.status === status).map(({ title }) => title);

const AI = 'Kunstig intelligens i sagsbehandlingen';
const MOBILITY = 'Strategi for mobilitet og infrastruktur';

describe('the board', () => {
  it('shows cases by status, with who has them, what is next and what presses', async () => {
    await openBoard();
    expect(titlesIn('I gang')).toEqual(['Klimaalliancen', MOBILITY]);
    const own = card(/^Klimaalliancen/).closest('li');
    for (const text of [
      'Ansvarlig: Gate 21 / K29',
      'Indhent kommunernes svar',
      'senest udgangen af 2025',
      '1 løfte overskredet',
      'næste gang 24. oktober 2025',
      '3 forslag',
    ])
      expect(own?.textContent).toContain(text);
    expect(card(/^Klimaalliancen/).getAttribute('href')).toBe('#case=case-klima');
  });

  it('is one stop for Tab; arrows go between cards, past empty columns', async () => {
    const client = fakeFollowing();
    await client.changeCase('case-recruiting', { status: 'done' });
    await openBoard(client);
    expect(screen.getAllByRole('link').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    card(/^Kunstig/).focus();
    press('ArrowRight');
    expect(document.activeElement).toBe(card(/^Klimaalliancen/));
    press('ArrowDown');
    expect(document.activeElement).toBe(card(/^Strategi/));
    press('ArrowRight');
    expect(document.activeElement?.textContent).toContain('Rekruttering');
  });

  it('lifts a card with space, moves it with arrows, drops it with space, and says each step', async () => {
    const client = await openBoard();
    card(/^Kunstig/).focus();
    press(' ');
    expect(screen.getByText(`Løftet: ${AI}. Ny, plads 1 af 1.`)).toBeTruthy();
    press('ArrowRight');
    expect(screen.getByText('I gang, plads 1 af 3.')).toBeTruthy();
    expect(document.activeElement).toBe(card(/^Kunstig/));
    press('ArrowDown');
    expect(titlesIn('I gang')).toEqual(['Klimaalliancen', AI, MOBILITY]);
    expect(await stored(client, 'ongoing')).not.toContain(AI);
    press(' ');
    expect(await screen.findByText(`Sluppet: ${AI}. I gang, plads 2 af 3.`)).toBeTruthy();
    expect(await stored(client, 'ongoing')).toEqual(['Klimaalliancen', AI, MOBILITY]);
    expect(titlesIn('I gang')).toEqual(['Klimaalliancen', AI, MOBILITY]);
    expect(document.activeElement).toBe(card(/^Kunstig/));
  });

  it('puts a lifted card back on Escape, with the keyboard on it', async () => {
    const client = await openBoard();
    card(/^Strategi/).focus();
    press(' ');
    press('ArrowUp');
    press('ArrowRight');
    press('Escape');
    expect(titlesIn('I gang')).toEqual(['Klimaalliancen', MOBILITY]);
    await waitFor(() => expect(document.activeElement).toBe(card(/^Strategi/)));
    expect(await stored(client, 'waiting')).toHaveLength(1);
  });

  it('undoes a move to the very place the card came from', async () => {
    const client = await openBoard();
    card(/^Klimaalliancen/).focus();
    press(' ');
    press('ArrowDown');
    press(' ');
    await waitFor(async () => expect(await stored(client, 'ongoing')).toEqual([MOBILITY, 'Klimaalliancen']));
    await screen.findByRole('button', { name: 'Fortryd' });
    press('u');
    await waitFor(() => expect(titlesIn('I gang')).toEqual(['Klimaalliancen', MOBILITY]));
    expect(await stored(client, 'ongoing')).toEqual(['Klimaalliancen', MOBILITY]);
  });

  it('takes a card by pointer to where the line shows', async () => {
    const client = await openBoard();
    const dragged = card(/^Kunstig/).closest('li') as HTMLElement;
    fireEvent.dragStart(dragged);
    fireEvent.dragOver(column('Afventer'), { clientY: -1 });
    expect(column('Afventer').querySelector('.drop-line')).toBeTruthy();
    fireEvent.drop(column('Afventer'));
    expect(titlesIn('Afventer')).toContain(AI);
    await waitFor(async () => expect(await stored(client, 'waiting')).toContain(AI));
    expect(document.querySelector('.drop-line')).toBeNull();
  });

  it('forgets a drag that ends elsewhere, and takes nothing that is no card', async () => {
    const client = await openBoard();
    fireEvent.dragOver(column('Afventer'));
    expect(document.querySelector('.drop-line')).toBeNull();
    const dragged = card(/^Kunstig/).closest('li') as HTMLElement;
    fireEvent.dragStart(dragged);
    fireEvent.dragOver(column('Afventer'));
    fireEvent.dragEnd(dragged);
    fireEvent.drop(column('Afventer'));
    expect(document.querySelector('.drop-line')).toBeNull();
    expect(await stored(client, 'new')).toEqual([AI]);
  });

  it('moves a card without dragging, last in the column chosen', async () => {
    const client = await openBoard();
    fireEvent.change(screen.getByRole('combobox', { name: `Flyt ${AI} til` }), {
      target: { value: 'ongoing' },
    });
    await waitFor(async () =>
      expect(await stored(client, 'ongoing')).toEqual(['Klimaalliancen', MOBILITY, AI]),
    );
  });

  it('puts a card back that could not be written', async () => {
    const client = fakeFollowing();
    client.changeCase = () =>
      new Promise((_, refuse) => setTimeout(() => refuse(new KnownError('storage-full')), 20));
    await openBoard(client);
    fireEvent.change(screen.getByRole('combobox', { name: `Flyt ${AI} til` }), { target: { value: 'done' } });
    expect(titlesIn('Afsluttet')).toContain(AI);
    await waitFor(() => expect(titlesIn('Ny')).toEqual([AI]));
  });

  it('teaches, while it is empty, how a case is followed', async () => {
    const client = fakeFollowing({ cases: [] });
    open(() => <Board client={client} cases={[]} onWritten={() => {}} hrefOf={() => '#'} />);
    expect(screen.getByText('Ingen sager endnu')).toBeTruthy();
    expect(screen.getByText(/tast f/)).toBeTruthy();
  });
});

describe('the list of cases', () => {
  const openPane = (client = fakeFollowing()) => {
    const told = { onOpen: vi.fn(), onRead: vi.fn() };
    open(({ version }: Written) => (
      <CasesPane cases={useLoaded('cases', version, () => client.cases())} {...told} />
    ));
    return told;
  };

  it('stands under the statuses, and is walked by arrows from one to the next', async () => {
    const { onOpen, onRead } = openPane();
    const first = await screen.findByRole('button', { name: /^Kunstig/ });
    expect(screen.getByRole('heading', { name: 'I gang (2)' })).toBeTruthy();
    first.focus();
    press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Klimaalliancen');
    press('o');
    expect(onRead).toHaveBeenCalledWith(expect.objectContaining({ id: 'case-klima' }));
    fireEvent.click(first);
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'case-ai' }));
  });

  it('says what went wrong', async () => {
    const client = fakeFollowing();
    client.cases = async () => {
      throw new KnownError('not-found');
    };
    openPane(client);
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});
