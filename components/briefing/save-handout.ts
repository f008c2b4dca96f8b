/** Saving a handout as a file. */
import type { Handout } from '@/lib/exchange/handout.ts';
import { handoutMarkdown } from '@/lib/exchange/markdown.ts';
import { downloadBlob } from '../following/download.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type HandoutKind = 'docx' | 'md';

/** Saves it where the browser saves downloads. For pages of our own. */
export async function saveHandout(handout: Handout, name: string, kind: HandoutKind): Promise<void> {
  if (kind === 'md') {
    const text = handoutMarkdown(handout);
    downloadBlob(`${name}.md`, new Blob([text], { type: 'text/markdown;charset=utf-8' }));
    return;
  }
  // What writes Word files is loaded when the first one is asked for.
  const { handoutDocx } = await import('@/lib/exchange/docx.ts');
  downloadBlob(`${name}.docx`, new Blob([await handoutDocx(handout)], { type: WORD }));
}
