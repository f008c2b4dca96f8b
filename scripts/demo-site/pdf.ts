/**
 * The smallest PDF that holds a plain text: one standard font, one column, page after page. Enough for a browser's
 * viewer and for reading text back; letters outside WinAnsi become question marks.
 */

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

export function plainPdf(text: string): Buffer {
  const lines = text.split(/\r?\n/);
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_A_PAGE) }, (_, i) =>
    lines.slice(i * LINES_A_PAGE, (i + 1) * LINES_A_PAGE),
  );
  const font = 3;
  const firstPage = 4;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, i) => {
      const stream = `BT /F1 11 Tf 13 TL 70 780 Td ${page.map((line) => `(${escapePdf(line)}) Tj T*`).join('\n')} ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${firstPage + 2 * i + 1} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** One character a byte, so that lengths and offsets are those of the file. */
function escapePdf(line: string): string {
  return Array.from(line, (char) => {
    const code = SPECIAL[char] ?? char.charCodeAt(0);
    if ('\\()'.includes(char)) return `\\${char}`;
    return code < 0x20 || code > 0xff ? '?' : String.fromCharCode(code);
  }).join('');
}
