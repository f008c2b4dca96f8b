/** The frame around each page of the demo site: its own look, not KL's. */

export interface Page {
  /** Path on www.kl.dk, with both slashes. */
  path: string;
  title: string;
  /** Trusted HTML of the content. */
  content: string;
}

const MENU = [
  ['/politik/kkr/kkr-hovedstaden/', 'Forside'],
  ['/politik/kkr/kkr-hovedstaden/moedemateriale/', 'Mødemateriale'],
  ['/nyheder/politik/2025/august/kkr-hovedstaden-saetter-klima-paa-dagsordenen/', 'Nyheder'],
] as const;

const CRUMBS: Record<string, string> = {
  '/politik/kkr/kkr-hovedstaden/': 'KKR Hovedstaden',
  '/politik/kkr/kkr-hovedstaden/moedemateriale/': 'Mødemateriale',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}

export function framed({ path, title, content }: Page): string {
  const menu = MENU.map(
    ([href, name]) => `<li><a href="${href}"${href === path ? ' aria-current="page"' : ''}>${name}</a></li>`,
  );
  const crumbs = Object.entries(CRUMBS)
    .filter(([href]) => path.startsWith(href) && path !== href)
    .map(([href, name]) => `<li><a href="${href}">${name}</a></li>`);
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/assets/site.css">
<script src="/assets/site.js" defer></script>
</head>
<body>
<a class="skip-link" href="#main">Gå til hovedindhold</a>
<header class="site-header">
<p class="site-name"><a href="/politik/kkr/kkr-hovedstaden/">Kommunekontaktrådene</a></p>
<nav aria-label="Hovedmenu"><ul>${menu.join('')}</ul></nav>
</header>
${crumbs.length > 0 ? `<nav class="breadcrumb" aria-label="Brødkrumme"><ol>${crumbs.join('')}<li aria-current="page">${escapeHtml(title)}</li></ol></nav>\n` : ''}<main id="main">
${content.trim()}
</main>
<footer class="site-footer">
<p>Eksempelside, som følger med Sagsspor. Det er ikke KL's hjemmeside, og intet herfra sendes nogen steder hen.</p>
</footer>
</body>
</html>
`;
}
