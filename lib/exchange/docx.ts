/** A handout as a Word file, to be edited: real styles, headings, lists and tables, a contents field, pages that are counted. */
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { docxBlocks, runs } from './docx-blocks.ts';
import { BULLETS, INK_SOFT, PAGE, STYLE, stylesFor, TEXT_WIDTH } from './docx-styles.ts';
import { type Handout, printable } from './handout.ts';

/** How far down the cover its title stands. */
const COVER = 4_200;

/** Laid out as Word does, so that the contents have their numbers and Word need not ask; signs it does not know are guessed. */
const PAGES = estimatePageNumbersWith({ guess: true });

/** The bytes of the file. Loads the library: to be imported when it is asked for. */
export async function handoutDocx(handout: Handout): Promise<Uint8Array<ArrayBuffer>> {
  const { blocks, front, language, title } = handout;
  const { children, lists } = docxBlocks(blocks, front);
  const document = new Document({
    title: printable(title),
    // What is handed on is its writer's; the library would name itself, or nobody ("Un-named").
    creator: '',
    lastModifiedBy: '',
    styles: stylesFor(language),
    numbering: { config: [BULLETS, ...lists] },
    pageNumbers: PAGES,
    sections: [
      {
        properties: {
          titlePage: front,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: {
          default: footer(handout),
          ...(front && { first: new Footer({ children: [new Paragraph({})] }) }),
        },
        children: [...head(handout), ...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function head({ title, lines, words, front }: Handout): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      ...(front && { spacing: { before: COVER } }),
      children: runs([{ text: title }]),
    }),
    ...lines.map((line) => new Paragraph({ style: 'Subtitle', children: runs([{ text: line }]) })),
    ...(front
      ? [
          new Paragraph({
            ...{ style: STYLE.contents, pageBreakBefore: true },
            children: runs([{ text: words.contents }]),
          }),
          new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-1' }),
        ]
      : []),
  ];
}

const footer = ({ title, words }: Handout) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({
            ...{ size: 18, color: INK_SOFT },
            children: [
              `${shortened(printable(title))}\t${words.page} `,
              PageNumber.CURRENT,
              ` ${words.of} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });

/** As fits beside the number of the page. */
const LONGEST = 70;
const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
