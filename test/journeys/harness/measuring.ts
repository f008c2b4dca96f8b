/** What accessibility is where it can be measured: sizes, edges, what is cut off, where the keyboard is. */
import type { Page } from 'playwright-core';

/** What is found in a page, each as `what: where`. */
export type Objections = string[];

/**
 * What does not fit a window: the page scrolls sideways (WCAG 1.4.10), text is cut off without a sign, or something lies
 * outside the window where nobody can scroll to it.
 */
export const misfits = (page: Page): Promise<Objections> =>
  page.evaluate(() => {
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''} “${element.textContent?.trim().slice(0, 40)}”`;
    const found: string[] = [];
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) found.push(`the page scrolls sideways by ${wide} px`);
    for (const element of document.querySelectorAll('.sagsspor *')) {
      if (
        !element.checkVisibility({
          visibilityProperty: true,
          opacityProperty: true,
          contentVisibilityAuto: true,
        })
      )
        continue;
      const style = getComputedStyle(element);
      if (style.clipPath !== 'none' || element.closest('svg, .sr-only, .skip')) continue;
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      const hidesX = /hidden|clip/.test(style.overflowX);
      if (
        hasText &&
        hidesX &&
        style.textOverflow !== 'ellipsis' &&
        element.scrollWidth > element.clientWidth + 1
      )
        found.push(`cut off: ${nameOf(element)}`);
      const { left, right, width } = element.getBoundingClientRect();
      if (!hasText || width === 0 || (left >= -1 && right <= innerWidth + 1)) continue;
      let around: Element | null = element.parentElement;
      while (around && !/auto|scroll/.test(getComputedStyle(around).overflowX)) around = around.parentElement;
      if (!around || around.scrollWidth <= around.clientWidth + 1)
        found.push(`out of sight: ${nameOf(element)}`);
    }
    return [...new Set(found)];
  });

export interface Stop {
  /** Role or element, and the name or text. */
  name: string;
  /** How the focus is shown: the width of its ring in px and the contrast of the ring with what it lies on. */
  ring: { width: number; contrast: number };
  /** Is the element, or a part of it, in the window? (2.4.11) */
  inSight: boolean;
}

/** Where focus is; null when it is on nothing. */
const stop = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (!focused || focused === document.body) return null;
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgba = (css: string): number[] => {
      if (!canvas) return [0, 0, 0, 0];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (css: string) => {
      const [r = 0, g = 0, b = 0] = rgba(css).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if ((rgba(backgroundColor)[3] ?? 0) > 250) return backgroundColor;
      }
      return 'white';
    };
    // The ring may lie around the field that the focused element is a part of.
    const rings = [focused, focused.parentElement, focused.parentElement?.parentElement].flatMap(
      (element) => {
        if (!element) return [];
        const style = getComputedStyle(element);
        const width = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
        const ground = groundOf(Number.parseFloat(style.outlineOffset) < 0 ? element : element.parentElement);
        const [a, b] = [luminance(style.outlineColor), luminance(ground)];
        return [{ width, contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) }];
      },
    );
    const ring = rings.find(({ width }) => width >= 2) ?? { width: 0, contrast: 0 };
    const box = focused.getBoundingClientRect();
    const name = focused.getAttribute('aria-label') ?? focused.textContent?.trim() ?? '';
    return {
      name: `${focused.getAttribute('role') ?? focused.tagName.toLowerCase()} ${name.slice(0, 60)}`,
      ring,
      inSight: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
    };
  });

/** Walks with Tab from where focus is until it leaves the page, or so many steps. */
export async function walk(page: Page, most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    const here = await stop(page);
    if (!here) break;
    stops.push(here);
  }
  return stops;
}

/** Stops whose focus cannot be seen: no ring of 2 px and 3 to 1 (2.4.7, 2.4.13), or out of the window (2.4.11). */
export const unseen = (stops: readonly Stop[]): Objections =>
  stops
    .filter(({ ring, inSight }) => ring.width < 2 || ring.contrast < 3 || !inSight)
    .map(
      ({ name, ring, inSight }) =>
        `${name}: ring ${ring.width} px, ${ring.contrast.toFixed(1)}:1${inSight ? '' : ', out of sight'}`,
    );
