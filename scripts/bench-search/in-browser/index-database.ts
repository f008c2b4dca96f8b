/**
 * The index's database, opened when a worker begins: imported first, so that the browser opens it while the rest of the
 * script is evaluated.
 */
import { Dexie } from 'dexie';
import { SEARCH_STORES } from '../../../lib/search/index/dexie-store.ts';

export const db = new Dexie('bench-index', { cache: 'disabled' });
db.version(1).stores(SEARCH_STORES);
void db.open();
