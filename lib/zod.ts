/** Zod, told not to compile validators: our policy forbids it, and browsers report the attempt. Always taken from here. */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
