/** The archive at a glance: what home shows of an empty and of a full archive, the year, and health. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { comingMeetings } from '@/components/home/coming.ts';
import { daOverview } from '@/components/i18n/da-overview.ts';
import { enOverview } from '@/components/i18n/en-overview.ts';
import { type ReaderRoute, readRoute, writeRoute } from '@/components/reader/route.ts';
import type { AnnouncedMeeting, MeetingSummary } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import type { Overview, YearView } from '@/lib/desk/overview.ts';
import { KnownError } from '@/lib/errors.ts';
import { fakeClient } from './fake-client.ts';
import { fakeDesk } from './fake-desk.ts';
import { fakeIntake } from './fake-intake.ts';
import { emptyStorage, fakeOverview, healthy } from './fake-overview.ts';
import { openReader, press } from './harness.tsx';

const HOVEDSTADEN = { key: 'kkr-hovedstaden', name: 'KKR Hovedstaden' };
const NORDJYLLAND = { key: 'kkr-nordjylland', name: 'KKR Nordjylland' };

const meeting = (change: Partial<MeetingSummary>): MeetingSummary => ({
  ...{ id: 'm', body: HOVEDSTADEN, kind: 'agenda', date: '2025-09-02', startTime: null, location: null },
  ...{ savedAt: '2025-08-26T08:00:00.000Z', itemCount: 20, bookmarkCount: 0 },
  ...change,
});
const announced = (date: string, body = HOVEDSTADEN): AnnouncedMeeting => ({
  ...{ body, date, startTime: '10:00', location: 'Gentofte', address: 'https://www.kl.dk/x' },
});
/** As many meetings as a good many years bring. */
const MANY = Array.from({ length: 400 }, (_, at) =>
  meeting({
    id: `m${at}`,
    body: at % 2 === 0 ? HOVEDSTADEN : NORDJYLLAND,
    date: `${2006 + Math.floor(at / 20)}-${String(1 + (at % 12)).padStart(2, '0')}-11`,
  }),
);

const holding = (meetings: MeetingSummary[], more: Partial<SagssporClient> = {}): SagssporClient => ({
  ...fakeClient(),
  meetings: async () => meetings,
  announcedMeetings: async () => [],
  ...more,
});
const home = (client: SagssporClient, fetches = true) =>
  openReader({ ...fakeIntake(), fetches }, { view: 'home', query: '' }, { client });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-10T08:00:00Z') });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('Coming meetings', () => {
  it('are those of today and later, saved and announced, each once, soonest first', () => {
    const coming = comingMeetings(
      [
        meeting({ id: 'a', date: '2026-03-20' }),
        meeting({ id: 'b', date: '2026-03-09' }),
        meeting({ id: 'c', date: null }),
      ],
      [announced('2026-03-20'), announced('2026-03-10', NORDJYLLAND), announced('2026-01-01')],
      '2026-03-10',
    );
    expect(coming.map(({ meetingId, date, inDays }) => [meetingId, date, inDays])).toEqual([
      [null, '2026-03-10', 0],
      ['a', '2026-03-20', 10],
    ]);
  });

  it('count days, not hours, over a change of the clock', () => {
    expect(comingMeetings([], [announced('2026-03-30')], '2026-03-28')).toMatchObject([{ inDays: 2 }]);
  });

  it('stand on the home view with how long there is, and go to the calendar', async () => {
    const calendar = vi.fn(async () => ({ name: 'moeder.ics', text: '', events: 2 }));
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    home(
      holding([meeting({ date: '2026-03-11' })], {
        calendar,
        announcedMeetings: async () => [announced('2026-04-01', NORDJYLLAND)],
      }),
    );
    const card = within(await screen.findByRole('region', { name: 'Kommende møder' }));
    expect(card.getByText('i morgen')).toBeTruthy();
    expect(await card.findByText('om 22 dage')).toBeTruthy();
    expect(card.getByRole('link', { name: 'KKR Nordjylland' }).getAttribute('href')).toBe(
      'https://www.kl.dk/x',
    );
    fireEvent.click(card.getByRole('button', { name: /kalender/ }));
    await waitFor(() => expect(click).toHaveBeenCalled());
    expect(calendar).toHaveBeenCalledWith({ what: 'meetings' });
  });
});

describe('Home', () => {
  it('teaches the first steps where nothing is saved', async () => {
    home(holding([]));
    const steps = await screen.findByRole('region', { name: 'Sådan kommer du i gang' });
    expect(steps.textContent).toContain('kl.dk');
    expect(steps.textContent).toContain('Tryk Gem');
  });

  it('sends nobody to a site from where none can be read', async () => {
    home(holding([]), false);
    const steps = await screen.findByRole('region', { name: 'Sådan kommer du i gang' });
    expect(steps.textContent).toContain('Vælg filen');
    expect(document.querySelector('main')?.textContent).not.toMatch(/kl\.dk|[Tt]ryk Gem/);
  });

  it('sends nobody there from a search in an empty archive either', async () => {
    const nothing = {
      hits: [],
      total: 0,
      relaxed: false,
      unmatched: [],
      reread: [],
      facets: null,
      damaged: false,
    };
    const client = { ...holding([]), search: async () => nothing };
    openReader({ ...fakeIntake(), fetches: false }, { view: 'home', query: 'klima' }, { client });
    expect(await screen.findByText(/^Vælg en dagsorden som fil/)).toBeTruthy();
    expect(screen.queryByText(/tryk Gem/)).toBeNull();
  });

  it('says so where the meetings cannot be read, and tries again', async () => {
    const meetings = vi.fn(async (): Promise<MeetingSummary[]> => {
      throw new KnownError('archive-newer');
    });
    home(holding([], { meetings }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Sådan kommer du i gang' })).toBeNull();
  });

  it('draws some of many meetings, and more when asked', async () => {
    home(holding(MANY));
    const list = await screen.findByRole('list', { name: 'Gemte møder' });
    expect(list.children).toHaveLength(40);
    fireEvent.click(screen.getByRole('button', { name: /360/ }));
    await waitFor(() => expect(list.children).toHaveLength(80));
  });

  it('finds meetings by words, body and year', async () => {
    home(holding(MANY));
    const field = await screen.findByRole('searchbox', { name: 'Find et gemt møde' });
    fireEvent.input(field, { target: { value: 'nordjylland 2012' } });
    expect(await screen.findByText(/^10 af 400/)).toBeTruthy();
    fireEvent.input(field, { target: { value: '' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'År' }), { target: { value: '2025' } });
    expect(await screen.findByText(/^20 af 400/)).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Udvalg' }), {
      target: { value: HOVEDSTADEN.key },
    });
    expect(await screen.findByText(/^10 af 400/)).toBeTruthy();
    fireEvent.input(field, { target: { value: 'findes ikke' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Vis alle møder' }));
    expect(await screen.findByText('400 møder')).toBeTruthy();
  });

  it('asks for no filter where there are few', async () => {
    home(holding([meeting({})]));
    await screen.findByRole('list', { name: 'Gemte møder' });
    expect(screen.queryByRole('searchbox', { name: 'Find et gemt møde' })).toBeNull();
  });

  it('leads back to what was read last', async () => {
    const place = { meetingId: 'm', itemKey: 'm#3', body: HOVEDSTADEN, date: '2025-09-02', at: '' };
    const desk = fakeDesk();
    openReader(
      fakeIntake(),
      { view: 'home', query: '' },
      {
        client: holding([meeting({})]),
        desk: { ...desk, places: { ...desk.places, recent: async () => [place] } },
      },
    );
    const card = within(await screen.findByRole('region', { name: 'Læst for nylig' }));
    const link = card.getByRole('link', { name: 'KKR Hovedstaden, 2. september 2025' });
    expect(readRoute(link.getAttribute('href') ?? '')).toEqual({
      view: 'meeting',
      meetingId: 'm',
      itemKey: 'm#3',
    });
  });
});

const sitting = (date: string, change: Partial<YearView['sittings'][number]> = {}) => ({
  ...{
    meetingId: `id-${date}`,
    body: HOVEDSTADEN,
    date,
    startTime: null,
    state: 'past' as const,
    undecided: 0,
  },
  ...change,
});
const YEAR: YearView = {
  years: [2025, 2026],
  bodies: [HOVEDSTADEN, NORDJYLLAND],
  sittings: [
    sitting('2026-01-16', { state: 'minutes', undecided: 3 }),
    sitting('2026-02-06', { body: NORDJYLLAND, meetingId: 'nord' }),
    sitting('2026-03-20', { state: 'coming' }),
    sitting('2026-06-12', { state: 'announced', meetingId: null }),
  ],
  undated: 1,
};
function openYear(
  year: Overview['year'] = async (asked) => (asked === 2026 ? YEAR : { ...YEAR, sittings: [] }),
) {
  const desk = fakeDesk({ overview: fakeOverview({ year }) });
  return openReader(fakeIntake(), { view: 'year', year: null }, { desk });
}
const cellsOf = async (name: string) =>
  within((await screen.findByRole('rowheader', { name })).closest('tr') as HTMLElement).getAllByRole('cell');

describe('The year', () => {
  it('is a table of months by bodies, of this year unless another is asked for', async () => {
    openYear();
    const table = await screen.findByRole('table', { name: 'Møder i 2026' });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(13);
    const cells = await cellsOf('KKR Hovedstaden');
    expect(cells).toHaveLength(12);
    expect(cells[0]?.textContent).toContain(
      'KKR Hovedstaden, 16. januar 2026, referat gemt, 3\u00a0punkter uden beslutning',
    );
    expect(cells[2]?.textContent).toContain('mødet er ikke holdt');
    expect(cells[5]?.textContent).toContain('kun varslet');
    expect(within(cells[5] as HTMLElement).queryByRole('link')).toBeNull();
    expect(screen.getByText(/^1 gemt møde står her ikke/)).toBeTruthy();
  });

  it('marks this month', async () => {
    openYear();
    const now = await screen.findByRole('columnheader', { current: 'date' });
    expect(now.textContent).toBe('mar');
  });

  it('is gone through by arrows, with one tab stop', async () => {
    openYear();
    const first = await screen.findByRole('link', { name: /16\. januar/ });
    expect(screen.getAllByRole('link', { name: /2026/ }).filter(({ tabIndex }) => tabIndex === 0)).toEqual([
      first,
    ]);
    first.focus();
    press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('6. februar');
    press('ArrowUp');
    expect(document.activeElement).toBe(first);
    press('End');
    expect(document.activeElement?.textContent).toContain('20. marts');
    press('ArrowRight');
    expect(document.activeElement?.textContent).toContain('6. februar');
    press('ArrowRight');
    expect(document.activeElement?.textContent).toContain('6. februar');
  });

  it('turns by keys, and keeps focus in the table', async () => {
    const { seen } = openYear();
    (await screen.findByRole('link', { name: /16\. januar/ })).focus();
    press('PageDown');
    await screen.findByText('Ingen møder i 2027');
    expect(seen.at(-1)).toEqual({ view: 'year', year: 2027 });
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Møder i 2027' }));
    // The bodies stay, though they hold no meeting.
    expect(await cellsOf('KKR Nordjylland')).toHaveLength(12);
    press('PageUp');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('16. januar'));
  });

  it('turns by buttons and by a list that ends with the year to come', async () => {
    const { seen } = openYear();
    fireEvent.click(await screen.findByRole('button', { name: 'Året før' }));
    expect(seen.at(-1)).toEqual({ view: 'year', year: 2025 });
    const list = await screen.findByRole('combobox', { name: 'År' });
    await waitFor(() =>
      expect(
        within(list)
          .getAllByRole('option')
          .map(({ textContent }) => textContent),
      ).toEqual(['2025', '2026', '2027']),
    );
  });

  it('says why it cannot be read', async () => {
    openYear(async () => {
      throw new KnownError('storage-failed');
    });
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  it.each<ReaderRoute>([{ view: 'year', year: 2027 }, { view: 'year', year: null }, { view: 'health' }])(
    'has an address that can be kept: %o',
    (route) => expect(readRoute(writeRoute(route))).toEqual(route),
  );

  it('takes an address that names no year for this one', () => {
    expect(readRoute('#year=altid')).toEqual({ view: 'year', year: null });
  });
});

const at = '2026-03-08T08:00:00.000Z';
const openHealth = (overview: Partial<Overview> = {}) =>
  openReader(fakeIntake(), { view: 'health' }, { desk: fakeDesk({ overview: fakeOverview(overview) }) });

describe('Health', () => {
  it('says so when all is well', async () => {
    openHealth();
    expect(await screen.findByText('Alt ser ud, som det skal.')).toBeTruthy();
    expect(screen.getByText('Er ikke kontrolleret endnu.')).toBeTruthy();
  });

  it('tells of a site that fell silent, and what to do', async () => {
    const site = { site: 'www.kl.dk', foundAt: at, missedAt: '2026-03-10T07:00:00.000Z', missed: 2 };
    openHealth({ health: async () => ({ ...healthy, sites: [site] }) });
    expect(await screen.findByText('Noget kræver opmærksomhed')).toBeTruthy();
    const row = screen.getByRole('rowheader', { name: 'www.kl.dk' }).closest('tr');
    expect(row?.textContent).toMatch(/for 2 dage siden.*2\u00a0sider, senest i dag/);
    expect(screen.getByText(/^Markér et punkt på siden/)).toBeTruthy();
  });

  it('checks the archive when asked, and tells what was found', async () => {
    const report = { checkedAt: at, problems: 2, repaired: 1, lost: 1 };
    const check = vi.fn(async () => {});
    openHealth({ check, health: async () => ({ ...healthy, integrity: report, unindexed: 4, outdated: 1 }) });
    expect(await screen.findByText(/^2 fejl fundet, 1 dokument lavet igen/)).toBeTruthy();
    expect(screen.getByText(/^4 møder er på vej/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Kontrollér nu' }));
    expect(await screen.findByText('Kontrollen er færdig.')).toBeTruthy();
    expect(check).toHaveBeenCalledOnce();
  });

  it('tries an interrupted import again, and lets go of a failed one', async () => {
    const retryImport = vi.fn(async () => 'not-an-agenda' as const);
    const discardImport = vi.fn(async () => {});
    const imports = [
      { id: 'a', name: 'Dagsorden', state: 'interrupted' as const, code: null, stagedAt: at },
      { id: 'b', name: '', state: 'failed' as const, code: 'damaged' as const, stagedAt: at },
    ];
    openHealth({ retryImport, discardImport, health: async () => ({ ...healthy, imports }) });
    fireEvent.click(await screen.findByRole('button', { name: 'Prøv igen: Dagsorden' }));
    await waitFor(() => expect(retryImport).toHaveBeenCalledWith('a'));
    expect(screen.queryByRole('button', { name: 'Prøv igen: Dokument uden navn' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Kassér: Dokument uden navn' }));
    await waitFor(() => expect(discardImport).toHaveBeenCalledWith('b'));
  });

  it('tells what the archive takes, asks the browser to keep it, and frees what was removed', async () => {
    const persist = vi.fn(async () => false);
    const free = vi.fn(async () => {});
    const kinds = { ...emptyStorage.kinds, files: { rows: 3, bytes: 4_200_000 } };
    openHealth({
      ...{ persist, free },
      storage: async () => ({ kinds, usage: 9e6, quota: 6e9, persisted: false, removed: 2 }),
    });
    const row = (await screen.findByRole('rowheader', { name: 'Originale filer' })).closest('tr');
    expect(row?.textContent).toMatch(/3.*4,2/);
    fireEvent.click(screen.getByRole('button', { name: 'Bed browseren om at beholde det' }));
    expect(await screen.findByText(/^Browseren sagde nej/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Slet fjernede møder nu' }));
    await waitFor(() => expect(free).toHaveBeenCalledOnce());
  });

  it('shows the diagnostic file before it saves it', async () => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    openHealth({ diagnostic: async () => ({ name: 'sagsspor-diagnose.json', text: '{"rows": 3}' }) });
    const show = await screen.findByRole('button', { name: 'Vis filen' });
    expect(screen.queryByRole('button', { name: 'Gem filen' })).toBeNull();
    fireEvent.click(show);
    expect((await screen.findByRole('region', { name: 'Filens indhold' })).textContent).toBe('{"rows": 3}');
    fireEvent.click(screen.getByRole('button', { name: 'Gem filen' }));
    expect(saved).toEqual(['sagsspor-diagnose.json']);
  });

  it('says why it cannot be told', async () => {
    openHealth({
      health: async () => {
        throw new KnownError('storage-failed');
      },
    });
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('Words', () => {
  it('are the same in both languages, in kind', () => {
    const kindsOf = (words: object) =>
      Object.entries(words).map(([key, value]) => [key, Array.isArray(value) ? value.length : typeof value]);
    expect(kindsOf(enOverview)).toEqual(kindsOf(daOverview));
    expect([daOverview.days(0), daOverview.days(12), enOverview.days(1)]).toEqual([
      'i dag',
      'om 12 dage',
      'tomorrow',
    ]);
  });
});
