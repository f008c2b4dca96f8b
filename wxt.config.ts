import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { KL_PAGES } from './lib/sites/kl/hosts.ts';
import { PREPARE_PAGES } from './lib/sites/prepare/hosts.ts';
import { noteBundled } from './scripts/lib/bundled.ts';
import { inertPackages } from './scripts/lib/inert.ts';
import { notices } from './scripts/lib/notices.ts';
import { PACKAGED_ASSETS } from './scripts/lib/packaged-assets.ts';
import { POLICY, stricterPages } from './scripts/lib/policies.ts';

const bundled = noteBundled();

export default defineConfig({
  manifestVersion: 3, // Firefox would default to 2
  // Imports are written out, so that a file tells where its names come from.
  imports: false,
  vite: () => ({
    plugins: [preact(), inertPackages(), stricterPages(), bundled.plugin()],
    worker: { plugins: () => [inertPackages(), bundled.plugin()] },
    // WXT's own tells every page who we are.
    resolve: {
      alias: {
        'wxt/utils/content-script-context': `${import.meta.dirname}/entrypoints/shared/content-context.ts`,
      },
    },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push(...PACKAGED_ASSETS, ...notices(bundled.packages()));
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'da',
    // docs/permissions.md says why each is here. storage: settings; unlimitedStorage: protects the archive from eviction, no
    // prompt; scripting: brings the overlay only to pages that hold something; activeTab + contextMenus: the user points at a page.
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: [...KL_PAGES, ...PREPARE_PAGES],
    // Asked for in the click that wants them: backups saved by themselves (offscreen: a file made by Chromium's worker needs a
    // page to have an address), and to be told of what a saved search finds.
    optional_permissions: ['downloads', 'notifications', ...(browser === 'firefox' ? [] : ['offscreen'])],
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
      : {
          minimum_chrome_version: '128',
          // What an administrator may decide (docs/deployment.md). Firefox knows no schema.
          storage: { managed_schema: 'policy.json' },
          // Left out, any other extension could speak to ours.
          externally_connectable: { ids: [] },
        }),
  }),
});
