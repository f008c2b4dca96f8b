import { type Browser, browser } from 'wxt/browser';
import { meetingName } from '@/components/i18n/dates.ts';
import { type Words, wordsFor } from '@/components/i18n/words.ts';
import { readRoute, writeRoute } from '@/components/reader/route.ts';
import type { SnippetRun } from '@/lib/agenda/search-views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { openedArchive } from '../shared/archive.ts';

type Suggestion = Browser.omnibox.SuggestResult;

/** Browsers show no more than this below what is typed. */
const SHOWN = 6;

/** What stands below the address bar while `typed` stands in it: hits, or the latest meetings. Never rejects. */
export async function suggestionsFor(typed: string): Promise<Suggestion[]> {
  try {
    const { client } = await openedArchive();
    const { language } = await client.settings();
    const words = wordsFor(language, navigator.languages);
    return await (typed.trim() ? hits(client, typed, words) : latest(client, words));
  } catch {
    return []; // The browser's own first row still leads to the search.
  }
}

async function hits(client: SagssporClient, typed: string, words: Words): Promise<Suggestion[]> {
  const asked = {
    query: typed,
    limit: SHOWN,
    offset: 0,
    sort: 'relevance',
    grouped: false,
    facets: false,
  } as const;
  const found = await client.search(asked);
  return found.hits.map((hit) => ({
    content: writeRoute({ view: 'meeting', meetingId: hit.meetingId, itemKey: hit.itemKey }),
    description: described(
      [{ text: hit.number ? `${hit.number} ` : '', hit: false }, ...hit.title],
      meetingName(hit, words),
    ),
  }));
}

async function latest(client: SagssporClient, words: Words): Promise<Suggestion[]> {
  const meetings = await client.meetings();
  return meetings
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .slice(0, SHOWN)
    .map((meeting) => ({
      content: writeRoute({ view: 'meeting', meetingId: meeting.id, itemKey: null }),
      description: described([{ text: meetingName(meeting, words), hit: false }], words.kinds[meeting.kind]),
    }));
}

/** Chromium reads a description as XML, and drops all suggestions where one is not; Firefox shows it as it stands. */
function described(title: SnippetRun[], aside: string): string {
  if (import.meta.env.FIREFOX) return `${title.map(({ text }) => text).join('')} – ${aside}`;
  const runs = title.filter(({ text }) => text !== '');
  return `${runs.map(marked).join('')}<dim> – ${escapeXml(aside)}</dim>`;
}

const marked = ({ text, hit }: SnippetRun) => (hit ? `<match>${escapeXml(text)}</match>` : escapeXml(text));

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML: marks written out, and what XML cannot hold at all (control characters, half surrogates) left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}

/** Where Enter leads: to a suggestion that was chosen, else to the search for what was typed. */
export function addressOf(entered: string): string {
  const chosen = entered.startsWith('#meeting=') ? readRoute(entered) : null;
  const route = chosen?.view === 'meeting' ? chosen : ({ view: 'home', query: entered.trim() } as const);
  return browser.runtime.getURL(`/reader.html${writeRoute(route)}`);
}
