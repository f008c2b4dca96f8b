/** The largest document we take, everywhere: reader, archive and command line. */

/** Bytes of a file. A scan of 300 pages at 300 dpi is some 60 MB. */
export const LARGEST_FILE = 100_000_000;
/** Characters of text, or of the reading lines of a file with pages. */
export const LARGEST_TEXT = 20_000_000;
/** Pixels of a picture: A3 at 600 dots an inch is 70 million, and takes four bytes each where it is decoded. */
export const MOST_PIXELS = 80_000_000;
/** Pages of a file. A year of meetings of a municipality's council, with all attachments, is some 3,000. */
export const MOST_PAGES = 5000;
/** Pieces of text on a page. A table set in the smallest print, letter by letter, is some 20,000. */
export const MOST_PIECES = 100_000;
