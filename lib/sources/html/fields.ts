/** What a page parts by style alone: fields set side by side, and numbers in boxes of their own. */
import { FILES } from './chrome.ts';
import { MOST_NODES, opening } from './opening.ts';
import { isBlock } from './style.ts';
import { attribute, type Element, elementsIn, isElement, type Node } from './tree.ts';
import { tidy } from './writer.ts';

/** Longest number with its label: "Dagsordenspunkt 3.10". */
const LONGEST_NUMBER = 24;
/** Longest text that is a field and no passage of running text. */
const LONGEST_FIELD = 300;
/** What numbers an item by itself: "3.", "3.10", "1.a", "Punkt 4:". */
const ITEM_NUMBER =
  /^(?:(?:dagsordens)?punkt|(?:agenda )?item|pkt\.?|sag|nr\.?)?\s{0,2}\d{1,3}(?:\.(?:\d{1,3}|[a-zæøå]))?(?:\.\d{1,2})?[.:]?$/i;
/** How much there is of a file: "1,4 MB", "12 sider". */
const EXTENT = /^\(?\d{1,4}(?:[.,]\d{1,2})?\s?(?:kb|mb|sider?)\)?$/i;
/** Elements that may hold running text, which Word and editors cut into pieces at will. */
const RUNNING = /^(p|h[1-6]|a|b|strong|em|i|u|span|td|th|pre|blockquote|label|summary|figcaption)$/;

/**
 * Children that stand side by side with nothing between them in the markup ("Sagsnr." "SAG-2025-03121"): style sets them
 * apart, so a space belongs before each. Only in a box that holds nothing but whole pieces, none of which brings white
 * space of its own; in running text, which editors cut up at will, only a number or a file's size is known to be a piece.
 */
export function fieldsIn(parent: Element): Element[] {
  const runs: Element[][] = [[]];
  for (const child of parent.childNodes) {
    if (child.nodeName === '#comment' || child.nodeName === 'template') continue;
    if (!isElement(child)) {
      // White space parts what stands on its sides; words make the box running text.
      if ('value' in child && child.value.trim() !== '') return [];
      runs.push([]);
    } else if (child.tagName === 'br' || holdsBlock(child)) runs.push([]);
    else runs.at(-1)?.push(child);
  }
  return runs.flatMap((parts) => fieldsOf(parent, parts));
}

/** Is the element a block, or does it hold one, as an app's own elements do? Looks no deeper than its first nodes. */
export function holdsBlock(element: Element): boolean {
  const open: Node[] = [element];
  let seen = 0;
  for (let node = open.pop(); node && seen < MOST_NODES; node = open.pop()) {
    seen += 1;
    if (!isElement(node)) continue;
    if (isBlock(node)) return true;
    for (const child of node.childNodes) open.push(child);
  }
  return false;
}

function fieldsOf(parent: Element, parts: Element[]): Element[] {
  if (parts.length < 2) return [];
  const texts = parts.map((part) => opening(part, LONGEST_FIELD));
  // No editor cuts text into elements of an app's own.
  const isApp = parts.every((part) => part.tagName.includes('-'));
  const running = !isApp && (RUNNING.test(parent.tagName) || attribute(parent, 'role') === 'heading');
  if (running && !ITEM_NUMBER.test(texts[0] ?? '') && !EXTENT.test(texts.at(-1) ?? '')) return [];
  return texts.every((text) => text === text.trim() && text.length < LONGEST_FIELD) ? parts.slice(1) : [];
}

/**
 * Children that are entries, a line each, by standing one after the other with nothing between them: an app's own
 * elements of one name, links (a menu), or one link and more below what captions papers.
 */
export function entriesIn(parent: Element): Element[] {
  const parts = parent.childNodes.filter((child) => !('value' in child) || child.value.trim() !== '');
  if (!parts.every(isElement)) return [];
  if (isRepeated(parts)) return parts;
  const [first, ...links] = parts;
  const captioned = first !== undefined && FILES.test(tidy(opening(first, 20)));
  const entries = captioned ? links : parts;
  const least = captioned ? 1 : 3;
  return entries.length >= least && entries.every(({ tagName }) => tagName === 'a') ? parts : [];
}

/** An app's element that is a piece of a line however often it is repeated. */
const SMALL_PIECE = /badge|chip|pill|tag$|icon|button|avatar/;

const isRepeated = ([first, ...others]: Element[]): boolean =>
  first !== undefined &&
  others.length > 0 &&
  first.tagName.includes('-') &&
  !SMALL_PIECE.test(first.tagName) &&
  others.every(({ tagName }) => tagName === first.tagName);

/** What apps print beside a title: how many of something there are ("7", "3 bilag"), who may read it, its time, a sign. */
const BADGE =
  /^(?:\(?\d{1,3}(?:\s(?:bilag|dokumenter|filer|noter|kommentarer|sider|min\.?))?\)?|åbent?|offentligt?|nyt?|opdateret|u?læst|\d{1,2}[.:]\d{2}(?:\s?[-–]\s?\d{1,2}[.:]\d{2})?|[^\p{L}\p{N}]{1,8})$/iu;

/** In an entry of number, title (or both in one) and badges ("3", "Anlægsregnskab", "7", "Åben"): the badges, none of the title. */
export function badgesIn(parent: Element): Element[] {
  const parts = elementsIn(parent);
  const [first] = parts;
  if (parts.length < 2 || !first) return [];
  const isWhole = !ITEM_NUMBER.test(tidy(opening(first, LONGEST_NUMBER)));
  if (isWhole ? !opensWithNumber(first) : parts.length < 3) return [];
  if (parent.childNodes.some((child) => 'value' in child && child.value.trim() !== '')) return [];
  const texts = parts.map((part) => tidy(opening(part, 20)));
  const title = texts.findLastIndex((text) => text !== '' && !BADGE.test(text));
  return parts.filter((_, at) => at > Math.max(isWhole ? 0 : 1, title) && texts[at] !== '');
}

/** The child that does nothing but number what stands beside or below it, or null. */
export function numberIn(parent: Element): Element | null {
  const [first, second] = elementsIn(parent);
  if (!first || !second || /^(table|tbody|thead|dl)$/.test(parent.tagName)) return null;
  if (!isBlock(first) && !isBlock(second)) return null;
  if (parent.childNodes.some((child) => 'value' in child && child.value.trim() !== '')) return null;
  if (!ITEM_NUMBER.test(tidy(opening(first, LONGEST_NUMBER + 8)))) return null;
  const beside = tidy(opening(second, 40));
  return /\p{L}{3}/u.test(beside) ? first : null;
}

/** Does the text begin as an item of an agenda does: a number, and words that begin with a capital? */
export const opensWithNumber = (element: Element): boolean =>
  /^(?:punkt\s|pkt\.?\s)?\d{1,3}(?:\.(?:\d{1,3}|[a-zæøå]))?\s?(?:[.:]\s*|\s)\p{L}{2}/iu.test(
    tidy(opening(element, 40, ' ')),
  );
