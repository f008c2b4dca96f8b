/** A worker that has nothing to do: what waking one costs. */
import { serve } from './serve.ts';

serve({
  open: async () => {},
  add: async () => {},
  finish: async () => {},
  search: async () => [],
  storedBytes: async () => 0,
});
