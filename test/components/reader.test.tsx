import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { Reader, type ReaderProps } from '@/components/reader/Reader.tsx';
import { type ReaderRoute, readRoute, writeRoute } from '@/components/reader/route.ts';
import { DEFAULT_SETTINGS } from '@/lib/agenda/views.ts';
import { fakeClient, sampleMeeting } from './fake-client.ts';
import { fakeDesk } from './fake-desk.ts';
import { fakeIntake } from './fake-intake.ts';
import { press, savedMeeting } from './harness.tsx';

afterEach(cleanup);

const MEETING = { view: 'meeting', meetingId: sampleMeeting().id, itemKey: null } as const;

function Surface(props: Partial<ReaderProps>) {
  const [intake] = useState(() => fakeIntake());
  const [own, setOwn] = useState<ReaderRoute>(props.route ?? { view: 'home', query: '' });
  // With `navigate` given, the route is the test's to keep.
  const route = props.navigate ? (props.route ?? own) : own;
  return (
    <Reader
      desk={fakeDesk()}
      client={fakeClient({ saved: [savedMeeting()] })}
      revision={0}
      settings={{ ...DEFAULT_SETTINGS, language: 'da' }}
      onSettings={() => {}}
      intake={intake}
      {...props}
      route={route}
      navigate={props.navigate ?? setOwn}
    />
  );
}

describe('the reader at home', () => {
  it('lists saved meetings and bookmarks, and teaches when there are none', async () => {
    render(<Surface client={fakeClient()} />);
    expect(await screen.findByText('Ingen gemte møder endnu')).toBeTruthy();
    expect(await screen.findByText('Ingen bogmærker endnu')).toBeTruthy();
  });

  it('opens a meeting', async () => {
    render(<Surface />);
    fireEvent.click(await screen.findByRole('button', { name: /^KKR Hovedstaden · Dagsorden/ }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'KKR Hovedstaden, 18. juni 2025' }),
    ).toBeTruthy();
  });

  it('searches, and opens the hit at its item', async () => {
    render(<Surface />);
    fireEvent.input(screen.getByRole('combobox', { name: 'Søg i gemte møder' }), {
      target: { value: 'klima' },
    });
    fireEvent.click(await screen.findByRole('button', { name: /^3\.2Revision|^3\.2 Revision/ }));
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H3'));
    expect(document.activeElement?.textContent).toContain('Revision af de kommunale');
  });
});

describe('a search as an address', () => {
  it('does not take back what was typed while the address was on its way', async () => {
    const echoes: (() => void)[] = [];
    function Slow() {
      const [route, setRoute] = useState<ReaderRoute>({ view: 'home', query: '' });
      const navigate = (next: ReaderRoute) => void echoes.push(() => setRoute(next));
      return <Surface route={route} navigate={navigate} />;
    }
    render(<Slow />);
    const field = screen.getByRole('combobox', { name: 'Søg i gemte møder' }) as HTMLInputElement;
    fireEvent.input(field, { target: { value: 'kli' } });
    await waitFor(() => expect(echoes).toHaveLength(1), { timeout: 2000 });
    fireEvent.input(field, { target: { value: 'klima' } });
    await act(async () => echoes[0]?.());
    expect(field.value).toBe('klima');
  });

  it('is followed when it changes from outside', async () => {
    const { rerender } = render(<Surface navigate={() => {}} />);
    rerender(<Surface navigate={() => {}} route={{ view: 'home', query: 'klima' }} />);
    await waitFor(() =>
      expect((screen.getByRole('combobox', { name: 'Søg i gemte møder' }) as HTMLInputElement).value).toBe(
        'klima',
      ),
    );
  });
});

describe('the reader at a meeting', () => {
  it('shows contents, items in full, and the source', async () => {
    render(<Surface route={MEETING} />);
    const contents = await screen.findByRole('navigation', { name: 'Indhold' });
    expect(within(contents).getAllByRole('link')).toHaveLength(sampleMeeting().items.length);
    expect(screen.getByRole('heading', { level: 3, name: /^3\.2/ })).toBeTruthy();
    const source = screen.getByRole('region', { name: 'Kilde' });
    await waitFor(() => expect(source.textContent).toContain('SAG-2025-08189'));
  });

  it('puts the recommendation first, and the document’s own order behind one toggle', async () => {
    render(<Surface route={MEETING} />);
    const item = (await screen.findByRole('heading', { level: 3, name: /^3\.2/ })).closest('article');
    const headings = () =>
      within(item as HTMLElement)
        .getAllByRole('heading', { level: 4 })
        .map((heading) => heading.textContent);
    expect(headings()[0]).toBe('Indstilling');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Dokumentets egen rækkefølge' }));
    expect(headings()[0]).toBe('Baggrund');
  });

  it('goes to an item from the contents, and bookmarks it with b', async () => {
    render(<Surface route={MEETING} />);
    const contents = await screen.findByRole('navigation', { name: 'Indhold' });
    fireEvent.click(within(contents).getByRole('link', { name: /^3\.8/ }));
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^3\.8/));
    press('b');
    expect(await screen.findByText('Bogmærke sat.')).toBeTruthy();
  });

  it('of many items draws titles at once, the text of the one gone to without waiting, and in the end all', async () => {
    const item = savedMeeting().items.find(({ number }) => number === '1.2');
    if (!item) throw new Error('no 1.2');
    const items = Array.from({ length: 80 }, (_, n) => ({ ...item, key: `k${n}`, order: n, number: `${n}` }));
    const client = fakeClient({ saved: [{ ...savedMeeting(), items }] });
    const { container } = render(<Surface client={client} route={{ ...MEETING, itemKey: 'k60' }} />);
    const drawn = () =>
      [...container.querySelectorAll<HTMLElement>('article:has(.prose)')].map(({ dataset }) => dataset.key);
    const seen: { titles: number; drawn: (string | undefined)[] }[] = [];
    new MutationObserver(() =>
      seen.push({ titles: container.querySelectorAll('article h3').length, drawn: drawn() }),
    ).observe(container, { childList: true, subtree: true });
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^60/));
    await waitFor(() => expect(drawn()).toHaveLength(80));
    const first = seen.find(({ titles }) => titles > 0);
    expect(first?.titles).toBe(80);
    expect(first?.drawn).toContain('k60');
    expect(first?.drawn).not.toContain('k0');
  });

  it('says so when the meeting is gone', async () => {
    render(<Surface route={{ ...MEETING, meetingId: 'nowhere' }} />);
    expect((await screen.findByRole('alert')).textContent).toMatch(/ikke længere i arkivet/);
  });
});

describe('addresses', () => {
  it.each<ReaderRoute>([
    { view: 'home', query: '' },
    { view: 'home', query: 'klima & "vand" #1' },
    { view: 'meeting', meetingId: 'kkr-hovedstaden/2025-06-18-2', itemKey: null },
    { view: 'document', address: 'https://www.kl.dk/media/a%20b.pdf?x=1&y=2' },
    { view: 'meeting', meetingId: 'kkr/1', itemKey: 'kkr/1#økonomi = 5 %' },
    { view: 'reading', id: 'a1b2' },
    { view: 'batch', id: 'b&c' },
    { view: 'sites', host: null },
    { view: 'sites', host: 'dagsordener.roskilde.dk' },
  ])('come back as they were: %o', (route) => {
    expect(readRoute(writeRoute(route))).toEqual(route);
  });

  it('that make no sense lead home', () => {
    expect(readRoute('#%%%&meeting=')).toEqual({ view: 'home', query: '' });
    expect(readRoute('#document=javascript:alert(1)')).toEqual({ view: 'home', query: '' });
  });
});
