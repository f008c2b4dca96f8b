/** Icons that are written as words: a font draws a sign in their place, so that no reader ever sees the word. */
import { opening } from './opening.ts';
import {
  attribute,
  type Document,
  detach,
  type Element,
  everyNode,
  isElement,
  type Node,
  replaceByText,
} from './tree.ts';
import { tidy } from './writer.ts';

/** The name of a sign in an icon font: `attach_file`, `lock`. */
const LIGATURE = /^[a-z][a-z0-9]{1,19}(?:_[a-z0-9]{1,19}){0,5}$/;
/** Elements and classes that are set in an icon font and in nothing else. */
const FONT_TAG = /^(?:[a-z0-9]{1,20}-){1,3}icon$/;
const FONT_CLASS = /(?:^|\s)(?:material-(?:icons|symbols)|mat-icon)(?![a-z])/i;
/** A class that any element with a sign may have, or a person's initials in a circle. */
const ANY_CLASS = /icon|ikon|glyph/i;
const FONT_STYLE = /font-family\s{0,3}:[^;]{0,60}(?:icon|symbol)/i;
/** Words of signs that are no Danish words; in a name of several parts one is enough. */
const SIGNS = new Set(
  'access account alarm arrow attach attachment attachments bookmark calendar chevron circle close comment comments delete description done download draft drive edit expand file folder gavel group groups history home insert keyboard launch location lock more open people picture place schedule search settings share sticky today unfold verified visibility warning'.split(
    ' ',
  ),
);
/** Words of signs that are Danish words as well, and need a class that says what they are. */
const CLASSED_SIGNS = new Set(
  'apps call chat event flag forum help info label link list mail menu note notes person print public refresh room star sync update'.split(
    ' ',
  ),
);
/** How many of what the sign stands for. */
const COUNT = /^\(?\d{1,3}\)?$/;
/** What a padlock tells whoever cannot see it. */
const CLOSED = /^(?:lukket|fortroligt?|ikke offentligt?)(?: punkt| sag)?$/i;
/** Elements that hold one piece of text, or a picture. */
const PIECE = /^(?:i|span|em|b|small|svg|img|abbr)$|-/;

/** Takes the words of icons out of the tree, with the counts behind them; a padlock's label stays, as `(lukket)`. */
export function withoutIcons(document: Document): Document {
  const icons = new Set<Element>();
  const padlocks = new Set<Element>();
  for (const node of everyNode(document)) {
    if (!isElement(node) || !PIECE.test(node.tagName)) continue;
    const word = wordOf(node);
    if (word === null) continue;
    if (isPadlock(node, word)) padlocks.add(node);
    else if (isIcon(node, word)) icons.add(node);
  }
  const counts = [...icons].flatMap((icon) => countBehind(icon, icons));
  for (const padlock of padlocks)
    if (isToldBeside(padlock)) detach(padlock);
    else replaceByText(padlock, '(lukket)');
  for (const element of [...icons, ...counts]) detach(element);
  return document;
}

/** The text of an element that holds nothing else, empty for a picture; null for one that holds more. */
function wordOf(element: Element): string | null {
  if (/^(?:svg|img)$/.test(element.tagName)) return '';
  if (element.childNodes.some(isElement)) return null;
  return tidy(element.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
}

function isPadlock(element: Element, word: string): boolean {
  if (word !== '' && !isIcon(element, word)) return false;
  return ['aria-label', 'title', 'alt'].some((name) => CLOSED.test(attribute(element, name)?.trim() ?? ''));
}

/** Does the line with the padlock say so in words, too? */
const isToldBeside = ({ parentNode }: Element): boolean =>
  parentNode !== null && isElement(parentNode) && /lukket|fortrolig/i.test(opening(parentNode, 200));

function isIcon(element: Element, word: string): boolean {
  if (!LIGATURE.test(word)) return false;
  if (FONT_TAG.test(element.tagName) || FONT_CLASS.test(attribute(element, 'class') ?? '')) return true;
  if (FONT_STYLE.test(attribute(element, 'style') ?? '')) return true;
  const isSign = word.split('_').some((part) => SIGNS.has(part));
  if (ANY_CLASS.test(attribute(element, 'class') ?? ''))
    return isSign || CLASSED_SIGNS.has(word) || word.includes('_');
  // By the word alone: with words before it, a single one may be one of theirs.
  return isSign && (word.includes('_') || !isAfterText(element));
}

function isAfterText(element: Element): boolean {
  const beside: Node[] = element.parentNode?.childNodes ?? [];
  return beside.slice(0, beside.indexOf(element)).some(isRunning);
}

const isRunning = (node: Node): boolean => 'value' in node && node.value.trim() !== '';

/** The count beside the sign (`attach_file` `3`), where nothing but another sign follows it. */
function countBehind(icon: Element, icons: ReadonlySet<Element>): Node[] {
  const beside = (icon.parentNode?.childNodes ?? []).filter((node) => isElement(node) || isRunning(node));
  const [count, next] = beside.slice(beside.indexOf(icon) + 1);
  if (!count || (next && !(isElement(next) && icons.has(next)))) return [];
  const text = isElement(count) ? wordOf(count) : 'value' in count ? count.value.trim() : null;
  return COUNT.test(text ?? '') ? [count] : [];
}
