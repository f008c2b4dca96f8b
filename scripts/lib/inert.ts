/**
 * What packages bring of ways to make code out of text, or mark-up out of a string, is taken out as they are bundled. None of it
 * can run under our policy (wxt.config.ts) or is ever called; gone, it need not be trusted, and stores' checks find nothing
 * (test/packages/inert.test.ts reads every script of the built packages).
 */
import type { Plugin } from 'vite';

const NO_CODE = '(() => { throw new Error("No code is made of text here."); })()';

/** By package: text of the very version that is pinned, and what stands there instead. A text that is gone has no effect. */
const CUTS: Record<string, [from: string, to: string][]> = {
  // Whether functions may be compiled is found out by compiling one. They may not.
  zod: [['new F("")', NO_CODE]],
  // Templates, compiled. mammoth brings it and uses none.
  underscore: [
    ["new Function(argument, '_', source)", NO_CODE],
    ["Function('return this')()", 'globalThis'],
  ],
  // Text to be run later.
  jszip: [['new Function(""+e)', NO_CODE]],
  'regenerator-runtime': [
    ['Function("r", "regeneratorRuntime = r")(runtime)', 'globalThis.regeneratorRuntime = runtime'],
  ],
  // Mark-up handed over as a string would be shown as the text it is.
  preact: [['t.innerHTML=h.__html', 't.textContent=h.__html']],
  'pdfjs-dist': [
    ["Function('return this')()", 'globalThis'],
    ['Function("return this")()', 'globalThis'],
    // Reading on the page's own thread where there is no worker: ours always has one.
    ['await import(\n      /*webpackIgnore: true*/\n      /*@vite-ignore*/\n      this.workerSrc)', NO_CODE],
    // Decoders without WebAssembly: not packaged.
    [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: text of theirs
      'await(import(\n/*webpackIgnore: true*/\n/*@vite-ignore*/\n`${WasmImage.#_}${this._noWasmFilename}`))',
      NO_CODE,
    ],
  ],
  'tesseract.js': [
    ['Function("r","regeneratorRuntime = r")(i)', 'globalThis.regeneratorRuntime=i'],
    ['new Function("return this")()', 'globalThis'],
  ],
};

/** The package a file belongs to, by its path; null for our own. The innermost, where one lies in another. */
export function packageOf(path: string): string | null {
  const inside = path.replaceAll('\\', '/').split('/node_modules/').at(-1) ?? path;
  if (inside === path) return null;
  const [first = '', second = ''] = inside.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** A file of a package, without what is taken out of it. */
export function inert(path: string, text: string): string {
  const cuts = CUTS[packageOf(path) ?? ''] ?? [];
  return cuts.reduce((rest, [from, to]) => rest.replaceAll(from, () => to), text);
}

/** The same in a build, also for files that are taken in as they are (`?url`). */
export function inertPackages(): Plugin {
  return {
    name: 'sagsspor:inert-packages',
    apply: 'build',
    transform(code, id) {
      const text = inert(id, code);
      return text === code ? null : { code: text, map: null };
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !/\.m?js$/.test(file.fileName)) continue;
        const [from] = file.originalFileNames;
        if (from) file.source = inert(`/${from}`, Buffer.from(file.source).toString());
      }
    },
  };
}
