/** What the frame of a page says of the meeting, where the page itself does not: its title, or the path to it. */
import { committeeIn } from '../../danish/committees.ts';
import { findDate } from '../../danish/dates.ts';
import { type Document, type Element, everyNode, isElement, type Node } from './tree.ts';
import { tidy } from './writer.ts';

const KIND = /(?<!\p{L})(?:dagsorden|referat|møde)/iu;
/** A sentence, or an item that approves minutes, may speak of another meeting. */
const OTHER = /(?:\p{L}|\s\d{4})\.\s{0,20}$|godkend/iu;
/** Longest text of a path, all its steps together. */
const LONGEST = 240;
const UNREAD = /^(?:script|style|template|noscript)$/;

/** The steps of the first path (or title) that names day and kind of a meeting: those with the day, or a body's name. */
export function meetingPath(document: Document): string[] {
  for (const node of everyNode(document)) {
    if (!('value' in node) || node.value.length > LONGEST || !KIND.test(node.value)) continue;
    if (OTHER.test(node.value)) continue;
    const parent = node.parentNode;
    if (!parent || !isElement(parent) || UNREAD.test(parent.tagName)) continue;
    const steps = stepsAround(parent)
      .flatMap((text) => text.split(/\s[-–|›>/·:]\s/))
      .map(tidy);
    if (steps.some((step) => findDate(step) !== null))
      return steps.filter((step) => findDate(step) !== null || committeeIn(step) !== null);
  }
  return [];
}

/** Texts of the largest element around that is still short. */
function stepsAround(element: Element): string[] {
  let steps: string[] = [];
  let at: Node | null = element;
  while (at && isElement(at)) {
    const wider = textsIn(at);
    if (!wider) break;
    steps = wider;
    at = at.parentNode as Node | null;
  }
  return steps;
}

function textsIn(element: Element): string[] | null {
  const texts: string[] = [];
  let length = 0;
  for (const node of everyNode(element)) {
    if (!('value' in node)) continue;
    texts.push(node.value);
    length += node.value.length;
    if (length > LONGEST) return null;
  }
  return texts;
}
