/** A handout as Markdown: its structure is Markdown's, its text is text. */
import { lexer, marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { HandoutBlock } from '@/lib/exchange/handout.ts';
import { blocksMarkdown, handoutMarkdown } from '@/lib/exchange/markdown.ts';
import { markdownBlocks } from '@/lib/exchange/markdown-blocks.ts';
import { HOSTILE, handout, heading, list, table, text } from './handouts.ts';

describe('a handout as Markdown', () => {
  it('has headings, lists, tables and terms in their order', () => {
    const written = handoutMarkdown(
      handout([
        heading('3.5 Konsekvenser'),
        {
          type: 'terms',
          terms: [
            { name: 'Hvad', blocks: [text('Drøfte')] },
            { name: 'Frister', blocks: [list(['1. maj', '1. juni'])] },
          ],
        },
        heading('Indstilling', 2),
        list(['at KKR drøfter', 'at KKR beslutter'], { ordered: true, start: 3 }),
        list(['første', 'anden'], { markers: ['a)', 'b)'] }),
        table([['Kommune', '2025'], ['Ballerup', '1,2'], ['Uden tal']], [false, true]),
        { type: 'rule' },
        { type: 'paragraph', about: true, runs: [{ text: 'KKR Hovedstaden' }] },
      ]),
    );
    expect(written).toBe(`# Til formandsmødet

KKR Hovedstaden  
tirsdag 2. september 2025 kl. 10.00

## 3.5 Konsekvenser

- **Hvad:** Drøfte
- **Frister:** 
  - 1\\. maj
  - 1\\. juni

### Indstilling

3. at KKR drøfter
4. at KKR beslutter

- a) første
- b) anden

| Kommune | 2025 |
| --- | ---: |
| Ballerup | 1,2 |
| Uden tal |  |

---

*KKR Hovedstaden*
`);
  });

  it('keeps as text whatever stands in a title, a paragraph, a list or a table', () => {
    const blocks = [heading(HOSTILE), text(HOSTILE), list([HOSTILE]), table([[HOSTILE], [HOSTILE]])];
    const html = marked.parse(handoutMarkdown(handout(blocks, { title: HOSTILE })), { async: false });
    expect(html).not.toMatch(/<(script|em|code|a|del)\b/);
    expect(html.match(/&lt;script&gt;/g)).toHaveLength(6);
    expect(html.match(/&amp;amp;/g)).toHaveLength(6);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
    expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe]/);
  });

  it.each(['1. maj', '- fradrag', '+ tillæg', '= lig med', '> citat', '# nummer', '17) sidste', '   blanke'])(
    'begins no list, heading or quotation where a line begins with “%s”',
    (line) => {
      const [token] = lexer(blocksMarkdown([text(line)]));
      expect(token?.type).toBe('paragraph');
      expect(marked.parse(blocksMarkdown([text(line)]), { async: false }).replace(/<[^>]+>/g, '')).toContain(
        line.trim().replace('>', '&gt;'),
      );
    },
  );
});

describe('a comment in Markdown', () => {
  const again = (comment: string) => blocksMarkdown(markdownBlocks(comment));

  it('comes out as it was meant', () => {
    const comment = `Spørg til **økonomien** og *tiden*.

1. første
2. anden
   - under

> citeret

| A | B |
| --- | ---: |
| x | 1,2 |

[KL](<https://www.kl.dk/a>) ~~nej~~ \`kode\``;
    expect(again(comment)).toBe(comment);
  });

  it('has no HTML and no addresses but those of the web', () => {
    const blocks = markdownBlocks(
      '<img src=x onerror=1> [ond](javascript:alert(1)) ![billede](data:x) [god](https://kl.dk)',
    );
    const runs = blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : []));
    expect(runs.filter(({ href }) => href).map(({ text, href }) => [text, href])).toEqual([
      ['god', 'https://kl.dk/'],
    ]);
    expect(runs.map(({ text }) => text).join('')).toContain('<img src=x onerror=1>');
  });

  it('keeps its headings below those of items', () => {
    expect(markdownBlocks('# Stor')).toEqual([{ type: 'heading', level: 3, text: 'Stor' }]);
  });

  it.each([
    ['quotations', '> '.repeat(3000)],
    ['lists', Array.from({ length: 60 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n')],
    ['emphasis', '*'.repeat(5000)],
    ['brackets', '['.repeat(3000)],
  ])('of thousands of %s within each other is written all the same', (_, nested) => {
    const depth = (blocks: readonly HandoutBlock[]): number =>
      Math.max(
        0,
        ...blocks.map((block) =>
          block.type === 'list'
            ? 1 + Math.max(...block.entries.map(depth))
            : block.type === 'quote'
              ? 1 + depth(block.blocks)
              : 0,
        ),
      );
    const blocks = markdownBlocks(nested);
    expect(depth(blocks)).toBeLessThan(9);
    expect(typeof blocksMarkdown(blocks)).toBe('string');
  });
});
