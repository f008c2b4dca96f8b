/** Markup as the lines it would be seen as; it is parsed into an inert document, and nothing of it is ever inserted. */

const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'SVG', 'NAV']);
const INLINE = new Set(
  'A ABBR B CITE CODE EM I LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U FONT'.split(' '),
);

/** HTML as lines: broken where blocks break, and never inside a sentence. */
export const blocksOf = (html: string): string[] =>
  linesOf(new DOMParser().parseFromString(html, 'text/html').body);

/** XML as lines, each element a block; text that is itself HTML is read as such. */
export function blocksOfXml(xml: string): string[] {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (root.querySelector('parsererror') || root.nodeName === 'parsererror') return xml.split(/\r\n|[\r\n]/);
  return linesOf(root).flatMap((line) => (/<\/?[a-z][^<>]*>/i.test(line) ? blocksOf(line) : [line]));
}

function linesOf(root: Node): string[] {
  const lines: string[] = [''];
  const append = (text: string) => {
    lines[lines.length - 1] += text;
  };
  const breakLine = () => {
    if (lines.at(-1)?.trim()) lines.push('');
  };
  // A stack instead of recursion: a page may nest deeper than the call stack.
  const stack: (Node | 'break')[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'break') breakLine();
    else if (node.nodeType === 3 || node.nodeType === 4) append((node.nodeValue ?? '').replace(/\s+/g, ' '));
    else if (node.nodeType === 1 && !SILENT.has(node.nodeName.toUpperCase())) {
      const block = !INLINE.has(node.nodeName.toUpperCase());
      if (block) {
        breakLine();
        stack.push('break');
      }
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}
