/** What the organisation decides is shown, said, and not to be changed; support reads version, policy and log. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DecidedField } from '@/lib/agenda/policy.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/agenda/views.ts';
import type { Overview } from '@/lib/desk/overview.ts';
import type { LogEntry } from '@/lib/log/entry.ts';
import { fakeDesk } from './fake-desk.ts';
import { fakeIntake } from './fake-intake.ts';
import { about, fakeOverview } from './fake-overview.ts';
import { openReader } from './harness.tsx';

afterEach(cleanup);

const NOTE = 'Bestemt af din organisation';
const settingsWith = (...decided: DecidedField[]): Settings => ({
  ...DEFAULT_SETTINGS,
  language: 'da',
  decided,
});

describe('A setting the organisation decides', () => {
  const open = (...decided: DecidedField[]) => {
    const onSettings = vi.fn();
    openReader(fakeIntake(), { view: 'settings' }, { settings: settingsWith(...decided), onSettings });
    return onSettings;
  };

  it.each<[DecidedField, string]>([
    ['keepClosed', 'Gem også indholdet af lukkede punkter'],
    ['welcome', 'Vis velkomsten, når Sagsspor installeres på en ny maskine'],
  ])('is disabled and says so: %s', (field, name) => {
    open(field);
    const box = screen.getByRole('checkbox', { name }) as HTMLInputElement;
    expect(box.disabled).toBe(true);
    const described = box.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent?.trim())).toContain(NOTE);
    expect(screen.getAllByText(NOTE)).toHaveLength(1);
  });

  it('is disabled as a group, with the same words', () => {
    open('language');
    const group = screen.getByRole('group', { name: 'Sprog' }) as HTMLFieldSetElement;
    expect(group.disabled).toBe(true);
    expect(document.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      NOTE,
    );
  });

  it('leaves all else to be chosen, and everything where nothing is decided', () => {
    const onSettings = open('language');
    fireEvent.click(screen.getByRole('radio', { name: 'Mørkt' }));
    expect(onSettings).toHaveBeenCalledWith({ theme: 'dark' });
    cleanup();
    open();
    expect(screen.queryByText(NOTE)).toBeNull();
    expect(document.querySelectorAll(':disabled')).toHaveLength(0);
  });

  it('is no choice in the menu either', () => {
    open('language');
    fireEvent.click(screen.getByRole('button', { name: 'Indstillinger og hjælp' }));
    const menu = document.querySelector<HTMLElement>('.menu-panel') as HTMLElement;
    expect(
      within(menu).getByRole<HTMLInputElement>('radio', { name: 'English' }).closest(':disabled'),
    ).not.toBeNull();
    expect(menu.textContent).toContain(NOTE);
  });
});

describe('A site the organisation does not allow', () => {
  const forbidden = { host: 'dagsordener.odense.dk', name: 'Odense', granted: false, builtIn: false };
  it('is neither offered nor asked for', async () => {
    const grantSite = vi.fn(async () => true);
    const intake = {
      ...fakeIntake(),
      ...{ grantSite, allowsSite: () => false, sites: async () => [{ ...forbidden, isForbidden: true }] },
    };
    openReader(intake, { view: 'sites', host: forbidden.host }, { settings: settingsWith() });
    expect(await screen.findByText(/^Din organisation tillader ikke/)).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
    fireEvent.input(screen.getByRole('textbox', { name: 'Adresse eller værtsnavn' }), {
      target: { value: 'andet.odense.dk' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Tilføj et andet websted' }));
    expect(await screen.findByText(/Sagsspor læser andet\.odense\.dk/)).toBeTruthy();
    expect(grantSite).not.toHaveBeenCalled();
  });
});

describe('Health', () => {
  const failure: LogEntry = {
    ...{
      context: 'overlay',
      step: 'search',
      code: 'storage-full',
      names: ['KnownError', 'QuotaExceededError'],
    },
    ...{ place: 'content-scripts/overlay.js:1:2', count: 1482 },
    ...{ first: '2026-03-08T08:00:00.000Z', last: '2026-03-08T09:15:30.000Z' },
  };
  const open = (change: Partial<Overview>) => {
    const desk = fakeDesk({ overview: fakeOverview(change) });
    openReader(fakeIntake(), { view: 'health' }, { desk, settings: settingsWith() });
  };

  it('lists what failed, where, when and how often, and deletes it', async () => {
    let entries = [failure];
    const eraseLog = vi.fn(async () => {
      entries = [];
    });
    open({ log: async () => entries, eraseLog });
    const log = await screen.findByRole('region', { name: 'Fejllog' });
    await waitFor(() => expect(log.textContent).toContain('storage-full · KnownError · QuotaExceededError'));
    expect(log.textContent).toContain('overlay · search · content-scripts/overlay.js:1:2');
    expect(log.textContent).toContain('1.482\u00a0gange');
    fireEvent.click(within(log).getByRole('button', { name: 'Slet loggen' }));
    await within(log).findByText('Ingen fejl er noteret.');
    expect(eraseLog).toHaveBeenCalledOnce();
  });

  it('shows some of a long log, and says how many there are besides', async () => {
    const many = Array.from({ length: 23 }, (_, n) => ({ ...failure, place: `background.js:1:${n}` }));
    open({ log: async () => many });
    const log = await screen.findByRole('region', { name: 'Fejllog' });
    await waitFor(() => expect(within(log).getAllByRole('listitem')).toHaveLength(20));
    expect(log.textContent).toContain('Og 3\u00a0fejl mere.');
  });

  it('tells version and policy, names what was not understood, and copies it all', async () => {
    const policy = {
      policy: { language: 'da', syncServer: 'https://sync.example.dk', allowedSites: [] } as const,
      refused: ['noSuchKey'],
    };
    const writeText = vi.fn(async (_: string) => {});
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as unknown as Clipboard);
    open({ about: async () => ({ ...about, policy }) });
    const region = await screen.findByRole('region', { name: 'Om Sagsspor' });
    await within(region).findByText('language: da');
    expect(region.textContent).toContain('allowedSites: –');
    expect(region.textContent).toMatch(/syncServer: https:\/\/sync\.example\.dk \(kendes, men bruges ikke/);
    fireEvent.click(within(region).getByRole('button', { name: 'Kopiér' }));
    await waitFor(() => expect(writeText).toHaveBeenCalledOnce());
    expect(writeText.mock.calls[0]?.[0]).toMatch(/Version: 0\.7\.1\n.*noSuchKey/s);
    vi.restoreAllMocks();
  });

  it('tells what there is to tell where the archive cannot be opened', async () => {
    open({ about: async () => ({ ...about, archive: null, policy: null }) });
    const region = await screen.findByRole('region', { name: 'Om Sagsspor' });
    await within(region).findByText('0.7.1');
    expect(within(region).getAllByText('ukendt')).toHaveLength(2);
  });
});

describe('What is new after an update', () => {
  const notes = [{ version: '1.2.0', da: ['Fejlloggen er kommet til.'], en: ['There is a log of errors.'] }];

  it('stands on the home view until it is put away', () => {
    const onUnderstood = vi.fn();
    openReader(
      fakeIntake(),
      { view: 'home', query: '' },
      { settings: settingsWith(), updates: { notes, onUnderstood } },
    );
    const card = screen.getByRole('region', { name: 'Nyt i version 1.2.0' });
    expect(card.textContent).toContain('Fejlloggen er kommet til.');
    fireEvent.click(within(card).getByRole('button', { name: 'Forstået' }));
    expect(onUnderstood).toHaveBeenCalledOnce();
  });

  it('is no card where there is nothing to tell', () => {
    openReader(
      fakeIntake(),
      { view: 'home', query: '' },
      { settings: settingsWith(), updates: { notes: [], onUnderstood() {} } },
    );
    expect(screen.queryByText(/^Nyt i version/)).toBeNull();
  });
});
