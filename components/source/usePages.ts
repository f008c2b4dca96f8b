import { useEffect, useState } from 'preact/hooks';
import { type ErrorCode, errorCodeOf } from '@/lib/errors.ts';
import type { OpenedPages } from '@/lib/pages.ts';
import { usePageTools } from './PagesContext.tsx';

/** `none`: no file is kept, or nothing here could show it. */
export type Pages = { state: 'none' | 'opening' } | { state: 'open'; pages: OpenedPages } | Failed;
interface Failed {
  state: 'failed';
  code: ErrorCode;
}

/**
 * The pages of a kept file, closed when another is shown. Rising `attempt` tries again.
 * @param fileId undefined while pages are not to be shown
 */
export function usePages(fileId: string | undefined, attempt: number): Pages {
  const tools = usePageTools();
  const key = fileId === undefined || !tools ? null : `${fileId} ${attempt}`;
  const [held, hold] = useState<{ key: string; pages: Pages } | null>(null);
  useEffect(() => {
    if (key === null || fileId === undefined || !tools) return;
    let over = false;
    let opened: OpenedPages | null = null;
    const tell = (pages: Pages) => {
      if (!over) hold({ key, pages });
    };
    const open = async () => {
      const bytes = await tools.files.bytes(fileId);
      if (over) return;
      if (!bytes) return tell({ state: 'none' });
      opened = await tools.open(bytes);
      if (over) opened.close();
      else tell({ state: 'open', pages: opened });
    };
    open().catch((error: unknown) => tell({ state: 'failed', code: errorCodeOf(error) }));
    return () => {
      over = true;
      opened?.close();
    };
  }, [key, fileId, tools]);
  if (key === null) return { state: 'none' };
  return held?.key === key ? held.pages : { state: 'opening' };
}
