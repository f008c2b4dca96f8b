import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { guessHead } from '@/components/sidebar/marked-text.ts';
import { Sidebar } from '@/components/sidebar/Sidebar.tsx';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { fakeClient, sampleMeeting, sampleSource } from './fake-client.ts';
import { openSidebar, press, savedMeeting } from './harness.tsx';

afterEach(cleanup);

/** The sample meeting of which the first two items were seen. */
function gathering(saved: MeetingView['saved'] = 'new'): MeetingView {
  const meeting = sampleMeeting();
  const keys = meeting.items.filter(({ isHeading }) => !isHeading).map(({ key }) => key);
  return { ...meeting, saved, gathering: { gathered: keys.slice(0, 2), missing: keys.slice(2) } };
}

describe('a meeting met one item at a time', () => {
  it('says how much of it was seen, and marks what is missing', async () => {
    openSidebar({ client: fakeClient({ page: gathering() }) });
    expect(await screen.findByText('2 af 16 punkter samlet')).toBeTruthy();
    expect(screen.getAllByText('mangler: åbn punktet i Prepare')).toHaveLength(14);
    expect(screen.getByRole('button', { name: 'Saml mødet' })).toBeTruthy();
  });

  it('counts on as items are seen, and says when it is whole', async () => {
    const client = fakeClient({ page: gathering() });
    const { props, rerender } = openSidebar({ client });
    await screen.findByText('2 af 16 punkter samlet');
    const meeting = gathering();
    const all = [...(meeting.gathering?.gathered ?? []), ...(meeting.gathering?.missing ?? [])];
    const whole: MeetingView = { ...meeting, saved: 'saved', gathering: { gathered: all, missing: [] } };
    client.preview = async () => ({ kind: 'meeting', meeting: whole });
    rerender(<Sidebar {...props} revision={1} />);
    expect(await screen.findByText('16 af 16 punkter samlet')).toBeTruthy();
    expect(screen.getByText('Alle punkter er samlet')).toBeTruthy();
    expect(screen.queryByText(/mangler/)).toBeNull();
  });

  it('offers the quicker way to whoever has the PDF', async () => {
    const { host } = openSidebar({ client: fakeClient({ page: gathering() }) });
    fireEvent.click(await screen.findByRole('button', { name: /Har du mødets PDF/ }));
    expect(host.openReader).toHaveBeenCalledWith({});
  });
});

describe('marked text', () => {
  const marked = '3.5 Klimaalliancen\nBaggrund\nKKR har drøftet sagen før.';
  const openForm = (change = {}) => {
    const client = fakeClient({ saved: [savedMeeting()] });
    const saveSelection = vi.fn(client.saveSelection);
    client.saveSelection = saveSelection;
    const host = { jumpTo: async () => 'exact' as const, openReader: vi.fn(), selection: () => marked };
    return { saveSelection, client, ...openSidebar({ client, host, ...change }) };
  };
  const field = (name: string) => screen.getByLabelText(name) as HTMLInputElement;

  it('is taken with t as an item of the meeting of the page, head and number read from it', async () => {
    const { saveSelection } = openForm();
    press('t', await screen.findByRole('tab', { name: 'Punkter' }));
    await screen.findByRole('form', { name: 'Tag det markerede' });
    expect([field('Nummer').value, field('Titel').value]).toEqual(['3.5', 'Klimaalliancen']);
    fireEvent.click(screen.getByRole('button', { name: 'Gem punktet' }));
    expect(await screen.findByText('Punktet er gemt.')).toBeTruthy();
    expect(saveSelection).toHaveBeenCalledWith({
      text: marked,
      number: '3.5',
      title: 'Klimaalliancen',
      body: sampleMeeting().body,
      date: '2025-06-18',
      address: sampleSource().address,
      channel: 'kl',
    });
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('is taken back with undo', async () => {
    const { client } = openForm();
    const undoSave = vi.spyOn(client, 'undoSave');
    press('t', await screen.findByRole('tab', { name: 'Punkter' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Gem punktet' }));
    await screen.findByText('Punktet er gemt.');
    fireEvent.click(screen.getAllByRole('button', { name: 'Fortryd' }).at(-1) as HTMLElement);
    expect(await screen.findByText('Fortrudt.')).toBeTruthy();
    expect(undoSave).toHaveBeenCalledWith('import-1');
  });

  it('of a page that tells no meeting asks who meets and when, and says what is missing', async () => {
    const { saveSelection, client } = openForm();
    client.preview = async () => ({ kind: 'nothing', expected: false });
    press('t', await screen.findByRole('tab', { name: 'Punkter' }));
    fireEvent.change(await screen.findByLabelText('Møde'), { target: { value: '' } });
    fireEvent.input(field('Hvem holder mødet'), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Gem punktet' }));
    expect(await screen.findByText(/^Skriv en titel/)).toBeTruthy();
    expect(saveSelection).not.toHaveBeenCalled();
    fireEvent.input(field('Hvem holder mødet'), { target: { value: 'kkr sjælland' } });
    fireEvent.input(field('Dato'), { target: { value: '2026-03-06' } });
    fireEvent.click(screen.getByRole('button', { name: 'Gem punktet' }));
    await waitFor(() => expect(saveSelection).toHaveBeenCalled());
    expect(saveSelection.mock.calls[0]?.[0]).toMatchObject({
      body: { key: 'kkr-sjaelland', name: 'KKR Sjælland' },
      date: '2026-03-06',
    });
  });

  it('from the page menu opens the form at once, and Escape leaves it', async () => {
    openForm({ marked: { text: 'Punkt 7: Eventuelt' } });
    const form = await screen.findByRole('form', { name: 'Tag det markerede' });
    expect(within(form).getByDisplayValue('Eventuelt')).toBeTruthy();
    press('Escape', field('Titel'));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  });

  it('is not offered where the page cannot be asked', async () => {
    openSidebar();
    fireEvent.click(await screen.findByRole('button', { name: 'Indstillinger og hjælp' }));
    expect(screen.queryByRole('button', { name: /Tag det markerede/ })).toBeNull();
  });

  it.each([
    ['3.10. Ny organisering\nBaggrund', '3.10', 'Ny organisering'],
    ['Punkt 4: Økonomi', '4', 'Økonomi'],
    ['5.\n\nGodkendelse af referat\nmere', '5', 'Godkendelse af referat'],
    ['1.a Orientering', '1.a', 'Orientering'],
    ['2025 blev et godt år', '', '2025 blev et godt år'],
    ['Uden nummer', '', 'Uden nummer'],
    ['', '', ''],
  ])('%o has number %o and title %o', (text, number, title) => {
    expect(guessHead(text)).toEqual({ number, title });
  });
});

describe('a page of an unknown site that was pointed at', () => {
  const source = {
    ...sampleSource(),
    channel: 'generic' as const,
    address: 'https://www.hillerod.dk/moede/1',
  };
  const pointedAt = { source, detection: { kind: 'agenda' }, granted: false } as const;

  it('shows what was understood, and offers to know the site', async () => {
    const { host } = openSidebar({ page: pointedAt });
    expect(await screen.findByText(/kender ikke dette websted/)).toBeTruthy();
    expect(screen.getByText(/^16 punkter · 19 bilag/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Kend www.hillerod.dk fremover' }));
    expect(host.openReader).toHaveBeenCalledWith({ site: 'www.hillerod.dk' });
  });

  it('offers it too where nothing was found', async () => {
    const client = fakeClient();
    client.preview = async () => ({ kind: 'nothing', expected: false });
    openSidebar({ client, page: { ...pointedAt, detection: { kind: 'nothing' } } });
    expect(await screen.findByText('Ingen dagsorden på denne side')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Kend www/ })).toBeTruthy();
  });

  it('offers it for a platform that is known, too: it is the site that is not', async () => {
    const published = {
      ...source,
      channel: 'publication' as const,
      address: 'https://dagsordener.greve.dk/vis',
    };
    openSidebar({ page: { ...pointedAt, source: published } });
    expect(await screen.findByRole('button', { name: 'Kend dagsordener.greve.dk fremover' })).toBeTruthy();
  });

  it('offers nothing that is granted already', async () => {
    openSidebar({ page: { ...pointedAt, granted: true } });
    await screen.findByText(/^16 punkter · 19 bilag/);
    expect(screen.queryByRole('button', { name: /^Kend/ })).toBeNull();
  });
});
