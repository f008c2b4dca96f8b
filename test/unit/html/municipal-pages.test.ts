/** Pages of municipalities, each system with its own buttons, badges and frames: what of them is the agenda. */
import { describe, expect, it } from 'vitest';
import type { AgendaDraft } from '@/lib/agenda/model.ts';
import { understand } from '@/lib/pipeline.ts';

function read(body: string): AgendaDraft | null {
  const content = `<!doctype html><html lang="da"><body>${body}</body></html>`;
  return understand({
    address: null,
    channel: 'file',
    mediaType: 'text/html',
    name: '',
    content,
    fetchedAt: '',
  }).draft;
}
const HEAD = '<h1>Referat af Byrådets møde den 3. marts 2025 kl. 17.00</h1>';
const item = (number: string, title: string, after = '') =>
  `<h2>${number} ${title}</h2>${after}<h3>Indstilling</h3><p>Det indstilles, at sagen drøftes.</p><h3>Beslutning</h3><p>Drøftet.</p>`;
const agenda = (...parts: string[]) => read(`${HEAD}${parts.join('')}`);
const titles = (draft: AgendaDraft | null) => draft?.items.map(({ number, title }) => `${number} ${title}`);
const decision = (draft: AgendaDraft | null, at: number) =>
  draft?.items[at]?.sections.find(({ role }) => role === 'decision')?.blocks;

describe("a page's own buttons", () => {
  it.each([
    ['a link beside the title', '<h2>1. Valg af hegnsyn <a href="/print?id=4">Udskriv</a></h2>'],
    ['a link to a script', '<h2>1. Valg af hegnsyn</h2><a href="javascript:del()">Del på Facebook</a>'],
    [
      'several on a line',
      '<h2>1. Valg af hegnsyn</h2><p><a href="#">Kopiér link</a> <a href="#">Tip en ven</a></p>',
    ],
    ['words parted by bars', '<h2>1. Valg af hegnsyn</h2><p>Udskriv | Læs op | Til toppen</p>'],
  ])('%s is no part of the item', (_, title) => {
    const draft = agenda(`${title}<h3>Indstilling</h3><p>Drøftes.</p>`, item('2.', 'Regnskab'));
    expect(titles(draft)).toEqual(['1 Valg af hegnsyn', '2 Regnskab']);
    expect(draft?.items[0]?.sections.map(({ heading }) => heading)).toEqual(['Indstilling']);
  });

  it('a link to a paper is one, however it is worded', () => {
    const draft = agenda(
      item('1.', 'Regnskab', '<h3>Bilag</h3><p><a href="/b/1.pdf">Del 1: Oversigt</a></p>'),
      item('2.', 'Valg'),
    );
    expect(draft?.items[0]?.attachments).toEqual([{ title: 'Del 1: Oversigt', href: '/b/1.pdf' }]);
  });

  it('the imprint at the foot is not the last decision', () => {
    const foot =
      '<p>Vestby Kommune</p><p>Torvet 1</p><p>4600 Køge</p><p>Tlf. 56 67 67 67</p><p>Sidst opdateret 4. marts 2025</p>';
    const draft = agenda(item('1.', 'Regnskab'), item('2.', 'Valg'), foot);
    expect(decision(draft, 1)).toEqual([{ type: 'paragraph', text: 'Drøftet.' }]);
  });

  it('a sentence with a postal code stays, as do words before it', () => {
    const last = '<p>Høringen holdes i 4600 Køge.</p>';
    expect(decision(agenda(item('1.', 'Regnskab'), item('2.', 'Valg'), last), 1)).toHaveLength(2);
  });
});

describe('who may read an item', () => {
  it.each([
    ['Salg af grund Lukket', 'Salg af grund'],
    ['Salg af grund Lukket punkt', 'Salg af grund'],
    ['Lukket: Salg af grund', 'Salg af grund'],
    ['Salg af grund (lukket)', 'Salg af grund'],
    ['Lukket Salg af grund', 'Salg af grund'],
  ])('"%s" is closed', (printed, title) => {
    const [, closed] = agenda(item('1.', 'Regnskab'), item('2.', printed))?.items ?? [];
    expect(closed).toMatchObject({ title, closed: true, sections: [] });
  });

  it.each([
    'Svømmehallen holder lukket i uge 7',
    'Lukket afdeling på Egegården',
    'Bro lukket for tung trafik',
  ])('"%s" is open', (printed) =>
    expect(agenda(item('1.', 'Regnskab'), item('2.', printed))?.items[1]?.closed).toBe(false),
  );

  it.each(['<p>Lukket punkt</p>', '<p>Punktet er lukket</p>', '<div><b>Fortroligt</b></div>'])(
    '%s between title and case closes the item, and is no title',
    (label) => {
      const part = (number: string, title: string, more = '') =>
        `<div><div>${number}</div><div>${title}</div>${more}<div>Sagsnr. 26/0417${number}</div><div>Beslutning</div><div>Drøftet.</div></div>`;
      const [, closed, last] =
        agenda(part('1', 'Regnskab'), part('2', 'Salg', label), part('3', 'Valg'))?.items ?? [];
      expect(closed).toMatchObject({ number: '2', title: 'Salg', closed: true, sections: [] });
      expect(last).toMatchObject({ number: '3', title: 'Valg', closed: false });
    },
  );

  it('a padlock beside the number closes the title below', () => {
    const part = (number: string, title: string, sign = '') =>
      `<div><div>Punkt ${number}</div>${sign}</div><div>${title}</div><p>Sagsnr. 26/0417${number}</p><h3>Beslutning</h3><p>Drøftet.</p>`;
    const draft = agenda(part('1', 'Regnskab'), part('2', 'Salg', '<i title="Lukket punkt"></i>'));
    expect(draft?.items[1]).toMatchObject({ number: '2', title: 'Salg', closed: true, sections: [] });
  });

  it('a house that is closed for a day does not close the item', () => {
    const draft = agenda(item('1.', 'Ferie', '<p>5. juni holdes rådhuset lukket.</p>'), item('2.', 'Valg'));
    expect(draft?.items[0]?.closed).toBe(false);
  });

  it.each(['Valg Åbent', 'Valg Åbent punkt', 'Valg (åben)', '(Åben) Valg'])(
    '"%s" is called Valg',
    (printed) => expect(agenda(item('1.', 'Regnskab'), item('2.', printed))?.items[1]?.title).toBe('Valg'),
  );
});

describe('numbers and cases', () => {
  it('reads a title behind a bar', () =>
    expect(titles(agenda(item('12 |', 'Regnskab'), item('13 |', 'Valg')))).toEqual([
      '12 Regnskab',
      '13 Valg',
    ]));

  it('takes the word beside a number for what it says of access, not for the title', () => {
    const part = (number: string, title: string) =>
      `<div><span>${number}</span><h2>${title}</h2></div><h3>Indstilling</h3><p>Det drøftes.</p>`;
    const draft = agenda(part('1 Åben', 'Regnskab'), part('2 Lukket', 'Salg'), part('3 Åben', 'Valg'));
    expect(titles(draft)).toEqual(['1 Regnskab', '2 Salg', '3 Valg']);
    expect(draft?.items.map(({ closed }) => closed)).toEqual([false, true, false]);
  });

  it('takes numbers without a label under the titles for cases, where two stand so', () => {
    const draft = agenda(item('1.', 'Regnskab', '<p>25/001234</p>'), item('2.', 'Valg', '<p>25/001240</p>'));
    expect(draft?.items.map(({ caseNumber }) => caseNumber)).toEqual(['25/001234', '25/001240']);
  });

  it('takes one alone for text', () => {
    const draft = agenda(item('1.', 'Regnskab', '<p>25/001234</p>'), item('2.', 'Valg'));
    expect(draft?.items[0]?.caseNumber).toBeNull();
  });

  it('keeps the title above a count of the year, whatever is filed under it', () => {
    const filed = (at: number) => `<p>Sag nr. ${at}</p><p>Sagstype: Åben</p>`;
    const draft = agenda(
      ...['Regnskab', 'Valg'].map(
        (title, at) => `<h2>${title}</h2>${filed(128 + at)}<h3>Beslutning</h3><p>Godkendt.</p>`,
      ),
    );
    expect(titles(draft)).toEqual(['128 Regnskab', '129 Valg']);
  });
});

describe('captions told by their place', () => {
  const SECTIONS = [
    ['Sagsfremstilling', 'Teksten om sagen.'],
    ['Klimahensyn', 'Ingen.'],
    ['Indstilling', 'Det indstilles, at planen godkendes.'],
  ] as const;
  const forms = {
    'terms of a list': `<dl><dt>Sagsnr.</dt><dd>25/1234</dd>${SECTIONS.map(([a, b]) => `<dt>${a}</dt><dd>${b}</dd>`).join('')}</dl>`,
    'terms in groups': `<dl>${SECTIONS.map(([a, b]) => `<div><dt>${a}</dt><dd><p>${b}</p></dd></div>`).join('')}</dl>`,
    'first cells': `<table>${SECTIONS.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join('')}</table>`,
  };
  it.each(Object.entries(forms))('%s part the text, also one we were not told about', (_, form) => {
    const draft = read(`${HEAD}<h2>1. Plan</h2>${form}<h2>2. Valg</h2>${form}`);
    expect(
      draft?.items.map(({ sections }) => sections.map(({ role, heading }) => `${role} ${heading}`)),
    ).toEqual(
      Array(2).fill(['presentation Sagsfremstilling', 'other Klimahensyn', 'recommendation Indstilling']),
    );
  });

  it('a table of figures stays a table', () => {
    const table = '<table><tr><td>Dagtilbud</td><td>284</td></tr><tr><td>Skole</td><td>512</td></tr></table>';
    const draft = agenda(item('1.', 'Regnskab'), item('2.', 'Valg', `<h3>Sagsfremstilling</h3>${table}`));
    expect(draft?.items[1]?.sections[0]?.blocks).toEqual([
      {
        type: 'table',
        rows: [
          ['Dagtilbud', '284'],
          ['Skole', '512'],
        ],
      },
    ]);
  });

  it('lines that come back above texts are captions, known by name or not', () => {
    const lines = ['Sagsfremstilling', 'Retsgrundlag', 'Naboer'].map(
      (a) => `<p>${a}</p><p>Det er undersøgt.</p>`,
    );
    const body = `${lines.join('')}<p>Beslutning</p><p>Godkendt.</p>`;
    const draft = read(`${HEAD}<p>Pkt. 1 - Plan</p>${body}<p>Pkt. 2 - Valg</p>${body}`);
    expect(draft?.items[0]?.sections.map(({ heading }) => heading)).toEqual([
      'Sagsfremstilling',
      'Retsgrundlag',
      'Naboer',
      'Beslutning',
    ]);
  });

  it('bold lines with a colon are captions where the known ones are bold with a colon', () => {
    const part = (caption: string, text: string) => `<b>${caption}:</b><br>${text}<br><br>`;
    const body =
      part('Indstilling', 'At planen godkendes.') +
      part('Sagsfremstilling', 'Teksten.') +
      part('Naboer', 'To er hørt.');
    const draft = read(`${HEAD}<p><b>1. Plan</b></p><p>${body}</p><p><b>2. Valg</b></p><p>${body}</p>`);
    expect(draft?.items[0]?.sections.map(({ heading }) => heading)).toEqual([
      'Indstilling',
      'Sagsfremstilling',
      'Naboer',
    ]);
  });
});

describe('a page of one item', () => {
  const ITEM =
    '<main><h1>Punkt 7: Lokalplan</h1><h2>Indstilling</h2><p>At planen sendes ud.</p><h2>Baggrund</h2><p>Øen er stor.</p><h2>Sagsfremstilling</h2><p>Planen følger.</p></main>';
  it.each([
    [
      'the path to it',
      '<nav><ol><li>Politik</li><li>Teknisk Udvalg</li><li>Dagsorden 12. maj 2025</li></ol></nav>',
    ],
    ['a link above it', '<p><a href="/m">Teknisk Udvalgs dagsorden den 12. maj 2025</a></p>'],
  ])('belongs to the meeting that %s names', (_, path) => {
    const draft = read(`${path}${ITEM}`);
    expect(draft?.meeting).toMatchObject({
      kind: 'agenda',
      date: '2025-05-12',
      body: { name: 'Teknisk Udvalg' },
    });
    expect(titles(draft)).toEqual(['7 Lokalplan']);
  });

  it('is none when it only tells how such a page is written', () => {
    const guide = '<title>Vejledning: dagsorden 12. maj 2025</title><h1>Sådan skriver du en sag</h1>';
    expect(read(`${guide}${ITEM.slice(ITEM.indexOf('<h2>'))}`)).toBeNull();
  });

  it('is none without a meeting', () => expect(read(ITEM)).toBeNull());
});

describe('whose meeting, and where', () => {
  it('is told by labels in a row of facts', () => {
    const facts = '<p>Mandag den 3. marts 2025 · Mødetid: 15:00 · Mødested: Virtuelt via Teams</p>';
    const draft = read(
      `<h1>Dagsorden for Kulturudvalget</h1>${facts}${item('1.', 'Regnskab')}${item('2.', 'Valg')}`,
    );
    expect(draft?.meeting.location).toBe('Virtuelt via Teams');
  });

  it('is that of the heading, not one that a menu names', () => {
    const menu = '<ul><li><a href="/b">Byråd</a></li><li><a href="/o">Økonomiudvalg</a></li></ul>';
    const draft = read(
      `${menu}<h1>Dagsorden for Kulturudvalget</h1><p>3. marts 2025</p>${item('1.', 'Regnskab')}${item('2.', 'Valg')}`,
    );
    expect(draft?.meeting.body?.name).toBe('Kulturudvalget');
  });
});

describe('notes behind the names of files', () => {
  it.each([
    'Kort<span>PDF | 318 kB</span>',
    'Kort (PDF, 1,2 MB)',
    'Kort.docx',
    'Kort 2 sider',
    'Kort · PDF · 88 KB',
    'Kort<span>1,1 MB</span>',
  ])('"%s" is called Kort', (name) => {
    const draft = agenda(
      item('1.', 'Plan', `<h3>Bilag</h3><p><a href="/k">${name}</a></p>`),
      item('2.', 'Valg'),
    );
    expect(draft?.items[0]?.attachments.map(({ title }) => title)).toEqual(['Kort']);
  });
});
