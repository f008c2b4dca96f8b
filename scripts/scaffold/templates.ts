/** The files of a new platform. The adapter finds nothing until it is written, so its test fails. */

export const adapterTemplate = (id: string, host: string): string => `import { found } from '../evidence.ts';
import type { SiteAdapter } from '../types.ts';

/** Say which platform this is, who publishes there, and where its forms were seen. */
export const ${id}: SiteAdapter = {
  id: '${id}',
  matches: ({ protocol, hostname }) => protocol === 'https:' && hostname === '${host}',
  expects: ({ pathname }) => /dagsorden|referat/i.test(pathname),
  // Go by what a reader sees (\`agendaSigns\`, \`agendaConfidence\` of ../evidence.ts), never by class names.
  detect: () => found('nothing', 0, ['not written yet']),
};
`;

export const agendaTemplate = `<!doctype html>
<html lang="da">
<head><meta charset="utf-8"><title>Dagsorden, Økonomiudvalget 2. marts 2026</title></head>
<body>
<main>
<h1>Dagsorden, Økonomiudvalget 2. marts 2026 kl. 16.00</h1>
<h2>1. Godkendelse af dagsorden</h2>
<p>Sagsnr.: 26/1001</p>
<h3>Indstilling</h3>
<p>Det indstilles, at dagsordenen godkendes.</p>
<h2>2. Cykelsti langs Åvej</h2>
<p>Sagsnr.: 26/1002</p>
<h3>Indstilling</h3>
<p>Forvaltningen indstiller, at udvalget drøfter forslaget.</p>
<h3>Sagsfremstilling</h3>
<p>Der er afsat 2,5 mio. kr. til en sti.</p>
<h3>Bilag</h3>
<ul><li><a href="/filer/kort.pdf">Kort over stien</a></li></ul>
</main>
</body>
</html>
`;

export const newsTemplate = `<!doctype html>
<html lang="da">
<head><meta charset="utf-8"><title>Ny cykelsti er på vej</title></head>
<body>
<main>
<h1>Ny cykelsti er på vej</h1>
<p>Økonomiudvalget har sat en ny cykelsti på dagsordenen den 2. marts 2026.</p>
</main>
</body>
</html>
`;

export const testTemplate = (id: string, host: string): string => `// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ${id} } from '@/lib/sites/${id}/index.ts';

const PAGES = join(import.meta.dirname, '../../pages/${host}');

function detect(path: string) {
  const page = new DOMParser().parseFromString(readFileSync(join(PAGES, path, 'index.html'), 'utf8'), 'text/html');
  return ${id}.detect(page, new URL(\`https://${host}/\${path}/\`)).kind;
}

describe('${id}', () => {
  it('claims its own pages and no others', () => {
    expect(${id}.matches(new URL('https://${host}/dagsorden/'))).toBe(true);
    expect(${id}.matches(new URL('https://${host}.evil.example/dagsorden/'))).toBe(false);
  });

  it('finds the agenda', () => {
    expect(detect('dagsorden')).toBe('agenda');
  });

  it('finds nothing in news', () => {
    expect(detect('nyhed')).toBe('nothing');
  });
});
`;
