import type { Channel, SourceDocument } from '@/lib/agenda/source.ts';
import { type RootOf, shadowRootsIn } from '@/lib/sites/shadow.ts';
import { OVERLAY_MARK } from '../shared/overlay-mark.ts';

/** In Firefox a content script may ask an element, in Chromium the browser. */
type Privileged = Element & { openOrClosedShadowRoot?: ShadowRoot | null };
type Dom = { dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };

/** The shadow tree of an element, open or closed: what a reader sees is part of the page either way. */
const rootOf: RootOf = (element) => {
  if (element.shadowRoot) return element.shadowRoot;
  // Only elements of the page's own making have closed trees worth reading; asking the browser for all takes too long.
  if (!element.localName.includes('-') || !(element instanceof HTMLElement)) return null;
  const { chrome } = globalThis as { chrome?: Dom };
  return (
    (element as Privileged).openOrClosedShadowRoot ?? chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null
  );
};

/**
 * The page as it stands, for the worker to read, shadow trees as declarative ones (`<template shadowrootmode>`); null in a
 * PDF tab, where there is no text to reach.
 */
export function describeDocument(
  document: Document,
  address: string,
  channel: Channel,
): SourceDocument | null {
  if (document.contentType === 'application/pdf') return null;
  const html = htmlOf(document.documentElement, shadowRootsIn(document, rootOf));
  const own = document.querySelector(`:root > [${OVERLAY_MARK}]`)?.outerHTML;
  return {
    address: address.replace(/#.*$/, ''),
    channel,
    mediaType: 'text/html',
    name: document.title,
    content: own === undefined ? html : html.replace(own, () => ''),
    fetchedAt: new Date().toISOString(),
  };
}

function htmlOf(root: Element, shadowRoots: ShadowRoot[]): string {
  if (shadowRoots.length === 0) return root.outerHTML;
  return `<html>${root.getHTML({ shadowRoots })}</html>`;
}
