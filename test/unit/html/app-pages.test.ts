/** An app that lists all items and shows one, in every way we could think of: nobody outside has seen the real one's markup. */
import { describe, expect, it } from 'vitest';
import { understand } from '@/lib/pipeline.ts';

const ITEMS = [
  ['1.', 'Godkendelse af referat og dagsorden', ''],
  ['2.', 'Siden sidst', ''],
  ['3.', 'Regionalpolitiske sager', ''],
  ['3.1.', 'Nødberedskab på tværs af kommunerne', '2 bilag'],
  ['3.2.', 'Fælles udbud af befordring', '1 bilag'],
  ['3.3.', 'Lukket punkt: Køb af grund', ''],
  ['4.', 'Eventuelt', ''],
] as const;
type Row = (typeof ITEMS)[number];
const each = (row: (item: Row) => string) => ITEMS.map(row).join('');
const badge = (text: string, tag = 'span') => (text ? `<${tag}>${text}</${tag}>` : '');

const LISTS: Record<string, string> = {
  'roles, in boxes': `<div role="list">${each(([n, t, b]) => `<div role="listitem"><div><div><span>${n}</span></div><div><div>${t}</div>${badge(b)}</div></div></div>`)}</div>`,
  'a tree of inline pieces': `<div role="tree">${each(([n, t, b]) => `<div role="treeitem"><i>${n}</i><b>${t}</b>${badge(b, 'u')}</div>`)}</div>`,
  'links in navigation': `<nav><ul>${each(([n, t]) => `<li><a href="#/${n}"><span>${n}</span><span>${t}</span></a></li>`)}</ul></nav>`,
  'links one after the other': `<nav>${each(([n, t, b]) => `<a href="/p/${n}"><span>${n}</span><span>${t}</span>${badge(b)}</a>`)}</nav>`,
  buttons: `<div>${each(([n, t]) => `<button type="button"><span>${n}</span> <span>${t}</span></button>`)}</div>`,
  tabs: `<div role="tablist">${each(([n, t]) => `<button role="tab">${n} ${t}</button>`)}</div>`,
  'a shadow tree': `<x-list><template shadowrootmode="open"><ul>${each(([n, t]) => `<li><em>${n}</em> ${t}</li>`)}</ul></template></x-list>`,
  'a table': `<table><tbody>${each(([n, t, b]) => `<tr><td>${n}</td><td>${t}</td><td>${b}</td></tr>`)}</tbody></table>`,
  'lines of one piece': each(([n, t]) => `<div role="listitem"><span>${n} ${t}</span></div>`),
};

const TEXT = (caption: (name: string) => string) =>
  `${caption('Baggrund')}<div><p>Aftalen udløber i 2026.</p></div>${caption('Indstilling')}<p>Det indstilles, at KKR Sjælland drøfter udbuddet.</p>${caption('Bilag')}<div role="button"><span>PDF</span><span>Udbudsmateriale</span><span>12 sider</span></div>`;
const heading = (level: number) => (name: string) =>
  `<div role="heading" aria-level="${level}">${name}</div>`;
const CASE =
  '<div><span>Sagsnr.</span><span>SAG-2025-04417</span></div><div><span>Sagsbehandler</span><span>lar, chch</span></div>';

const PANES: Record<string, string> = {
  'number above the title': `<div><div>Punkt 3.2</div>${heading(2)('Fælles udbud af befordring')}${CASE}</div>${TEXT(heading(3))}`,
  'number below the title': `<div>${heading(2)('Fælles udbud af befordring')}<div>Punkt 3.2</div>${CASE}</div>${TEXT(heading(3))}`,
  'no number, tags': `<h2>Fælles udbud af befordring</h2>${CASE}${TEXT((name) => `<h3>${name}</h3>`)}`,
  'boxes only': `<div><div>3.2.</div><div>Fælles udbud af befordring</div></div>${CASE}${TEXT((name) => `<div>${name}</div>`)}`,
  'a shadow tree': `<x-pane><template shadowrootmode="open">${heading(2)('Punkt 3.2 Fælles udbud af befordring')}${CASE}${TEXT(heading(3))}</template></x-pane>`,
};

const HEAD =
  '<div>Prepare</div><div><span>Mine møder</span><span>Noter</span></div><div role="heading" aria-level="1">KKR Sjælland</div><div><span>Dagsorden</span><span>4. jun. 2025</span><span>10:00</span><span>Sorø Hallen, Sorø</span></div>';
const read = (content: string) =>
  understand({ address: null, channel: 'prepare', mediaType: 'text/html', name: '', content, fetchedAt: '' })
    .draft;

const cases = Object.entries(LISTS).flatMap(([list, menu]) =>
  Object.entries(PANES).flatMap(([pane, shown]) => [
    [`list: ${list}; item: ${pane}`, `${HEAD}<div>${menu}</div><div>${shown}</div>`] as const,
    [`item: ${pane}; then list: ${list}`, `${HEAD}<div>${shown}</div><div>${menu}</div>`] as const,
  ]),
);

describe('an app that lists all and shows one', () => {
  it.each(cases)('%s', (_, html) => {
    const draft = read(html);
    expect(draft?.meeting).toMatchObject({
      ...{
        body: { key: 'kkr-sjaelland' },
        date: '2025-06-04',
        startTime: '10:00',
        location: 'Sorø Hallen, Sorø',
      },
    });
    expect(draft?.items.map(({ number, title, parent, closed }) => [number, title, parent, closed])).toEqual([
      ['1', 'Godkendelse af referat og dagsorden', null, false],
      ['2', 'Siden sidst', null, false],
      ['3', 'Regionalpolitiske sager', null, false],
      ['3.1', 'Nødberedskab på tværs af kommunerne', '3', false],
      ['3.2', 'Fælles udbud af befordring', '3', false],
      ['3.3', 'Køb af grund', '3', true],
      ['4', 'Eventuelt', null, false],
    ]);
    expect(draft?.items[4]).toMatchObject({
      caseNumber: 'SAG-2025-04417',
      caseworkers: ['lar', 'chch'],
      sections: [{ role: 'background' }, { role: 'recommendation' }],
      recommendedActions: ['discuss'],
      attachments: [{ title: 'Udbudsmateriale' }],
    });
    expect(draft?.items.filter(({ sections }) => sections.length > 0)).toHaveLength(1);
  });
});
