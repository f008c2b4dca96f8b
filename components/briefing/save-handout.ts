/** Saving a handout as a file. */
import { fileName, type Handout } from '@/lib/exchange/handout.ts';
import { handoutMarkdown } from '@/lib/exchange/markdown.ts';
import { downloadBlob } from '../following/download.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type HandoutKind = 'docx' | 'md';

/** Saves it where the browser saves downloads; gives the name of the file. For pages of our own. */
export async function saveHandout(handout: Handout, kind: HandoutKind, otherwise: string): Promise<string> {
  const name = `${fileName(handout.title, fileName(otherwise, 'sagsspor'))}.${kind}`;
  if (kind === 'md')
    downloadBlob(name, new Blob([handoutMarkdown(handout)], { type: 'text/markdown;charset=utf-8' }));
  else {
    // What writes Word files is loaded when the first one is asked for.
    const { handoutDocx } = await import('@/lib/exchange/docx.ts');
    downloadBlob(name, new Blob([await handoutDocx(handout)], { type: WORD }));
  }
  return name;
}
