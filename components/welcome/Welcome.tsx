import { ArrowLeft, ArrowRight, BookOpen } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '@/lib/agenda/views.ts';
import { keyFace } from '../hooks/keymap.ts';
import { usePageTitle } from '../hooks/usePageTitle.ts';
import { useKeyWords } from '../i18n/keys.ts';
import { useWelcomeWords } from '../i18n/welcome.ts';
import { useWords } from '../i18n/words.ts';
import { Shell } from '../Shell.tsx';
import { useDecided } from '../settings/decided.ts';
import { CheckField, RadioField } from '../settings/Fields.tsx';
import { SitesAccess } from '../settings/SitesAccess.tsx';
import type { SiteGranter } from '../settings/useSiteAccess.ts';
import { Icon } from '../ui/Icon.tsx';
import { ToastProvider } from '../ui/Toast.tsx';

export interface WelcomeProps {
  sites: SiteGranter;
  /** Address of the reader. */
  reader: string;
  /** The browser takes a keyword in its address bar. */
  hasKeyword: boolean;
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
}

/** The welcome in three steps. Nothing in it needs a network. */
export function Welcome(props: WelcomeProps) {
  return (
    <Shell settings={props.settings} class="welcome-root">
      <ToastProvider>
        <WelcomeBody {...props} />
      </ToastProvider>
    </Shell>
  );
}

const STEPS = 3;

function WelcomeBody(props: WelcomeProps) {
  const words = useWelcomeWords();
  const [step, setStep] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const titles = [words.hereTitle, words.accessTitle, words.startTitle];
  const title = titles[step] ?? '';
  usePageTitle(words.title);
  // A new step is read from its heading; the first is read as any page.
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [step]);
  return (
    <main class="welcome">
      <header>
        <p class="welcome-brand">Sagsspor</p>
        <p class="soft">{words.step(step + 1, STEPS)}</p>
        <progress max={STEPS} value={step + 1} aria-label={words.progress} />
      </header>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {step === 0 && <Here {...props} />}
      {step === 1 && <Access {...props} />}
      {step === 2 && <Start {...props} />}
      <footer class="button-row">
        {step > 0 && (
          <button type="button" class="button" onClick={() => setStep(step - 1)}>
            <Icon node={ArrowLeft} /> {words.back}
          </button>
        )}
        {step < STEPS - 1 && (
          <button type="button" class="button primary" onClick={() => setStep(step + 1)}>
            {words.next} <Icon node={ArrowRight} />
          </button>
        )}
        {step === STEPS - 1 && (
          <a class="button primary" href={props.reader}>
            <Icon node={BookOpen} /> {words.toReader}
          </a>
        )}
      </footer>
    </main>
  );
}

function Here({ settings, onSettings }: WelcomeProps) {
  const words = useWords();
  const own = useWelcomeWords();
  return (
    <>
      <p>{own.here}</p>
      <p>{own.hereStays}</p>
      <RadioField
        legend={words.language}
        options={words.languages}
        value={settings.language}
        onChange={(language) => onSettings({ language })}
        isDecided={useDecided('language')}
      />
      <RadioField
        legend={words.theme}
        options={words.themes}
        value={settings.theme}
        onChange={(theme) => onSettings({ theme })}
      />
    </>
  );
}

function Access({ sites }: WelcomeProps) {
  const words = useWelcomeWords();
  return (
    <>
      <p>{words.access}</p>
      <SitesAccess intake={sites} version={0} />
      <p>{words.accessMore}</p>
    </>
  );
}

function Start({ hasKeyword, settings, onSettings }: WelcomeProps) {
  const words = useWelcomeWords();
  const keys = useKeyWords();
  return (
    <>
      <ul class="welcome-ways">
        <li>{words.startPage}</li>
        <li>{words.startFile}</li>
        {hasKeyword && <li>{words.startKeyword}</li>}
        <li>{words.startKeys(keyFace('Mod+k', keys), keyFace('?', keys))}</li>
        <li>{words.startPin}</li>
      </ul>
      <CheckField
        label={words.once}
        hint={words.onceHint}
        checked={!settings.welcome}
        onChange={(once) => onSettings({ welcome: !once })}
        isDecided={useDecided('welcome')}
      />
    </>
  );
}
