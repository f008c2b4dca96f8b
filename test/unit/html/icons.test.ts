/** Signs that an icon font draws in the place of words: nobody sees the words. */
import { describe, expect, it } from 'vitest';
import { readHtml } from '@/lib/sources/html.ts';

const texts = (html: string) => readHtml(html, null).map(({ text }) => text);

describe('the word of an icon', () => {
  it.each([
    '<mat-icon>attach_file</mat-icon>',
    '<span class="material-symbols-outlined">verified_user</span>',
    '<span class="material-icons md-18">bolt</span>',
    '<i style="font-size:1em; font-family: \'App Symbols\'">vindue</i>',
    '<span class="btn__icon">expand_more</span>',
    '<span class="x-icon">event</span>',
    '<i>picture_as_pdf</i>',
    '<i>lock</i>',
  ])('%s is no text', (icon) => {
    expect(texts(`<li>${icon}<span>Budget 2027</span></li>`)).toEqual(['Budget 2027']);
  });

  it('is none before text that it leads, such as a place', () => {
    expect(texts('<p><i>place</i> Sorø Storkro</p>')).toEqual(['Sorø Storkro']);
  });

  it('takes the count beside it along, and another icon’s', () => {
    const counts =
      '<mat-icon>attach_file</mat-icon><b>3</b><mat-icon>comment</mat-icon><span class="n">12</span>';
    expect(texts(`<p><span>Budget</span><span>${counts}</span></p>`)).toEqual(['Budget']);
  });

  it('leaves a day of the month, though a sign stands before it', () => {
    expect(texts('<p><i>calendar_today</i><span>12</span> <span>juni 2026</span></p>')).toEqual([
      '12 juni 2026',
    ]);
  });

  it.each([
    ['<p>Ordet <i>place</i> er engelsk</p>', 'Ordet place er engelsk'],
    ['<p><i>event</i></p>', 'event'],
    ['<p><span>referat_underskrevet</span></p>', 'referat_underskrevet'],
    ['<p><span class="user-icon">mkbe</span></p>', 'mkbe'],
    ['<p><mat-icon>Lukket punkt</mat-icon></p>', 'Lukket punkt'],
  ])('leaves %s', (html, text) => {
    expect(texts(html)).toEqual([text]);
  });
});

describe('a padlock', () => {
  it.each([
    '<mat-icon aria-label="Lukket punkt">lock</mat-icon>',
    '<svg aria-label="Lukket"></svg>',
    '<img alt="Lukket punkt">',
    '<i class="mdi-lock" title="Lukket sag"></i>',
  ])('%s says what its label says', (padlock) => {
    expect(texts(`<h2>3. Køb af areal ${padlock}</h2>`)).toEqual(['3. Køb af areal (lukket)']);
  });

  it('says nothing where the words beside it say so', () => {
    expect(texts('<h2>3. Køb af areal (lukket) <i title="Lukket punkt"></i></h2>')).toEqual([
      '3. Køb af areal (lukket)',
    ]);
  });
});
