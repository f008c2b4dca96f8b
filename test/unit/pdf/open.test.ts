import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../../../lib/errors.ts';
import { loadPdf } from '../../../scripts/lib/tools-pdf.ts';
import { pdfOf } from './pdf-file.ts';

const agenda = { pieces: [{ x: 70, y: 100, text: '1. Godkendelse af dagsorden' }] };

const failureOf = async (bytes: Uint8Array) => {
  try {
    await (await loadPdf(bytes)).loadingTask.destroy();
    return 'none';
  } catch (error) {
    return errorCodeOf(error);
  }
};

describe('opening a PDF', () => {
  it('opens one that is whole, and leaves the bytes it was given', async () => {
    const bytes = pdfOf([agenda]);
    const pdf = await loadPdf(bytes);
    expect(pdf.numPages).toBe(1);
    expect(bytes.length).toBeGreaterThan(500);
    await pdf.loadingTask.destroy();
  });

  it('says that one under a password is locked', async () => {
    expect(await failureOf(pdfOf([agenda], { locked: true }))).toBe('encrypted');
  });

  it.each([0.95, 0.7, 0.3])('says that one cut short at %d of its length is damaged', async (share) => {
    const bytes = pdfOf([agenda, agenda, agenda]);
    expect(await failureOf(bytes.slice(0, Math.floor(bytes.length * share)))).toBe('damaged');
  });

  it('takes one with a stranger’s bytes after its end', async () => {
    const bytes = pdfOf([agenda]);
    const longer = new Uint8Array(bytes.length + 5000);
    longer.set(bytes);
    longer.fill(32, bytes.length);
    expect(await failureOf(longer)).toBe('none');
  });

  it('says that one without pages has none', async () => {
    expect(await failureOf(pdfOf([]))).toBe('no-pages');
  });

  it.each([
    ['bytes that are no PDF', 'GIF89a and so on'],
    ['a page of HTML', '<!doctype html><title>Log ind</title>'],
    ['nothing but the magic', '%PDF-1.7\n'],
  ])('says that %s is damaged', async (_, text) => {
    expect(await failureOf(new TextEncoder().encode(text))).toBe('damaged');
  });
});
