/** The address if it is a web address, else null: nothing else becomes a link (`javascript:`, `data:` …). */
export function webAddress(href: string | null, base: string | null = null): string | null {
  if (href === null) return null;
  try {
    const url = new URL(href, base ?? undefined);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null; // as printed, and no address
  }
}
