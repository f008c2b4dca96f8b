import { describe, expect, it } from 'vitest';
import { readHtml } from '@/lib/sources/html.ts';

const ADDRESS = 'https://www.kl.dk/politik/kkr/';
const texts = (html: string) => readHtml(html, ADDRESS).map((line) => line.text);
const only = (html: string) => {
  const lines = readHtml(html, ADDRESS);
  expect(lines).toHaveLength(1);
  return lines[0]!;
};

describe('text', () => {
  it('makes hard spaces plain, drops soft hyphens and zero-width marks, and collapses white space', () => {
    expect(texts('<p>KKR&nbsp;Hoved&shy;staden\n  \t holder\u200bmøde</p>')).toEqual([
      'KKR Hovedstaden holdermøde',
    ]);
  });

  it('reads entities, and composes letters written as two', () => {
    expect(texts('<p>m&oslash;de &amp; &lt;b&gt; a\u030a</p>')).toEqual(['møde & <b> å']);
  });

  it('drops characters that would turn the direction of the text', () => {
    expect(texts('<p>SAG\u202e-2025</p>')).toEqual(['SAG-2025']);
  });

  it('sets the badge of a file apart from its name', () => {
    expect(texts('<a href="/a.pdf"><span>PDF</span><span>Indstilling</span></a>')).toEqual([
      'PDF Indstilling',
    ]);
  });

  it('is empty for an empty page, and reads one that is cut off', () => {
    expect(readHtml('', null)).toEqual([]);
    expect(texts('<main><h2>1. Godkendelse</h2><p>Det indst')).toEqual(['1. Godkendelse', 'Det indst']);
  });

  it('refuses nesting that no browser would show, and reads what one would', () => {
    expect(() => readHtml('<div>'.repeat(100_000), null)).toThrow('too-complex');
    expect(texts(`${'<div>'.repeat(500)}Bilag`)).toEqual(['Bilag']);
  });

  it('takes markup in text as text', () => {
    expect(texts('<h2>&lt;img src=x onerror=alert(1)&gt;</h2>')).toEqual(['<img src=x onerror=alert(1)>']);
  });
});

describe('blocks', () => {
  it('gives every block and every br a line, with a gap between blocks only', () => {
    const lines = readHtml('<p>Dato: 2. september<br>Sted: Glostrup</p><p>Mission</p>', null);
    expect(lines.map(({ text, gapBefore }) => [text, gapBefore])).toEqual([
      ['Dato: 2. september', false],
      ['Sted: Glostrup', false],
      ['Mission', true],
    ]);
  });

  it('takes an empty line between two br as a gap', () => {
    expect(readHtml('<p>a<br><br>b</p>', null)[1]!.gapBefore).toBe(true);
  });

  it('keeps text beside blocks apart from them', () => {
    expect(texts('<div>før<p>i</p>efter</div>')).toEqual(['før', 'i', 'efter']);
  });

  it('reads headings with level, also by role', () => {
    const lines = readHtml(
      '<h3>A</h3><div role="heading" aria-level="2">B</div><div role="heading">C</div><p>D',
      null,
    );
    expect(lines.map((line) => line.heading)).toEqual([3, 2, 2, null]);
  });

  it('is bold only where the whole line is', () => {
    const html =
      '<p><strong>Indstilling</strong></p><p><b>Note:</b> tekst</p><p style="font-weight:700">Bilag</p>';
    expect(readHtml(html, null).map((line) => line.bold)).toEqual([true, false, true]);
  });

  it('keeps line ends and inner spaces of preformatted text, as wraps', () => {
    const lines = readHtml('<pre>3.1.  Titel\n\nBaggrund\nDet</pre>', null);
    expect(lines.map(({ text, gapBefore, wrapped }) => [text, gapBefore, wrapped])).toEqual([
      ['3.1.  Titel', false, true],
      ['Baggrund', true, true],
      ['Det', false, true],
    ]);
  });
});

describe('wraps', () => {
  const passage = [
    'KL bidrager til at udvikle og fastholde et stærkt lokalt',
    'demokrati, og kommunerne varetager deres fælles inter-',
    'esser gennem den samlede forhandlingsorganisation som',
    'er videnscenter og forum.',
  ].join('<br>');

  it('sees that breaks inside a pasted passage are only wraps, and leaves paragraphs alone', () => {
    const lines = readHtml(`<p>${passage}</p><p>Et almindeligt afsnit.</p>`, null);
    expect(lines.map((line) => line.wrapped)).toEqual([true, true, true, true, false]);
  });

  it('takes a page made of such passages as one recognised text', () => {
    const lines = readHtml(`<p>3.1. Titel</p>${`<p>${passage}</p>`.repeat(8)}`, null);
    expect(lines.every((line) => line.wrapped)).toBe(true);
  });

  it('does not take a list of names for a passage', () => {
    const names = [
      'Notat om budget for klimasekretariatet i 2026',
      'Udkast til rammeaftale for det sociale område',
      'Tabeller',
    ];
    expect(readHtml(`<p>${names.join('<br>')}</p>`, null).some((line) => line.wrapped)).toBe(false);
  });
});

describe('lists', () => {
  const markers = (html: string) => readHtml(html, null).map((line) => [line.marker, line.text]);

  it('marks entries with a dash, or the number a browser would print', () => {
    expect(markers('<ul><li>a</li></ul><ol start="3"><li>b</li><li value="7">c</li><li>d</li></ol>')).toEqual(
      [
        ['–', 'a'],
        ['3.', 'b'],
        ['7.', 'c'],
        ['8.', 'd'],
      ],
    );
    expect(
      markers('<ol type="a"><li>x</li><li>y</li></ol><ol type="I" reversed><li>p</li><li>q</li></ol>'),
    ).toEqual([
      ['a.', 'x'],
      ['b.', 'y'],
      ['II.', 'p'],
      ['I.', 'q'],
    ]);
  });

  it('prefers the marker that is printed, and leaves item numbers and dates in the text', () => {
    expect(
      markers(
        '<ul><li>• a</li><li>1) b</li><li>2. Siden sidst</li><li>1.1. Referat</li><li>2. september</li></ul>',
      ),
    ).toEqual([
      ['•', 'a'],
      ['1)', 'b'],
      ['2.', 'Siden sidst'],
      ['–', '1.1. Referat'],
      ['–', '2. september'],
    ]);
  });

  it('marks the first line of an entry only, and nested entries by their own list', () => {
    expect(markers('<ol><li><p>a</p><p>b</p><ul><li>c</li></ul></li><li>d</li></ol>')).toEqual([
      ['1.', 'a'],
      [null, 'b'],
      ['–', 'c'],
      ['2.', 'd'],
    ]);
  });
});

describe('tables', () => {
  it('reads rows as cells', () => {
    const lines = readHtml(
      '<table><caption>Budget</caption><tr><th>Kommune<th>2025<tr><td><p>Furesø</p><p>Nord</p><td>5.063</table>',
      null,
    );
    expect(lines.map(({ text, cells, bold }) => [text, cells, bold])).toEqual([
      ['Budget', null, false],
      ['Kommune\t2025', ['Kommune', '2025'], true],
      ['Furesø Nord\t5.063', ['Furesø Nord', '5.063'], false],
    ]);
  });

  it('reads a table that only places things as blocks, with a number beside its title', () => {
    const html = '<table><tr><td>1</td><td><h2>Budget</h2><p>Tekst</p></td></tr></table>';
    expect(readHtml(html, null).map(({ text, heading, cells }) => [text, heading, cells])).toEqual([
      ['1 Budget', 2, null],
      ['Tekst', null, null],
    ]);
    expect(readHtml('<table><tr><td>Alene</td></tr></table>', null)[0]!.cells).toBeNull();
  });

  it('takes a column of item numbers beside titles with text below them as layout', () => {
    const table = `<table><tr><td><b>1.</b></td><td><b>Godkendelse</b><br>SAG-2025-04410 mbj<p>Indstilling</p><p>Godkendes.</p></td></tr>
      <tr><td><b>2.</b></td><td><b>Eventuelt</b></td></tr></table>`;
    expect(readHtml(table, null).map((line) => line.text)).toEqual([
      '1. Godkendelse',
      'SAG-2025-04410 mbj',
      'Indstilling',
      'Godkendes.',
      '2. Eventuelt',
    ]);
  });

  it('keeps numbered rows of figures as rows, each in a paragraph as Word writes them', () => {
    const table = '<table><tr><td><p>1</p></td><td><p>KKR Sjælland</p></td><td><p>477</p></td></tr></table>';
    expect(readHtml(table, null)[0]?.cells).toEqual(['1', 'KKR Sjælland', '477']);
  });

  it('reads a term and its short value as a row, and longer definitions as blocks', () => {
    expect(readHtml('<dl><dt>Dato</dt><dd>2. september</dd></dl>', null)[0]!.cells).toEqual([
      'Dato',
      '2. september',
    ]);
    expect(texts('<dl><dt>Baggrund</dt><dd><p>Et afsnit.</p><p>Et til.</p></dd></dl>')).toEqual([
      'Baggrund',
      'Et afsnit.',
      'Et til.',
    ]);
  });
});

describe('links', () => {
  it('makes them absolute where the address is known, and honours base', () => {
    expect(only('<p><a href="/media/1/dagsorden.pdf">Dagsorden <b>2025</b></a></p>').links).toEqual([
      { href: 'https://www.kl.dk/media/1/dagsorden.pdf', text: 'Dagsorden 2025' },
    ]);
    const based = readHtml('<base href="https://backoffice.kl.dk/x/"><p><a href="y.pdf">y</a>', ADDRESS);
    expect(based[0]!.links[0]!.href).toBe('https://backoffice.kl.dk/x/y.pdf');
  });

  it('leaves them as printed where it is not', () => {
    expect(readHtml('<p><a href="/media/1/a.pdf">A</a>', null)[0]!.links[0]!.href).toBe('/media/1/a.pdf');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.dk', '#top', 'http://[', ''])(
    'drops %s',
    (href) => {
      expect(only(`<p><a href="${href}">A</a></p>`).links).toEqual([]);
    },
  );
});

describe('what is left out', () => {
  it('leaves out scripts, templates, controls and the frame of the page', () => {
    const html = `<a class="skip-link" href="#m">Gå til hovedindhold</a><div id="cookie-consent" role="dialog"><p>Cookies</p></div>
      <header><p>KL</p></header><nav><ul><li>Menu</ul></nav><script>x</script><template>t</template>
      <main><article><header><h1>Dagsorden</h1></header><button>Del</button><p>Tekst</p></article></main>
      <aside><h2>Relateret</h2></aside><footer>Kontakt</footer>`;
    expect(texts(html)).toEqual(['Dagsorden', 'Tekst']);
  });

  it('keeps an agenda that stands in an odd place', () => {
    expect(texts('<aside><h2>1.1. Referat</h2><p>SAG-2025-03121 gitb</p></aside><nav>Menu</nav>')).toEqual([
      '1.1. Referat',
      'SAG-2025-03121 gitb',
    ]);
    expect(texts('<aside><a href="/media/1/dagsorden-kkr.pdf">Dagsorden</a></aside>')).toEqual(['Dagsorden']);
  });

  it('leaves out what is hidden, but not what the reader can open', () => {
    const html = `<p hidden>a</p><p aria-hidden="true">b</p><p style="color:red; display: none">c</p>
      <h3><button aria-controls="p1" aria-expanded="false">1.1. Referat</button></h3><div id="p1" hidden>d</div>
      <a href="#p2">e</a><div id="p2" style="display:none">f</div><div hidden="until-found">g</div>
      <details><summary>h</summary>i</details>`;
    expect(texts(html)).toEqual(['1.1. Referat', 'd', 'e', 'f', 'g', 'h', 'i']);
  });

  it('takes hidden text when the agenda is nowhere else', () => {
    expect(texts('<p>Fold ud</p><div style="display:none"><p>SAG-2025-03121 gitb</p></div>')).toContain(
      'SAG-2025-03121 gitb',
    );
  });
});

describe('shadow trees', () => {
  it('reads declared ones in place of the host, with its children at the slots', () => {
    const html = `<kl-item><template shadowrootmode="open"><h2><slot name="title"></slot></h2><slot></slot></template>
      <p>Tekst</p><span slot="title">1. Titel</span></kl-item>`;
    expect(readHtml(html, null).map(({ text, heading }) => [text, heading])).toEqual([
      ['1. Titel', 2],
      ['Tekst', null],
    ]);
  });

  it('shows the children of the host at the first slot of a name only', () => {
    const html =
      '<x-a><template shadowrootmode="open"><slot></slot><p><slot>ellers</slot></p></template>en</x-a>';
    expect(texts(html)).toEqual(['en', 'ellers']);
  });

  it('is not caught by a slot among the children of its own host', () => {
    const html = '<x-a><template shadowrootmode="open"><slot></slot></template><slot>ud</slot></x-a>';
    expect(texts(html)).toEqual(['ud']);
  });
});
