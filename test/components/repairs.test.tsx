import { cleanup, fireEvent, renderHook, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { placesOf } from '@/components/reader/source-places.ts';
import { wordOf } from '@/components/reader/TeachForm.tsx';
import { useSettled } from '@/components/reader/useSettled.ts';
import { wordEntries } from '@/components/reader/word-entries.ts';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { KnownError } from '@/lib/errors.ts';
import { damagedClient, damagedMeeting } from './damaged-meeting.ts';
import { fakeClient } from './fake-client.ts';
import { press, savedMeeting } from './harness.tsx';
import { article, openMeeting } from './reader-harness.tsx';

afterEach(cleanup);

const marked = (within: HTMLElement, kind = 'repair') =>
  [...within.querySelectorAll(`.mark[data-kind=${kind}]`)].map(({ textContent }) => textContent);
async function openWords(title = /^3\.1/) {
  const item = await article(title);
  fireEvent.click(within(item).getByText(/^Rettede ord/));
  await within(item).findAllByRole('button', { name: /Fortryd rettelsen/ });
  return item;
}
const entries = (item: HTMLElement) =>
  [...item.querySelectorAll('.repair-words')].map(({ textContent }) => textContent);

describe('a meeting whose words were repaired', () => {
  it('says so once, with how many, in place of the warning that the text is damaged', async () => {
    openMeeting();
    expect(await screen.findByText(/^14 ord er rettet efter fejllæsning/)).toBeTruthy();
    expect(screen.queryByText(/læsefejl/)).toBeNull();
  });

  it('is no matter where nothing was repaired', async () => {
    openMeeting(fakeClient({ saved: [savedMeeting()] }), {}, savedMeeting().id);
    await article(/^3\.2/);
    expect(screen.queryByText(/fejllæsning/)).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Markér rettede ord' })).toBeNull();
    expect(screen.queryByText(/^Rettede ord/)).toBeNull();
  });

  it('marks the words in titles, texts and attachments only when asked, and keeps the choice', async () => {
    const { changed } = openMeeting();
    const item = await article(/^3\.1/);
    expect(marked(item)).toEqual([]);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Markér rettede ord' }));
    expect(changed).toHaveBeenCalledWith({ markRepairs: true });
    expect(marked(item)).toEqual([
      'Klimaalliancen',
      'drøfter',
      'mødet',
      'mødet',
      'medfinansiere',
      'på',
      'gå',
      'Klimaalliancens',
    ]);
  });

  it('can be seen as it was read, without marks and lists, and back', async () => {
    openMeeting(undefined, { markRepairs: true });
    const item = await article(/^3\.1/);
    fireEvent.click(screen.getByRole('button', { name: 'Vis teksten som den blev læst' }));
    expect(await screen.findByText(/Teksten vises, som den blev læst, med alle fejl/)).toBeTruthy();
    expect(item.textContent).toContain('besluttede på mgdet den');
    expect(within(item).queryByText(/^Rettede ord/)).toBeNull();
    expect(marked(item)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Vis den rettede tekst' }));
    await waitFor(() => expect(item.textContent).toContain('besluttede på mødet den'));
  });

  it('as it was read is undone with one key', async () => {
    openMeeting();
    const item = await article(/^3\.1/);
    fireEvent.click(screen.getByRole('button', { name: 'Vis teksten som den blev læst' }));
    await screen.findByText('Teksten vises nu, som den blev læst.');
    press('u', item);
    await waitFor(() => expect(item.textContent).toContain('besluttede på mødet den'));
  });

  it('says when it cannot be shown otherwise, and stays as it was', async () => {
    const client = { ...damagedClient(), keepAllWords: () => Promise.reject(new KnownError('not-found')) };
    openMeeting(client);
    fireEvent.click(await screen.findByRole('button', { name: 'Vis teksten som den blev læst' }));
    expect((await screen.findByText(/ikke længere i arkivet/)).closest('.toast')).toBeTruthy();
    expect(screen.getByText(/^14 ord er rettet/)).toBeTruthy();
  });
});

describe('the repaired words of an item', () => {
  it('are a folded list, each once, with how often it stands there', async () => {
    openMeeting();
    const item = await article(/^3\.1/);
    expect(within(item).getByText('Rettede ord (7)')).toBeTruthy();
    expect(entries(item)).toEqual([]);
    await openWords();
    expect(entries(item)).toContain('mgdet →  rettet til mødet 2 steder');
    expect(entries(item)).toContain('pa →  rettet til på');
  });

  it('open at a word that is pressed in the text, also by Enter', async () => {
    openMeeting(undefined, { markRepairs: true });
    const item = await article(/^3\.1/);
    const mark = () =>
      [...item.querySelectorAll('.mark[data-kind=repair]')].find((one) => one.textContent === 'på');
    fireEvent.click(mark() as Element);
    await waitFor(() => expect(document.activeElement?.textContent).toContain('pa'));
    expect(document.activeElement?.tagName).toBe('LI');
    fireEvent.keyDown(
      [...item.querySelectorAll('.mark[data-kind=repair]')].find(
        (one) => one.textContent === 'gå',
      ) as Element,
      { key: 'Enter' },
    );
    await waitFor(() => expect(document.activeElement?.textContent).toContain('ga →'));
  });

  it('lead to their first place in the text', async () => {
    openMeeting();
    const item = await openWords();
    fireEvent.click(within(item).getByRole('button', { name: 'Vis stedet: medfinansiere' }));
    await waitFor(() => expect(document.activeElement?.className).toBe('mark'));
    expect(document.activeElement?.textContent).toBe('medfinansiere');
  });

  it('are shown as read again, all over the item, and corrected again', async () => {
    openMeeting();
    const item = await openWords();
    fireEvent.click(within(item).getByRole('button', { name: 'Fortryd rettelsen af mgdet' }));
    await screen.findByText('“mgdet” vises i punktet, som det blev læst.');
    await waitFor(() =>
      expect(item.textContent).toContain('besluttede på mgdet den 18. juni 2025, at mgdet skulle'),
    );
    expect(entries(item)).toContain('mgdet →  vises som læst; forslag: mødet 2 steder');
    fireEvent.click(within(item).getByRole('button', { name: 'Ret igen: mgdet' }));
    await waitFor(() => expect(item.textContent).toContain('at mødet skulle'));
  });

  it('of a heading between the items can be undone too', async () => {
    openMeeting();
    const part = (
      await screen.findByRole('heading', { level: 2, name: '3 Regionalpolitiske sager' })
    ).closest('article') as HTMLElement;
    fireEvent.click(within(part).getByText('Rettede ord (1)'));
    fireEvent.click(await within(part).findByRole('button', { name: 'Fortryd rettelsen af sagr' }));
    expect(await screen.findByRole('heading', { level: 2, name: '3 Regionalpolitiske sagr' })).toBeTruthy();
  });

  it('undone by mistake come back from the message', async () => {
    openMeeting();
    const item = await openWords();
    fireEvent.click(within(item).getByRole('button', { name: 'Fortryd rettelsen af pa' }));
    await waitFor(() => expect(item.textContent).toContain('tilbage, pa vegne'));
    fireEvent.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(item.textContent).toContain('tilbage, på vegne'));
  });

  it('say so when all of them are shown as read', async () => {
    const isKept = () => true;
    openMeeting({ ...damagedClient(), meeting: async () => damagedMeeting({ isKept }) });
    expect(await screen.findByText(/Alle rettelser er fortrudt/)).toBeTruthy();
  });
});

describe('teaching a word', () => {
  async function teach(word: string) {
    const item = await openWords();
    fireEvent.click(within(item).getByRole('button', { name: 'Lær ordet medfinanslere' }));
    const field = within(item).getByLabelText('Ordet, som det skal staves') as HTMLInputElement;
    expect(field.value).toBe('medfinanslere');
    fireEvent.input(field, { target: { value: word } });
    fireEvent.submit(field.form as HTMLFormElement);
    return item;
  }

  it('begins with the word as read, and shows it so ever after', async () => {
    openMeeting();
    const item = await teach('medfinanslere');
    await screen.findByText('“medfinanslere” er lært.');
    await waitFor(() => expect(item.textContent).toContain('længere medfinanslere alliancen'));
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });

  it('takes one word of letters and nothing else', async () => {
    const client = damagedClient();
    const teachWord = vi.fn(client.teachWord);
    openMeeting({ ...client, teachWord });
    const item = await teach('  ');
    expect(within(item).getByText('Skriv ét ord med bogstaver.')).toBeTruthy();
    expect(teachWord).not.toHaveBeenCalled();
  });

  it.each([
    [' Klimaalliancen ', 'Klimaalliancen'],
    ['børne-', 'børne-'],
    ['K29', 'K29'],
    ['to ord', null],
    ['2025', null],
    ['', null],
    ['<b>x</b>', null],
    ['x'.repeat(81), null],
  ])('of “%s” teaches %s', (typed, word) => expect(wordOf(typed)).toBe(word));

  it('is let go of with Escape, and focus returns', async () => {
    openMeeting();
    const item = await openWords();
    const opener = within(item).getByRole('button', { name: 'Lær ordet pa' });
    fireEvent.click(opener);
    press('Escape', within(item).getByLabelText('Ordet, som det skal staves'));
    expect(within(item).queryByLabelText('Ordet, som det skal staves')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('can be seen in the head of the meeting, and forgotten', async () => {
    openMeeting();
    const item = await teach('medfinanslere');
    fireEvent.click(await screen.findByRole('button', { name: 'Glem medfinanslere' }));
    await waitFor(() => expect(item.textContent).toContain('længere medfinansiere alliancen'));
    expect(screen.queryByText(/Ord, du har lært/)).toBeNull();
  });
});

describe('entries of repaired words', () => {
  it('are told by what was read and what is meant, with the first place of each', () => {
    const item = damagedMeeting().items.find(({ number }) => number === '3.1');
    const found = item ? wordEntries(item) : [];
    expect(found.find(({ read }) => read === 'mgdet')).toMatchObject({ count: 2, place: { section: 0 } });
    expect(found.find(({ read }) => read === 'Klimaailiancen')).toMatchObject({ count: 1, place: null });
  });

  it('without places, as in tables put together again, are told all the same', () => {
    const [, item] = damagedMeeting().items;
    const lost = { start: null, end: null, read: 'Midtjyl', meant: 'Midtjylland', kept: false };
    const [section] = item?.sections ?? [];
    if (!item || !section) throw new Error('no item');
    const found = wordEntries({ ...item, sections: [{ ...section, repairs: [lost, lost] }] });
    expect(found).toMatchObject([{ read: 'Midtjyl', count: 2, place: null }]);
  });
});

describe('a meeting read again', () => {
  it('is the same where nothing changed, and of what changed only that is new', () => {
    const { result, rerender } = renderHook(useSettled, { initialProps: damagedMeeting() });
    const first = result.current;
    rerender(damagedMeeting());
    expect(result.current).toBe(first);
    rerender(damagedMeeting({ isKept: (_, { read }) => read === 'pa' }));
    const changed = result.current.items.filter((item, at) => item !== first.items[at]);
    expect(changed.map(({ number }) => number)).toEqual(['3.1']);
    rerender({ ...damagedMeeting(), location: 'Roskilde' });
    expect(result.current).toMatchObject({ location: 'Roskilde' });
    rerender({ ...damagedMeeting(), items: damagedMeeting().items.slice(1) });
    expect(result.current.items).toHaveLength(first.items.length - 1);
  });
});

describe('the place of an item in a damaged source', () => {
  const asLines = (meeting: MeetingView) =>
    meeting.items.map(({ number, title }) => ({ text: `${number} ${title}`, page: null, begins: null }));

  it('is found by its title as it was read', () => {
    const lines = asLines(damagedMeeting({ asRead: true }));
    const meeting = damagedMeeting();
    const item = meeting.items.findIndex(({ number }) => number === '3.1');
    expect(lines[item]?.text).toContain('Klimaailiancen');
    expect(placesOf(lines, meeting.items).get(meeting.items[item]?.key ?? '')).toBe(item);
  });
});
