/**
 * `npm run pictures`: takes the pictures of the readme and of every view (`docs/views.md`) anew, in the built extension.
 * To be looked at before they are committed. `npm run pictures -- home case` takes those views only.
 */
import { type ChromiumSession, launchChromium } from '../test/journeys/harness/chromium.ts';
import { buildIfChanged } from './lib/build.ts';
import { takeReadmePictures } from './pictures/readme.ts';
import { takeViews } from './pictures/take.ts';

async function within(take: (session: ChromiumSession) => Promise<void>): Promise<void> {
  const session = await launchChromium();
  try {
    await take(session);
  } finally {
    await session.close();
  }
}

const only = process.argv.slice(2);
buildIfChanged('chrome');
if (only.length === 0) await within(takeReadmePictures);
await within((session) => takeViews(session, only));
