import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readRoute, writeRoute } from '@/components/reader/route.ts';
import { Welcome } from '@/components/welcome/Welcome.tsx';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/agenda/views.ts';
import type { SiteGrant } from '@/lib/intake.ts';
import { fakeIntake } from './fake-intake.ts';
import { openReader } from './harness.tsx';

afterEach(cleanup);

const KL: SiteGrant = { host: 'www.kl.dk', name: 'KL', granted: true, builtIn: true };
const PREPARE: SiteGrant = {
  host: 'web.firstagenda.com',
  name: 'FirstAgenda Prepare',
  granted: false,
  builtIn: true,
};
const AARHUS: SiteGrant = { host: 'dagsordener.aarhus.dk', name: 'Aarhus', granted: true, builtIn: false };

function openSettings(settings: Partial<Settings> = {}, sites: SiteGrant[] = [KL, AARHUS]) {
  const onSettings = vi.fn();
  const grantSite = vi.fn(async () => true);
  const intake = { ...fakeIntake(), sites: async () => sites, grantSite };
  const settled = { ...DEFAULT_SETTINGS, language: 'da', ...settings } as const;
  openReader(intake, { view: 'settings' }, { settings: settled, onSettings });
  return { onSettings, grantSite };
}

describe('the page of settings', () => {
  it('has an address', () => {
    expect(readRoute('#settings=')).toEqual({ view: 'settings' });
    expect(writeRoute({ view: 'settings' })).toBe('#settings=');
  });

  it.each([
    ['Sprog', 'English', { language: 'en' }],
    ['Udseende', 'Mørkt', { theme: 'dark' }],
    ['Tekstens størrelse', 'Størst', { textSize: 'larger' }],
  ])('takes a choice of %s at once', (legend, option, change) => {
    const { onSettings } = openSettings();
    const field = screen.getByRole('group', { name: legend });
    fireEvent.click(within(field).getByRole('radio', { name: option }));
    expect(onSettings).toHaveBeenCalledWith(change);
  });

  it.each([
    ['Brug en skrift med fødder', { serif: true }],
    ['Vis frister, beløb og henvisninger', { markFacts: false }],
    ['Vis ord, der er rettet', { markRepairs: true }],
    ['Vis velkomsten, når Sagsspor installeres på en ny maskine', { welcome: false }],
  ])('switches: %s', (name, change) => {
    const { onSettings } = openSettings();
    fireEvent.click(screen.getByRole('checkbox', { name }));
    expect(onSettings).toHaveBeenCalledWith(change);
  });

  it('tells hints with their fields', () => {
    openSettings();
    const size = screen.getByRole('group', { name: 'Tekstens størrelse' });
    const hint = document.getElementById(size.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toMatch(/browserens zoom/);
  });

  it('asks before it stops storing closed items, since that deletes', async () => {
    const { onSettings } = openSettings({ keepClosed: true });
    const box = () => screen.getByRole('checkbox', { name: 'Gem også indholdet af lukkede punkter' });
    fireEvent.click(box());
    const ask = await screen.findByRole('alertdialog');
    expect(onSettings).not.toHaveBeenCalled();
    expect((box() as HTMLInputElement).checked).toBe(true);
    fireEvent.click(within(ask).getByRole('button', { name: 'Behold det' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(onSettings).not.toHaveBeenCalled();
    fireEvent.click(box());
    fireEvent.click(await screen.findByRole('button', { name: 'Slå fra og slet indholdet' }));
    expect(onSettings).toHaveBeenCalledWith({ keepClosed: false });
  });

  it('begins to store closed items without asking, and offers to undo it', async () => {
    const { onSettings } = openSettings();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Gem også indholdet af lukkede punkter' }));
    expect(onSettings).toHaveBeenLastCalledWith({ keepClosed: true });
    fireEvent.click(await screen.findByRole('button', { name: 'Fortryd' }));
    expect(onSettings).toHaveBeenLastCalledWith({ keepClosed: false });
  });

  it('says where access is missing, and asks for it in the click', async () => {
    const { grantSite } = openSettings({}, [KL, PREPARE, AARHUS]);
    expect(await screen.findByText(/mangler adgang til ét websted/)).toBeTruthy();
    expect(screen.getByText('Og 1 websted, du selv har valgt.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /web\.firstagenda\.com/ }));
    expect(grantSite).toHaveBeenCalledWith('web.firstagenda.com');
    expect(await screen.findByText(/web\.firstagenda\.com/, { selector: '[role=status] > *' })).toBeTruthy();
  });

  it('leads to what has a page of its own', async () => {
    openSettings();
    expect(screen.getByRole('link', { name: 'Vælg websteder' }).getAttribute('href')).toBe('#sites=');
    expect(screen.getByRole('link', { name: 'Gemte søgninger og nyt' }).getAttribute('href')).toBe('#news=');
    expect(screen.getByRole('link', { name: 'Kopiér, hent eller slet data' }).getAttribute('href')).toBe(
      '#keeping=',
    );
  });
});

describe('what is said about Sagsspor itself', () => {
  it('is what it may do, why, and what the browser asks about first', () => {
    openSettings();
    const may = screen
      .getByText('Hvad Sagsspor må i browseren, og hvorfor')
      .closest('details') as HTMLElement;
    expect(within(may).getByText('Læse den side, du peger på')).toBeTruthy();
    expect(within(may).getByText(/Kun til sikkerhedskopier/)).toBeTruthy();
    const marked = within(may).getAllByText('(når du beder om det)');
    expect(marked.map(({ parentElement }) => parentElement?.textContent)).toEqual([
      'Gemme filer af sig selv (når du beder om det)',
    ]);
  });

  it('is whose work it is made of', () => {
    openSettings();
    expect(screen.getByRole('link', { name: 'Se licenserne' }).getAttribute('href')).toBe('licences.txt');
    expect(screen.getByRole('link', { name: /CycloneDX/ }).getAttribute('href')).toBe('sbom.cdx.json');
  });

  it('is not what a browser gives, where there is no extension', () => {
    openReader({ ...fakeIntake(), fetches: false, powers: null }, { view: 'settings' }, {});
    expect(screen.queryByText('Hvad Sagsspor må i browseren, og hvorfor')).toBeNull();
    expect(screen.getByRole('link', { name: 'Se licenserne' })).toBeTruthy();
  });
});

describe('the welcome', () => {
  function openWelcome(sites: SiteGrant[] = [KL], hasKeyword = true) {
    const onSettings = vi.fn();
    const grantSite = vi.fn(async (...hosts: string[]) => {
      for (const site of sites) if (hosts.includes(site.host)) site.granted = true;
      return true;
    });
    function Surface() {
      const [settings, set] = useState<Settings>({ ...DEFAULT_SETTINGS, language: 'da' });
      return (
        <Welcome
          sites={{ sites: async () => sites.map((site) => ({ ...site })), grantSite }}
          reader="reader.html"
          hasKeyword={hasKeyword}
          settings={settings}
          onSettings={(change) => {
            onSettings(change);
            set((before) => ({ ...before, ...change }));
          }}
        />
      );
    }
    render(<Surface />);
    return { onSettings, grantSite };
  }
  const next = () => fireEvent.click(screen.getByRole('button', { name: 'Næste' }));
  const heading = () => screen.getByRole('heading', { level: 1 });

  it('has three steps, forth and back, each read from its heading', async () => {
    openWelcome();
    expect(screen.getByText('Trin 1 af 3')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Tilbage' })).toBeNull();
    next();
    await waitFor(() => expect(document.activeElement).toBe(heading()));
    expect(heading().textContent).toBe('Adgang til websteder');
    next();
    expect(screen.getByText('Trin 3 af 3')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Næste' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Åbn læseren' }).getAttribute('href')).toBe('reader.html');
    fireEvent.click(screen.getByRole('button', { name: 'Tilbage' }));
    expect(heading().textContent).toBe('Adgang til websteder');
  });

  it('changes its own language and looks', async () => {
    openWelcome();
    fireEvent.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByText('Step 1 of 3')).toBeTruthy();
  });

  it('gives access that the browser did not give at install', async () => {
    const { grantSite } = openWelcome([{ ...KL, granted: false }, { ...PREPARE }]);
    next();
    expect(await screen.findByText(/mangler adgang til 2 websteder/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /www\.kl\.dk/ }));
    expect(grantSite).toHaveBeenCalledWith('www.kl.dk');
    expect(await screen.findByText(/mangler adgang til ét websted/)).toBeTruthy();
  });

  it('gives all that is missing in one click, which the browser asks about once', async () => {
    const { grantSite } = openWelcome([{ ...KL, granted: false }, { ...PREPARE }]);
    next();
    fireEvent.click(await screen.findByRole('button', { name: 'Giv adgang til dem alle' }));
    expect(grantSite).toHaveBeenCalledExactlyOnceWith('www.kl.dk', 'web.firstagenda.com');
    expect(await screen.findByText('Sagsspor har adgang til de websteder, det er lavet til.')).toBeTruthy();
  });

  it('tells of the address bar only where it has a keyword, and can be silenced', () => {
    const { onSettings } = openWelcome([KL], false);
    next();
    next();
    expect(screen.queryByText(/Skriv kkr/)).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Vis ikke velkomsten på mine andre maskiner' }));
    expect(onSettings).toHaveBeenCalledWith({ welcome: false });
  });
});
