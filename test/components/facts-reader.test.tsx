import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { linksIn } from '@/components/reader/item-marks.ts';
import type { Fact } from '@/lib/agenda/facts.ts';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { damagedClient, damagedMeeting } from './damaged-meeting.ts';
import { press } from './harness.tsx';
import { article, openMeeting } from './reader-harness.tsx';

afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

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
