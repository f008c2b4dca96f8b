/** `npm test`: everything that can be checked. See scripts/lib/check-all.ts. */
import { run } from './lib/bootstrap.mjs';

run('scripts/lib/check-all.ts');
