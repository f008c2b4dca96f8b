import { Check, Globe, KeyRound } from 'lucide';
import { useState } from 'preact/hooks';
import type { Intake, SiteGrant } from '@/lib/intake.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { useSettingsWords } from '../i18n/settings.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useToasts } from '../ui/Toast.tsx';

/** So many that one looks for a name instead of reading down. */
const MANY = 12;

/** The host of an address or bare name as a person types it; null when it is neither. */
export function hostOf(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const url = URL.parse(/^https?:\/\//.test(text) ? text : `https://${text}`);
  return url && /^[a-z\d-]+(\.[a-z\d-]+)+$/.test(url.hostname) && !/^[\d.]+$/.test(url.hostname)
    ? url.hostname
    : null;
}

/** The sites Sagsspor may read, what is granted, and how to add one. Access is asked for in the click, never before. */
export function SitesPage({
  intake,
  host,
  version,
}: {
  intake: Intake;
  host: string | null;
  version: number;
}) {
  const words = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const [asked, setAsked] = useState(0);
  const [filter, setFilter] = useState('');
  const sites = useLoaded('sites', version + asked, () => intake.sites());
  const reread = () => setAsked((count) => count + 1);
  const grant = (wanted: string) => {
    if (!intake.allowsSite(wanted))
      return void toasts.show({ text: words.intake.siteForbidden(wanted), tone: 'warn' });
    return intake.grantSite(wanted).then((granted) => {
      reread();
      toasts.show(
        granted
          ? { text: words.intake.siteNow(wanted) }
          : { text: words.intake.siteRefused(wanted), tone: 'warn' },
      );
    }, fail);
  };
  const revoke = (wanted: string) =>
    intake.revokeSite(wanted).then(() => {
      reread();
      toasts.show({ text: words.intake.siteTaken(wanted) });
    }, fail);

  const known = sites.data ?? [];
  const wanted = host && hostOf(host);
  const needle = filter.trim().toLocaleLowerCase('da');
  const shown = known.filter(({ name, host }) => `${name} ${host}`.toLocaleLowerCase('da').includes(needle));
  return (
    <main class="sites-page" tabIndex={-1} data-rest>
      <h1>{words.intake.sites}</h1>
      <p class="soft">{words.intake.sitesHelp}</p>
      {wanted && sites.data && !known.some((site) => site.host === wanted && site.granted) && (
        <div class="site-asked">
          {intake.allowsSite(wanted) ? (
            <button type="button" class="button primary" onClick={() => void grant(wanted)}>
              <Icon node={KeyRound} /> {words.intake.grant(wanted)}
            </button>
          ) : (
            <p>{words.intake.siteForbidden(wanted)}</p>
          )}
        </div>
      )}
      <AddSite onAdd={(added) => void grant(added)} />
      <section aria-labelledby="sagsspor-sites-known">
        <h2 id="sagsspor-sites-known">{words.intake.sitesKnown}</h2>
        {known.length > MANY && (
          <label class="field">
            <span>{words.intake.siteFilter}</span>
            <input type="search" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
          </label>
        )}
        {sites.error && <Problem code={sites.error} onRetry={sites.reload} />}
        {sites.loading && <Skeleton />}
        {sites.data && shown.length === 0 && <p class="soft">{words.intake.siteNone}</p>}
        <ul class="sites">
          {shown.map((site) => (
            <SiteRow
              key={site.host}
              site={site}
              onGrant={() => void grant(site.host)}
              onRevoke={() => void revoke(site.host)}
            />
          ))}
        </ul>
      </section>
    </main>
  );
}

function SiteRow(props: { site: SiteGrant; onGrant: () => void; onRevoke: () => void }) {
  const { name, host, granted, builtIn, isForbidden = false } = props.site;
  const words = useWords();
  const { decided } = useSettingsWords();
  const state = isForbidden
    ? decided
    : builtIn
      ? words.intake.siteBuiltIn
      : granted
        ? words.intake.siteGranted
        : words.intake.siteClosed;
  return (
    <li>
      <Icon node={granted ? Check : Globe} size={20} />
      <span class="item-text">
        <span class="site-name">{name}</span>
        <span class="soft small">{[name !== host && host, state].filter(Boolean).join(' · ')}</span>
      </span>
      {!builtIn && !isForbidden && (
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={granted}
          aria-label={words.intake.siteAccess(name)}
          onClick={granted ? props.onRevoke : props.onGrant}
        />
      )}
    </li>
  );
}

function AddSite({ onAdd }: { onAdd: (host: string) => void }) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="add-site"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const host = hostOf(typed);
        setWrong(host === null);
        if (host === null) return;
        onAdd(host);
        setTyped('');
      }}
    >
      <label class="field">
        <span>{words.intake.siteField}</span>
        <input
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={words.intake.siteExample}
          value={typed}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'sagsspor-site-wrong' : undefined}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
        />
      </label>
      <button type="submit" class="button">
        <Icon node={KeyRound} /> {words.intake.siteAdd}
      </button>
      <p id="sagsspor-site-wrong" class="small danger" role="alert">
        {wrong && words.intake.siteInvalid}
      </p>
    </form>
  );
}
