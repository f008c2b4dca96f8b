/** Whole documents, small: what is an agenda, where it ends, and what must not get into it. */
import { describe, expect, it } from 'vitest';
import type { AgendaDraft } from '@/lib/agenda/model.ts';
import { understand } from '@/lib/pipeline.ts';

function read(content: string): AgendaDraft | null {
  const mediaType = content.startsWith('<') ? 'text/html' : 'text/plain';
  return understand({ address: null, channel: 'file', mediaType, name: '', content, fetchedAt: '' }).draft;
}
const outline = (draft: AgendaDraft | null) =>
  draft?.items.map((item) => `${item.number ?? '–'} ${item.title}`);
const codes = (draft: AgendaDraft | null) => draft?.warnings.map((warning) => warning.code) ?? [];

const HEAD = 'DAGSORDEN 2025\nKKR HOVEDSTADEN\n\nDato: 02-09-2025 10:00\nSted: Glostrup\n\n';
const item = (number: string, title: string, body = 'Tekst.') =>
  `${number} ${title}\nSAG-2025-03121 gitb\n\nBaggrund\n${body}\n\nIndstilling\nDet indstilles, at KKR drøfter sagen.\n\n`;

describe('what is no agenda', () => {
  it.each([
    ['an empty page', '<html><body></body></html>'],
    [
      'a news article with a heading Baggrund',
      '<h1>KKR vil styrke samarbejdet</h1><p>Det stod på KKR Midtjyllands dagsorden.</p><h3>Baggrund</h3><p>Reformen flytter opgaver.</p>',
    ],
    [
      'numbered prose about agendas',
      '<h1>Hvad er et KKR?</h1><p>Før hvert møde sendes dagsorden ud.</p><h2>1. Formål</h2><p>Rådet koordinerer.</p><h2>2. Medlemmer</h2><p>Borgmestre.</p>',
    ],
    [
      'a list of meeting material',
      '<h1>Mødemateriale</h1><h2>Møde i KKR Syddanmark den 5. maj 2025</h2><ul><li><a href="/media/a/dagsorden.pdf">Dagsorden</a></li><li><a href="/media/b/referat.pdf">Referat</a></li></ul>',
    ],
    [
      'a guide to writing agendas',
      '<h1>Dagsorden i KKR Hovedstaden: sådan skriver du</h1><h2>Punktets opbygning</h2><h3>Baggrund</h3><p>Kort.</p><h3>Indstilling</h3><p>Klar.</p><h2>Gode råd</h2><ol><li>Vær kort</li><li>Vær klar</li></ol>',
    ],
    ['one line', 'Baggrund Indstilling Sagsfremstilling SAG-2025-03121'],
  ])('%s', (_, content) => expect(read(content)).toBeNull());

  it('an empty file is an error that can be explained', () =>
    expect(() => read(' \n')).toThrow('empty-document'));
});

describe('an agenda', () => {
  it('keeps numbered lists and sums in its text', () => {
    const draft = read(
      `${HEAD}${item('1.', 'Budget', 'Positionerne er:\n\n1. En tilgang\n2. Borgere\n3. Borgernes\n\n2.605.000 kr. er afsat.')}${item('2.', 'Valg')}`,
    );
    expect(outline(draft)).toEqual(['1 Budget', '2 Valg']);
    expect(draft?.items[0]?.sections[0]?.blocks[1]).toMatchObject({ type: 'list', items: [{}, {}, {}] });
  });

  it('may be a supplement that begins at 3.9, whose part is missing', () => {
    const draft = read(
      `TILLÆGSDAGSORDEN\nKKR Sjælland\nDato: 02-09-2025\n\n${item('3.9.', 'Udbud')}${item('3.10.', 'Valg')}`,
    );
    expect(draft?.meeting.kind).toBe('supplement');
    expect(draft?.items.map((one) => [one.number, one.parent])).toEqual([
      ['3.9', '3'],
      ['3.10', '3'],
    ]);
    expect(codes(draft)).toEqual(['parent-missing']);
  });

  it('says which numbers follow from the sequence only', () => {
    const draft = read(
      `${HEAD}${item('1.', 'Referat')}${item('', 'Budget').trim()}\n\n${item('3.', 'Valg')}`,
    );
    expect(outline(draft)).toEqual(['1 Referat', '2 Budget', '3 Valg']);
    expect(draft?.warnings).toMatchObject([{ code: 'number-inferred', item: 1 }]);
  });

  it('says when printed numbers contradict each other, and keeps the items', () => {
    const draft = read(`${HEAD}${item('1.', 'Referat')}${item('7.', 'Budget')}${item('3.', 'Valg')}`);
    expect(draft?.items).toHaveLength(3);
    expect(codes(draft)).not.toEqual([]);
  });

  it('ends where the page goes on with its own', () => {
    const draft = read(
      '<h1>Dagsorden for møde i KKR Hovedstaden den 26. april 2024</h1><h2>1. Referat</h2><h3>Indstilling</h3><p>Det indstilles, at KKR godkender referatet.</p><h2>2. Budget</h2><h3>Indstilling</h3><p>Det indstilles, at KKR drøfter budgettet.</p><p>Del denne side</p><h2>Relaterede links</h2><ul><li>Om KKR</li></ul>',
    );
    expect(outline(draft)).toEqual(['1 Referat', '2 Budget']);
    expect(JSON.stringify(draft)).not.toMatch(/Relaterede|Del denne|Om KKR/);
  });

  it('keeps unknown sections under their own heading', () => {
    const draft = read(
      '<h1>Referat – Økonomiudvalget</h1><p>Mødedato: 3. februar 2020</p><h2>1. Lokalplan</h2><h3>Indstilling</h3><p>At planen vedtages.</p><h3>Miljøvurdering</h3><p>Ingen.</p><h2>2. Valg</h2><h3>Indstilling</h3><p>At N.N. udpeges.</p>',
    );
    expect(draft?.items[0]?.sections.map((section) => [section.role, section.heading])).toEqual([
      ['recommendation', 'Indstilling'],
      ['other', 'Miljøvurdering'],
    ]);
  });
});

describe('a closed item', () => {
  it.each(['Lukket punkt: Køb af ejendom', 'Køb af ejendom (lukket punkt)', 'Lukket: Køb af ejendom'])(
    '%s',
    (title) => {
      const draft = read(`${HEAD}${item('1.', title, 'Prisen er 3 mio. kr.')}${item('2.', 'Valg')}`);
      expect(draft?.items[0]).toMatchObject({
        number: '1',
        title: 'Køb af ejendom',
        closed: true,
        sections: [],
        attachments: [],
        caseNumber: 'SAG-2025-03121',
        recommendedActions: [],
      });
      expect(JSON.stringify(draft)).not.toContain('3 mio');
      expect(codes(draft)).toContain('closed-item');
    },
  );
});
