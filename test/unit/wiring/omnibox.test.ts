import { DOMParser } from '@xmldom/xmldom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToOmnibox } from '@/entrypoints/background/omnibox.ts';
import { addressOf, escapeXml, suggestionsFor } from '@/entrypoints/background/omnibox-answers.ts';
import { createArchiveClient } from '@/lib/archive/client.ts';
import type { Archive } from '@/lib/archive/database.ts';
import { document, freshArchive, importing } from '../archive/support.ts';

type Listener = (...args: unknown[]) => void;
const held = vi.hoisted(() => ({
  listeners: {} as Record<string, (...args: never[]) => void>,
  opened: [] as { url: string; active?: boolean; here?: true }[],
  archive: undefined as unknown,
  fails: false,
}));
vi.mock('wxt/browser', () => {
  const event = (name: string) => ({
    addListener: (listener: (...args: never[]) => void) => {
      held.listeners[name] = listener;
    },
  });
  return {
    browser: {
      i18n: { getMessage: (key: string) => key },
      runtime: { getURL: (path: string) => `chrome-extension://abc${path}` },
      omnibox: {
        setDefaultSuggestion: () => {},
        onInputStarted: event('started'),
        onInputChanged: event('changed'),
        onInputEntered: event('entered'),
      },
      tabs: {
        update: async ({ url }: { url: string }) => held.opened.push({ url, here: true }),
        create: async (tab: { url: string; active: boolean }) => held.opened.push(tab),
      },
    },
  };
});
vi.mock('@/entrypoints/shared/archive.ts', () => ({
  openedArchive: async () => {
    if (held.fails) throw new Error('storage-failed');
    return held.archive;
  },
}));

/** Read as Chromium reads a description. */
function isXml(description: string): boolean {
  const problems: string[] = [];
  new DOMParser({
    errorHandler: (level: string, message: string) => problems.push(`${level} ${message}`),
  }).parseFromString(`<fragment>${description}</fragment>`, 'text/xml');
  return problems.length === 0;
}

const AGENDA = `DAGSORDEN
KKR Nordjylland

Dato: 12-09-2025 09:30

1. Budget <2026> & "letbanen" i 'Aalborg'
SAG-2025-01140 csph

Indstilling
Det indstilles, at KKR Nordjylland godkender budgettet.

2. Sundhedsreformen
SAG-2025-01140 csph

Indstilling
Det indstilles, at KKR Nordjylland drøfter reformen.
`;

let archive: Archive;
beforeEach(async () => {
  archive = await freshArchive();
  Object.assign(held, {
    archive: { archive, client: createArchiveClient(archive) },
    opened: [],
    fails: false,
  });
  await importing(archive, document(AGENDA));
});

describe('suggestions in the address bar', () => {
  it('are hits of the archive, each leading to its item', async () => {
    const [first] = await suggestionsFor('sundhedsreform');
    expect(first?.description).toMatch(
      /^2 <match>Sundhedsreformen<\/match><dim> – KKR Nordjylland, .*<\/dim>$/,
    );
    expect(addressOf(first?.content ?? '')).toMatch(
      /^chrome-extension:\/\/abc\/reader\.html#meeting=kkr-nordjylland%2F2025-09-12&item=.+/,
    );
  });

  it('are well-formed, whatever a title holds', async () => {
    const [first] = await suggestionsFor('letbanen');
    expect(first?.description).toContain('&lt;2026&gt; &amp; &quot;<match>letbanen</match>&quot;');
    expect(isXml(first?.description ?? '')).toBe(true);
  });

  it('are the latest meetings before anything is typed', async () => {
    const all = await suggestionsFor('  ');
    expect(all).toHaveLength(1);
    expect(addressOf(all[0]?.content ?? '')).toMatch(/#meeting=kkr-nordjylland%2F2025-09-12$/);
  });

  it('are none where nothing is found, nor where the archive cannot be opened', async () => {
    expect(await suggestionsFor('zzqx')).toEqual([]);
    held.fails = true;
    expect(await suggestionsFor('budget')).toEqual([]);
  });
});

describe('text in XML', () => {
  it('has its signs written out, and nothing that XML cannot hold', () => {
    expect(escapeXml(`<b a="1" c='2'>&amp;`)).toBe('&lt;b a=&quot;1&quot; c=&apos;2&apos;&gt;&amp;amp;');
    expect(escapeXml('a\u0000b\u0008c\ufffed\ud800e\u{1f600}')).toBe('abcd\ufffde\u{1f600}');
  });
});

describe('Enter', () => {
  it('searches for what was typed', () => {
    expect(addressOf(' klima & "sundhed" ')).toBe(
      'chrome-extension://abc/reader.html#q=klima+%26+%22sundhed%22',
    );
  });

  it.each(['#settings=', '#document=https://evil.example/', '#meeting=', '#meeting'])(
    'takes %s for words, not for a place',
    (typed) => {
      expect(addressOf(typed)).toMatch(/reader\.html#q=/);
    },
  );

  it.each([
    ['currentTab', { here: true }],
    ['newForegroundTab', { active: true }],
    ['newBackgroundTab', { active: false }],
  ] as const)('opens where the browser says: %s', async (where, how) => {
    listenToOmnibox();
    (held.listeners.entered as Listener)('klima', where);
    await vi.waitFor(() => expect(held.opened).toEqual([expect.objectContaining(how)]));
  });

  it('is answered while typing', async () => {
    listenToOmnibox();
    const suggest = vi.fn();
    (held.listeners.changed as Listener)('budget', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenCalledWith([expect.objectContaining({})]));
  });
});
