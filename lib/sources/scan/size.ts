/** How large a picture says to be, before anything is made of that size. */

const PNG = 0x89504e47;
const SEGMENT = 0xff;
/** Beginnings of a frame (ITU T.81, table B.1): C0 to CF, but for tables (C4, C8, CC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Width and height in pixels of a PNG or JPEG; null where its head does not tell. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === PNG)
    return { width: view.getUint32(16), height: view.getUint32(20) };
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === SEGMENT; at += 2 + view.getUint16(at + 2))
    if (isFrame(bytes[at + 1] ?? 0)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  return null;
}
