import { afterEach, describe, expect, it } from 'vitest';
import { findableText, matchesIn, rangeOf, soughtIn } from '@/components/reader/find-text.ts';

afterEach(() => document.body.replaceChildren());

function article(html: string) {
  document.body.innerHTML = `<article>${html}</article>`;
  return findableText(document.body.firstElementChild as Element);
}
const prose = (html: string) => article(`<div data-findable>${html}</div>`);

function found(html: string, typed: string) {
  const text = prose(html);
  const sought = soughtIn(typed);
  if (!sought) return null;
  const { same, alike } = matchesIn(text, sought);
  const words = (matches: typeof same) => matches.map(({ start, end }) => text.text.slice(start, end));
  return { same: words(same), alike: words(alike) };
}

describe('a word', () => {
  it.each([
    ['moede', '<p>Næste møde er et Møde.</p>', ['møde', 'Møde'], []],
    ['møde', '<p>Et møde, et moede.</p>', ['møde', 'moede'], []],
    ['mode', '<p>Et møde.</p>', [], ['møde']],
    ['for', '<p>for eller før</p>', ['for'], ['før']],
    ['før', '<p>for eller før</p>', ['før'], ['for']],
    ['paa', '<p>på og pa</p>', ['på'], ['pa']],
    ['aarhus', '<p>Århus og Aarhus</p>', ['Århus', 'Aarhus'], []],
    ['kro', '<p>kroer</p>', ['kroe'], []],
    ['kommunernes', '<p>kommu\u00adnernes</p>', ['kommu\u00adnernes'], []],
    ['på', '<p>pa\u030a</p>', ['pa\u030a'], []],
    ['idé', '<p>ide, idé</p>', ['idé'], ['ide']],
    ['1.500', '<p>1.500, 1x500</p>', ['1.500'], []],
    ['2025-2026', '<p>2025–2026</p>', [], ['2025–2026']],
    ['(a|b)*', '<p>(a|b)*</p>', ['(a|b)*'], []],
    ['\\', '<p>a\\b</p>', ['\\'], []],
  ])('%s is found in %s', (typed, html, same, alike) => {
    expect(found(html, typed)).toEqual({ same, alike });
  });

  it('is found across marks, not across blocks', () => {
    expect(found('<p>sundheds<span>reform</span>en</p>', 'sundhedsreformen')?.same).toHaveLength(1);
    expect(found('<p>sundheds</p><p>reformen</p>', 'sundhedsreformen')?.same).toEqual([]);
    expect(found('<p>den ene</p><p>dag</p>', 'ene dag')?.same).toEqual([]);
    expect(found('<table><tr><td>12</td><td>34</td></tr></table>', '1234')?.same).toEqual([]);
    expect(found('<p>den\n  ene dag</p>', 'ene dag')?.same).toHaveLength(1);
  });

  it('is looked for only where there is one', () => {
    expect(soughtIn('')).toBeNull();
    expect(soughtIn(' \u00ad ')).toBeNull();
  });

  it('is found in no time, however hostile text and word are', () => {
    const text = prose(`<p>${'aæ '.repeat(20_000)}</p>`);
    const sought = soughtIn(`${'a'.repeat(150)} b`);
    if (!sought) throw new Error('nothing sought');
    expect(matchesIn(text, sought)).toEqual({ same: [], alike: [] });
  });
});

describe('what can be found of an item', () => {
  it('is its own text, nothing of ours', () => {
    const { text } = article(
      '<h3 data-findable>3.1 Klima</h3><button>Klima</button><div data-findable><p>Vand<span class="sum-warning">Klima</span></p><span data-findable>x</span></div>',
    );
    expect(text.replaceAll('\u0001', '|')).toBe('|3.1 Klima|Vand|x');
  });

  it('leads to its place in the page, while it is there', () => {
    const text = prose('<p>sundheds<b>reform</b>en</p>');
    const range = rangeOf(text, { start: text.text.indexOf('sund'), end: text.text.length });
    expect([range?.startContainer.textContent, range?.startOffset]).toEqual(['sundheds', 0]);
    expect([range?.endContainer.textContent, range?.endOffset]).toEqual(['en', 2]);
    document.querySelector('b')?.parentElement?.remove();
    expect(rangeOf(text, { start: 1, end: 3 })).toBeNull();
  });
});
