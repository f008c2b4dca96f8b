// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { describeDocument } from '@/entrypoints/agenda.content/describe.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('the page as it is handed to the worker', () => {
  it('is its whole HTML, with title, channel and address without fragment', () => {
    const document = parse('<title>Dagsorden</title><main><h1>1. Referat</h1></main>');
    expect(describeDocument(document, 'https://www.kl.dk/a/?b=1#c', 'kl')).toMatchObject({
      address: 'https://www.kl.dk/a/?b=1',
      channel: 'kl',
      mediaType: 'text/html',
      name: 'Dagsorden',
      content: document.documentElement.outerHTML,
    });
  });

  it('is without our own overlay, which stays in the page', () => {
    const document = parse('<p>a $& b</p><sagsspor-overlay style="x"></sagsspor-overlay>');
    const { content } = describeDocument(document, 'https://www.kl.dk/', 'kl')!;
    expect(content).toContain('a $&amp; b');
    expect(content).not.toContain('sagsspor-overlay');
    expect(document.querySelector('sagsspor-overlay')).not.toBeNull();
  });

  it('is null in a PDF tab', () => {
    expect(
      describeDocument({ contentType: 'application/pdf' } as Document, 'https://www.kl.dk/a.pdf', 'kl'),
    ).toBeNull();
  });
});
