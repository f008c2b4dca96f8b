/** Rises with every change that makes extraction give other results: stored documents are then understood anew. */
export const EXTRACTOR_VERSION = 4;
