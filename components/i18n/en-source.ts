import type { SourceWords } from './da-source.ts';

export const enSource: SourceWords = {
  shownAs: 'Show the source as',
  asPages: 'Pages',
  asText: 'Text',
  pages: 'The pages of the document',
  pagesFor: 'The pages of the document, as printed',
  opening: 'Opening the pages …',
  bar: 'Pages and size',
  page: 'Page',
  ofPages: (n) => `of ${n.toLocaleString('en-GB')}`,
  pageOf: (n, of) => `Page ${n} of ${of}`,
  pageFailed: 'The page is damaged and cannot be shown.',
  larger: 'Larger',
  smaller: 'Smaller',
  fit: 'Fit to width',
  zoomIs: (percent) => `${percent} %. Fit to width`,
  failed: (code) =>
    `${
      code === 'encrypted'
        ? 'The file is protected by a password, so its pages cannot be shown.'
        : code === 'damaged' || code === 'no-pages'
          ? 'The file is damaged, so its pages cannot be shown.'
          : 'The pages could not be shown.'
    } Here is the saved text.`,
};
