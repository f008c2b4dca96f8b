import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { KL_PAGES } from './lib/sites/kl/hosts.ts';
import { PREPARE_PAGES } from './lib/sites/prepare/hosts.ts';
import { PACKAGED_ASSETS } from './scripts/lib/packaged-assets.ts';

/**
 * Nothing but our own code and style, and no network beyond the documents a user asks for. Which hosts may be asked is not
 * known here, since the user grants them one by one: the host permission is the gate, and the policy holds what is left,
 * that nothing goes unencrypted.
 */
const POLICY = [
  "default-src 'none'",
  // WebAssembly of our own package only: decoders of pdf.js, and tesseract.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  manifestVersion: 3, // Firefox would default to 2
  // Imports are written out, so that a file tells where its names come from.
  imports: false,
  vite: () => ({ plugins: [preact()] }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push(...PACKAGED_ASSETS);
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'da',
    // storage: settings; unlimitedStorage: protects the archive from eviction, no prompt; scripting: brings the overlay
    // only to pages that hold something; activeTab + contextMenus: the user points at a page.
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
      // offscreen: a file made by the worker needs a page to have an address; no prompt.
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    host_permissions: [...KL_PAGES, ...PREPARE_PAGES],
    // Asked for in the click that wants them: backups saved by themselves, and to be told of what a saved search finds.
    optional_permissions: ['downloads', 'notifications'],
    // Asked for one host at a time, in a click that names it.
    optional_host_permissions: ['https://*/*'],
    action: { default_title: 'Sagsspor' },
    omnibox: { keyword: 'kkr' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
    },
    content_security_policy: { extension_pages: POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sagsspor@sagsspor.dk',
              // The Navigation API, which lets us follow client-side navigation without watching the page.
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
