import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeClient } from './fake-client.ts';
import { fakeIntake, reading, refusingIntake } from './fake-intake.ts';
import { openReader, savedMeeting } from './harness.tsx';

afterEach(cleanup);

const SLOW = { timeout: 3000 };

const pdf = (name = 'dagsorden.pdf') => new File(['%PDF-'], name, { type: 'application/pdf' });
const choose = (container: Element, ...files: File[]) =>
  fireEvent.change(container.querySelector('input[type=file]') as HTMLInputElement, { target: { files } });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('a file that is read', () => {
  it('is shown with name, pages and progress, and leads to its meeting when it is in', async () => {
    const intake = fakeIntake();
    const { container } = openReader(intake, undefined, { client: fakeClient({ saved: [savedMeeting()] }) });
    choose(container, pdf());
    expect(await screen.findByText('dagsorden.pdf')).toBeTruthy();
    act(() => intake.set('reading-1', { done: 120, pages: 300 }));
    const bar = await screen.findByRole('progressbar', { name: 'dagsorden.pdf' });
    await waitFor(() => expect(bar.getAttribute('aria-valuetext')).toBe('Læser sider: 120 af 300'));
    act(() => intake.set('reading-1', { state: 'done', done: 300, pages: 300, importId: 'import-1' }));
    expect(await screen.findByRole('heading', { level: 1, name: /^KKR Hovedstaden/ }, SLOW)).toBeTruthy();
  });

  it('can be dropped anywhere', async () => {
    const intake = fakeIntake();
    const { container } = openReader(intake);
    const surface = container.querySelector('.reader') as HTMLElement;
    const drag = (type: string) => {
      const dataTransfer = { types: ['Files'], files: [pdf('sluppet.pdf')] };
      const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer });
      fireEvent(surface, event);
      return event;
    };
    drag('dragenter');
    expect(await screen.findByText('Slip for at læse ind')).toBeTruthy();
    expect(drag('drop').defaultPrevented).toBe(true);
    expect(await screen.findByText('sluppet.pdf')).toBeTruthy();
  });

  it('is paused, and gone on with', async () => {
    const intake = fakeIntake({ readings: [reading({ phase: 'images', done: 4, pages: 38 })] });
    openReader(intake, { view: 'reading', id: 'reading-1' });
    expect(await screen.findByText('Genkender tekst i billeder: 4 af 38 sider')).toBeTruthy();
    fireEvent.click(button('Sæt på pause'));
    expect(await screen.findByRole('heading', { name: 'Læsningen er sat på pause' })).toBeTruthy();
    fireEvent.click(button('Fortsæt'));
    expect(await screen.findByRole('heading', { name: 'Læser dokumentet' })).toBeTruthy();
  });

  it('says how long it will take once that can be told', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const intake = fakeIntake({ readings: [reading({ phase: 'images', done: 0, pages: 38 })] });
      openReader(intake, { view: 'reading', id: 'reading-1' });
      await screen.findByText('Genkender tekst i billeder: 0 af 38 sider');
      vi.advanceTimersByTime(20_000);
      act(() => intake.set('reading-1', { done: 4 }));
      expect(await screen.findByText(/4 af 38 sider · ca\. 3 min\. tilbage/)).toBeTruthy();
    } finally {
      vi.useRealTimers();
    }
  });

  it('speaks at each quarter, not at each page', async () => {
    const intake = fakeIntake({ readings: [reading({ done: 10, pages: 100 })] });
    openReader(intake, { view: 'reading', id: 'reading-1' });
    const spoken = await screen.findByText('Læser sider, 0 procent');
    act(() => intake.set('reading-1', { done: 24 }));
    await screen.findByText('Læser sider: 24 af 100');
    expect(spoken.textContent).toBe('Læser sider, 0 procent');
    act(() => intake.set('reading-1', { done: 26 }));
    await waitFor(() => expect(spoken.textContent).toBe('Læser sider, 25 procent'));
  });

  it('is told of in passing when one is elsewhere, with the way to it', async () => {
    const intake = fakeIntake({ readings: [reading()] });
    const client = fakeClient({ saved: [savedMeeting()] });
    const { go } = openReader(intake, { view: 'reading', id: 'reading-1' }, { client });
    await screen.findByText('dagsorden.pdf');
    go({ view: 'home', query: '' });
    act(() => intake.set('reading-1', { state: 'done', importId: 'import-1' }));
    expect(await screen.findByText('“dagsorden.pdf” er læst og gemt.', {}, SLOW)).toBeTruthy();
    fireEvent.click(button('Vis'));
    expect(await screen.findByRole('navigation', { name: 'Indhold' })).toBeTruthy();
  });

  it.each([
    ['encrypted', /adgangskode.*Intet er gemt/],
    ['damaged', /beskadiget eller ikke hentet færdig.*Intet er gemt/],
    ['no-pages', /ingen sider/],
    ['not-as-named', /noget andet, end navnet siger/],
    ['no-text', /kunne ikke læses tekst i dem/],
    ['unsupported-format', /kan Sagsspor ikke læse/],
  ])('that is %s is refused with its reason, and not to be tried again', async (code, words) => {
    const intake = fakeIntake({ readings: [reading({ state: 'failed', code })] });
    openReader(intake, { view: 'reading', id: 'reading-1' });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(words);
    expect(within(alert).queryByRole('button', { name: 'Prøv igen' })).toBeNull();
  });

  it('whose import finds no agenda says so', async () => {
    const client = fakeClient();
    client.importStatus = async () => ({ state: 'failed', code: 'not-an-agenda' });
    const intake = fakeIntake({ readings: [reading({ state: 'done', importId: 'import-1' })] });
    openReader(intake, { view: 'reading', id: 'reading-1' }, { client });
    expect((await screen.findByRole('alert')).textContent).toMatch(/ingen dagsorden/);
  });

  it('that is gone leads home', async () => {
    openReader(fakeIntake(), { view: 'reading', id: 'borte' });
    expect((await screen.findByRole('link', { name: 'Til forsiden' })).getAttribute('href')).toBe('#');
  });
});

describe('several files at once', () => {
  it('are listed at home, each with its own progress', async () => {
    const intake = fakeIntake();
    const { container } = openReader(intake);
    choose(container, pdf('en.pdf'), pdf('to.docx'));
    const list = await screen.findByRole('region', { name: 'Undervejs' });
    await waitFor(() => expect(within(list).getAllByRole('progressbar')).toHaveLength(2));
    expect(screen.getByText('2 filer læses ind.')).toBeTruthy();
    fireEvent.click(button('Sæt en.pdf på pause'));
    fireEvent.click(await screen.findByRole('button', { name: 'Fortsæt en.pdf' }));
    expect(await screen.findByRole('button', { name: 'Sæt en.pdf på pause' })).toBeTruthy();
  });

  it('of which one is refused: it is named, and the others are read', async () => {
    const intake = fakeIntake();
    const read = intake.readFile;
    intake.readFile = (file) =>
      file.name === 'stor.pdf' ? refusingIntake('too-large').readFile(file) : read(file);
    const { container } = openReader(intake);
    choose(container, pdf('stor.pdf'), pdf('god.pdf'));
    const list = await screen.findByRole('region', { name: 'Undervejs' });
    expect(
      within(list)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['god.pdf']);
    const refused = screen.getByRole('alert').parentElement;
    expect(refused?.textContent).toMatch(/^stor\.pdf.*større/);
  });
});

describe('a reading that is let go of', () => {
  it('is stopped and hidden, and comes back with undo', async () => {
    const intake = fakeIntake({ readings: [reading({ done: 3, pages: 10 })] });
    openReader(intake);
    fireEvent.click(await screen.findByRole('button', { name: 'Fjern dagsorden.pdf' }));
    expect(await screen.findByText(/læses ikke længere/)).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect((await intake.reading('reading-1'))?.state).toBe('paused');
    fireEvent.click(button('Fortryd'));
    expect(await screen.findByRole('progressbar', { name: 'dagsorden.pdf' })).toBeTruthy();
    await waitFor(async () => expect((await intake.reading('reading-1'))?.state).toBe('running'));
  });
});

describe('a pasted text', () => {
  const paste = (text: string) => {
    const box = screen.getByLabelText('Indsæt tekst') as HTMLTextAreaElement;
    fireEvent.input(box, { target: { value: text } });
    fireEvent.click(button('Læs teksten'));
    return box;
  };

  it('that is no agenda is said to be none, and kept', async () => {
    const client = fakeClient();
    client.importStatus = async () => ({ state: 'failed', code: 'not-an-agenda' });
    const intake = fakeIntake();
    openReader(intake, undefined, { client });
    const box = paste('en opskrift');
    await waitFor(async () => expect(await intake.readings()).toHaveLength(1));
    act(() => intake.set('reading-1', { state: 'done', importId: 'import-1' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/ingen dagsorden.*Intet er gemt/);
    expect(box.value).toBe('en opskrift');
  });

  it('leads to its meeting', async () => {
    const intake = fakeIntake();
    openReader(intake, undefined, { client: fakeClient({ saved: [savedMeeting()] }) });
    paste('Dagsorden …');
    await waitFor(async () => expect(await intake.readings()).toHaveLength(1));
    act(() => intake.set('reading-1', { state: 'done', importId: 'import-1' }));
    expect(await screen.findByRole('navigation', { name: 'Indhold' }, SLOW)).toBeTruthy();
  });
});

describe('the reader at an address', () => {
  const route = { view: 'document', address: 'https://dagsordener.roskilde.dk/vis/pdf/1' } as const;

  it('fetches the document once, and follows its reading', async () => {
    const intake = fakeIntake();
    const readAddress = vi.fn(intake.readAddress);
    const { seen } = openReader({ ...intake, readAddress }, route);
    expect(await screen.findByRole('progressbar')).toBeTruthy();
    expect(readAddress).toHaveBeenCalledExactlyOnceWith(route.address);
    expect(seen).toEqual([{ view: 'reading', id: 'reading-1' }]);
  });

  it('says why a document did not come, and leads to the original', async () => {
    openReader(refusingIntake('login-needed'), route);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/ikke logget ind/);
    const login = within(alert).getByRole('link', { name: 'Åbn dokumentet, og log ind' });
    expect(login.getAttribute('href')).toBe(route.address);
    expect(within(alert).getByRole('button', { name: 'Prøv igen' })).toBeTruthy();
  });

  it('asks for access to a site in the click, and goes on when it is given', async () => {
    const intake = fakeIntake();
    let granted = false;
    const grantSite = vi.fn(async () => {
      granted = true;
      return true;
    });
    const refuse = refusingIntake('permission-needed').readAddress;
    const readAddress = (address: string) => (granted ? intake.readAddress(address) : refuse(address));
    openReader({ ...intake, grantSite, readAddress }, route);
    fireEvent.click(await screen.findByRole('button', { name: 'Giv adgang til dagsordener.roskilde.dk' }));
    expect(grantSite).toHaveBeenCalledExactlyOnceWith('dagsordener.roskilde.dk');
    expect(await screen.findByRole('progressbar')).toBeTruthy();
  });

  it('says that nothing changed when access is refused', async () => {
    const grantSite = async () => false;
    openReader({ ...refusingIntake('permission-needed'), grantSite }, route);
    fireEvent.click(await screen.findByRole('button', { name: /^Giv adgang/ }));
    expect(await screen.findByText(/gav ikke adgang.*Intet er ændret/)).toBeTruthy();
  });
});
