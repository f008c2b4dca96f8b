import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReaderProps } from '@/components/reader/Reader.tsx';
import type { ReaderRoute } from '@/components/reader/route.ts';
import { fakeClient, sampleMeeting } from './fake-client.ts';
import { fakeDesk } from './fake-desk.ts';
import { fakeIntake } from './fake-intake.ts';
import { openReader, press, savedMeeting } from './harness.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const meeting = sampleMeeting();
const AT: ReaderRoute = { view: 'meeting', meetingId: meeting.id, itemKey: null };
const keyOf = (number: string) => {
  const item = meeting.items.find((one) => one.number === number && !one.isHeading);
  if (!item) throw new Error(`no ${number}`);
  return item.key;
};
const places = (change: Partial<ReturnType<typeof fakeDesk>['places']>) => ({
  ...fakeDesk().places,
  ...change,
});

async function open(props: Partial<ReaderProps> = {}, route: ReaderRoute = AT) {
  const view = openReader(fakeIntake(), route, {
    client: fakeClient({ saved: [savedMeeting()] }),
    ...props,
  });
  await screen.findByRole('heading', { level: 3, name: /^3\.2/ });
  return view;
}
const article = (number: string) =>
  screen
    .getByRole('heading', { level: 3, name: new RegExp(`^${number.replace('.', '\\.')}\\b`) })
    .closest('article') as HTMLElement;
const column = () => document.querySelector('.reading') as HTMLElement;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const folded = (number: string) =>
  [...article(number).querySelectorAll('.fold-button')].map(
    (one) => `${one.textContent} ${one.getAttribute('aria-expanded')}`,
  );

describe('progress', () => {
  const count = meeting.items.filter(({ isHeading }) => !isHeading).length;

  it('is told in the contents, of the meeting and at each item', async () => {
    await open({ desk: fakeDesk({ places: places({ read: async () => [keyOf('3.2'), keyOf('1.2')] }) }) });
    const contents = screen.getByRole('navigation', { name: 'Indhold' });
    await within(contents).findByText(`2 af ${count} læst`);
    const bar = within(contents).getByRole('progressbar', { name: 'Læste punkter' });
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['2', `${count}`]);
    expect(within(contents).getByRole('link', { name: /^3\.2/ }).textContent).toContain('Læst');
    expect(within(contents).getByRole('link', { name: /^3\.8/ }).textContent).not.toContain('Læst');
  });

  it('is said, and taken back, by a button and by r', async () => {
    const read = new Set<string>();
    const client = fakeClient({ saved: [savedMeeting()] });
    Object.assign(client, {
      markRead: async (keys: string[]) => {
        for (const key of keys) read.add(key);
      },
    });
    const unread = vi.fn(async (keys: string[]) => {
      for (const key of keys) read.delete(key);
    });
    await open({ client, desk: fakeDesk({ places: places({ read: async () => [...read], unread }) }) });
    const mark = () => within(article('3.2')).getByRole('button', { name: /^Læst: 3\.2/ });
    expect(mark().getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(mark());
    await waitFor(() => expect(mark().getAttribute('aria-pressed')).toBe('true'));
    expect([...read]).toEqual([keyOf('3.2')]);
    press('r', mark());
    await waitFor(() => expect(mark().getAttribute('aria-pressed')).toBe('false'));
    expect(unread).toHaveBeenCalledWith([keyOf('3.2')]);
  });
});

describe('folding', () => {
  it('leaves what is asked and what was decided, by z, and opens all again', async () => {
    await open();
    expect(folded('3.2')).toEqual(['Indstilling true', 'Baggrund true', 'Sagsfremstilling true']);
    press('z', column());
    expect(folded('3.2')).toEqual(['Indstilling true', 'Baggrund false', 'Sagsfremstilling false']);
    fireEvent.click(button('Fold ud'));
    expect(folded('3.2')).toEqual(['Indstilling true', 'Baggrund true', 'Sagsfremstilling true']);
  });

  it('of a section stays while the meeting is open, whatever the order', async () => {
    await open();
    fireEvent.click(within(article('3.2')).getByRole('button', { name: 'Baggrund' }));
    const prose = within(article('3.2'))
      .getByRole('button', { name: 'Baggrund' })
      .closest('section')
      ?.querySelector('.prose');
    expect(prose?.getAttribute('hidden')).toBe('until-found');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Dokumentets egen rækkefølge' }));
    expect(folded('3.2')[0]).toBe('Baggrund false');
    expect(folded('3.8')).not.toContain('Baggrund false');
  });

  it('gives way to the browser’s own search', async () => {
    await open();
    press('z', column());
    const prose = article('3.2').querySelector('.prose[hidden]');
    await waitFor(() => {
      fireEvent(prose as Element, new Event('beforematch', { bubbles: true }));
      expect(prose?.hasAttribute('hidden')).toBe(false);
    });
  });
});

describe('find in the meeting', () => {
  async function find(typed: string) {
    await open();
    press('g', column());
    const field = screen.getByRole('textbox', { name: 'Find i mødet' }) as HTMLInputElement;
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: typed } });
    return { field, status: () => document.querySelector('.find-count')?.textContent ?? '' };
  }

  it('counts, goes on and back, and round the end', async () => {
    const { field, status } = await find('kommunerne');
    const of = Number(/af (\d+)/.exec(status())?.[1]);
    expect(of).toBeGreaterThan(2);
    expect(status()).toContain(`1 af ${of}`);
    press('Enter', field);
    expect(status()).toContain(`2 af ${of}`);
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    expect(status()).toContain(`${of} af ${of}`);
    fireEvent.click(button('Næste sted'));
    expect(status()).toContain(`1 af ${of}`);
    expect(status()).toMatch(/ i \d\.\d /);
  });

  it('opens what is folded over a place', async () => {
    await open();
    press('z', column());
    press('g', column());
    expect(document.querySelectorAll('.prose[hidden]').length).toBeGreaterThan(0);
    const before = document.querySelectorAll('.prose[hidden]').length;
    const hidden = document.querySelector('.prose[hidden] p')?.textContent?.slice(0, 30) ?? '';
    fireEvent.input(screen.getByRole('textbox', { name: 'Find i mødet' }), { target: { value: hidden } });
    await waitFor(() => expect(document.querySelectorAll('.prose[hidden]').length).toBe(before - 1));
  });

  it('says what is only alike, and what is not there', async () => {
    const { field, status } = await find('zzz');
    await waitFor(() => expect(status()).toBe('Ikke fundet'));
    expect(button('Næste sted').getAttribute('aria-disabled')).toBe('true');
    press('Enter', field);
    fireEvent.input(field, { target: { value: '' } });
    expect(status()).toBe('');
  });

  it('goes away on Escape, from the field and from the text, and leaves the keyboard in the text', async () => {
    const { field } = await find('klima');
    press('Escape', field);
    expect(screen.queryByRole('textbox', { name: 'Find i mødet' })).toBeNull();
    expect(document.activeElement).toBe(column());
    press('g', column());
    expect((screen.getByRole('textbox', { name: 'Find i mødet' }) as HTMLInputElement).value).toBe('klima');
    press('Escape', column());
    expect(screen.queryByRole('textbox', { name: 'Find i mødet' })).toBeNull();
  });

  it('finds what is drawn later', async () => {
    const item = savedMeeting().items.find(({ number }) => number === '1.2');
    if (!item) throw new Error('no 1.2');
    const items = Array.from({ length: 80 }, (_, n) => ({ ...item, key: `k${n}`, order: n, number: `${n}` }));
    openReader(fakeIntake(), AT, { client: fakeClient({ saved: [{ ...savedMeeting(), items }] }) });
    await screen.findByRole('heading', { level: 3, name: /^0/ });
    press('g', column());
    fireEvent.input(screen.getByRole('textbox', { name: 'Find i mødet' }), {
      target: { value: item.title },
    });
    await waitFor(() => expect(document.querySelector('.find-count')?.textContent).toContain('af 80'), {
      timeout: 5000,
    });
  });
});

describe('on and back', () => {
  // Nothing has a height here: the item being read is the last one.
  const before = meeting.items.slice(0, -1).findLast(({ isHeading }) => !isHeading);
  const focused = () => /^[\d.]+/.exec(document.activeElement?.textContent ?? '')?.[0];

  it('goes to the item beside, past headings, and says in the button which one that is', async () => {
    const { seen } = await open();
    const next = await screen.findByRole('button', { name: 'Næste punkt' });
    expect(next.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button(`Forrige punkt: ${before?.number} ${before?.title}`));
    await waitFor(() => expect(focused()).toBe(before?.number));
    expect(seen.at(-1)).toEqual({ ...AT, itemKey: before?.key });
  });

  it('goes by k and j', async () => {
    const { seen } = await open();
    await screen.findByRole('button', { name: 'Næste punkt' });
    press('j', column());
    expect(seen).toEqual([]);
    press('k', column());
    await waitFor(() => expect(focused()).toBe(before?.number));
  });
});

describe('the place one was at', () => {
  it('is where the meeting opens, with the way to its beginning', async () => {
    const last = vi.fn(async () => ({ itemKey: keyOf('3.2'), part: 0.5 }));
    await open({ desk: fakeDesk({ places: places({ last }) }) });
    await screen.findByText('Du var nået til punkt 3.2');
    fireEvent.click(button('Gå til begyndelsen'));
    expect(screen.queryByText('Du var nået til punkt 3.2')).toBeNull();
    expect(document.activeElement).toBe(column());
  });

  it('is not asked for where an item is', async () => {
    const last = vi.fn(async () => ({ itemKey: keyOf('3.2'), part: 0 }));
    await open({ desk: fakeDesk({ places: places({ last }) }) }, {
      ...AT,
      itemKey: keyOf('3.8'),
    } as ReaderRoute);
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^3\.8/));
    expect(last).not.toHaveBeenCalled();
    expect(screen.queryByText(/^Du var nået til/)).toBeNull();
  });

  it.each([
    ['is gone', async () => null],
    ['is the beginning', async () => ({ itemKey: meeting.items[0]?.key ?? '', part: 0 })],
    ['cannot be read', async () => Promise.reject(new Error('no archive'))],
  ])('is not spoken of where it %s', async (_, last) => {
    await open({ desk: fakeDesk({ places: places({ last }) }) });
    expect(screen.queryByText(/^Du var nået til/)).toBeNull();
  });
});

describe('a link to an item', () => {
  const writeTo = (writeText: (text: string) => Promise<void>) =>
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as Clipboard);

  it('is copied by a button and by l', async () => {
    const copied: string[] = [];
    writeTo(async (text) => void copied.push(text));
    await open();
    const copy = within(article('3.2')).getByRole('button', { name: /^Kopiér link til 3\.2/ });
    fireEvent.click(copy);
    await screen.findByText(/^Linket til punktet er kopieret/);
    press('l', copy);
    await waitFor(() => expect(copied).toHaveLength(2));
    expect(new URL(copied[0] ?? '').hash).toBe(
      `#${new URLSearchParams({ meeting: meeting.id, item: keyOf('3.2') })}`,
    );
  });

  it('says so where it could not be copied', async () => {
    writeTo(() => Promise.reject(new Error('denied')));
    await open();
    fireEvent.click(within(article('3.2')).getByRole('button', { name: /^Kopiér link/ }));
    await screen.findByText(/^Linket kunne ikke kopieres/);
  });
});

describe('size and serif of the text', () => {
  it('are as the user wants them', async () => {
    const settings = {
      ...(await import('@/lib/agenda/views.ts')).DEFAULT_SETTINGS,
      language: 'da' as const,
    };
    await open({ settings: { ...settings, textSize: 'larger', serif: true } });
    const root = document.querySelector<HTMLElement>('.sagsspor');
    expect([root?.dataset.textSize, root?.dataset.serif]).toEqual(['larger', 'true']);
  });
});
