import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { linksIn } from '@/components/reader/item-marks.ts';
import { Reader } from '@/components/reader/Reader.tsx';
import type { ReaderRoute } from '@/components/reader/route.ts';
import { BlockView } from '@/components/ui/BlockView.tsx';
import { type Mark, type Piece, piecesOf } from '@/components/ui/marks.ts';
import { headCells, isNumber, shapeOf } from '@/components/ui/table-shape.ts';
import type { Fact } from '@/lib/agenda/facts.ts';
import { DEFAULT_SETTINGS, type MeetingView, type Settings } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { damagedClient, damagedMeeting } from './damaged-meeting.ts';
import { fakeIntake } from './fake-intake.ts';
import { press } from './harness.tsx';

afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

function openMeeting(client: SagssporClient = damagedClient(), change: Partial<Settings> = {}) {
  const seen: ReaderRoute[] = [];
  const intake = fakeIntake();
  const start: ReaderRoute = { view: 'meeting', meetingId: damagedMeeting().id, itemKey: null };
  function Surface() {
    const [route, go] = useState(start);
    const [settings, set] = useState<Settings>({ ...DEFAULT_SETTINGS, language: 'da', ...change });
    const navigate = (next: ReaderRoute) => {
      seen.push(next);
      go(next);
    };
    return (
      <Reader
        client={client}
        intake={intake}
        revision={0}
        settings={settings}
        onSettings={(part) => set((before) => ({ ...before, ...part }))}
        route={route}
        navigate={navigate}
      />
    );
  }
  return { seen, ...render(<Surface />) };
}
const article = async (title: RegExp) =>
  (await screen.findByRole('heading', { level: 3, name: title })).closest('article') as HTMLElement;
const marks = (within: HTMLElement) =>
  [...within.querySelectorAll<HTMLElement>('.mark[data-tip]')].map(({ dataset, textContent }) => [
    dataset.kind,
    textContent,
  ]);
const markOf = (within: HTMLElement, kind: string) =>
  within.querySelector<HTMLElement>(`.mark[data-kind=${kind}]`) as HTMLElement;
/** The note a mark is told in. */
const pointAt = (mark: HTMLElement) =>
  waitFor(() => {
    fireEvent.pointerOver(mark);
    return screen.getByRole('tooltip');
  });
const minutes = (): Promise<MeetingView> => Promise.resolve(damagedMeeting({ kind: 'minutes' }));

describe('what was found, in the text', () => {
  it('is marked where it stands, and told apart by kind', async () => {
    openMeeting();
    const item = await article(/^3\.1/);
    expect(marks(item)).toEqual([
      ['reference', 'på mødet den 18. juni 2025'],
      ['date', 'den 1. januar 2027'],
      ['reference', 'pkt. 3.2'],
      ['deadline', 'senest den 1. december 2025'],
      ['responsible', 'Gate 21'],
      ['municipality', 'Høje-Taastrup Kommune'],
      ['organisation', 'Region Hovedstaden'],
      ['amount', '2,6 mio. kr.'],
      ['expectation', 'foråret 2026'],
      ['scenario', 'Scenarie 1'],
      ['amount', '1,55 mio. kr.'],
      ['scenario', 'Scenarie 2'],
      ['amount', '2,61 mio. kr.'],
      ['scenario', 'Scenarie 3'],
      ['amount', '3,66 mio. kr.'],
    ]);
  });

  it('changes nothing in the text itself, which stays text', async () => {
    openMeeting();
    const item = await article(/^3\.1/);
    expect(item.textContent).toContain('Kommunerne skal senest den 1. december 2025 melde tilbage, på vegne');
    expect(item.textContent).toContain('<b>ingen opmærkning</b>');
    expect(item.querySelector('b')).toBeNull();
  });

  it('is switched off and on in the reading tools', async () => {
    openMeeting();
    const item = await article(/^3\.1/);
    const box = screen.getByRole('checkbox', { name: /^Markér frister/ });
    fireEvent.click(box);
    expect(marks(item)).toEqual([]);
    expect(screen.queryByText('Hvad markeringerne betyder')).toBeNull();
    fireEvent.click(box);
    expect(marks(item)).not.toEqual([]);
  });

  it('is told in words on pointing at it, until Escape or the pointer leaves', async () => {
    openMeeting();
    const mark = markOf(await article(/^3\.1/), 'deadline');
    expect(mark.hasAttribute('title')).toBe(false);
    expect((await pointAt(mark)).textContent).toBe('Frist: senest 1. december 2025 · Kommunerne');
    expect(mark.getAttribute('aria-describedby')).toBe(screen.getByRole('tooltip').id);
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
    expect(mark.hasAttribute('aria-describedby')).toBe(false);
    await pointAt(mark);
    fireEvent.pointerOut(mark);
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
  });

  it('stays told while it has focus, and while the note itself is pointed at', async () => {
    openMeeting();
    const mark = markOf(await article(/^3\.1/), 'deadline');
    const note = await pointAt(mark);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const linger = () => act(() => void vi.advanceTimersByTime(10_000));
    fireEvent.pointerOut(mark);
    fireEvent.pointerOver(note);
    linger();
    expect(screen.getByRole('tooltip')).toBeTruthy();
    mark.focus();
    fireEvent.pointerOut(note);
    linger();
    expect(screen.getByRole('tooltip')).toBeTruthy();
    vi.useRealTimers();
    mark.blur();
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
  });

  it('adds no stops for Tab but links, and is walked through with m', async () => {
    openMeeting();
    const item = await article(/^3\.1/);
    const stops = () =>
      [...item.querySelectorAll<HTMLElement>('.mark')].filter(({ tabIndex }) => tabIndex >= 0);
    await waitFor(() => expect(stops().map(({ tagName }) => tagName)).toEqual(['A', 'A']));
    const title = within(item).getByRole('heading', { level: 3 });
    title.focus();
    press('m');
    expect(document.activeElement?.textContent).toBe('på mødet den 18. juni 2025');
    press('m');
    expect(document.activeElement?.textContent).toBe('den 1. januar 2027');
    expect((await screen.findByRole('tooltip')).textContent).toBe('Tidspunkt: 1. januar 2027');
    fireEvent.keyDown(document.activeElement as Element, { key: 'M', shiftKey: true });
    expect(document.activeElement?.textContent).toBe('på mødet den 18. juni 2025');
  });

  it('says so where it is uncertain', async () => {
    const meeting = damagedMeeting();
    for (const { facts } of meeting.items) for (const fact of facts.facts) fact.confidence = 0.5;
    openMeeting({ ...damagedClient(), meeting: async () => meeting });
    const mark = markOf(await article(/^3\.1/), 'amount');
    expect(mark.dataset.tip).toBe('Beløb: 2,6 mio. kr. · usikker – kontrollér mod kilden');
  });
});

describe('references', () => {
  it('to another item lead to it', async () => {
    const { seen } = openMeeting();
    fireEvent.click(within(await article(/^3\.1/)).getByRole('link', { name: 'pkt. 3.2' }));
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^3\.2/));
    expect(seen).toEqual([{ view: 'meeting', meetingId: damagedMeeting().id, itemKey: expect.any(String) }]);
  });

  it('to a sitting that is saved lead to it, and are plain where it is not', async () => {
    openMeeting();
    const item = await article(/^3\.1/);
    await waitFor(() =>
      expect(
        within(item).getByRole('link', { name: 'på mødet den 18. juni 2025' }).getAttribute('href'),
      ).toContain('2025-06-18'),
    );
    const next = await article(/^4\.1/);
    expect(within(next).queryByRole('link')).toBeNull();
  });

  const place = { section: 0, start: 0, end: 1 };
  const reference = (to: Extract<Fact, { type: 'reference' }>['to']): Fact => ({
    type: 'reference',
    place,
    text: '',
    confidence: 1,
    to,
  });
  const when = { from: '2025-06-18', to: '2025-06-18', precision: 'day' } as const;
  const saved = {
    id: 'kkr-hovedstaden/2025-06-18',
    body: { key: 'kkr-hovedstaden', name: 'KKR Hovedstaden' },
    kind: 'agenda',
    date: '2025-06-18',
    startTime: null,
    location: null,
    savedAt: '',
    itemCount: 1,
    bookmarkCount: 0,
  } as const;

  it.each([
    ['a number that two items have', { kind: 'item', number: '7' }],
    ['a number no item has', { kind: 'item', number: '9.9' }],
    ['another body', { kind: 'meeting', when, body: 'KKR Sjælland' }],
    ['a month', { kind: 'meeting', when: { ...when, precision: 'month' }, body: null }],
    ['a paper', { kind: 'paper', name: 'Rammeaftale 2027' }],
  ] as const)('to %s lead nowhere', (_, to) => {
    const meeting = damagedMeeting();
    for (const item of meeting.items.slice(0, 2)) item.number = '7';
    expect(linksIn(meeting, [saved])(reference(to))).toEqual({});
  });

  it('without a body are of the meeting’s own, and never to itself', () => {
    const to = { kind: 'meeting', when, body: null } as const;
    expect(linksIn(damagedMeeting(), [saved])(reference(to)).href).toContain('2025-06-18');
    expect(linksIn({ ...damagedMeeting(), id: saved.id }, [saved])(reference(to))).toEqual({});
  });
});

describe('the head of an item', () => {
  it('brings a chip’s place into sight, with focus, also where marks are off', async () => {
    openMeeting(undefined, { markFacts: false });
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    const item = await article(/^3\.1/);
    fireEvent.click(within(item).getByRole('button', { name: /1\. december 2025/ }));
    await waitFor(() => expect(document.activeElement?.className).toBe('mark'));
    expect(document.activeElement?.textContent).toBe('senest den 1. december 2025');
    expect(scrolled.mock.contexts.at(-1)).toBe(document.activeElement);
    scrolled.mockRestore();
  });

  it('compares scenarios, each leading to its place', async () => {
    openMeeting();
    const item = await article(/^3\.1/);
    const table = within(item).getByRole('table', { name: 'Scenarier' });
    expect(within(table).getAllByRole('row')).toHaveLength(4);
    expect(table.textContent).toContain('2,61 mio. kr.');
    fireEvent.click(within(table).getByRole('button', { name: /^Scenarie 2/ }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Scenarie 2'));
  });

  it('splits “Siden sidst” by forum, and names those without news in one line', async () => {
    openMeeting();
    const item = await article(/^2\.1/);
    expect(within(item).getByText('Intet nyt fra: Copenhagen Capacity og Gate 21')).toBeTruthy();
    fireEvent.click(within(item).getByRole('button', { name: 'Movia' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Movia'));
    expect(item.querySelectorAll('.mark[data-kind=here]')).toHaveLength(2);
  });

  it('tells in minutes what was decided, and that not all agreed', async () => {
    openMeeting({ ...damagedClient(), meeting: minutes });
    const item = await article(/^3\.1/);
    expect(item.querySelector('[data-outcome]')?.textContent).toBe('Udsat · ikke enstemmigt');
    expect(within(item).getByText('Medlemmer stemte imod, eller tog forbehold.')).toBeTruthy();
  });

  it('says quietly in minutes that no decision is recorded, and nothing of the kind in an agenda', async () => {
    openMeeting({ ...damagedClient(), meeting: minutes });
    expect(within(await article(/^3\.2/)).getByText('Ingen beslutning i referatet.')).toBeTruthy();
    cleanup();
    openMeeting();
    expect(within(await article(/^3\.2/)).queryByText(/Ingen beslutning/)).toBeNull();
  });
});

describe('what is announced', () => {
  it('is listed in the meeting’s head under its sitting, and leads to where it is said', async () => {
    openMeeting();
    fireEvent.click(await screen.findByText('3 punkter er varslet'));
    expect(screen.getByText('Varslet til næste møde (fredag 24. oktober 2025 kl. 10.00)')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Rammeaftale 2027' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Rammeaftale 2027'));
    expect(document.activeElement?.closest('article')?.dataset.key).toContain('4.1');
  });
});

describe('a table', () => {
  it('that does not add up says so in the cell and below, in words', async () => {
    openMeeting();
    const item = await article(/^3\.2/);
    expect(within(item).getByRole('cell', { name: '3.100 giver 3.000' })).toBeTruthy();
    expect(item.textContent).toContain(
      'Hele landet · 2026: Tallene giver 3.000, der står 3.100 – kontrollér mod kilden',
    );
  });

  it('has headings over groups and years, names its rows, and knows numbers from words', async () => {
    openMeeting();
    const item = await article(/^3\.2/);
    const headings = within(item).getAllByRole('columnheader');
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Social- og sundhedshjælpere',
      'Social- og sundhedsassistenter',
      '2025',
      '2026',
      '2025',
      '2026',
    ]);
    expect(headings[0]?.getAttribute('colspan')).toBe('2');
    expect(within(item).getAllByRole('rowheader')).toHaveLength(6);
    expect(item.querySelectorAll('td[data-number]')).toHaveLength(24);
  });

  it('of words alone has one row of headings, and names no rows', () => {
    expect(
      shapeOf([
        ['Møde', 'Sted'],
        ['Forår', 'Roskilde'],
        ['Efterår', 'Køge'],
      ]),
    ).toMatchObject({
      headRows: 1,
      namesRows: false,
    });
    expect(
      shapeOf([
        ['Møde 1', 'Roskilde'],
        ['Møde 2', 'Køge'],
      ]).headRows,
    ).toBe(0);
  });

  it.each([
    [[]],
    [[[]]],
    [
      [
        ['', ''],
        ['', ''],
      ],
    ],
    [
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [[['Tal', '12'], ['Tal']]],
  ])('of %j breaks nothing', (rows) => {
    expect(shapeOf(rows).headRows).toBe(0);
    const { container } = render(<BlockView block={{ type: 'table', rows }} />);
    expect(container.querySelectorAll('tbody tr')).toHaveLength(rows.length);
  });

  it.each(['1.779', '-2,1', '(12)', '1,55 mio. kr.', '5,7 pct.', '851*', '12 %', '– 3', ' 7 '])(
    'takes %s for a number',
    (cell) => expect(isNumber(cell)).toBe(true),
  );
  it.each(['', 'K29', '7 kommuner', '2. kvartal', '1. maj', 'ca. 7', '-'])('takes “%s” for words', (cell) =>
    expect(isNumber(cell)).toBe(false),
  );

  it('has no group where a heading stands alone over its own column', () => {
    expect(headCells(['Kommune', 'Budget', ''], true)).toHaveLength(3);
    expect(headCells(['', 'Budget', 'Budget', 'Regnskab', ''], false)).toEqual([
      { text: '', column: 0, span: 1 },
      { text: 'Budget', column: 1, span: 2 },
      { text: 'Regnskab', column: 3, span: 2 },
    ]);
  });
});

describe('marks', () => {
  const mark = (start: number, end: number, kind: Mark['kind'] = 'date'): Mark => ({ start, end, kind });
  const told = (pieces: Piece[]): unknown[] =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : [piece.mark.kind, ...told(piece.pieces)]));

  it('inside others stand inside them', () => {
    const marks = [mark(2, 4, 'municipality'), mark(1, 5, 'deadline')];
    expect(told(piecesOf('abcdef', 0, marks))).toEqual([
      'a',
      ['deadline', 'b', ['municipality', 'cd'], 'e'],
      'f',
    ]);
  });

  it('that cross are divided, and no letter is lost or told twice', () => {
    expect(told(piecesOf('abcdef', 0, [mark(0, 3, 'deadline'), mark(2, 5, 'amount')]))).toEqual([
      ['deadline', 'ab', ['amount', 'c']],
      ['amount', 'de'],
      'f',
    ]);
  });

  it('reaching beyond the text are cut to it; those outside, empty or backwards are left out', () => {
    const marks = [mark(0, 12), mark(20, 30), mark(11, 11), mark(13, 12)];
    expect(told(piecesOf('abc', 10, marks))).toEqual([['date', 'ab'], 'c']);
  });

  it('of any kind and number leave the text as it is', () => {
    const text = 'Kommunerne skal senest den 1. december 2025 melde tilbage.';
    const flat = (pieces: Piece[]): string =>
      pieces.map((piece) => (typeof piece === 'string' ? piece : flat(piece.pieces))).join('');
    for (let n = 1; n < 60; n++) {
      const marks = Array.from({ length: n }, (_, i) => mark((i * 7) % 50, ((i * 7) % 50) + ((i * 13) % 17)));
      expect(flat(piecesOf(text, 0, marks))).toBe(text);
    }
  });
});
