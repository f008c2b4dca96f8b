/** `npm run test:long`: what CI tries a slice of, tried whole. See scripts/lib/check-long.ts. */
import { run } from './lib/bootstrap.mjs';

run('scripts/lib/check-long.ts');
