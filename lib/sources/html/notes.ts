/** What readers of an app have written beside the papers: theirs, and no part of any agenda. */
import { opening } from './opening.ts';
import { type Element, elementsIn, isHeading, type Node } from './tree.ts';
import { tidy } from './writer.ts';

/** Over a pane of notes, with what may stand beside the words: "Mine noter (2)", "Min note: husk at spørge". */
const OWN =
  /^(?:mine?|my|egne?|private?|personal|personlige?|delte?|shared) (?:not(?:er?|es?)|kommentar(?:er)?|comments?)(?:(?!\p{L}).{0,20}$|:)/iu;
/** Such words a paper may use as well, so that more must speak for them. */
const NOTES = /^noter?(?: \(?\d{1,3}\)?)?$/i;
const COMMENTS = /^(?:noter?|kommentarer|samtaler?)(?: \(?\d{1,3}\)?)?$/i;

/** Children that are notes, with what labels them: from the label on, until a heading or the agenda goes on. */
export function notesIn(parent: Element, material: ReadonlySet<Node>): Element[] {
  const notes: Element[] = [];
  let within = false;
  for (const child of elementsIn(parent)) {
    const begins = !material.has(child) && isLabel(child, material.has(parent));
    within = begins || (within && !material.has(child) && !isHeading(child));
    if (within) notes.push(child);
  }
  return notes;
}

function isLabel(element: Element, amongAgenda: boolean): boolean {
  const text = tidy(opening(element, 60));
  return OWN.test(text) || (amongAgenda ? isHeading(element) && NOTES.test(text) : COMMENTS.test(text));
}
