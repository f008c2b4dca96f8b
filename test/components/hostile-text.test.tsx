/** Whatever a document says in whatever field, the sidebar, the reader and print show it as text. */
import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Handout } from '@/components/briefing/Handout.tsx';
import { Markdown } from '@/components/following/Markdown.tsx';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { markdownBlocks } from '@/lib/exchange/markdown-blocks.ts';
import { fakeClient, sampleMeeting } from './fake-client.ts';
import { openSidebar, row } from './harness.tsx';
import { openMeeting } from './reader-harness.tsx';

afterEach(cleanup);

const CODE =
  '<script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true"><a href="javascript:ran()">x</a> {{7*7}}';
/** Told by their form, and checked where they are used: no text of the document. */
const KEPT =
  /^(?:id|key|type|kind|role|state|saved|parent|date|startTime|to|from|day|time|precision|unit|code|outcome|at|savedAt|form|itemKey|meetingId|recommendedActions)$/;

/** Every text of a value, with code put behind it; addresses become code altogether. */
function spoilt<T>(value: T, name = ''): T {
  if (typeof value === 'string') {
    if (/^(?:href|address|sourceAddress)$/.test(name)) return 'javascript:globalThis.ran=true' as T;
    return (KEPT.test(name) ? value : `${value} ${CODE}`) as T;
  }
  if (Array.isArray(value)) return (KEPT.test(name) ? value : value.map((one) => spoilt(one, name))) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, spoilt(own, key)])) as T;
}

function hostileMeeting(): MeetingView {
  const meeting = sampleMeeting();
  // Facts point into the text by place: found in the text as it is now.
  return {
    ...spoilt({ ...meeting, items: [] }),
    items: meeting.items.map((item) => ({ ...spoilt({ ...item, facts: null }), facts: item.facts })),
  } as MeetingView;
}

/** Nothing of it became an element, an attribute that acts, or an address; and some of it is to be read. */
function expectText(): void {
  expect(document.body.textContent).toContain('<script>globalThis.ran = true</script>');
  for (const forbidden of ['script', 'iframe', 'object', 'embed', 'img[src="x"]'])
    expect(document.querySelector(forbidden), forbidden).toBeNull();
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      expect(name, element.outerHTML.slice(0, 200)).not.toMatch(/^on|^srcdoc$/);
      if (/^(?:href|src|action|formaction|xlink:href|data)$/.test(name))
        expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
    }
  expect('ran' in globalThis).toBe(false);
}

describe('a meeting whose every text is code', () => {
  it('is text in the sidebar, closed and opened', async () => {
    const page = hostileMeeting();
    openSidebar({ client: fakeClient({ page }) });
    fireEvent.click(await row(/^3\.2 /));
    await waitFor(() => expect(document.querySelectorAll('summary').length).toBeGreaterThan(1));
    expectText();
  });

  it('is text in the reader', async () => {
    const page = { ...hostileMeeting(), saved: 'saved' as const };
    openMeeting(fakeClient({ page, saved: [page] }), {}, page.id);
    await waitFor(() => expect(document.querySelectorAll('article').length).toBeGreaterThan(5));
    expectText();
  });

  it('is text in print', () => {
    render(
      <Handout
        handout={{
          ...{ language: 'da', title: CODE, lines: [CODE], front: true },
          words: { contents: CODE, page: CODE, of: CODE },
          blocks: [
            { type: 'heading', level: 1, text: CODE },
            { type: 'paragraph', runs: [{ text: CODE, bold: true }] },
            {
              type: 'list',
              ordered: false,
              start: 1,
              entries: [[{ type: 'paragraph', runs: [{ text: CODE }] }]],
              markers: [CODE],
            },
            { type: 'table', headRows: 1, numeric: [], rows: [[[{ text: CODE }]]] },
            { type: 'terms', terms: [{ name: CODE, blocks: [{ type: 'code', text: CODE }] }] },
            {
              type: 'comment',
              blocks: markdownBlocks(`${CODE}\n\n[x](javascript:ran()) ![x](https://example.com/x.png)`),
            },
          ],
        }}
      />,
    );
    expectText();
    expect(document.querySelector('img')).toBeNull();
  });

  it('is text in a note', () => {
    render(
      <Markdown
        text={`${CODE}\n\n[x](javascript:ran()) [y](data:text/html,x) <img src=x>\n\n<script>globalThis.ran = true</script>`}
      />,
    );
    expectText();
    expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([]);
  });
});
