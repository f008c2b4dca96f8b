/** A backup that the user wants saved by itself: at the start of the browser, when it is due. */
import { browser } from 'wxt/browser';
import type { Archive } from '@/lib/archive/database.ts';
import { changeNote, isBackupDue, makeBackup, noteSaved } from '@/lib/archive/desk/keeping.ts';
import { noteFailure } from '@/lib/log/note.ts';
import { BACKUP_CHANNEL, type BackupMade } from '../shared/backup-channel.ts';
import { BACKUP_LEAVE } from '../shared/backup-leave.ts';

/** Below the browser's own folder for downloads. */
const FOLDER = 'Sagsspor';
/** A worker that calls nothing for half a minute is ended. */
const AWAKE_MS = 20_000;
/** Longest time a backup may take (ms); then something is wrong. */
const LONGEST_MS = 600_000;

interface MadeFile {
  name: string;
  address: string;
  /** Lets go of the file. */
  close(): Promise<void>;
}

/** Where the worker has a document's means (Firefox), it makes the file itself. */
async function makeHere(archive: Archive): Promise<MadeFile> {
  const { name, file } = await makeBackup(archive, { closed: false });
  const address = URL.createObjectURL(file);
  return { name, address, close: async () => URL.revokeObjectURL(address) };
}

/** A service worker cannot give a file an address: a page that nobody sees makes it. */
async function makeOffscreen(): Promise<MadeFile> {
  const channel = new BroadcastChannel(BACKUP_CHANNEL);
  const made = new Promise<BackupMade>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<BackupMade>) => resolve(data);
  });
  const late = new Promise<BackupMade>((resolve) => setTimeout(() => resolve({ name: null }), LONGEST_MS));
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
  const close = async () => {
    await browser.offscreen.closeDocument().catch(() => {}); // closed already
  };
  try {
    await close();
    await browser.offscreen.createDocument({
      url: '/backup.html',
      reasons: ['BLOBS'],
      justification: 'A backup the user has asked for is made as a file to be downloaded.',
    });
    const { name, address } = { address: null, ...(await Promise.race([made, late])) };
    if (name === null || address === null) throw new Error('no backup was made');
    return { name, address, close };
  } catch (error) {
    await close();
    throw error;
  } finally {
    clearInterval(awake);
    channel.close();
  }
}

/** Resolves when a download has ended; rejects when it was not saved. */
async function saved(id: number): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < LONGEST_MS; ) {
    const [download] = await browser.downloads.search({ id });
    if (download?.state === 'complete') return;
    if (download?.state !== 'in_progress') break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the backup was not saved');
}

/** Saves a backup where one is due. Never rejects: what failed is told on the page about data, and tried again at the next start. */
export async function backUpWhenDue(archive: Archive): Promise<void> {
  try {
    if (!(await isBackupDue(archive))) return;
    if (!(await browser.permissions.contains(BACKUP_LEAVE)))
      throw new Error('downloads are not allowed any more');
    const file = import.meta.env.FIREFOX ? await makeHere(archive) : await makeOffscreen();
    try {
      const filename = `${FOLDER}/${file.name}`;
      await saved(
        await browser.downloads.download({
          url: file.address,
          filename,
          saveAs: false,
          conflictAction: 'uniquify',
        }),
      );
      await noteSaved(archive);
    } finally {
      await file.close();
    }
  } catch (error) {
    noteFailure('backup', error);
    await changeNote(archive, { hasFailed: true }).catch(() => {}); // the archive itself is gone
  }
}
