/** Briefings as one prepares them: made, filled, ordered, commented, and taken back. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReaderRoute } from '@/components/reader/route.ts';
import { readRoute, writeRoute } from '@/components/reader/route.ts';
import type { BriefingKeeper, BriefingView } from '@/lib/desk/briefings.ts';
import { KnownError } from '@/lib/errors.ts';
import { briefingClient, refOf, sampleBriefing, savedMeeting } from './briefing-fixtures.ts';
import { briefing, fakeBriefings } from './fake-briefings.ts';
import { fakeDesk } from './fake-desk.ts';
import { fakeIntake } from './fake-intake.ts';
import { openReader } from './harness.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

// Events that the DOM of tests does not know of by itself.
Object.assign(HTMLElement.prototype, { ondragstart: null, ondragover: null, ondragend: null, ondrop: null });

const meeting = savedMeeting();
const known = meeting.items
  .filter(({ number }) => number !== null)
  .map(({ number }) => refOf(meeting, number ?? ''));

function open(
  all: BriefingView[] = [sampleBriefing(meeting)],
  route: ReaderRoute = { view: 'briefing', id: 'b1' },
  change: Partial<BriefingKeeper> = {},
) {
  const keeper = { ...fakeBriefings(all, known), ...change };
  const view = openReader(fakeIntake(), route, {
    client: briefingClient(meeting),
    desk: fakeDesk({ briefings: keeper }),
  });
  return { keeper, ...view };
}
const titles = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent ?? '');
const numbers = () =>
  [...document.querySelectorAll('.entry-title')].map(({ textContent }) => textContent?.split(' ')[0]);
const entry = async (name: RegExp) =>
  (await screen.findByRole('link', { name })).closest('.entry') as HTMLElement;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const status = (text: RegExp | string) =>
  waitFor(() => {
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent ?? '');
    expect(said.some((one) => (typeof text === 'string' ? one === text : text.test(one)))).toBe(true);
  });

describe('all briefings', () => {
  it('teach, where there are none, what they are and how one comes about', async () => {
    open([], { view: 'briefings' });
    expect(await screen.findByText('Ingen briefinger endnu')).toBeTruthy();
    expect(screen.getByText(/tryk Til briefing ved et punkt/)).toBeTruthy();
  });

  it('are made with a name, and opened to be filled', async () => {
    const { seen, keeper } = open([], { view: 'briefings' });
    fireEvent.click(await screen.findByRole('button', { name: 'Ny briefing' }));
    const field = await screen.findByLabelText('Navn');
    expect(document.activeElement).toBe(field);
    fireEvent.submit((field as HTMLInputElement).form as HTMLFormElement);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('Giv briefingen et navn.'));
    fireEvent.input(field, { target: { value: ' Formøde ' } });
    fireEvent.submit((field as HTMLInputElement).form as HTMLFormElement);
    await waitFor(async () => expect((await keeper.list())[0]?.title).toBe('Formøde'));
    await waitFor(() => expect(seen.at(-1)).toMatchObject({ view: 'briefing' }));
    expect(await screen.findByText('Ingen punkter endnu')).toBeTruthy();
  });

  it('are listed with their meetings, and removed with a way back', async () => {
    const { keeper } = open(undefined, { view: 'briefings' });
    const link = await screen.findByRole('link', { name: 'Formøde med borgmesteren' });
    expect(link.getAttribute('href')).toBe('#briefing=b1');
    expect(link.closest('li')?.textContent).toContain('5 punkter · KKR Hovedstaden, 18. juni 2025');
    fireEvent.click(screen.getByRole('button', { name: 'Fjern briefingen Formøde med borgmesteren' }));
    expect(await screen.findByText('Ingen briefinger endnu')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    await screen.findByRole('link', { name: 'Formøde med borgmesteren' });
    expect(await keeper.list()).toHaveLength(1);
  });

  it('have addresses, also as they are printed', () => {
    const routes: ReaderRoute[] = [
      { view: 'briefings' },
      { view: 'briefing', id: 'b/1' },
      { view: 'briefing', id: 'b1', print: true },
    ];
    for (const route of routes) expect(readRoute(writeRoute(route))).toEqual(route);
    expect(readRoute('#briefing=')).toEqual({ view: 'home', query: '' });
  });
});

describe('the items of a briefing', () => {
  it('stand in the user’s order with their speaking notes', async () => {
    open();
    const first = await entry(/^3\.2 Revision/);
    await within(first).findByText(/KKR udsatte sagen til næste møde/);
    const names = [...first.querySelectorAll('dt')].map(({ textContent }) => textContent);
    expect(names).toEqual(['Hvad', 'Hvorfor', 'Besluttet før', 'Frister', 'Beløb', 'Egen note']);
    expect(within(first).getByText('Drøfte, Beslutte')).toBeTruthy();
    expect(numbers()).toEqual(['3.2', '3.1', '3.4', '7', '3.6']);
  });

  it('tell nothing of a closed one, and of one that is gone what is remembered', async () => {
    open();
    const closed = await entry(/^3\.4/);
    expect(closed.textContent).toContain('kun nummer og overskrift');
    expect(closed.textContent).not.toContain('Må ikke komme med');
    expect(within(closed).queryByText('Talepunkter')).toBeNull();
    expect((await entry(/^7 Punktet/)).textContent).toContain('Vi fulgte den.');
  });

  it('are put in order by keys: lifted, moved, put down, and taken back', async () => {
    const { keeper } = open();
    (await screen.findByRole('link', { name: /^3\.1/ })).focus();
    press(' ');
    await status(/3\.1 .* er løftet\. Plads 2 af 5\./);
    press('ArrowUp');
    await status('Plads 1 af 5.');
    expect(numbers()).toEqual(['3.1', '3.2', '3.4', '7', '3.6']);
    expect(document.activeElement?.textContent).toMatch(/^3\.1/);
    press('ArrowUp');
    expect(numbers()[0]).toBe('3.1');
    press(' ');
    await waitFor(async () => expect((await keeper.read('b1')).items[0]?.number).toBe('3.1'));
    fireEvent.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(numbers()).toEqual(['3.2', '3.1', '3.4', '7', '3.6']));
  });

  it('stay where they were when lifting is given up', async () => {
    const { keeper } = open();
    (await screen.findByRole('link', { name: /^3\.6/ })).focus();
    press(' ');
    press('ArrowUp');
    press('ArrowUp');
    expect(numbers()).toEqual(['3.2', '3.1', '3.6', '3.4', '7']);
    press('Escape');
    await status(/står, hvor det stod/);
    expect(numbers()).toEqual(['3.2', '3.1', '3.4', '7', '3.6']);
    expect((await keeper.read('b1')).items.at(-1)?.number).toBe('3.6');
  });

  it('are walked through by arrows, and moved by buttons', async () => {
    const { keeper } = open();
    (await screen.findByRole('link', { name: /^3\.2/ })).focus();
    press('ArrowDown');
    expect(document.activeElement?.textContent).toMatch(/^3\.1/);
    press('End');
    expect(document.activeElement?.textContent).toMatch(/^3\.6/);
    fireEvent.click(screen.getByRole('button', { name: /^Flyt op: 3\.6/ }));
    await waitFor(async () =>
      expect((await keeper.read('b1')).items.map(({ number }) => number)).toEqual([
        '3.2',
        '3.1',
        '3.4',
        '3.6',
        '7',
      ]),
    );
    const top = screen.getByRole('button', { name: /^Flyt op: 3\.2/ });
    expect(top.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(top);
    expect(numbers()[0]).toBe('3.2');
  });

  it('are dragged to a place of their own', async () => {
    const { keeper } = open();
    const { parentElement: list, firstElementChild: header } = await entry(/^3\.6/);
    if (!list || !header) throw new Error('no list');
    fireEvent.dragStart(header);
    await waitFor(() => expect(document.querySelector('[data-moving]')).toBeTruthy());
    fireEvent.dragOver(list, { clientY: 0 });
    await waitFor(() => expect(document.querySelector('.drop-line')).toBeTruthy());
    fireEvent.drop(list);
    await waitFor(async () => expect((await keeper.read('b1')).items[0]?.number).toBe('3.6'));
  });

  it('go back to where they were when a move could not be written, which is said', async () => {
    const move = () => Promise.reject(new KnownError('storage-full'));
    open(undefined, undefined, { move });
    fireEvent.click(await screen.findByRole('button', { name: /^Flyt ned: 3\.2/ }));
    await waitFor(() => expect(numbers()[0]).toBe('3.1'));
    await waitFor(() => expect(numbers()[0]).toBe('3.2'));
    await status(/plads/i);
  });

  it('are taken out with a way back, comment and place kept', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: /^Tag ud: 7/ }));
    await waitFor(() => expect(numbers()).not.toContain('7'));
    fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect((await entry(/^7 Punktet/)).textContent).toContain('Vi fulgte den.');
  });

  it('keep comments as they are typed', async () => {
    const { keeper } = open();
    const one = await entry(/^3\.1/);
    fireEvent.click(within(one).getByRole('button', { name: /^Skriv kommentar: 3\.1/ }));
    const field = within(one).getByRole('textbox', { name: /^Kommentar til 3\.1/ });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'Spørg **Gate 21**' } });
    fireEvent.blur(field);
    await waitFor(async () => expect((await keeper.read('b1')).items[1]?.comment).toBe('Spørg **Gate 21**'));
    fireEvent.click(within(one).getByRole('button', { name: 'Færdig' }));
    expect((await within(one).findByText('Gate 21')).tagName).toBe('STRONG');
  });

  it('let a speaking note become the user’s own words, and back', async () => {
    const { keeper } = open();
    const one = await entry(/^3\.1/);
    const take = await within(one).findByRole('button', { name: /^Ret talepunkterne til 3\.1/ });
    await waitFor(() => expect((take as HTMLButtonElement).disabled).toBe(false));
    fireEvent.click(take);
    await waitFor(async () => {
      const item = (await keeper.read('b1')).items[1];
      expect(item?.showsNote).toBe(false);
      expect(item?.comment).toContain('- **Hvad:** **Til efterretning, Drøfte**');
    });
    fireEvent.click(
      await within(one).findByRole('button', { name: /^Vis de oprindelige talepunkter til 3\.1/ }),
    );
    expect(await within(one).findByText('Talepunkter')).toBeTruthy();
  });
});

describe('adding to a briefing', () => {
  const choose = async () => fireEvent.click(await screen.findByRole('button', { name: 'Tilføj punkter' }));

  it('takes all of a meeting but what only holds others, each once', async () => {
    const { keeper } = open();
    await choose();
    const panel = screen.getByRole('region', { name: 'Tilføj punkter' });
    const boxes = await within(panel).findAllByRole('checkbox');
    expect(boxes.map((box) => box.closest('label')?.textContent?.split(' ')[0])).toEqual([
      ...['1.1', '1.2', '2.1', '3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8', '3.9', '3.10', '3.11'],
      ...['3.12', '4.1', '5'],
    ]);
    expect(boxes.filter((box) => (box as HTMLInputElement).disabled)).toHaveLength(4);
    fireEvent.click(within(panel).getByRole('button', { name: 'Alle' }));
    fireEvent.click(within(panel).getByRole('button', { name: 'Tilføj 13 punkter' }));
    await waitFor(async () => expect((await keeper.read('b1')).items).toHaveLength(18));
    await status('13 punkter er lagt i “Formøde med borgmesteren”.');
    fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }));
    await waitFor(async () => expect((await keeper.read('b1')).items).toHaveLength(5));
  });

  it('takes those of a meeting with a bookmark, the bookmarks of all meetings, or those of a case', async () => {
    const { keeper } = open([briefing('b1', 'Tom')]);
    const panel = await screen.findByRole('region', { name: 'Tilføj punkter' });
    fireEvent.click(await within(panel).findByRole('button', { name: 'Med bogmærke' }));
    expect(within(panel).getByRole('button', { name: 'Tilføj 1 punkt' })).toBeTruthy();
    fireEvent.click(within(panel).getByRole('radio', { name: 'En sag' }));
    expect(await within(panel).findByText(/Revision af klimahandlingsplaner/)).toBeTruthy();
    fireEvent.click(within(panel).getByRole('radio', { name: 'Bogmærker' }));
    fireEvent.click(await within(panel).findByRole('checkbox', { name: /^3\.2/ }));
    fireEvent.click(within(panel).getByRole('button', { name: 'Tilføj 1 punkt' }));
    await waitFor(async () => expect((await keeper.read('b1')).items[0]?.number).toBe('3.2'));
  });

  it('is done from an item of a meeting, into a new briefing or one there is', async () => {
    const { keeper } = open(undefined, { view: 'meeting', meetingId: meeting.id, itemKey: null });
    fireEvent.click(await screen.findByRole('button', { name: /^Til briefing: 3\.3 / }));
    const panel = await screen.findByRole('group', { name: 'Læg i en briefing' });
    fireEvent.click(await within(panel).findByRole('button', { name: /^Formøde med borgmesteren/ }));
    await status('1 punkt er lagt i “Formøde med borgmesteren”.');
    expect((await keeper.read('b1')).items.at(-1)?.number).toBe('3.3');
    fireEvent.click(screen.getByRole('button', { name: /^Til briefing: KKR Hovedstaden/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Ny briefing …' }));
    await waitFor(async () =>
      expect((await keeper.list()).find(({ id }) => id !== 'b1')).toMatchObject({
        title: 'Briefing: KKR Hovedstaden, 18. juni 2025',
        items: expect.objectContaining({ length: 17 }),
      }),
    );
  });
});

describe('a briefing as it is printed', () => {
  it('has cover, contents and text, and nothing of a closed item but number and heading', async () => {
    open(undefined, { view: 'briefing', id: 'b1', print: true });
    const contents = await screen.findByRole('navigation', { name: 'Indhold' });
    expect(
      within(contents)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent?.split(' ')[0]),
    ).toEqual([...['3.2', '3.1', '3.4', '7', '3.6']]);
    const paper = document.querySelector('.handout') as HTMLElement;
    expect(paper.querySelector('h1')?.textContent).toBe('Formøde med borgmesteren');
    expect(paper.textContent).not.toContain('Må ikke komme med');
    expect(paper.textContent).toContain('Spørg til økonomien');
    expect(titles()).toContain(
      '3.4 Samarbejde om egnsteatre, biblioteker og museer efter bortfald af de regionale udviklingsmidler',
    );
    expect(document.title).toBe('Formøde med borgmesteren');
  });

  it('is told without what cases know, where these cannot be read', async () => {
    const client = { ...briefingClient(meeting), cases: () => Promise.reject(new KnownError('damaged')) };
    const desk = fakeDesk({ briefings: fakeBriefings([sampleBriefing(meeting)], known) });
    openReader(fakeIntake(), { view: 'briefing', id: 'b1', print: true }, { client, desk });
    expect(await screen.findByRole('navigation', { name: 'Indhold' })).toBeTruthy();
  });

  it('says that it is gone, where it is', async () => {
    open([], { view: 'briefing', id: 'b1' });
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});
