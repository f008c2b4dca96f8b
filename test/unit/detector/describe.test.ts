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
    const document = parse('<p>a $& b</p>');
    const overlay = document.createElement('div');
    overlay.setAttribute('data-sagsspor', '');
    document.documentElement.append(overlay);
    const { content } = describeDocument(document, 'https://www.kl.dk/', 'kl')!;
    expect(content).toContain('a $&amp; b');
    expect(content).not.toContain('data-sagsspor');
    expect(overlay.isConnected).toBe(true);
  });

  it('has its shadow trees in it, nested ones too, as declared ones', () => {
    const document = parse('<x-app></x-app>');
    const app = document.querySelector('x-app')!.attachShadow({ mode: 'open' });
    app.innerHTML = '<p>yderst</p><x-pane></x-pane>';
    app.querySelector('x-pane')!.attachShadow({ mode: 'open' }).innerHTML = '<p>inderst</p>';
    const asked: ShadowRoot[] = [];
    // happy-dom cannot serialise chosen roots, so that what is asked for is what is looked at.
    Object.assign(document.documentElement, {
      getHTML: ({ shadowRoots }: { shadowRoots: ShadowRoot[] }) => {
        asked.push(...shadowRoots);
        return shadowRoots.map((root) => root.innerHTML).join('');
      },
    });
    const { content } = describeDocument(document, 'https://web.firstagenda.com/', 'prepare')!;
    expect(asked).toHaveLength(2);
    expect(content).toContain('yderst');
    expect(content).toContain('inderst');
  });

  it('is null in a PDF tab', () => {
    expect(
      describeDocument({ contentType: 'application/pdf' } as Document, 'https://www.kl.dk/a.pdf', 'kl'),
    ).toBeNull();
  });
});
