/** Word files as HTML. */
import { KnownError } from '../../errors.ts';

/** Rejects KnownError `damaged`. */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const arrayBuffer = bytes.slice().buffer;
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(arrayBuffer), arrayBuffer } as {
      arrayBuffer: ArrayBuffer;
    });
    return value;
  } catch (cause) {
    throw new KnownError('damaged', 'Word file', { cause });
  }
}
