/** `npm run build:web`: the reader as an app on the web, in `.output/web/`; any static host serves it, also from a folder. */
import { buildWeb } from './lib/build-web.ts';

const { folder, files, bytes } = await buildWeb();
console.log(`${folder}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
