/** Files that reading needs beside the code, packaged with the extension: from packages, and the language from `seeds/`. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inert } from './inert.ts';
import { ROOT } from './paths.ts';

const ofPackage = (...files: string[]) => files.map((file) => join('node_modules', file));

/** Folder in the extension, and what goes there. One core: every browser we support has 128-bit SIMD (2021). */
const ASSETS: Record<string, string[]> = {
  ocr: ofPackage(
    'tesseract.js/dist/worker.min.js',
    'tesseract.js/dist/worker.min.js.LICENSE.txt',
    'tesseract.js-core/tesseract-core-simd-lstm.js',
    'tesseract.js-core/tesseract-core-simd-lstm.wasm',
    'tesseract.js-core/LICENSE',
    '@tesseract.js-data/dan/4.0.0_best_int/dan.traineddata.gz',
  ),
  // Decoders of what scanners write (JBIG2, JPEG 2000) and of colour profiles.
  'pdfjs/wasm': ofPackage(
    ...[
      'jbig2.wasm',
      'openjpeg.wasm',
      'qcms_bg.wasm',
      'LICENSE_JBIG2',
      'LICENSE_OPENJPEG',
      'LICENSE_QCMS',
    ].map((name) => `pdfjs-dist/wasm/${name}`),
  ),
  // Words of Danish, for the repair of what recognition damaged.
  language: ['seeds/language/danish.bin', 'seeds/language/LICENCES.txt'],
};

/** Where each comes from, and its place in the extension. */
export const PACKAGED_FILES = Object.entries(ASSETS).flatMap(([folder, files]) =>
  files.map((file) => ({ source: join(ROOT, file), place: `${folder}/${basename(file)}` })),
);

/** A file of a build beside its code, as WXT's `build:publicAssets` wants it: copied, or with contents of its own. */
export type Asset = { relativeDest: string } & ({ absoluteSrc: string } | { contents: string });

export const PACKAGED_ASSETS: Asset[] = PACKAGED_FILES.map(({ source, place }) =>
  place.endsWith('.js')
    ? { relativeDest: place, contents: inert(source, readFileSync(source, 'utf8')) }
    : { relativeDest: place, absoluteSrc: source },
);
