import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Sidebar } from '@/components/sidebar/Sidebar.tsx';
import type { Fact, ItemFacts } from '@/lib/agenda/facts.ts';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { type DamagedState, damagedMeeting } from './damaged-meeting.ts';
import { fakeClient } from './fake-client.ts';
import { openSidebar, row } from './harness.tsx';

/** The day the meeting's agenda is read; its deadline is 1 December. */
const READ = '2025-08-28T10:00:00Z';
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(READ) }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const openMeeting = (meeting: MeetingView, client = fakeClient({ page: meeting })) => {
  client.preview = async () => ({ kind: 'meeting', meeting });
  return openSidebar({ client });
};
const openDamaged = (state: DamagedState = {}) => openMeeting(damagedMeeting(state));
const openItem = async (name: RegExp) => {
  const button = await row(name);
  fireEvent.click(button);
  return within(button.closest('li') as HTMLElement);
};
const lines = (element: Element | null | undefined, selector: string) =>
  [...(element?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent);

describe('a row', () => {
  it('tells the next deadline, as a word to those who do not see the icon', async () => {
    openDamaged();
    expect((await row(/^3\.1/)).textContent).toContain('Frist: senest 1. december 2025');
  });

  it('leaves out a deadline that has passed', async () => {
    vi.setSystemTime(new Date('2025-12-02T10:00:00Z'));
    openDamaged();
    expect((await row(/^3\.1/)).textContent).not.toContain('1. december');
    expect(screen.getByText('4 punkter · 1 bilag · 1 passeret frist')).toBeTruthy();
  });

  it('says so of a deadline that is hardly sure, and leaves out such sums', async () => {
    const meeting = damagedMeeting();
    for (const item of meeting.items)
      item.facts.facts = [...item.facts.facts, AMOUNT]
        .filter(({ type }) => type !== 'scenario')
        .map((fact) => ({ ...fact, confidence: 0.5 }));
    openMeeting(meeting);
    const item = await row(/^3\.1/);
    expect(item.textContent).toContain('senest 1. december 2025 (usikker)');
    expect(item.textContent).not.toContain('kr.');
    fireEvent.click(item);
    expect(screen.getByRole('button', { name: /^senest .* usikker – kontrollér mod kilden$/ })).toBeTruthy();
  });

  it('still tells it on its day', async () => {
    vi.setSystemTime(new Date('2025-12-01T10:00:00Z'));
    openDamaged();
    expect((await row(/^3\.1/)).textContent).toContain('1. december');
  });

  it('counts the ways to go instead of choosing a sum among theirs', async () => {
    openDamaged();
    const text = (await row(/^3\.1/)).textContent;
    expect(text).toContain('3 scenarier');
    expect(text).not.toContain('mio. kr.');
  });

  it('tells the largest sum where one is asked to answer for it, and only there', async () => {
    const meeting = damagedMeeting();
    const sum = (value: number): Fact => ({ ...AMOUNT, value });
    for (const item of meeting.items) item.facts = { ...item.facts, facts: [sum(250_000), sum(2_600_000)] };
    openMeeting(meeting);
    expect((await row(/^3\.2/)).textContent).toContain('Beløb: 2,6 mio. kr.');
    expect((await row(/^2\.1/)).textContent).not.toContain('kr.');
  });

  it('of minutes tells what came of it instead of what was asked, and whether all agreed', async () => {
    openDamaged({ kind: 'minutes' });
    expect((await row(/^2\.1/)).textContent).toMatch(/Taget til efterretning/);
    const postponed = await row(/^3\.1/);
    expect(postponed.textContent).toContain('Udsat · ikke enstemmigt');
    expect(postponed.textContent).not.toContain('Beslutte');
    expect((await row(/^3\.2/)).textContent).toContain('Tiltræde');
  });
});

describe('an opened item', () => {
  it('tells what is asked first, then what was found, then the rest', async () => {
    openDamaged({ kind: 'minutes' });
    await openItem(/^3\.1/);
    expect(screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual([
      'Indstilling',
      'Beslutning',
      'Hvem skal hvad, og hvornår',
      'Scenarier',
      'Baggrund',
      'Sagsfremstilling',
    ]);
    expect(screen.getByText('Medlemmer stemte imod, eller tog forbehold.')).toBeTruthy();
  });

  it('tells who must do what, and by when', async () => {
    openDamaged();
    await openItem(/^3\.1/);
    expect(lines(document.querySelector('.duties'), 'li')).toEqual([
      'Kommunerne: melde tilbage, på vegne af byrådet, om de vil bidragesenest 1. december 2025',
    ]);
  });

  it('sets the scenarios and their sums against each other', async () => {
    openDamaged();
    await openItem(/^3\.1/);
    const rows = within(screen.getByRole('table', { name: 'Scenarier' }))
      .getAllByRole('row')
      .slice(1);
    expect(
      rows.map((one) => [one.querySelector('button')?.textContent, one.querySelector('td')?.textContent]),
    ).toEqual([
      ['Scenarie 1', '1,55 mio. kr.'],
      ['Scenarie 2', '2,61 mio. kr.'],
      ['Scenarie 3', '3,66 mio. kr.'],
    ]);
  });

  it('shows names of organisations and municipalities only when all is asked for', async () => {
    openDamaged();
    const item = await openItem(/^3\.1/);
    const chips = item.getByRole('list', { name: 'Fundet i teksten' });
    expect(chips.textContent).not.toContain('Høje-Taastrup');
    const all = within(chips).getByRole('button', { name: /^Vis alle \(\d+\)$/ });
    all.focus();
    fireEvent.click(all);
    expect(document.activeElement).toBe(all);
    expect(chips.textContent).toContain('Kommune: Høje-Taastrup');
    fireEvent.click(within(chips).getByRole('button', { name: 'Vis færre', expanded: true }));
    expect(chips.textContent).not.toContain('Høje-Taastrup');
  });

  it('leads from what was found to its place: the section unfolds, and focus is on the words', async () => {
    openDamaged();
    const item = await openItem(/^3\.1/);
    const section = screen.getByRole('heading', { name: 'Baggrund' }).closest('details');
    expect(section?.open).toBe(false);
    fireEvent.click(item.getByRole('button', { name: /Ansvarlig: Gate 21/ }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Gate 21'));
    expect(section?.open).toBe(true);
    expect(section?.contains(document.activeElement)).toBe(true);
    fireEvent.click(item.getByRole('button', { name: 'Scenarie 2' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Scenarie 2'));
    expect(document.querySelectorAll('[data-kind="here"]')).toHaveLength(1);
  });

  it('warns in words of a table whose numbers do not add up', async () => {
    openDamaged();
    const item = await openItem(/^3\.2/);
    expect(item.getByText('Et tal i en tabel passer ikke – kontrollér mod kilden')).toBeTruthy();
    expect(item.getByText('Tallene giver 3.000, der står 3.100')).toBeTruthy();
  });

  it('splits "Siden sidst" by forum, and says in one line who had nothing to tell', async () => {
    openDamaged();
    const item = await openItem(/^2\.1/);
    expect(item.getByRole('button', { name: 'Movia' })).toBeTruthy();
    expect(item.getByText('Intet nyt fra: Copenhagen Capacity og Gate 21')).toBeTruthy();
    expect(item.queryByRole('button', { name: 'Gate 21' })).toBeNull();
  });

  it('lists what is announced, under the sitting it is announced for', async () => {
    openDamaged();
    const item = await openItem(/^4\.1/);
    const title = 'Varslet til næste møde (fredag 24. oktober 2025 kl. 10.00)';
    const block = item.getByRole('heading', { name: title }).closest('section');
    expect(lines(block, 'li')).toEqual([
      'Budget 2026 for KKR Hovedstaden',
      'Klimaalliancens fremtid',
      'Rammeaftale 2027',
    ]);
  });

  it('without any of it is as short as before', async () => {
    const meeting = damagedMeeting();
    for (const item of meeting.items) item.facts = NOTHING;
    openMeeting(meeting);
    await openItem(/^3\.2/);
    expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(2);
    expect(screen.queryByRole('list', { name: 'Fundet i teksten' })).toBeNull();
  });
});

describe('above the items', () => {
  it('stands how many deadlines there are, and when the next meeting is', async () => {
    openDamaged();
    expect(await screen.findByText('4 punkter · 1 bilag · 1 frist')).toBeTruthy();
    const next = screen.getByText('Næste møde fredag 24. oktober 2025 kl. 10.00: 3 punkter varslet');
    expect(lines(next.closest('details'), 'li')).toContain('Rammeaftale 2027');
  });

  it('stands once that damaged text was repaired, in place of a warning, with the way to the reader', async () => {
    const { host } = openDamaged();
    fireEvent.click(await screen.findByRole('button', { name: /^\d+ ord er rettet efter fejllæsning/ }));
    await waitFor(() =>
      expect(host.openReader).toHaveBeenCalledWith({
        meetingId: 'kkr-hovedstaden/2025-09-02',
        itemKey: null,
      }),
    );
    expect(screen.queryByRole('button', { name: /usikre/ })).toBeNull();
  });

  it('stands that the text is shown as it was read, where the user asked for it', async () => {
    openDamaged({ asRead: true });
    expect(await screen.findByRole('button', { name: /Teksten vises, som den blev læst/ })).toBeTruthy();
  });

  it('does not count repairs that were undone', async () => {
    const isKept = (_: string, { meant }: { meant: string }) => meant !== 'råd';
    openDamaged({ isKept });
    expect(
      await screen.findByRole('button', { name: /^1 ord er rettet efter fejllæsning – se det/ }),
    ).toBeTruthy();
  });

  it('stands the warning as before, where damaged text could not be repaired', async () => {
    openMeeting(damagedMeeting({ unrepaired: true }));
    fireEvent.click(await screen.findByRole('button', { name: '1 sted er usikkert – se det' }));
    expect(screen.getByText(/En stor del af teksten har læsefejl/)).toBeTruthy();
    expect(screen.queryByText(/rettet efter/)).toBeNull();
  });
});

const NOTHING: ItemFacts = {
  facts: [],
  decision: null,
  fora: [],
  announced: [],
  tableChecks: [],
  topic: null,
};
const FOUND = { place: { section: 0, start: 0, end: 1 }, text: 'x', confidence: 0.9 };
const AMOUNT = { type: 'amount', ...FOUND, value: 1, unit: 'DKK', ambiguous: false } as const;

it('all of it is in English too, with Danish names marked as Danish', async () => {
  const meeting = damagedMeeting({ kind: 'minutes' });
  const client = fakeClient({ page: meeting });
  client.preview = async () => ({ kind: 'meeting', meeting });
  const { props, rerender } = openSidebar({ client });
  await row(/^3\.1/);
  rerender(<Sidebar {...props} settings={{ ...props.settings, language: 'en' }} />);
  expect(screen.getByText('4 items · 1 attachment · 1 deadline')).toBeTruthy();
  expect(screen.getByText(/^Next meeting Friday 24 October 2025, 10:00: 3 items announced/)).toBeTruthy();
  const item = await openItem(/^3\.1/);
  expect(item.getByRole('heading', { name: 'Who must do what, and by when' })).toBeTruthy();
  expect(item.getByRole('button', { name: /^by 1 December 2025/ })).toBeTruthy();
  expect(item.getByText('Gate 21').getAttribute('lang')).toBe('da');
});
