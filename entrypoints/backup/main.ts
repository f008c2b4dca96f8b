/** A page nobody sees, which makes a backup for the worker and keeps the file until it was saved. */
import { makeBackup } from '@/lib/archive/desk/keeping.ts';
import { noteFailure } from '@/lib/log/note.ts';
import { openedArchive } from '../shared/archive.ts';
import { BACKUP_CHANNEL, type BackupMade } from '../shared/backup-channel.ts';
import { keepLog } from '../shared/failures.ts';

keepLog('backup');

async function make(): Promise<BackupMade> {
  try {
    const { archive } = await openedArchive();
    const { name, file } = await makeBackup(archive, { closed: false });
    return { name, address: URL.createObjectURL(file) };
  } catch (error) {
    noteFailure('backup', error);
    return { name: null };
  }
}

const made = await make();
new BroadcastChannel(BACKUP_CHANNEL).postMessage(made);
