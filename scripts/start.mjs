/** `npm start`: a browser with Sagsspor in it, in front of an agenda. See scripts/lib/start.ts. */
import { run } from './lib/bootstrap.mjs';

run('scripts/lib/start.ts');
