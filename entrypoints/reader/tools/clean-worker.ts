/** Decodes images of pages and cleans them, beside the tab's own thread. */
import { cleanPage } from '@/lib/sources/scan/clean.ts';
import type { GreyImage } from '@/lib/sources/scan/image.ts';

interface Asked {
  id: number;
  bytes: Uint8Array<ArrayBuffer>;
  pixelsPerPoint: number;
}
export type Cleaned = { id: number } & ({ image: GreyImage } | { problem: string });

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  clean(data).then(
    (image) => answer({ id: data.id, image }),
    (error: unknown) => answer({ id: data.id, problem: String(error) }),
  );
});

const answer = (cleaned: Cleaned) => postMessage(cleaned);

async function clean({ bytes, pixelsPerPoint }: Asked): Promise<GreyImage> {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('no canvas');
  canvas.drawImage(bitmap, 0, 0);
  bitmap.close();
  return cleanPage(canvas.getImageData(0, 0, width, height).data, width, height, pixelsPerPoint);
}
