/** What apps part by style alone, and what they print beside an agenda that is none of it. */
import { describe, expect, it } from 'vitest';
import { understand } from '@/lib/pipeline.ts';
import { readHtml } from '@/lib/sources/html.ts';

const texts = (html: string) => readHtml(html, null).map(({ text }) => text);
const read = (body: string) => {
  const content = `<!doctype html><body><h1>KKR Sjælland</h1><p>Dagsorden 19. juni 2026 kl. 09.30</p>${body}`;
  const source = {
    address: null,
    channel: 'prepare',
    mediaType: 'text/html',
    name: '',
    fetchedAt: '',
  } as const;
  return understand({ ...source, content }).draft;
};
const item = (number: string, title: string, facts: string, more = '') =>
  `<section><h2>${number} ${title}</h2>${facts}<h3>Indstilling</h3><p>Det indstilles, at KKR Sjælland godkender forslaget.</p>${more}</section>`;
const twoItems = (facts: string, more = '') =>
  item('1', 'Budget 2027', facts, more) + item('2', 'Mødeplan', '<p>SAG-2026-00812 ab</p>');

describe('pieces side by side', () => {
  it('are parted among blocks too, as in an app’s own elements', () => {
    expect(
      texts(
        '<article><div>Budget</div><small>Sagsnr. SAG-2026-00811</small><small>Sagsbehandler mlk</small><x-field><div>Baggrund</div></x-field></article>',
      ),
    ).toEqual(['Budget', 'Sagsnr. SAG-2026-00811 Sagsbehandler mlk', 'Baggrund']);
  });

  it('stay together in running text', () => {
    expect(texts('<div>Kom<b>mu</b><i>ne</i></div>')).toEqual(['Kommune']);
    expect(texts('<p><b>Kom</b><i>mune</i></p>')).toEqual(['Kommune']);
  });
});

describe('an app’s own elements', () => {
  it('are blocks where they are named for a part of the page, and controls where they are named for one', () => {
    const item =
      '<x-item><b>1</b> <i>Budget</i><x-chip>SAG-2026-00811</x-chip><x-button>Del</x-button></x-item>';
    expect(texts(`<x-heading>KKR Sjælland</x-heading><x-text>19. juni 2026</x-text>${item}`)).toEqual([
      'KKR Sjælland',
      '19. juni 2026',
      '1 Budget',
      'SAG-2026-00811',
    ]);
  });
});

describe('entries', () => {
  it('are an app’s own elements of one name, a line each, unless they are badges', () => {
    expect(texts('<x-list><x-entry>Notat</x-entry><x-entry>Kort over ruten</x-entry></x-list>')).toEqual([
      'Notat',
      'Kort over ruten',
    ]);
    expect(texts('<p>Budget <span><x-badge>Ny </x-badge><x-badge>Læst</x-badge></span></p>')).toEqual([
      'Budget Ny Læst',
    ]);
  });

  it('are links under a caption that is set in line with them', () => {
    const links = '<a href="#">Notat</a><a href="#">Kort over ruten</a>';
    expect(texts(`<div><strong>Bilag</strong>${links}</div>`)).toEqual(['Bilag', 'Notat', 'Kort over ruten']);
    expect(texts(`<div><strong>Se</strong> ${links}</div>`)).toHaveLength(1);
  });
});

describe('the head of an agenda in a header', () => {
  const ITEM =
    '<h2>1 Godkendelse af referat fra mødet den 20. marts 2026</h2><p>SAG-2026-00811 ab</p><h3>Indstilling</h3><p>Det indstilles, at KKR Sjælland godkender referatet fra mødet den 20. marts 2026.</p>';

  it('is read, also in a tree of its own', () => {
    const head = '<header><h1>KKR Sjælland</h1><p>19-06-2026 10:00</p></header>';
    expect(
      texts(`<x-app><template shadowrootmode="open">${head}${ITEM}</template></x-app>`).slice(0, 2),
    ).toEqual(['KKR Sjælland', '19-06-2026 10:00']);
  });

  it('is not the site’s, and no other meeting’s day takes its place', () => {
    const site = '<header><h1>Vestby Kommune</h1><p>I dag er det 1. maj 2026</p></header>';
    expect(texts(`${site}<h1>KKR Sjælland</h1>${ITEM}`)[0]).toBe('KKR Sjælland');
  });
});

describe('beside a title', () => {
  it('a count is no part of it, where the number is', () => {
    expect(texts('<p><x-title><b>2.1</b><b>Budget 2027</b></x-title><x-notes>3</x-notes></p>')).toEqual([
      '2.1 Budget 2027',
    ]);
  });

  it.each([
    '<span>3 bilag</span><span>Åben</span>',
    '<svg></svg><span>7</span>',
    '<span>09:30</span><i>📎</i>',
  ])('%s is no part of it', (badges) => {
    expect(texts(`<ul><li><span>2.1</span><span>Budget 2027</span>${badges}</li></ul>`)).toEqual([
      '2.1 Budget 2027',
    ]);
  });

  it('an app’s own element is no badge, though its text is in a tree of its own', () => {
    const body = '<x-body><template shadowrootmode="open"><p>Teksten.</p></template></x-body>';
    expect(texts(`<div><span>1</span><h2>Budget</h2>${body}</div>`)).toContain('Teksten.');
  });

  it('what is bold and numbered is a title, in a list without numbers too', () => {
    const [line] = readHtml('<ul><li><b>3.1. Budget 2027</b><p>Teksten.</p></li></ul>', null);
    expect(line).toMatchObject({ text: '3.1. Budget 2027', marker: null });
  });
});

describe('a list entry', () => {
  it('of which nothing is read leaves its marker to nobody', () => {
    const [line] = readHtml('<ol><li><button>Søg</button></li></ol><p>KKR Sjælland</p>', null);
    expect(line).toMatchObject({ text: 'KKR Sjælland', marker: null });
  });

  it('may be a button that runs number and title together', () => {
    expect(texts('<button><span>2</span><span>Budget 2027</span></button>')).toEqual(['2 Budget 2027']);
  });
});

describe('initials', () => {
  it.each([
    ['in a box below the case number', '<div>SAG-2026-00811</div><div>mlk/ab</div>'],
    ['in a box above it', '<div>mlk/ab</div><div>SAG-2026-00811</div>'],
    ['labelled without a colon', '<div>Sagsnr. SAG-2026-00811 · Sagsbehandler mlk, ab</div>'],
    [
      'below their label',
      '<div>Sagsnummer</div><div>SAG-2026-00811</div><div>Sagsbehandler</div><div>mlk, ab</div>',
    ],
    ['among badges', '<div>SAG-2026-00811 mlk/ab Beslutning 15 min.</div>'],
  ])('%s are the caseworkers’, and no title', (_, facts) => {
    const items = read(twoItems(facts))?.items;
    expect(items?.map(({ title }) => title)).toEqual(['Budget 2027', 'Mødeplan']);
    expect(items?.[0]).toMatchObject({ caseNumber: 'SAG-2026-00811', caseworkers: ['mlk', 'ab'] });
  });
});

describe('papers', () => {
  const CASE = '<p>SAG-2026-00811 mlk</p>';
  const titles = (more: string) =>
    read(twoItems(CASE, more))?.items[0]?.attachments.map(({ title }) => title);

  it('may open by a button', () => {
    expect(
      titles(
        '<h3>Bilag (2)</h3><div><button>Overslag</button><button>Kort</button><button>Hent alle</button></div>',
      ),
    ).toEqual(['Overslag', 'Kort']);
  });

  it('have type and size in boxes of their own', () => {
    expect(titles('<h3>Bilag</h3><div><div>pdf</div><div>Overslag</div><div>120 KB</div></div>')).toEqual([
      'Overslag',
    ]);
  });

  it('may stand in an aside', () => {
    expect(titles('<aside><h3>Bilag (1)</h3><div>Overslag</div></aside>')).toEqual(['Overslag']);
  });
});

describe('what readers note for themselves', () => {
  it.each([
    ['a pane', '<div><div>Mine noter</div><div>Husk formanden</div></div>'],
    ['a headed one', '<aside><header><h4>Noter</h4></header><p>Husk formanden</p></aside>'],
    ['a note among the text', '<h3>Mine noter (1)</h3><p>Husk formanden</p>'],
    ['one line', '<div>Min note: Husk formanden</div>'],
    ['what others said', '<div><h4>Kommentarer (1)</h4><p>Husk formanden</p></div>'],
  ])('%s is not read', (_, note) => {
    const html = `<main><h2>1 Budget</h2><p>SAG-2026-00811 mlk</p><h3>Baggrund</h3><p>Et.</p>${note}<h3>Indstilling</h3><p>To.</p></main>`;
    expect(texts(html)).toEqual(['1 Budget', 'SAG-2026-00811 mlk', 'Baggrund', 'Et.', 'Indstilling', 'To.']);
  });

  it('a tab so called hides nothing of the item', () => {
    const html = '<main><a>Punkt</a><a>Noter</a><div><h3>Indstilling</h3><p>To.</p></div></main>';
    expect(texts(html).slice(-2)).toEqual(['Indstilling', 'To.']);
  });
});

describe('an introduction that comes back', () => {
  it('leads into a list and is no caption', () => {
    const presentation =
      '<p>Sagsfremstilling</p><p>Det drejer sig om:</p><ul><li>veje</li></ul><p>Det haster.</p>';
    const facts = '<p>SAG-2026-00811 mlk</p>';
    const one = (number: string, title: string) =>
      `<p>${number} ${title}</p>${facts}<p>Indstilling</p><p>Det indstilles, at KKR Sjælland godkender planen.</p>${presentation}`;
    const draft = read(one('1', 'Veje') + one('2', 'Stier'));
    expect(draft?.items.map(({ sections }) => sections.map(({ role }) => role))).toEqual([
      ['recommendation', 'presentation'],
      ['recommendation', 'presentation'],
    ]);
  });
});

describe('a case number without a label', () => {
  const draftOf = (facts: (nth: number) => string) =>
    read(item('1', 'Budget 2027', facts(1)) + item('2', 'Mødeplan', facts(2)));

  it.each(['maje', 'olni/maje Åben 15 min.'])('is one with initials: %s', (initials) => {
    const draft = draftOf((nth) => `<p>26/1100${nth} ${initials}</p>`);
    expect(draft?.items.map(({ title, caseNumber }) => [title, caseNumber])).toEqual([
      ['Budget 2027', '26/11001'],
      ['Mødeplan', '26/11002'],
    ]);
    expect(draft?.items[0]?.caseworkers.at(-1)).toBe('maje');
  });

  it('is none in text', () => {
    const draft = draftOf((nth) => `<p>26/1100${nth} borgere har svaret på undersøgelsen</p>`);
    expect(draft?.items.map(({ caseNumber }) => caseNumber)).toEqual([null, null]);
  });
});

describe('rows of a list drawn as one scrolls', () => {
  const row = (place: string, text: string) => `<div ${place}>${text}</div>`;

  it.each([
    ['by number', (at: number) => `role="row" aria-rowindex="${at}"`],
    ['by style', (at: number) => `style="position: absolute; left: 0; top: ${at * 90}px"`],
    ['by a shift', (at: number) => `style="position:absolute;transform:translateY(${at * 90}px)"`],
  ])('are read in their places, told %s', (_, place) => {
    const rows = [row(place(2), 'to'), row(place(10), 'ti'), row(place(1), 'en')].join('');
    expect(texts(`<div>${rows}</div>`)).toEqual(['en', 'to', 'ti']);
  });

  it('are read as written where one of them tells no place', () => {
    expect(texts(`<div>${row('aria-rowindex="2"', 'to')}${row('', 'en')}</div>`)).toEqual(['to', 'en']);
  });

  it('bear their own numbers, also where they hold nothing more', () => {
    const entry = (title: string, more = '') => `<div role="listitem"><div>${title}</div>${more}</div>`;
    const facts = (number: string) =>
      `<div>Sagsnr. SAG-2026-0081${number} ab</div><div>Indstilling</div><p>Det indstilles, at KKR Sjælland drøfter sagen.</p>`;
    const list = `${entry('1. Budget 2027', facts('1'))}${entry('2. Sundhed')}${entry('2.1. Mødeplan', facts('2'))}`;
    expect(read(`<div role="list">${list}</div>`)?.items.map(({ number, title }) => [number, title])).toEqual(
      [
        ['1', 'Budget 2027'],
        ['2', 'Sundhed'],
        ['2.1', 'Mødeplan'],
      ],
    );
  });
});

describe('an app’s English words around a Danish item', () => {
  it('label its number, case, caseworkers and papers, and are no papers themselves', () => {
    const pane = `<div><span>Item 2</span><h2>Mødeplan</h2></div><div><span>Case no.</span><span>SAG-2026-00812</span></div><div><span>Case officer</span><span>ab</span></div><h3>Indstilling</h3><p>Det indstilles, at KKR Sjælland godkender planen.</p><h3>Attachments (1)</h3><button>Plan for 2027</button><button>Open</button><h3>My notes</h3><p>Husk Anne.</p>`;
    const items = read(pane)?.items ?? [];
    expect(items).toMatchObject([
      { number: '2', title: 'Mødeplan', caseNumber: 'SAG-2026-00812', caseworkers: ['ab'] },
    ]);
    expect(items[0]?.attachments.map(({ title }) => title)).toEqual(['Plan for 2027']);
    expect(JSON.stringify(items)).not.toContain('Anne');
  });

  it('label the meeting’s time and place', () => {
    const source =
      '<main><h1>Referat fra Teknikudvalget</h1><p>Date: 14. april 2026</p><p>Time: 16:00</p><p>Location: Rådhuset, lokale 2</p>';
    const content = `${source}${twoItems('<p>SAG-2026-00811 ab</p>')}</main>`;
    const file = { address: null, channel: 'file', mediaType: 'text/html', name: '', fetchedAt: '' } as const;
    expect(understand({ ...file, content }).draft?.meeting).toMatchObject({
      date: '2026-04-14',
      startTime: '16:00',
      location: 'Rådhuset, lokale 2',
    });
  });
});
