import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import preact from '@preact/preset-vite';
import { build, type InlineConfig } from 'vite';
import { noteBundled } from './bundled.ts';
import { inertPackages } from './inert.ts';
import { notices } from './notices.ts';
import { type Asset, PACKAGED_ASSETS } from './packaged-assets.ts';
import { ROOT } from './paths.ts';

export const WEB_FOLDER = join(ROOT, '.output/web');

const version: string = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;

const common: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  root: join(ROOT, 'web'),
  // Served from any folder of any host.
  base: './',
  publicDir: false,
  define: { __VERSION__: JSON.stringify(version) },
  resolve: { alias: { '@': ROOT, 'wxt/browser': join(ROOT, 'web/extension-api.ts') } },
};

/** Beside the code: icons, the manifest, and what reading needs. Address below the folder, and the file. */
const ASSETS: Asset[] = [
  ...PACKAGED_ASSETS,
  ...globSync('{public,web}/icon/*.png', { cwd: ROOT }).map((file) => ({
    relativeDest: file.split(sep).slice(1).join('/'),
    absoluteSrc: join(ROOT, file),
  })),
  { relativeDest: 'sagsspor.webmanifest', absoluteSrc: join(ROOT, 'web/sagsspor.webmanifest') },
];

/** Builds the app: the page, then the service worker, which has to know all that the page is made of. */
export async function buildWeb(): Promise<{ folder: string; files: number; bytes: number }> {
  const bundled = noteBundled();
  const plugins = () => [inertPackages(), bundled.plugin()];
  await build({
    ...common,
    plugins: [preact(), ...plugins()],
    build: { outDir: WEB_FOLDER, emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
    worker: { format: 'es', plugins },
  });
  for (const asset of [...ASSETS, ...notices(bundled.packages())]) {
    const place = join(WEB_FOLDER, asset.relativeDest);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, 'contents' in asset ? asset.contents : readFileSync(asset.absoluteSrc));
  }
  const files = filesIn(WEB_FOLDER);
  await build({
    ...common,
    define: {
      __FILES__: JSON.stringify(files.map((file) => (file === 'index.html' ? './' : file))),
      __RELEASE__: JSON.stringify(`${version} ${hashOf(files)}`),
    },
    build: {
      outDir: WEB_FOLDER,
      emptyOutDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(ROOT, 'web/offline.ts'),
        output: { entryFileNames: 'offline.js', format: 'iife' },
      },
    },
  });
  const bytes = filesIn(WEB_FOLDER).reduce((sum, file) => sum + statSync(join(WEB_FOLDER, file)).size, 0);
  return { folder: WEB_FOLDER, files: files.length + 1, bytes };
}

const filesIn = (folder: string): string[] =>
  globSync('**/*', { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.split(sep).join('/'))
    .sort();

/** The same sources make the same release. */
function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(WEB_FOLDER, file)));
  return hash.digest('hex').slice(0, 16);
}
