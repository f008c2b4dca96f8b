import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { placePassages } from '@/components/passages/placing.ts';
import { passageOf } from '@/lib/agenda/passages.ts';
import type { HighlightView } from '@/lib/desk/highlights.ts';
import { damagedClient, damagedMeeting } from './damaged-meeting.ts';
import { fakeDesk } from './fake-desk.ts';
import { fakeHighlights } from './fake-passages.ts';
import { press } from './harness.tsx';
import { article, openMeeting } from './reader-harness.tsx';

afterEach(cleanup);

const items = () => damagedMeeting().items;
const itemNumbered = (number: string) => {
  const item = items().find((one) => one.number === number && !one.isHeading);
  if (!item) throw new Error(number);
  return item;
};

/** The first so many letters of an item's first section, marked; or other words. */
function marked(id: string, change: Partial<HighlightView> = {}): HighlightView {
  const item = itemNumbered('3.1');
  const passage = passageOf(item.sections, { section: 0, start: 0, end: 40 });
  if (!passage) throw new Error('nothing to mark');
  return {
    ...{ ...passage, id, itemKey: item.key, colour: 'green', note: '' },
    ...{ createdAt: '2026-01-05T08:00:00.000Z', ...change },
  };
}
const lost = (id: string, change: Partial<HighlightView> = {}) =>
  marked(id, { quote: 'Noget ganske andet, som aldrig har stået her.', read: null, ...change });

const open = (...highlights: HighlightView[]) => {
  const keeper = fakeHighlights(highlights);
  openMeeting(damagedClient(), {}, damagedMeeting().id, fakeDesk({ highlights: keeper }));
  return keeper;
};
const markOf = (item: HTMLElement) => item.querySelector<HTMLElement>('.mark[data-kind=highlight]');
const button = (name: RegExp | string, at: HTMLElement = document.body) =>
  within(at).findByRole('button', { name });

describe('a marked passage', () => {
  it('is marked in the text without breaking what else is marked there, and told in words', async () => {
    open(marked('h', { note: 'Spørg' }));
    const item = await article(/^3\.1/);
    await waitFor(() => expect(markOf(item)).not.toBeNull());
    const marks = [...item.querySelectorAll('.mark[data-kind=highlight]')];
    expect(marks.map(({ textContent }) => textContent).join(' ')).toContain(marked('h').quote.slice(0, 20));
    expect(markOf(item)?.dataset).toMatchObject({ colour: 'green', state: 'exact' });
    expect(markOf(item)?.dataset.tip).toBe('Fremhævet · Spørg');
    expect(item.querySelectorAll('.mark[data-kind=reference]').length).toBeGreaterThan(0);
    expect(within(item).getByText('1 fremhævning')).toBeTruthy();
  });

  it('that is lost is listed under its item, open, with its words and its note', async () => {
    open(lost('x', { note: 'Husk' }));
    const item = await article(/^3\.1/);
    const entry = await waitFor(() => {
      const found = item.querySelector<HTMLElement>('.passage[data-state=lost]');
      if (!found) throw new Error('not listed');
      return found;
    });
    expect(entry.closest('details')?.open).toBe(true);
    expect(entry.textContent).toContain('Noget ganske andet');
    expect(entry.textContent).toContain('Står ikke længere i teksten');
    expect(entry.textContent).toContain('Husk');
    expect(within(entry).queryByRole('button', { name: /^Vis i teksten/ })).toBeNull();
  });

  it('is listed for the meeting where its item is gone', async () => {
    open(lost('x', { itemKey: `${damagedMeeting().id}#borte` }));
    await screen.findByText('Fremhævninger i punkter, der ikke længere er i mødet');
    expect(screen.getByText('Fremhævninger i mødet (1)')).toBeTruthy();
  });

  it('is removed, and comes back when that is undone', async () => {
    open(marked('h'));
    const item = await article(/^3\.1/);
    await waitFor(() => expect(markOf(item)).not.toBeNull());
    fireEvent.click(await button('Fjern fremhævningen', item));
    await waitFor(() => expect(markOf(item)).toBeNull());
    fireEvent.click(await button('Fortryd'));
    await waitFor(() => expect(markOf(item)).not.toBeNull());
  });
});

describe('a passage in a section that is folded', () => {
  it('unfolds it when it is shown', async () => {
    open(marked('h'));
    const item = await article(/^3\.1/);
    await waitFor(() => expect(markOf(item)).not.toBeNull());
    const prose = markOf(item)?.closest<HTMLElement>('[data-fold]');
    const fold = prose?.parentElement?.querySelector<HTMLElement>('.fold-button');
    fireEvent.click(fold as HTMLElement);
    await waitFor(() => expect(prose?.hasAttribute('hidden')).toBe(true));
    fireEvent.click(await button(/^Vis i teksten/, item));
    await waitFor(() => expect(prose?.hasAttribute('hidden')).toBe(false));
    await waitFor(() => expect(fold?.getAttribute('aria-expanded')).toBe('true'));
  });
});

describe('marking by keys', () => {
  it('takes the paragraph in sight, another by arrows, and a colour; Escape gives focus back', async () => {
    const keeper = open();
    const item = await article(/^3\.1/);
    const title = within(item).getByRole('heading', { level: 3 });
    title.focus();
    press('h');
    const panel = await screen.findByRole('dialog', { name: 'Fremhæv teksten' });
    expect(panel.contains(document.activeElement)).toBe(true);
    expect(panel.textContent).toMatch(/Afsnit 1 af \d+/);
    expect(item.querySelectorAll('[data-chosen]')).toHaveLength(1);
    press('ArrowDown');
    await waitFor(() => expect(panel.textContent).toMatch(/Afsnit 2 af/));
    fireEvent.click(within(panel).getByRole('button', { name: 'Blå' }));
    await waitFor(async () => expect(await keeper.list()).toMatchObject([{ colour: 'blue' }]));
    await waitFor(() => expect(markOf(item)?.dataset.colour).toBe('blue'));
    const tools = await screen.findByRole('dialog', { name: 'Fremhævningen' });
    expect(within(tools).getByRole('button', { name: 'Blå' }).getAttribute('aria-pressed')).toBe('true');
    press('Escape', within(tools).getByRole('button', { name: 'Blå' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('writes a note to what is marked in the same breath', async () => {
    const keeper = open();
    await article(/^3\.1/);
    fireEvent.click(await button(/^Fremhæv en passage i 3\.1/));
    fireEvent.click(await button('Skriv note'));
    const field = await screen.findByRole('textbox', { name: 'Note' });
    await act(async () => {
      fireEvent.input(field, { target: { value: 'Afklares' } });
      fireEvent.blur(field);
    });
    await waitFor(async () => expect(await keeper.list()).toMatchObject([{ note: 'Afklares' }]));
  });
});

describe('where passages stand', () => {
  it('is told for one whose item was joined to another, by its very words', () => {
    const one = marked('h', { itemKey: 'borte' });
    const placed = placePassages(items(), [one]);
    expect(placed.get(itemNumbered('3.1').key)).toMatchObject([{ place: { state: 'moved' } }]);
  });

  it('is in its own item, lost, where another says the same of its own matter', () => {
    const own = itemNumbered('3.2').key;
    const placed = placePassages(items(), [
      marked('h', { itemKey: own, before: 'x'.repeat(60), after: 'y'.repeat(60), read: null }),
    ]);
    expect(placed.get(own)).toMatchObject([{ place: null }]);
  });

  it('is nowhere for a few words that may stand anywhere', () => {
    const placed = placePassages(items(), [marked('h', { itemKey: 'borte', quote: 'og' })]);
    expect(placed.get('')).toMatchObject([{ place: null }]);
  });
});
