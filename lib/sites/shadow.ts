/** How a page's shadow trees are reached: an extension may be let into closed ones, which a page's own script may not. */
export type RootOf = (element: Element) => ShadowRoot | null;

const openRoot: RootOf = (element) => element.shadowRoot;

/** Every shadow tree below a node, outer ones first. */
export function shadowRootsIn(root: ParentNode, rootOf: RootOf = openRoot): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const open: ParentNode[] = [root];
  for (let at = open.pop(); at; at = open.pop())
    for (const element of at.querySelectorAll('*')) {
      const shadow = rootOf(element);
      if (!shadow) continue;
      found.push(shadow);
      open.push(shadow);
    }
  return found;
}
