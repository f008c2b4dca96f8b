/** What covers a page: text of its own, an image, or drawn shapes that may be letters. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** pdf.js' operators (its `OPS`), as far as images and where they stand go. */
const [SAVE, RESTORE, TRANSFORM, FORM, FORM_END, PATH] = [10, 11, 12, 74, 75, 91];
/** Images, masks and images inside the content; the operand is their name or data, drawn in the unit square. */
const IMAGES = new Set([83, 84, 85, 86, 87, 88, 89]);

/** Share of the page's area from which on images cover it. */
const COVERING = 0.5;
/** More shapes than a letterhead has may be text in outlines. */
const MANY_PATHS = 150;

type Matrix = [number, number, number, number, number, number];

/** `image` where images cover at least half of the page (1-based), `shapes` where it is drawn, else `text`. */
export async function coveredBy(pdf: PDFDocumentProxy, number: number): Promise<'text' | 'image' | 'shapes'> {
  const page = await pdf.getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  page.cleanup();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  let area = 0;
  let paths = 0;
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const kept: Matrix[] = [];
  fnArray.forEach((operator, at) => {
    const operands = argsArray[at] as unknown[] | null;
    if (operator === SAVE) kept.push(matrix);
    else if (operator === RESTORE || operator === FORM_END) matrix = kept.pop() ?? matrix;
    else if (operator === TRANSFORM) matrix = product(matrix, operands);
    else if (operator === FORM) {
      kept.push(matrix);
      matrix = product(matrix, operands?.[0]);
    } else if (operator === PATH) paths++;
    else if (IMAGES.has(operator)) area += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
  });
  if (area >= COVERING * (right - left) * (top - bottom)) return 'image';
  return paths > MANY_PATHS ? 'shapes' : 'text';
}

function product([a, b, c, d, e, f]: Matrix, by: unknown): Matrix {
  if (!by || typeof by !== 'object' || !('length' in by) || by.length !== 6) return [a, b, c, d, e, f];
  const [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0] = Array.from(by as ArrayLike<number>);
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
}
