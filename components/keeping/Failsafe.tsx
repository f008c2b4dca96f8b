import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useId, useMemo, useRef, useState } from 'preact/hooks';
import { CHANGE_SUBJECTS, type Keeper } from '@/lib/desk/keeping.ts';
import { type Loss, withConsent } from '@/lib/failsafe.ts';
import { downloadBlob } from '../following/download.ts';
import { focusedElement } from '../hooks/keys.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { type SafetyWords, useSafetyWords } from '../i18n/safety.ts';
import { useToasts } from '../ui/Toast.tsx';

/** Does what may be refused for taking too much, again where the user agrees; null where not, which is told. */
type Consenting = <T>(run: (accepts?: number) => Promise<T>) => Promise<T | null>;

const FailsafeContext = createContext<Consenting>((run) => run());
export const useConsent = (): Consenting => useContext(FailsafeContext);

/** Asks about what the archive refused, over its own surface, all of which waits meanwhile. */
export function FailsafeProvider({ keeper, children }: { keeper?: Keeper; children: ComponentChildren }) {
  const words = useSafetyWords();
  const toasts = useToasts();
  const [asked, setAsked] = useState<{ loss: Loss; answer: (agreed: boolean) => void } | null>(null);
  const inside = useRef<HTMLDivElement>(null);
  const ask = useCallback(
    (loss: Loss) =>
      new Promise<boolean>((resolve) => {
        const before = inside.current && focusedElement(inside.current);
        const answer = (agreed: boolean) => {
          setAsked(null);
          resolve(agreed);
          // Once the surface is not inert any more.
          requestAnimationFrame(() => before instanceof HTMLElement && before.focus());
        };
        setAsked({ loss, answer });
      }),
    [],
  );
  const consenting = useMemo<Consenting>(
    () => async (run) => {
      let refused = false;
      const done = await withConsent(run, async (loss) => {
        refused = !(await ask(loss));
        return !refused;
      });
      if (refused) toasts.show({ text: words.lossStopped });
      return done;
    },
    [ask, toasts, words],
  );
  return (
    <FailsafeContext.Provider value={consenting}>
      <div ref={inside} class="failsafe-inside" inert={asked !== null}>
        {children}
      </div>
      {asked && <LossDialog loss={asked.loss} onAnswer={asked.answer} keeper={keeper} />}
    </FailsafeContext.Provider>
  );
}

/** `12 bogmærker`, `3 sager`, …: what would go. */
const lostParts = ({ counts }: Loss, words: SafetyWords): string[] =>
  CHANGE_SUBJECTS.flatMap((subject) => {
    const n = counts[subject] ?? 0;
    return n > 0 ? [words.counts[subject](n)] : [];
  });

interface LossDialogProps {
  loss: Loss;
  onAnswer: (agreed: boolean) => void;
  /** Takes the backup that is offered first; without one none is. */
  keeper: Keeper | undefined;
}

function LossDialog({ loss, onAnswer, keeper }: LossDialogProps) {
  const words = useSafetyWords();
  const fail = useFailureToast();
  const name = useId();
  const text = useId();
  const stay = useRef<HTMLButtonElement>(null);
  const backUp = async (from: Keeper) => {
    try {
      const made = await from.backup({ closed: false });
      downloadBlob(made.name, made.file);
      await from.saved();
      stay.current?.focus();
    } catch (error) {
      fail(error);
    }
  };
  return (
    <div class="failsafe-veil">
      <div
        class="failsafe"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby={name}
        aria-describedby={text}
        onKeyDown={(event) => {
          // No key of the surface below is meant.
          event.stopPropagation();
          if (event.key === 'Escape') onAnswer(false);
        }}
      >
        <h2 id={name}>{words.lossTitle}</h2>
        <div id={text}>
          <p>{words.lossText(loss.rows, loss.of)}</p>
          <p>
            {words.lossGoes}: {lostParts(loss, words).join(', ')}. {words.lossNothing}
          </p>
        </div>
        {keeper && (
          <p>
            <button type="button" class="link" onClick={() => void backUp(keeper)}>
              {words.lossBackup}
            </button>
          </p>
        )}
        <div class="button-row">
          <button
            type="button"
            class="button primary"
            ref={(button) => {
              if (button && !stay.current) button.focus();
              stay.current = button;
            }}
            onClick={() => onAnswer(false)}
          >
            {words.lossKeep}
          </button>
          <button type="button" class="button danger" onClick={() => onAnswer(true)}>
            {words.lossNow(loss.rows)}
          </button>
        </div>
      </div>
    </div>
  );
}
