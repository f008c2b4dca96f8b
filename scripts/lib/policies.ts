/** What our own pages may load and do (Content Security Policy). docs/permissions.md explains each line. */
import type { Plugin } from 'vite';

const NOTHING_ELSE = ["default-src 'none'", "style-src 'self'", "img-src 'self' data:"];
const NO_FORMS_OR_FRAMES = ["base-uri 'none'", "form-action 'none'"];

/**
 * Of the whole extension, worker and reader included. Nothing but our own code and style. Which hosts may be asked is not known
 * here, since the user grants them one by one: the host permission is the gate, and the policy holds what is left, that nothing
 * goes unencrypted.
 */
export const POLICY = [
  ...NOTHING_ELSE,
  // WebAssembly of our own package only: decoders of pdf.js, and tesseract.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self' https:",
  ...NO_FORMS_OR_FRAMES,
  "frame-ancestors 'none'",
].join('; ');

/** Of a page that reads no documents: no WebAssembly, no workers, no text run as code or mark-up, no host asked. */
const strict = (...more: string[]): string =>
  [
    ...NOTHING_ELSE,
    "script-src 'self'",
    ...NO_FORMS_OR_FRAMES,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...more,
  ].join('; ');

/** Pages that need less than the reader. A browser holds a page to both, so that these can only take away. */
export const PAGE_POLICIES: Record<string, string> = {
  // The language is fetched from the package.
  sidepanel: strict("connect-src 'self'"),
  welcome: strict(),
  options: strict(),
  backup: strict(),
};

/** Writes them into the pages. Not while developing, when scripts come from the tool's own server. */
export function stricterPages(): Plugin {
  return {
    name: 'sagsspor:stricter-pages',
    apply: 'build',
    transformIndexHtml(_, { filename }) {
      const page = /\/(\w+)(?:\/index)?\.html$/.exec(filename.replaceAll('\\', '/'))?.[1] ?? '';
      const content = PAGE_POLICIES[page];
      if (!content) return [];
      const attrs = { 'http-equiv': 'Content-Security-Policy', content };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    },
  };
}
