/** Mark-up that is built to be expensive rather than to be read, told before it is parsed. */
import { KnownError } from '../errors.ts';

/** Where tags begin and end; comments, instructions and what stands in CDATA are none. */
const TAG = /<(\/?)[^\s!?<>/][^<>]*>/g;
/** A declaration that does not end soon: the parser seeks its end anew at every space. */
const DECLARATION = /<!(?!--)[^<>]{1000}/;
const CDATA = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g;

/**
 * Refuses XML that nests deeper or has more elements than any document needs. Parsers of trees take time and stack for each
 * level.
 *
 * @throws KnownError `too-complex`
 */
export function refuseTangledXml(xml: string, most: { depth: number; elements: number }): void {
  const outside = xml.replace(CDATA, '');
  if (DECLARATION.test(outside)) throw new KnownError('too-complex', 'a declaration without end');
  let depth = 0;
  let elements = 0;
  for (const { 0: tag, 1: closing } of outside.matchAll(TAG)) {
    if (closing) depth--;
    else {
      elements++;
      if (!tag.endsWith('/>')) depth++;
    }
    if (depth > most.depth) throw new KnownError('too-complex', `nested deeper than ${most.depth}`);
    if (elements > most.elements) throw new KnownError('too-complex', `more than ${most.elements} elements`);
  }
}

/** A tag is looked into from this length on (UTF-16 units). */
const LONG_TAG = 100_000;
/** An attribute is compared with all those before it. */
const MOST_ATTRIBUTES = 5000;

/** Refuses HTML with a tag of countless attributes. Throws KnownError `too-complex`. */
export function refuseTangledHtml(html: string): void {
  for (const tag of html.split('<')) {
    if (tag.length < LONG_TAG) continue;
    const names = tag.replace(/"[^"]*"|'[^']*'/g, '').split('>', 1)[0] ?? '';
    if ((names.match(/\s[^\s=/]/g) ?? []).length > MOST_ATTRIBUTES)
      throw new KnownError('too-complex', `more than ${MOST_ATTRIBUTES} attributes`);
  }
}
