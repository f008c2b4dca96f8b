import { describe, expect, it } from 'vitest';
import { decodeText } from '@/lib/sources/decode.ts';
import { readText } from '@/lib/sources/text.ts';

const shape = (text: string) => readText(text).map((line) => [line.text, line.page, line.gapBefore]);

describe('lines of a text', () => {
  it('show empty lines as gaps', () => {
    expect(shape('a\n\nb\r\nc')).toEqual([
      ['a', 1, false],
      ['b', 1, true],
      ['c', 1, false],
    ]);
  });
  it('begin a page at a form feed', () => {
    expect(shape('a\n\fb\n\fc')).toEqual([
      ['a', 1, false],
      ['b', 2, true],
      ['c', 3, true],
    ]);
  });
  it('end at a form feed too', () => {
    expect(shape('a\fb\n\f\fc')).toEqual([
      ['a', 1, false],
      ['b', 2, true],
      ['c', 4, true],
    ]);
  });
  it('begin a page at a single leading space, where that is the exception', () => {
    expect(shape('a\nb\n c\nd').map(([, page]) => page)).toEqual([1, 1, 2, 2]);
    expect(shape('a\n  b\n  c\n d').map(([, page]) => page)).toEqual([1, 1, 1, 1]);
  });
  it('are wrapped, unless each holds a paragraph', () => {
    expect(readText('kort\nlinje')[0]?.wrapped).toBe(true);
    expect(readText(`${'ord '.repeat(100)}\n${'ord '.repeat(90)}`)[0]?.wrapped).toBe(false);
  });
  it('are none in an empty text', () => expect(readText(' \n\n')).toEqual([]));
});

describe('bytes of a text', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  const utf16 = (text: string, little: boolean) =>
    Uint8Array.from(
      [...text].flatMap((sign) =>
        little
          ? [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]
          : [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255],
      ),
    );
  it('are UTF-8, with or without a mark', () => {
    expect(decodeText(new TextEncoder().encode('møde'))).toBe('møde');
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
  });
  it('are windows-1252 when they are not UTF-8', () =>
    expect(decodeText(bytes(0x6d, 0xf8, 0x64, 0x65))).toBe('møde'));
  it('are UTF-16 by mark or by their zeros', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xfe, ...utf16('møde', true)]))).toBe('møde');
    expect(decodeText(utf16('Dagsorden', true))).toBe('Dagsorden');
    expect(decodeText(utf16('Dagsorden', false))).toBe('Dagsorden');
  });
  it('are refused when binary', () => {
    expect(() => decodeText(Uint8Array.from({ length: 300 }, (_, at) => at % 7))).toThrow('unreadable-text');
  });
});
