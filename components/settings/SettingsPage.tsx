import type { DecidedField } from '@/lib/agenda/policy.ts';
import type { Settings } from '@/lib/agenda/views.ts';
import type { Intake } from '@/lib/intake.ts';
import { usePageTitle } from '../hooks/usePageTitle.ts';
import { useSettingsWords } from '../i18n/settings.ts';
import { useWords } from '../i18n/words.ts';
import { writeRoute } from '../reader/route.ts';
import { About } from './About.tsx';
import { ClosedSetting } from './ClosedSetting.tsx';
import { DecidedNote } from './DecidedNote.tsx';
import { CheckField, RadioField, SettingsSection } from './Fields.tsx';
import { SitesAccess } from './SitesAccess.tsx';

export interface SettingsPageProps {
  intake: Intake;
  version: number;
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
}

/** All that can be chosen, and the ways to what has a page of its own. Nothing is to be confirmed: a choice holds at once. */
export function SettingsPage({ intake, version, settings, onSettings }: SettingsPageProps) {
  const words = useWords();
  const own = useSettingsWords();
  const isDecided = (field: DecidedField) => settings.decided?.includes(field) ?? false;
  usePageTitle(own.title);
  return (
    <main class="settings-page" tabIndex={-1} data-rest>
      <h1>{own.title}</h1>
      <p class="settings-lead">{own.lead}</p>
      <SettingsSection title={own.looks}>
        <RadioField
          legend={words.language}
          options={words.languages}
          value={settings.language}
          onChange={(language) => onSettings({ language })}
          isDecided={isDecided('language')}
        />
        <RadioField
          legend={words.theme}
          options={words.themes}
          value={settings.theme}
          onChange={(theme) => onSettings({ theme })}
        />
        <RadioField
          legend={own.textSize}
          hint={own.textSizeHint}
          options={own.textSizes}
          value={settings.textSize}
          onChange={(textSize) => onSettings({ textSize })}
        />
        <CheckField label={own.serif} checked={settings.serif} onChange={(serif) => onSettings({ serif })} />
        <figure class="settings-sample">
          <figcaption>{own.sampleName}</figcaption>
          <p>{own.sample}</p>
        </figure>
      </SettingsSection>
      <SettingsSection title={own.marks}>
        <CheckField
          label={own.markFacts}
          checked={settings.markFacts}
          onChange={(markFacts) => onSettings({ markFacts })}
        />
        <CheckField
          label={own.markRepairs}
          checked={settings.markRepairs}
          onChange={(markRepairs) => onSettings({ markRepairs })}
        />
      </SettingsSection>
      {intake.fetches && (
        <SettingsSection title={own.sites}>
          <SitesAccess intake={intake} version={version} />
          <p>
            <a class="button" href={writeRoute({ view: 'sites', host: null })}>
              {own.allSites}
            </a>
          </p>
        </SettingsSection>
      )}
      <SettingsSection title={own.closedItems}>
        <ClosedSetting keeps={settings.keepClosed} onChange={(keepClosed) => onSettings({ keepClosed })} />
      </SettingsSection>
      <SettingsSection title={own.alerts}>
        <p>{isDecided('alerts') ? own.alertsOff : own.alertsHelp}</p>
        <p>
          <a class="button" href={writeRoute({ view: 'news' })}>
            {own.toNews}
          </a>
        </p>
        {isDecided('alerts') && <DecidedNote />}
      </SettingsSection>
      <SettingsSection title={own.keeping}>
        <p>{own.keepingHelp}</p>
        <p>
          <a class="button" href="#keeping=">
            {own.toKeeping}
          </a>
        </p>
      </SettingsSection>
      {intake.fetches && (
        <SettingsSection title={own.machines}>
          <p>{own.machinesHelp}</p>
          <CheckField
            label={own.welcome}
            checked={settings.welcome}
            onChange={(welcome) => onSettings({ welcome })}
            isDecided={isDecided('welcome')}
          />
          <p>
            <a class="button" href="welcome.html">
              {own.toWelcome}
            </a>
          </p>
        </SettingsSection>
      )}
      <SettingsSection title={own.about}>
        <p>{own.aboutHelp}</p>
        <p>
          <a class="button" href={writeRoute({ view: 'health' })}>
            {own.toHealth}
          </a>
        </p>
        <About powers={intake.powers} />
      </SettingsSection>
    </main>
  );
}
