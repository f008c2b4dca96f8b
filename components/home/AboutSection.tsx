import type { About } from '@/lib/desk/about.ts';
import type { Overview } from '@/lib/desk/overview.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { type OverviewWords, useOverviewWords } from '../i18n/overview.ts';
import { Problem } from '../ui/Problem.tsx';
import { useToasts } from '../ui/Toast.tsx';

/** Each key as the administrator wrote it, so that both can speak of it by the same name. */
function policyLines({ policy }: About, words: OverviewWords): string[] {
  if (!policy) return [words.unknown];
  const lines = Object.entries(policy.policy).map(
    ([key, value]) =>
      `${key}: ${Array.isArray(value) ? value.join(', ') || '–' : String(value)}${key === 'syncServer' ? ` (${words.syncUnused})` : ''}`,
  );
  return lines.length > 0 ? lines : [words.noPolicy];
}

function rowsOf(about: About, words: OverviewWords): [string, string[]][] {
  const { release, build, browser, archive, extractor } = about;
  const names = words.aboutRows;
  return [
    [names.release, [release ?? words.unknown]],
    [names.build, [build ?? words.unknown]],
    [names.browser, [`${browser.name} ${browser.version} · ${browser.system}`]],
    [names.archive, [archive === null ? words.unknown : String(archive)]],
    [names.extractor, [String(extractor)]],
    [names.policy, policyLines(about, words)],
  ];
}

/** What support asks first, and a button that copies it. */
export function AboutSection({ overview, version }: { overview: Pick<Overview, 'about'>; version: number }) {
  const words = useOverviewWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const about = useLoaded('about', version, () => overview.about());
  const rows = about.data ? rowsOf(about.data, words) : [];
  const refused = about.data?.policy?.refused.join(', ');
  const copy = async () => {
    const lines = rows.map(([name, values]) => `${name}: ${values.join('; ')}`);
    if (refused) lines.push(words.policyRefused(refused));
    try {
      await navigator.clipboard.writeText(['Sagsspor', ...lines].join('\n'));
      toasts.show({ text: words.aboutCopied });
    } catch (error) {
      fail(error);
    }
  };
  return (
    <section aria-labelledby="sagsspor-health-about">
      <h2 id="sagsspor-health-about">{words.about}</h2>
      {about.error && <Problem code={about.error} onRetry={about.reload} />}
      {rows.length > 0 && (
        <>
          <dl class="health-facts">
            {rows.map(([name, values]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {values.map((value) => (
                    <p key={value}>{value}</p>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          {refused && <p class="warn">{words.policyRefused(refused)}</p>}
          <button type="button" class="button" onClick={() => void copy()}>
            {words.copyAbout}
          </button>
        </>
      )}
    </section>
  );
}
