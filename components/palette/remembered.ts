import type { PaletteEntry } from './matching.ts';

/**
 * What is remembered of a choice. Items and searches are not: their words would outlive the meetings they stand in, and
 * searches are remembered where they are typed.
 */
export const rememberedId = ({ id }: PaletteEntry): string | null =>
  /^(action|view|meeting|case):/.test(id) ? id : null;
