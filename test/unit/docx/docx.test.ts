import { describe, expect, it } from 'vitest';
import type { AgendaDraft } from '../../../lib/agenda/model.ts';
import { extractAgenda } from '../../../lib/extraction/index.ts';
import { docxToHtml } from '../../../lib/sources/docx/read.ts';
import { writeZip } from '../../../lib/sources/docx/zip.ts';
import { readHtml } from '../../../lib/sources/html.ts';
import { abstract, level, num, numbered, p, run, style, styled, table, word } from './word.ts';

const linesOf = async (bytes: Uint8Array) => readHtml(await docxToHtml(bytes), null);
const textsOf = async (bytes: Uint8Array) => (await linesOf(bytes)).map((line) => line.text);

const HEADINGS =
  style(
    'Overskrift1',
    'heading 1',
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>',
  ) +
  style(
    'Overskrift2',
    'heading 2',
    '<w:basedOn w:val="Overskrift1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>',
  );
const OUTLINE =
  abstract(
    0,
    level(0, '%1.', '<w:pStyle w:val="Overskrift1"/>'),
    level(1, '%1.%2.', '<w:pStyle w:val="Overskrift2"/>'),
  ) + num(1, 0);

describe('numbers that Word counts itself', () => {
  it('are printed before headings, level by level', async () => {
    const body = [
      styled('Overskrift1', 'Velkomst'),
      styled('Overskrift1', 'Sager til beslutning'),
      styled('Overskrift2', 'Fælles udbud'),
      styled('Overskrift2', 'Rammeaftale'),
      styled('Overskrift1', 'Sager til drøftelse'),
      styled('Overskrift2', 'Ældreloven'),
    ].join('');
    const lines = await linesOf(word(body, { styles: HEADINGS, numbering: OUTLINE }));
    expect(lines.map(({ text, heading }) => [heading, text])).toEqual([
      [1, '1. Velkomst'],
      [1, '2. Sager til beslutning'],
      [2, '2.1. Fælles udbud'],
      [2, '2.2. Rammeaftale'],
      [1, '3. Sager til drøftelse'],
      [2, '3.1. Ældreloven'],
    ]);
  });

  it('are printed where a numbered list goes on after other text', async () => {
    const body =
      numbered(2, 0, 'Godkendelse af dagsorden') +
      p('Indstilling') +
      p('At KKR godkender.') +
      numbered(2, 0, 'Eventuelt');
    const numbering = abstract(5, level(0, '%1.')) + num(2, 5);
    expect(await textsOf(word(body, { numbering }))).toEqual([
      '1. Godkendelse af dagsorden',
      'Indstilling',
      'At KKR godkender.',
      '2. Eventuelt',
    ]);
  });

  it('begin anew where the list says so, and go on where lists share a definition', async () => {
    const numbering =
      abstract(0, level(0, 'Punkt %1:')) +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>');
    const body = [1, 2, 3, 3].map((id) => numbered(id, 0, run('Sag', '<w:b/>'))).join(p('tekst'));
    expect((await textsOf(word(body, { numbering }))).filter((text) => text !== 'tekst')).toEqual([
      'Punkt 1: Sag',
      'Punkt 2: Sag',
      'Punkt 7: Sag',
      'Punkt 8: Sag',
    ]);
  });

  it('stay entries of a list where they number a few lines only', async () => {
    const numbering =
      abstract(0, level(0, '%1.')) + num(1, 0) + abstract(1, level(0, '•', '', 'bullet')) + num(2, 1);
    const body =
      p('Det indstilles, at KKR') +
      numbered(1, 0, 'godkender') +
      numbered(1, 0, 'drøfter') +
      p('og') +
      numbered(2, 0, 'prik');
    const lines = await linesOf(word(body, { numbering }));
    expect(lines.map(({ marker, text }) => [marker, text])).toEqual([
      [null, 'Det indstilles, at KKR'],
      ['1.', 'godkender'],
      ['2.', 'drøfter'],
      [null, 'og'],
      ['–', 'prik'],
    ]);
  });

  it('are written in letters and Roman figures', async () => {
    const numbering =
      abstract(0, level(0, '%1', '', 'upperRoman'), level(1, '%1.%2)', '', 'lowerLetter')) + num(1, 0);
    const body = [0, 1, 1, 0].map((at) => numbered(1, at, run('Sag', '<w:b/>'))).join('');
    expect(await textsOf(word(body, { numbering }))).toEqual(['I Sag', 'I.a) Sag', 'I.b) Sag', 'II Sag']);
  });
});

describe('what Word shows', () => {
  it('leaves out deleted and hidden text, and keeps inserted text', async () => {
    const body = p(
      `${run('KKR ')}<w:del w:id="1" w:author="x">${'<w:r><w:delText>forkaster</w:delText></w:r>'}</w:del><w:ins w:id="2" w:author="x">${run('godkender')}</w:ins>${run(' skjult', '<w:vanish/>')}`,
    );
    expect(await textsOf(word(body))).toEqual(['KKR godkender']);
  });

  it('does not count a deleted paragraph', async () => {
    const numbering = abstract(0, level(0, '%1.1')) + num(1, 0);
    const deleted = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr><w:del w:id="2" w:author="x"><w:r><w:delText>Udgået</w:delText></w:r></w:del></w:p>`;
    const body = numbered(1, 0, run('Første', '<w:b/>')) + deleted + numbered(1, 0, run('Anden', '<w:b/>'));
    expect(await textsOf(word(body, { numbering }))).toEqual(['1.1 Første', '2.1 Anden']);
  });

  it('keeps tables, links and bold titles, also where bold comes from the style', async () => {
    const body =
      styled('Titel', '3.1 Fælles udbud') +
      table([
        ['Kommune', '2024'],
        ['Vejle', '12'],
        ['Tønder', '7'],
      ]) +
      p(`<w:hyperlink r:id="rIdLink1">${run('Bilag 1: Notat')}</w:hyperlink>`);
    const lines = await linesOf(
      word(body, {
        styles: style('Titel', 'Sagstitel', '<w:rPr><w:b/></w:rPr>'),
        links: ['https://www.kl.dk/bilag1.pdf'],
      }),
    );
    expect(lines[0]).toMatchObject({ text: '3.1 Fælles udbud', bold: true });
    expect(lines.slice(1, 4).map((line) => line.cells)).toEqual([
      ['Kommune', '2024'],
      ['Vejle', '12'],
      ['Tønder', '7'],
    ]);
    expect(lines[4]?.links).toEqual([{ href: 'https://www.kl.dk/bilag1.pdf', text: 'Bilag 1: Notat' }]);
  });

  it('takes the letterhead, and neither foot, running head nor table of contents', async () => {
    const page = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>Side 1</w:t></w:r></w:p>`;
    const bytes = word(styled('Indholdsfortegnelse1', '1 Velkomst 3') + p('Dagsorden'), {
      styles: style('Indholdsfortegnelse1', 'toc 1'),
      header: p('KKR Syddanmark') + page,
      footer: p('Fortroligt'),
    });
    expect(await textsOf(bytes)).toEqual(['KKR Syddanmark', 'Dagsorden']);
  });

  it('reads text boxes once', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p('Boks')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${p('Boks')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect((await textsOf(word(p(box) + p('Tekst')))).sort()).toEqual(['Boks', 'Tekst']);
  });

  it('keeps hyphens that must not break, and drops possible ones', async () => {
    const body = p(
      '<w:r><w:t>Høje</w:t><w:noBreakHyphen/><w:t>Taastrup kom</w:t><w:softHyphen/><w:t>mune</w:t></w:r>',
    );
    expect(await textsOf(word(body))).toEqual(['Høje-Taastrup kommune']);
  });

  it('finds the text under another name, as some writers give it', async () => {
    expect(await textsOf(word(p('Dagsorden'), { main: 'document2.xml' }))).toEqual(['Dagsorden']);
  });
});

it('an agenda written in Word becomes its items', async () => {
  const item = (title: string) =>
    styled('Overskrift2', title) +
    p('SAG-2025-03121 lar/chch') +
    p(run('Baggrund', '<w:b/>')) +
    p('Sagen har været drøftet i kredsen af kommunaldirektører.') +
    p(run('Indstilling', '<w:b/>')) +
    p('Det indstilles, at KKR Syddanmark godkender aftalen.') +
    p(run('Bilag', '<w:b/>')) +
    p('Bilag 1: Udkast til aftale');
  const body =
    styled('Overskrift1', 'Sager til beslutning') + item('Fælles udbud') + item('Rammeaftale for 2026');
  const bytes = word(body, {
    styles: HEADINGS,
    numbering: OUTLINE,
    header: p('KKR Syddanmark') + p('Dagsorden til mødet den 7. marts 2025 kl. 13.00'),
  });
  const draft = extractAgenda(await linesOf(bytes)) as AgendaDraft;
  expect(draft.meeting).toMatchObject({ date: '2025-03-07', body: { name: 'KKR Syddanmark' } });
  expect(draft.items.map(({ number, title, parent }) => [number, title, parent])).toEqual([
    ['1', 'Sager til beslutning', null],
    ['1.1', 'Fælles udbud', '1'],
    ['1.2', 'Rammeaftale for 2026', '1'],
  ]);
  expect(draft.items[1]).toMatchObject({ caseNumber: 'SAG-2025-03121', recommendedActions: ['approve'] });
  expect(draft.items[1]?.attachments.map(({ title }) => title)).toEqual(['Udkast til aftale']);
});

describe('files that are broken or mean harm', () => {
  const code = (bytes: Uint8Array) =>
    docxToHtml(bytes).then(
      () => 'read',
      (error) => error.code,
    );

  it('a zip cut short is damaged', async () => {
    const bytes = word(p('Dagsorden'));
    expect(await code(bytes.slice(0, bytes.length - 30))).toBe('damaged');
    expect(await code(bytes.slice(40))).toBe('damaged');
  });

  it('a Word file without its text is damaged', async () => {
    expect(await code(writeZip(new Map([['word/styles.xml', new Uint8Array(3)]])))).toBe('damaged');
  });

  it('a document type, which would bring entities, is refused', async () => {
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaa">]><w:document xmlns:w="w">&a;</w:document>';
    expect(await code(writeZip(new Map([['word/document.xml', new TextEncoder().encode(bomb)]])))).toBe(
      'damaged',
    );
  });

  it('a zip that inflates without end is stopped, whatever size it declares', async () => {
    const bytes = await deflated('word/document.xml', 80_000_000);
    expect(bytes.length).toBeLessThan(200_000);
    expect(await code(bytes)).toBe('too-large');
  });
});

describe('minutes made of tables', () => {
  const text = (number: string, title: string) =>
    `${p('SAG-2026-00811 mlk')}${p(run('Indstilling', '<w:b/>'))}${p(`Det indstilles, at KKR Sjælland godkender ${title}.`)}${table([['Beslutning', 'Godkendt.']])}${p(`Punkt ${number} slut.`)}`;
  const head = `${p('Referat')}${p('KKR Sjælland, 19. juni 2026')}`;

  it.each([
    ['a table of one row', (number: string, title: string) => table([[`${number}.`, title]])],
    [
      'a table that heads the item',
      (number: string, title: string) =>
        table([
          ['Punkt', number],
          ['Emne', title],
          ['Sagsbehandler', 'mlk'],
        ]),
    ],
  ])('have their titles in %s', async (_, titled) => {
    const body =
      head + titled('1', 'Budget') + text('1', 'budgettet') + titled('2', 'Mødeplan') + text('2', 'planen');
    const draft = extractAgenda(await linesOf(word(body)));
    expect(draft?.items.map(({ number, title, caseworkers }) => [number, title, caseworkers])).toEqual([
      ['1', 'Budget', ['mlk']],
      ['2', 'Mødeplan', ['mlk']],
    ]);
    expect(draft?.items[0]?.sections.map(({ role }) => role)).toEqual(['recommendation', 'decision']);
  });

  it('begin below a caption of contents that was never filled in', async () => {
    const styles = style('Overskrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');
    const item = (number: string, title: string) =>
      styled('Overskrift1', `${number}. ${title}`) + text(number, title);
    const body = `${head}${p('Indholdsfortegnelse')}${item('1', 'Budget')}${item('2', 'Mødeplan')}`;
    expect(extractAgenda(await linesOf(word(body, { styles })))?.items.map(({ title }) => title)).toEqual([
      'Budget',
      'Mødeplan',
    ]);
  });
});

/** A zip of one deflated entry of spaces that declares ten bytes. */
async function deflated(name: string, size: number): Promise<Uint8Array> {
  const spaces = new Blob([new Uint8Array(size).fill(32)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  const packed = new Uint8Array(await new Response(spaces).arrayBuffer());
  const bytes = writeZip(new Map([[name, packed]]));
  const view = new DataView(bytes.buffer);
  const entry = 30 + name.length + packed.length;
  for (const at of [8, entry + 10]) view.setUint16(at, 8, true);
  for (const at of [22, entry + 24]) view.setUint32(at, 10, true);
  return bytes;
}
