import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { daKeeping } from '@/components/i18n/da-keeping.ts';
import { enKeeping } from '@/components/i18n/en-keeping.ts';
import { wordsFor } from '@/components/i18n/words.ts';
import { sinceLabel, sizeLabel } from '@/components/keeping/kept.ts';
import { tableFile } from '@/components/keeping/table-files.ts';
import { DEFAULT_SETTINGS } from '@/lib/agenda/views.ts';
import type { IncomingChange, Keeper, KeepingState, TableRow } from '@/lib/desk/keeping.ts';
import { KnownError } from '@/lib/errors.ts';
import { fakeDesk } from './fake-desk.ts';
import { fakeIntake } from './fake-intake.ts';
import { fakeKeeper, NOTHING_KEPT } from './fake-keeper.ts';
import { openReader } from './harness.tsx';

const KEPT: KeepingState = {
  ...NOTHING_KEPT,
  counts: { ...NOTHING_KEPT.counts, meetings: 2, documents: 3, bookmarks: 1 },
};
const change = (id: string, more: Partial<IncomingChange> = {}): IncomingChange => ({
  ...{ id, subject: 'bookmarks', kind: 'added', title: `Punkt ${id}`, body: null, date: null, differs: [] },
  ...more,
});
const CHANGES = [
  change('a'),
  change('b', { kind: 'conflict', differs: [{ field: 'note', mine: 'Mit', theirs: 'Deres' }] }),
  change('m', {
    ...{ subject: 'meetings', title: '', date: '2025-09-02' },
    body: { key: 'kkr-sjaelland', name: 'KKR Sjælland' },
  }),
];
const inspection = { createdAt: '2026-01-01T08:00:00.000Z', counts: KEPT.counts, changes: CHANGES };

const saved: string[] = [];
beforeEach(() => {
  saved.length = 0;
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function open(keeper: Partial<Keeper> = {}, settings: Partial<typeof DEFAULT_SETTINGS> = {}) {
  return openReader(
    fakeIntake(),
    { view: 'keeping' },
    {
      desk: fakeDesk({ keeping: fakeKeeper({ state: async () => KEPT, ...keeper }) }),
      settings: { ...DEFAULT_SETTINGS, language: 'da', ...settings },
    },
  );
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
async function choose(name = 'kopi.gz') {
  await button('Hent sikkerhedskopi');
  const input = document.querySelector<HTMLInputElement>('.keeping-page input[type=file]');
  if (!input) throw new Error('no field for files');
  fireEvent.change(input, { target: { files: [new File(['x'], name)] } });
}

describe('the page about data', () => {
  it('tells what there is, and when it was last copied', async () => {
    open();
    await screen.findByText(/I arkivet: 2 møder, 3 dokumenter, 1 bogmærke/);
    expect(screen.getByText('Du har endnu ikke taget en sikkerhedskopi.')).toBeTruthy();
  });

  it('saves a backup, notes it, and says so', async () => {
    const noted = vi.fn(async () => {});
    open({ saved: noted });
    fireEvent.click(await button('Hent sikkerhedskopi'));
    await screen.findByText(/^Sikkerhedskopien sagsspor-2026-01-01\.sagsspor\.gz er hentet/);
    expect(saved).toEqual(['sagsspor-2026-01-01.sagsspor.gz']);
    expect(noted).toHaveBeenCalledOnce();
  });

  it('shows how far it is, and can be stopped', async () => {
    open({
      backup: (_, work) =>
        new Promise((_resolve, fail) => {
          work?.onProgress?.({ phase: 'writing', done: 1, of: 4 });
          work?.signal?.addEventListener('abort', () => fail(new KnownError('cancelled')));
        }),
    });
    fireEvent.click(await button('Hent sikkerhedskopi'));
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar', { name: 'Skriver' });
    expect(bar.value).toBe(25);
    fireEvent.click(await button('Afbryd'));
    await screen.findByText('Afbrudt. Intet er ændret.');
    expect(saved).toEqual([]);
  });

  it('offers what closed items say only where it is stored, and leaves it out unless asked', async () => {
    const backup = vi.fn(fakeKeeper().backup);
    const { unmount } = open({ backup });
    await button('Hent sikkerhedskopi');
    expect(screen.queryByRole('checkbox', { name: /lukkede punkter/ })).toBeNull();
    unmount();
    open({ backup }, { keepClosed: true });
    fireEvent.click(await button('Hent sikkerhedskopi'));
    await waitFor(() => expect(backup).toHaveBeenLastCalledWith({ closed: false }, expect.anything()));
    await screen.findByText(/er hentet/);
    fireEvent.click(screen.getByRole('checkbox', { name: /lukkede punkter/ }));
    fireEvent.click(await button('Hent sikkerhedskopi'));
    await waitFor(() => expect(backup).toHaveBeenLastCalledWith({ closed: true }, expect.anything()));
  });
});

describe('backups by themselves', () => {
  it('ask the browser first, and are not planned where it says no', async () => {
    const schedule = vi.fn(async () => {});
    open({ schedule, askToSave: async () => false });
    fireEvent.click(await screen.findByRole('radio', { name: 'Hver uge' }));
    await screen.findByText(/fik ikke lov til at gemme filer/);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Aldrig' }).checked).toBe(true);
    expect(schedule).not.toHaveBeenCalled();
  });

  it('are planned where it says yes', async () => {
    const schedule = vi.fn(async () => {});
    open({ schedule });
    fireEvent.click(await screen.findByRole('radio', { name: 'Hver måned' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Hver måned' }).checked).toBe(true);
    await waitFor(() => expect(schedule).toHaveBeenCalledWith(30));
  });

  it('that failed are told of', async () => {
    open({ state: async () => ({ ...KEPT, everyDays: 7, hasFailed: true }) });
    await screen.findByRole('alert');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Hver uge' }).checked).toBe(true);
  });

  it('are not offered where they cannot be had', async () => {
    open({ canSchedule: false });
    await button('Hent sikkerhedskopi');
    expect(screen.queryByRole('radio', { name: 'Hver uge' })).toBeNull();
  });
});

describe('a file brought in', () => {
  it('is told of before anything changes; what adds is chosen, what disagrees is not', async () => {
    const merge = vi.fn(fakeKeeper().merge);
    open({ inspect: async () => inspection, merge });
    await choose();
    const heading = await screen.findByRole('heading', { name: 'Kopi fra 1. januar 2026' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    const boxes = () =>
      screen
        .getAllByRole<HTMLInputElement>('checkbox', { name: /Punkt|KKR Sjælland/ })
        .map(({ checked }) => checked);
    expect(boxes()).toEqual([true, true, false]);
    expect(screen.getByText('Deres')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Vælg alle: Bogmærker og noter' }));
    expect(boxes()).toEqual([true, true, true]);
    fireEvent.click(screen.getByRole('checkbox', { name: /Punkt a/ }));
    fireEvent.click(await button('Læg 2 ændringer til'));
    await waitFor(() => expect(merge).toHaveBeenCalledWith(['m', 'b'], expect.anything()));
  });

  it('can be taken back after it was taken', async () => {
    const undo = vi.fn(async () => {});
    open({ inspect: async () => inspection, merge: async () => ({ taken: 2, undo }) });
    await choose();
    fireEvent.click(await button('Læg 2 ændringer til'));
    fireEvent.click(await button('Fortryd'));
    await screen.findByText('Det, der blev lagt til, er taget ud igen.');
    expect(undo).toHaveBeenCalledOnce();
  });

  it('replaces the archive only after a copy of it was saved', async () => {
    const order: string[] = [];
    open({
      inspect: async () => inspection,
      backup: async () => {
        order.push('backup');
        return { name: 'min.gz', file: new Blob() };
      },
      replace: async () => void order.push('replace'),
    });
    await choose();
    fireEvent.click(await screen.findByRole('radio', { name: /Erstat mit arkiv/ }));
    fireEvent.click(await button('Erstat arkivet'));
    await screen.findByText('Arkivet er erstattet af kopien.');
    expect(order).toEqual(['backup', 'replace']);
    expect(saved).toEqual(['min.gz']);
  });

  it('of nothing new says so', async () => {
    open({ inspect: async () => ({ ...inspection, changes: [] }) });
    await choose();
    await screen.findByText('Der er intet i filen, som du ikke har i forvejen.');
  });

  it.each([
    ['not-a-backup', 'Filen er ikke en sikkerhedskopi fra Sagsspor.'],
    ['backup-damaged', /beskadiget/],
    ['backup-newer', /nyere udgave/],
  ] as const)('that is %s is refused in words, and nothing is offered', async (code, words) => {
    open({ inspect: async () => Promise.reject(new KnownError(code)) });
    await choose();
    await screen.findByText(words);
    expect(screen.queryByText('Hvad vil du?')).toBeNull();
  });

  it('of thousands of changes draws a few at first', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => change(`n${at}`));
    open({ inspect: async () => ({ ...inspection, changes: many }) });
    await choose();
    await button('Læg 3000 ændringer til');
    expect(screen.getAllByRole('checkbox', { name: /Punkt/ })).toHaveLength(20);
    fireEvent.click(await button('Vis 200 til'));
    expect(screen.getAllByRole('checkbox', { name: /Punkt/ })).toHaveLength(220);
  });
});

describe('deleting everything', () => {
  it('waits for the word, says what goes and what went, and gives focus back', async () => {
    const deleteAll = vi.fn(async () => KEPT.counts);
    open({ deleteAll });
    fireEvent.click(await button('Slet alt …'));
    const field = await screen.findByRole('textbox', { name: 'Skriv slet for at bekræfte' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    screen.getByText('Dette forsvinder: 2 møder, 3 dokumenter, 1 bogmærke');
    const now = await button('Slet alt nu');
    fireEvent.submit(now.closest('form') as HTMLFormElement);
    fireEvent.input(field, { target: { value: 'behold' } });
    fireEvent.submit(now.closest('form') as HTMLFormElement);
    expect(deleteAll).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: ' SLET ' } });
    fireEvent.submit(now.closest('form') as HTMLFormElement);
    await screen.findByText(/^Slettet: 2 møder, 3 dokumenter, 1 bogmærke\. Også slettet: /);
    expect(deleteAll).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(await button('Slet alt …'));
  });

  it('is left by “Behold”', async () => {
    open();
    fireEvent.click(await button('Slet alt …'));
    fireEvent.click(await button('Behold'));
    expect(screen.queryByRole('textbox', { name: /bekræfte/ })).toBeNull();
  });
});

describe('the reminder at home', () => {
  const home = (state: Partial<KeepingState>, keeper: Partial<Keeper> = {}) =>
    openReader(
      fakeIntake(),
      { view: 'home', query: '' },
      {
        desk: fakeDesk({ keeping: fakeKeeper({ state: async () => ({ ...KEPT, ...state }), ...keeper }) }),
      },
    );

  it('stands where a backup is due, leads to it, and can be put away', async () => {
    const remindLater = vi.fn(async () => {});
    const { seen } = home({ isDue: true }, { remindLater });
    const card = await screen.findByRole('region', { name: 'Tag en sikkerhedskopi' });
    fireEvent.click(within(card).getByRole('button', { name: 'Ikke nu' }));
    await waitFor(() => expect(remindLater).toHaveBeenCalledOnce());
    fireEvent.click(within(card).getByRole('button', { name: 'Data og sikkerhedskopi' }));
    expect(seen).toContainEqual({ view: 'keeping' });
  });

  it('is absent where none is due', async () => {
    home({ isDue: false });
    await screen.findByRole('heading', { name: 'Gemte møder' });
    expect(screen.queryByRole('region', { name: 'Tag en sikkerhedskopi' })).toBeNull();
  });
});

describe('a table', () => {
  const row: TableRow = {
    ...{ itemKey: 'k', meetingId: 'm', number: '3.5', title: '=Titel', present: true, date: '2025-09-02' },
    body: { key: 'kkr-hovedstaden', name: 'KKR Hovedstaden' },
    ...{
      caseNumber: 'SAG-1',
      caseworkers: ['ab', 'cd'],
      actions: ['discuss', 'decide'],
      attachments: ['A', 'B'],
    },
    ...{ closed: false, bookmarked: true, note: 'Min', tags: ['Klima'], recommendation: 'Det indstilles' },
    ...{ outcome: 'approved', decision: 'Godkendt.', due: null },
  };
  const read = async (what: 'items' | 'decisions', language: 'da' | 'en') => {
    const words = wordsFor(language, []);
    const keeping = language === 'da' ? daKeeping : enKeeping;
    const wish = what === 'items' ? { what } : ({ what, meetingId: null } as const);
    const { name, file } = tableFile(wish, [row], '2026-01-01', keeping, words);
    return { name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer()) };
  };

  it('words what it holds in the language in use, and never as a formula', async () => {
    const { name, text } = await read('items', 'da');
    expect(name).toBe('sagsspor-punkter-2026-01-01.csv');
    expect(text).toContain("\r\nKKR Hovedstaden;2025-09-02;pkt. 3.5;'=Titel;Drøfte, Beslutte;");
    expect(text).toContain(';"A\nB";nej;ja;Klima;Min;k\r\n');
    expect((await read('decisions', 'en')).text).toMatch(
      /^\ufeffBody;Meeting date;Item;Title;Outcome;Decision/,
    );
  });

  it('is saved from the page, and an empty one is not', async () => {
    const table = vi.fn(async (): Promise<TableRow[]> => [row]);
    open({ table });
    fireEvent.click(await button('Alle punkter'));
    await screen.findByText('1 række er hentet.');
    expect(saved).toHaveLength(1);
    table.mockResolvedValue([]);
    fireEvent.click(await button('Alle beslutninger'));
    await screen.findByText('Der er ingen rækker at hente.');
    expect(saved).toHaveLength(1);
  });
});

describe('words', () => {
  it('tell sizes and days as people do', () => {
    const da = wordsFor('da', []);
    expect([0, 999, 1500, 3_240_000, 2_500_000_000].map((bytes) => sizeLabel(bytes, da))).toEqual([
      ...['0 B', '999 B', '2 kB', '3,2 MB', '2,5 GB'],
    ]);
    const now = Date.parse('2026-03-10T12:00:00Z');
    expect(sinceLabel('2026-03-10T01:00:00Z', daKeeping, now)).toBe('i dag');
    expect(sinceLabel('2026-03-09T12:00:00Z', daKeeping, now)).toBe('i går');
    expect(sinceLabel('2026-02-08T12:00:00Z', daKeeping, now)).toBe('for 30 dage siden');
  });

  it('are there in both languages, and say something', () => {
    const leaves = (value: unknown): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
    for (const words of [daKeeping, enKeeping])
      for (const leaf of leaves(words)) if (typeof leaf === 'string') expect(leaf.trim()).not.toBe('');
  });
});
