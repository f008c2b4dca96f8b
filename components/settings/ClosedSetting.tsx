import { useRef, useState } from 'preact/hooks';
import { useSettingsWords } from '../i18n/settings.ts';
import { useToasts } from '../ui/Toast.tsx';
import { useDecided } from './decided.ts';
import { CheckField } from './Fields.tsx';

/** Whether closed items are stored with what they say. Switching it off deletes, which cannot be undone: so it is asked. */
export function ClosedSetting({ keeps, onChange }: { keeps: boolean; onChange: (keeps: boolean) => void }) {
  const words = useSettingsWords();
  const toasts = useToasts();
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const end = () => {
    setAsking(false);
    field.current?.querySelector('input')?.focus();
  };
  return (
    <div ref={field}>
      <CheckField
        // A box that is asked about stays as it is: another one, drawn anew.
        key={String(asking)}
        label={words.keepClosed}
        hint={words.keepClosedHint}
        checked={keeps}
        isDecided={useDecided('keepClosed')}
        onChange={(checked) => {
          if (!checked) return setAsking(true);
          onChange(true);
          toasts.show({ text: words.closedKept, undo: () => onChange(false) });
        }}
      />
      {asking && (
        <div
          class="settings-ask"
          role="alertdialog"
          aria-label={words.keepClosed}
          aria-describedby="sagsspor-ask"
        >
          <p id="sagsspor-ask">{words.closedAsk}</p>
          <div class="button-row">
            <button
              type="button"
              class="button primary"
              ref={(button) => button?.focus()}
              onClick={() => {
                onChange(false);
                toasts.show({ text: words.closedForgotten });
                end();
              }}
            >
              {words.closedForget}
            </button>
            <button type="button" class="button" onClick={end}>
              {words.closedStay}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
