import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SourceColumn } from '@/components/reader/SourceColumn.tsx';
import { sourceLines } from '@/components/reader/source-lines.ts';
import { PagesProvider } from '@/components/source/PagesContext.tsx';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import { KnownError } from '@/lib/errors.ts';
import type { OpenedPages, OpenPages } from '@/lib/pages.ts';
import { sampleMeeting, sampleSource } from './fake-client.ts';

const A4 = { width: 595, height: 842 };
const ITEM = sampleMeeting().items.find(({ number }) => number === '3.2');
const content = JSON.stringify({
  pages: [
    { page: 1, origin: 'text', lines: [{ text: 'Dagsorden', x: 70, y: 90, size: 12 }] },
    { page: 2, origin: 'text', lines: [{ text: ITEM?.title, x: 70, y: 200, size: 12 }] },
  ],
});
const PDF: SourceDocument = { ...sampleSource(), mediaType: 'application/pdf', content, file: 'f1' };

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(424);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function show(
  open: OpenPages | null,
  { source = PDF, bytes = new Uint8Array([1]) as Uint8Array | null, key = ITEM?.key ?? null } = {},
) {
  const value = open && { files: { bytes: async () => bytes }, open };
  const shown = {
    paper: undefined,
    source: { data: source, error: null, loading: false, reload: async () => {} },
    lines: sourceLines(source),
    choose: () => {},
  };
  return render(
    <PagesProvider value={value}>
      <SourceColumn shown={shown} meeting={sampleMeeting()} current={key} />
    </PagesProvider>,
  );
}
function opened(count = 3) {
  const draw = vi.fn<OpenedPages['draw']>(async () => {});
  const close = vi.fn();
  const open = vi.fn<OpenPages>(async () => ({
    sizes: Array.from({ length: count }, () => A4),
    draw,
    close,
  }));
  return { draw, close, open };
}
const pages = () => screen.findByRole('region', { name: 'Dokumentets sider' });

describe('the pages of the source', () => {
  it('stand at the item, and its text is marked on them', async () => {
    const { open } = opened();
    const { container } = show(open);
    const column = await pages();
    await waitFor(() => expect(column.scrollTop).toBeGreaterThan(560));
    expect((screen.getByLabelText('Side') as HTMLInputElement).value).toBe('2');
    const mark = container.querySelector<HTMLElement>('[data-page="2"] .page-mark');
    expect(Number.parseFloat(mark?.style.top ?? '')).toBeCloseTo((100 * (200 - 11.4 - 4)) / 842, 0);
    expect(container.querySelector('[data-page="1"] .page-mark')).toBeNull();
    const sheet = container.querySelector<HTMLElement>('[data-page="2"]');
    expect([sheet?.style.top, sheet?.style.width].map((place) => Number.parseInt(place ?? '', 10))).toEqual([
      590, 400,
    ]);
    expect(container.querySelector<HTMLElement>('.pages-all')?.style.height).toMatch(/^17\d\d.*px$/);
  });

  it('are drawn only near what is in sight, and given back', async () => {
    const { open, draw, close } = opened(300);
    const { unmount } = show(open, { key: null });
    const column = await pages();
    await waitFor(() => expect(draw).toHaveBeenCalled());
    expect(new Set(draw.mock.calls.map(([page]) => page)).size).toBeLessThan(5);
    column.scrollTop = 50_000;
    fireEvent.scroll(column);
    await waitFor(() => expect(draw.mock.calls.at(-1)?.[0]).toBeGreaterThan(80));
    expect(draw.mock.calls[0]?.[3].aborted).toBe(true);
    unmount();
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
  });

  it('are enlarged by keys and buttons, about the place one is at', async () => {
    const { open } = opened();
    show(open);
    const column = await pages();
    await waitFor(() => expect(column.scrollTop).toBeGreaterThan(560));
    const before = column.scrollTop;
    fireEvent.keyDown(column, { key: '+' });
    await screen.findByRole('button', { name: '125 %. Tilpas til bredden' });
    expect(column.scrollTop).toBeGreaterThan(before * 1.2);
    fireEvent.keyDown(column, { key: '0' });
    await screen.findByRole('button', { name: '100 %. Tilpas til bredden' });
    fireEvent.click(screen.getByRole('button', { name: 'Mindre' }));
    await screen.findByRole('button', { name: '75 %. Tilpas til bredden' });
  });

  it.each([
    ['3', 1168],
    ['999', 1168],
    ['-4', 12],
    ['kapitel', null],
  ])('are gone to by number: %s', async (typed, top) => {
    const { open } = opened();
    show(open, { key: null });
    const column = await pages();
    const field = screen.getByLabelText('Side') as HTMLInputElement;
    const before = column.scrollTop;
    fireEvent.input(field, { target: { value: typed } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(Math.abs(column.scrollTop - (top ?? before))).toBeLessThan(5));
  });

  it('give way to the text, and come again', async () => {
    const { open, close } = opened();
    show(open);
    await pages();
    fireEvent.click(screen.getByRole('button', { name: 'Tekst' }));
    expect(screen.getByRole('document', { name: /gemte tekst/ }).textContent).toContain('Dagsorden');
    expect(close).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Sider' }));
    await pages();
  });

  it('that are damaged are told one by one', async () => {
    const { open, draw } = opened(1);
    draw.mockRejectedValue(new Error('bad stream'));
    show(open, { key: null });
    expect(await screen.findByText('Siden er beskadiget og kan ikke vises.')).toBeTruthy();
  });
});

describe('where pages cannot be shown', () => {
  it.each([
    ['encrypted', /adgangskode.*Her er den gemte tekst/],
    ['damaged', /beskadiget.*Her er den gemte tekst/],
    ['unexpected', /kunne ikke vises.*Her er den gemte tekst/],
  ] as const)('it is said why (%s), and the text is shown; one can try again', async (code, words) => {
    const open = vi.fn<OpenPages>().mockRejectedValue(new KnownError(code));
    show(open);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole('document').textContent).toContain('Dagsorden');
    open.mockImplementation(opened().open);
    fireEvent.click(screen.getByRole('button', { name: 'Sider' }));
    await pages();
  });

  it.each([
    ['no file is kept', { bytes: null }],
    ['closed items may not be kept', { source: { ...PDF, file: undefined } as unknown as SourceDocument }],
    ['it is a saved page', { source: sampleSource() }],
  ])('because %s, it is the text alone', async (_, state) => {
    const { open } = opened();
    show(open, state);
    expect(await screen.findByRole('document')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Sider' })).toBeNull());
    expect(open).not.toHaveBeenCalled();
  });
});
