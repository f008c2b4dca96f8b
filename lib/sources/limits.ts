/** The largest document we take, everywhere: reader, archive and command line. */

/** Bytes of a file. A scan of 300 pages at 300 dpi is some 60 MB. */
export const LARGEST_FILE = 100_000_000;
/** Characters of text, or of the reading lines of a file with pages. */
export const LARGEST_TEXT = 20_000_000;
