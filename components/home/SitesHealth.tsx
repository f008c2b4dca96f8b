import type { SiteHealth } from '@/lib/desk/overview.ts';
import { useKeepingWords } from '../i18n/keeping.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import { sinceLabel } from '../keeping/kept.ts';

/** When something was last found on each site, and where there was nothing of late. */
export function SitesHealth({ sites }: { sites: readonly SiteHealth[] }) {
  const words = useOverviewWords();
  const keeping = useKeepingWords();
  return (
    <section aria-labelledby="sagsspor-health-sites">
      <h2 id="sagsspor-health-sites">{words.sites}</h2>
      <p class="soft">{words.sitesHelp}</p>
      {sites.length === 0 ? (
        <p>{words.noSites}</p>
      ) : (
        <table class="health-table">
          <thead>
            <tr>
              <th scope="col">{words.site}</th>
              <th scope="col">{words.found}</th>
              <th scope="col">{words.missed}</th>
            </tr>
          </thead>
          <tbody>
            {sites.map(({ site, foundAt, missedAt, missed }) => (
              <tr key={site}>
                <th scope="row">{site}</th>
                <td>{foundAt ? sinceLabel(foundAt, keeping) : words.never}</td>
                <td class={missed > 0 ? 'warn' : undefined}>
                  {missed > 0 && missedAt ? words.missedPages(missed, sinceLabel(missedAt, keeping)) : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sites.some(({ missed }) => missed > 0) && <p>{words.missedHelp}</p>}
    </section>
  );
}
