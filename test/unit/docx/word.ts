/** Word files as Word writes them, in as few parts as it takes. */
import { writeZip } from '../../../lib/sources/docx/zip.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph; text without markup becomes a run. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;
export const styled = (style: string, content: string): string => p(content, `<w:pStyle w:val="${style}"/>`);
export const numbered = (numId: number, level: number, content: string): string =>
  p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
export const table = (rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

interface Parts {
  styles?: string;
  /** `w:abstractNum` and `w:num` elements. */
  numbering?: string;
  header?: string;
  footer?: string;
  /** Addresses of `rIdLink1`, `rIdLink2`, … */
  links?: string[];
  /** File name of the main part. */
  main?: string;
}

export const level = (at: number, text: string, more = '', format = 'decimal'): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
export const abstract = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
export const num = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
export const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

export function word(
  body: string,
  { styles, numbering, header, footer, links = [], main = 'document.xml' }: Parts = {},
): Uint8Array {
  const root = (name: string, content: string) =>
    `${HEAD}<w:${name} xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="${MC}">${content}</w:${name}>`;
  const section =
    header || footer
      ? `<w:sectPr>${header ? '<w:headerReference w:type="default" r:id="rIdHeader"/>' : ''}${footer ? '<w:footerReference w:type="default" r:id="rIdFooter"/>' : ''}</w:sectPr>`
      : '';
  const relation = (id: string, type: string, target: string, more = '') =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${more}/>`;
  const relations = (...all: string[]) =>
    `${HEAD}<Relationships xmlns="${RELATIONS}">${all.join('')}</Relationships>`;
  const parts: [string, string | undefined][] = [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', `word/${main}`))],
    [
      `word/_rels/${main}.rels`,
      relations(
        relation('rIdStyles', 'styles', 'styles.xml'),
        relation('rIdNumbering', 'numbering', 'numbering.xml'),
        relation('rIdHeader', 'header', 'header1.xml'),
        relation('rIdFooter', 'footer', 'footer1.xml'),
        ...links.map((href, at) => relation(`rIdLink${at + 1}`, 'hyperlink', href, ' TargetMode="External"')),
      ),
    ],
    [`word/${main}`, root('document', `<w:body>${body}${section}</w:body>`)],
    ['word/styles.xml', root('styles', styles ?? '')],
    ['word/numbering.xml', root('numbering', numbering ?? '')],
    ['word/header1.xml', header && root('hdr', header)],
    ['word/footer1.xml', footer && root('ftr', footer)],
  ];
  const bytes = new TextEncoder();
  return writeZip(
    new Map(parts.flatMap(([name, content]) => (content ? [[name, bytes.encode(content)]] : []))),
  );
}
