/** What one types into: real keys, in the sidebar unless told otherwise. */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { Reader } from '@/components/reader/Reader.tsx';
import { type ReaderRoute, readRoute, writeRoute } from '@/components/reader/route.ts';
import type { Suggestion } from '@/lib/agenda/search-views.ts';
import { DEFAULT_SETTINGS } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { KnownError } from '@/lib/errors.ts';
import { fakeClient } from './fake-client.ts';
import { fakeDesk } from './fake-desk.ts';
import { fakeIntake } from './fake-intake.ts';
import { openReader, openSidebar, press, savedMeeting } from './harness.tsx';

afterEach(cleanup);

const field = () => screen.getByRole('combobox', { name: 'Søg i gemte møder' }) as HTMLInputElement;
const chips = () =>
  screen.queryAllByRole('button', { name: /^Fjern filteret/ }).map((chip) => chip.textContent);
const rows = () =>
  screen.queryAllByRole('option').map((row) => row.firstElementChild?.nextElementSibling?.textContent);
const active = () => {
  const id = field().getAttribute('aria-activedescendant');
  return id ? document.getElementById(id) : null;
};
/** Types letter by letter at the caret, as a keyboard does. */
function type(text: string) {
  const input = field();
  if (document.activeElement !== input) act(() => input.focus());
  for (const letter of text) {
    const at = input.selectionStart ?? input.value.length;
    const end = input.selectionEnd ?? at;
    input.value = input.value.slice(0, at) + letter + input.value.slice(end);
    input.setSelectionRange(at + 1, at + 1);
    fireEvent.input(input);
  }
}
const asked = (client: SagssporClient) => vi.spyOn(client, 'search');
const lastQuery = (spy: ReturnType<typeof asked>) => spy.mock.lastCall?.[0].query;
const open = (change: Partial<SagssporClient> = {}) => {
  const client = { ...fakeClient({ saved: [savedMeeting()] }), ...change };
  const search = asked(client);
  return { client, search, ...openSidebar({ client }) };
};
/** Something was asked, and its answer is in. */
async function answered(asked: Mock) {
  await waitFor(() => expect(asked).toHaveBeenCalled());
  await act(() => asked.mock.results.at(-1)?.value.catch(() => {}));
}
const word = (label: string): Suggestion => ({
  kind: 'word',
  label,
  query: `${label} `,
  caret: label.length + 1,
});

describe('filters', () => {
  it('become chips once they are complete, and the query stays one text', async () => {
    const { search } = open();
    type('kkr:hovedstaden');
    expect(chips()).toEqual([]);
    type(' klima');
    expect(chips()).toEqual(['KKR: hovedstaden']);
    expect(field().value).toBe('klima');
    await waitFor(() => expect(lastQuery(search)).toBe('kkr:hovedstaden klima'));
  });

  it('are named in words', () => {
    open();
    type('kkr:"KKR Sjælland" kkr:fyn frist: er:bogmærket beløb:>1mio x');
    expect(chips()).toEqual(['KKR Sjælland', 'KKR: fyn', 'Har frist', 'Bogmærket', 'Beløb: >1mio']);
  });

  it('half typed, or not understood, stay text', () => {
    open();
    type('år:20 kkr:hoved');
    expect(chips()).toEqual([]);
    expect(field().value).toBe('år:20 kkr:hoved');
  });

  it('typed in the middle leave the caret where it was', () => {
    open();
    type('vand reform');
    field().setSelectionRange(5, 5);
    type('år:2025 ');
    expect(chips()).toEqual(['År: 2025']);
    expect(field().value).toBe('vand reform');
    expect(field().selectionStart).toBe(5);
  });

  it('become chips when one leaves the field, too', () => {
    open();
    type('klima kkr:hovedstaden');
    act(() => field().blur());
    expect(chips()).toEqual(['KKR: hovedstaden']);
    expect(field().value).toBe('klima ');
  });

  it('are taken off by a press, which is told, and the field keeps the focus', async () => {
    const { search } = open();
    type('kkr:hovedstaden klima');
    fireEvent.click(screen.getByRole('button', { name: 'Fjern filteret KKR: hovedstaden' }));
    expect(chips()).toEqual([]);
    expect(document.activeElement).toBe(field());
    await waitFor(() => expect(lastQuery(search)).toBe('klima'));
    expect(screen.getByText('Filteret KKR: hovedstaden er fjernet.').getAttribute('role')).toBe('status');
  });

  it('come back as selected text by Backspace at the start: to be deleted, or changed', () => {
    open();
    type('kkr:hovedstaden år:2025 klima');
    field().setSelectionRange(0, 0);
    press('Backspace', field());
    expect(chips()).toEqual(['KKR: hovedstaden']);
    expect(field().value).toBe('år:2025 klima');
    expect([field().selectionStart, field().selectionEnd]).toEqual([0, 7]);
    type('x');
    expect(field().value).toBe('x klima');
  });

  it('are not all swept away by a key held down', () => {
    open();
    type('kkr:hovedstaden ');
    fireEvent.keyDown(field(), { key: 'Backspace', repeat: true });
    expect(chips()).toEqual(['KKR: hovedstaden']);
  });

  it('are walked along with the arrows', () => {
    open();
    type('kkr:hovedstaden år:2025 ');
    press('ArrowLeft', field());
    expect(document.activeElement?.textContent).toBe('År: 2025');
    press('ArrowLeft');
    expect(document.activeElement?.textContent).toBe('KKR: hovedstaden');
    press('ArrowRight');
    press('ArrowRight');
    expect(document.activeElement).toBe(field());
    press('ArrowLeft', field());
    press('Delete');
    expect(chips()).toEqual(['KKR: hovedstaden']);
  });

  it('of a query from elsewhere are chips at once', async () => {
    openReader(fakeIntake(), { view: 'home', query: 'klima type:drøftelse' });
    expect(chips()).toEqual(['Type: drøftelse']);
    expect(field().value).toBe('klima ');
  });

  it('let a word be composed letter by letter', () => {
    open();
    const input = field();
    act(() => input.focus());
    input.value = 'kkr:a e';
    fireEvent.input(input, { isComposing: true });
    expect(chips()).toEqual([]);
    expect(input.value).toBe('kkr:a e');
  });
});

describe('suggestions', () => {
  it('come under the field as one types, and are told', async () => {
    open({ suggest: async () => [word('klima'), word('klimaalliancen')] });
    expect(field().getAttribute('aria-expanded')).toBe('false');
    type('kli');
    expect((await screen.findByRole('listbox', { name: 'Forslag' })).id).toBe(
      field().getAttribute('aria-controls'),
    );
    expect(rows()).toEqual(['klima', 'klimaalliancen']);
    expect(field().getAttribute('aria-expanded')).toBe('true');
    expect(active()).toBeNull();
    expect(document.activeElement).toBe(field());
    expect((await screen.findByText('2 forslag')).getAttribute('role')).toBe('status');
  });

  it('are walked with the arrows, past the end to what was found and back', async () => {
    open();
    type('kli');
    await screen.findByRole('listbox');
    await screen.findByText(/punkter? i 1 møde/);
    const last = rows().length - 1;
    for (let row = 0; row <= last; row++) {
      press('ArrowDown', field());
      expect(active()?.getAttribute('aria-selected')).toBe('true');
    }
    press('ArrowUp', field());
    expect(active()).toBe(last > 0 ? screen.getAllByRole('option')[last - 1] : null);
    for (let row = 0; row < 2; row++) press('ArrowDown', field());
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(document.activeElement?.closest('[data-row]')).toBeTruthy();
  });

  it('are taken by Enter', async () => {
    const { search } = open({ suggest: async () => [word('klima'), word('klimaalliancen')] });
    type('kli');
    await screen.findByRole('listbox');
    press('ArrowDown', field());
    press('ArrowDown', field());
    press('Enter', field());
    expect(field().value).toBe('klimaalliancen ');
    expect(screen.queryByRole('listbox')).toBeNull();
    await waitFor(() => expect(lastQuery(search)).toBe('klimaalliancen'));
  });

  it('are taken by the pointer, and a value becomes a chip', async () => {
    open();
    type('hoveds');
    const value = (await screen.findByText('kkr:hovedstaden')) as HTMLElement;
    expect(fireEvent.mouseDown(value)).toBe(false);
    fireEvent.click(value);
    expect(chips()).toEqual(['KKR: hovedstaden']);
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
  });

  it('of a field lead on to its values', async () => {
    open();
    type('typ');
    fireEvent.click(await screen.findByText('type:'));
    expect(field().value).toBe('type:');
    expect(await screen.findByText('type:drøftelse')).toBeTruthy();
  });

  it('close by Escape before anything else does', async () => {
    const { host } = open();
    type('kli');
    await screen.findByRole('listbox');
    press('Escape', field());
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field().value).toBe('kli');
    press('Escape', field());
    expect(field().value).toBe('');
    expect(host.close).not.toHaveBeenCalled();
  });

  it('are put away by Escape before they have come, too: what is typed stays', async () => {
    const answers: (() => void)[] = [];
    const { host } = open({
      suggest: () => new Promise((answer) => answers.push(() => answer([word('klimaplan')]))),
    });
    type('kli');
    press('Escape', field());
    expect(field().value).toBe('kli');
    type('m');
    await waitFor(() => expect(answers.length).toBeGreaterThan(0));
    press('Escape', field());
    for (const answer of answers) await act(async () => answer());
    expect(rows()).toEqual([]);
    expect(field().value).toBe('klim');
    press('Escape', field());
    expect(field().value).toBe('');
    expect(host.close).not.toHaveBeenCalled();
  });

  it('that there are none of are no step of Escape: it clears the field, then closes', async () => {
    const suggest = vi.fn(async () => []);
    open({ suggest });
    type('kli');
    await answered(suggest);
    press('Escape', field());
    expect(field().value).toBe('');
    // What lies around it closes by what the field leaves alone.
    expect(press('Escape', field())).toBe(true);
  });

  it('that cannot be had are no step of Escape either', async () => {
    const suggest = vi.fn(() => Promise.reject(new KnownError('archive-newer')));
    open({ suggest });
    type('kli');
    await answered(suggest);
    press('Escape', field());
    expect(field().value).toBe('');
  });

  it('go when one leaves the field, and take no focus', async () => {
    open();
    type('kli');
    await screen.findByRole('listbox');
    act(() => field().blur());
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('that come late are dropped', async () => {
    const answers = new Map<string, (list: Suggestion[]) => void>();
    open({ suggest: (typed) => new Promise((answer) => answers.set(typed, answer)) });
    type('k');
    await waitFor(() => expect(answers.has('k')).toBe(true));
    type('li');
    await waitFor(() => expect(answers.has('kli')).toBe(true));
    await act(async () => answers.get('kli')?.([word('klima')]));
    await act(async () => answers.get('k')?.([word('kommune')]));
    expect(rows()).toEqual(['klima']);
  });

  it('that fail leave searching as it is', async () => {
    const { search } = open({ suggest: () => Promise.reject(new Error('gone')) });
    type('klima');
    await waitFor(() => expect(lastQuery(search)).toBe('klima'));
    expect(await screen.findByText('1 punkt i 1 møde')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('before anything is typed', () => {
  let client: SagssporClient;
  beforeEach(async () => {
    client = fakeClient({ saved: [savedMeeting()] });
    await client.keepSearch('sundhed år:2025', true);
    await client.keepSearch('klima', true);
  });

  it('earlier searches and fields are offered', async () => {
    openSidebar({ client });
    act(() => field().focus());
    await screen.findByRole('listbox');
    expect(rows().slice(0, 3)).toEqual(['klima', 'sundhed år:2025', 'kkr:']);
    fireEvent.click(screen.getByRole('option', { name: /sundhed år:2025/ }));
    expect(chips()).toEqual(['År: 2025']);
    expect(field().value).toBe('sundhed ');
  });

  it('an earlier search can be forgotten, by key or pointer', async () => {
    openSidebar({ client });
    act(() => field().focus());
    await screen.findByRole('listbox');
    press('ArrowDown', field());
    expect(active()?.getAttribute('aria-keyshortcuts')).toBe('Delete');
    press('Delete', field());
    await waitFor(() => expect(rows()[0]).toBe('sundhed år:2025'));
    expect(screen.getByText('Søgningen “klima” er glemt.')).toBeTruthy();
    fireEvent.click(screen.getByTitle('Glem søgningen sundhed år:2025'));
    await waitFor(() => expect(rows()[0]).toBe('kkr:'));
  });
});

describe('a search that led somewhere', () => {
  it('is kept when a hit is opened, in the sidebar by Enter alone', async () => {
    const { client } = open();
    const keep = vi.spyOn(client, 'keepSearch');
    type('klima');
    await screen.findByText('1 punkt i 1 møde');
    expect(keep).not.toHaveBeenCalled();
    press('Enter', field());
    expect(keep).toHaveBeenCalledWith('klima', true);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true'));
  });

  it('is opened by Enter right behind the last letter, before the answer is in', async () => {
    open();
    type('klima');
    press('Enter', field());
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true'));
  });

  it('is not opened any more once something else is typed', async () => {
    const client = fakeClient({ saved: [savedMeeting()] });
    const keep = vi.spyOn(client, 'keepSearch');
    openSidebar({ client });
    type('klima');
    press('Enter', field());
    type('a');
    field().setSelectionRange(5, 6);
    type(' ');
    await screen.findByText('1 punkt i 1 møde');
    expect(keep).not.toHaveBeenCalled();
  });

  it('is kept by Enter in the reader, which goes to what was found', async () => {
    const client = fakeClient({ saved: [savedMeeting()] });
    const keep = vi.spyOn(client, 'keepSearch');
    openReader(fakeIntake(), undefined, { client });
    type('klima');
    await screen.findByText('1 punkt i 1 møde');
    press('Enter', field());
    expect(keep).toHaveBeenCalledWith('klima', true);
    expect(document.activeElement?.closest('[data-row]')).toBeTruthy();
  });
});

describe('the address of a search', () => {
  it('is one place in the history while it is typed on, and another one for another search', async () => {
    const went: [string, boolean | undefined][] = [];
    function Surface() {
      const [route, setRoute] = useState<ReaderRoute>({ view: 'home', query: '' });
      return (
        <Reader
          desk={fakeDesk()}
          client={fakeClient({ saved: [savedMeeting()] })}
          intake={fakeIntake()}
          revision={0}
          settings={{ ...DEFAULT_SETTINGS, language: 'da' }}
          onSettings={() => {}}
          route={route}
          navigate={(next, replaces) => {
            went.push([writeRoute(next), replaces]);
            setRoute(next);
          }}
        />
      );
    }
    render(<Surface />);
    type('klima');
    await waitFor(() => expect(went).toEqual([['#q=klima', false]]));
    type('alliancen');
    await waitFor(() => expect(went.at(-1)).toEqual(['#q=klimaalliancen', true]));
    fireEvent.input(field(), { target: { value: 'vand' } });
    await waitFor(() => expect(went.at(-1)).toEqual(['#q=vand', false]));
    expect(went).toHaveLength(3);
  });

  it.each([
    ['#q=klima', { view: 'home', query: 'klima' }],
    ['#q=klima&sort=date&flat=1', { view: 'home', query: 'klima', sort: 'date', flat: true }],
  ] as const)('%s keeps how it is shown', (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
    expect(writeRoute(route)).toBe(hash);
  });

  it('that says anything else of order or grouping says nothing', () => {
    expect(readRoute('#q=x&sort=size&flat=yes')).toEqual({ view: 'home', query: 'x' });
  });
});

describe('the help sheet', () => {
  it.each([
    ['da', 'Taster og søgning', 'frist:2027'],
    ['en', 'Keys and searching', 'deadline:2027'],
  ] as const)('says in %s what can be typed', async (language, name, example) => {
    const { props, rerender } = open();
    const { Sidebar } = await import('@/components/sidebar/Sidebar.tsx');
    rerender(<Sidebar {...props} settings={{ ...props.settings, language }} />);
    press('?', (await screen.findAllByRole('tab'))[0]);
    const sheet = await screen.findByRole('dialog', { name });
    expect(within(sheet).getByText(example)).toBeTruthy();
  });
});
