import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown } from '@/components/following/Markdown.tsx';

afterEach(cleanup);

const shown = (text: string) => render(<Markdown text={text} />).container.firstElementChild as HTMLElement;

describe('a note in Markdown', () => {
  it('shows what is written as it is meant', () => {
    const note = shown(
      '# Husk\n\nRing til **K29** om *andelen*:\n- et\n- to\n\n1. a\n2. b\n\n> citat\n\n`kode`',
    );
    expect(note.querySelector('strong')?.textContent).toBe('Husk');
    expect([...note.querySelectorAll('ul li')].map((item) => item.textContent)).toEqual(['et', 'to']);
    expect(note.querySelectorAll('ol li')).toHaveLength(2);
    expect(note.querySelector('blockquote')?.textContent).toBe('citat');
    expect(note.querySelector('code')?.textContent).toBe('kode');
    expect(note.querySelector('h1, h2, h3')).toBeNull();
  });

  it('takes a new line for a new line, and tells tasks that are done', () => {
    expect(shown('et\nto').querySelector('br')).toBeTruthy();
    expect(shown('- [x] ringet\n- [ ] skrevet').textContent).toBe('☑ ringet☐ skrevet');
  });

  it('shows a table', () => {
    const table = shown('| År | Beløb |\n|---|---|\n| 2026 | 2,6 |').querySelector('table');
    expect([...(table?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([
      '2026',
      '2,6',
    ]);
  });

  it('opens web addresses apart, without telling them where one comes from', () => {
    const link = shown('[KL](https://www.kl.dk/x)').querySelector('a');
    expect(link?.href).toBe('https://www.kl.dk/x');
    expect(link?.rel).toBe('noopener noreferrer');
    expect(link?.target).toBe('_blank');
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>1</script>)',
    '[x](&#106;avascript:alert(1))',
    '[x](vbscript:1)',
    '[x](file:///etc/passwd)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
  ])('makes no link of %s', (text) => {
    expect(shown(text).querySelector('a, img')).toBeNull();
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    'ord <b onclick="x()">fed</b> ord',
    '<a href="javascript:alert(1)">x</a>',
    '<!-- skjult -->',
    '<iframe src="https://x.dk">',
  ])('shows the HTML %s as it was written', (text) => {
    const note = shown(text);
    expect(note.querySelector('img, script, b, a, iframe')).toBeNull();
    expect(note.textContent).toContain(text);
  });

  it('names a picture instead of fetching it', () => {
    const note = shown('![Kort over Fyn](https://x.dk/kort.png)');
    expect(note.querySelector('img')).toBeNull();
    expect(note.querySelector('a')?.textContent).toBe('Kort over Fyn');
  });

  it('is shown whatever is written in it', () => {
    for (const text of [
      '',
      ' ',
      '**',
      '[',
      '| a',
      '`'.repeat(99),
      '> '.repeat(5000),
      '- '.repeat(3000),
      '\0',
    ])
      expect(() => shown(text)).not.toThrow();
  });
});
