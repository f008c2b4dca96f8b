/** Children that are put in their places by number or style, such as the rows of a list drawn as one scrolls. */
import { attribute, type Element, isElement, type Node } from './tree.ts';

/** The nodes in the order a reader sees: that of their markup, unless each of them tells another place. */
export function asPlaced(nodes: Node[]): Node[] {
  const elements = nodes.filter(isElement);
  if (elements.length < 2 || nodes.some((node) => 'value' in node && node.value.trim() !== '')) return nodes;
  for (const placeOf of [positionOf, topOf]) {
    const places = elements.map((element) => ({ element, place: placeOf(element) }));
    if (places.every(({ place }) => !Number.isNaN(place)))
      return places.toSorted((a, b) => a.place - b.place).map(({ element }) => element);
  }
  return nodes;
}

const positionOf = (element: Element): number =>
  Number.parseInt(attribute(element, 'aria-posinset') ?? attribute(element, 'aria-rowindex') ?? '', 10);

/** Pixels from the top of the box around it. */
function topOf(element: Element): number {
  const style = attribute(element, 'style') ?? '';
  if (!/position\s?:\s?absolute/i.test(style)) return Number.NaN;
  const place =
    /(?:^|[;\s])top\s?:\s?(-?\d+)/i.exec(style) ??
    /translateY\((-?\d+)|translate\(-?\d+px, ?(-?\d+)/i.exec(style);
  return Number.parseInt(place?.[1] ?? place?.[2] ?? '', 10);
}
