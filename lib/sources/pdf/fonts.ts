/** Which of a document's fonts are bold: pdf.js tells it only of fonts that a page's drawing has called for. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextContent } from './fragments.ts';

/** Pages whose drawing is looked into for their fonts: enough for papers that several programs wrote together. */
const MAX_LOOKS = 24;
/** Milliseconds to wait for a font. */
const PATIENCE = 1000;

export class Fonts {
  readonly #bold = new Map<string, boolean>();
  #looks = 0;

  readonly isBold = (font: string): boolean => this.#bold.get(font) ?? false;

  /** Learns the fonts of a page that are not known yet. The drawing costs more than the text, so it is seldom asked for. */
  async learn(page: PDFPageProxy, { styles }: TextContent): Promise<void> {
    const fresh = Object.keys(styles).filter((font) => !this.#bold.has(font));
    if (fresh.length === 0 || this.#looks >= MAX_LOOKS) return;
    this.#looks++;
    await page.getOperatorList();
    for (const font of fresh) this.#bold.set(font, isBoldFont(await fontOf(page, font)));
  }
}

interface Font {
  /** As the file names it; known where pdf.js is asked for `fontExtraProperties`. */
  name?: string;
  bold?: boolean;
  black?: boolean;
}

/** A font that the drawing called for; it may still be on its way from the worker, but does not keep us waiting long. */
function fontOf(page: PDFPageProxy, font: string): Promise<Font | null> {
  if (page.commonObjs.has(font)) return Promise.resolve(page.commonObjs.get(font));
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), PATIENCE);
    page.commonObjs.get(font, (found: Font | null) => {
      clearTimeout(late);
      resolve(found);
    });
  });
}

/** By what the font says of itself, or by its name (`ABCDEF+Arial-BoldMT`, `Calibri,Bold`, `Frutiger-Black`). */
function isBoldFont(font: Font | null): boolean {
  if (!font) return false;
  return Boolean(font.bold || font.black) || /bold|black|heavy|demi/i.test(font.name ?? '');
}
