/** A text as an office's scanner leaves it: printed, laid a little askew on the glass, grey where the paper is. */
import { join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { ROOT } from '../lib/paths.ts';
import { imagePdf } from './pdf.ts';

/** Fonts that come with us, so that the picture is the same on every machine. */
for (const [weight, name] of [
  ['Regular', 'Print'],
  ['Bold', 'Print Bold'],
] as const)
  GlobalFonts.registerFromPath(
    join(ROOT, `node_modules/pdfjs-dist/standard_fonts/LiberationSans-${weight}.ttf`),
    name,
  );

/** Dots per inch: what offices use. */
const DPI = 150;
const SIZE = { width: Math.round(8.27 * DPI), height: Math.round(11.69 * DPI) };
const POINT = DPI / 72;
const MARGIN = 64 * POINT;
const LEADING = 15 * POINT;
/** Radians; each sheet lies in its own way. */
const SKEW = [0.004, -0.006];

const CAPTION = /^(?:Beslutning|Deltagere|Afbud|REFERAT|KKR HOVEDSTADEN)/;

/** A PDF of pictures, one page for each part that a form feed ends. Titles and captions are set bold. */
export function scannedPdf(text: string): Buffer {
  const pages = text.split('\f').map((page, i) => {
    const canvas = createCanvas(SIZE.width, SIZE.height);
    const context = canvas.getContext('2d');
    context.fillStyle = '#f1f0ea';
    context.fillRect(0, 0, SIZE.width, SIZE.height);
    context.rotate(SKEW[i % SKEW.length] ?? 0);
    context.fillStyle = '#26262a';
    let isTitle = false;
    for (const [row, line] of page.trim().split(/\r?\n/).entries()) {
      isTitle = /^\d+\./.test(line) || (isTitle && /^\p{Ll}/u.test(line));
      const isBold = isTitle || CAPTION.test(line);
      context.font = `${11 * POINT}px "${isBold ? 'Print Bold' : 'Print'}"`;
      context.fillText(line, MARGIN, MARGIN + row * LEADING);
    }
    return canvas.toBuffer('image/jpeg', 70);
  });
  return imagePdf(pages, SIZE);
}
