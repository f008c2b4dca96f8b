/** A handout as a Word file, read again by another library, and looked at as it is stored. */
import { DOMParser } from '@xmldom/xmldom';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { handoutDocx } from '@/lib/exchange/docx.ts';
import { fileName, type Handout } from '@/lib/exchange/handout.ts';
import { markdownBlocks } from '@/lib/exchange/markdown-blocks.ts';
import { readZip } from '@/lib/sources/docx/zip.ts';
import { HOSTILE, handout, heading, list, table, text } from './handouts.ts';

/** As mammoth reads it, without its marks of places. */
async function htmlOf(one: Handout): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await handoutDocx(one)) });
  return value.replace(/<a id="[^"]*"><\/a>/g, '').replaceAll('—', '–');
}
async function partsOf(one: Handout): Promise<Map<string, string>> {
  const parts = await readZip(await handoutDocx(one), (name) => /\.(xml|rels)$/.test(name), 1e7);
  return new Map([...parts].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

describe('a handout as a Word file', () => {
  it('has Word’s own title, headings, lists and tables, in their order', async () => {
    const html = await htmlOf(
      handout([
        heading('3.5 Konsekvenser'),
        heading('Indstilling', 2),
        list(['at KKR drøfter', 'at KKR beslutter'], { ordered: true }),
        list(['en streg']),
        heading('Økonomi', 3),
        table(
          [
            ['Kommune', '2025'],
            ['Ballerup', '1,2'],
          ],
          [false, true],
        ),
        { type: 'terms', terms: [{ name: 'Hvad', blocks: [text('Drøfte'), list(['a', 'b'])] }] },
        heading('3.6 Næste'),
      ]),
    );
    expect(html).toBe(
      [
        '<p>Til formandsmødet</p><p>KKR Hovedstaden</p><p>tirsdag 2. september 2025 kl. 10.00</p>',
        '<h1>3.5 Konsekvenser</h1><h2>Indstilling</h2>',
        '<ol><li>at KKR drøfter</li><li>at KKR beslutter</li></ol><ul><li>en streg</li></ul>',
        '<h3>Økonomi</h3>',
        '<table><thead><tr><th><p><strong>Kommune</strong></p></th><th><p><strong>2025</strong></p></th></tr></thead>',
        '<tbody><tr><td><p>Ballerup</p></td><td><p>1,2</p></td></tr></tbody></table>',
        '<table><tr><td><p><strong>Hvad</strong></p></td>',
        '<td><p>Drøfte</p><ul><li>a</li><li>b</li></ul></td></tr></table>',
        '<h1>3.6 Næste</h1>',
      ].join(''),
    );
  });

  it('counts each list by itself, from where it begins', async () => {
    const parts = await partsOf(
      handout([
        list(['a', 'b'], { ordered: true }),
        list(['c'], { ordered: true, start: 7 }),
        list(['d'], { markers: ['2.3'] }),
      ]),
    );
    const body = parts.get('word/document.xml') ?? '';
    const numbered = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(new Set(numbered).size).toBe(2);
    expect(numbered).toHaveLength(3);
    expect(parts.get('word/numbering.xml')).toContain('<w:start w:val="7"/>');
    expect(body).toContain('2.3');
  });

  it('has what the user wrote in Markdown with its emphasis, links and lists', async () => {
    const comment =
      'Spørg til **økonomien** og *tiden*.\n\n- et\n  - to\n\n[KL](https://www.kl.dk) [ond](javascript:1)';
    const html = await htmlOf(handout([{ type: 'comment', blocks: markdownBlocks(comment) }]));
    expect(html).toContain('<strong>økonomien</strong> og <em>tiden</em>.');
    expect(html).toContain('<ul><li>et<ul><li>to</li></ul></li></ul>');
    expect(html).toContain('<a href="https://www.kl.dk/">KL</a> ond');
  });

  it('has cover, contents with pages, and pages that are counted on all but the cover', async () => {
    const parts = await partsOf(
      handout(
        [heading('Første'), ...Array.from({ length: 80 }, (_, n) => text(`Linje ${n}`)), heading('Anden')],
        {
          front: true,
        },
      ),
    );
    const body = parts.get('word/document.xml') ?? '';
    expect(body).toMatch(/TOC \\h \\o &quot;1-1&quot;/);
    const pages = [
      ...body.matchAll(
        /PAGEREF _Toc\d+ \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t[^>]*>(\d+)</g,
      ),
    ];
    expect(pages.map(([, page]) => Number(page))).toEqual([3, 5]);
    expect(body).toContain('<w:titlePg/>');
    const footers = [...parts].filter(([name]) => name.startsWith('word/footer')).map(([, xml]) => xml);
    expect(footers.some((xml) => xml.includes('NUMPAGES') && xml.includes('Side'))).toBe(true);
  });

  it('is in Danish or English, and names nobody', async () => {
    const danish = await partsOf(handout([]));
    const english = await partsOf(handout([], { language: 'en' }));
    expect(danish.get('word/styles.xml')).toContain('w:val="da-DK"');
    expect(english.get('word/styles.xml')).toContain('w:val="en-GB"');
    const all = [...danish.values()].join('');
    expect(all).not.toMatch(/Un-named|Sagsspor/i);
  });

  it('keeps as text whatever a title, a paragraph, a list or a table holds, in XML that can be read', async () => {
    const blocks = [heading(HOSTILE), text(HOSTILE), list([HOSTILE]), table([[HOSTILE], [HOSTILE]])];
    const one = handout(blocks, { title: HOSTILE, lines: [HOSTILE], front: true });
    for (const [name, xml] of await partsOf(one)) {
      const problems: string[] = [];
      new DOMParser({
        errorHandler: (level: string, message: string) => void problems.push(`${level} ${message}`),
      }).parseFromString(xml, 'text/xml');
      expect(problems, name).toEqual([]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
      expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(xml.isWellFormed(), name).toBe(true);
    }
    const html = await htmlOf(one);
    expect(html).toContain('&lt;script&gt;alert("1")&lt;/script&gt; &amp; &amp;amp; ]]&gt; # *x*');
    expect(html).not.toContain('<script');
  });

  it.each([
    ['nothing at all', handout([])],
    [
      'empty parts',
      handout([list([]), table([]), { type: 'terms', terms: [] }, { type: 'quote', blocks: [] }]),
    ],
    ['a comment of three thousand quotations', handout(markdownBlocks('> '.repeat(3000)))],
    [
      'a list within lists',
      handout(markdownBlocks(Array.from({ length: 40 }, (_, n) => `${'  '.repeat(n)}1. x`).join('\n'))),
    ],
  ])('of %s can be opened', async (_, one) => {
    expect(await htmlOf(one)).toContain('Til formandsmødet');
  });
});

describe('the name of a file', () => {
  it.each([
    ['Formøde: KKR Hovedstaden 2/9', 'formøde-kkr-hovedstaden-2-9'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON.\u0000', 'con'],
    ['', 'briefing'],
    ['***', 'briefing'],
    ['x'.repeat(300), 'x'.repeat(80)],
  ])('of “%s” is %s', (title, name) => {
    expect(fileName(title, 'briefing')).toBe(name);
  });
});
