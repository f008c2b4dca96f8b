import { join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { imagePdf, plainPdf } from '../../../scripts/demo-site/pdf.ts';
import { ROOT } from '../../../scripts/lib/paths.ts';

export interface Paper {
  body?: string;
  kind?: 'Dagsorden' | 'Referat';
  /** As printed: `2. september 2025`. */
  date: string;
  titles: string[];
  /** Paragraphs of each item, to make it long. */
  length?: number;
}

const SENTENCE =
  'Kommunerne har siden foråret arbejdet sammen om opgaven, og sekretariatet har samlet erfaringerne i et notat.';

const wrapped = (text: string, width = 88): string[] => {
  const lines = [''];
  for (const word of text.split(' '))
    if (`${lines.at(-1)} ${word}`.length > width) lines.push(word);
    else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
  return lines;
};

/** The lines of an agenda as KKR prints them. */
export function agendaLines({
  body = 'KKR Hovedstaden',
  kind = 'Dagsorden',
  date,
  titles,
  length = 1,
}: Paper) {
  const year = date.slice(-4);
  return [
    kind.toUpperCase(),
    '',
    body,
    `Dato: ${date} kl. 10.00`,
    'Sted: Gentofte Rådhus',
    '',
    ...titles.flatMap((title, index) => [
      `1.${index + 1}. ${title}`,
      `SAG-${year}-0${3100 + index} gitb`,
      '',
      'Baggrund',
      ...Array.from({ length }, () => [...wrapped(`${title}. ${SENTENCE}`), '']).flat(),
      'Indstilling',
      ...wrapped(`Det indstilles, at ${body} drøfter sagen og godkender det videre arbejde.`),
      '',
    ]),
  ];
}

export const agendaPdf = (paper: Paper): Buffer => plainPdf(agendaLines(paper).join('\n'));

/** A PDF under a password: its encryption dictionary fits no password at all, the empty one least. */
export function lockedPdf(paper: Paper): Buffer {
  const file = agendaPdf(paper).toString('latin1');
  const key = `<${'5a'.repeat(32)}>`;
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00><00>]`;
  return Buffer.from(file.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`), 'latin1');
}

/** Dots per inch of a scan: what offices use. */
const DPI = 150;
/** A font that comes with us: a machine without any would draw boxes. */
GlobalFonts.registerFromPath(
  join(ROOT, 'node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'),
  'Paper',
);

/** A scan: each page is a picture of text, and nothing else. */
export function scannedPdf(pages: readonly string[][]): Buffer {
  const [width, height] = [Math.round(8.27 * DPI), Math.round(11.69 * DPI)];
  const [left, top, size] = [0.8 * DPI, DPI, (11 / 72) * DPI];
  const images = pages.map((lines) => {
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#000';
    context.font = `${size}px Paper`;
    for (const [at, line] of lines.entries()) context.fillText(line, left, top + 1.4 * size * at);
    return canvas.toBuffer('image/jpeg', 85);
  });
  return imagePdf(images, { width, height });
}
