/** PDFs small enough to say in a test what stands where: two standard fonts, text by position, links. */

export interface Piece {
  /** Points from the page's left and top. */
  x: number;
  y: number;
  text: string;
  size?: number;
  bold?: boolean;
  /** Degrees, counter-clockwise. */
  turned?: number;
}

export interface PageSpec {
  pieces: Piece[];
  links?: { x0: number; y0: number; x1: number; y1: number; href: string }[];
  /** The page's own `/Rotate`. */
  rotate?: number;
  /** Lies under an image, as a scanned page does. */
  scanned?: boolean;
}

/** One grey pixel, as large as the page. */
const COVER = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q';

export const HEIGHT = 842;
const WIDTH = 595;
const encrypted = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`;

/** The bytes of a PDF with these pages. */
export function pdfOf(pages: PageSpec[], { locked = false } = {}): Uint8Array {
  const first = 5;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, at) => {
      const stream = [...page.pieces.map(drawn), ...(page.scanned ? [COVER] : [])].join('\n');
      const annotations = (page.links ?? []).map(
        ({ x0, y0, x1, y1, href }) =>
          `<< /Type /Annot /Subtype /Link /Rect [${x0} ${HEIGHT - y1} ${x1} ${HEIGHT - y0}] /A << /S /URI /URI (${href}) >> >>`,
      );
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${page.rotate ?? 0} /Annots [${annotations.join(' ')}]` +
          ` /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first + 2 * at + 1} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${locked ? encrypted : ''} >>\nstartxref\n${xref}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

function drawn({ x, y, text, size = 10, bold = false, turned = 0 }: Piece): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos].map((part) => part.toFixed(5)).join(' ');
  const shown = text.replace(/[\\()]/g, (sign) => `\\${sign}`).replaceAll('–', '\x96');
  return `BT /F${bold ? 2 : 1} ${size} Tf ${matrix} ${x} ${HEIGHT - y} Tm (${shown}) Tj ET`;
}

/** Lines of running text from a place down. */
export const linesAt = (x: number, y: number, texts: string[], style: Partial<Piece> = {}): Piece[] =>
  texts.map((text, at) => ({ x, y: y + at * (style.size ?? 10) * 1.3, text, ...style }));
