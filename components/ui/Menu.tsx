import { BookOpen, Ellipsis, Globe, Keyboard, PanelRight, Settings2, TextSelect } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '@/lib/agenda/views.ts';
import { onPressOutside } from '../hooks/outside.ts';
import { usePaletteWords } from '../i18n/palette.ts';
import { useSettingsWords } from '../i18n/settings.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';

export interface MenuProps {
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
  onHelp: () => void;
  onReader?: (() => void) | undefined;
  onSidePanel?: (() => void) | undefined;
  onSites?: (() => void) | undefined;
  /** To the page of all settings. */
  onAllSettings?: (() => void) | undefined;
  onSelect?: (() => void) | undefined;
}

/** Language, appearance, other surfaces and help, behind one button. */
export function Menu({ settings, onSettings, onHelp, ...to }: MenuProps) {
  const { onReader, onSidePanel, onSites, onSelect, onAllSettings } = to;
  const words = useWords();
  const [allSettings] = usePaletteWords().actions.settings;
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(
    () => (open && root.current ? onPressOutside(root.current, () => setOpen(false)) : undefined),
    [open],
  );

  const then = (act: () => void) => () => {
    setOpen(false);
    button.current?.focus();
    act();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to keys of the buttons inside
    <div
      class="menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        then(() => {})();
      }}
    >
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={words.menu}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon node={Ellipsis} size={20} />
      </button>
      {open && (
        <div class="menu-panel">
          <Choice
            legend={words.language}
            options={words.languages}
            value={settings.language}
            onChange={(language) => onSettings({ language })}
            isDecided={settings.decided?.includes('language')}
          />
          <Choice
            legend={words.theme}
            options={words.themes}
            value={settings.theme}
            onChange={(theme) => onSettings({ theme })}
          />
          {onReader && (
            <MenuButton onClick={then(onReader)}>
              <Icon node={BookOpen} /> {words.openReader}
            </MenuButton>
          )}
          {onSidePanel && (
            <MenuButton onClick={then(onSidePanel)}>
              <Icon node={PanelRight} /> {words.openSidePanel}
            </MenuButton>
          )}
          {onSelect && (
            <MenuButton onClick={then(onSelect)}>
              <Icon node={TextSelect} /> {words.intake.selection}{' '}
              <span aria-hidden="true">
                <kbd>t</kbd>
              </span>
            </MenuButton>
          )}
          {onSites && (
            <MenuButton onClick={then(onSites)}>
              <Icon node={Globe} /> {words.intake.sites}
            </MenuButton>
          )}
          {onAllSettings && (
            <MenuButton onClick={then(onAllSettings)}>
              <Icon node={Settings2} /> {allSettings}
            </MenuButton>
          )}
          <MenuButton onClick={then(onHelp)}>
            <Icon node={Keyboard} /> {words.keyboardHelp}{' '}
            <span aria-hidden="true">
              <kbd>?</kbd>
            </span>
          </MenuButton>
        </div>
      )}
    </div>
  );
}

function MenuButton(props: { onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="menu-item" onClick={props.onClick}>
      {props.children}
    </button>
  );
}

function Choice<K extends string>(props: {
  legend: string;
  options: Record<K, string>;
  value: K;
  onChange: (value: K) => void;
  isDecided?: boolean | undefined;
}) {
  const { decided } = useSettingsWords();
  return (
    <fieldset class="choice" disabled={props.isDecided}>
      <legend>
        {props.legend}
        {props.isDecided && <span class="soft small"> · {decided}</span>}
      </legend>
      {(Object.keys(props.options) as K[]).map((key) => (
        <label key={key}>
          <input
            type="radio"
            name={props.legend}
            checked={key === props.value}
            onChange={() => props.onChange(key)}
          />
          <span>{props.options[key]}</span>
        </label>
      ))}
    </fieldset>
  );
}
