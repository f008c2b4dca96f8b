// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { understand } from '@/lib/pipeline.ts';
import { generic } from '@/lib/sites/generic/index.ts';
import { adapterFor, adapterOrGeneric } from '@/lib/sites/index.ts';
import { prepare } from '@/lib/sites/prepare/index.ts';
import { publication } from '@/lib/sites/publication/index.ts';
import bodies from '@/seeds/bodies.json' with { type: 'json' };
import sites from '@/seeds/publication.json' with { type: 'json' };

const PAGES = join(import.meta.dirname, '../../pages');
const FORMS = join(import.meta.dirname, '../../goldens/fixtures');
const read = (file: string) => readFileSync(file, 'utf8');
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const at = (host: string, path = '') => parse(read(join(PAGES, host, path, 'index.html')));
const source = (content: string) =>
  ({ address: null, channel: 'generic', mediaType: 'text/html', name: '', content, fetchedAt: '' }) as const;

describe('Prepare', () => {
  it.each([
    ['https://web.firstagenda.com/', true],
    ['https://prepare.firstagenda.com/meeting/1', true],
    ['http://web.firstagenda.com/', false],
    ['https://auth.firstagenda.com/oauth2/authorize', false],
    ['https://identity.firstagenda.com/', false],
    ['https://support.firstagenda.com/en/', false],
    ['https://publication.firstagenda.com/', false],
    ['https://firstagenda.com.evil.example/', false],
    ['https://evilfirstagenda.com/', false],
  ])('is at %s: %s', (address, expected) => {
    expect(prepare.matches(new URL(address))).toBe(expected);
  });

  const ROW = (number: string, title: string) => `<div><span>${number}</span></div><div>${title}</div>`;
  const LIST = ['Godkendelse af dagsorden', 'Siden sidst', 'Busser', 'Eventuelt']
    .map((title, n) => ROW(`${n + 1}`, title))
    .join('');

  it('is known by its list alone, and by one item alone', () => {
    const detect = (html: string) =>
      prepare.detect(parse(html), new URL('https://web.firstagenda.com/m')).kind;
    expect(detect(`<div>Dagsorden</div>${LIST}`)).toBe('agenda');
    expect(detect('<div>Punkt 2</div><div>SAG-2025-00001</div><div>Baggrund</div><p>Tekst.</p>')).toBe(
      'agenda',
    );
    expect(detect('<div>Referat</div><div>SAG-2025-00001</div><div>Beslutning</div><p>Godkendt.</p>')).toBe(
      'minutes',
    );
    expect(detect('<div>Mine møder</div><div>1</div><div>Noter</div>')).toBe('nothing');
    expect(detect('')).toBe('nothing');
  });

  it('is known in shadow trees', () => {
    const document = parse('<x-app></x-app>');
    document.querySelector('x-app')!.attachShadow({ mode: 'open' }).innerHTML =
      '<x-pane></x-pane><div>SAG-2025-00001</div>';
    document
      .querySelector('x-app')!
      .shadowRoot!.querySelector('x-pane')!
      .attachShadow({ mode: 'open' }).innerHTML = '<h3>Indstilling</h3><p>Tekst.</p>';
    expect(prepare.detect(document, new URL('https://web.firstagenda.com/')).kind).toBe('agenda');
  });

  it('shows that another item is shown, though its signs are the same', () => {
    const detect = (text: string) =>
      prepare.detect(
        parse(`<div>SAG-2025-00001</div><div>Baggrund</div><p>${text}</p>`),
        new URL('https://web.firstagenda.com/'),
      );
    expect(detect('En tekst.').why).not.toEqual(detect('En længere tekst.').why);
  });
});

describe('FirstAgenda Publication', () => {
  it('is read by its structure: numbers, titles with quotes, captions of its own, closed items, attachments', () => {
    const { draft } = understand(source(read(join(PAGES, 'dagsordener.greve.dk/vis/index.html'))));
    expect(draft?.meeting).toMatchObject({ date: '2025-10-08', startTime: '16:00', location: 'Byrådssalen' });
    expect(
      draft?.items.map(({ number, title, caseNumber, closed }) => [number, title, caseNumber, closed]),
    ).toEqual([
      ['1', 'Godkendelse af dagsorden', 'EMN-2023-000101', false],
      ['2', 'Svar på forslag om "grønne" tage', 'EMN-2025-000502', false],
      ['3', 'Salg af areal', null, true],
      ['4', 'Forslag fra V om parkering', 'EMN-2025-000711', false],
    ]);
    expect(draft?.items[1]?.sections.map(({ role, heading }) => [role, heading])).toEqual([
      ['other', 'Beslutningstema'],
      ['background', 'Resume'],
      ['recommendation', 'Indstilling'],
    ]);
    expect(draft?.items[1]?.attachments).toEqual([
      { title: 'Kort over tage', href: '/vis/pdf/bilag/1/?redirectDirectlyToPdf=false' },
    ]);
  });

  it.each([
    ['agenda', 'vis', 'https://dagsordener.greve.dk/vis?id=7612'],
    ['index', '', 'https://dagsordener.greve.dk/'],
  ] as const)('shows an %s', (kind, path, address) => {
    expect(publication.detect(at('dagsordener.greve.dk', path), new URL(address)).kind).toBe(kind);
  });

  it('is known on a host we have no row for, by what the page says', () => {
    const url = new URL('https://dagsordener.nyborg.dk/vis?id=1');
    expect(adapterFor(url)).toBeNull();
    expect(generic.detect(at('dagsordener.greve.dk', 'vis'), url).kind).toBe('agenda');
  });

  it('tells a meeting whose text has not come', () => {
    const page = parse('<h1>Henter</h1>');
    expect(publication.detect(page, new URL('https://dagsordener.aarhus.dk/vis?id=1')).kind).toBe(
      'unexpected-nothing',
    );
    expect(publication.detect(page, new URL('https://dagsordener.aarhus.dk/abonnent')).kind).toBe('nothing');
  });

  it('has a row for each host: name, host, and the KKR it belongs to, sorted', () => {
    const Row = z.strictObject({
      name: z.string().regex(/ Kommune$/),
      host: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/),
      kkr: z.enum(bodies.map(({ key }) => key) as [string]),
    });
    const rows = z.array(Row).parse(sites);
    expect(new Set(rows.map(({ host }) => host)).size).toBe(rows.length);
    const names = rows.map(({ name }) => name);
    expect(names).toEqual(
      names.toSorted(new Intl.Collator('da').compare).toSorted((a, b) => Number(a < b ? -1 : 1)),
    );
  });
});

describe('any other page', () => {
  it('is nobody’s until the user points at it', () => {
    const url = new URL('https://www.koege.dk/dagsordener/');
    expect(adapterFor(url)).toBeNull();
    expect(adapterOrGeneric(url)).toBe(generic);
    expect(adapterOrGeneric(new URL('https://www.kl.dk/')).id).toBe('kl');
  });

  /** Where nothing but the words of a sentence, or a menu, tells; reading them finds the items all the same. */
  const FAINT = [
    'form-badges',
    'form-koebenhavn',
    'form-run-in-captions',
    'form-shadowlist',
    'form-app-menu',
  ];
  const forms = readdirSync(FORMS).filter((name) => name.startsWith('form-') && !FAINT.includes(name));
  it.each(forms)('in the form %s is seen to hold items', (name) => {
    const page = parse(read(join(FORMS, name, 'source.html')));
    expect(['agenda', 'minutes']).toContain(generic.detect(page, new URL('https://www.eksempel.dk/')).kind);
  });

  it.each(readdirSync(join(PAGES, 'decoys')))('is no agenda: %s', (file) => {
    const html = read(join(PAGES, 'decoys', file));
    expect(['nothing', 'index']).toContain(
      generic.detect(parse(html), new URL('https://www.eksempel.dk/x')).kind,
    );
    expect(understand(source(html)).draft).toBeNull();
  });
});
