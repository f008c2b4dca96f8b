/** How a handout looks in Word: styles one can change for the whole file. Sizes are half-points, distances twentieths of a point. */
import { AlignmentType, type IStylesOptions, LevelFormat, ShadingType } from 'docx';
import type { Handout } from './handout.ts';

/** A4 with margins of 2.3 cm. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_304 };
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

export const INK_SOFT = '4A5665';
export const LINE = 'C3CCD6';
const FJORD = '084766';
const FONT = 'Calibri';

/** Ids of our own styles; headings, title and quotations have Word's. */
export const STYLE = {
  about: 'About',
  comment: 'OwnComment',
  code: 'CodeBlock',
  cell: 'TableText',
  contents: 'ContentsHeading',
} as const;

const NAMES = {
  da: { about: 'Oplysning', comment: 'Kommentar', code: 'Kode', cell: 'Tabeltekst', contents: 'Indhold' },
  en: { about: 'About', comment: 'Comment', code: 'Code', cell: 'Table text', contents: 'Contents' },
};

const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: FJORD },
  paragraph: { spacing: { before, after, line: 264 }, keepNext: true, keepLines: true },
});

export function stylesFor(language: Handout['language']): IStylesOptions {
  const names = NAMES[language];
  const own = (id: keyof typeof STYLE) => ({
    ...{ id: STYLE[id], name: names[id], basedOn: 'Normal', next: 'Normal', quickFormat: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, language: { value: language === 'da' ? 'da-DK' : 'en-GB' } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: {
        run: { font: FONT, size: 56, bold: true, color: FJORD },
        paragraph: { spacing: { after: 240, line: 240 } },
      },
      heading1: heading(30, 480, 80),
      heading2: heading(23, 240, 60),
      heading3: heading(22, 160, 40),
      listParagraph: { paragraph: { spacing: { after: 60 }, contextualSpacing: false } },
      hyperlink: { run: { color: '0B5E8A', underline: {} } },
    },
    paragraphStyles: [
      {
        ...{ id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', quickFormat: true },
        run: { size: 28, color: INK_SOFT },
        paragraph: { spacing: { after: 60 } },
      },
      {
        ...{ id: 'Quote', name: 'Quote', basedOn: 'Normal', next: 'Normal', quickFormat: true },
        run: { italics: true },
        paragraph: { indent: { left: 567, right: 567 } },
      },
      { ...own('about'), run: { size: 19, color: INK_SOFT }, paragraph: { keepNext: true } },
      own('comment'),
      {
        ...own('code'),
        run: { font: 'Consolas', size: 19 },
        paragraph: { shading: { type: ShadingType.CLEAR, fill: 'F4F6F8' } },
      },
      { ...own('cell'), run: { size: 20 }, paragraph: { spacing: { after: 0, line: 252 } } },
      {
        ...own('contents'),
        run: { size: 30, bold: true, color: FJORD },
        paragraph: { spacing: { after: 200 }, keepNext: true },
      },
      {
        ...{ id: 'TOC1', name: 'toc 1', basedOn: 'Normal', next: 'Normal' },
        paragraph: { spacing: { after: 80 } },
      },
    ],
  };
}

/** Depth of lists that Word knows. */
const LEVELS = 9;
const INDENT = 397;
const indentAt = (level: number) => ({
  paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } },
});
const levels = Array.from({ length: LEVELS }, (_, level) => level);
export const deepest = (level: number): number => Math.min(level, LEVELS - 1);

/** Lists with a sign. */
export const BULLETS = {
  reference: 'bullets',
  levels: levels.map((level) => ({
    ...{ level, format: LevelFormat.BULLET, text: '–', alignment: AlignmentType.LEFT },
    style: indentAt(level),
  })),
};

/** One list that counts, by itself: two lists of one numbering would count on. */
export const countedFrom = (reference: string, start: number) => ({
  reference,
  levels: levels.map((level) => ({
    ...{ level, start, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, alignment: AlignmentType.LEFT },
    style: indentAt(level),
  })),
});
