import { useState } from 'preact/hooks';
import type { Overview } from '@/lib/desk/overview.ts';
import { downloadBlob } from '../following/download.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import { useToasts } from '../ui/Toast.tsx';

type Made = Awaited<ReturnType<Overview['diagnostic']>>;

/** A file for those who look for errors, seen before it is saved: what is saved is what was seen. */
export function DiagnosticSection({ overview }: { overview: Pick<Overview, 'diagnostic'> }) {
  const words = useOverviewWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const [file, setFile] = useState<Made | 'making' | null>(null);
  const make = async () => {
    if (file === 'making') return;
    setFile('making');
    try {
      setFile(await overview.diagnostic());
    } catch (error) {
      setFile(null);
      fail(error);
    }
  };
  const save = ({ name, text }: Made) => {
    downloadBlob(name, new Blob([text], { type: 'application/json' }));
    toasts.show({ text: words.diagnosticSaved(name) });
  };
  return (
    <section aria-labelledby="sagsspor-health-diagnostic">
      <h2 id="sagsspor-health-diagnostic">{words.diagnostic}</h2>
      <p>{words.diagnosticHelp}</p>
      <button type="button" class="button" aria-disabled={file === 'making'} onClick={() => void make()}>
        {file === 'making' ? words.making : words.makeDiagnostic}
      </button>
      {file !== null && file !== 'making' && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <section class="diagnostic" tabIndex={0} aria-label={words.diagnosticText} lang="en">
            <pre>{file.text}</pre>
          </section>
          <button type="button" class="button primary" onClick={() => save(file)}>
            {words.saveDiagnostic}
          </button>
        </>
      )}
    </section>
  );
}
