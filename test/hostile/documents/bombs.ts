/** Files made to hurt, each in as few bytes as it takes. */
import { deflateRawSync, deflateSync } from 'node:zlib';
import { writeZip } from '../../../lib/sources/docx/zip.ts';
import { p, run, word } from '../../unit/docx/word.ts';
import { pdfOf } from '../../unit/pdf/pdf-file.ts';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const filled = (size: number, byte: number): Uint8Array => new Uint8Array(size).fill(byte);
const DOCUMENT = 'word/document.xml';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = 'Dagsorden\nKKR Hovedstaden\nDato: 02-09-2025\n\n';

/** A zip whose entries are deflated; with `times`, as many names for the one content. */
export function packed(name: string, content: Uint8Array, times = 1): Uint8Array {
  const data = deflateRawSync(content);
  const one = writeZip(new Map([[name, data]]));
  const directoryAt = 30 + name.length + data.length;
  const local = Buffer.from(one.subarray(0, directoryAt));
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(content.length, 22);
  const entry = Buffer.from(one.subarray(directoryAt, directoryAt + 46 + name.length));
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(content.length, 24);
  const end = Buffer.from(one.subarray(-22));
  const entries = Array.from({ length: times }, (_, at) => {
    const other = Buffer.from(entry);
    // Another name of the same length, so that none replaces another.
    if (at > 0) other.write(String(at).padStart(6, '0'), 46, 'latin1');
    return other;
  });
  end.writeUInt16LE(times, 8);
  end.writeUInt16LE(times, 10);
  end.writeUInt32LE(entry.length * times, 12);
  return new Uint8Array(Buffer.concat([local, ...entries, end]));
}

/** A PDF of these objects, the first being its catalogue; streams are given with their dictionaries. */
export function pdfOfObjects(objects: readonly (string | Buffer)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let at = 9;
  const offsets = objects.map((object, index) => {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    const offset = at;
    parts.push(part);
    at += part.length;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const page = (contents: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents ${contents} >>`;
const stream = (content: Buffer, more = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${more} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
const TEXT = 'BT /F1 10 Tf 70 700 Td (1. Godkendelse af dagsorden) Tj ET';
const deflated = (content: Buffer) => stream(deflateSync(content), '/Filter /FlateDecode');
const agendaPages = (count: number) => `<< /Type /Pages /Count ${count} /Kids [${'3 0 R '.repeat(count)}] >>`;

/** A sheet of the smallest PNG there is, that says to be so wide and high. */
function pngOf(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(1, 8);
  const row = Buffer.alloc(Math.ceil(width / 8) + 1);
  const data = deflateSync(Buffer.concat(Array.from({ length: Math.min(height, 1000) }, () => row)));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      chunk('IDAT', data),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function crc(bytes: Buffer): number {
  let code = 0xffffffff;
  for (const byte of bytes) {
    code ^= byte;
    for (let bit = 0; bit < 8; bit++) code = code & 1 ? (code >>> 1) ^ 0xedb88320 : code >>> 1;
  }
  return (code ^ 0xffffffff) >>> 0;
}

const items = (count: number) =>
  HEAD +
  Array.from(
    { length: count },
    (_, at) => `Sag om emne nummer ${at} i listen\nSAG-2025-03121 gitb\n\nBaggrund\nTekst.\n\n`,
  ).join('');

/** `code`: by which it is refused, or `read`. */
export const BOMBS: Record<string, { file: string; code: string; make: () => Uint8Array }> = {
  'a Word file that inflates a thousand times': {
    file: 'a.docx',
    code: 'too-large',
    make: () => packed(DOCUMENT, filled(200_000_000, 32)),
  },
  'a Word file of ten thousand names for one content': {
    file: 'a.docx',
    code: 'too-large',
    make: () => packed(DOCUMENT, filled(1_000_000, 32), 10_000),
  },
  'a zip in a zip in a zip': {
    file: 'a.docx',
    code: 'damaged',
    make: () => packed(DOCUMENT, packed(DOCUMENT, packed(DOCUMENT, filled(1e6, 32)))),
  },
  'a zip that holds itself': {
    file: 'a.docx',
    code: 'damaged',
    make: () => {
      const bytes = packed(DOCUMENT, bytesOf('<a/>'));
      // The content is the file from its beginning: what is unpacked is what was packed.
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const entry = bytes.length - 22 - 46 - DOCUMENT.length;
      for (const at of [8, entry + 10]) view.setUint16(at, 0, true);
      for (const at of [18, 22, entry + 20, entry + 24])
        view.setUint32(at, bytes.length - 30 - DOCUMENT.length, true);
      return bytes;
    },
  },
  'a Word file nested a hundred thousand deep': {
    file: 'a.docx',
    code: 'too-complex',
    make: () =>
      packed(
        DOCUMENT,
        bytesOf(
          `<w:document ${W}><w:body>${'<w:p>'.repeat(1e5)}${'</w:p>'.repeat(1e5)}</w:body></w:document>`,
        ),
      ),
  },
  'a Word file of entities': {
    file: 'a.docx',
    code: 'damaged',
    make: () =>
      packed(
        DOCUMENT,
        bytesOf(
          '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w">&b;</w:document>',
        ),
      ),
  },
  'a Word file of a hundred thousand paragraphs': {
    file: 'a.docx',
    code: 'too-complex',
    make: () => word(p(run('Tekst uden ende.')).repeat(100_000)),
  },
  'a billion laughs': {
    file: 'a.xml',
    code: 'unsupported-format',
    make: () =>
      bytesOf(
        `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}]><l>&l9;</l>`,
      ),
  },
  'an entity that is a file of ours': {
    file: 'a.xml',
    code: 'unsupported-format',
    make: () =>
      bytesOf('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
  },
  'an entity to be fetched': {
    file: 'a.xml',
    code: 'unsupported-format',
    make: () =>
      bytesOf('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY % x SYSTEM "https://example.com/x.dtd"> %x;]><a/>'),
  },
  'XML nested a hundred thousand deep': {
    file: 'a.xml',
    code: 'too-complex',
    make: () => bytesOf(`<?xml version="1.0"?>${'<a>'.repeat(1e5)}${'</a>'.repeat(1e5)}`),
  },
  'a million character data without end': {
    file: 'a.xml',
    code: 'damaged',
    make: () => bytesOf(`<?xml version="1.0"?><a>${'<![CDATA['.repeat(1e6)}`),
  },
  'a declaration that never ends': {
    file: 'a.xml',
    code: 'too-complex',
    make: () => bytesOf(`<?xml version="1.0"?><a><!${' '.repeat(500_000)}x</a>`),
  },
  'a link of a hundred thousand letters, copied into every block': {
    file: 'a.html',
    code: 'read',
    make: () =>
      bytesOf(
        `<!doctype html><h1>Dagsorden</h1><a href="https://a.dk/${'x'.repeat(100_000)}">${'<p>Punkt'.repeat(300)}`,
      ),
  },
  'HTML nested a hundred thousand deep': {
    file: 'a.html',
    code: 'too-complex',
    make: () => bytesOf(`<!doctype html>${'<div>'.repeat(1e5)}Dagsorden`),
  },
  'a table whose cells span everything': {
    file: 'a.html',
    code: 'read',
    make: () =>
      bytesOf(
        `<!doctype html><h1>Dagsorden</h1><table>${'<tr><td colspan=1000 rowspan=65534>1<td colspan=99999999>2</tr>'.repeat(2000)}</table>`,
      ),
  },
  'an element of countless attributes': {
    file: 'a.html',
    code: 'too-complex',
    make: () =>
      bytesOf(
        `<!doctype html><p ${Array.from({ length: 300_000 }, (_, at) => `a${at}=1`).join(' ')}>Dagsorden`,
      ),
  },
  'formatting that is never closed': {
    file: 'a.html',
    code: 'too-complex',
    make: () =>
      bytesOf(`<!doctype html>${Array.from({ length: 60_000 }, (_, at) => `<p><b class=c${at}>x`).join('')}`),
  },
  'JSON nested a hundred thousand deep': {
    file: 'a.json',
    code: 'read',
    make: () => bytesOf('['.repeat(1e5) + ']'.repeat(1e5)),
  },
  'a list of items in JSON without end': {
    file: 'a.json',
    code: 'too-large',
    make: () =>
      bytesOf(
        JSON.stringify({
          Dagsordenpunkter: Array.from({ length: 20_000 }, (_, at) => ({
            Number: String(at),
            Navn: `Sag ${at}`,
            SagsNummer: '2025-1',
            Felter: [{ Navn: 'Indstilling', Html: '<p>At det godkendes.</p>' }],
          })),
          Moede: { Navn: 'Dagsorden', Dato: '2025-09-02T10:00:00' },
        }),
      ),
  },
  'JSON with names of prototypes': {
    file: 'a.json',
    code: 'read',
    make: () =>
      bytesOf(
        '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"Udvalg":{"__proto__":[{"Navn":"x","Moeder":[]}],"constructor":[]}}',
      ),
  },
  'a word of two hundred thousand letters that is asked to approve': {
    file: 'a.txt',
    code: 'read',
    make: () => bytesOf(`${items(3)}Indstilling\nDet indstilles, at ${'x'.repeat(200_000)} godkender.\n`),
  },
  'a clause of a hundred thousand words': {
    file: 'a.txt',
    code: 'read',
    make: () => bytesOf(`${items(3)}Indstilling\nDet indstilles, at ${'KKR tager '.repeat(100_000)}\n`),
  },
  'ten thousand items': { file: 'a.txt', code: 'read', make: () => bytesOf(items(9990)) },
  'more than ten thousand items': { file: 'a.txt', code: 'too-large', make: () => bytesOf(items(10_500)) },
  'a hundred megabytes of text in one line': {
    file: 'a.txt',
    code: 'too-large',
    make: () => filled(100_000_000, 97),
  },
  'twenty megabytes of text in one line': {
    file: 'a.txt',
    code: 'read',
    make: () =>
      bytesOf('Det indstilles, at KKR godkender den 1. maj 2026 kl. 10, jf. pkt. 3. '.repeat(280_000)),
  },
  'a hundred megabytes of HTML': {
    file: 'a.html',
    code: 'too-large',
    make: () => bytesOf(`<!doctype html>${'<p>Tekst</p>'.repeat(8_300_000)}`),
  },
  'more bytes than are taken': { file: 'a.pdf', code: 'too-large', make: () => filled(100_000_001, 37) },
  'a hundred megabytes of PDF': {
    file: 'a.pdf',
    code: 'read',
    make: () =>
      pdfOfObjects([
        CATALOG,
        PAGES,
        page('5 0 R'),
        FONT,
        stream(Buffer.from(TEXT)),
        stream(Buffer.alloc(98_000_000)),
      ]),
  },
  'a PDF of a million objects': {
    file: 'a.pdf',
    code: 'read',
    make: () =>
      pdfOfObjects([
        CATALOG,
        PAGES,
        page('5 0 R'),
        FONT,
        stream(Buffer.from(TEXT)),
        ...Array.from({ length: 1e6 }, () => 'null'),
      ]),
  },
  'a PDF of a million objects, its index lost': {
    file: 'a.pdf',
    code: 'read',
    make: () => {
      const bytes = pdfOfObjects([
        CATALOG,
        PAGES,
        page('5 0 R'),
        FONT,
        stream(Buffer.from(TEXT)),
        ...Array.from({ length: 1e6 }, () => 'null'),
      ]);
      const text = Buffer.from(bytes);
      text.write('startxref\n1       ', text.lastIndexOf('startxref'), 'latin1');
      return new Uint8Array(text);
    },
  },
  'a PDF whose pages are their own parents': {
    file: 'a.pdf',
    code: 'damaged',
    make: () =>
      pdfOfObjects([
        CATALOG,
        '<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>',
        page('5 0 R'),
        FONT,
      ]),
  },
  'a PDF whose contents are made of themselves': {
    file: 'a.pdf',
    code: 'no-text',
    make: () => pdfOfObjects([CATALOG, PAGES, page('[5 0 R 5 0 R]'), FONT, '[5 0 R 5 0 R]']),
  },
  'a PDF that draws itself for ever': {
    file: 'a.pdf',
    code: 'no-text',
    make: () =>
      pdfOfObjects([
        CATALOG,
        PAGES,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >> /Contents 6 0 R >>',
        FONT,
        stream(
          Buffer.from('/X Do /X Do'),
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
        ),
        stream(Buffer.from('/X Do')),
      ]),
  },
  'a PDF whose text stands a million miles away': {
    file: 'a.pdf',
    code: 'no-text',
    make: () =>
      pdfOfObjects([
        CATALOG,
        PAGES,
        page('5 0 R'),
        FONT,
        stream(
          Buffer.from(
            `${TEXT}\n${Array.from({ length: 40 }, (_, at) => `BT /F1 10 Tf 70 ${690 - at * 12} Td (Tekst) Tj 99999999999 0 Td (langt borte) Tj ET`).join('\n')}`,
          ),
        ),
      ]),
  },
  'a PDF page that inflates a thousand times': {
    file: 'a.pdf',
    code: 'too-complex',
    make: () =>
      pdfOfObjects([
        CATALOG,
        PAGES,
        page('5 0 R'),
        FONT,
        deflated(Buffer.from(`${TEXT}\n`.repeat(3_000_000))),
      ]),
  },
  'a PDF that claims a hundred thousand pages, and has one': {
    file: 'a.pdf',
    code: 'read',
    make: () =>
      pdfOfObjects([
        CATALOG,
        '<< /Type /Pages /Count 100000 /Kids [3 0 R] >>',
        page('5 0 R'),
        FONT,
        stream(Buffer.from(TEXT)),
      ]),
  },
  'a PDF of a hundred thousand pages': {
    file: 'a.pdf',
    code: 'too-large',
    make: () => pdfOfObjects([CATALOG, agendaPages(100_000), page('5 0 R'), FONT, stream(Buffer.from(TEXT))]),
  },
  'a PDF with scripts': {
    file: 'a.pdf',
    code: 'read',
    make: () =>
      pdfOfObjects([
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (globalThis.ran = true; Object.prototype.x = 1;) >> >>',
        PAGES,
        page('5 0 R'),
        FONT,
        stream(Buffer.from(TEXT)),
      ]),
  },
  'a PDF under a password': {
    file: 'a.pdf',
    code: 'encrypted',
    make: () => pdfOf([{ pieces: [] }], { locked: true }),
  },
  'a PDF cut short': {
    file: 'a.pdf',
    code: 'damaged',
    make: () => {
      const whole = pdfOf([{ pieces: [{ x: 70, y: 100, text: '1. Godkendelse' }] }]);
      return whole.slice(0, whole.length / 2);
    },
  },
  'a picture of ten thousand million pixels': {
    file: 'a.png',
    code: 'too-large',
    make: () => pngOf(100_000, 100_000),
  },
};
