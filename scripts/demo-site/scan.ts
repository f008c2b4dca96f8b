/** A text as an office's scanner leaves it: printed, laid a little askew on the glass, grey where the paper is. */
import { createCanvas } from '@napi-rs/canvas';
import { imagePdf } from './pdf.ts';

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
      context.font = `${isBold ? 'bold ' : ''}${11 * POINT}px "DejaVu Serif", "Liberation Serif", serif`;
      context.fillText(line, MARGIN, MARGIN + row * LEADING);
    }
    return canvas.toBuffer('image/jpeg', 70);
  });
  return imagePdf(pages, SIZE);
}
