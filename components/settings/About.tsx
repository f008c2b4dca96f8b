import type { Powers } from '@/lib/intake.ts';
import { useAboutWords } from '../i18n/about.ts';

/** What Sagsspor may do and why, and whose work it is made of. On the web there are no powers to explain. */
export function About({ powers }: { powers: Powers | null }) {
  const words = useAboutWords();
  const asked = powers ? [...powers.always, ...powers.onAsking] : [];
  return (
    <>
      {powers && (
        <details class="settings-powers">
          <summary>{words.may}</summary>
          <p class="soft">{words.mayHelp}</p>
          <dl>
            {asked.map((power) => (
              <div key={power}>
                <dt>
                  {words.permissions[power]?.name ?? power}
                  {powers.onAsking.includes(power) && <span class="soft small"> ({words.onAsking})</span>}
                </dt>
                <dd>{words.permissions[power]?.why}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <p>{words.madeWith}</p>
      <p class="button-row">
        <a class="button" href="licences.txt" target="_blank" rel="noreferrer">
          {words.licences}
        </a>
        <a class="button" href="sbom.cdx.json" target="_blank" rel="noreferrer">
          {words.bill}
        </a>
      </p>
    </>
  );
}
