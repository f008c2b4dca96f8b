import { daPalette, type PaletteWords } from './da-palette.ts';
import { enPalette } from './en-palette.ts';
import { useWords } from './words.ts';

export type { PaletteWords };

/** The words of the command palette, in the language in use. */
export const usePaletteWords = (): PaletteWords => (useWords().locale === 'da' ? daPalette : enPalette);
