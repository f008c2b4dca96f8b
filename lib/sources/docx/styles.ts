/** What a paragraph's style says of it, with what it inherits. */
import { allOf, attributeOf, childOf, toggleOf } from './xml.ts';

export interface Style {
  /** 1 to 6 where paragraphs of the style are headings, or are outlined like ones; else null. */
  heading: number | null;
  bold: boolean;
  /** Entries of a table of contents. */
  contents: boolean;
  numId: string | null;
  level: number | null;
}

const PLAIN: Style = { heading: null, bold: false, contents: false, numId: null, level: null };
/** Styles may inherit from each other in a ring; Word's own chains are short. */
const DEEPEST = 20;

/** Styles by id. Names are English inside the file in every language of Word. */
export function readStyles(document: Document | undefined): Map<string, Style> {
  const elements = new Map(
    (document ? allOf(document, 'style') : []).map((element) => [
      element.getAttribute('w:styleId') ?? '',
      element,
    ]),
  );
  const read = (id: string | undefined, depth: number): Style => {
    const element = id === undefined || depth > DEEPEST ? undefined : elements.get(id);
    return element ? withOwn(element, read(attributeOf(element, 'basedOn'), depth + 1)) : PLAIN;
  };
  return new Map([...elements.keys()].map((id) => [id, read(id, 0)]));
}

function withOwn(element: Element, inherited: Style): Style {
  const name = attributeOf(element, 'name') ?? '';
  const properties = childOf(element, 'pPr');
  const numbering = childOf(properties, 'numPr');
  const level = attributeOf(numbering, 'ilvl');
  const named = /^heading ([1-6])$/i.exec(name)?.[1];
  return {
    heading: named ? Number(named) : (outlineOf(properties) ?? inherited.heading),
    bold: toggleOf(childOf(element, 'rPr'), 'b') ?? inherited.bold,
    contents: /^toc (?:\d|heading)$/i.test(name) || inherited.contents,
    numId: attributeOf(numbering, 'numId') ?? inherited.numId,
    level: level === undefined ? inherited.level : Number(level),
  };
}

/** The heading level of an outline level, counted from nought there; nine is body text. */
export function outlineOf(properties: Element | undefined): number | null {
  const level = attributeOf(properties, 'outlineLvl');
  if (level === undefined) return null;
  return Number(level) < 6 ? Number(level) + 1 : null;
}
