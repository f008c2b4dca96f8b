/** Which of a document's fonts are bold: pdf.js tells it only of fonts that a page's drawing has called for. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextContent } from './fragments.ts';

/** Pages whose drawing is looked into for their fonts: enough for papers that several programs wrote together. */
const MAX_LOOKS = 24;

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
    for (const font of fresh)
      this.#bold.set(font, page.commonObjs.has(font) && isBoldFont(page.commonObjs.get(font)));
  }
}

/** By what the font says of itself, or by its name (`ABCDEF+Arial-BoldMT`, `Calibri,Bold`, `Frutiger-Black`). */
function isBoldFont(font: { name?: string; bold?: boolean; black?: boolean } | null): boolean {
  if (!font) return false;
  return Boolean(font.bold || font.black) || /bold|black|heavy|demi/i.test(font.name ?? '');
}
