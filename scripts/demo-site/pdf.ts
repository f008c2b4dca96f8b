/** The smallest PDFs that do: of a plain text, and of pictures of pages. */

const LINES_A_PAGE = 58;
const SPECIAL: Record<string, number> = {
  '–': 0x96,
  '—': 0x97,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
};
/** A4 in points. */
const PAPER = { width: 595, height: 842 };

/**
 * One standard font, one column, page after page. Enough for a browser's viewer and for reading text back; letters outside
 * WinAnsi become question marks.
 */
export function plainPdf(text: string): Buffer {
  const lines = text.split(/\r?\n/);
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_A_PAGE) }, (_, i) =>
    lines.slice(i * LINES_A_PAGE, (i + 1) * LINES_A_PAGE),
  );
  const font = 3;
  const firstPage = 4;
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, i) => {
      const stream = `BT /F1 11 Tf 13 TL 70 780 Td ${page.map((line) => `(${escapePdf(line)}) Tj T*`).join('\n')} ET`;
      return [
        pageObject(`/Font << /F1 ${font} 0 R >>`, firstPage + 2 * i + 1),
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ]);
}

/** A scan: each page is one picture (JPEG, `width` × `height` pixels) and nothing else. */
export function imagePdf(
  images: readonly Buffer[],
  { width, height }: { width: number; height: number },
): Buffer {
  const first = 3;
  const draw = `q ${PAPER.width} 0 0 ${PAPER.height} 0 0 cm /S Do Q`;
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${images.length} /Kids [${images.map((_, i) => `${first + 3 * i} 0 R`).join(' ')}] >>`,
    ...images.flatMap((image, i) => [
      pageObject(`/XObject << /S ${first + 3 * i + 2} 0 R >>`, first + 3 * i + 1),
      `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
      Buffer.concat([
        Buffer.from(
          `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${image.length} >>\nstream\n`,
        ),
        image,
        Buffer.from('\nendstream'),
      ]),
    ]),
  ]);
}

const pageObject = (resources: string, contents: number): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAPER.width} ${PAPER.height}] /Resources << ${resources} >> /Contents ${contents} 0 R >>`;

/** The objects, numbered from 1 on (the first is the catalogue), as a file. Text is one character a byte. */
function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')];
  let length = parts[0]?.length ?? 0;
  const rows = objects.map((object, i) => {
    const body = typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    const row = `${String(length).padStart(10, '0')} 00000 n \n`;
    length += part.length;
    parts.push(part);
    return row;
  });
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** One character a byte, so that lengths and offsets are those of the file. */
function escapePdf(line: string): string {
  return Array.from(line, (char) => {
    const code = SPECIAL[char] ?? char.charCodeAt(0);
    if ('\\()'.includes(char)) return `\\${char}`;
    return code < 0x20 || code > 0xff ? '?' : String.fromCharCode(code);
  }).join('');
}
