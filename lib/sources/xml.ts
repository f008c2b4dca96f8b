import { exportedLines } from './exported.ts';
import { fieldLines } from './field.ts';
import { readHtml } from './html.ts';
import type { Line } from './line.ts';
import { readAcadre } from './xml/acadre.ts';
import { readEdoc } from './xml/edoc.ts';
import { readFujitsu } from './xml/fujitsu.ts';
import { readSbsys } from './xml/sbsys.ts';
import { everyElement, parseXml, type XmlElement } from './xml/tree.ts';

const DIALECTS = [readSbsys, readEdoc, readFujitsu, readAcadre];

/**
 * Lines of an XML document: an export of SBSYS, eDoc or Acadre, told by its own structure, as the page it would be;
 * any other as its text, element by element. An export of a system we do not know may still read as an agenda, and
 * what is none gives lines without one.
 *
 * @throws KnownError `too-large` | `too-complex` | `unsupported-format` | `damaged`
 */
export function readXml(content: string): Line[] {
  const root = parseXml(content);
  if (root.name === 'html') return readHtml(content, null);
  for (const read of DIALECTS) {
    const meeting = read(root);
    if (meeting) return exportedLines(meeting);
  }
  return textOf(root);
}

/** Below headings of its own there are none to obey, so all text is at the top. */
function textOf(root: XmlElement): Line[] {
  return [...everyElement(root)].flatMap(({ text }) => (text.trim() === '' ? [] : fieldLines(text, 0)));
}
