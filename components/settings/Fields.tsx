import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { DecidedNote } from './DecidedNote.tsx';

export interface RadioFieldProps<K extends string> {
  legend: string;
  hint?: string;
  options: Record<K, string>;
  value: K;
  onChange: (value: K) => void;
  /** Shown, and not to be changed: the organisation has chosen. */
  isDecided?: boolean;
}

const describedBy = (...ids: unknown[]): string | undefined => ids.filter(Boolean).join(' ') || undefined;

/** One of several: all in sight, one below the other. Takes effect as it is chosen. */
export function RadioField<K extends string>(props: RadioFieldProps<K>) {
  const id = useId();
  return (
    <fieldset
      class="setting"
      disabled={props.isDecided}
      aria-describedby={describedBy(props.hint && `${id}-hint`, props.isDecided && `${id}-decided`)}
    >
      <legend>{props.legend}</legend>
      {props.hint && (
        <p id={`${id}-hint`} class="setting-hint">
          {props.hint}
        </p>
      )}
      {(Object.keys(props.options) as K[]).map((key) => (
        <label key={key} class="setting-option">
          <input type="radio" name={id} checked={key === props.value} onChange={() => props.onChange(key)} />
          <span>{props.options[key]}</span>
        </label>
      ))}
      {props.isDecided && <DecidedNote id={`${id}-decided`} />}
    </fieldset>
  );
}

export interface CheckFieldProps {
  label: string;
  hint?: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** As of `RadioField`. */
  isDecided?: boolean;
}

export function CheckField({ label, hint, checked, onChange, isDecided }: CheckFieldProps) {
  const id = useId();
  return (
    <div class="setting">
      <label class="setting-option">
        <input
          type="checkbox"
          checked={checked}
          disabled={isDecided}
          aria-describedby={describedBy(hint && `${id}-hint`, isDecided && `${id}-decided`)}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} class="setting-hint below">
          {hint}
        </p>
      )}
      {isDecided && <DecidedNote id={`${id}-decided`} />}
    </div>
  );
}

/** A part of the page under its heading. */
export function SettingsSection(props: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="settings-section" aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </section>
  );
}
