import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KnownError } from '@/lib/errors.ts';
import { onTheDay, openCase, press } from './cases-harness.tsx';
import { fakeFollowing } from './fake-following.ts';

beforeEach(onTheDay);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const treatment = async (day: string) =>
  (await screen.findByRole('heading', { level: 3, name: new RegExp(`^${day}`) })).closest(
    'li',
  ) as HTMLElement;
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

describe('what is written of a case', () => {
  it('becomes a field when pressed; Enter keeps it, and focus comes back', async () => {
    const { now } = openCase();
    fireEvent.click(await screen.findByRole('button', { name: 'Titel: Klimaalliancen. Ret' }));
    const field = screen.getByRole('textbox', { name: 'Titel' });
    expect(document.activeElement).toBe(field);
    type(field, 'Klimaalliancens finansiering');
    press('Enter');
    const button = await screen.findByRole('button', { name: 'Titel: Klimaalliancens finansiering. Ret' });
    expect(document.activeElement).toBe(button);
    expect((await now()).title).toBe('Klimaalliancens finansiering');
    press('u');
    expect(await screen.findByRole('button', { name: 'Titel: Klimaalliancen. Ret' })).toBeTruthy();
  });

  it('is left as it was by Escape, and a title is never empty', async () => {
    const { now } = openCase();
    fireEvent.click(await screen.findByRole('button', { name: /^Næste skridt/ }));
    type(screen.getByRole('textbox'), 'noget andet');
    press('Escape');
    expect(await screen.findByRole('button', { name: /^Næste skridt: Indhent/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Titel/ }));
    type(screen.getByRole('textbox'), '  ');
    press('Enter');
    expect(await screen.findByRole('button', { name: 'Titel: Klimaalliancen. Ret' })).toBeTruthy();
    expect(await now()).toMatchObject({
      title: 'Klimaalliancen',
      nextStep: 'Indhent kommunernes svar om finansiering',
    });
  });

  it('takes an owner that the texts name, and no longer offers that one', async () => {
    const { now } = openCase();
    fireEvent.click(await screen.findByRole('button', { name: 'Gør Furesø Kommune til ansvarlig' }));
    expect(await screen.findByRole('button', { name: 'Ansvarlig: Furesø Kommune. Ret' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Gør Furesø Kommune til ansvarlig' })).toBeNull();
    expect((await now()).owner).toBe('Furesø Kommune');
  });

  it('has a status that can be chosen, and undone', async () => {
    const { now } = openCase();
    fireEvent.change(await screen.findByRole('combobox', { name: 'Status' }), { target: { value: 'done' } });
    expect(await screen.findByText('Status er nu: Afsluttet.')).toBeTruthy();
    expect((await now()).status).toBe('done');
    fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(async () => expect((await now()).status).toBe('ongoing'));
  });

  it('says so when it could not be written, and shows what is stored', async () => {
    const client = fakeFollowing();
    client.changeCase = async () => {
      throw new KnownError('storage-full');
    };
    openCase({ client });
    fireEvent.click(await screen.findByRole('button', { name: 'Gør Gate 21 til ansvarlig' }));
    expect(await screen.findByText(/pladsen er opbrugt|ikke plads|plads/i)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ansvarlig: Gate 21 / K29. Ret' })).toBeTruthy();
  });

  it('is followed no longer, and comes back', async () => {
    const { client, onRemoved } = openCase();
    fireEvent.click(await screen.findByRole('button', { name: 'Følg ikke længere' }));
    await waitFor(() => expect(onRemoved).toHaveBeenCalled());
    expect((await client.cases()).map(({ id }) => id)).not.toContain('case-klima');
    fireEvent.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(async () => expect((await client.cases()).map(({ id }) => id)).toContain('case-klima'));
  });
});

describe('the course of a case', () => {
  const points = () => within(screen.getByRole('list', { name: 'Forløb' })).getAllByRole('button');

  it('names every point in full: day, body, item, what became of it, sums', async () => {
    openCase();
    await screen.findByRole('list', { name: 'Forløb' });
    const names = points().map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
    expect(names[0]).toBe(
      '14. marts 2023 KKR Hovedstaden 3.4 Klimaalliance i hovedstadsregionen. Godkendt 1,55 mio. kr.',
    );
    expect(names[3]).toContain('Drøfte, Beslutte');
    expect(names[4]).toContain('24. oktober 2025 varslet Klimaalliancens finansiering fra 2026');
    expect(names[4]).toContain('Sagen forelægges igen');
  });

  it('leads from a point to its treatment, and from what is announced to what announced it', async () => {
    openCase();
    await screen.findByRole('list', { name: 'Forløb' });
    fireEvent.click(points()[1] as HTMLElement);
    expect(document.activeElement?.textContent).toContain('5. juli 2023');
    fireEvent.click(points()[4] as HTMLElement);
    expect(document.activeElement?.textContent).toContain('2. september 2025');
  });

  it('is a table at the press of a key, and a line at the next', async () => {
    openCase();
    fireEvent.click(await screen.findByRole('button', { name: /Vis som tabel/ }));
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Dato', 'Møde', 'Punkt', 'Bedt om', 'Besluttet', 'Beløb', 'Frister']);
    expect(
      within(table).getByRole('row', { name: /14\. marts 2023.*Godkendt\. Ikke enstemmigt/ }),
    ).toBeTruthy();
    screen.getByRole('button', { name: /Vis som tidslinje/ }).focus();
    press('v');
    expect(screen.queryByRole('table')).toBeNull();
    expect(points()).toHaveLength(5);
  });
});

describe('a treatment', () => {
  it('tells what was asked and decided, and who did not agree', async () => {
    openCase();
    const first = within(await treatment('14. marts 2023'));
    expect(first.getByText('Godkende')).toBeTruthy();
    expect(first.getByText(/^Godkendt · ikke enstemmigt/)).toBeTruthy();
    expect(first.getByText('Medlemmer stemte imod, eller tog forbehold.')).toBeTruthy();
    expect(within(await treatment('2. september 2025')).getByText('Ingen beslutning kendt')).toBeTruthy();
  });

  it('tells sums that came and went in words, not by colour alone', async () => {
    openCase();
    const now = await treatment('2. september 2025');
    const sum = (text: string) =>
      [...now.querySelectorAll('.turned li')].find((line) => line.textContent?.startsWith(text))?.textContent;
    expect(sum('2,61 mio. kr.')).toMatch(/nyt$/);
    expect(sum('1,2 mio. kr.')).toMatch(/nævnes ikke mere$/);
    expect(sum('1,55 mio. kr.')).toBe('1,55 mio. kr.');
    expect(now.querySelector('del')?.textContent).toBe('1,2 mio. kr.');
  });

  it('shows what changed in words, said as added and removed, with long stretches folded', async () => {
    openCase();
    const now = await treatment('2. september 2025');
    expect(now.querySelector('.diff-text')).toBeNull();
    fireEvent.click(within(now).getByText(/^Ændret i ordlyden siden sidst/));
    const diff = now.querySelectorAll('.diff-text');
    expect(diff[0]?.querySelector('del')?.textContent).toBe(
      '[fjernet:] drøfter Klimaalliancens videre finansiering',
    );
    expect(diff[0]?.querySelector('ins')?.textContent).toMatch(/^\[tilføjet:\] drøfter scenarierne/);
    const unfold = within(diff[1] as HTMLElement).getByRole('button', { name: /Vis \d+ uændrede tegn/ });
    expect(diff[1]?.textContent).not.toContain('samarbejde mellem regionens 29 kommuner');
    fireEvent.click(unfold);
    expect(document.activeElement?.textContent).toContain('samarbejde mellem regionens 29 kommuner');
  });

  it('says why it is here, in Danish and in English', async () => {
    openCase();
    const june = await treatment('18. juni 2025');
    expect(june.textContent).toContain('Nævner “Klimaalliancen”, taget til efterretning 5. juli 2023');
    cleanup();
    openCase({ language: 'en' });
    expect((await treatment('18 June 2025')).textContent).toContain(
      'Mentions “Klimaalliancen”, noted on 5 July 2023',
    );
  });

  it('leads to its item, unless that is gone; then it keeps its words', async () => {
    const client = fakeFollowing();
    const read = client.case;
    client.case = async (id) => {
      const one = await read(id);
      const last = one.treatments.at(-1);
      if (last) last.item.present = false;
      return one;
    };
    const { onItem } = openCase({ client });
    fireEvent.click(
      within(await treatment('5. juli 2023')).getByRole('button', { name: /^3\.2 Etablering/ }),
    );
    expect(onItem).toHaveBeenCalledWith(expect.objectContaining({ number: '3.2', date: '2023-07-05' }));
    const gone = within(await treatment('14. marts 2023'));
    expect(gone.queryByRole('button', { name: /^3\.4 Klima/ })).toBeNull();
    expect(gone.getByText('(står ikke længere i det, du har gemt)')).toBeTruthy();
  });

  it('can be said not to belong, and taken back', async () => {
    const { now } = openCase();
    const june = await treatment('18. juni 2025');
    const button = within(june).getByRole('button', { name: /^Hører ikke til sagen: 3\.2 Status/ });
    button.focus();
    fireEvent.click(button);
    await waitFor(() => expect(screen.queryByRole('heading', { name: /^18\. juni 2025/ })).toBeNull());
    expect((await now()).rejected.map(({ date }) => date)).toContain('2025-06-18');
    press('u');
    expect(await treatment('18. juni 2025')).toBeTruthy();
  });
});

describe('promises and deadlines', () => {
  const row = async (text: string) => (await screen.findByText(text)).closest('li') as HTMLElement;

  it('ticks kept promises with the meeting that kept them, and calls late ones late, first', async () => {
    openCase();
    const list = (await row('Der gives en status på mødet den 2. september 2025.')).closest('ul');
    expect([...(list?.children ?? [])].map((li) => (li as HTMLElement).dataset.state)).toEqual([
      'late',
      'open',
      'kept',
    ]);
    expect(list?.textContent).toContain('holdt på KKR Hovedstaden, 2. september 2025');
    expect(list?.textContent).toContain('overskredet');
  });

  it('marks a deadline done, and opens it again', async () => {
    openCase();
    const due = 'tage stilling til finansieringen af Klimaalliancen, senest udgangen af 2025';
    fireEvent.click(await screen.findByRole('button', { name: `Færdig: ${due}` }));
    fireEvent.click(await screen.findByRole('button', { name: `Åbn igen: ${due}` }));
    expect(await screen.findByRole('button', { name: `Færdig: ${due}` })).toBeTruthy();
  });

  it('keeps loose dates loose, and says what has passed', async () => {
    openCase();
    expect((await row('fremlægge en ny samarbejdsaftale')).textContent).toContain('foråret 2026');
    expect((await row('indsende bemærkninger til sekretariatet')).textContent).toContain(
      'senest 1. september 2025 (passeret)',
    );
  });

  it('hands its deadlines to the calendar', async () => {
    const { onCalendar } = openCase();
    fireEvent.click(await screen.findByRole('button', { name: 'Frister til kalender' }));
    expect(onCalendar).toHaveBeenCalledWith({ what: 'case', caseId: 'case-klima' });
  });
});

describe('splitting and merging', () => {
  it('makes a case of its own of chosen treatments, and undoes it', async () => {
    const { client, onCase } = openCase();
    fireEvent.click(await screen.findByRole('button', { name: 'Del sagen' }));
    const box = screen.getByRole('checkbox', { name: /2\. september 2025, 3\.5/ });
    expect(document.activeElement).toBe(box);
    expect(
      (screen.getByRole('button', { name: 'Lav en sag af de 0 valgte' }) as HTMLButtonElement).disabled,
    ).toBe(true);
    fireEvent.click(box);
    fireEvent.click(screen.getByRole('button', { name: 'Lav en sag af den valgte' }));
    expect(await screen.findByText('Sagen er delt.')).toBeTruthy();
    await waitFor(() =>
      expect(screen.queryByRole('heading', { level: 3, name: /^2\. september 2025/ })).toBeNull(),
    );
    const made = (await client.cases()).find(({ id }) => id === 'case-1');
    expect(made?.members).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await treatment('2. september 2025')).toBeTruthy();
    expect((await client.cases()).some(({ id }) => id === 'case-1')).toBe(false);
    expect(onCase).not.toHaveBeenCalled();
  });

  it('finds the case to merge with by typing, takes it in on Enter, and parts them again', async () => {
    const { client, now } = openCase();
    fireEvent.click(await screen.findByRole('button', { name: 'Læg sammen med en anden sag' }));
    const field = screen.getByRole('searchbox', { name: 'Find sagen' });
    expect(document.activeElement).toBe(field);
    type(field, 'aeldreplejen');
    press('Enter');
    await waitFor(async () => expect((await now()).members).toHaveLength(5));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Læg sammen med en anden sag' }));
    press('u');
    await waitFor(async () => expect((await now()).members).toHaveLength(4));
    expect((await client.cases()).map(({ id }) => id)).toContain('case-recruiting');
  });

  it('is walked by arrows, and closed by Escape', async () => {
    openCase();
    fireEvent.click(await screen.findByRole('button', { name: 'Læg sammen med en anden sag' }));
    press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Kunstig intelligens');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Strategi for mobilitet');
    press('Home');
    press('ArrowUp');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    type(screen.getByRole('searchbox'), 'findes ikke');
    expect(screen.getByText('Ingen anden sag hedder sådan.')).toBeTruthy();
    press('Escape');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Læg sammen med en anden sag' }));
  });
});
