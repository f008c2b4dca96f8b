import { isPageCall } from '../../danish/page-words.ts';
import { isSectioning } from './chrome.ts';
import { hrefOf } from './links.ts';
import { textOf } from './table.ts';
import { attribute, type Element, type Shadow } from './tree.ts';
import { type Style, tidy } from './writer.ts';

const BLOCKS = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);
const BOLD = new Set(['b', 'strong', 'th']);
const PRE = new Set(['pre', 'xmp', 'listing', 'plaintext']);

/** What holds for everything below an element. */
export interface Context extends Style {
  shadow: Shadow | null;
  /** In content, where `header` and `footer` are not the page's own. */
  sectioned: boolean;
  /** In a heading or summary, where a button is its text. */
  label: boolean;
}

export const ROOT: Context = {
  bold: false,
  heading: null,
  pre: false,
  href: null,
  shadow: null,
  sectioned: false,
  label: false,
};

/** The context below an element, as far as its tag and inline style tell. A label (summary, button) counts as bold. */
export function contextBelow(element: Element, context: Context, href: string | null): Context {
  const { tagName } = element;
  const heading = headingLevel(element);
  return {
    bold: isBold(element, context.bold),
    heading: heading ?? context.heading,
    pre: PRE.has(tagName) || context.pre,
    href: tagName === 'a' ? href : context.href,
    shadow: context.shadow,
    sectioned: context.sectioned || isSectioning(element),
    label: context.label || heading !== null || tagName === 'summary',
  };
}

function isBold(element: Element, inherited: boolean): boolean {
  if (BOLD.has(element.tagName) || element.tagName === 'summary' || element.tagName === 'button') return true;
  const weight = /font-weight\s*:\s*(\w+)/i.exec(attribute(element, 'style') ?? '')?.[1]?.toLowerCase();
  return weight === undefined ? inherited : /^(bold(er)?|[6-9]00)$/.test(weight);
}

function headingLevel(element: Element): number | null {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level) return Number(level);
  if (attribute(element, 'role') !== 'heading') return null;
  return Math.min(6, Math.max(1, Number.parseInt(attribute(element, 'aria-level') ?? '', 10) || 2));
}

/** An app's own element that is named for a part of the page: such are shown as blocks, though only its styles say so. */
const APP_BLOCK =
  /-(?:\w{1,20}-)?(?:article|body|card|chip|content|field|footer|header|heading|item|list|page|panel|paragraph|row|section|text|toolbar|topbar)$/;

/** Does the element begin and end a line of its own? */
export function isBlock(element: Element): boolean {
  return (
    BLOCKS.has(element.tagName) ||
    APP_BLOCK.test(element.tagName) ||
    attribute(element, 'role') === 'heading' ||
    /(^|;)\s*display\s*:\s*(block|flex|grid|list-item|table)/i.test(attribute(element, 'style') ?? '')
  );
}

/**
 * A button that is a heading, or names what it opens, is text; others are controls. So is a link that leads nowhere and
 * is worded as what a page offers to do (`Kopier link`); one that leads to a file is for the documents' list.
 */
export function isControl(element: Element, context: Context): boolean {
  if (context.label) return false;
  if (element.tagName === 'a') return hrefOf(element, null) === null && isPageCall(tidy(textOf(element)));
  return (
    /(?:^|-)button$/.test(element.tagName) &&
    attribute(element, 'aria-expanded') === null &&
    attribute(element, 'aria-controls') === null
  );
}
