/** Between the worker and the page that makes a backup for it. */
export const BACKUP_CHANNEL = 'sagsspor-backup';

/** `name` null: it could not be made. */
export type BackupMade = { name: string; address: string } | { name: null };
