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
  it('may have captions on the lines of their texts, the attachments too', () => {
    const short = (number: string, title: string) =>
      `${number} ${title}\nSAG-2025-03121 gitb\n\nIndstilling: Det indstilles, at KKR drøfter sagen.\n\nBilag: Notat om sagen\n\n`;
    const draft = read(`${HEAD}${short('1.', 'Budget')}${short('2.', 'Valg')}`);
    expect(draft?.items.map(({ attachments }) => attachments.map(({ title }) => title))).toEqual([
      ['Notat om sagen'],
      ['Notat om sagen'],
    ]);
  });

  it('may count its items as § 31, § 32, in the list before them too', () => {
    const old = (number: number, title: string, text = 'Godkendt.') =>
      `§ ${number}. ${title}\n\nBeslutning\n${text}\n\n`;
    const list = '§ 31. Regnskab\n§ 32. Valg\n§ 33. Eventuelt\n\n';
    const law = 'Efter lovens\n§ 40 Byrådet kan\nvælge.';
    const draft = read(
      `Referat\nKKR Hovedstaden\n\nDato: 02-09-2025\n\n${list}${old(31, 'Regnskab', law)}${old(32, 'Valg')}${old(33, 'Eventuelt')}`,
    );
    expect(outline(draft)).toEqual(['31 Regnskab', '32 Valg', '33 Eventuelt']);
    expect(JSON.stringify(draft?.items[0]?.sections)).toContain('§ 40 Byrådet kan');
  });

  it('keeps statutes, which count so too, in its text', () => {
    const statutes = '§ 1. Navn\nForeningen hedder X.\n\n§ 2. Formål\nAt virke.\n\n§ 3. Medlemmer\nAlle.';
    const draft = read(`${HEAD}${item('1.', 'Vedtægter', statutes)}${item('2.', 'Valg')}`);
    expect(outline(draft)).toEqual(['1 Vedtægter', '2 Valg']);
    expect(JSON.stringify(draft?.items[0]?.sections)).toContain('§ 2. Formål');
  });

  it('may group its items by letters, which are none of the text above them', () => {
    const draft = read(
      `${HEAD}A. Beslutningspunkter\n\n${item('1.', 'Budget')}${item('2.', 'Valg')}B. Orienteringspunkter\n\n${item('3.', 'Havnen')}C. Eventuelt\n`,
    );
    expect(outline(draft)?.slice(0, 3)).toEqual(['1 Budget', '2 Valg', '3 Havnen']);
    expect(draft?.items.at(-1)?.title).toBe('Eventuelt');
    expect(JSON.stringify(draft?.items)).not.toContain('Orienteringspunkter');
  });

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

describe('a closed part', () => {
  it.each(['4. Lukket dagsorden', '4. Lukkede punkter'])(
    '%s closes the items under it, and no others',
    (part) => {
      const draft = read(
        `${HEAD}3. Åbne sager\n\n${item('3.1.', 'Budget')}${part}\n\n${item('4.1.', 'Køb af ejendom', 'Prisen er 3 mio. kr.')}5. Afslutning\n\n${item('5.1.', 'Valg')}`,
      );
      expect(
        draft?.items.filter(({ isHeading, closed }) => closed && !isHeading).map(({ number }) => number),
      ).toContain('4.1');
      expect(draft?.items.find(({ number }) => number === '5.1')?.closed).toBe(false);
      expect(JSON.stringify(draft)).not.toContain('3 mio');
    },
  );
});

describe('numbers nobody could read', () => {
  const bare = (title: string) => item('', title).trimStart();

  it('stay unknown where nothing but the order speaks for them', () => {
    const draft = read(`${HEAD}${bare('Budget')}${bare('Valg')}${bare('Udbud')}`);
    expect(draft?.items.map(({ number }) => number)).toEqual([null, null, null]);
  });

  it('follow from parts and items in order, and say so', () => {
    const draft = read(
      `${HEAD}Godkendelser\n\n${bare('Godkendelse af referat')}Siden sidst\n\n${bare('Siden sidst')}Sager til behandling\n\n${bare('Budget')}${bare('Udbud')}Eventuelt\n`,
    );
    expect(outline(draft)).toEqual([
      '1 Godkendelser',
      '1.1 Godkendelse af referat',
      '2 Siden sidst',
      '2.1 Siden sidst',
      '3 Sager til behandling',
      '3.1 Budget',
      '3.2 Udbud',
      '4 Eventuelt',
    ]);
    expect(codes(draft).filter((code) => code === 'number-inferred')).toHaveLength(8);
    expect(Math.max(...(draft?.items.map(({ confidence }) => confidence) ?? []))).toBeLessThan(1);
  });

  it('come from the contents, where the part has the title of its first item', () => {
    const draft = read(
      `${HEAD}Indhold\n1. Siden sidst ..... 2\n1.1. Siden sidst ....\n2. Sager .. 3\n2.1... Budget . 3\n\nSiden sidst\n\n${bare('Siden sidst')}Sager\n\n${bare('Budget')}`,
    );
    expect(outline(draft)).toEqual(['1 Siden sidst', '1.1 Siden sidst', '2 Sager', '2.1 Budget']);
  });
});

describe('what is known of the print', () => {
  it('counts items like 3) where two titles do', () => {
    const draft = read(
      `${HEAD}${item('1)', 'Budget', 'Vi vil:\n\n1) spare\n2) samle')}${item('2)', 'Valg')}`,
    );
    expect(outline(draft)).toEqual(['1 Budget', '2 Valg']);
  });

  it('believes the case number that most items bear', () => {
    const text = `${HEAD}${['1.', '2.', '3.', '4.'].map((number) => item(number, 'Budget')).join('')}`;
    const draft = read(text.replace('03121', '03727').replace('03121', '03127'));
    expect(draft?.items.map(({ caseNumber }) => caseNumber?.slice(-5))).toEqual([
      '03727',
      '03127',
      '03121',
      '03121',
    ]);
    const damaged = read(text.replace('03121', '03127'));
    expect(new Set(damaged?.items.map(({ caseNumber }) => caseNumber))).toEqual(new Set(['SAG-2025-03121']));
    expect(codes(damaged)).toContain('caseline-damaged');
  });

  it('leaves out a number torn from the margin, not one that belongs to the text', () => {
    const draft = read(
      `${HEAD}${item('1.', 'Budget', 'Vi vedtog.\n\n4 Repræsentanterne fra Greve kunne ikke tiltræde beslutningen.\n\n3 kommuner stemte for det forslag, der blev stillet.\n\n1 Først taler formanden om det nye budget.\n2 Så taler næstformanden om det gamle budget.')}${item('2.', 'Valg')}`,
    );
    const text = JSON.stringify(draft?.items[0]);
    expect(text).toContain('"Repræsentanterne fra Greve');
    expect(text).toContain('3 kommuner stemte');
    expect(text).toMatch(/1 Først.*2 Så/);
  });

  it('has no pages for a page of the web with one stray foot', () => {
    const draft = read(
      '<h1>Dagsorden for møde i KKR Hovedstaden den 26. april 2024</h1><h2>1. Referat</h2><h3>Indstilling</h3><pre>Det indstilles, at KKR\ngodkender referatet.\nSIDE | 13\nTak for det.</pre><h2>2. Budget</h2><h3>Indstilling</h3><p>Det indstilles, at KKR drøfter budgettet.</p>',
    );
    expect(draft?.items.map(({ page }) => page)).toEqual([null, null]);
  });

  it('strips the count from attachments, not what belongs to their titles', () => {
    const draft = read(
      `${HEAD}${item('1.', 'Budget').trimEnd()}\n\nBilag\n1. Notat om budget\n2. Kort\n2025 i tal\n\n${item('2.', 'Valg')}`,
    );
    expect(draft?.items[0]?.attachments.map(({ title }) => title)).toEqual([
      'Notat om budget',
      'Kort',
      '2025 i tal',
    ]);
  });
});

it('an item set by another hand keeps its captions', () => {
  const draft = read(
    '<h1>Dagsorden for møde i KKR Nordjylland den 12. september 2025</h1><p><b>1. Referat</b><br>SAG-2025-04410 mbj</p><p>Indstilling</p><p>Sekretariatet indstiller, at KKR godkender referatet.</p><p><b>2. Budget</b><br>SAG-2025-04410 mbj</p><p>BAGGRUND:</p><p>Året går.</p><p>INDSTILLING:</p><p>At KKR drøfter budgettet.</p><p>BILAG:</p><p>Notat</p>',
  );
  expect(draft?.items.map(({ sections }) => sections.map(({ role }) => role))).toEqual([
    ['recommendation'],
    ['background', 'recommendation'],
  ]);
});
